"""Finds the facts of publication and the article in a page or a paste."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

import lxml.html

from annotator.domain.articles import FactOffer, FactOffers, Facts, facts_of
from annotator.domain.draft_sources import AttachedNote
from annotator.domain.errors import Refused
from annotator.domain.readings import LeftOut
from annotator.markup.body.extraction import find_body, page_paths
from annotator.markup.body.leaves import body_of
from annotator.markup.kinds.refusals_and_cautions import cautions_of, refusal_of
from annotator.markup.kinds.signs import signs_of
from annotator.markup.metadata.facts import find_description, find_facts, shows_only_a_clock
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.embedded_text import SettledHtml, settle, settle_tree
from annotator.markup.pages.fallback_content import show_shadow_trees, with_templates_shown, without_frames
from annotator.markup.pages.headings import mend_headings
from annotator.markup.pages.notes_in_line import drop_note_markers
from annotator.markup.pages.office_documents import office_document
from annotator.markup.pages.parsing import in_one_line, is_page, parse, shown_length, text_of
from annotator.markup.pages.permalinks import drop_permalinks
from annotator.markup.pages.quoted_mails import without_quoted_mails
from annotator.markup.pages.unseen_words import drop_unseen_words


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """What a page contains: `article` is an HTML fragment, headline first, that still has to be cleaned.

    `base` is the address in the page's `base` element, from which its relative addresses start. `notes` are those of a
    document that an office program wrote as a page.
    """

    offers: FactOffers
    article: SettledHtml
    base: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    cautions: tuple[str, ...] = ()
    notes: tuple[AttachedNote, ...] = ()

    @property
    def facts(self) -> Facts:
        return facts_of(self.offers)


CheckLength = Callable[[int], None]


def _any_length(_: int) -> None:
    pass


def find_mail(
    html: str, url: str | None = None, taken: Collection[str] = (), check_length: CheckLength = _any_length
) -> FoundArticle:
    """The article in a mail, without the mails that it quotes and without its signature; else as `find_article`."""
    own = without_quoted_mails(html)
    found = find_article(own or html, url, taken, check_length)
    return replace(found, cautions=(*found.cautions, "quoted_mail")) if own else found


def find_article(
    html: str, url: str | None = None, taken: Collection[str] = (), check_length: CheckLength = _any_length
) -> FoundArticle:
    """The article in a page or a paste at the address `url`.

    `taken` are the keys of the passages that the rules leave out of a page and a person took in. A paste, which has no
    html, head or body, is kept in full. `check_length` gets the length of all text, before an article is looked for in
    it. Raises `Refused` with "no_article", with the kind of page that was found instead, or with "too_deep".
    """
    if office := office_document(html):
        return replace(_read_paste(flatten(office.html), url, check_length), notes=office.notes)
    frameless = without_frames(html)
    flat = flatten(with_templates_shown(frameless or html))
    if not is_page(flat):
        return _read_paste(flat, url, check_length)
    tree = parse(flat)
    check_length(shown_length(tree))
    paths = page_paths(tree)
    show_shadow_trees(tree)
    drop_unseen_words(tree)
    drop_note_markers(tree)
    base = next((element.get("href") for element in tree.iter("base") if element.get("href")), None)
    drop_permalinks(tree)
    structured = StructuredData(tree)
    mend_headings(tree, structured.titles)
    offers = find_facts(tree, structured, url)
    clock = ("clock",) if shows_only_a_clock(tree, offers) else ()
    signs = signs_of(tree, structured)
    if frameless:
        signs = replace(signs, in_frames=True)
    settle_tree(tree)
    try:
        body = find_body(tree, paths, facts_of(offers), find_description(structured), url, taken)
    except Refused:
        raise refusal_of(parse(flatten(html))) from None
    if body.standfirst:
        offers = {**offers, "standfirst": (FactOffer((body.standfirst,), "a paragraph set apart under the headline"),)}
    cautions = (*cautions_of(signs, body.html, body.left_out), *clock)
    return FoundArticle(offers, SettledHtml(body.html), base, body.left_out, cautions)


def read_page(html: str, url: str | None = None) -> tuple[Facts, SettledHtml]:
    """The facts and the article of a page, for callers that need no more."""
    found = find_article(html, url)
    return found.facts, found.article


def _read_paste(html: str, url: str | None, check_length: CheckLength) -> FoundArticle:
    tree = parse(html)
    check_length(shown_length(tree))
    if not tree.text_content().strip():
        raise Refused("no_article")
    before = tree.text_content()
    drop_unseen_words(tree)
    drop_note_markers(tree)
    if tree.text_content() != before:
        html = lxml.html.tostring(body_of(tree), encoding="unicode", with_tail=False)
    heading = next(tree.iter("h1"), None)
    title = None if heading is None else in_one_line(text_of(heading))
    offers = {
        name: (FactOffer((value,), origin),)
        for name, value, origin in (("title", title, "the first heading"), ("url", url, "the address of the page"))
        if value
    }
    return FoundArticle(offers, settle(html))

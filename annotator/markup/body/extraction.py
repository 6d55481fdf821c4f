"""Extracts the body of an article from a page: keeps some of the page's own elements, and drops the rest."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.articles import Facts
from annotator.domain.errors import Refused
from annotator.domain.readings import LeftOut
from annotator.markup.body.additions import (
    fill_gaps,
    heads_a_row,
    keep_headings,
    spread,
    take_longest_column,
)
from annotator.markup.body.article_root import leaves_in, root_of, root_with_ends, root_with_opening, root_with_taken
from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_appeal, is_note, is_signature
from annotator.markup.body.boilerplate.reader_appeals import drop_appeals
from annotator.markup.body.boilerplate.signups import mark_signups
from annotator.markup.body.boilerplate.story_endings import (
    drop_account_notices,
    drop_biographies,
    drop_ending,
    drop_lists_of_links,
)
from annotator.markup.body.corrections import corrections_under
from annotator.markup.body.footnotes import keep_footnotes
from annotator.markup.body.inserts import keep_prose_between, prose_left_out
from annotator.markup.body.leaves import Leaf, body_of, leaves_of
from annotator.markup.body.left_out_portions import left_out, portions_of
from annotator.markup.body.library_vote import library_vote
from annotator.markup.body.lists_and_tables import settle_lists_and_tables
from annotator.markup.body.pictures.captions import mark_figures
from annotator.markup.body.pictures.figures import keep_figures, lead_figures
from annotator.markup.body.pictures.pictured_boxes import mark_pictured_boxes
from annotator.markup.body.removals import (
    drop_after_signature,
    drop_boilerplate,
    drop_labels_of_links,
    drop_last_headings,
    drop_top_matter,
    leaves_in_boilerplate,
)
from annotator.markup.body.runs_of_lines import lines_left_out
from annotator.markup.body.source_lists import sources_under
from annotator.markup.body.top_matter import TopMatter, find_top_matter
from annotator.markup.elements import BLOCKS, HEADINGS
from annotator.markup.pages.hidden import HiddenText, drop_hidden, hidden_in
from annotator.markup.pages.xpaths import paths_of, paths_to

# Fewer words than this are no article.
_FEWEST_WORDS = 20


@dataclass(frozen=True, slots=True)
class Body:
    """The article as HTML with its headline and standfirst first, the standfirst's text, and what was left out."""

    html: str
    standfirst: str | None
    left_out: tuple[LeftOut, ...]


class PagePaths(NamedTuple):
    """The XPaths of a page's blocks, and of what it hides, in the page as parsed.

    `elements` are all of its elements: held, as lxml would make the object of each anew whenever it is reached.
    """

    blocks: dict[HtmlElement, str]
    hidden: dict[HtmlElement, str]
    elements: list[HtmlElement]


def page_paths(tree: HtmlElement) -> PagePaths:
    """Must run before anything in the tree is replaced or dropped: later paths would not lead into the page."""
    elements = list(tree.iter())
    body = body_of(tree)
    blocks = paths_of(body, BLOCKS)
    return PagePaths(blocks, paths_to(hidden_in(body), blocks), elements)


def find_body(
    tree: HtmlElement,
    paths: PagePaths,
    facts: Facts,
    summaries: Sequence[str],
    url: str | None,
    taken: Collection[str] = (),
) -> Body:
    """The body of the article in a page. `tree` is changed and must not be used afterwards.

    `paths` are the XPaths of the tree as parsed; `facts` give the title and the byline to look for; `summaries` are
    the descriptions that the page gives of itself, any of which may be the standfirst; `url` is where the page came
    from; `taken` are the keys of the portions that the rules leave out and a person took in. Raises
    `Refused("no_article")` if the page holds hardly any prose.
    """
    body = body_of(tree)
    mark_signups(body)
    hidden = drop_hidden(body, paths.hidden, taken)
    vote = library_vote(tree, url)
    leaves = leaves_of(body, paths.blocks)
    mark_figures(leaves)
    portions = portions_of(leaves)
    for leaf in leaves:
        leaf.kept = vote.includes(leaf)
    take_longest_column(leaves, body, BoilerplateElements(leaves, body))
    spread(leaves)
    boilerplate = BoilerplateElements(leaves, body)
    top = find_top_matter(leaves, facts, summaries, boilerplate)
    root = root_with_opening(root_of(body, leaves), body, leaves, top, boilerplate, facts)
    inside = leaves_in(root, leaves)
    for leaf in set(leaves) - set(inside):
        leaf.kept = False
    drop_top_matter(leaves, top)
    drop_boilerplate(inside, root, boilerplate, facts.byline)
    if top.opening is not None:
        top.opening.kept = True
    root, inside = root_with_ends(root, body, leaves, top, boilerplate, facts)
    keep_prose_between(inside, root, boilerplate)
    _keep_between(inside, root, boilerplate, top)
    drop_account_notices(inside, root)
    drop_appeals(inside, root)
    drop_after_signature(inside)
    drop_biographies(inside)
    drop_ending(inside, facts.byline)
    drop_lists_of_links(inside)
    drop_labels_of_links(inside)
    drop_last_headings(inside)
    keep_footnotes(inside, root)
    if sum(len(leaf.words) for leaf in inside if leaf.kept) < _FEWEST_WORDS:
        raise Refused("no_article")
    above = [leaf for leaf in leaves if -1 < top.start < leaf.at < inside[0].at]
    lead = lead_figures(above, body, boilerplate)
    mark_pictured_boxes(inside, root, boilerplate, facts.byline)
    keep_figures(inside, root, boilerplate, top.start)
    root = root_with_taken(root, body, sources_under(leaves, boilerplate))
    root = root_with_taken(root, body, [[leaf] for leaf in corrections_under(leaves, top.start)])
    root = root_with_taken(root, body, [portion.leaves for portion in portions if portion.key in taken])
    root = root_with_taken(root, body, [_leaves_of_hidden(text, leaves) for text in hidden if text.key in taken])
    prose = prose_left_out(leaves, top.start, body, boilerplate)
    lines = lines_left_out(leaves, body, boilerplate) - prose
    _drop_unkept(leaves_in(root, leaves))
    html = lxml.html.tostring(root, encoding="unicode", with_tail=False)
    still_hidden = tuple(LeftOut(text.key, text.text, text.path, None) for text in hidden if text.key not in taken)
    return Body(top.html + lead + html, top.standfirst, still_hidden + left_out(portions, top.places, prose, lines))


def _leaves_of_hidden(text: HiddenText, leaves: Sequence[Leaf]) -> list[Leaf]:
    return [leaf for leaf in leaves if text.element in leaf.up_to(None)]


def _keep_between(inside: Sequence[Leaf], root: HtmlElement, boilerplate: BoilerplateElements, top: TopMatter) -> None:
    """Keeps what the library missed, from the first kept leaf, or the heading over it, down to the last kept leaf."""
    kept = [index for index, leaf in enumerate(inside) if leaf.kept]
    if not kept:
        return
    first = kept[0]
    # What is kept by now in spite of its name stays.
    excluded = {leaf for leaf in leaves_in_boilerplate(inside, root, boilerplate) if not leaf.kept}
    while first and _heads(inside[first - 1], inside[kept[0]], top):
        first -= 1
    last = kept[-1] + 1
    while last < len(inside) and _is_in_a_whole(inside[last]):
        last += 1
    between = inside[first:last]
    candidates = {
        leaf
        for leaf in between
        if leaf.text and leaf not in excluded and not (is_note(leaf) or is_signature(leaf) or is_appeal(leaf))
    }
    fill_gaps(between, candidates)
    settle_lists_and_tables(inside, root, candidates, excluded)
    keep_headings(between, candidates)


def _is_in_a_whole(leaf: Leaf) -> bool:
    """Whether it is in a quotation or a table, which the story has right under its last line, too."""
    return next(leaf.element.iterancestors("blockquote", "table", "dl"), None) is not None


def _heads(leaf: Leaf, opening: Leaf, top: TopMatter) -> bool:
    """Whether the leaf is a heading over the first paragraph, in the same column or in the row above."""
    is_next = leaf.tag in HEADINGS and leaf.element.getparent() is opening.element.getparent()
    return (is_next or heads_a_row(leaf)) and leaf.at > top.start and leaf.at not in top.places


def _drop_unkept(inside: Sequence[Leaf]) -> None:
    for leaf in inside:
        if not leaf.kept and leaf.element.getparent() is not None:
            leaf.element.drop_tree()

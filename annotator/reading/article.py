"""Reads an input as an article: joins intake, markup and language."""

from contextlib import suppress
from dataclasses import replace
from urllib.parse import urljoin

from annotator.domain import limits
from annotator.domain.articles import FactOffers, Facts, facts_of, values_of, with_values
from annotator.domain.draft_sources import AttachedNote
from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.domain.readings import Reading
from annotator.domain.repairs import NO_CHOICES, PreviewChoices
from annotator.intake.documents import Document
from annotator.intake.input_formats import DRAFTS
from annotator.intake.notes import addresses_in
from annotator.language.sentences.earlier_cuts import BY_RULE, Cut
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.parsing import as_paste, plain
from annotator.markup.reading import FoundArticle, find_article, find_mail
from annotator.network.web_addresses import own_address
from annotator.reading.analysis import measured, text_cautions
from annotator.reading.languages import language_offers
from annotator.reading.open_source import open_source
from annotator.reading.references import noted

# So many characters of an article's HTML are enough to recognise its language.
_ENOUGH_HTML = 50_000


def read(source: Input, *, cut: Cut = BY_RULE, choices: PreviewChoices = NO_CHOICES) -> Reading:
    """Reads an article.

    `cut` holds the sentences of an earlier draft, by rule or by hand: the same words are cut the same way. `choices`
    are those that a person made in the preview. Raises Refused or RuleBroken; a file that this desk exported is
    refused.
    """
    found = read_or_export(source, cut=cut, choices=choices)
    if isinstance(found, str):
        raise Refused("unknown_format", format="json", known=", ".join(row.name for row in DRAFTS))
    return found


def read_or_export(source: Input, *, cut: Cut = BY_RULE, choices: PreviewChoices = NO_CHOICES) -> Reading | str:
    """The article, as `read` returns it; for a file that this desk exported, its JSON."""
    url = limits.web_address(source.url, "address")
    opened = open_source(source)
    if opened.document is None:
        return opened.json
    document = opened.document
    url = url or limits.if_typed(limits.web_address, document.url)
    found = _found(document, url, choices)
    offers = _offers(document, found, url if source.is_fetched else None)
    facts, chosen = _facts(offers, choices)
    body = clean(found.article, _base(found.base, facts.url or url))
    reading = measured(facts, body, opened.sha256, cut, choices.left)
    if notes := (*document.notes, *map(_with_addresses_spelt, found.notes)):
        reading = reading.with_draft_sources(noted(notes, reading.text, reading.blocks))
    if not any(block.kind == "standfirst" for block in reading.blocks):
        facts = replace(facts, standfirst=None)
    return replace(
        reading,
        facts=facts,
        offers=offers,
        left_out=found.left_out,
        choices=replace(choices, facts=chosen),
        cautions=(*document.cautions, *found.cautions, *text_cautions(reading.text)),
    )


def _found(document: Document, url: str | None, choices: PreviewChoices) -> FoundArticle:
    if not document.is_letter:
        return find_article(document.html, url, choices.taken, limits.refuse_long_page)
    try:
        return find_mail(document.html, url, choices.taken, limits.refuse_long_page)
    except Refused as refused:
        if refused.code != "no_article":
            raise
    return find_mail(as_paste(document.html), url, choices.taken, limits.refuse_long_page)


def _with_addresses_spelt(note: AttachedNote) -> AttachedNote:
    """With the addresses that its words spell out, behind those that they link to."""
    return replace(note, addresses=tuple(dict.fromkeys((*note.addresses, *addresses_in(note.words)))))


def _offers(document: Document, found: FoundArticle, fetched_from: str | None) -> FactOffers:
    """The facts that the page declares, then those that the file declares; and the language of the text."""
    offers = _without_other_sites(found.offers, fetched_from) if fetched_from else found.offers
    offers = {**offers, **{name: (*offers.get(name, ()), *more) for name, more in document.offers.items()}}
    text = plain(found.article[:_ENOUGH_HTML]) or ""
    return {**offers, "language": language_offers(offers.get("language", ()), text)}


def _facts(offers: FactOffers, choices: PreviewChoices) -> tuple[Facts, dict[str, tuple[str, ...]]]:
    """The facts, and the person's choices that differ from the best offers."""
    facts = facts_of(offers)
    chosen = {name: values for name, values in choices.facts.items() if values != values_of(facts, name)}
    for name, values in chosen.items():
        facts = with_values(facts, name, values)
    return facts, chosen


def _without_other_sites(offers: FactOffers, url: str) -> FactOffers:
    """The offers without addresses on other sites, which a page at `url` may claim but does not prove."""
    proven = (offer for offer in offers.get("url", ()) if own_address(offer.values[0], url) == offer.values[0])
    return {**offers, "url": tuple(proven)}


def _base(named: str | None, url: str | None) -> str | None:
    """The address from which the page's relative addresses start: its base, itself perhaps relative, or its address."""
    with suppress(ValueError):
        return (limits.if_typed(limits.web_address, urljoin(url or "", named)) if named else None) or url
    return url

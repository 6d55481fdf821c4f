"""Where intake, markup and language meet: bytes become a reading. Nothing here touches the database."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from urllib.parse import urljoin

from annotator.domain import limits
from annotator.domain.articles import FactOffer, FactOffers, Facts, facts_of, values_of, with_values
from annotator.domain.draft_sources import DraftSource
from annotator.domain.errors import Refused
from annotator.domain.folding import fold
from annotator.domain.readings import Analysis, Reading
from annotator.domain.repairs import NO_CHOICES, Choices
from annotator.domain.revisions import Block, LooseFact, Sentence
from annotator.intake.documents import Document
from annotator.intake.inputs import READERS
from annotator.intake.mojibake import is_mojibake
from annotator.language.claims.check_worthiness import worthiness
from annotator.language.claims.loose_facts import loose_facts
from annotator.language.detection import language_of, other_language_of
from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from annotator.language.sentences.earlier_cuts import BY_RULE, Cut, as_before
from annotator.language.sentences.segmentation import sentences as split
from annotator.language.slips.rule_table import findings
from annotator.markup.article.cutting import cut as pieces
from annotator.markup.article.exclusions import leave
from annotator.markup.article.text import measure
from annotator.markup.article.uncaptioned import without_caption
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.parsing import as_paste, plain
from annotator.markup.reading import FoundArticle, find_article
from annotator.network.addresses import own_address
from annotator.reading.open_source import open_source
from annotator.reading.references import linked, remarked

DEFAULT_LANGUAGE = "en"
# Of an article's HTML, to know its language by.
_ENOUGH_TO_TELL = 50_000


def read(
    source: bytes | str,
    *,
    format: str | None = None,  # noqa: A002
    url: str | None = None,
    filename: str | None = None,
    charset: str | None = None,
    is_fetched: bool = False,
    cut: Cut = BY_RULE,
    choices: Choices = NO_CHOICES,
) -> Reading:
    """Read an article; `url` is the address it came from, `charset` what its carrier said of it.

    Where we fetched it ourselves, it is not believed to be a page of another site. `cut` is how sentences of
    an earlier draft were cut, by rule or by hand: the same words are cut so again. `choices` are a person's.
    """
    opened = open_source(source, format=format, filename=filename, charset=charset)
    if opened.document is None:
        raise Refused("unknown_format", format="json", known=", ".join(one.name for one in READERS if one.read))
    return read_document(opened.document, opened.sha256, url=url, is_fetched=is_fetched, cut=cut, choices=choices)


def read_document(
    document: Document,
    source_sha256: str,
    *,
    url: str | None = None,
    is_fetched: bool = False,
    cut: Cut = BY_RULE,
    choices: Choices = NO_CHOICES,
) -> Reading:
    """As `read`, once the source is opened."""
    url = limits.web_address(url, "address") or limits.if_typed(limits.web_address, document.url)
    found = _found(document, url, choices)
    offers = _of_its_own_site(found.offers, url) if is_fetched and url else found.offers
    offers = {**offers, **{name: (*offers.get(name, ()), *more) for name, more in document.offers.items()}}
    offers = {
        **offers,
        "language": _languages(offers.get("language", ()), plain(found.article[:_ENOUGH_TO_TELL]) or ""),
    }
    facts = facts_of(offers)
    said = {name: values for name, values in choices.facts.items() if values != values_of(facts, name)}
    for name, values in said.items():
        facts = with_values(facts, name, values)
    reading = measured(
        facts, clean(found.article, _base(found.base, facts.url or url)), source_sha256, cut, choices.left
    )
    if document.remarks:
        reading = with_draft_sources(reading, remarked(document.remarks, reading.text, reading.blocks))
    if not any(block.kind == "standfirst" for block in reading.blocks):
        facts = replace(facts, standfirst=None)
    return replace(
        reading,
        facts=facts,
        offers=offers,
        left_out=found.left_out,
        choices=replace(choices, facts=said),
        cautions=(*found.cautions, *cautions_of(reading)),
    )


def _base(named: str | None, url: str | None) -> str | None:
    """What relative addresses of the page start from, as browsers have it: its base, which may be relative itself."""
    with suppress(ValueError):
        return (limits.if_typed(limits.web_address, urljoin(url or "", named)) if named else None) or url
    return url


def _languages(declared: tuple[FactOffer, ...], text: str) -> tuple[FactOffer, ...]:
    """What the text itself tells goes first where the page says nothing, or what cannot be."""
    told = other_language_of(text, declared[0].values[0]) if declared else language_of(text)
    seen = (FactOffer((told,), "the words of the text"),) if told else ()
    return seen + tuple(one for one in declared if one.values != (told,))


def _found(document: Document, url: str | None, choices: Choices) -> FoundArticle:
    try:
        return find_article(document.html, url, choices.taken)
    except Refused as refused:
        if not document.is_letter or refused.code != "no_article":
            raise
    return find_article(as_paste(document.html), url, choices.taken)


def _of_its_own_site(offers: FactOffers, url: str) -> FactOffers:
    """Without the addresses that a page at `url` claims on other sites."""
    return {
        **offers,
        "url": tuple(one for one in offers.get("url", ()) if own_address(one.values[0], url) == one.values[0]),
    }


def measured(
    facts: Facts, body: str, source_sha256: str, cut: Cut = BY_RULE, left: Collection[str] = frozenset()
) -> Reading:
    """The reading of an article's body that is sanitised already; `left` are keys of blocks to leave out."""
    html, text, blocks = leave(measure(body), left)
    if not blocks:
        raise Refused("no_article")
    limits.refuse_long(len(text))
    spans = [
        (block.start + start, block.start + end, block.ordinal)
        for block in blocks
        for start, end in _cut(text[block.start : block.end], facts.language or DEFAULT_LANGUAGE, cut)
    ]
    return assemble(facts, html, text, blocks, spans, source_sha256)


def cautions_of(reading: Reading) -> Iterator[str]:
    """What of a text makes one doubt that it is as it was published."""
    if is_mojibake(reading.text):
        yield "mojibake"
    if "\ufffd" in reading.text:
        yield "lost_letters"


def assemble(
    facts: Facts,
    html: str,
    text: str,
    blocks: tuple[Block, ...],
    spans: Sequence[tuple[int, int, int]],
    source_sha256: str,
) -> Reading:
    """The reading of a measured text whose sentences stand at `spans`: start, end and block, in order."""
    bare = tuple(
        Sentence(number, block, start, end, fold(text[start:end]))
        for number, (start, end, block) in enumerate(spans, 1)
    )
    analysis = analyse(html, text, blocks, bare, facts)
    return Reading(
        facts=facts,
        html=html,
        text=text,
        blocks=blocks,
        sentences=with_facts(text, bare, analysis),
        pieces=pieces(html, blocks, [(start, end) for start, end, _ in spans]),
        analysis=analysis,
        source_sha256=source_sha256,
    )


def _cut(text: str, language: str, cut: Cut) -> list[tuple[int, int]]:
    return as_before(text, split(text, language), cut)


def with_draft_sources(reading: Reading, more: Iterable[DraftSource]) -> Reading:
    """The reading with what its HTML does not show: the notes and comments that hang on its words."""
    found = sorted((*reading.analysis.draft_sources, *more), key=lambda draft: (draft.start, draft.end))
    return replace(reading, analysis=replace(reading.analysis, draft_sources=tuple(found)))


def analyse(html: str, text: str, blocks: tuple[Block, ...], bare: tuple[Sentence, ...], facts: Facts) -> Analysis:
    """What the rules see in a text that is cut already."""
    language = facts.language or DEFAULT_LANGUAGE
    quotes = find_quotes(text, blocks, bare, language)
    return Analysis(
        quotes=quotes,
        paraphrases=find_paraphrases(text, blocks, bare, quotes, language),
        suggestions=worthiness(text, bare),
        notes=findings(text, blocks, bare, quotes, facts.published, without_caption(html), language),
        draft_sources=linked(html, text, blocks, facts.url),
    )


def with_facts(text: str, bare: tuple[Sentence, ...], analysis: Analysis) -> tuple[Sentence, ...]:
    """The sentences, each with the figures, names, dates and quotes that begin in it."""
    said: dict[int, list[LooseFact]] = {}
    for quote in analysis.quotes:
        if quote.kind != "scare":
            said.setdefault(quote.sentences[0], []).append(LooseFact("quote", quote.start, quote.end))
    return tuple(
        Sentence(
            s.ordinal,
            s.block,
            s.start,
            s.end,
            s.folded,
            tuple(sorted((*loose_facts(text[s.start : s.end], s.start), *said.get(s.ordinal, ())),
                         key=lambda f: (f.start, f.end, f.kind))),
        )
        for s in bare
    )  # fmt: skip

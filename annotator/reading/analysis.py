"""The analysis of an article's text: its sentences, its quotes, and what the rules of the desk find in it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from annotator.domain import limits
from annotator.domain.articles import Facts
from annotator.domain.draft_sources import DraftSource
from annotator.domain.errors import Refused
from annotator.domain.folding import fold
from annotator.domain.readings import Analysis, Reading
from annotator.domain.revisions import LooseFact, Sentence
from annotator.intake.mojibake import is_mojibake
from annotator.language.claims.check_worthiness import worthiness
from annotator.language.claims.loose_facts import loose_facts
from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from annotator.language.sentences.earlier_cuts import BY_RULE, Cut, as_before
from annotator.language.sentences.segmentation import sentences as split
from annotator.language.slips.rule_table import findings
from annotator.markup.article.cutting import cut as pieces
from annotator.markup.article.exclusions import leave
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.text import measure
from annotator.markup.article.uncaptioned import without_caption
from annotator.reading.languages import DEFAULT_LANGUAGE
from annotator.reading.references import linked


def measured(
    facts: Facts, body: str, source_sha256: str, cut: Cut = BY_RULE, left: Collection[str] = frozenset()
) -> Reading:
    """The reading of an article whose `body` is sanitised HTML.

    `source_sha256` is the hash of the input, `cut` how the sentences of an earlier draft were cut, and `left` are the
    keys of blocks to leave out. Raises Refused: "no_article" or "text_too_long".
    """
    article = leave(measure(body), left)
    if not article.blocks:
        raise Refused("no_article")
    limits.refuse_long(len(article.text))
    language = facts.language or DEFAULT_LANGUAGE
    spans = [
        (block.start + start, block.start + end, block.ordinal)
        for block in article.blocks
        for start, end in _sentence_spans(article.text[block.start : block.end], language, cut)
    ]
    return assemble(facts, article, spans, source_sha256)


def assemble(
    facts: Facts, article: ParsedArticle, spans: Sequence[tuple[int, int, int]], source_sha256: str
) -> Reading:
    """The reading of an article whose sentences are known.

    `spans` are the start and the end of each sentence, in code points, and the ordinal of its block, in text order.
    `source_sha256` is the hash of the input.
    """
    bare = tuple(
        Sentence(number, block, start, end, fold(article.text[start:end]))
        for number, (start, end, block) in enumerate(spans, 1)
    )
    analysis = analyse(article, bare, facts)
    return Reading(
        facts=facts,
        html=article.html,
        text=article.text,
        blocks=article.blocks,
        sentences=with_facts(article.text, bare, analysis, facts.language),
        pieces=pieces(article, [(start, end) for start, end, _ in spans]),
        analysis=analysis,
        source_sha256=source_sha256,
    )


def analyse(article: ParsedArticle, bare: tuple[Sentence, ...], facts: Facts) -> Analysis:
    """What the rules find in an article; each rule knows for which languages it is valid.

    `bare` are its sentences, without facts.
    """
    _, text, blocks = article
    language = facts.language or DEFAULT_LANGUAGE
    quotes = find_quotes(text, blocks, bare, language)
    return Analysis(
        quotes=quotes,
        paraphrases=find_paraphrases(text, blocks, bare, quotes, language),
        suggestions=worthiness(text, bare),
        notes=findings(text, blocks, bare, quotes, facts.published, without_caption(article), language),
        draft_sources=linked(article, facts.url),
    )


def with_facts(text: str, bare: tuple[Sentence, ...], analysis: Analysis, language: str | None) -> tuple[Sentence, ...]:
    """The sentences, each with the numbers, names, dates and quotes that begin in it.

    `language` is the code of the language in which the numbers and dates are read; None counts as English.
    """
    quoted: dict[int, list[LooseFact]] = {}
    for quote in analysis.quotes:
        if quote.kind != "scare":
            quoted.setdefault(quote.sentences[0], []).append(LooseFact("quote", quote.start, quote.end))
    return tuple(
        Sentence(
            s.ordinal,
            s.block,
            s.start,
            s.end,
            s.folded,
            tuple(sorted((*loose_facts(text[s.start : s.end], s.start, language), *quoted.get(s.ordinal, ())),
                         key=lambda f: (f.start, f.end, f.kind))),
        )
        for s in bare
    )  # fmt: skip


def with_draft_sources(reading: Reading, more: Iterable[DraftSource]) -> Reading:
    """The reading with draft sources that its HTML does not show: notes and comments attached to its words."""
    found = sorted((*reading.analysis.draft_sources, *more), key=lambda draft: (draft.start, draft.end))
    return replace(reading, analysis=replace(reading.analysis, draft_sources=tuple(found)))


def text_cautions(text: str) -> Iterator[str]:
    """Codes of `cautions.CAUTIONS`: why the text may differ from what was published."""
    if is_mojibake(text):
        yield "mojibake"
    if "\ufffd" in text:
        yield "lost_letters"


def _sentence_spans(text: str, language: str, cut: Cut) -> list[tuple[int, int]]:
    return as_before(text, split(text, language), cut)

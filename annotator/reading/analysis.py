"""Analyses an article's text: finds its sentences, its quotes, and what the rules of the desk report."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from annotator.domain import limits
from annotator.domain.articles import Facts
from annotator.domain.errors import Refused
from annotator.domain.folding import fold
from annotator.domain.readings import Analysis, Reading, SentencePlace
from annotator.domain.revisions import HEADINGS, Block, LooseFact, Sentence
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

    `facts` are those of its publication, of which the language decides the rules. `source_sha256` is the hash of the
    input, `cut` holds the sentences of an earlier draft, and `left` are the keys of the blocks to leave out. Raises
    Refused: "no_article" or "text_too_long".
    """
    article = leave(measure(body), left)
    if not article.blocks:
        raise Refused("no_article")
    limits.refuse_long(len(article.text))
    language = facts.language or DEFAULT_LANGUAGE
    places = [
        (block.start + start, block.start + end, block.ordinal)
        for block in article.blocks
        for start, end in _sentence_spans(article.text[block.start : block.end], language, cut)
    ]
    return assemble(facts, article, places, source_sha256)


def assemble(facts: Facts, article: ParsedArticle, places: Sequence[SentencePlace], source_sha256: str) -> Reading:
    """The reading of an article whose sentences are known.

    `facts` are those of its publication; `article` has its HTML, text and blocks. `places` are those of its sentences,
    in text order. `source_sha256` is the hash of the input.
    """
    bare = tuple(
        Sentence(number, block, start, end, fold(article.text[start:end]))
        for number, (start, end, block) in enumerate(places, 1)
    )
    analysis = _analysed(article, bare, facts)
    return Reading(
        facts=facts,
        html=article.html,
        text=article.text,
        blocks=article.blocks,
        sentences=_with_facts(article, bare, analysis, facts.language),
        pieces=pieces(article, [(start, end) for start, end, _ in places]),
        analysis=analysis,
        source_sha256=source_sha256,
    )


def _analysed(article: ParsedArticle, bare: tuple[Sentence, ...], facts: Facts) -> Analysis:
    """What the rules find in an article; each rule applies only to the languages for which it is valid.

    `bare` are the sentences without their numbers, names, dates and quotes.
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


def _with_facts(
    article: ParsedArticle, bare: tuple[Sentence, ...], analysis: Analysis, language: str | None
) -> tuple[Sentence, ...]:
    """The sentences, each with the numbers, names, dates and quotes that begin in it.

    `bare` are the sentences of the article without facts, `language` is the code of the language in which the numbers
    and dates are read; None counts as English.
    """
    text = article.text
    loose = _loose(text, article.blocks, bare, language)
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
            tuple(sorted((*loose[s.ordinal], *quoted.get(s.ordinal, ())),
                         key=lambda f: (f.start, f.end, f.kind))),
        )
        for s in bare
    )  # fmt: skip


def _loose(
    text: str, blocks: Iterable[Block], bare: Iterable[Sentence], language: str | None
) -> dict[int, tuple[LooseFact, ...]]:
    """By sentence, its figures, dates and names; a headline's capitals are names only if the prose bears them out."""
    headings = {block.ordinal for block in blocks if block.kind in HEADINGS}
    found, last = {}, []
    for s in bare:
        if s.block in headings:
            last.append(s)
        else:
            found[s.ordinal] = loose_facts(text[s.start : s.end], s.start, language)
    prose = frozenset(
        text[fact.start : fact.end].lower() for facts in found.values() for fact in facts if fact.kind == "name"
    )
    for s in last:
        found[s.ordinal] = loose_facts(text[s.start : s.end], s.start, language, prose)
    return found


def text_cautions(text: str) -> Iterator[str]:
    """The codes in `cautions.CAUTIONS` of the reasons why the text may differ from what was published."""
    if is_mojibake(text):
        yield "mojibake"
    if "\ufffd" in text:
        yield "lost_letters"


def _sentence_spans(text: str, language: str, cut: Cut) -> list[tuple[int, int]]:
    return as_before(text, split(text, language), cut)

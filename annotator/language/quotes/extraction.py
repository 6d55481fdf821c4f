"""Every quotation of an article with its kind, its speaker and the verb that ties them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from annotator.domain.readings import Quotation
from annotator.domain.revisions import HEADINGS, Block, Sentence
from annotator.language.lexis.quotation_marks import QuotedRun, begins_with_opening, quotations, runs
from annotator.language.lexis.tokens import QUOTED, Token, tokens
from annotator.language.quotes.contexts import Context, QuoteBlock
from annotator.language.quotes.mentions import cue_of, speaker_of
from annotator.language.quotes.people import People
from annotator.language.quotes.quotation_kinds import kind_of
from annotator.language.quotes.speakers_by_table import SpeakersByTable
from annotator.language.quotes.turns import Turns
from annotator.language.words import speaker_words_of

__all__ = ["find_quotes", "quotations"]


def find_quotes(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], language: str = "en"
) -> tuple[Quotation, ...]:
    """The quotations of the canonical `text`, in order; offsets are absolute code points.

    `start` and `end` cover the words inside the marks. Headline and captions count; a quotation
    over several paragraphs is one a paragraph. The speaker is None where the text does not say.
    Cues and speakers are read as German, French or Spanish where `language` says so, else as English. Linear in
    time; never raises.
    """
    quoted = list(_runs(text, blocks))
    if not any(quoted):
        return ()
    passages = [
        QuoteBlock(block, found, tokens(text, block.start, block.end, found))
        for block, found in zip(blocks, quoted, strict=True)
    ]
    people = People([token for passage in passages for token in passage.tokens if _may_name(passage, token)])
    voices = speaker_words_of(language)
    turns = Turns(SpeakersByTable(voices) if voices else None)
    found_quotes: list[Quotation] = []
    block, last = 0, None
    for setting in _settings(text, passages, sentences):
        attribution = turns.take(setting)
        before = last if setting.passage.block.ordinal == block else None
        block, last = setting.passage.block.ordinal, speaker_of(text, people, attribution, before)
        found_quotes.append(
            Quotation(
                start=setting.run.start,
                end=setting.run.end,
                sentences=tuple(sentence.ordinal for sentence in setting.sentences),
                kind=kind_of(setting, attribution),
                speaker=last,
                cue=cue_of(text, attribution),
            )
        )
    return tuple(found_quotes)


def _runs(text: str, blocks: Sequence[Block]) -> Iterator[list[QuotedRun]]:
    """The quotations of each block."""
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        goes_on = following is not None and begins_with_opening(text[following.start : following.start + 2])
        yield [run.shifted(block.start) for run in runs(text[block.start : block.end], goes_on=goes_on)]


def _may_name(passage: QuoteBlock, token: Token) -> bool:
    return passage.block.kind not in HEADINGS and token.text != QUOTED


def _settings(text: str, passages: Sequence[QuoteBlock], sentences: Sequence[Sentence]) -> Iterator[Context]:
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    for number, passage in enumerate(passages):
        before = passages[number - 1] if number else None
        for run in passage.runs:
            first = bisect_right(ends, run.start)
            last = bisect_left(starts, run.end)
            around = sentences[first:last]
            previous = sentences[first - 1] if 0 < first <= len(sentences) else None
            yield Context(text, passage, before, run, tuple(around), previous)

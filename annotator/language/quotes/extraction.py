"""Every quotation of an article with its kind, its speaker and the verb that ties them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from annotator.domain.readings import Quotation, Speaker
from annotator.domain.revisions import HEADINGS, Block, Sentence
from annotator.language.lexis import dash_speech
from annotator.language.lexis.quotation_marks import QuotedRun, begins_with_opening, quotations, runs
from annotator.language.lexis.tokens import QUOTED, Token, tokens
from annotator.language.quotes import interviews
from annotator.language.quotes.contexts import Context, QuoteBlock
from annotator.language.quotes.mentions import cue_of, voices_of
from annotator.language.quotes.people import People
from annotator.language.quotes.quotation_kinds import kind_of
from annotator.language.quotes.speaker_cues import EnglishSpeakers, Speakers
from annotator.language.quotes.speaker_turns import Turns
from annotator.language.quotes.speakers import Attribution
from annotator.language.quotes.speakers_by_place import SpeakersByPlace
from annotator.language.quotes.speakers_by_table import SpeakersByTable
from annotator.language.words import code_of, speaker_words_of

__all__ = ["find_quotes", "quotations"]

Attributed = tuple[Context, Attribution | None]


def find_quotes(
    text: str, blocks: Sequence[Block], sentences: Sequence[Sentence], language: str = "en"
) -> tuple[Quotation, ...]:
    """The quotations of the canonical `text`, in order; offsets are absolute code points.

    `start` and `end` cover the words inside the marks. Headline and captions count; a quotation
    over several paragraphs is one a paragraph. The speaker is None where the text does not say, or not which of
    several people it is. Cues and speakers are read in English, German, French or Spanish; in another `language` by
    the order of words alone. Linear in time; never raises.
    """
    answers = interviews.answers(text, blocks)
    quoted = list(_runs(text, blocks, answers, code_of(language)))
    if not any(quoted):
        return ()
    passages = [
        QuoteBlock(block, found, tokens(text, block.start, block.end, found))
        for block, found in zip(blocks, quoted, strict=True)
    ]
    people = People([token for passage in passages for token in _naming(passage)])
    turns = Turns(_speakers_of(language))
    attributed = [
        (setting, _answering(answers, setting) or turns.take(setting))
        for setting in _settings(text, passages, sentences)
    ]
    return tuple(_quotations(text, people, _from_below(attributed)))


def _quotations(text: str, people: People, attributed: Sequence[Attributed]) -> Iterator[Quotation]:
    block, last = 0, None
    for setting, attribution in attributed:
        before = last if setting.passage.block.ordinal == block else None
        block = setting.passage.block.ordinal
        last, candidates = _interviewed(people, *voices_of(text, people, attribution, before))
        yield Quotation(
            start=setting.run.start,
            end=setting.run.end,
            sentences=tuple(sentence.ordinal for sentence in setting.sentences),
            kind=kind_of(setting, attribution),
            speaker=last,
            cue=cue_of(text, attribution),
            candidates=candidates,
        )


def _speakers_of(language: str) -> Speakers:
    voices = speaker_words_of(language)
    if voices:
        return SpeakersByTable(voices)
    return EnglishSpeakers() if code_of(language) in ("en", "eng") else SpeakersByPlace()


def _runs(
    text: str, blocks: Sequence[Block], answers: Mapping[int, interviews.InterviewAnswer], language: str
) -> Iterator[list[QuotedRun]]:
    """The quotations of each block."""
    for number, block in enumerate(blocks):
        if number in answers:
            yield [answers[number].run]
            continue
        words = text[block.start : block.end]
        if block.kind == "paragraph" and (speech := dash_speech.speech_runs(words, language)):
            yield [run.shifted(block.start) for run in speech]
            continue
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        goes_on = following is not None and begins_with_opening(text[following.start : following.start + 2])
        yield [run.shifted(block.start) for run in runs(words, goes_on=goes_on)]


def _answering(answers: Mapping[int, interviews.InterviewAnswer], setting: Context) -> Attribution | None:
    answer = answers.get(setting.passage.block.ordinal - 1) if answers else None
    return interviews.attribution_of(answer) if answer else None


def _interviewed(
    people: People, speaker: Speaker | None, candidates: tuple[Speaker, ...]
) -> tuple[Speaker | None, tuple[Speaker, ...]]:
    """Behind a bare label, “A:”, the one person whom the text names before; if there are several, they are offered."""
    if speaker is None or not interviews.is_bare(speaker.mention.text):
        return speaker, candidates
    named = [replace(speaker, name=name) for name in people.named_before(speaker.mention.start)]
    return (named[0], ()) if len(named) == 1 else (None, tuple(named))


def _from_below(attributed: list[Attributed]) -> list[Attributed]:
    """A paragraph left open has the speaker of the one that goes on with it, where it names none itself."""
    below: Attributed | None = None
    found: list[Attributed] = []
    for setting, attribution in reversed(attributed):
        goes_on = below and below[0].begins_the_block and below[0].passage is setting.passage_after
        is_open = not setting.run.closed and (attribution is None or attribution.is_inherited)
        if is_open and goes_on and below and below[1] and not below[1].is_inherited:
            attribution = replace(below[1], certain=False)
        below = setting, attribution
        found.append(below)
    return found[::-1]


def _naming(passage: QuoteBlock) -> list[Token]:
    """The words outside quotations; in a headline any word may have a capital."""
    if passage.block.kind in HEADINGS:
        return []
    return [token for token in passage.tokens if token.text != QUOTED] if passage.runs else passage.tokens


def _settings(text: str, passages: Sequence[QuoteBlock], sentences: Sequence[Sentence]) -> Iterator[Context]:
    starts = [sentence.start for sentence in sentences]
    ends = [sentence.end for sentence in sentences]
    for number, passage in enumerate(passages):
        before = passages[number - 1] if number else None
        after = passages[number + 1] if number + 1 < len(passages) else None
        for run in passage.runs:
            first = bisect_right(ends, run.start)
            last = bisect_left(starts, run.end)
            around = sentences[first:last]
            previous = sentences[first - 1] if 0 < first <= len(sentences) else None
            yield Context(text, passage, before, after, run, tuple(around), previous)

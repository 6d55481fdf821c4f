"""A call sheet: what is to be confirmed in one conversation with one source, without the article being read out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.domain.articles import Article
from annotator.domain.dossiers import Standing
from annotator.domain.evidence import Evidence
from annotator.domain.flags import terms_of
from annotator.domain.readiness import cover
from annotator.domain.sources import Source
from annotator.domain.units import Unit, sentences_of

METHOD = "called_source"
CONFIRMED, CORRECTED, UNANSWERED = "confirmed", "corrected", "unanswered"
ANSWERS = {CONFIRMED: "Confirmed", CORRECTED: "Corrected", UNANSWERED: "Not answered"}
# The stance of what was said, as evidence for the unit.
STANCES = {CONFIRMED: "supports", CORRECTED: "contradicts", UNANSWERED: "context"}
# In place of words that are quoted from somebody.
WITHHELD_WORDS = "[quoted words]"
# Words that begin a sentence with a capital, and have none inside one.
_SMALL = re.compile(
    "(?:a|an|the|it|he|she|they|we|this|that|these|those|there|in|on|at|by|for|from|of|to|with|no|nobody|none|some|many"
    "|most|all|its|his|her|their|our|when|while|after|before|since|although|because|if|as|once|more|fewer|less|both|each"
    "|every|about|around|over|under|nearly|almost|only|but|and|or|so|then|now|last|next|two|three|four|five|six|seven"
    "|eight|nine|ten)(?!\\w)",
    re.IGNORECASE,
)
_END = re.compile(r"[\s.!,;:…]+$")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class CallItem:
    """A unit of the article; `sentence` is the ordinal of its first sentence, None where it has lost its place.

    `asked` is what is asked in the words of the sheet, `facts` its figures, names and dates. Of a quote, `asked` is
    empty; `length` is the number of its words. `is_open` is false where the tie is not on the record: then it is on no
    paper that names the source. `is_done` is true where the source has answered and the unit is settled.
    """

    unit: Unit
    sentence: int | None
    asked: str
    facts: tuple[str, ...]
    length: int
    is_open: bool
    is_done: bool


@dataclass(frozen=True, slots=True)
class CalledArticle:
    article: Article
    items: tuple[CallItem, ...]


@dataclass(frozen=True, slots=True)
class CallSheet:
    source: Source
    articles: tuple[CalledArticle, ...]

    @property
    def items(self) -> tuple[CallItem, ...]:
        return tuple(item for each in self.articles for item in each.items)


@dataclass(frozen=True, slots=True)
class CallAnswer:
    """What was said: `kind` is one of ANSWERS, `note` the words as they were noted.

    `terms` are None for those of the source. `version` is that of the unit the person saw, `is_known_to_differ` says
    that a fact of the note is known to differ.
    """

    kind: str
    note: str | None
    version: int
    terms: str | None = None
    is_known_to_differ: bool = False


def call_items(standing: Standing, source: Source, language: str | None) -> tuple[CallItem, ...]:
    """In text order, the units of an article that rest on the source, and the quotes of whoever it is."""
    tied: dict[str, list[Evidence]] = {}
    for each in standing.evidence:
        if each.source == source.id:
            tied.setdefault(each.unit, []).append(each)
    wanted = [unit for unit in standing.units if unit.id in tied or _is_said_by(unit, source)]
    if not wanted:
        return ()
    states = cover(standing).unit_states
    return tuple(
        _item(standing, source, unit, tied.get(unit.id, []), language, is_settled=not states[unit.id].blocks)
        for unit in sorted(wanted, key=lambda unit: unit.order)
    )


def question_of(standing: Standing, unit: Unit, language: str | None) -> str:
    """What is asked about a claim, in one line: its statement, without words that are quoted from anybody."""
    words = _END.sub("", _SPACE.sub(" ", _without_quotes(standing, unit)).strip())
    if (language or "en")[:2].lower() != "en":
        return f"{words}?"
    if not any(sentence.start == unit.anchor.start for sentence in standing.sentences):
        # What does not begin a sentence may be no sentence at all.
        return f"Is this right: … {words}?"
    if _SMALL.match(words):
        words = words[:1].lower() + words[1:]
    return f"Is it right that {words}?"


def _item(
    standing: Standing, source: Source, unit: Unit, tied: list[Evidence], language: str | None, *, is_settled: bool
) -> CallItem:
    inside = sentences_of(unit.anchor, standing.sentences)
    is_quote = unit.kind == "quote"
    return CallItem(
        unit=unit,
        sentence=inside[0].ordinal if inside else None,
        asked="" if is_quote else question_of(standing, unit, language),
        facts=() if is_quote else tuple(_facts(standing, unit)),
        length=len(unit.anchor.exact.split()),
        is_open=all(terms_of(each, source, standing.minute) == "on_record" for each in tied),
        is_done=is_settled and any(each.method == METHOD and each.note for each in tied),
    )


def _facts(standing: Standing, unit: Unit) -> Iterator[str]:
    """Its figures, names and dates, as they stand there; none of those that are quoted."""
    quoted = list(_quoted(standing, unit))
    seen = set()
    for sentence in sentences_of(unit.anchor, standing.sentences):
        for fact in sentence.facts:
            words = standing.text[fact.start : fact.end]
            is_quoted = any(start < fact.end and fact.start < end for start, end in quoted)
            if (
                fact.kind != "quote"
                and unit.anchor.covers(fact.start, fact.end)
                and not is_quoted
                and words not in seen
            ):
                seen.add(words)
                yield words


def _quoted(standing: Standing, unit: Unit) -> Iterator[tuple[int, int]]:
    """Where somebody is quoted within the unit: quotes that the text has, and those that somebody marked."""
    for sentence in sentences_of(unit.anchor, standing.sentences):
        yield from ((fact.start, fact.end) for fact in sentence.facts if fact.kind == "quote")
    for other in standing.units:
        start, end = other.anchor.start, other.anchor.end
        if other.kind == "quote" and start is not None and end is not None and unit.anchor.touches(start, end):
            yield start, end


def _without_quotes(standing: Standing, unit: Unit) -> str:
    start, end = unit.anchor.start, unit.anchor.end
    if start is None or end is None:
        # Its place is lost, and with it where it quotes: nothing between marks is read out.
        return re.sub(r"[“„«\"‚‘][^”“»\"’]+[”“»\"’]", WITHHELD_WORDS, unit.anchor.exact)
    pieces, at = [], start
    for first, last in _joined(_quoted(standing, unit)):
        if last <= at or first >= end:
            continue
        pieces += [standing.text[at : max(at, first)], WITHHELD_WORDS]
        at = min(last, end)
    return "".join((*pieces, standing.text[at:end]))


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _is_said_by(unit: Unit, source: Source) -> bool:
    """Whether it is a quote of the person that the source is."""
    return bool(unit.kind == "quote" and unit.speaker and source.author and _same(unit.speaker, source.author))


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()

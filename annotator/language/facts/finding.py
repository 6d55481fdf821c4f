"""All facts of a text."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from annotator.domain.fact_locks.facts import (
    AGE,
    CLAUSE,
    CONTRAST,
    DATE,
    DIRECTION,
    NAME,
    NOT,
    NUMBER,
    ORDINAL,
    QUANTITIES,
    SCORE,
    SHARE,
    WEEKDAY,
    Fact,
)
from annotator.language.facts.clauses import Clause, clauses, counted, segments
from annotator.language.facts.durations import reckoned_durations
from annotator.language.facts.names import names
from annotator.language.facts.series import shown_directions, signed_directions
from annotator.language.lexis.calendar_reading import dates_at
from annotator.language.lexis.clock_reading import times_at
from annotator.language.lexis.pieces import Pieces, cut
from annotator.language.lexis.quantities import Found, quantity_at
from annotator.language.lexis.scores import scores_at
from annotator.language.lexis.shares import shares_at
from annotator.language.words import fact_words_of

# Stored with the facts: those of an older number are found again.
RULES = 1
_OLDEST = 115
_AGE_MARKS = frozenset({(",", ","), ("(", ")"), (",", "."), (",", "")})
# The first that finds something at a piece has it.
_READERS = (times_at, dates_at, scores_at, shares_at, quantity_at)


def find(text: str, language: str | None) -> tuple[Fact, ...]:
    """In text order, what is reckoned last, clauses before what stands in them. Linear in time; never raises.

    A language without a table gets figures, dates in figures and names, by the rules of English.
    """
    pieces = cut(text, fact_words_of(language))
    parts = clauses(pieces, language or "en")
    starts = frozenset(part.start for at, part in enumerate(parts) if not at or part.sentence != parts[at - 1].sentence)
    found = [*_values(pieces)]
    taken = {at for each in found if each.kind != WEEKDAY for at in range(each.start, each.end)}
    found += names(pieces, starts | _behind_marks(pieces), taken)
    found = list(_aged(pieces, sorted(found, key=lambda each: (each.start, each.end))))
    facts = sorted(_facts(pieces, parts, found), key=lambda fact: (fact.start, fact.kind != CLAUSE))
    shown = (*shown_directions(facts, pieces.words, text), *signed_directions(facts, pieces.words, text))
    return (*facts, *reckoned_durations(facts), *shown)


def _behind_marks(pieces: Pieces) -> frozenset[int]:
    """A capital behind an opening mark, a colon or a dash may begin a sentence."""
    return frozenset(at + 1 for at in range(len(pieces)) if pieces.low(at) in "\"“„«(:–—•|/")


def _values(pieces: Pieces) -> Iterator[Found]:
    at = 0
    while at < len(pieces):
        found = next((found for read in _READERS if (found := read(pieces, at))), [])
        yield from found
        at = max([at + 1, *(each.end for each in found)])


def _aged(pieces: Pieces, found: Sequence[Found]) -> Iterator[Found]:
    """With ages in the place of numbers: Ivo Marek, 47, said; aged 23 and 61."""
    before: Found | None = None
    for each in found:
        if _is_age(pieces, each, before):
            years = each.readings[0][0]
            assert isinstance(years, float)
            each = each._replace(kind=AGE, unit="month", readings=((12 * years,) * 2,))
        yield each
        before = each


def _is_age(pieces: Pieces, found: Found, last: Found | None) -> bool:
    years = found.readings[0][0]
    if found.kind != NUMBER or found.hedge or found.end - found.start != 1 or not pieces.is_figure(found.start):
        return False
    if not isinstance(years, float) or years > _OLDEST or found.role:
        return False
    before, behind = pieces.low(found.start - 1), pieces.low(found.end)
    if last is not None and last.kind == AGE and last.end == found.start - 1 and before in {",", *pieces.words.ands}:
        return True
    named = pieces[found.start - 2]
    if (before, behind) in _AGE_MARKS and named.kind == "word" and named.text[0].isupper():
        return True
    return before in pieces.words.aged or (before == ":" and named.low in pieces.words.aged)


def _facts(pieces: Pieces, parts: Sequence[Clause], found: Sequence[Found]) -> Iterator[Fact]:
    at = 0
    for part in parts:
        inside: list[Found] = []
        while at < len(found) and found[at].start < part.end:
            inside.append(found[at])
            at += 1
        places = frozenset(
            place
            for each in inside
            if each.kind not in (NAME, SCORE, ORDINAL)
            for place in range(each.start, each.end)
            # A share may have words of its own within it: 120 flats, of which 24.
            if each.kind != SHARE or not pieces.is_word(place) or _is_of_a_share(pieces, place)
        )
        spans = segments(pieces, part, places)
        yield from _sayings(pieces, part, spans, places)
        segment = 0
        for each in inside:
            while segment + 1 < len(spans) and spans[segment][1] <= each.start:
                segment += 1
            beside = _Beside(part, *spans[segment], places)
            yield _fact(pieces, beside, each)
            if each.kind == SCORE and each.role and pieces.words.voted:
                yield _outcome(pieces, beside, each)
        yield from _directions(pieces, part, spans, places)


def _is_of_a_share(pieces: Pieces, at: int) -> bool:
    return any(pieces.low(at) in words.split() for words in (*pieces.words.parts, *pieces.words.hedges))


class _Beside:
    """The words that stand with a fact: those of its segment, or of all its clause where that has none."""

    def __init__(self, part: Clause, start: int, end: int, values: frozenset[int]) -> None:
        self.part = part
        self.about = part.about(start, end, values) or part.about(part.start, part.end, values)
        self.verbs = part.verbs_in(start, end) or part.verbs


def _span(pieces: Pieces, start: int, end: int) -> tuple[str, int, int]:
    first, last = pieces[start].start, max(pieces[end - 1].end, pieces[start].end)
    return pieces.text[first:last], first, last


def _sayings(
    pieces: Pieces, part: Clause, spans: Sequence[tuple[int, int]], values: frozenset[int]
) -> Iterator[Fact]:
    """The clause itself, in the runs of segments that deny something and those that do not; the nouns are its capitals."""
    for denies, run in groupby(spans, key=lambda span: _is_denied(part, *span)):
        inside = list(run)
        start, end = inside[0][0], inside[-1][1]
        capitals = dict.fromkeys(
            pieces.low(at)
            for at in range(start, end)
            if pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.stops
        )
        yield Fact(
            CLAUSE, *_span(pieces, start, end), ((NOT if denies else "",),), nouns=tuple(capitals),
            verbs=part.verbs_in(start, end), about=part.about(start, end, values), sentence=part.sentence,
        )  # fmt: skip


def _is_denied(part: Clause, start: int, end: int) -> bool:
    return sum(start <= at < end for at in part.negations) % 2 == 1


def _fact(pieces: Pieces, beside: _Beside, found: Found) -> Fact:
    part = beside.part
    nouns = counted(pieces, part, found.start, found.end) if found.kind not in (NAME, DATE) else ()
    role = found.role
    if found.kind == SCORE and not role:
        role = _decided(pieces, part)
    if found.kind == DATE and not role:
        role = pieces.words.roles.get(pieces.low(found.start - 1), "")
    about = beside.about
    if found.kind in (NAME, ORDINAL):
        own = {"|".join(part.content.get(at, ())) for at in range(found.start, found.end)}
        about = tuple(word for word in about if word not in own)
    return Fact(
        found.kind, *_span(pieces, found.start, found.end), found.readings, found.unit, role, _rate(pieces, found),
        found.hedge, nouns, beside.verbs, about, part.sentence,
    )  # fmt: skip


def _decided(pieces: Pieces, part: Clause) -> str:
    """Which side had the most votes, if the clause says it: rejected 11 to 7."""
    family = pieces.words.voted
    said = {name for names_ in part.content.values() for name in names_}
    sides = [side for side, mark in (("for", "+"), ("against", "-")) if f"{family}{mark}" in said]
    return sides[0] if len(sides) == 1 else ""


def _rate(pieces: Pieces, found: Found) -> str:
    """By what the quantity is reckoned: week, of 900 euros a week."""
    for at in (found.end, found.end + 1):
        if found.kind in QUANTITIES and pieces.low(at) in pieces.words.per:
            unit = pieces.words.units.get(pieces.low(at + 1))
            return f"{unit[0]}{unit[1]:g}" if unit else ""
    return ""


def _outcome(pieces: Pieces, beside: _Beside, votes: Found) -> Fact:
    """Eleven against and seven for: it was rejected."""
    side = f"{pieces.words.voted}{'+' if votes.role == 'for' else '-'}"
    return Fact(
        DIRECTION, *_span(pieces, votes.start, votes.end), ((side,),), verbs=beside.verbs, about=beside.about,
        sentence=beside.part.sentence,
    )  # fmt: skip


def _directions(
    pieces: Pieces, part: Clause, spans: Sequence[tuple[int, int]], values: frozenset[int]
) -> Iterator[Fact]:
    families = pieces.words.families
    segment = 0
    for at, found in part.content.items():
        sides = tuple((name,) for name in found if name in families.sides)
        if not sides or at in values:
            continue
        while segment + 1 < len(spans) and spans[segment][1] <= at:
            segment += 1
        weak = all(name in families.weak for (name,) in sides) or at not in part.verb_places
        about = part.about(*spans[segment], values)
        if len(about) <= len(found):
            about = part.about(part.start, part.end, values)
        known = {*found, *part.verbs}
        rest = tuple(word for word in about if not known & set(word.split("|")))
        yield Fact(
            DIRECTION, *_span(pieces, at, at + 1), sides, CONTRAST if weak else "", NOT if _is_denied(part, *spans[segment]) else "",
            verbs=part.verbs, about=rest, sentence=part.sentence,
        )  # fmt: skip

"""All facts of a text."""

from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import (
    AGE,
    CLAUSE,
    CONTRAST,
    DATE,
    DIRECTION,
    NAME,
    NOT,
    NUMBER,
    SCORE,
    WEEKDAY,
    Fact,
)
from annotator.language.facts.clauses import Clause, clauses, counted
from annotator.language.facts.names import names
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
# The first that finds something at a piece has it.
_READERS = (times_at, dates_at, scores_at, shares_at, quantity_at)


def find(text: str, language: str | None) -> tuple[Fact, ...]:
    """In text order, clauses before what stands in them. Linear in time; never raises.

    A language without a table gets figures, dates in figures and names, by the rules of English.
    """
    pieces = cut(text, fact_words_of(language))
    parts = clauses(pieces, language or "en")
    starts = frozenset(part.start for at, part in enumerate(parts) if not at or part.sentence != parts[at - 1].sentence)
    found = [*_values(pieces)]
    taken = {at for each in found if each.kind != WEEKDAY for at in range(each.start, each.end)}
    found += names(pieces, starts | _behind_marks(pieces), taken)
    found = sorted((_aged(pieces, each) for each in found), key=lambda each: (each.start, each.end))
    return tuple(sorted(_facts(pieces, parts, found), key=lambda fact: (fact.start, fact.kind != CLAUSE)))


def _behind_marks(pieces: Pieces) -> frozenset[int]:
    """A capital behind an opening mark, a colon or a dash may begin a sentence."""
    return frozenset(at + 1 for at in range(len(pieces)) if pieces.low(at) in "\"“„«(:–—•|/")


def _values(pieces: Pieces) -> Iterator[Found]:
    at = 0
    while at < len(pieces):
        found = next((found for read in _READERS if (found := read(pieces, at))), [])
        yield from found
        at = max([at + 1, *(each.end for each in found)])


def _aged(pieces: Pieces, found: Found) -> Found:
    """A number between commas behind a name is an age: Ivo Marek, 47, said."""
    if found.kind != NUMBER or found.hedge or found.end - found.start != 1 or not pieces.is_figure(found.start):
        return found
    before, behind = pieces.low(found.start - 1), pieces.low(found.end)
    is_apart = (before, behind) in ((",", ","), ("(", ")"), (",", "."), (",", ""))
    named = pieces[found.start - 2]
    is_age = is_apart and named.kind == "word" and named.text[0].isupper()
    years = found.readings[0][0]
    if not isinstance(years, float) or years > _OLDEST or not (is_age or before in pieces.words.aged):
        return found
    return found._replace(kind=AGE, unit="month", readings=((12 * years,) * 2,))


def _facts(pieces: Pieces, parts: Sequence[Clause], found: Sequence[Found]) -> Iterator[Fact]:
    at = 0
    for part in parts:
        inside: list[Found] = []
        while at < len(found) and found[at].start < part.end:
            inside.append(found[at])
            at += 1
        spans = [range(each.start, each.end) for each in inside if each.kind not in (NAME, SCORE)]
        about = part.about(*spans)
        negated = bool(part.negations)
        yield _whole(pieces, part, about)
        for each in inside:
            yield _fact(pieces, part, each, about)
            if each.kind == SCORE and each.role and pieces.words.voted:
                yield _outcome(pieces, part, each, about)
        yield from _directions(pieces, part, about, negated=negated)


def _span(pieces: Pieces, start: int, end: int) -> tuple[str, int, int]:
    first, last = pieces[start].start, max(pieces[end - 1].end, pieces[start].end)
    return pieces.text[first:last], first, last


def _whole(pieces: Pieces, part: Clause, about: tuple[str, ...]) -> Fact:
    """The clause itself, whose nouns are its capitals."""
    end = part.end
    capitals = tuple(
        dict.fromkeys(
            pieces.low(at)
            for at in range(part.start, part.end)
            if pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.stops
        )
    )
    polarity = NOT if len(part.negations) % 2 else ""
    return Fact(
        CLAUSE, *_span(pieces, part.start, end), ((polarity,),), nouns=capitals, verbs=part.verbs, about=about,
        clause=part.number,
    )  # fmt: skip


def _fact(pieces: Pieces, part: Clause, found: Found, about: tuple[str, ...]) -> Fact:
    nouns = counted(pieces, part, found.start, found.end) if found.kind not in (NAME, DATE) else ()
    role = found.role
    if found.kind == DATE and not role:
        role = pieces.words.roles.get(pieces.low(found.start - 1), "")
    return Fact(
        found.kind, *_span(pieces, found.start, found.end), found.readings, found.unit, role, found.hedge,
        nouns, part.verbs, about, part.number,
    )  # fmt: skip


def _outcome(pieces: Pieces, part: Clause, votes: Found, about: tuple[str, ...]) -> Fact:
    """Eleven against and seven for: it was rejected."""
    side = f"{pieces.words.voted}{'+' if votes.role == 'for' else '-'}"
    return Fact(
        DIRECTION, *_span(pieces, votes.start, votes.end), ((side,),), verbs=part.verbs, about=about, clause=part.number
    )


def _directions(pieces: Pieces, part: Clause, about: tuple[str, ...], *, negated: bool) -> Iterator[Fact]:
    families = pieces.words.families
    for at, names_ in part.content.items():
        sides = tuple((name,) for name in names_ if name in families.sides)
        if sides:
            unit = CONTRAST if all(name in families.weak for (name,) in sides) else ""
            rest = tuple(family for family in about if family not in part.verbs and family not in names_)
            yield Fact(
                DIRECTION, *_span(pieces, at, at + 1), sides, unit, NOT if negated else "", verbs=part.verbs,
                about=rest, clause=part.number,
            )  # fmt: skip

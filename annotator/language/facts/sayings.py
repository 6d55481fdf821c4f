"""What clauses say: each with whether it denies, and the directions in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from annotator.domain.fact_locks.facts import ACTIVE, CLAUSE, CONTRAST, DIRECTION, LOST, NOT, PASSIVE, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.content_words import is_within_a_name
from annotator.language.facts.sequences import ordered_places
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.lexis.numbers.units import sign_at

# Pieces from nobody to "en contra".
_VOTE = 4
# Pieces from "more" to "than".
_COMPARED = 10
# And from "raised" to what was raised.
_COLLECTED = 5


def sayings(pieces: Pieces, part: Clause, spans: Sequence[tuple[int, int]], values: frozenset[int]) -> Iterator[Fact]:
    """The clause itself, in the runs of segments that deny something and that do not; the nouns are its capitals."""
    for denies, run in groupby(spans, key=lambda span: bool(part.denied(*span))):
        inside = list(run)
        start, end = inside[0][0], inside[-1][1]
        capitals = dict.fromkeys(
            pieces.low(at)
            for at in range(start, end)
            if pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.stops
        )
        losing = [name for at in part.losing for name in part.content.get(at, (pieces.low(at),))]
        polarity, of = (NOT, part.denied(start, end)) if denies else (LOST if losing else "", losing)
        yield Fact(
            CLAUSE, *span(pieces, start, end), ((polarity,),), nouns=tuple(capitals), unit="|".join(of),
            verbs=part.verbs_in(start, end), role=_voice(pieces, part, start, end),
            about=part.about(start, end, values), sentence=part.sentence,
        )  # fmt: skip


def _voice(pieces: Pieces, part: Clause, start: int, end: int) -> str:
    return ACTIVE if _is_active(pieces, part, start, end) else PASSIVE if _is_passive(pieces, part, start, end) else ""


def _is_passive(pieces: Pieces, part: Clause, start: int, end: int) -> bool:
    """Norwich were beaten by Ipswich."""
    verbs = [at for at in part.verb_places if start <= at < end]
    words = pieces.words
    if len(verbs) != 1 or not words.agents or pieces.low(verbs[0] - 1) not in words.beings:
        return False
    behind = next((at for at in range(verbs[0] + 1, end) if at in part.content or pieces.is_figure(at)), None)
    is_led = behind is not None and any(pieces.low(at) in words.ballots.bys for at in range(verbs[0] + 1, behind))
    return is_led and behind in part.content and not any(pieces.low(at) == ":" for at in range(start, end))


def _is_active(pieces: Pieces, part: Clause, start: int, end: int) -> bool:
    """Whether what stands before the only verb does it to what stands behind it."""
    agents = pieces.words.agents
    is_simple = sum(start <= at < end for at in part.verb_places) == 1
    # A record has its own order, and “by 4 million” is nobody who does it.
    ends = (
        pieces.low(at) == ":" or (pieces.low(at) in agents and not pieces.is_figure(at + 1)) for at in range(start, end)
    )
    return bool(agents) and is_simple and not any(ends)


def directions(
    pieces: Pieces,
    part: Clause,
    spans: Sequence[tuple[int, int]],
    values: frozenset[int],
    *,
    has_amount: bool,
    has_score: bool = False,
) -> Iterator[Fact]:
    """`has_amount`: the clause has a figure that may rise or fall, no date and no time."""
    families = pieces.words.families
    ordered = ordered_places(pieces, part, values)
    segment = 0
    for at, found in part.content.items():
        sides = tuple((name,) for name in found if name in families.sides)
        if at in ordered or _is_of_a_tally(pieces, at):
            continue
        was_done = pieces.low(at - 1) in pieces.words.agents
        if not sides or at in values or _is_of_an_age(pieces, at) or is_within_a_name(pieces, at):
            continue
        if has_score and not has_amount and at in part.verb_places and _only_grows(sides, pieces.words.growth):
            continue  # Norwich went down 3-0
        if was_done and not has_amount and sides == ((f"{pieces.words.growth}+",),):
            continue  # barley is grown, questions were raised
        while segment + 1 < len(spans) and spans[segment][1] <= at:
            segment += 1
        if _collects(pieces, at, values):
            continue
        is_loose = pieces.low(at) in pieces.words.loose
        weak = (
            all(name in families.weak for (name,) in sides)
            or at not in part.verb_places
            or (is_loose and not _is_meant(pieces, part, sides, has_amount=has_amount, was_done=was_done))
        )
        rest = _things(part, _event(spans[segment], ordered, at), at, values)
        if has_score and _is_won(sides, pieces.words.won):
            rest = part.about(part.start, at, values) or rest  # won 4-2 away to Bantley
        role = NOT if set(found) & set(part.denied(*spans[segment])) else ""
        yield Fact(
            DIRECTION, *span(pieces, at, at + 1), sides, CONTRAST if weak else "", role,
            verbs=_other_verbs(part, at), about=rest, sentence=part.sentence,
        )  # fmt: skip


def _only_grows(sides: Sequence[tuple[str]], growth: str) -> bool:
    return bool(growth) and all(name[:-1] == growth for (name,) in sides)


def _is_won(sides: Sequence[tuple[str]], won: str) -> bool:
    return bool(won) and any(name[:-1] == won for (name,) in sides)


def _is_of_a_tally(pieces: Pieces, at: int) -> bool:
    """A favor 12, en contra 17: the side of a count, of which the count itself says how it went."""
    if pieces.words.code == "en" or pieces.phrase(at, 2) not in pieces.words.sides:
        return False
    behind = at + 2 + (pieces.low(at + 2) == ":")
    counts_nobody = any(pieces.low(place) in pieces.words.nobody for place in range(at - _VOTE, at))
    return counts_nobody or pieces.is_figure(behind) or pieces.is_figure(at - 1)


def _collects(pieces: Pieces, at: int, values: frozenset[int]) -> bool:
    """Raised £12,000, raised a little over £12,000: nothing rose."""
    places = range(at + 1, at + 1 + _COLLECTED)
    first = next((place for place in places if place in values), None)
    is_amount = first is not None and any(sign_at(pieces, place) for place in range(first, first + _COLLECTED))
    return (
        pieces.low(at) in pieces.words.collecting
        and is_amount
        and not any(
            pieces.words.roles.get(pieces.low(place)) or pieces.low(place) in pieces.words.tos
            for place in range(at + 1, first or 0)
        )
    )


def _is_of_an_age(pieces: Pieces, at: int) -> bool:
    """41-year-old, six weeks old: nothing that is opposed to new."""
    words = pieces.words
    before = pieces.low(at - 2) if pieces.low(at - 1) == "-" else pieces.low(at - 1)
    return pieces.low(at) in words.ages and before in words.units


def _event(segment: tuple[int, int], ordered: frozenset[int], at: int) -> tuple[int, int]:
    """Police arrived after the robbers had left: of each of the two events, its own words."""
    start = max((place + 1 for place in ordered if segment[0] <= place < at), default=segment[0])
    end = min((place for place in ordered if at < place < segment[1]), default=segment[1])
    return start, end


def _things(part: Clause, segment: tuple[int, int], at: int, values: frozenset[int]) -> tuple[str, ...]:
    """What rises or falls: the words of the segment, or of the clause where that has only sides: down on before."""
    known = {*part.content[at], *part.verbs}
    for start, end in (segment, (part.start, part.end)):
        words = (word.split("|") for word in part.about(start, end, values))
        things = tuple("|".join(names) for names in words if not known & set(names))
        if not all(name.endswith(("+", "-")) for word in things for name in word.split("|")):
            break
    return things


def _other_verbs(part: Clause, at: int) -> tuple[str, ...]:
    own = part.content[at]
    return tuple(
        dict.fromkeys(n for place in part.verb_places if place != at for n in part.content[place] if n not in own)
    )


def comparisons(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """More visitors than last year; fewer babies were born; plus d'élèves qu'en 2019."""
    words = pieces.words
    for at in range(part.start, part.end):
        side, thing = _compared(pieces, at)
        if not side or thing not in part.content or not words.growth:
            continue
        compares = any(pieces.low(place) in words.thans for place in range(thing + 1, min(at + _COMPARED, part.end)))
        if compares or at == part.start:
            rest = part.about(part.start, part.end)
            yield Fact(
                DIRECTION, *span(pieces, at, at + 1), ((words.growth + side,),), CONTRAST, about=rest,
                sentence=part.sentence,
            )  # fmt: skip


def _compared(pieces: Pieces, at: int) -> tuple[str, int]:
    """Whether a comparison begins here, and the piece of what there is more or less of."""
    for length in (2, 1):
        if side := pieces.words.comparatives.get(pieces.phrase(at, length), ""):
            return side, at + length + (pieces.low(at + length) == "'")
    return "", at


def _is_meant(pieces: Pieces, part: Clause, sides: Sequence[tuple[str]], *, has_amount: bool, was_done: bool) -> bool:
    """Whether a verb of many meanings has that of its side: carried of a motion, raised of a price.

    `was_done`: it is passive, as of lives that were lost.
    """
    words = pieces.words
    if any(name[:-1] == words.growth for (name,) in sides):
        return has_amount and not was_done
    said = {name for names in part.content.values() for name in names}
    return bool(said & words.decisions)

"""What happened before or after what: the guard left before the alarm sounded."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import AFTER, BEFORE, OLDER, POSSIBLE, RANKED, SEQUENCE, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import DASHES, Pieces

# A role of words, as an order and what it goes by.
_ORDERS = {
    BEFORE: (BEFORE, ""), AFTER: (AFTER, ""), "ahead": (BEFORE, RANKED), "behind": (AFTER, RANKED),
    "older": (BEFORE, OLDER), "younger": (AFTER, OLDER),
}  # fmt: skip
_LONGEST = 3
# Pieces back to a verb that ranks.
_VERB = 6


def sequences(pieces: Pieces, part: Clause, last: Clause | None, values: frozenset[int]) -> Iterator[Fact]:
    """Before or after, with the words of the one event as nouns and those of the other as `about`.

    `last` is the clause before, in the same sentence. `values` are the pieces of figures, dates and times: what follows
    before a date is no event.
    """
    for at in range(part.start, part.end):
        length, order = _order(pieces, at)
        if not order or at in values or at + length in values or _names_no_event(pieces, at, length):
            continue
        role = POSSIBLE if pieces.phrase(at, length) in pieces.words.possible_orders else ""
        order, unit = _ORDERS[order]
        before = last if last is not None and at == part.start else part
        end = _comma(pieces, at + length, part.end) if before is part and at == part.start else part.end
        first, second = before.about(before.start, at, values), part.about(at + length, end, values)
        first = first or part.about(end, part.end, values)
        if first and second:
            yield Fact(
                SEQUENCE, *span(pieces, at, _end(part, at + length, end)), ((order,),), unit, role, nouns=first,
                about=second,
                sentence=part.sentence,
            )  # fmt: skip
            return


def ordered_places(pieces: Pieces, part: Clause, values: frozenset[int]) -> frozenset[int]:
    """The pieces of the words that put two events in an order: which is which decides what they say."""
    found: set[int] = set()
    for at in range(part.start, part.end):
        length, order = _order(pieces, at)
        if order and at + length not in values and any(place > at for place in part.content):
            found |= {*range(at, at + length)}
    return frozenset(found)


def _is_ranked(pieces: Pieces, at: int) -> bool:
    """Die CDU liegt in der Umfrage vor der SPD."""
    verbs = pieces.words.turns.ranking
    return bool(verbs) and any(pieces.low(place) in verbs for place in range(at - _VERB, at))


def _end(part: Clause, start: int, end: int) -> int:
    """One past the last word of what is told second: before the doors opened."""
    return max((place + 1 for place in part.content if start <= place < end), default=start)


def _names_no_event(pieces: Pieces, at: int, length: int) -> bool:
    """Nach Murnau; après-midi."""
    words = pieces.words
    is_place = words.capitalises_nouns and length == 1 and pieces[at + length].text[:1].isupper()
    is_place = is_place and pieces.phrase(at, length) not in words.possible_orders
    return pieces.low(at + length) in DASHES | words.turns.no_events or is_place


def _comma(pieces: Pieces, at: int, end: int) -> int:
    """Where the event that is told second begins: after the audit, the treasurer resigned; nach dem Umbau öffnete …"""
    words = pieces.words
    for place in range(at, end):
        is_verb = words.capitalises_nouns and pieces[place].text[0].islower()
        is_verb = is_verb and (words.is_verb(pieces[place].text) or pieces.low(place) in words.beings)
        if pieces.low(place) == "," or is_verb:
            return place
    return end


def _order(pieces: Pieces, at: int) -> tuple[int, str]:
    for length in range(_LONGEST, 0, -1):
        order = pieces.words.roles.get(pieces.phrase(at, length), "")
        if order in (BEFORE, AFTER) and _is_ranked(pieces, at):
            return length, "ahead" if order == BEFORE else "behind"
        if order in _ORDERS:
            return length, order
    return 0, ""

"""Shares: a quarter, two thirds, 150 of 200, one in five, 120 flats of which 24."""

from annotator.domain.fact_locks.facts import (
    ABOUT,
    AMOUNT,
    BY,
    COUNTED,
    MAY_AGREE,
    MEASURE,
    NUMBER,
    PART,
    POINTS,
    RECKONED,
    SHARE,
    WHOLE,
)
from annotator.language.lexis.fact_tokens import MARK, Found, Number, Pieces
from annotator.language.lexis.numbers.hedges import hedged
from annotator.language.lexis.numbers.numerals import number_at, part_of_one
from annotator.language.lexis.numbers.ordinals import is_half_of_a_game
from annotator.language.lexis.numbers.units import unit_at

# “Nine out of ten” is a share and counts nothing.
_SMALL_WHOLE = 10
_BETWEEN = 4
# Words between a part and its whole: one small child in five.
_NOUN = 2


def shares_at(pieces: Pieces, at: int) -> list[Found]:
    """The share that begins at this piece, with the counts of which it is made."""
    if change := pieces.words.multiples.get(pieces.low(at)):
        hedge, start = hedged(pieces, at, at + 1)
        return [Found(SHARE, ((change, change),), start, at + 1, "%", BY, hedge=hedge or ABOUT)]
    if multiple := _multiple(pieces, at):
        return multiple
    nth = pieces.words.ordinals.get(pieces.low(at + 1)) if pieces.low(at) in pieces.words.every_nth else None
    is_thing = pieces.low(at + 2) not in pieces.words.weekdays and pieces.low(at + 2) not in pieces.words.units
    if nth and is_thing:  # every second household, but not every second Tuesday
        hedge, start = hedged(pieces, at, at + 2)
        return [Found(SHARE, ((100.0 / nth,) * 2,), start, at + 2, "%", hedge=hedge)] if nth > 1 else []
    found = _share(pieces, at)
    return _part_of_whole(pieces, at) or _of_which(pieces, at) or ([] if found is None else [found])


def _multiple(pieces: Pieces, at: int) -> list[Found]:
    """Twice as many, half as much: by how much more or less; three times as many."""
    words = pieces.words
    number = number_at(pieces, at)
    end = (number.end if number else at) + 2
    change = words.multiples.get(pieces.phrase(end - 2, 2))
    if change is None or (number is None) != bool(change):
        return []
    by = change or 100 * (number.values[0] - 1 if number else 0)
    hedge, start = hedged(pieces, at, end)
    # A source may say it in other words: five times what it was.
    times = [Found(NUMBER, ((number.values[0],) * 2,), at, number.end, role=RECKONED)] if number else []
    return [Found(SHARE, ((by, by),), start, end, "%", BY, hedge=hedge or ABOUT), *times] if by > 0 else []


def _part_of_whole(pieces: Pieces, at: int) -> list[Found]:
    """150 of 200, 620 of 1,100 tonnes: two counts and a share."""
    part = number_at(pieces, at)
    if part is None and pieces.low(at) in pieces.words.articles:
        part = Number((1.0,), at + 1)
    if part is None:
        return []
    between = _noun_before_out(pieces, part.end)
    place = _whole_at(pieces, part.end, between)
    whole = number_at(pieces, place) if place else None
    if whole is None or not 0 < part.values[0] < whole.values[-1]:
        return []
    kind, unit, factor, end = unit_at(pieces, whole.end, whole, "")
    # Forty owners sur 60; but in English "in" is between small numbers only.
    is_small = whole.values[-1] <= _SMALL_WHOLE and whole.end - place == 1
    is_in = not is_small and pieces.low(place - 1) in pieces.words.outs - pieces.words.ofs
    if kind not in (NUMBER, MEASURE, AMOUNT) or is_in or (between and _counts_a_thing(pieces, whole.end)):
        return []
    share = 100 * part.values[0] / whole.values[-1]
    hedge, start = hedged(pieces, at, at)
    role = MAY_AGREE if between and not is_small else ""
    found = [Found(SHARE, ((share, share),), start, end, "%", role, hedge=hedge)]
    if whole.values[-1] <= _SMALL_WHOLE:
        return found  # nine out of ten says no more than 90 %
    return [
        *found,
        Found(kind, tuple((factor * value,) * 2 for value in part.values), at, part.end, unit, PART, hedge),
        Found(kind, tuple((factor * value,) * 2 for value in whole.values), place, end, unit, WHOLE),
    ]


def _whole_at(pieces: Pieces, end: int, between: int) -> int:
    """The piece of the whole behind "of" or "in"; 0 where neither stands behind the part."""
    led = pieces.low(end) in pieces.words.fillers and pieces.low(end + 1) in pieces.words.ofs
    place = between or end + led  # nine out of ten
    if pieces.low(place) not in pieces.words.ofs | pieces.words.outs:
        return 0
    place += 1
    while pieces.is_word(place) and pieces.low(place) in pieces.words.fillers:
        place += 1
    return place


def _noun_before_out(pieces: Pieces, at: int) -> int:
    """The piece of "in" in one child in five; 0 where a verb or a number stands before it."""
    words = pieces.words
    for place in range(at + 1, at + _NOUN + 1):
        if pieces.low(place) in words.outs:
            return place
        if pieces.low(place - 1) in words.stops or number_at(pieces, place) is not None:
            return 0
    return 0


def _counts_a_thing(pieces: Pieces, at: int) -> bool:
    """Two men in five cars are no share."""
    low = pieces.low(at)
    return pieces.is_word(at) and low not in pieces.words.stops and not pieces.words.is_verb(low)


def _of_which(pieces: Pieces, at: int) -> list[Found]:
    """120 flats, of which 24; of 1,500 members, 1,335."""
    whole = number_at(pieces, at)
    if whole is None or not _is_count(pieces, whole):
        return []
    words = pieces.words
    is_led_by_article = pieces.low(at - 1) in words.definites | words.fillers and pieces.low(at - 1) not in words.ofs
    first = at - 2 if is_led_by_article else at - 1
    led = pieces.low(first) in words.ofs and (first < 1 or pieces[first - 1].kind == MARK)
    place = whole.end
    while place <= whole.end + _BETWEEN and pieces.is_word(place) and number_at(pieces, place) is None:
        place += 1
    if pieces.low(place) == ",":
        place += 1
    which = next((n for n in (2, 1) if pieces.phrase(place, n) in pieces.words.of_which), 0)
    if which:
        which += _label_of_part(pieces, place + which)
    part = number_at(pieces, place + which) if which or led else _part_first(pieces, place)
    if part is None or not _is_count(pieces, part) or not 0 < part.values[0] < whole.values[-1]:
        return []
    share = 100 * part.values[0] / whole.values[-1]
    return [
        Found(SHARE, ((share, share),), at, part.end, "%", COUNTED),
        Found(NUMBER, ((whole.values[-1],) * 2,), at, whole.end, role=WHOLE),
        Found(NUMBER, ((part.values[0],) * 2,), place + which, part.end, role=PART),
    ]


def _label_of_part(pieces: Pieces, at: int) -> int:
    """How many pieces stand between davon and its figure: 40, davon vergeben: 20."""
    colon = next((at + n for n in (1, 2) if pieces.low(at + n) == ":"), at)
    return colon + 1 - at if colon > at and all(pieces.is_word(place) for place in range(at, colon)) else 0


def _part_first(pieces: Pieces, at: int) -> Number | None:
    """Ten members, three of them women."""
    part = number_at(pieces, at)
    is_part = part is not None and any(pieces.phrase(part.end, n) in pieces.words.of_which for n in (2, 1))
    return part if is_part else None


def _is_count(pieces: Pieces, number: Number) -> bool:
    return unit_at(pieces, number.end, number, "")[0] == NUMBER


def _count_of_parts(pieces: Pieces, at: int) -> tuple[Number | None, int, float]:
    """The number before a part, its end, and its value: one for an article."""
    words = pieces.words
    number = number_at(pieces, at)
    end, times = at, 1.0
    if number is not None:
        end, times = number.end, number.values[0]
    elif pieces.low(at) in words.articles or pieces.low(at) in words.definites:
        end = at + 1
    return number, end + (pieces.low(end) == "-" and pieces.are_joined(end)), times


def _share(pieces: Pieces, at: int) -> Found | None:
    """A quarter, three quarters, two-thirds, half."""
    words = pieces.words
    if part_of_one(pieces, at) or is_half_of_a_game(pieces, at - 1):
        return None
    number, end, times = _count_of_parts(pieces, at)
    part = words.parts.get(pieces.low(end))
    if two := words.parts.get(pieces.phrase(end, 2)):  # una quinta parte
        part, end = two, end + 1
    if part is None or not times * part < 100 or (end == at and part != 50):
        return None
    follows = pieces[end + 1]
    if follows.low == "-" and pieces.are_joined(end + 1):  # half-time
        return None
    names_a_thing = pieces.is_word(end + 1) and follows.low not in words.ofs and follows.low not in words.stops
    # A third bridge; but no German share is also an ordinal.
    may_be_ordinal = part != 50 and end - at == 1 and number is None and not words.capitalises_nouns
    if (names_a_thing and may_be_ordinal) or (follows.low in words.clock and part in (25, 50)):
        return None
    hedge, start = hedged(pieces, at, end + 1)
    if points := _points(pieces, end + 1):
        return Found(SHARE, ((times * part / 100,) * 2,), start, points, POINTS, hedge=hedge)
    return Found(SHARE, ((times * part,) * 2,), start, end + 1, "%", hedge=hedge)


def _points(pieces: Pieces, at: int) -> int | None:
    """The end of what makes a part one of a percentage point: a quarter of a percentage point, half a point."""
    words = pieces.words
    at += pieces.low(at) in words.ofs
    at += pieces.low(at) in words.articles
    for phrase in words.percents:
        length = phrase.count(" ") + 1
        if pieces.phrase(at, length) == phrase and "point" in phrase:
            return at + length
    return None

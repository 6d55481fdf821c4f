"""Results as a list prints them: Dunmere 1 Larkhill 3, each side with its goals behind the name."""

from annotator.domain.fact_locks.facts import NUMBER
from annotator.language.lexis.fact_tokens import DASHES, Found, Number, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.lexis.numbers.tallies import counted

# Goals or points of one side, and words of its name.
MOST_GOALS, LONGEST_SIDE = 200, 4
# Points of a side in a line that says it is a result.
_MOST_POINTS = 2_000
_AROUND = 8
# Before a line of results, and behind it.
_BEFORE_LINES = frozenset({"", ".", ";", "|", "•", "–", "—", "("})
_BEHIND_LINES = frozenset({"", ".", ";", "|", "•", "(", "[", "\n"})
_JOINTS = DASHES | {",", ";", "."}


def score_line_at(pieces: Pieces, at: int) -> list[Found]:
    """A score from the first figure to the second.

    Bare names and figures may be a result only where they are all of the line, and are counts, too.
    """
    # Athletic 1, Rovers 3; Racing Cubillas, 2 – Unión Tejares, 3
    labelled = _is_labelled(pieces, at)
    is_behind_side = is_side(pieces, at - 1) or (labelled and _is_labelled(pieces, at - 1) and pieces.is_word(at - 1))
    is_behind_side = is_behind_side or (pieces.low(at - 1) == "," and is_side(pieces, at - 2))
    first = number_at(pieces, at) if pieces.is_figure(at) and is_behind_side else None
    most = _MOST_POINTS if labelled else MOST_GOALS
    if first is None or not first.is_plain or first.values[0] > most:
        return []
    name = first.end + (pieces.low(first.end) == "," or pieces.low(first.end) in DASHES)
    place = name
    while (is_within_a_side(pieces, place) or (labelled and pieces.is_word(place))) and place < name + LONGEST_SIDE:
        place += 1
    has_comma = place > name and pieces.low(at - 1) == "," == pieces.low(place)
    place += has_comma
    second = number_at(pieces, place) if place > name and pieces.is_figure(place) else None
    if second is None or second.values[0] > most:
        return []
    near = {pieces.low(each) for each in range(at - _AROUND, place + _AROUND)}
    are_teams = {pieces.low(at - 1), pieces.low(place - 1)} <= pieces.words.games.teams.keys()
    is_dashed = pieces.low(at - 1) == "," and pieces.low(first.end) in DASHES and pieces.low(place - 1) == ","
    is_score = labelled or are_teams or is_dashed or any(word.startswith(pieces.words.scoring) for word in near)
    score = counted(first.values[0], second.values[0], "", at, second.end)
    if is_score:
        return [score]
    counts = [
        Found(NUMBER, ((number.values[0],) * 2,), start, number.end) for number, start in ((first, at), (second, place))
    ]
    return [score, *counts] if _is_a_line(pieces, at, name, second) else []


def _is_a_line(pieces: Pieces, at: int, name: int, second: Number) -> bool:
    """Two proper names with a figure each, and nothing more: Leeds 12, York 14, Hull 9 is a table."""
    if pieces.words.capitalises_nouns or not second.is_plain:
        return False
    start = at
    while is_within_a_side(pieces, start - 1) and start > at - LONGEST_SIDE:
        start -= 1
    is_led = pieces.low(start - 1) in _BEFORE_LINES or (
        pieces.low(start - 1) == ":" and _is_of_a_game(pieces, start - 1)
    )
    is_alone = is_led and pieces.low(second.end) in _BEHIND_LINES
    follows = second.end + (pieces.low(second.end) in _JOINTS)
    while is_within_a_side(pieces, follows):
        follows += 1
    is_list = follows > second.end + 1 and pieces.is_figure(follows)
    return is_alone and not is_list and _is_named(pieces, start, at) and _is_named(pieces, name, second.end - 1)


def _is_of_a_game(pieces: Pieces, colon: int) -> bool:
    """First leg: Glenroe 28 Tussock 25; but members: Norwick 25, Selby 40."""
    label = [pieces.low(at) for at in range(max(0, colon - LONGEST_SIDE), colon)]
    words = pieces.words
    return any(low in words.games.rounds or low in words.weekdays or low.startswith(words.scoring) for low in label)


def _is_named(pieces: Pieces, start: int, end: int) -> bool:
    """Whether one of the words is no common one: Men 12 Women 14, Section 3 Article 2."""
    words = pieces.words
    lows = [pieces.low(at) for at in range(start, end) if pieces.is_word(at)]
    common = words.games.no_sides | words.stops | words.weekdays.keys() | words.units.keys() | words.sides.keys()
    return (
        bool(lows) and lows[-1] not in common and any(low not in common and not words.families.of(low) for low in lows)
    )


def _is_labelled(pieces: Pieces, at: int) -> bool:
    """Full time: Athletic 1, Rovers 3."""
    colon = next((place for place in range(at - 1, at - _AROUND, -1) if pieces.low(place) == ":"), None)
    return colon is not None and any(
        pieces.phrase(colon - length, length) in pieces.words.games.whistles for length in (1, 2, 3)
    )


def is_within_a_side(pieces: Pieces, at: int) -> bool:
    """A word of a name, or the full stop behind one that is cut short: Dep. Sotos."""
    return is_side(pieces, at) or (pieces.low(at) == "." and pieces.are_joined(at) and is_side(pieces, at - 1))


def is_side(pieces: Pieces, at: int) -> bool:
    is_name = pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.months
    return is_name or pieces.low(at) in pieces.words.games.teams

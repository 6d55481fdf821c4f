"""Ordinals: third, 3rd, Q3, and the places of a list of results."""

from annotator.domain.fact_locks.facts import ORDINAL, RANK
from annotator.language.lexis.fact_tokens import MARK, Found, Pieces
from annotator.language.words.notation import ROMANS

_MOST_DIGITS = 4
# Pieces of a phrase for a place in a result.
_FINISH = (4, 3, 2)
# Pieces of one item of a list, and what stands before its number.
_LIST = 14
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_ENDS = frozenset(".;")
_BEFORE_PLACES = frozenset({",", ";", ":", "|", "•", "–", ".", ""})


def ordinal_at(pieces: Pieces, at: int) -> Found | None:
    words = pieces.words
    if length := next((n for n in _FINISH if pieces.phrase(at, n) in words.games.finishes), 0):
        place = float(words.games.finishes[pieces.phrase(at, length)])
        return Found(ORDINAL, ((place, place),), at, at + length)
    if is_half_of_a_game(pieces, at):
        return None
    value = words.ordinals.get(pieces.low(at)) if pieces.is_word(at) else None
    if value and words.verb_endings and pieces.low(at) in words.turns.firsts and words.is_verb(pieces[at + 1].text):
        return None  # primero habló el alcalde
    if value is None and (medal := _medal(pieces, at)):
        role = RANK if _is_in_a_list_of_medals(pieces, at) else ""
        return Found(ORDINAL, ((float(medal),) * 2,), at, at + 1, role=role)
    if value is None and (roman := _roman(pieces, at)):
        return Found(ORDINAL, ((float(roman),) * 2,), at, at + 1)
    if pieces.is_figure(at) and _is_small(pieces, at) and pieces.low(at - 1) in words.minutes_of_games:
        return Found(ORDINAL, ((float(pieces[at].text),) * 2,), at, at + 1)  # en el minuto 10
    value = value if value is not None else _spelt_place(pieces, at) or _superlative(pieces, at)
    end = at + 1
    if _is_quarter(pieces, at) or _is_place(pieces, at) or _is_named_place(pieces, at):
        return Found(ORDINAL, ((float(pieces[at].text),) * 2,), at, end)
    if value is None and _is_small(pieces, at) and (length := _ending(pieces, at)):
        value, end = int(pieces[at].text), at + 1 + length
    return None if value is None else Found(ORDINAL, ((float(value),) * 2,), at, end)


def _roman(pieces: Pieces, at: int) -> int:
    """La XIII edición, la XIIIe édition: before what is counted; but no Felipe VI."""
    text = pieces[at].text.removesuffix("e")
    is_led = pieces.low(at - 1) in pieces.words.determiners
    counts = (
        pieces.is_word(at + 1) and pieces[at + 1].text[0].islower() and pieces.low(at + 1) not in pieces.words.stops
    )
    is_roman = len(text) > 1 and is_led and counts and pieces.words.has_romans
    return ROMANS.index(text) + 1 if is_roman and text in ROMANS else 0


def is_half_of_a_game(pieces: Pieces, at: int) -> bool:
    """The first half; second-half: neither a place nor a share, but one of two opposites."""
    behind = at + 1 + (pieces.low(at + 1) == "-")
    return bool(pieces.words.families.of(f"{pieces.low(at)}-{pieces.low(behind)}", exactly=True))


def _is_small(pieces: Pieces, at: int) -> bool:
    return pieces.is_figure(at) and pieces[at].text.isdecimal() and len(pieces[at].text) < _MOST_DIGITS


def _ending(pieces: Pieces, at: int) -> int:
    """How many pieces make the figure an ordinal: 3rd, 3e, 3.ª, 3. of a German place."""
    words, follows = pieces.words, pieces.low(at + 1)
    if not pieces.are_joined(at + 1):
        return 0
    if follows in words.ordinal_endings:
        return 1
    if follows == "." and pieces.low(at + 2) in words.ordinal_endings and pieces.are_joined(at + 2):
        return 2
    is_dot = words.code == "de" and follows == "." and pieces.is_word(at + 2) and not pieces.are_joined(at + 2)
    is_led = at == 0 or pieces.low(at - 1) in words.stops or pieces.low(at + 2) in words.games.places
    is_led = is_led or (pieces[at - 1].kind == MARK and pieces.low(at - 1) not in _ENDS)  # → 2. OG
    return int(is_dot and is_led)


def _is_named_place(pieces: Pieces, at: int) -> bool:
    """Platz 4, puesto 4."""
    ends = not pieces.is_word(at + 1) or pieces.low(at + 1) in pieces.words.stops | pieces.words.clauses
    return _is_small(pieces, at) and pieces.low(at - 1) in pieces.words.games.places and ends


def _spelt_place(pieces: Pieces, at: int) -> int | None:
    """Platz drei, puesto dos: nothing that the number could count stands behind it."""
    ends = not pieces.is_word(at + 1) or pieces.low(at + 1) in pieces.words.stops | pieces.words.clauses
    value = pieces.words.numbers.get(pieces.low(at)) if pieces.low(at - 1) in pieces.words.games.places else None
    return value if ends and value else None


def _superlative(pieces: Pieces, at: int) -> int | None:
    """The driest town, the country's largest port: the first by that; but the second largest, the rest."""
    words, low = pieces.words, pieces.low(at)
    if not low.endswith(words.turns.superlatives) or low in words.turns.no_superlatives:
        return None
    is_owned = pieces[at - 1].text.endswith(_POSSESSIVES)
    return 1 if is_owned or pieces.low(at - 1) in words.determiners else None


def _medal(pieces: Pieces, at: int) -> int | None:
    """She took silver; a bronze medal; médaille d'or; gold: Okafor, silver: Binder; but no statue of bronze."""
    games = pieces.words.games
    place = games.medals.get(pieces.low(at))
    if place is None:
        return None
    led = at - 1
    while pieces.low(led) in pieces.words.articles | pieces.words.definites | pieces.words.ofs | {"'"} and led > at - 4:
        led -= 1
    beside = {pieces.low(at), pieces.low(at + 1), pieces.low(led)}
    return place if beside & games.medal_verbs or _is_in_a_list_of_medals(pieces, at) else None


def _is_in_a_list_of_medals(pieces: Pieces, at: int) -> bool:
    medals = pieces.words.games.medals
    is_item = pieces.low(at - 1) in _BEFORE_PLACES
    return is_item and any(
        pieces.low(place) in medals and pieces.low(place) != pieces.low(at) and pieces.low(place - 1) in _BEFORE_PLACES
        for place in range(max(0, at - _LIST), min(len(pieces), at + _LIST))
    )


def _is_quarter(pieces: Pieces, at: int) -> bool:
    """Q3"""
    return pieces[at].text in ("1", "2", "3", "4") and pieces[at - 1].text == "Q" and pieces.are_joined(at)


def _is_place(pieces: Pieces, at: int) -> bool:
    """A place in a list of results: 1. Norway, 2. Peru."""
    text = pieces[at].text
    if not (text.isdecimal() and len(text) < 3 and pieces.low(at + 1) == "." and pieces.is_word(at + 2)):
        return False
    others = {str(int(text) - 1), str(int(text) + 1)}
    return pieces.low(at - 1) in _BEFORE_PLACES and any(
        pieces[place].text in others and pieces.low(place + 1) == "." and pieces.low(place - 1) in _BEFORE_PLACES
        for place in range(max(0, at - _LIST), min(len(pieces), at + _LIST))
    )

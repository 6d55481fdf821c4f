"""Ordinals: third, 3rd, Q3, and the places of a list of results."""

from annotator.domain.fact_locks.facts import ORDINAL
from annotator.language.lexis.fact_tokens import Found, Pieces

# Pieces of one item of a list, and what stands before its number.
_LIST = 14
_BEFORE_PLACES = frozenset({",", ";", ":", "|", "•", "–", ".", ""})


def ordinal_at(pieces: Pieces, at: int) -> Found | None:
    words = pieces.words
    value = words.ordinals.get(pieces.low(at)) if pieces.is_word(at) else None
    value = value if value is not None else _medal(pieces, at)
    end = at + 1
    if _is_quarter(pieces, at) or _is_place(pieces, at):
        return Found(ORDINAL, ((float(pieces[at].text),) * 2,), at, end)
    if value is None and pieces.is_figure(at) and pieces[at].text.isdecimal() and len(pieces[at].text) < 4:
        follows = pieces.low(at + 1)
        is_dot = words.code == "de" and follows == "." and pieces.is_word(at + 2) and not pieces.are_joined(at + 2)
        is_dot = is_dot and (at == 0 or pieces.low(at - 1) in words.stops)
        if pieces.are_joined(at + 1) and (follows in words.ordinal_endings or is_dot):
            value, end = int(pieces[at].text), at + 2
    return None if value is None else Found(ORDINAL, ((float(value),) * 2,), at, end)


def _medal(pieces: Pieces, at: int) -> int | None:
    """She took silver; a bronze medal; but no statue of bronze."""
    place = pieces.words.games.medals.get(pieces.low(at))
    beside = {pieces.low(at - 1), pieces.low(at + 1)}
    if pieces.low(at - 1) in pieces.words.articles | pieces.words.definites:
        beside.add(pieces.low(at + 1))
    return place if place and beside & pieces.words.games.medal_verbs else None


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

"""Scores of two digits, which look like times: Endstand 81:79."""

from annotator.language.lexis.fact_tokens import Pieces

_AROUND = 6
_DIGITS = 2


def is_a_result_in_points(pieces: Pieces, at: int) -> bool:
    """Figures that a colon parts, beside a word for winning or a result, or before the score of the first half."""
    words = pieces.words
    parts = pieces[at].text.split(":")
    if len(parts) != 2 or not all(part.isdecimal() and len(part) == _DIGITS for part in parts):
        return False
    if not words.games.has_colons or pieces.low(at + 1) in words.clock or pieces.low(at - 1) in words.at_times:
        return False
    if pieces.low(at + 1) == "(" and ":" in pieces[at + 2].text and pieces.low(at + 3) == ")":
        return True  # 28:24 (13:13)
    if pieces.low(at - 1) == "(" and pieces.low(at + 1) == ")" and ":" in pieces[at - 2].text:
        return True
    near = [pieces.low(place) for place in range(at - _AROUND, at + _AROUND)]
    return any(low in words.games.whistles or low.startswith(words.games.winning) for low in near)

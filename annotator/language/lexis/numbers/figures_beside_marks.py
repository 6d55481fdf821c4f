"""What the marks and letters beside a figure make of it: a negative value, part of a code, an item, a name."""

from annotator.language.lexis.fact_tokens import WORD, Pieces

# Pieces of a bracket that may end with a figure: (2020: 40).
_BRACKET = 10


def below_zero(pieces: Pieces, at: int) -> int:
    """How many pieces make degrees negative: 12 degrees below zero."""
    return next((n for n in (4, 3, 2) if pieces.phrase(at, n) in pieces.words.below_zero), 0)


def is_negative(pieces: Pieces, at: int) -> bool:
    if pieces.low(at - 1) in pieces.words.minus:
        return True
    return pieces.low(at - 1) in ("-", "−", "–") and pieces.are_joined(at) and not pieces.are_joined(at - 1)


def is_numbered(pieces: Pieces, at: int) -> bool:
    """No. 38, nr 7; but no 38 people came."""
    is_cut = pieces.low(at - 1) == "."
    before = pieces[at - 1 - is_cut]
    return before.low in pieces.words.turns.numbered and (is_cut or before.low != "no" or before.text[0] == "N")


def is_glued(pieces: Pieces, at: int) -> bool:
    before = pieces[at - 1]
    return pieces.are_joined(at) and (before.kind == WORD or before.low in ("/", "_", ".", "#"))


def is_code(pieces: Pieces, at: int, end: int) -> bool:
    """A figure within a longer sign: A4, 18F, B-52, 12/345, chapter numbers."""
    before, behind = pieces[at - 1], pieces[end]
    if pieces.is_figure(end - 1) and pieces.are_joined(end) and behind.kind == WORD:
        return True
    if _is_enumerator(pieces, at, end):
        return True
    glued_dash = before.low == "-" and pieces.are_joined(at) and pieces.are_joined(at - 1)
    return (glued_dash and pieces.is_word(at - 2)) or (pieces.are_joined(end) and behind.low in ("/", "_"))


def _is_enumerator(pieces: Pieces, at: int, end: int) -> bool:
    """1) or [1]: the number of an item."""
    behind, before = pieces.low(end), pieces.low(at - 1)
    is_open = any(pieces.low(place) == "(" for place in range(at - _BRACKET, at))
    return end == at + 1 and ((behind == ")" and not is_open) or (behind == "]" and before == "["))

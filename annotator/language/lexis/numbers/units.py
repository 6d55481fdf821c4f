"""What a figure counts or measures by the words behind it: a currency, a unit, per cent."""

from annotator.domain.fact_locks.facts import AMOUNT, DURATION, MEASURE, NUMBER, POINTS, SHARE
from annotator.language.lexis.fact_tokens import DASHES, Number, Pieces
from annotator.language.words.measures import CODES, SIGNS, SYMBOL_BEGINNINGS, SYMBOLS

_POINTS = ("point", "punkt", "punto")
_CENTS, _FEW = 100, 1000
_TIME_UNITS = ("min", "month")


def unit_at(pieces: Pieces, at: int, number: Number, currency: str) -> tuple[str, str, float, int]:
    """(kind, unit, factor, end) by what follows the number."""
    words = pieces.words
    if currency:
        return AMOUNT, currency, 1.0, at + (_currency(pieces, at) == currency)
    if pieces.low(at) in ("%", "٪"):
        return SHARE, "%", 1.0, at + 1
    if pieces.low(at) == "‰":
        return SHARE, "%", 0.1, at + 1
    for phrase in words.percents if pieces.low(at) in words.percent_beginnings else ():
        length = phrase.count(" ") + 1
        if pieces.phrase(at, length) == phrase:
            unit = POINTS if any(point in phrase for point in _POINTS) else "%"
            return SHARE, unit, 1.0, at + length
    for length in (3, 2, 1):
        if part := words.parts_of_points.get(pieces.phrase(at, length), 0.0):
            return SHARE, POINTS, part, at + length
    happens = words.is_verb(pieces[at].text) and number.values[0] < _FEW  # eleven won, 3 billion won
    money = None if happens else _money(pieces, at)
    return (AMOUNT, *money) if money else _measure(pieces, at, number)


def _money(pieces: Pieces, at: int) -> tuple[str, float, int] | None:
    """(currency, factor, end) of a currency behind its figure, or of its hundredths."""
    words = pieces.words
    for length in (3, 2):
        if code := words.currencies.get(pieces.phrase(at, length), ""):  # Swiss francs
            return code, 1.0, at + length
    if code := _currency(pieces, at):
        return code, 1.0, at + 1
    if (code := words.coins.get(pieces.low(at), "")) and (len(pieces.low(at)) > 1 or pieces.are_joined(at)):
        return code, 1 / _CENTS, at + 1
    if pieces.low(at) == "us" and (code := words.currencies.get(pieces.low(at + 1), "")):
        return code, 1.0, at + 2
    behind = at + 1 + (pieces.low(at + 1) in ("'", "’"))
    if pieces.low(at) in words.ofs and (code := words.currencies.get(pieces.low(behind), "")):
        return code, 1.0, behind + 1  # millions d'euros
    return None


def _measure(pieces: Pieces, at: int, number: Number) -> tuple[str, str, float, int]:
    if pieces.low(at) in DASHES and pieces.are_joined(at) and pieces.are_joined(at + 1):
        at += 1
    end, found = at, None
    may_begin = pieces.low(at) in pieces.words.unit_beginnings or pieces.low(at) in SYMBOL_BEGINNINGS
    for length in (3, 2, 1) if may_begin else ():
        last = at + length - 1
        if not pieces.low(last) or (pieces.is_figure(last) and not pieces.are_joined(last)):
            continue
        spelt = "".join(pieces.low(at + n) for n in range(length))
        found = pieces.words.units.get(pieces.phrase(at, length)) or SYMBOLS.get(spelt)
        if found:
            end = at + length
            break
    # The 80s are years, 24.50 s are seconds.
    if pieces.low(at) == "s" and (pieces.are_joined(at) or not pieces.is_figure(at - 1)):
        return NUMBER, "", 1.0, number.end
    if pieces.low(at) == "l" and pieces.low(at + 1) == "'":  # 4 122 l'an dernier
        return NUMBER, "", 1.0, number.end
    if not found or not (number.is_plain or len(pieces.low(at)) > 2 or pieces.low(at) in pieces.words.units):
        return NUMBER, "", 1.0, number.end
    unit, factor = found
    return (DURATION if unit in _TIME_UNITS else MEASURE), unit, factor, end


def sign_at(pieces: Pieces, at: int) -> str:
    """The currency of a sign or a code before its figure."""
    piece = pieces[at]
    return SIGNS.get(piece.low) or (piece.text if piece.text in CODES else "")


def _currency(pieces: Pieces, at: int) -> str:
    low, text = pieces.low(at), pieces[at].text
    if low in SIGNS and pieces.is_figure(at + 1) and pieces.are_joined(at + 1) and not pieces.are_joined(at):
        return ""  # 2022 £410,000
    return SIGNS.get(low) or (text if text in CODES else "") or pieces.words.currencies.get(low, "")

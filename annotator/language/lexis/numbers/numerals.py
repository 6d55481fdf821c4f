"""Numbers of a text in any language that has a table: figures, numerals in words, magnitudes."""

from annotator.language.lexis.fact_tokens import DASHES, Number, Pieces
from annotator.language.words.fact_tables import FactWords
from annotator.language.words.measures import CODES, SIGNS

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SPACES = "\u00a0\u202f\u2009 '’"
# A number with more digits names something: an account, a barcode.
_MOST_DIGITS = 18
_LONGEST_COMPOUND = 60
_EARLIEST, _LATEST = 1000, 2100
# Words of one numeral, and magnitudes behind one figure; more are a made-up text.
_MOST_WORDS, _MOST_MAGNITUDES = 16, 3
# Pieces before a unit: three-quarters of an hour.
_LONGEST_PART = 5


def number_at(pieces: Pieces, at: int) -> Number | None:
    """The number that begins at this piece; several readers ask for the same one."""
    if at not in pieces.numbers:
        pieces.numbers[at] = _with_half(pieces, at)
    return pieces.numbers[at]


def one_at(pieces: Pieces, at: int) -> Number | None:
    """One, where the word is no article: the caller must know that something follows which it counts."""
    low = pieces.low(at)
    is_one = low in pieces.words.articles and pieces.words.numbers.get(low) == 1
    return Number((1.0,), at + 1) if is_one else None


def _with_half(pieces: Pieces, at: int) -> Number | None:
    found = part_of_one(pieces, at) or _number(pieces, at)
    if found is None:
        return None
    for length in (3, 2):
        if part := pieces.words.halves.get(pieces.phrase(found.end, length)):
            part *= pieces.words.magnitudes.get(pieces.low(found.end - 1), 1.0)  # a million and a half
            values = tuple(value + part for value in found.values)
            return _multiplied(pieces, values, found.end + length, is_plain=False)
    return found


def part_of_one(pieces: Pieces, at: int) -> Number | None:
    """Half a million, three quarters of an hour: a part of one magnitude or unit."""
    if pieces.low(at) not in pieces.words.half_beginnings:
        return None
    for length in range(_LONGEST_PART, 0, -1):
        part = pieces.words.half_a.get(pieces.phrase(at, length))
        if part is None:
            continue
        place = at + length + (pieces.low(at + length) == "-")
        if factor := pieces.words.magnitudes.get(pieces.low(place)):
            return Number((part * factor,), place + 1)
        if pieces.low(place) in pieces.words.units:
            return Number((part,), place)
    return None


def _number(pieces: Pieces, at: int) -> Number | None:
    if pieces.is_figure(at):
        values = values_of(pieces[at].text, pieces.words.decimal)
        return _multiplied(pieces, values, at + 1) if values else None
    return _spelt(pieces, at) if pieces.is_word(at) else None


def values_of(figure: str, decimal: str) -> tuple[float, ...]:
    """What the figure may mean; nothing for what is no number (12.6.1974, 18:15)."""
    fraction = _FRACTIONS.get(figure[-1:], 0.0)
    plain = "".join(letter for letter in (figure[:-1] if fraction else figure) if letter not in _SPACES)
    if ":" in plain or len(plain) > _MOST_DIGITS:
        return ()
    marks = [letter for letter in plain if not letter.isdecimal()]
    if not marks or not plain:
        return ((float(plain) if plain else 0.0) + fraction,)
    return _separated(plain, marks, decimal)


def _separated(plain: str, marks: list[str], decimal: str) -> tuple[float, ...]:
    last = marks[-1]
    head, _, tail = plain.rpartition(last)
    groups = plain.replace(",", ".").split(".")
    if len(set(marks)) == 2 and marks.count(last) == 1 and all(len(group) == 3 for group in groups[1:-1]):
        return (float("".join(groups[:-1]) + "." + tail),)
    if len(set(marks)) != 1:
        return ()
    are_thousands = all(len(group) == 3 for group in groups[1:]) and 0 < len(groups[0]) <= 3 and groups[0] != "0"
    if len(marks) > 1:
        return (float("".join(groups)),) if are_thousands else ()
    as_decimal = float(f"{head}.{tail}")
    if not are_thousands:
        return (as_decimal,)
    return (as_decimal, float(head + tail)) if last == decimal else (float(head + tail),)


def _multiplied(pieces: Pieces, values: tuple[float, ...], at: int, *, is_plain: bool = True) -> Number:
    """With the magnitudes that follow: 2.4 million, 3 hundred thousand."""
    for _ in range(_MOST_MAGNITUDES):
        step = 1 if pieces.low(at) == "-" and pieces.are_joined(at) else 0
        factor = pieces.words.magnitudes.get(pieces.low(at + step)) if pieces.is_word(at + step) else None
        if factor is None or (pieces.low(at + step) in ("m", "k", "t") and not _is_no_length(pieces, at)):
            return Number(values, at, is_plain)
        values, is_plain = tuple(value * factor for value in values), False
        at += step + 1
        if pieces.low(at) == "." and pieces.are_joined(at) and len(pieces.low(at - 1)) <= 3:
            at += 1  # Mio.
    return Number(values, at, is_plain)


def _is_no_length(pieces: Pieces, at: int) -> bool:
    """£3m is money, 3m people are many, 3m is a length; what stands before the figure or behind the letter shows it."""
    behind = pieces.low(at + 1)
    if behind in pieces.words.currencies or behind == "people" or _counts_many(pieces, at):
        return True
    near = (at - 2, at + 1, *((at - 3,) if pieces.low(at - 2) in DASHES else ()))
    return pieces.low(at) == "k" or any(pieces.low(place) in SIGNS or pieces[place].text in CODES for place in near)


def _counts_many(pieces: Pieces, at: int) -> bool:
    """2.1m passengers: a decimal figure with m glued to it, before a plural."""
    behind = pieces.low(at + 1)
    is_decimal = not pieces[at - 1].text.isdecimal() and pieces.are_joined(at)
    return is_decimal and pieces.words.code == "en" and behind.endswith("s") and behind not in pieces.words.stops


def _spelt(pieces: Pieces, at: int) -> Number | None:
    words = pieces.words
    place = at
    if pieces.low(at) in words.articles:
        place += 2 if pieces.low(at + 1) == "-" else 1
        low = pieces.low(place)
        if low in words.magnitudes and low not in words.numbers and len(low) > 2 and words.magnitudes[low] < 1000:
            return _multiplied(pieces, (1.0,), place, is_plain=False)
        if not any(value >= 100 for value in _atoms(pieces.low(place), words)):
            return None
    total, current, seen, end = 0.0, 0.0, False, place
    while pieces.is_word(place) and place < at + _MOST_WORDS:
        atoms = _atoms(pieces.low(place), words)
        if not atoms:
            break
        is_twenties = pieces.low(place) in words.twenties and current % 100 == 4  # quatre-vingt
        added = (total, current + 76) if is_twenties else _add(total, current, atoms, words, seen=seen)
        if added is None:
            break
        total, current = added
        seen, end = True, place + 1
        place = end + _joint(pieces, end)
    return _multiplied(pieces, (total + current,), end, is_plain=False) if seen else None


def _joint(pieces: Pieces, at: int) -> int:
    """How many pieces join a numeral to its next word: twenty-five, a hundred and five, quarante et un."""
    if pieces.low(at) == "-" and pieces.are_joined(at):
        return 2 if pieces.low(at + 1) in pieces.words.ands and pieces.low(at + 2) == "-" else 1
    return 1 if pieces.low(at) in pieces.words.ands and _atoms(pieces.low(at + 1), pieces.words) else 0


def _add(
    total: float, current: float, atoms: tuple[float, ...], words: FactWords, *, seen: bool
) -> tuple[float, float] | None:
    """The numeral with one more word; None if the word begins another number (two, three)."""
    for value in atoms:
        if value >= 1000:
            is_multiple = 0 < total < value  # mil doscientos millones
            total = (total + current) * value if is_multiple else total + max(current, 1.0) * value
            current = 0.0
        elif value == 100 and 0 < current < 100:
            current *= 100
        elif not seen or _fits(current, value, total, words):
            current += value
        else:
            return None
        seen = True
    return total, current


def _fits(current: float, value: float, total: float, words: FactWords) -> bool:
    low = current % 100
    if current == 0:
        return total > 0
    if low == 0:
        return value < 100
    if value < 10:
        is_teen = words.tens_and_ones and low == 10 and value > 6  # dix-huit
        return is_teen or (low >= 20 and low % 10 == 0)
    return (low in (60, 80) and value < 20) or (low < 10 and value % 10 == 0 and value < 100)


def is_year(text: str) -> bool:
    return text.isdecimal() and len(text) == 4 and _EARLIEST <= int(text) < _LATEST


def is_numeral(word: str, words: FactWords) -> bool:
    return bool(_atoms(word, words))


def _atoms(word: str, words: FactWords) -> tuple[float, ...]:
    """The values of the parts of a numeral: zweihundertfünf is 2, 100, 5."""
    if word in words.numbers:
        return (float(words.numbers[word]),)
    if word in words.magnitudes and len(word) > 2 and words.magnitudes[word] >= 1000:
        return (words.magnitudes[word],)
    if not words.compounds or len(word) > _LONGEST_COMPOUND:
        return ()
    found: list[float] = []
    while word:
        part = next((word[:n] for n in range(min(len(word), 10), 1, -1) if word[:n] in words.atoms), "")
        if not part:
            return ()
        if part not in words.ands:
            found.append(float(words.atoms[part]))
        word = word[len(part) :]
    return tuple(found)

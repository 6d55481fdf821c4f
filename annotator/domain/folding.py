"""Folding of typography: two texts that fold alike count as unchanged.

Folded are canonical composition (NFC), white space, quotation marks, apostrophes, dashes (-- is a typed dash) and the
ellipsis. Compatibility forms are not (NFKC turns ² into 2 and ½ into 1⁄2), and neither is case.
"""

import re
import unicodedata

_MARKS = str.maketrans(
    {
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "‹": "'", "›": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "…": "...",
    }
)  # fmt: skip
_DROPPED = re.compile("[\u00ad\u200b\ufeff]")
_TYPED_DASH = re.compile("-{2,}")
_DIGITS = re.compile("([0-9]+)")


def pattern(words: str) -> re.Pattern[str]:
    """A pattern for the words in any typography: it matches what folds to the same text."""
    marks = {
        plain: "".join(sorted(chr(mark) for mark, folded in _MARKS.items() if folded == plain)) for plain in "'\"-"
    }

    def of(letter: str) -> str:
        if letter == " ":
            return r"\s+"
        if letter == "-":
            return f"(?:-+|[{marks['-']}])"
        return f"[{letter}{marks[letter]}]" if letter in marks else re.escape(letter)

    return re.compile(r"(?:\.{3}|…)".join("".join(map(of, part)) for part in fold(words).split("...")))


def fold(text: str) -> str:
    """The text as it is compared with others."""
    if not text.isascii():
        # Dropped before composing: the letters on both sides of a soft hyphen may compose.
        text = unicodedata.normalize("NFC", _DROPPED.sub("", text)).translate(_MARKS)
    return " ".join(_TYPED_DASH.sub("-", text).split())


def reading_order(text: str) -> tuple[tuple[int, str], ...]:
    """By what a list for people is sorted: “Report 2” before “Report 10”, É beside e, capitals beside small letters."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    # Words and numbers alternate, words first. A number is told by its length and digits: int refuses very long ones.
    parts = ((part.lstrip("0") if at % 2 else part, at % 2) for at, part in enumerate(_DIGITS.split(plain)))
    return tuple((len(part) if is_number else 0, part) for part, is_number in parts)

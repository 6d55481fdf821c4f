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

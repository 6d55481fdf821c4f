"""Folding of typography: the only differences between two texts that are never a change.

Canonical composition (NFC), white space, quotation marks, apostrophes, dashes (-- is one, as typed) and
the ellipsis.
Never compatibility forms (NFKC turns ² into 2 and ½ into 1⁄2) and never case.
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
    """What finds the words in a text, however either of them is set: it matches what folds alike."""
    marks = {plain: "".join(sorted(chr(one) for one, other in _MARKS.items() if other == plain)) for plain in "'\"-"}

    def of(letter: str) -> str:
        if letter == " ":
            return r"\s+"
        if letter == "-":
            return f"(?:-+|[{marks['-']}])"
        return f"[{letter}{marks[letter]}]" if letter in marks else re.escape(letter)

    return re.compile(r"(?:\.{3}|…)".join("".join(map(of, part)) for part in fold(words).split("...")))


def fold(text: str) -> str:
    """The text as it counts for comparison."""
    if not text.isascii():
        # Dropped first: what stood on both sides of a soft hyphen may compose.
        text = unicodedata.normalize("NFC", _DROPPED.sub("", text)).translate(_MARKS)
    return " ".join(_TYPED_DASH.sub("-", text).split())

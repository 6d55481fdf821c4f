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
_SPACE = re.compile(r"\s+")
_TYPED_DASH = re.compile("-{2,}")


def fold(text: str) -> str:
    """The text as it counts for comparison."""
    # Dropped first: what stood on both sides of a soft hyphen may compose.
    plain = unicodedata.normalize("NFC", _DROPPED.sub("", text)).translate(_MARKS)
    return _SPACE.sub(" ", _TYPED_DASH.sub("-", plain)).strip()

"""The web addresses in notes and comments."""

import re

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")
_CLOSING_MARKS = ".,;:!?)]}'’”"


def addresses_in(text: str) -> list[str]:
    """The web addresses spelt out in a text, without the punctuation that follows them."""
    return [found.rstrip(_CLOSING_MARKS) for found in _ADDRESS.findall(text)]

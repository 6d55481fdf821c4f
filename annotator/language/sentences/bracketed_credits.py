"""Credits in brackets that begin a sentence: [Ida Holm/Reuters], (Photo by Ida Holm). They are pieces of their own."""

import re

_NAME = r"[^\W\d_a-zß-ÿ][\w.’'-]*+"
_CREDIT = re.compile(
    rf"""
    [\[(]
    (?:
        (?:Photo|Image|Picture|Video|Credit|File|Foto|Bild)\b[^\])]{{0,80}}+
        | [^\])/\s][^\])/]{{1,40}}+/[^\])]{{2,60}}+
    )
    [\])] (?=\s+["“«„]?[^\W\d_a-zß-ÿ])
    | \({_NAME}(?:\s{_NAME}){{1,3}}\) (?=\s+["“«„]?[^\W\d_a-zß-ÿ])
    """,
    re.VERBOSE,
)


def credit_end(text: str, begin: int) -> int | None:
    """Where a credit that begins at `begin` ends; None if none does, or if its sentence goes on behind it."""
    found = _CREDIT.match(text, begin) if text[begin : begin + 1] in ("[", "(") else None
    return found.end() if found else None

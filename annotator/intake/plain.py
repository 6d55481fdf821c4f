"""Plain text -> HTML: a paragraph at each blank line, and the lines inside it as they are."""

import re
from html import escape

_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028]")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*|\u2029\s*")


def to_html(text: str) -> str:
    """Paragraphs only: which line is a headline, plain text does not say."""
    lines = _LINE_END.sub("\n", text).strip("\ufeff")
    parts = (part.strip() for part in _PARAGRAPH_END.split(lines))
    return "\n".join(f"<p>{_broken(part)}</p>" for part in parts if part)


def unflowed(text: str) -> str:
    """A mail's text that says it is `format=flowed` (RFC 3676): a line that ends with a space goes on in the next."""
    return re.sub(r"(?<!^--) \r?\n(?=[^\s>])", " ", text, flags=re.MULTILINE)


def _broken(part: str) -> str:
    return "<br>\n".join(escape(line.strip(), quote=False) for line in part.split("\n"))

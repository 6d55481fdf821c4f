"""Converts plain text to HTML: blank lines separate paragraphs, and the lines of a paragraph are kept."""

import re
from html import escape

from annotator.intake.documents import Document

_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028]")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*|\u2029\s*")


def read(text: str) -> Document:
    return Document(to_html(text))


def to_html(text: str) -> str:
    """The text in paragraphs, without a headline: plain text does not mark which line that is."""
    lines = _LINE_END.sub("\n", text).strip("\ufeff")
    parts = (part.strip() for part in _PARAGRAPH_END.split(lines))
    return "\n".join(f"<p>{_with_breaks(part)}</p>" for part in parts if part)


def unflowed(text: str) -> str:
    """The text of a mail in `format=flowed` (RFC 3676): a line that ends with a space continues on the next."""
    return re.sub(r"(?<!^--) \r?\n(?=[^\s>])", " ", text, flags=re.MULTILINE)


def _with_breaks(part: str) -> str:
    return "<br>\n".join(escape(line.strip(), quote=False) for line in part.split("\n"))

"""Reads web pages and parts of them: saved, pasted or fetched."""

import re

from annotator.intake.clipboard import unwrap
from annotator.intake.documents import Document
from annotator.intake.front_matter import part

# Elements that a browser displays. Comparison signs and <addresses@in.mail> are no tags.
_TAG = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|article|section|main|div|p|h[1-6]|ul|ol|li|table|tr|td|blockquote|pre|figure"
    r"|img|a|em|strong|b|i|u|br|hr|span|font|center|header|footer)(?:\s[^<>]*)?/?>"
    # Elements with which only a page begins, although a browser does not display them.
    r"|\A\s*<(?:script|style|template|noscript|iframe|object|svg|math|form|title|meta|link|base)\b",
    re.IGNORECASE,
)
# Browsers note the address in a page that they save together with a folder of its pictures.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->", re.IGNORECASE)
_HEAD = 5_000


def is_html(text: str) -> bool:
    """Whether a text has tags. Markdown may have some too, but only Markdown begins with front matter."""
    return bool(_TAG.search(text)) and not part(text)[0]


def starts_as_markup(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("<")


def read(text: str) -> Document:
    saved_from = _SAVED_FROM.search(text[:_HEAD])
    return Document(unwrap(text), url=saved_from[1] if saved_from else None, is_page=True)

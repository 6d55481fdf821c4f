"""The formats that come in: one row each, how it is told and how it becomes HTML."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from annotator.intake import envelopes, markdown, plain
from annotator.intake.clipboard import unwrap
from annotator.intake.documents import Document
from annotator.intake.front_matter import part

# Elements that a browser shows. Comparison signs and <addresses@in.mail> are no tags.
_TAG = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|article|section|main|div|p|h[1-6]|ul|ol|li|table|tr|td|blockquote|pre|figure"
    r"|img|a|em|strong|b|i|u|br|hr|span|font|center|header|footer)(?:\s[^<>]*)?/?>"
    # What only a page begins with, though nothing of it is shown.
    r"|\A\s*<(?:script|style|template|noscript|iframe|object|svg|math|form|title|meta|link|base)\b",
    re.IGNORECASE,
)
# How JSON begins, even where the rest is lost; and the first line of the desk's own files, where the start is.
_JSON_START = re.compile(r'\A[\s\ufeff]*(?:\{\s*(?:"|\Z)|\[\s*\{)')
_OWN_SCHEMA = re.compile(r'"annotator/(?:article|reading)/')
_HEAD = 2_000
_MARKDOWN = ("md", "markdown", "mdown")


@dataclass(frozen=True, slots=True)
class Reader:
    """`told(text)` says whether a text is of this format; `read` is None where there is no HTML in it."""

    name: str
    told: Callable[[str], bool]
    read: Callable[[str], Document] | None


def _is_json(text: str) -> bool:
    """Told without reading it: a file that was cut off or edited must not come in as an article's text."""
    return bool(_JSON_START.match(text)) or (not _starts_as_markup(text) and bool(_OWN_SCHEMA.search(text, 0, _HEAD)))


def _starts_as_markup(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("<")


def _read_html(text: str) -> Document:
    return Document(unwrap(text), url=envelopes.saved_from(text))


# Asked in this order; the last takes anything.
READERS = (
    Reader("json", _is_json, None),
    # Markdown may hold HTML, but nothing else begins with facts.
    Reader("html", lambda text: bool(_TAG.search(text)) and not part(text)[0], _read_html),
    # Told by their bytes: by the time there is a text, it is HTML.
    *(Reader(name, lambda _: False, Document) for name in ("docx", *envelopes.NAMES)),
    Reader("markdown", markdown.is_markdown, markdown.read),
    Reader("text", lambda _: True, lambda text: Document(plain.to_html(text))),
)


def reader(name: str) -> Reader:
    """Raises KeyError for a name that is not in the registry."""
    return {one.name: one for one in READERS}[name]


def tell(text: str, filename: str | None = None) -> str:
    """The name of the format, by content; `filename` decides only where the content could be both."""
    told = next(one.name for one in READERS if one.told(text))
    ending = (filename or "").lower().rpartition(".")[2]
    if told != "json" and ending in _MARKDOWN:
        return "markdown"
    # An article about HTML, saved as text, shows its tags.
    return "text" if told == "html" and ending == "txt" and not _starts_as_markup(text) else told

"""The formats that come in: one row each, how it is told and how it becomes HTML."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from annotator.intake.plain import to_html

# Elements that a browser shows. Comparison signs and <addresses@in.mail> are no tags.
_TAG = re.compile(
    r"<!doctype\s+html|<(?:html|head|body|article|section|main|div|p|h[1-6]|ul|ol|li|table|tr|td|blockquote|pre|figure"
    r"|img|a|em|strong|b|i|u|br|hr|span|font|center|header|footer)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HAS_SCHEMA = re.compile(r'\A\s*\{.*"schema"\s*:', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reader:
    """`told(text)` says whether a text is of this format; `to_html` is None where it is none yet."""

    name: str
    told: Callable[[str], bool]
    to_html: Callable[[str], str] | None


def _is_json(text: str) -> bool:
    """One of the desk's own files: a JSON object that names its schema."""
    if not _HAS_SCHEMA.match(text):
        return False
    try:
        return "schema" in json.loads(text)
    except (ValueError, RecursionError):
        return False


# Asked in this order; the last takes anything.
READERS = (
    Reader("json", _is_json, None),
    Reader("html", lambda text: bool(_TAG.search(text)), lambda text: text),
    Reader("text", lambda _: True, to_html),
)


def reader(name: str) -> Reader:
    """Raises KeyError for a name that is not in the registry."""
    return {one.name: one for one in READERS}[name]


def tell(text: str, filename: str | None = None) -> str:
    """The name of the format, by content; `filename` decides only where the content could be both."""
    told = next(one.name for one in READERS if one.told(text))
    ending = (filename or "").lower().rpartition(".")[2]
    # An article about HTML, saved as text, shows its tags.
    return "text" if told == "html" and ending == "txt" and not _starts_as_markup(text) else told


def _starts_as_markup(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("<")

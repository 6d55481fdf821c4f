"""An article as a program sends it: as HTML or plain text, with what a CMS knows of it."""

from typing import Any

from flask import request

from annotator.domain import limits
from annotator.domain.articles import EDITABLE, checked_fact
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.reading_input import Input
from annotator.web.api.operations import HTML
from annotator.web.api.request_fields import Field, ListKind, ObjectKind, TextKind

# The code points of an article's HTML; what it is read from is bounded in bytes, as a form is.
_LONGEST = 30_000_000
_FACTS = ObjectKind(
    tuple(
        Field(name, "The names of its authors." if name == "byline" else "In place of what the page says.",
              ListKind() if name == "byline" else TextKind(limits.LINE if name not in ("url", "image") else limits.URL))
        for name in EDITABLE if name != "url"
    )
)  # fmt: skip
FIELDS = (
    Field("html", "The article as HTML: the whole page, or only its text.", TextKind(_LONGEST)),
    Field("text", "Or as plain text, in paragraphs.", TextKind(_LONGEST)),
    Field("facts", "What a CMS knows of it, which then counts in place of what the page says.", _FACTS),
)


def input_of(body: dict[str, Any], url: str | None = None) -> Input:
    """What is to be read, of the body of a request. Raises Refused if it is empty, RuleBroken if it is two things."""
    if request.mimetype == HTML:
        return Input(request.get_data(), charset=request.mimetype_params.get("charset"), url=url)
    html, text = body["html"], body["text"]
    if html and text:
        raise RuleBroken("not_together", known="“html”, “text”")
    if not (html or text):
        raise Refused("empty")
    return Input(html, url=url) if html else Input(text, format="text", url=url)


def facts_of(body: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """The facts of the body by name, each as its values. Raises RuleBroken for a date or an address that is none."""
    given = (body.get("facts") or {}).items()
    typed = {name: "\n".join(value) if isinstance(value, tuple) else value for name, value in given if value}
    return {name: checked_fact(name, value) for name, value in typed.items()}

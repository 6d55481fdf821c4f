"""Whole pages for a browser, parts of them for htmx."""

from collections.abc import Iterable
from typing import cast

from flask import Response, request
from flask_htmx import HTMX

htmx = HTMX()
# What a page asks for while nobody is at it.
BY_ITSELF = frozenset({"live.changes"})
# Pages show what is answered with a status below this one: any other answer may be that of a proxy in between.
_SHOWN = 500


def wants_fragment() -> bool:
    """htmx asks for a part; but a boosted link and a restored history entry need the whole page."""
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def is_aimed_at(target: str) -> bool:
    return cast(str | None, htmx.target) == target


def status_for(status: int) -> int:
    """That of an answer to this request: who has sent a form of a part of the page must see what became of it."""
    if status >= _SHOWN and wants_fragment() and request.endpoint not in BY_ITSELF:
        return 422
    return status


def part(body: str, target: str, beside: Iterable[str] = ()) -> Response:
    """`body` for the element `target`, even if the form aimed at another; the parts `beside` go out of band."""
    answer = Response("\n".join((body, *beside)), mimetype="text/html")
    if not is_aimed_at(target):
        answer.headers["HX-Retarget"] = f"#{target}"
        answer.headers["HX-Reswap"] = "outerHTML"
    return answer

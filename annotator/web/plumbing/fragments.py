"""Whole pages for a browser, parts of them for htmx."""

from collections.abc import Iterable
from typing import cast

from flask import Response
from flask_htmx import HTMX

htmx = HTMX()


def wants_fragment() -> bool:
    """htmx asks for a part; but a boosted link and a restored history entry need the whole page."""
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def is_aimed_at(target: str) -> bool:
    return cast(str | None, htmx.target) == target


def part(body: str, target: str, beside: Iterable[str] = ()) -> Response:
    """`body` for the element `target`, even if the form aimed at another; the parts `beside` go out of band."""
    answer = Response("\n".join((body, *beside)), mimetype="text/html")
    if not is_aimed_at(target):
        answer.headers["HX-Retarget"] = f"#{target}"
        answer.headers["HX-Reswap"] = "outerHTML"
    return answer

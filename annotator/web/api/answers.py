"""Answers to programs: a thing with its ETag, or a page of a list with the cursor of the next one."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from flask import Response, request, url_for

from annotator.domain.api.cursors import cursor_of
from annotator.domain.errors import RuleBroken
from annotator.web.api.operations import JSON
from annotator.web.api.request_fields import Field, NumberKind, TextKind
from annotator.web.api.shapes import Shape

MOST, USUAL = 200, 50
LIMIT = Field("limit", f"How many items a page holds at most; {USUAL} where it is left out.",
              NumberKind(1, MOST, above="limit_too_large"))  # fmt: skip
CURSOR = Field("cursor", "Where the page begins: “next” of the page before it.", TextKind(600))
PAGED = (LIMIT, CURSOR)
_Item = TypeVar("_Item")


def thing(
    shape: Shape, what: Any, *, version: int | None = None, status: int = 200, location: str | None = None
) -> Response:
    """One thing. Its ETag begins with its `version`, which a change names, and ends with the hash of the answer."""
    return made(shape.of(what), version=version, status=status, location=location)


def made(content: Any, *, version: int | None = None, status: int = 200, location: str | None = None) -> Response:
    """JSON. A program that has it already is told so, in an answer without it."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    answer = Response(body, status, mimetype=JSON)
    digest = hashlib.sha256(body).hexdigest()[:16]
    answer.set_etag(digest if version is None else f"{version}-{digest}")
    # Kept by nobody between: what may be seen may change without a word.
    answer.headers["Cache-Control"] = "private, no-cache"
    if location:
        answer.headers["Location"] = location
    return unless_known(answer)


def unless_known(answer: Response) -> Response:
    """The answer without its content, to a reading program that has it already."""
    if request.method in ("GET", "HEAD"):
        answer.make_conditional(request)
    return answer


def gone() -> Response:
    """What was removed has no content any more."""
    return Response(status=204)


def page(
    shape: Shape, items: Sequence[_Item], limit: int | None, key: Callable[[_Item], Iterable[str | int]]
) -> Response:
    """The first `limit` of the items; if there are more, with the cursor that is made of the `key` of the last."""
    shown = items[: limit or USUAL]
    following = cursor_of(*key(shown[-1])) if len(items) > len(shown) else None
    return made({"items": shape.of_each(shown), "next": following})


def address(name: str, **values: str) -> str:
    return url_for(f"api.{name}", **dict[str, Any](values))


def seen_version() -> int:
    """The version of the thing that the program saw, by the header If-Match. Raises RuleBroken.

    Of a strong ETag as of one that was weakened on the way, the version alone counts: what else is in the answer may
    have changed without harm, as it may have behind a form. Of several ETags nobody can tell which was seen.
    """
    given = request.headers.get("If-Match", "").strip()
    if not given or given == "*":
        raise RuleBroken("if_match_missing")
    number = given.removeprefix("W/").strip('"').partition("-")[0]
    if "," in given or not (number.isascii() and number.isdigit() and len(number) < 16):
        raise RuleBroken("if_match_unknown")
    return int(number)

"""One address and one way to ask it: what it takes, what it gives, and what it does."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from flask import Response

from annotator.domain.api.access_tokens import READ
from annotator.web.api.request_fields import Field
from annotator.web.api.shapes import Schema, Shape

JSON, HTML, PROBLEM = "application/json", "text/html", "application/problem+json"
_NAMED = re.compile(r"<(\w+)>")


@dataclass(frozen=True)
class Operation:
    """A row of the table from which the addresses and their document are made.

    `path` is as in Flask, with names in angle brackets. `does` is called with their values; with `body` and `query`,
    the values of these fields by name; and, if it `changes` a thing that is there, with the `version` of it that the
    program saw. `gives` is the shape of the answer, or of each item if it `pages`; `schema` is there in place of a
    shape, and `media` is what else the answer may be. `scope` is that of the token; None lets in anybody.
    """

    method: str
    path: str
    name: str
    words: str
    does: Callable[..., Response]
    scope: str | None = READ
    body: tuple[Field, ...] | None = None
    query: tuple[Field, ...] = ()
    gives: Shape | None = None
    pages: bool = False
    changes: bool = False
    status: tuple[int, ...] = (200,)
    takes_html: bool = False
    media: tuple[str, ...] = (JSON,)
    schema: Schema | None = None

    @property
    def is_read(self) -> bool:
        return self.method == "GET"

    @property
    def names(self) -> tuple[str, ...]:
        """The names in its path."""
        return tuple(_NAMED.findall(self.path))

    @property
    def address(self) -> str:
        """The path as OpenAPI writes it."""
        return _NAMED.sub(r"{\1}", self.path)

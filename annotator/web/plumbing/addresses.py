"""The addresses of pages, of which each is built once: a card has dozens, and Flask looks for the rule of each anew."""

from functools import lru_cache

from flask import Flask, request, url_for

_MOST_KEPT = 4_096
_PLAIN = (str, int, type(None))


def register(app: Flask) -> None:
    app.jinja_env.globals["url_for"] = address_of


def address_of(endpoint: str, **values: object) -> str:
    """What Flask's `url_for` makes of it."""
    # True equals 1, and would be taken for it.
    if all(type(value) in _PLAIN for value in values.values()):
        return _built(request.root_path, endpoint, tuple(values.items()))
    return url_for(endpoint, **values)  # type: ignore[arg-type]


@lru_cache(_MOST_KEPT)
def _built(_root: str, endpoint: str, values: tuple[tuple[str, str | int | None], ...]) -> str:
    """`_root` is where the application stands, which is a part of each address."""
    return url_for(endpoint, **dict(values))  # type: ignore[arg-type]

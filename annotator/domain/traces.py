"""What may be told of a fault of ours: where it happened. Never what was said of it: a message holds values."""

import traceback
from collections.abc import Iterator


def where(error: BaseException) -> str:
    """The lines of code that led to it, and to what it came of; of each error its kind alone."""
    return "\n".join(part for each in _chain(error) for part in _told(each))


def _told(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'
        yield f"    {frame.line}"
    yield type(error).__qualname__


def _chain(error: BaseException) -> list[BaseException]:
    """The first of what went wrong, then what came of it."""
    found: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in found:
        found.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return found[::-1]

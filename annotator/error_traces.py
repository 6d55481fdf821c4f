"""What may be logged about an error in the desk: where it happened, but not its message, which may hold secrets."""

import traceback
from collections.abc import Iterator


def where(error: BaseException) -> str:
    """The lines of code that led to the error and to its causes, and the type of each; no messages."""
    return "\n".join(part for each in _chain(error) for part in _trace_of(each))


def _trace_of(error: BaseException) -> Iterator[str]:
    for frame in traceback.extract_tb(error.__traceback__):
        yield f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}'
        yield f"    {frame.line}"
    yield type(error).__qualname__


def _chain(error: BaseException) -> list[BaseException]:
    """The error with its causes, the first cause first."""
    found: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in found:
        found.append(each)
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return found[::-1]

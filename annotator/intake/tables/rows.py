"""How many rows a table may have."""

from collections.abc import Sized

from annotator.domain.errors import Refused

# More rows than any article has units: reading goes on no further.
_MOST_ROWS = 20_000


def refuse_many(rows: Sized) -> None:
    """Raises Refused("sheet_too_long") for more rows than are read, below the one with the heads."""
    if len(rows) > _MOST_ROWS + 1:
        raise Refused("sheet_too_long", limit=f"{_MOST_ROWS:,}")

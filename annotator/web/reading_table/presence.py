"""Who has an article open now, and on which sentence: kept in memory, as it is of no interest a minute later."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass

# Seconds: three polls.
STAYS = 10


@dataclass(frozen=True, slots=True)
class Reader:
    """`sentence` is the number of the one in hand, None for none; `seen` is a moment in
    seconds, by a clock that nobody sets: after one that was set back, whoever left would be here for good.

    `edits` is the id of the unit in one of whose fields they are.
    """

    person: str
    sentence: int | None
    seen: float
    edits: str | None = None


def told(others: Iterable[Reader]) -> str:
    """What a page is told of who else is here, to compare it with the next time."""
    return " ".join(f"{each.person}:{each.sentence or ''}:{each.edits or ''}" for each in others)


class Presence:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._readers: dict[str, dict[str, Reader]] = {}

    def meet(self, article: str, reader: Reader, since: float) -> tuple[Reader, ...]:
        """Note that somebody is at the article with this id; who else was there `since` that moment."""
        with self._lock:
            known = self._readers.setdefault(article, {})
            known[reader.person] = reader
            for gone in [each.person for each in known.values() if each.seen < since]:
                del known[gone]
            return tuple(sorted((each for each in known.values() if each != reader), key=lambda each: each.person))

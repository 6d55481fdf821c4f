"""The desk's database as one person may read it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property

from sqlite_utils import Database

from annotator.storage.closed_articles import closed_to
from annotator.storage.database import Store


class PersonalStore(Store):
    """A store, made for one request, in which what is closed to the person with this id does not exist.

    It is read through a connection without that. It is written to as a whole: a step that changes a shared source must
    reach every article that rests on it, whoever takes it.
    """

    def __init__(self, whole: Store, person: str) -> None:
        super().__init__(whole.path)
        self._whole, self._person = whole, person

    @cached_property
    def closed(self) -> frozenset[str]:
        """See `Store.closed`."""
        return closed_to(self._whole.reading(), self._person)

    def reading(self) -> Database:
        """See `Store.reading`."""
        return self._whole.reading_without(self.closed) if self.closed else self._whole.reading()

    def reading_without(self, articles: frozenset[str]) -> Database:
        """See `Store.reading_without`: what is closed to this person does not exist either."""
        return self._whole.reading_without(articles | self.closed)

    @property
    def whole(self) -> Store:
        """The desk with all that is closed to this person: for what somebody reads blind, and for nothing else."""
        return self._whole

    @contextmanager
    def writing(self, *, accepts: bool = False) -> Iterator[Database]:
        """See `Store.writing`."""
        with self._whole.writing(accepts=accepts) as db:
            yield db

    def answers(self) -> bool:
        """See `Store.answers`."""
        return self._whole.answers()

    def close(self) -> None:
        self._whole.close()

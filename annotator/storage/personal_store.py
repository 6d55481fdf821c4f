"""The desk's database as one person may read it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from pathlib import Path

from annotator.storage.closed_articles import closed_to
from annotator.storage.connections.databases import Database
from annotator.storage.contents import KeptContents
from annotator.storage.database import Store
from annotator.storage.moves.targets import Target


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

    def close(self) -> None:
        self._whole.close()

    @property
    def contents(self) -> KeptContents:
        return self._whole.contents

    # What belongs to the database as a whole is asked of it.

    def exists(self) -> bool:
        return self._whole.exists()

    def refuse_strangers(self) -> None:
        self._whole.refuse_strangers()

    def missing_steps(self) -> tuple[str, ...]:
        return self._whole.missing_steps()

    def migrate(self, *, keeps_copy: bool = True) -> Path | None:
        return self._whole.migrate(keeps_copy=keeps_copy)

    def sizes(self) -> tuple[int, int]:
        return self._whole.sizes()

    def schema_differences(self) -> Iterator[str]:
        return self._whole.schema_differences()

    def snapshot(self) -> AbstractContextManager[Database]:
        return self._whole.snapshot()

    def receiving(self) -> AbstractContextManager[Target]:
        return self._whole.receiving()

    def receive_backup(self, restore: Callable[[Path, KeptContents], None]) -> None:
        self._whole.receive_backup(restore)

    def copy_rows(self, target: Path) -> None:
        self._whole.copy_rows(target)

    def answers(self) -> bool:
        return self._whole.answers()

    def hold(self) -> None:
        self._whole.hold()

    def compact(self) -> bool:
        return self._whole.compact()

    def _writer(self) -> Database:
        return self._whole._writer()

    def _failures_told(self) -> AbstractContextManager[None]:
        return self._whole._failures_told()

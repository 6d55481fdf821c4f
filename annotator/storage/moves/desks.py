"""Carries a whole desk to another place: its key, its captured files, and then its rows, all of them or none."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.errors import RuleBroken
from annotator.storage import captures, events
from annotator.storage.database import Store
from annotator.storage.moves.rows import copy
from annotator.storage.seals import desk_keys, inspection


@dataclass(frozen=True, slots=True)
class Moved:
    """How many rows were carried, and how many captured files were there to carry."""

    rows: int
    files: int


def move(source: Store, target: Store) -> Moved:
    """Carry the desk of one store to another, which is empty or not made yet; the first stays as it is.

    Interrupted, it can be begun again. Raises RuleBroken if there is a desk already, if another program has changed the
    first, or if not all of it arrived.
    """
    if target.exists() and events.last_number(target.reading()):
        raise RuleBroken("desk_exists", path=target.name)
    if found := inspection.findings(source):
        raise RuleBroken("move_of_a_changed_desk", what=found[0])
    target.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    desk_keys.copy(source.path, target.path)
    target.migrate()
    with source.snapshot() as rows, target.receiving() as into:
        files = _carry_files(captures.files_named(rows), source, target)
        return Moved(copy(rows, into), files)


def move_contents(source: Store, target: Store) -> int:
    """Carry the captured files of a desk to where `target`, the same desk, keeps its own; how many there were."""
    with source.snapshot() as rows:
        return _carry_files(captures.files_named(rows), source, target)


def _carry_files(names: Iterable[str], source: Store, target: Store) -> int:
    """Before the rows that name them; a file that is lost was lost before, and verify tells."""
    carried = 0
    for name in names:
        body = source.contents.read(name)
        if body is not None:
            target.contents.keep(body)
            carried += 1
    return carried

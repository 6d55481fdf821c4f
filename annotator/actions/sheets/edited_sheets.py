"""Edited spreadsheets: what one would change, and taking that, as one step."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from annotator.actions.transaction import new_id, transaction
from annotator.actions.verdicts import with_status
from annotator.clock import at_the_desk, now
from annotator.domain.disclosure import publish
from annotator.domain.errors import DeskError, RuleBroken
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sheets.sheet_changes import READ, READ_IF_THERE, RowConflict, SheetChange, compare
from annotator.domain.sheets.tables import NamedRow, named_rows
from annotator.domain.sheets.unit_rows import UnitRow, unit_rows
from annotator.domain.units import Unit, set_confidence, set_note
from annotator.reading import sandbox
from annotator.storage import dossiers, units
from annotator.storage.database import Store
from annotator.storage.events import Change


@dataclass(frozen=True, slots=True)
class ComparedSheet:
    """`changes` may be made; `refused` are those that a rule forbids, with its sentence; `conflicts` are whole rows."""

    changes: tuple[SheetChange, ...]
    refused: tuple[tuple[SheetChange, DeskError], ...]
    conflicts: tuple[RowConflict, ...]


def read_sheet(store: Store, person: Person, slug: str, source: bytes) -> ComparedSheet:
    """What the CSV file or the workbook would change, by every rule; nothing is stored. Raises Refused or NotFound."""
    require(person, CHECK)
    db = store.reading()
    act = Change(db, None, new_id(), now(), person.id, "take_sheet", None)
    return _compared(act, person, slug, named_rows(sandbox.read_table(source), READ, READ_IF_THERE))[0]


def take_sheet(
    store: Store, person: Person, slug: str, source: bytes, *, only: Collection[str] | None = None
) -> ComparedSheet:
    """Make the changes that `read_sheet` finds now, as one step; `only` are the keys of those that are wanted.

    Raises Refused or NotFound.
    """
    rows = named_rows(sandbox.read_table(source), READ, READ_IF_THERE)
    with transaction(store, person, "take_sheet") as act:
        compared, changed = _compared(act, person, slug, rows, only)
        for before, after in changed:
            units.save(act, before, after)
    return compared


def _compared(
    act: Change, person: Person, slug: str, sheet: Iterable[NamedRow], only: Collection[str] | None = None
) -> tuple[ComparedSheet, list[tuple[Unit, Unit]]]:
    """The comparison, and each unit that would change, before and after."""
    present = _present(act, slug)
    changes, conflicts = compare(sheet, present)
    made: list[SheetChange] = []
    refused: list[tuple[SheetChange, DeskError]] = []
    after: dict[str, tuple[Unit, Unit]] = {}
    for change in changes:
        if only is not None and change.key not in only:
            continue
        before, unit = after.get(change.row.id) or (units.load(act.db, change.row.id),) * 2
        try:
            after[unit.id] = before, _with(act, unit, person, change)
        except RuleBroken as error:
            refused.append((change, error))
        else:
            made.append(change)
    return ComparedSheet(tuple(made), tuple(refused), tuple(conflicts)), list(after.values())


def _present(act: Change, slug: str) -> dict[str, UnitRow]:
    """The rows as an export would write them now, by unit id."""
    whole = dossiers.dossier(act.db, slug, at_the_desk())
    act.article = whole.article.id
    return {row.id: row for row in unit_rows(publish(whole)[0])}


def _with(act: Change, unit: Unit, person: Person, change: SheetChange) -> Unit:
    if change.field == "confidence":
        return set_confidence(unit, change.value)
    if change.field == "note":
        return set_note(unit, change.value)
    return with_status(act, unit, person, change.value, accepts_other_words=False)

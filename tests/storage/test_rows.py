from dataclasses import replace

import pytest

from annotator.actions import units
from annotator.actions.transaction import transaction
from annotator.domain.errors import Stale
from annotator.storage import units as stored
from tests.conftest import refused

pytestmark = pytest.mark.both_stores


def test_a_row_written_since_is_never_overwritten(store, person, slug):
    unit = stored.load(store.reading(), units.make_unit(store, person, slug, "claim", sentence=2).id)
    units.set_field(store, person, unit.id, "risk", "legal")
    for after in (replace(unit, note="late"), None):
        with refused(Stale, "changed_since"), transaction(store, person, "test", article=unit.article) as act:
            stored.save(act, unit, after)
    assert stored.load(store.reading(), unit.id).risk == "legal"


def test_a_restored_row_never_gets_a_version_it_had(store, person, slug):
    from annotator.actions.history import undo

    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    first = stored.load(store.reading(), unit.id).version
    units.remove_unit(store, person, unit.id)
    undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).version > first


def test_a_selection_loses_the_white_space_at_its_ends(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=3, exact=" 41 million ")
    assert unit.anchor.exact == "41 million"


@pytest.mark.in_a_file
def test_only_columns_that_differ_are_written(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    said: list[str] = []
    with transaction(store, person, "test", article=unit.article) as act:
        act.db.conn.set_trace_callback(said.append)
        stored.save(act, stored.load(act.db, unit.id), replace(stored.load(act.db, unit.id), note="Ring the city."))
        act.db.conn.set_trace_callback(None)
    written = next(sql for sql in said if sql.startswith("UPDATE units"))
    assert written.startswith("UPDATE units SET \"note\" = 'Ring the city.', version = ")

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.events import Event, chain, changes, digest, encode, of_unit, snapshot
from tests.domain.standings import AT, evidence, unit

EVENT = Event(
    id=7,
    article="a1",
    batch="b1",
    at=AT,
    by="p1",
    action="set_status",
    noun="unit",
    noun_id="u1",
    before={"status": "unchecked"},
    after={"status": "verified"},
    undoes=None,
)
PLAIN = [f.name for f in fields(Event) if f.name not in ("before", "after")]
PAYLOAD = st.none() | st.dictionaries(
    st.text(max_size=5), st.none() | st.text(max_size=5) | st.integers() | st.booleans(), max_size=4
)


def hash_of(event: Event, prev: str = "prev", salt: str = "salt") -> str:
    return chain(prev, event, digest(salt, encode(event.before), encode(event.after)))


@pytest.mark.parametrize("column", PLAIN)
def test_a_changed_column_breaks_the_chain(column):
    present = getattr(EVENT, column)
    other = {int: 8, bool: True, str: "other", type(None): "other"}[type(present)]
    assert hash_of(replace(EVENT, **{column: other})) != hash_of(EVENT)


@pytest.mark.parametrize("payload", ["before", "after"])
def test_a_changed_payload_breaks_the_chain(payload):
    assert hash_of(replace(EVENT, **{payload: {"status": "cut"}})) != hash_of(EVENT)
    assert hash_of(replace(EVENT, **{payload: None})) != hash_of(EVENT)


def test_another_salt_or_another_event_before_breaks_the_chain():
    assert hash_of(EVENT, salt="other") != hash_of(EVENT)
    assert hash_of(EVENT, prev="other") != hash_of(EVENT)


def test_words_cannot_slip_from_one_column_into_the_next():
    assert hash_of(replace(EVENT, batch="b1a", at="t")) != hash_of(replace(EVENT, batch="b1", at="at"))
    assert hash_of(replace(EVENT, article=None)) != hash_of(replace(EVENT, article="None"))
    assert hash_of(replace(EVENT, before=EVENT.after, after=EVENT.before)) != hash_of(EVENT)


def test_an_erased_payload_leaves_the_chain_provable():
    kept = digest("salt", encode(EVENT.before), encode(EVENT.after))
    assert chain("prev", replace(EVENT, before=None, after=None), kept) == hash_of(EVENT)


@given(PAYLOAD, PAYLOAD, PAYLOAD, PAYLOAD)
def test_two_changes_have_one_digest_only_if_they_are_the_same(before, after, other_before, other_after):
    one, other = encode(before), encode(other_before)
    is_same = (one, encode(after)) == (other, encode(other_after))
    assert (digest("salt", one, encode(after)) == digest("salt", other, encode(other_after))) is is_same


@given(PAYLOAD)
def test_a_payload_is_written_one_way_whatever_its_order(payload):
    assert payload is None or encode(payload) == encode(dict(reversed(payload.items())))


def test_equal_content_is_an_equal_snapshot_whatever_the_version():
    assert snapshot(replace(unit(), version=3)) == snapshot(replace(unit(), version=9))
    assert snapshot(unit(note="a")) != snapshot(unit(note="b"))
    assert "version" not in snapshot(evidence())


def test_only_what_differs_is_shown_as_changed():
    event = replace(EVENT, before={"status": "unchecked", "note": None}, after={"status": "cut", "note": None})
    assert changes(event) == ({"status": "unchecked"}, {"status": "cut"})


@pytest.mark.parametrize(("before", "after"), [(None, {"a": 1}), ({"a": 1}, None)])
def test_what_is_made_or_removed_is_shown_whole(before, after):
    assert changes(replace(EVENT, before=before, after=after)) == (before, after)


def test_the_history_of_a_unit_is_its_own_events():
    mine, other = EVENT, replace(EVENT, id=8, noun_id="u2")
    tied = replace(EVENT, id=9, noun="evidence")
    assert of_unit([mine, other, tied], "u1") == (mine,)

from dataclasses import dataclass

import pytest

from annotator.domain.classification import (
    DESCRIBED,
    DESK,
    NAMED,
    ON_BACKGROUND,
    ON_THE_RECORD,
    PUBLIC,
    WHEREVER,
    allowed_state,
    classified,
    copied,
)
from annotator.domain.events import snapshot


@classified(name=PUBLIC, phone=DESK)
@dataclass(frozen=True, slots=True)
class Clerk:
    name: str
    phone: str | None = None


@classified(id=PUBLIC, title=NAMED, wording=DESCRIBED, note=DESK, clerks=PUBLIC, head=NAMED)
@dataclass(frozen=True, slots=True)
class Office:
    id: str
    title: str = ""
    wording: str | None = None
    note: str | None = None
    clerks: tuple[Clerk, ...] = ()
    head: Clerk | None = None


WHOLE = Office("o1", "City office", "an office", "they whisper", (Clerk("Ada", "555"),), Clerk("Bo", "556"))


def test_a_field_without_a_class_is_refused():
    @dataclass(frozen=True)
    class Leaky:
        title: str
        jurisdiction: str | None = None

    with pytest.raises(TypeError, match="Leaky needs one class for each field: jurisdiction"):
        classified(title=PUBLIC)(Leaky)


def test_a_class_for_what_is_no_field_is_refused():
    with pytest.raises(TypeError, match="Clerk needs one class for each field: fax"):
        classified(name=PUBLIC, phone=DESK, fax=DESK)(Clerk)


@pytest.mark.parametrize("shape", ["{}", "{} | None", "tuple[{}, ...]", "dict[str, {}]"])
def test_a_part_without_a_table_is_refused(shape):
    @dataclass(frozen=True)
    class Part:
        secret: str

    @dataclass(frozen=True)
    class Whole:
        part: object

    Whole.__annotations__["part"] = eval(shape.format("Part"), {"Part": Part})
    with pytest.raises(TypeError, match="Whole has unclassified parts: Part"):
        classified(part=PUBLIC)(Whole)


@pytest.mark.parametrize(
    ("allowed", "left"),
    [
        (WHEREVER, Office("o1", clerks=(Clerk("Ada"),))),
        (ON_THE_RECORD, Office("o1", "City office", clerks=(Clerk("Ada"),), head=Clerk("Bo"))),
        (ON_BACKGROUND, Office("o1", wording="an office", clerks=(Clerk("Ada"),))),
    ],
)
def test_a_copy_holds_only_what_its_classes_allow_in_parts_too(allowed, left):
    assert copied(WHOLE, allowed) == left


def test_a_copy_takes_what_it_is_given_instead():
    assert copied(WHOLE, WHEREVER, title="an office", clerks=()) == Office("o1", "an office")


def test_a_copy_fails_where_what_may_not_leave_has_no_default():
    @classified(id=DESK)
    @dataclass(frozen=True)
    class Hidden:
        id: str

    with pytest.raises(TypeError, match="id"):
        copied(Hidden("h1"), ON_THE_RECORD)


def test_a_state_holds_what_a_copy_would():
    state = snapshot(WHOLE) | {"unknown": "555"}
    assert allowed_state(Office, state, WHEREVER) == {"id": "o1", "clerks": [{"name": "Ada"}]}

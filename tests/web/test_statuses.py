"""What the pages show of statuses comes from the table."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.actions.transaction import transaction
from annotator.domain.coverage.tasks import TASKS
from annotator.domain.flags import FLAGS, flag_of
from annotator.domain.people.person import Person
from annotator.domain.readiness import STATES, UnitState, cover
from annotator.domain.statuses import STATUSES, status_of
from annotator.domain.units import Unit
from annotator.storage import units
from annotator.storage.database import Store
from annotator.web.plumbing.filters import STATE_WORDS, mark, word
from annotator.web.reading_table.next_step import Step, next_step
from tests.domain.standings import standing, verified
from tests.domain.standings import unit as unchecked
from tests.web.conftest import Browser, only

CSS = Path(__file__).parents[2] / "static" / "css"
NAMED = re.compile(r'data-status="(\w+)"')


def step_of(held: Unit, state: UnitState) -> Step:
    return next_step(held, state, frozenset(), False, None, Person("p1", "Vera Lind", "checker"))


@pytest.mark.parametrize("status", [*STATUSES, "of_tomorrow"])
def test_every_status_has_a_label_a_mark_and_a_next_step(status: str) -> None:
    state = cover(standing(units=(verified(status=status),))).unit_states["u1"]
    assert step_of(verified(status=status), state).words
    assert word(status) == status_of(status).label
    assert mark(status) == status_of(status).mark


def test_every_state_of_a_sentence_has_its_words_and_is_no_status() -> None:
    assert set(STATE_WORDS) == set(STATES)
    assert not set(STATES) & set(STATUSES)


@pytest.mark.parametrize("found", ["quote_mismatch", "of_tomorrow"])
def test_what_blocks_a_unit_is_its_next_step(found: str) -> None:
    assert step_of(unchecked(), UnitState("trouble", (found,), (), (1,))).words == flag_of(found).next_step


@pytest.mark.parametrize(
    ("held", "flags"),
    [(verified(risk="legal"), (flag,)) for flag, row in FLAGS.items() if row.effect == "thins_at_risk"]
    + [(verified(), (flag,)) for flag, row in FLAGS.items() if row.effect == "thins"]
    + [(verified(confidence="low"), ())],
)
def test_a_card_says_of_a_thin_unit_what_coverage_says_of_it(held: Unit, flags: tuple[str, ...]) -> None:
    task = TASKS[FLAGS[flags[0]].task if flags else "make_surer"]
    step = step_of(held, UnitState("thin", flags, (), (1,), task.id))
    assert step.words == f"It is settled, but thin. {task.next_step}"
    # What nobody here can do has no button.
    assert step.deed == ("" if task.id == "compare" else "evidence")


def test_the_style_sheets_name_no_status_that_is_not_in_the_table() -> None:
    named = {name for path in CSS.glob("*.css") for name in NAMED.findall(path.read_text("utf-8"))}
    assert named <= set(STATUSES)


def test_every_family_has_its_line_in_the_style_sheet() -> None:
    sheet = (CSS / "states.css").read_text("utf-8")
    assert [state for state in STATES if f'\n[data-state="{state}"] {{' not in sheet] == []


def test_the_keys_of_verdicts_are_those_of_the_table(browser: Browser, harbour: str) -> None:
    keys = only(browser.see(f"/articles/{harbour}"), "#keys")
    assert set(str(keys["data-verdicts"])) == {status.key for status in STATUSES.values() if status.key}


def test_the_mark_of_a_sentence_is_that_of_its_status(browser: Browser, harbour: str, unit: str) -> None:
    page = browser.see(f"/articles/{harbour}")
    assert only(page, "#s3")["data-mark"] == STATUSES["unchecked"].mark
    assert only(page, "#s4")["data-mark"] == mark("unaccounted")


@pytest.mark.parametrize("page", ["", "/coverage", "?s=3"])
def test_a_status_of_a_newer_desk_is_shown_as_unknown(
    browser: Browser, harbour: str, unit: str, store: Store, person: Person, page: str
) -> None:
    before = units.load(store.reading(), unit)
    with transaction(store, person, "set_status") as act:
        act.article = before.article
        units.save(act, before, replace(before, status="of_tomorrow"))
    browser.post(f"/articles/{harbour}/no-claim", sentence=4, value=1)
    assert "nknown status" in browser.see(f"/articles/{harbour}{page}").decode()


def test_a_save_that_names_no_version_overwrites_nothing(browser: Browser, harbour: str, unit: str) -> None:
    for address in (f"/units/{unit}/status", f"/units/{unit}/note", f"/units/{unit}/remove"):
        answer = browser.post(address, value="in_progress", version="")
        assert answer.status_code == 422
        assert "reload the page" in answer.text
    assert browser.see(f"/articles/{harbour}?s=3").select_one(".unit[data-status=unchecked]")

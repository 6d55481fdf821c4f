"""An editor in a hurry, on a phone: what is due, what blocks it, and their name under it with one exception."""

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect

from annotator.actions import no_claims, units
from annotator.actions.desk import schedules
from annotator.storage import articles, sentences
from tests.browser.accessibility import faults

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_an_editor_finds_what_is_due_narrows_the_desk_and_signs(desk, visit):
    closes = (datetime.now(UTC) - timedelta(hours=2)).isoformat(timespec="seconds")
    schedules.set_schedule(desk.store, desk.person, desk.slug, runs=None, closes=closes, zone=UTC)
    _article, revision = articles.load(desk.store.reading(), desk.slug)
    for sentence in sentences.of(desk.store.reading(), revision.id)[:-1]:
        no_claims.mark_no_claim(desk.store, desk.person, desk.slug, value=True, sentence=sentence.ordinal)
    last = sentences.of(desk.store.reading(), revision.id)[-1].ordinal
    unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=last)

    page = visit(desk.address, **PHONE, expected=("422",))
    first = page.locator(".row").first
    expect(first).to_contain_text("The bridge opens a year late")
    expect(first).to_contain_text("2 hours late")
    expect(first).to_contain_text("1 unit blocks")
    page.fill("#desk-q", "no such thing")
    expect(page.locator("#articles")).to_contain_text("No article here is called so")
    assert page.url.endswith("?q=no+such+thing&sort=due")
    page.reload()
    expect(page.locator("#desk-q")).to_have_value("no such thing")
    page.fill("#desk-q", "")
    expect(page.locator(".row").first).to_contain_text("The bridge opens")

    page.goto(f"{desk.table}/sign-off")
    field = page.locator(f"#reason-{unit.id}")
    empty = field.bounding_box()["height"]
    assert empty <= 48
    field.fill("The operator confirms on Monday. " * 8)
    assert field.bounding_box()["height"] > empty
    field.fill("")
    page.evaluate("scrollTo(0, 0)")
    expect(page.get_by_role("button", name="Sign as editor with 1 exception")).to_be_in_viewport()
    page.get_by_role("button", name="Sign as editor with 1 exception").tap()
    expect(page.get_by_role("alert")).to_contain_text("Say for each thing")
    page.fill(f"#reason-{unit.id}", "The operator confirms on Monday; the sentence says “from April”.")
    page.get_by_role("button", name="Sign as editor with 1 exception").tap()
    expect(page.locator("main")).to_contain_text("Signed draft 1 without an account: it does not count")
    expect(page.locator("main")).to_contain_text("unauthenticated")
    found = {"signed": faults(page)}
    page.goto(f"{desk.table}/deadline")
    found["deadline"] = faults(page)
    assert {name: each for name, each in found.items() if each} == {}

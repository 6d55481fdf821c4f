"""Two people with one article open: what one does reaches the other's page, and touches nothing they are at."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from annotator.actions import units, verdicts
from annotator.actions.people import people
from tests.browser.conftest import Desk


def test_what_one_does_reaches_the_others_page_and_leaves_what_they_type(
    visit: Callable[..., Page], desk: Desk
) -> None:
    mia = people.add_person(desk.store, desk.person, "Mia Check", "checker")
    unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=3)
    page = visit(f"{desk.table}?s=2#s2")
    page.locator("#card").wait_for()
    page.keyboard.press("c")
    page.locator("#card .unit").wait_for()
    page.keyboard.press("s")
    field = page.locator("#card [name=q]:visible, #card [name=source_title]:visible").first
    field.wait_for()
    field.type("the city bud")
    before = page.evaluate("[scrollY, document.activeElement.name]")
    verdicts.set_status(desk.store, mia, unit.id, "disputed")
    expect(page.locator("#live")).to_contain_text("Mia Check changed sentence 3", timeout=10_000)
    expect(page.locator("#s3")).to_have_attribute("data-state", "trouble")
    expect(field).to_have_value("the city bud")
    assert page.evaluate("[scrollY, document.activeElement.name]") == before


def test_two_browsers_see_where_the_other_is(visit: Callable[..., Page], desk: Desk) -> None:
    mia = people.add_person(desk.store, desk.person, "Mia Check", "checker")
    one = visit(f"{desk.table}?s=2#s2")
    two = visit(f"{desk.address}/people")
    two.get_by_role("button", name="Act as Mia Check").click()
    two.goto(f"{desk.table}?s=4#s4")
    expect(one.locator("#live")).to_contain_text("Mia Check is at 4", timeout=15_000)
    unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=4)
    two.reload()
    two.locator(f"#unit-{unit.id}").wait_for()
    two.keyboard.press("r")
    one.goto(f"{desk.table}?s=4#s4")
    expect(one.locator(f"#edited-{unit.id}")).to_have_text("Mia Check is typing here now.", timeout=15_000)
    one.goto(f"{desk.table}?s=2#s2")
    expect(two.locator("#live")).to_contain_text(f"{desk.person.name} is at 2", timeout=15_000)
    one.keyboard.press("j")
    expect(two.locator("#live")).to_contain_text(f"{desk.person.name} is at 3", timeout=15_000)
    # That the card in hand is of before stays told until it is drawn again.
    made = units.make_unit(desk.store, mia, desk.slug, "claim", sentence=3)
    verdicts.set_status(desk.store, mia, made.id, "disputed")
    expect(one.locator("#live")).to_contain_text("Mia Check changed the sentence in hand", timeout=15_000)
    two.keyboard.press("Escape")
    two.keyboard.press("j")
    expect(one.locator("#live")).to_contain_text("Mia Check is at 5", timeout=15_000)
    expect(one.locator("#live")).to_contain_text("changed the sentence in hand")
    one.keyboard.press("k")
    expect(one.locator("#live")).not_to_contain_text("changed the sentence in hand")
    two.close()
    expect(one.locator("#live")).to_be_empty(timeout=30_000)
    assert mia.id

"""By keys: a section is given to whoever sits there, and the filter goes from one of their sentences to the next."""

import pytest
from playwright.sync_api import expect

from annotator.actions import units
from tests.browser.conftest import Desk

pytestmark = pytest.mark.browser


def test_two_keys_assign_a_section_and_one_leaves_out_what_is_not_mine(desk: Desk, visit):
    units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=10)
    page = visit(f"{desk.table}?s=10")
    page.keyboard.press("t")
    expect(page.get_by_role("button", name="This section")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#status-line")).to_contain_text("1 unit is Vera Lind’s now")
    expect(page.locator("#mine")).to_contain_text("You hold 3 of 11 sentences")
    # The whole page comes anew, and with it the script of the filter: until that runs, the key means nothing.
    expect(page.get_by_role("button", name="Only mine")).to_be_visible()
    page.keyboard.press("o")
    expect(page.locator("[data-only-mine]")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#s3")).to_have_attribute("data-others", "")
    assert page.locator("#s10").get_attribute("data-others") is None
    page.keyboard.press("k")
    expect(page.locator("#s9")).to_have_attribute("aria-current", "true")
    page.keyboard.press("k")
    expect(page.locator("#status-line")).to_contain_text("You hold no more on this side")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("#s11")).to_have_attribute("aria-current", "true")
    # What comes anew with an answer fades, too; and undo gives everything back.
    page.keyboard.press("z")
    expect(page.locator("#mine")).to_have_text("")
    expect(page.locator("[data-others]")).to_have_count(0)

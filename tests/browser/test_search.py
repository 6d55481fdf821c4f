"""The search by keyboard alone: from any page, as one types, through what is found, and back."""

import pytest
from playwright.sync_api import expect

from annotator.actions import sources, units
from tests.browser.accessibility import faults

pytestmark = pytest.mark.browser


def test_the_desk_is_searched_by_keyboard_from_any_page_and_without_script(desk, visit):
    units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=3)
    sources.add_source(desk.store, desk.person, sources.blank_source("Budget of the bridge"))
    page = visit(f"{desk.table}?s=3")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("41 mil")
    hits = page.locator("#results .hit")
    expect(hits).to_have_count(2)
    expect(page.locator("#results mark").first).to_have_text("41")
    expect(page).to_have_url(f"{desk.address}/search?q=41+mil")
    page.keyboard.press("ArrowDown")
    expect(hits.nth(0)).to_be_focused()
    page.keyboard.press("j")
    expect(hits.nth(1)).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.locator(".s[aria-current]")).to_contain_text("41 million")
    page.go_back()
    expect(hits).to_have_count(2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page).to_have_url(f"{desk.table}?s=3")
    page.goto(f"{desk.address}/sources")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    page.goto(f"{desk.address}/search?q=bridge&kind=sentence")
    assert faults(page) == []
    plain = visit(f"{desk.address}/search", java_script_enabled=False)
    plain.locator("#q").fill('"the bridge"')
    plain.locator(".ask button").click()
    expect(plain.locator("#found-source + .hits .hit")).to_have_text("Budget of the bridge")


@pytest.mark.parametrize(("path", "typed", "found"), [
    ("/search", "41 mil", "#results .hit"), ("/sources", "budg", "#registry .say a:has-text('Budget of the bridge')"),
])  # fmt: skip
def test_what_is_typed_before_the_page_listens_is_looked_for(desk, visit, path, typed, found):
    for title in ("Budget of the bridge", "Log of the port"):
        sources.add_source(desk.store, desk.person, sources.blank_source(title))
    page = visit(desk.table)
    held = []
    page.route("**/htmx.min.js", lambda route: held.append(route))
    page.goto(f"{desk.address}{path}", wait_until="commit")
    page.locator("#q").focus()
    page.keyboard.type(typed)
    expect(page.locator("#q")).to_have_value(typed)
    for route in held:
        route.continue_()
    expect(page.locator(found).first).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Log of the port")

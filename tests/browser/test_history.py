"""Undo, redo and the history, by keys and in a real browser."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_a_step_is_undone_and_done_again_by_keys_and_told_in_the_history(desk, visit):
    page = visit(f"{desk.table}?s=2#s2")
    unit = page.locator("#card .unit[data-unit]")
    page.keyboard.press("c")
    expect(unit).to_have_count(1)
    page.keyboard.press("z")
    expect(unit).to_have_count(0)
    page.keyboard.press("Shift+Z")
    expect(unit).to_have_count(1)
    page.get_by_role("link", name="History", exact=True).first.click()
    told = page.locator(".history > li")
    expect(told.nth(0)).to_contain_text("did again what was undone and so made a claim of")
    expect(told.nth(1)).to_contain_text("took a step back and so removed")
    page.get_by_role("link", name="As it stood then").first.click()
    expect(page.get_by_role("note")).to_contain_text("not as it stands")
    expect(page.locator(".stood li .say")).to_have_count(1)

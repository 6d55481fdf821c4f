"""The call sheet: on paper with room to write and no quoted word, on the screen typed back without script."""

import pytest
from playwright.sync_api import expect

from annotator.storage import sources
from tests.browser.accessibility import faults

pytestmark = pytest.mark.browser


def test_a_call_sheet_prints_with_room_for_answers_and_takes_them_without_script(desk, visit):
    [known] = sources.matching(desk.store.reading(), "Interview with Rosalind Achterberg")
    page = visit(f"{desk.address}/sources/{known.id}/call-sheet")
    assert faults(page) == []
    page.emulate_media(media="print")
    on_paper = page.locator("main").inner_text()
    assert "Is it right that the board did not answer for eleven weeks?" in on_paper
    assert "passed its test" not in on_paper
    assert "Keep the answers" not in on_paper
    expect(page.locator(".ruled").first).to_be_visible()
    expect(page.locator(".call textarea").first).to_be_hidden()
    page.context.close()
    page = visit(f"{desk.address}/sources/{known.id}/call-sheet", java_script_enabled=False)
    page.locator(".call-quotes input").first.check()
    page.locator(".call-quotes button").click()
    expect(page.locator(".call .passage")).to_contain_text("passed its test")
    page.locator("[value=confirmed]").first.check()
    page.locator(".call textarea").first.fill("It will be ready, she says.")
    page.locator(".call-end button").click()
    expect(page.locator("main summary")).to_have_text("1 answer on file")

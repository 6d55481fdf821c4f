"""What paper shows of an article and of its coverage; what it may not show is the firewall's (`firewall/test_print`)."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Desk

pytestmark = pytest.mark.browser

CONTROLS = """() => [...document.querySelectorAll("button, input, select, textarea, .btn, [popover]")]
  .filter((each) => each.checkVisibility()).map((each) => each.outerHTML)"""
FADED = """() => [...document.querySelectorAll(".cell")].filter((cell) => cell.checkVisibility())
  .filter((cell) => getComputedStyle(cell).printColorAdjust !== "exact").length"""


@pytest.fixture(params=["", "?s=1", "/coverage"])
def paper(request: pytest.FixtureRequest, desk: Desk, visit) -> Page:
    page: Page = visit(f"{desk.address}/articles/{desk.demo}{request.param}")
    page.emulate_media(media="print")
    return page


def test_paper_carries_the_evidence_of_every_unit(paper):
    first = paper.locator("#basis-2")
    expect(first).to_contain_text("The flood board says its warning network will be ready")
    expect(first).to_contain_text("Interview with Rosalind Achterberg")
    expect(first.locator("blockquote")).to_be_visible()


def test_paper_carries_fills_and_nothing_to_press(paper):
    assert paper.evaluate(CONTROLS) == []
    expect(paper.locator(".cell").first).to_be_visible()
    assert paper.evaluate(FADED) == 0


def test_paper_carries_what_was_changed_since_the_page_was_loaded(desk: Desk, visit):
    page = visit(f"{desk.address}/articles/{desk.demo}?s=3")
    expect(page.locator(".basis")).to_be_hidden()
    page.keyboard.press("c")
    expect(page.locator("#s3")).to_have_attribute("data-state", "open")
    page.keyboard.press("e")
    expect(page.locator(".unit .evidence").first).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#basis-3")).to_contain_text("Winifred Tasker was asleep")

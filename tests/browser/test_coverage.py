"""Coverage on a screen: what an editor sees without scrolling, on a phone, in other colours, on paper, without script."""

import pytest
from playwright.sync_api import expect

from annotator.storage import articles
from annotator.storage.people import looks

pytestmark = pytest.mark.browser

ENDS = """(names) => names.map((name) => Math.round(document.querySelector(name).getBoundingClientRect().bottom))"""
COLOURS = """() => [getComputedStyle(document.querySelector(".drawn")).color, getComputedStyle(document.body).color]"""


def test_all_that_decides_is_seen_at_once_and_nowhere_wider_than_its_window(desk, visit):
    page = visit(f"{desk.address}/articles/{desk.demo}/coverage")
    at_once = [".verdict", ".strip", ".blocks .group:nth-of-type(7)", ".thin .group:last-of-type", ".holding", ".since",
               ".matrix tbody tr:nth-child(8)"]  # fmt: skip
    assert [each for each in page.evaluate(ENDS, at_once) if each > 900] == []
    for width in (320, 390, 768, 2200):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        expect(page.locator(".matrix .drawn").first).to_be_visible()
    for media in ({"color_scheme": "dark"}, {"forced_colors": "active"}):
        page.emulate_media(**media)
        drawn, text = page.evaluate(COLOURS)
        assert drawn == text
    expect(page.locator(".strip .cell .mark").first).to_be_visible()
    page.emulate_media(media="print", forced_colors="none")
    expect(page.locator(".thin details li").first).to_be_visible()
    expect(page.locator(".since")).to_be_hidden()
    assert "off the record" not in page.locator("main").inner_text()


def test_a_group_unfolds_and_a_look_is_marked_without_script(desk, visit):
    page = visit(f"{desk.address}/articles/{desk.demo}/coverage", java_script_enabled=False)
    folded = page.locator(".thin details").first
    expect(folded.locator("li").first).to_be_hidden()
    folded.locator("summary").click()
    expect(folded.locator("li").first).to_be_visible()
    page.get_by_role("button", name="I have seen it").click()
    expect(page.locator(".since")).to_contain_text("Nothing has changed since.")
    article = articles.id_of(desk.store.reading(), desk.demo)
    assert looks.last_look(desk.store.reading(), desk.person.id, article)

"""A preview in the browser: pasting, choosing by keyboard, and a page that anyone can use."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import PHONE, WIDE, faults
from tests.web.test_previews import NOTICE, PAGE

pytestmark = pytest.mark.browser

PASTE = """([html, text]) => {
  const carried = new DataTransfer();
  carried.setData("text/html", html);
  carried.setData("text/plain", text);
  document.querySelector("#new-html").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def preview(desk, visit):
    def open_preview(**options):
        page = visit(f"{desk.address}/articles/new", **options)
        page.locator("#new-html").fill(PAGE)
        page.get_by_role("button", name="Show the preview").click()
        expect(page.locator("#text h1")).to_contain_text("Ferry runs aground")
        return page

    return open_preview


def test_what_is_copied_from_a_page_keeps_its_headings_and_links(desk, visit):
    page = visit(f"{desk.address}/articles/new")
    rich = '<!--StartFragment--><h2>Towed</h2><p>The ship is <a href="https://port.example/">in port</a>.</p><!--EndFragment-->'
    page.evaluate(PASTE, [rich, "Towed\n\nThe ship is in port."])
    expect(page.locator("#new-html-pasted")).to_contain_text("headings")
    page.get_by_role("button", name="Show the preview").click()
    expect(page.locator("#text h2")).to_contain_text("Towed")
    expect(page.locator("#text a")).to_have_attribute("href", "https://port.example/")


def test_a_pages_source_is_pasted_as_it_is_and_not_as_its_coloured_listing(desk, visit):
    page = visit(f"{desk.address}/articles/new")
    page.evaluate(PASTE, ["<table><tr><td>1</td><td>&lt;p&gt;Hello.&lt;/p&gt;</td></tr></table>", "<p>Hello.</p>"])
    expect(page.locator("#new-html-pasted")).to_be_empty()
    assert "<table>" not in page.locator("#new-html").input_value()


def test_back_and_reload_show_the_preview_again(preview):
    page = preview()
    address = page.url
    page.reload()
    expect(page.locator("#text h1")).to_contain_text("Ferry runs aground")
    page.get_by_role("button", name="Import it").click()
    expect(page).to_have_url(re.compile(r"/articles/[a-z0-9-]+$"))
    page.go_back()
    expect(page).to_have_url(address)
    expect(page.get_by_role("button", name="Import it")).to_be_visible()
    page.go_back()
    page.go_forward()
    expect(page.get_by_role("button", name="Import it")).to_be_visible()


def test_a_block_is_left_out_and_another_taken_in_by_keyboard_alone(preview):
    page = preview()
    box = page.get_by_label("In the article: All 212 passengers")
    box.focus()
    page.keyboard.press("Space")
    expect(box).not_to_be_checked()
    line = page.locator("#text [data-block]", has=box)
    assert "line-through" in line.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert "left out" in line.evaluate("e => getComputedStyle(e, '::before').content")
    taken = page.get_by_label(NOTICE)
    taken.focus()
    page.keyboard.press("Space")
    expect(taken).to_be_checked()
    page.get_by_role("button", name="Import it").press("Enter")
    expect(page.locator("#text")).to_contain_text(NOTICE)
    expect(page.locator("#text")).not_to_contain_text("All 212")


def test_what_was_chosen_stays_when_the_preview_is_loaded_again_or_come_back_to(preview):
    page = preview()
    page.get_by_label("In the article: All 212 passengers").uncheck()
    page.get_by_label(NOTICE).check()
    page.get_by_label("Published").fill("2026-01-17")
    page.get_by_label("By", exact=True).fill("Jo Lie")
    for again in (page.reload, lambda: (page.get_by_role("link", name="Cancel").click(), page.go_back())):
        again()
        expect(page.get_by_label("In the article: All 212 passengers")).not_to_be_checked()
        expect(page.get_by_label("In the article: The ferry ran aground")).to_be_checked()
        expect(page.get_by_label(NOTICE)).to_be_checked()
        expect(page.get_by_label("Published")).to_have_value("2026-01-17")
    page.get_by_role("button", name="Import it").click()
    expect(page.locator("#text")).to_contain_text(NOTICE)
    expect(page.locator("#text")).not_to_contain_text("All 212")
    expect(page.locator(".byline")).to_contain_text("Jo Lie")


def test_back_from_what_was_refused_finds_the_preview_with_its_choices(preview):
    page = preview()
    first = page.url
    page.get_by_label(NOTICE).check()
    page.get_by_label("Published").fill("last Friday")
    page.get_by_role("button", name="Import it").click()
    expect(page.locator(".problem .message")).to_contain_text("Give the date")
    refused = page.url
    page.go_back()
    expect(page).to_have_url(first)
    expect(page.get_by_label("Published")).to_have_value("last Friday")
    page.go_forward()
    expect(page).to_have_url(refused)
    page.get_by_label("Published").fill("2026-01-17")
    page.get_by_role("button", name="Import it").click()
    expect(page).to_have_url(re.compile(r"/articles/[a-z0-9-]+$"))
    page.go_back()
    expect(page).to_have_url(refused)
    expect(page.get_by_label(NOTICE)).to_be_checked()
    expect(page.get_by_label("Published")).to_have_value("2026-01-17")


def test_a_draft_keeps_what_was_chosen_too_and_undo_by_key_takes_a_fact_back(preview):
    page = preview()
    page.get_by_role("button", name="Import it").click()
    page.get_by_role("link", name="Drafts").click()
    page.locator("#draft-html").fill(PAGE)
    page.get_by_role("button", name="Show what would change").click()
    assert faults(page) == []
    page.get_by_label("By", exact=True).fill("Jo Lie")
    page.locator("details.inset > summary").click()
    page.reload()
    expect(page.get_by_label("By", exact=True)).to_be_visible()
    expect(page.get_by_label("By", exact=True)).to_have_value("Jo Lie")
    page.get_by_role("button", name="Take this draft").click()
    expect(page.locator("#status-line")).to_contain_text("Corrected: “By”. Undo takes it back.")
    expect(page.locator(".byline")).to_contain_text("Jo Lie")
    page.keyboard.press("z")
    expect(page.locator(".byline")).to_contain_text("Ida Moen")
    expect(page.locator("#status-line")).to_contain_text("Undone: the correction")


def test_what_is_chosen_on_one_preview_is_not_chosen_on_another(preview):
    page = preview()
    page.get_by_label("Published").fill("2026-01-17")
    page.get_by_role("link", name="Cancel").click()
    page.locator("#new-html").fill(PAGE)
    page.get_by_role("button", name="Show the preview").click()
    expect(page.get_by_label("Published")).to_have_value("2026-01-16")


@pytest.mark.parametrize("width", [WIDE, PHONE])
def test_the_import_of_a_preview_is_in_sight(preview, width):
    page = preview(viewport={"width": width, "height": 900})
    expect(page.get_by_role("button", name="Import it")).to_be_in_viewport()


def test_axe_finds_nothing_in_a_preview(preview):
    assert faults(preview()) == []


# What would leave the page is counted instead, for nothing can be looked at while a page is left.
COUNTED = """() => document.querySelector("form.ways").addEventListener("submit", (event) => {
  window.sent = (window.sent ?? 0) + (event.defaultPrevented ? 0 : 1);
  event.preventDefault();
})"""


def test_while_an_article_is_read_its_form_says_so_and_is_sent_once(desk, visit):
    page = visit(f"{desk.address}/articles/new")
    page.locator("#new-html").fill(PAGE)
    line = page.locator("[data-reading]")
    expect(line).to_be_hidden()
    page.clock.install()
    page.evaluate(COUNTED)
    send = page.get_by_role("button", name="Show the preview")
    send.dblclick()
    expect(line.get_by_role("status")).to_have_text("The article is being read.")
    page.clock.run_for(6_000)
    expect(line).to_contain_text("A long one can take up to a minute. 6 s")
    assert page.evaluate("window.sent") == 1
    page.goto(page.url)
    page.locator("#new-html").fill(PAGE)
    expect(line).to_be_hidden()
    send.click()
    expect(page.locator("#text h1")).to_contain_text("Ferry runs aground")
    page.go_back()
    expect(line).to_be_hidden()

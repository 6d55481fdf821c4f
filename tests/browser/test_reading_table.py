"""The sentence in hand: its card while it is on its way, its place in the text, the keys that lead to it."""

import base64

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Desk

pytestmark = pytest.mark.browser

IN_HAND = """(number) => {
  const sentence = document.getElementById(`s${number}`);
  for (const part of [sentence, ...sentence.querySelectorAll(".u")]) part.setAttribute("aria-current", "true");
}"""
# Where each line ends.
LINES = """(number) => {
  const ends = {};
  for (const { bottom, right } of document.getElementById(`s${number}`).getClientRects()) {
    ends[bottom] = Math.max(ends[bottom] ?? 0, right);
  }
  return ends;
}"""
# A tint in the colour of the paper shows only what it covers.
TINTED_AS_PAPER = """() => {
  for (const name of ["--in-hand", "--in-hand-unit"]) document.documentElement.style.setProperty(name, "var(--paper)");
}"""
UNTINTED = """(number) => {
  const sentence = document.getElementById(`s${number}`);
  for (const part of [sentence, ...sentence.querySelectorAll(".u")]) part.style.background = "none";
}"""
# How many pixels differ by more than the rounding of a gradient.
DIFFERING = """async (images) => {
  const pixels = await Promise.all(images.map(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const place = new OffscreenCanvas(image.width, image.height).getContext("2d");
    place.drawImage(image, 0, 0);
    return place.getImageData(0, 0, image.width, image.height).data;
  }));
  return pixels[0].filter((value, at) => Math.abs(value - pixels[1][at]) > 4).length;
}"""
WIDE, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}


def held(page: Page, address: str) -> list[Route]:
    """What the page asks for at such an address, in order; the test answers it."""
    routes: list[Route] = []
    page.route(address, lambda route: routes.append(route))
    return routes


def differing(page: Page, *images: bytes) -> int:
    """Compared on a page of its own, which the desk's content policy does not bind."""
    blank = page.context.new_page()
    found = int(blank.evaluate(DIFFERING, [base64.b64encode(image).decode() for image in images]))
    blank.close()
    return found


def answered(page: Page, routes: list[Route], number: int) -> None:
    """Answer the request with this number, from 1, as soon as the page has sent it."""
    while len(routes) < number:
        page.evaluate("new Promise(requestAnimationFrame)")
    routes[number - 1].continue_()


def test_after_all_quotes_n_goes_to_the_first_sentence_not_accounted_for(desk: Desk, visit):
    page = visit(desk.table)
    page.keyboard.press("Shift+A")
    expect(page.locator("#s4")).to_have_attribute("data-state", "open")
    page.keyboard.press("n")
    expect(page.locator(".s[aria-current=true]")).to_have_id("s1")
    page.goto(desk.table)
    page.keyboard.press("z")
    expect(page.locator("#s4")).to_have_attribute("data-state", "unaccounted")


def test_quick_keys_ask_for_the_first_and_the_last_card_and_leave_no_error(desk: Desk, visit):
    page = visit(desk.table)
    cards = held(page, "**/sentences/*")
    page.keyboard.press("j")
    while not cards:
        page.evaluate("new Promise(requestAnimationFrame)")
    for key in "jjjkjjk":
        page.keyboard.press(key)
    page.keyboard.press("c")
    answered(page, cards, 1)
    answered(page, cards, 2)
    expect(page.locator("#card")).to_have_attribute("data-sentence", "4")
    expect(page.locator("#s4")).to_have_attribute("data-state", "open")
    assert [route.request.url.rpartition("/")[2] for route in cards] == ["1", "4"]


def test_quick_letters_in_the_field_for_a_source_leave_no_error(desk: Desk, visit):
    page = visit(f"{desk.table}?s=2")
    page.keyboard.press("c")
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    lists = held(page, "**/sources/find?*")
    page.keyboard.press("s")
    page.keyboard.type("Ci")
    while not lists:
        page.evaluate("new Promise(requestAnimationFrame)")
    page.keyboard.type("ty log")
    answered(page, lists, 1)
    answered(page, lists, 2)
    expect(page.locator(".found")).not_to_have_class("htmx-request")
    assert "City" in lists[-1].request.url


def test_a_card_on_its_way_names_its_sentence_and_offers_nothing(desk: Desk, visit):
    page = visit(desk.table)
    cards = held(page, "**/sentences/*")
    page.keyboard.press("j")
    head = page.locator("#card h2")
    expect(head).to_have_text("Sentence 1 of 11")
    expect(page.locator("#card .start")).to_be_hidden()
    answered(page, cards, 1)
    expect(page.locator("#card .make")).to_be_visible()
    page.keyboard.press("j")
    expect(head).to_have_text("Sentence 2 of 11")
    expect(page.locator("#card[inert] .make")).to_have_count(1)
    answered(page, cards, 2)
    expect(page.locator("#card")).not_to_have_attribute("inert", "")


@pytest.mark.parametrize("size", [WIDE, PHONE, {"width": 640, "height": 400}])
def test_the_keys_open_in_sight_and_close_where_one_was(desk: Desk, visit, size):
    page = visit(f"{desk.address}/articles/{desk.demo}?s=1", viewport=size)
    page.locator("#cards").evaluate("(cards) => { cards.scrollTop = 300; }")
    page.keyboard.press("j")
    expect(page.locator("#card")).to_have_attribute("data-sentence", "2")
    keys = page.locator("#keys")
    for closing in ("Escape", "?"):
        page.keyboard.press("?")
        expect(keys).to_be_focused()
        expect(keys.locator("dt").first).to_be_in_viewport(ratio=1)
        expect(keys).to_be_in_viewport(ratio=1)
        page.keyboard.press(closing)
        expect(keys).to_be_hidden()
        expect(page.locator("#s2")).to_be_focused()


@pytest.mark.parametrize("size", [WIDE, PHONE])
def test_the_tint_of_the_sentence_in_hand_covers_no_letter_and_moves_none(desk: Desk, visit, size):
    page = visit(f"{desk.address}/articles/{desk.demo}", viewport=size)
    for number in (1, 2, 4, 12):
        text = page.locator(f"#s{number}").locator("xpath=..")
        lines = page.evaluate(LINES, number)
        page.evaluate(IN_HAND, number)
        assert page.evaluate(LINES, number) == lines
        page.evaluate(TINTED_AS_PAPER)
        tinted = text.screenshot()
        page.evaluate(UNTINTED, number)
        assert differing(page, text.screenshot(), tinted) == 0, number


@pytest.mark.parametrize("width", [1400, 390])
def test_a_sentence_that_an_address_names_is_in_sight_at_once(desk, visit, width):
    page = visit(f"{desk.address}/articles/{desk.demo}?s=40", viewport={"width": width, "height": 850})
    top = page.evaluate("document.querySelector('#s40').getBoundingClientRect().top")
    assert 0 < top < 850


def test_where_keys_are_hidden_nothing_is_said_of_them(desk: Desk, visit) -> None:
    page = visit(f"{desk.address}/articles/{desk.demo}")
    words = page.get_by_text("A sentence scores points for what can be checked")
    expect(words).to_contain_text("accepts it")
    assert "accepts it" in words.inner_text()
    page.set_viewport_size(PHONE)
    assert page.get_by_text("Click a sentence").inner_text() == "Click a sentence."
    assert words.inner_text().endswith("a figure alone scores 8.")


def test_an_address_that_ends_in_the_number_of_a_sentence_takes_it(desk: Desk, visit) -> None:
    page = visit(f"{desk.table}#s3")
    expect(page.locator("#card")).to_have_attribute("data-sentence", "3")
    page.evaluate("location.hash = '#s2'")
    expect(page.locator("#card")).to_have_attribute("data-sentence", "2")
    expect(page.locator(".s[aria-current=true]")).to_have_id("s2")


def test_a_title_that_turns_its_direction_turns_no_word_of_the_desk(desk: Desk, visit) -> None:
    page = visit(desk.table.rpartition("/articles")[0] + "/")
    assert page.locator("main a").first.evaluate("link => getComputedStyle(link).unicodeBidi") == "isolate"
    page.goto(desk.table)
    assert page.locator("#text").evaluate(
        "text => [...text.querySelectorAll('a, b, cite, strong')].every((each) => getComputedStyle(each).unicodeBidi != 'isolate')"
    )

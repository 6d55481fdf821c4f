"""The galley in a browser: notes beside their lines, numbers on the grid of the lines, on every screen."""

import pytest

from tests.browser.accessibility import faults

pytestmark = pytest.mark.browser

OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".note")].map((note) => note.getBoundingClientRect());
  return boxes.filter((box, n) => n && box.top < boxes[n - 1].bottom - 1 && box.left < boxes[n - 1].right).length;
}"""
# How far lines of the text are from the rows of the ruler, which begin at its top; in rows.
OFF_GRID = """() => {
  const ruler = document.querySelector(".ruler"), top = ruler.getBoundingClientRect().top;
  const row = parseFloat(getComputedStyle(ruler).lineHeight);
  return [...document.querySelectorAll(".galley-text > :not(.note)")].map((each) => (each.getBoundingClientRect().top - top) / row)
    .filter((rows) => Math.abs(rows - Math.round(rows)) > 0.05);
}"""


def test_a_galley_fits_its_window_and_stands_on_its_grid(desk, visit):
    page = visit(f"{desk.address}/articles/{desk.demo}")
    page.get_by_role("link", name="Galley").click()
    page.wait_for_url("**/galley")
    assert page.evaluate(OVERLAPS) == 0
    assert page.evaluate(OFF_GRID) == []
    page.get_by_role("link", name="Inside copy").click()
    page.wait_for_url("**/galley?copy=inside")
    assert page.locator(".copy").inner_text() == "Inside: holds material off the record"
    assert faults(page) == []
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") == 320

"""Capturing in a real browser: the page tells by itself how far it is, and stops asking."""

from dataclasses import replace

import pytest

from annotator.actions import sources
from tests.browser.accessibility import faults
from tests.intake.papers import paper

pytestmark = pytest.mark.browser


def source_of(desk, url):
    return sources.add_source(desk.store, desk.person, replace(sources.blank_source("Budget 2026"), url=url))


def test_a_capture_that_fails_says_why_without_a_reload_and_asks_no_more(desk, visit):
    # This desk fetches public pages only, so that its own machine is out of reach.
    source = source_of(desk, "http://127.0.0.1:9/")
    page = visit(f"{desk.address}/sources/{source.id}")
    page.get_by_role("button", name="Capture its page").click()
    page.get_by_text("only public pages are fetched").wait_for()
    assert page.get_by_role("button", name="Try again").is_visible()
    assert page.locator("#capture-state[hx-get]").count() == 0


def test_a_file_is_uploaded_read_and_undone_and_nobody_is_shut_out(desk, visit, tmp_path):
    source = source_of(desk, None)
    (tmp_path / "budget.pdf").write_bytes(paper(["The bridge cost 41 million."], about="/Author (City hall)"))
    page = visit(f"{desk.address}/sources/{source.id}")
    page.get_by_label("Keep a file").set_input_files(tmp_path / "budget.pdf")
    page.get_by_role("button", name="Upload").click()
    page.get_by_role("link", name="PDF, 1 page").wait_for()
    assert faults(page) == []
    with page.expect_download() as download:
        page.get_by_role("link", name="Download it").click()
    assert download.value.suggested_filename == "budget.pdf"
    page.get_by_role("button", name="Use it").click()
    page.get_by_text("Source changed.").wait_for()
    page.get_by_role("link", name="Read its text").click()
    page.get_by_text("The bridge cost 41 million.").wait_for()
    assert faults(page) == []
    page.go_back()
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("button", name="Undo the removal").click()
    page.get_by_role("link", name="PDF, 1 page").wait_for()

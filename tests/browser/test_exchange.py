"""What leaves and what comes in, in a browser: the pages are for everybody, and an import needs no script."""

import json

from playwright.sync_api import expect

from annotator.clock import today
from annotator.views import exports
from tests.browser.accessibility import faults


def test_annotations_leave_and_come_back_on_pages_without_faults(desk, visit, tmp_path):
    page = visit(f"{desk.table}/export", java_script_enabled=True)
    assert faults(page) == []
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save W3C annotations").click()
    assert json.loads(saved.value.path().read_text())["total"] == 0
    words = {"type": "TextQuoteSelector", "exact": "Nobody was hurt."}
    file = tmp_path / "annotations.json"
    file.write_text(json.dumps({"target": {"selector": words}, "bodyValue": "Says who?", "next": "https://x.example/"}))
    plain = visit(f"{desk.table}/export", java_script_enabled=False)
    plain.get_by_role("link", name="Bring annotations in").click()
    plain.set_input_files("[name=file]", file)
    plain.get_by_role("button", name="Show what it would make").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("1 annotation finds its words")
    plain.get_by_role("button", name="Take what is ticked").click()
    expect(plain.get_by_text("1 unit is made. Undo takes it back.")).to_be_visible()
    page.goto(f"{desk.table}/annotations/import")
    assert faults(page) == []
    file.write_text(json.dumps({"items": [{"target": {"selector": {**words, "exact": "bridge, built in 1931"}}}] * 2}))
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name="Show what it would make").click()
    expect(page.get_by_role("heading", level=2)).to_have_text("Annotations that are not taken")
    assert faults(page) == []


def test_the_page_for_readers_shows_notes_without_script_and_asks_for_nothing(desk, visit, tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(exports.export(desk.store, desk.demo, "html", today()).body)
    page = visit("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert asked == [file.as_uri()]
    expect(page.locator(".tip:visible")).to_have_count(0)
    page.locator("#ref-2").focus()
    expect(page.locator(".tip:visible")).to_have_attribute("id", "tip-2")
    page.locator("#ref-2").blur()
    page.locator(".u").nth(2).hover()
    expect(page.locator(".tip:visible")).to_have_count(1)
    page.mouse.move(0, 0)
    assert faults(page) == []
    page.emulate_media(media="print")
    expect(page.locator("#note-2")).to_be_visible()
    expect(page.locator(".tip:visible")).to_have_count(0)

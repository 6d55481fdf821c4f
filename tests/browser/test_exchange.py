"""What leaves and what comes in, in a browser: the pages are for everybody, and an import needs no script."""

import json

from playwright.sync_api import expect

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

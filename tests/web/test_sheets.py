"""A spreadsheet comes back by the browser."""

from io import BytesIO

from tests.web.conftest import Browser, filled, only, soup


def test_every_change_is_shown_and_only_what_is_ticked_is_taken(browser: Browser, harbour: str, unit: str) -> None:
    place = f"/articles/{harbour}/sheet"
    sheet = browser.get(f"/articles/{harbour}/export.csv").data
    assert browser.see(place).select_one("input[type=file]")
    edited = sheet.replace(b"unchecked,", b"being checked,High")
    assert edited != sheet
    page = soup(browser.post(place, file=(BytesIO(edited), "sheet.csv")))
    assert only(page, "h1.head").text == "2 changes"
    form = only(page, "form:has(table)")
    assert [box["value"] for box in form.select("[name=ticked]")] == [f"{unit}.status", f"{unit}.confidence"]
    taken = browser.post(place, **{**filled(form), "ticked": f"{unit}.confidence"})
    assert taken.status_code == 303
    shown = browser.see(f"/articles/{harbour}?s=3")
    assert "1 change is taken. Undo takes it back." in shown.text
    assert only(shown, f"#unit-{unit}")["data-status"] == "unchecked"


def test_a_list_of_facts_is_shown_row_by_row_and_only_what_is_ticked_is_made(browser: Browser, harbour: str) -> None:
    place = f"/articles/{harbour}/sheet"
    body = "Source,Claim,Ok\r\nLog,It has 1204 steps,x\r\nLog,The light was lit in 1903,x\r\n,Nobody climbs it,\r\n"
    page = soup(browser.post(place, file=(BytesIO(body.encode()), "facts.csv")))
    assert only(page, "h1.head").text == "2 rows find their sentence"
    form = only(page, "form:has(table)")
    boxes = [str(box["value"]) for box in form.select("[name=ticked]")]
    assert "tickedSource, off the record: Log" in "".join(form.text.split("\n"))
    assert "Sentence 2 resembles it, and has other figures" in only(page, ".rows").text
    assert browser.post(place, **{**filled(form), "ticked": boxes[0]}).status_code == 303
    shown = browser.see(f"/articles/{harbour}?s=3")
    assert "1 claim is made. Undo takes it back." in shown.text
    assert only(shown, "[id^=unit-][data-status]")["data-status"] == "unchecked"
    assert "Nobody climbs it" not in browser.get(f"/articles/{harbour}/export.csv").text


def test_a_sheet_that_cannot_be_read_says_why_and_where(browser: Browser, harbour: str, unit: str) -> None:
    for body, said in (
        (b"Unit id,b\r\n1,2\r\n", "no column “Status”"),
        (b"a,b\r\n1,2\r\n", "write “Claim” or “Fact” above"),
        (b"\xd0\xcf\x11\xe0", "save it as CSV, or as .xlsx"),
    ):
        page = browser.post(f"/articles/{harbour}/sheet", file=(BytesIO(body), "sheet.csv"))
        assert page.status_code == 422
        assert said in only(soup(page), "form .message").text

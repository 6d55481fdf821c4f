"""New drafts by the browser."""

from io import BytesIO

from tests.web.conftest import Browser, only, soup

DRAFT = """<h1>Harbour steps to reopen</h1><p>A line was added.</p>"""


def fields(form) -> dict[str, str]:
    return {
        str(i["name"]): str(i.get("value", "")) for i in form.select("input[type=hidden]") if i["name"] != "csrf_token"
    }


def test_a_draft_is_seen_before_it_is_taken_and_the_old_text_stays(browser: Browser, harbour: str, unit: str) -> None:
    place = f"/articles/{harbour}/revisions"
    before = browser.see(f"/articles/{harbour}").select_one("article")
    assert before
    page = browser.post(place, html=f"{before.decode_contents()}<p>One line was added at the end of it all.</p>")
    assert page.status_code == 200
    assert len(browser.see(place).select("ol.rows > li")) == 1
    taken = browser.post(place, **fields(only(soup(page), "form[action$=revisions]")))
    assert taken.status_code == 303
    assert "One line was added" in browser.see(f"/articles/{harbour}").text
    assert only(browser.see(f"/articles/{harbour}?s=3"), f"#unit-{unit}")
    then = browser.see(f"{place}/1")
    assert "One line was added" not in then.text
    assert then.select(f".u[data-unit='{unit}']")
    assert browser.get(f"/articles/{harbour}/export.json?revision=1").get_json()["revision"]["number"] == 1
    assert browser.get(f"{place}/9").status_code == 404


def test_a_late_or_empty_or_other_draft_is_refused_in_a_sentence(browser: Browser, harbour: str, unit: str) -> None:
    place = f"/articles/{harbour}/revisions"
    assert browser.post(place).status_code == 422
    assert browser.post(place, kept="%%%", take=1, number=1).status_code == 422
    assert browser.post(place, file=(BytesIO(b"\x89PNG\r\n\x1a\n" + bytes(range(256))), "a.png")).status_code == 422
    strange = soup(browser.post(place, html=DRAFT))
    assert "Is it a draft of it at all?" in strange.text
    typed = fields(only(strange, "form[action$=revisions]"))
    assert browser.post(place, **typed).status_code == 422
    assert browser.post(place, **{**typed, "number": 7, "strange": 1}).status_code == 409
    assert browser.post(place, **typed, strange=1).status_code == 303

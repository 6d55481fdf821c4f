"""“Author says” beside “Checker found”: the author's form, and the card of whoever checks."""

from annotator.actions import units, verdicts
from annotator.actions.people import people
from tests.desks import app_over
from tests.web.conftest import Browser, only


def test_what_an_author_says_stands_apart_and_is_tied_by_a_press(browser, store, person, harbour):
    author = people.add_person(store, person, "Hester Quill", "author")
    theirs = Browser(app_over(store, author).test_client())
    page = f"/articles/{harbour}?s=3"
    assert theirs.see(page).select_one("#back-up")
    assert not browser.see(page).select_one("#back-up")
    sent = theirs.post(f"/articles/{harbour}/backups", sentence=3, source="The <log>", passage="1,204 <steps>.")
    assert sent.status_code == 303
    assert "1,204 <steps>." in only(theirs.see(page), "[aria-label='Author says']").text
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    card = only(browser.see(page), f"#unit-{unit.id}")
    assert [h.text for h in card.select("h4")][:2] == ["Author says", "Checker found"]
    assert not card.select(".evidence")
    button = only(card, "button[aria-label='Tie it as evidence: The <log>']")
    fields = {str(f["name"]): str(f["value"]) for f in button.find_parent("form").select("input[type=hidden]")}
    assert browser.post(f"/units/{unit.id}/evidence", **fields).status_code == 303
    card = only(browser.see(page), f"#unit-{unit.id}")
    assert "1,204 <steps>." in only(card, ".evidence").text
    assert not card.select("button[aria-label^='Tie it as evidence']")
    verdicts.set_status(store, person, unit.id, "in_progress")
    assert not theirs.see(page).select_one("#back-up")
    late = theirs.post(f"/articles/{harbour}/backups", sentence=3, source="Another")
    assert late.status_code == 422
    assert "Somebody checks this sentence already" in late.text

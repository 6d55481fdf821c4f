"""New drafts by the browser."""

import re
from io import BytesIO

import pytest
from bs4 import Tag

from annotator.actions.fetching import Content
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.desks import app_over
from tests.intake.documents import COMMENT, commented, document, paragraph
from tests.web.conftest import PAGE, Browser, filled, only, soup

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
    taken = browser.post(place, **filled(only(soup(page), "form[action$=revisions]")))
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
    assert "Is it really a draft of this article?" in strange.text
    typed = filled(only(strange, "form[action$=revisions]"))
    for typed_so, said in (
        (typed, "confirm that"),
        ({**typed, "number": 7, "strange": 1}, "changed this since"),
        ({**typed, "published": "soon", "strange": 1}, "Give the date"),
    ):
        again = soup(browser.post(place, **typed_so))
        assert only(again, "h1.head").text == "What this draft would do"
        assert said in only(again, "form .message").text
        assert [only(again, "[name=published]")["value"]] in (typed_so["published"], [typed_so["published"]])
    assert browser.post(place, **typed, strange=1).status_code == 303


def test_comments_in_a_draft_are_listed_before_it_is_taken_and_after_it(
    browser: Browser, store: Store, person: Person, harbour: str
) -> None:
    place = f"/articles/{harbour}/revisions"
    said = commented("It was 1,210 when I counted.")
    word = document(paragraph("Harbour steps to reopen"), paragraph("It has 1,204 steps.", more=COMMENT), extra=said)
    shown = soup(browser.post(place, file=(BytesIO(word), "a.docx")))
    (comment,) = only(shown, "section:has(#comments)").select("li")
    assert "A. Berg It was 1,210 when I counted." in " ".join(comment.text.split())
    taken = browser.post(place, **filled(only(shown, "form[action$=revisions]")), strange=1)
    assert taken.location.endswith("1..2")
    link = only(browser.see(taken.location), "section:has(#comments) li a")
    assert (link.text, link["href"]) == ("Sentence 2", f"/articles/{harbour}?s=2#s2")
    assert not browser.see(f"{place}/1..1").select("#comments")
    nils = people.add_person(store, person, "Nils Berg", "viewer")
    public = Browser(app_over(store, nils).test_client()).see(taken.location)
    assert "What changed from 1 to 2" in public.text
    assert "A. Berg" not in public.text


def take(browser: Browser, harbour: str, *edits: tuple[str, str]) -> None:
    """Send the stored article, edited by these patterns, and take it as the next draft."""
    place = f"/articles/{harbour}/revisions"
    html = browser.get(f"/articles/{harbour}/export.json").get_json()["html"]
    for old, new in edits:
        html, count = re.subn(old, new, html)
        assert count
    page = soup(browser.post(place, html=html))
    assert browser.post(place, **filled(only(page, "form[action$=revisions]"))).status_code == 303


def queue(browser: Browser, harbour: str, a: int = 1, b: int = 2) -> list[Tag]:
    return browser.see(f"/articles/{harbour}/revisions/{a}..{b}").select(".queue li[id]")


def test_what_changed_is_told_by_word_and_waits_in_a_queue(browser: Browser, harbour: str, unit: str) -> None:
    browser.post(f"/articles/{harbour}/units", kind="claim", sentence=5)
    take(browser, harbour, ("1,204", "1,240"))
    page = browser.see(f"/articles/{harbour}/revisions/1..2")
    assert [(d.text, d.find_next("ins").text) for d in page.select(".told del")] == [("1,204", "1,240")]
    assert [li["id"] for li in page.select(".queue li[id]")] == [f"look-{unit}"]
    assert sorted(b.text for b in page.select(".fates b")) == ["to check again", "unchanged"]
    assert browser.get(f"/articles/{harbour}/revisions/1..9").status_code == 404


def test_one_press_says_that_it_still_holds_and_leads_back_to_the_queue(
    browser: Browser, harbour: str, unit: str
) -> None:
    take(browser, harbour, ("It has 1,204 steps", "It now has 1,204 steps"))
    form = only(queue(browser, harbour)[0], "form[action$=status]")
    button = only(form, "button")
    done = browser.post(str(form["action"]), **fields(form), value=str(button["value"]))
    assert done.headers["Location"].endswith("/revisions/1..2")
    assert queue(browser, harbour) == []
    assert "checked again" in browser.see(f"/articles/{harbour}/revisions/1..2").text
    late = browser.post(str(form["action"]), **fields(form), value="in_progress")
    assert late.status_code == 409


def test_a_unit_without_a_place_waits_in_the_drawer_until_it_is_put_somewhere(
    browser: Browser, harbour: str, unit: str
) -> None:
    take(browser, harbour, ("It has 1,204 steps, <a[^>]*>the log says</a>. ", ""))
    assert "1 unit has no place" in browser.see(f"/articles/{harbour}").text
    drawer = browser.see(f"/articles/{harbour}?s=0")
    lost = only(drawer, f"#unit-{unit}")
    assert "1,204 steps" in only(lost, "h3").text
    typed = fields(lost.select("form[action$=span]")[-1])
    assert browser.post(f"/units/{unit}/span", **typed, exact="No such words").status_code == 422
    put = browser.post(f"/units/{unit}/span", **typed, exact="Nobody climbs it.")
    assert put.status_code == 303
    assert "no place" not in browser.see(f"/articles/{harbour}").text
    assert queue(browser, harbour) == []


def test_the_drawer_says_when_it_is_empty(browser: Browser, harbour: str) -> None:
    assert "Every unit has its place" in browser.see(f"/articles/{harbour}?s=0").text


def test_a_changed_neighbour_is_told_and_drops_no_verdict(browser: Browser, harbour: str, unit: str) -> None:
    version = only(browser.see(f"/articles/{harbour}?s=3"), "form[data-form=confidence] [name=version]")["value"]
    browser.post(f"/units/{unit}/status", value="disputed", version=version)
    assert "Context changed" not in browser.see(f"/articles/{harbour}?s=3").text
    take(browser, harbour, ("Nobody climbs it", "Somebody climbs it"))
    card = only(browser.see(f"/articles/{harbour}?s=3"), f"#unit-{unit}")
    assert "Context changed" in card.text
    assert card["data-status"] == "disputed"


def test_the_card_tells_what_changed_since_the_check(browser: Browser, harbour: str, unit: str) -> None:
    version = only(browser.see(f"/articles/{harbour}?s=3"), "form[data-form=confidence] [name=version]")["value"]
    assert browser.post(f"/units/{unit}/status", value="disputed", version=version).status_code == 303
    take(browser, harbour, ("1,204", "1,240"))
    change = only(browser.see(f"/articles/{harbour}?s=3"), f"#unit-{unit} .change")
    assert (only(change, "del").text, only(change, "ins").text) == ("1,204", "1,240")


def test_the_desk_corrects_a_block_and_sees_first_what_it_does(browser: Browser, harbour: str, unit: str) -> None:
    page = browser.see(f"/articles/{harbour}/revisions/edit")
    typed = {str(t["name"]): t.text.removeprefix("\n") for t in page.select("textarea")}
    (block,) = (name for name, text in typed.items() if "1,204" in text)
    number = only(page, "[name=number]")["value"]
    place = f"/articles/{harbour}/revisions/edit"
    assert browser.post(place, **typed, number=number).status_code == 422
    assert browser.post(place, **typed, number=7).status_code == 409
    seen = soup(browser.post(place, **{**typed, block: typed[block].replace("1,204", "1,240")}, number=number))
    assert only(seen, "ins").text == "1,240"
    assert len(browser.see(f"/articles/{harbour}/revisions").select("ol.rows > li")) == 1
    form = only(seen, "form[action$=revisions]")
    assert browser.post(str(form["action"]), **filled(form)).status_code == 303
    after = browser.get(f"/articles/{harbour}/export.json").get_json()
    assert "1,240 steps" in after["text"]
    assert 'href="https://port.example/log"' in after["html"]
    assert "<figure" in after["html"]


def test_a_sentence_is_split_and_joined_by_form(browser: Browser, harbour: str, unit: str) -> None:
    before = len(browser.see(f"/articles/{harbour}").select(".s"))
    split = f"/articles/{harbour}/sentences/split"
    refused = browser.post(split, sentence=3, second="no such words")
    assert refused.status_code == 422
    assert only(soup(refused), "[name=second]")["value"] == "no such words"
    assert browser.post(split, sentence=3, second="the log").status_code == 303
    assert len(browser.see(f"/articles/{harbour}").select(".s")) == before + 1
    assert only(browser.see(f"/articles/{harbour}?s=3"), f"#unit-{unit}")
    assert browser.post(f"/articles/{harbour}/sentences/join", sentence=3).status_code == 303
    assert len(browser.see(f"/articles/{harbour}").select(".s")) == before


def test_the_same_address_with_other_text_is_a_draft_that_is_seen_first(browser: Browser, harbour: str) -> None:
    other = PAGE.replace("1,204", "1,240")
    seen = browser.post("/articles/new", html=other, url="https://port.example/dark")
    assert seen.status_code == 200
    form = only(soup(seen), "form[action$=revisions]")
    assert harbour in str(form["action"])
    assert len(browser.see(f"/articles/{harbour}/revisions").select("ol.rows > li")) == 1
    assert browser.post(str(form["action"]), **filled(form)).status_code == 303
    assert "1,240" in browser.see(f"/articles/{harbour}").text


def test_a_draft_is_fetched_from_its_address_only_when_asked(store, person, harbour: str, unit: str) -> None:
    asked: list[str] = []

    def fetch(url: str) -> Content:
        asked.append(url)
        return Content(PAGE.replace("1,204", "1,240").encode(), url=url)

    visitor = Browser(app_over(store, person, fetch=fetch).test_client())
    visitor.see(f"/articles/{harbour}/revisions")
    assert asked == []
    seen = soup(visitor.post(f"/articles/{harbour}/revisions", url="https://port.example/dark"))
    assert asked == ["https://port.example/dark"]
    assert only(seen, "ins").text == "1,240"
    form = only(seen, "form[action$=revisions]")
    assert visitor.post(str(form["action"]), **filled(form)).status_code == 303
    assert asked == ["https://port.example/dark"]


@pytest.mark.parametrize("pair", ["0..1", "1..9", "1..99999999999999999999", "99999999999999999999..1"])
def test_a_revision_that_is_none_answers_404(browser: Browser, harbour: str, pair: str) -> None:
    assert browser.get(f"/articles/{harbour}/revisions/{pair}").status_code == 404
    assert browser.get(f"/articles/{harbour}/revisions/{pair.partition('..')[2]}{'0' * 20}").status_code == 404


def test_a_revision_beside_itself_or_backwards_is_told_too(browser: Browser, harbour: str, unit: str) -> None:
    take(browser, harbour, ("1,204", "1,240"))
    for pair in ("1..1", "2..1", "2..2"):
        assert browser.get(f"/articles/{harbour}/revisions/{pair}").status_code == 200

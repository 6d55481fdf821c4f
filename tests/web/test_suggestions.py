"""Suggestions on the reading table."""

from annotator.actions import articles
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.web.conftest import Browser, filled, only, soup


def test_a_sentence_with_a_quote_is_drawn_as_suggested_until_it_is_answered(browser: Browser, harbour: str) -> None:
    table = browser.see(f"/articles/{harbour}")
    [place, *_] = table.select(".s[data-hint]")
    number = str(place["data-sentence"])
    offer = browser.see(f"/articles/{harbour}?s={number}").select(".offer")[0]
    typed = {str(i["name"]): str(i["value"]) for i in offer.select("input") if i["name"] != "csrf_token"}
    taken = browser.post(str(offer["action"]), htmx=True, target="card", **typed)
    assert taken.status_code == 200
    repainted = only(soup(taken), f"#s{number}")
    assert not repainted.has_attr("data-hint")
    assert repainted["data-state"] == "open"
    again = browser.post(str(offer["action"]), htmx=True, target="card", **typed)
    assert again.status_code == 404
    assert "no longer open" in soup(again).text


def test_a_suggestion_is_dismissed_without_script_and_undo_brings_it_back(browser: Browser, harbour: str) -> None:
    number = browser.see(f"/articles/{harbour}").select(".s[data-hint]")[0]["data-sentence"]
    offer = browser.see(f"/articles/{harbour}?s={number}").select(".offer")[0]
    typed = {str(i["name"]): str(i["value"]) for i in offer.select("input") if i["name"] != "csrf_token"}
    [dismiss] = [str(b["formaction"]) for b in offer.select("button[formaction$=dismiss]")]
    assert browser.post(dismiss, **typed).status_code == 303
    assert not browser.see(f"/articles/{harbour}").select(f"#s{number}[data-hint]")
    undone = browser.post(f"/articles/{harbour}/undo", htmx=True, target="card", hand=number)
    assert only(soup(undone), f"#s{number}").has_attr("data-hint")
    assert browser.see(f"/articles/{harbour}").select(f"#s{number}[data-hint]")


def test_a_suggestion_is_broken_up_without_script_and_one_undo_takes_all_of_it_back(
    browser: Browser, store: Store, person: Person
) -> None:
    text = "<h1>The ferry</h1><p>The line lost 240,000 crowns a day; Ida Holm leads the union since 15 October.</p>"
    slug = articles.import_article(store, person, Input(text)).slug
    offer = only(browser.see(f"/articles/{slug}?s=2"), ".offer")
    [to] = [str(b["formaction"]) for b in offer.select("button[formaction]") if "clause" in b.text]
    typed = {str(i["name"]): str(i["value"]) for i in offer.select("input") if i["name"] != "csrf_token"}
    assert browser.post(to, **typed).status_code == 303
    made = [head.text for head in browser.see(f"/articles/{slug}?s=2").select(".unit .exact")]
    assert made == ["The line lost 240,000 crowns a day", "Ida Holm leads the union since 15 October."]
    browser.post(f"/articles/{slug}/undo", hand=2)
    assert len(browser.see(f"/articles/{slug}?s=2").select(".offer")) == 1


def test_all_quotes_are_accepted_at_once(browser: Browser, harbour: str) -> None:
    start = browser.see(f"/articles/{harbour}")
    form = next(f for f in start.select("form") if str(f["action"]).endswith("/suggestions/quotes"))
    assert browser.post(str(form["action"])).status_code == 303
    assert not browser.see(f"/articles/{harbour}").select("form[action$='/suggestions/quotes']")
    assert browser.post(str(form["action"])).status_code == 404


def test_a_nonsense_answer_is_refused(browser: Browser, harbour: str) -> None:
    for verb in ("accept", "dismiss", "split"):
        to = f"/articles/{harbour}/suggestions/{verb}"
        assert browser.post(to, kind="quote", start=0).status_code == 422
        assert browser.post(to, kind="quote", start=0, end=9_999).status_code == 404
    assert browser.post(f"/articles/{harbour}/suggestions", kind="quote", start=0, end=4).status_code == 404
    assert browser.post(f"/articles/{harbour}/threshold", points="many").status_code == 422
    assert browser.post(f"/articles/{harbour}/threshold", points=7).status_code == 303


def test_the_slider_of_the_coverage_page_sets_how_much_is_suggested(browser: Browser, harbour: str) -> None:
    to = f"/articles/{harbour}/threshold"
    shown = {}
    for points in (0, 30):
        assert browser.post(to, points=points).status_code == 303
        page = browser.see(f"/articles/{harbour}/coverage")
        assert only(page, "#points")["value"] == str(points)
        shown[points] = len(browser.see(f"/articles/{harbour}").select(".s[data-hint]"))
    assert shown[0] > shown[30]
    refused = browser.post(to, points=101)
    assert refused.status_code == 422
    assert "0 to 100" in refused.text


def test_a_name_is_checked_once_for_all_its_mentions(browser: Browser, harbour: str) -> None:
    page = browser.see(f"/articles/{harbour}/coverage")
    (item,) = (li for li in page.select(".loose li") if "Anna Berg" in li.text)
    form = only(item, "form")
    typed = {str(i["name"]): str(i["value"]) for i in form.select("input") if i["name"] != "csrf_token"}
    assert browser.post(str(form["action"]), **typed).status_code == 303
    after = browser.see(f"/articles/{harbour}/coverage")
    assert not [li for li in after.select(".loose li") if "Anna Berg" in li.text]


def test_a_picture_without_a_caption_waits_until_somebody_says_why_it_is_right(browser: Browser) -> None:
    html = '<h1>Fire</h1><p>The mill burned.</p><img src="https://port.example/1.jpg" alt="A mill"><p>It is gone.</p>'
    place = browser.post("/articles/new", html=html).location
    assert "This picture has no caption (“A mill”)" in browser.see(f"{place}?s=2").text
    finding = only(browser.see(f"{place}?s=2"), ".finding form")
    answer = browser.post(str(finding["action"]), **{**filled(finding), "reason": "It is that mill."})
    assert answer.status_code == 303
    assert "without a caption" not in browser.see(f"{place}/coverage").text


def test_whom_a_pronoun_may_mean_is_offered_with_each_name_and_set_by_nobody_but_a_person(
    browser: Browser, store: Store, person: Person
) -> None:
    text = (
        "<h1>The ferry</h1><p>Ida Holm’s daughter Mia drowned in May. “She never learned to swim,” she said.</p>"
        "<p>A sign on the quay read: “Danger of death for all who swim here.”</p>"
    )
    slug = articles.import_article(store, person, Input(text)).slug
    labels = [
        " ".join(offer.select(".label")[0].text.split())
        for number in (3, 4)
        for offer in browser.see(f"/articles/{slug}?s={number}").select(".offer")
    ]
    assert "perhaps said by Mia or Ida Holm" in labels[0]
    assert "words of A sign" in labels[-1]
    form = next(f for f in browser.see(f"/articles/{slug}").select("form") if "/suggestions/quotes" in str(f["action"]))
    assert browser.post(str(form["action"])).status_code == 303
    card = browser.see(f"/articles/{slug}?s=3")
    confirm = [" ".join(b.text.split()) for b in card.select("form[data-form=speaker] button")]
    assert confirm[:2] == ["Perhaps said by Mia: confirm", "Perhaps said by Ida Holm: confirm"]

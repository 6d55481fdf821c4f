"""Units by the browser: made from a sentence or from words, changed, refused, stale, removed."""

from collections.abc import Callable

import pytest

from annotator.storage import articles
from annotator.storage.database import Store
from tests.web.conftest import Browser, only, soup

Version = Callable[[int], str]


def test_a_sentence_becomes_a_unit(browser: Browser, harbour: str, unit: str) -> None:
    page = browser.see(f"/articles/{harbour}")
    assert only(page, "#s3")["data-state"] == "open"
    assert {u["data-unit"] for u in page.select("#s3 .u")} == {unit}
    assert {u["data-status"] for u in page.select("#s3 .u")} == {"unchecked"}


def test_the_forms_of_an_answer_carry_the_token_of_the_form_that_was_sent(browser: Browser, unit: str) -> None:
    answer = browser.post(f"/units/{unit}/risk", htmx=True, target=f"unit-{unit}", value="legal")
    tokens = {str(field["value"]) for field in soup(answer).select("[name=csrf_token]")}
    assert tokens == {browser.token()}


def test_words_by_offset_stay_right_behind_an_emoji(browser: Browser, harbour: str, store: Store) -> None:
    _, revision = articles.load(store.reading(), harbour)
    start = revision.text.index("1,204")
    answer = browser.post(f"/articles/{harbour}/units", htmx=True, kind="claim", start=start, end=start + 5)
    assert answer.status_code == 200
    assert only(soup(answer), ".unit .exact").text == "1,204"
    assert only(soup(answer), "#s3 .u").text == "1,204"


def test_words_that_stand_twice_are_a_choice(browser: Browser, harbour: str) -> None:
    answer = browser.post(f"/articles/{harbour}/units", kind="claim", sentence=2, exact="1902")
    assert answer.status_code == 422
    page = soup(answer)
    assert "2 times" in only(page, ".make .message").text
    assert only(page, "#make-exact")["value"] == "1902"
    forms = page.select(".places form")
    assert len(forms) == 2
    chosen = {str(i["name"]): str(i["value"]) for i in forms[1].select("input")}
    assert browser.post(f"/articles/{harbour}/units", **chosen).status_code == 303


@pytest.mark.parametrize(
    "typed",
    [
        {"kind": "claim", "sentence": "3", "exact": "not here"},
        {"kind": "rumour", "sentence": "3"},
        {"kind": "claim", "start": "0", "end": "99999"},
        {"kind": "claim", "start": "5", "end": "5"},
        {"kind": "claim", "start": "0", "end": "60"},
        {"kind": "claim", "start": "1"},
        {"kind": "claim", "sentence": "99"},
        {"kind": "claim", "sentence": "seven"},
        {"kind": "claim"},
    ],
)
def test_a_unit_that_cannot_be_is_refused_in_words(browser: Browser, harbour: str, typed: dict[str, str]) -> None:
    for htmx in (False, True):
        answer = browser.post(f"/articles/{harbour}/units", htmx=htmx, **typed)
        assert answer.status_code == 422
        assert "Traceback" not in answer.text
    assert not browser.see(f"/articles/{harbour}").select(".u")


def test_a_unit_lifts_the_mark_of_its_sentence(browser: Browser, harbour: str) -> None:
    browser.post(f"/articles/{harbour}/no-claim", sentence=3, value=1)
    browser.post(f"/articles/{harbour}/units", kind="quote", sentence=3)
    assert only(browser.see(f"/articles/{harbour}"), "#s3")["data-state"] == "open"


def test_a_status_save_answers_the_unit_and_what_it_changed(
    browser: Browser, harbour: str, unit: str, version: Version
) -> None:
    answer = browser.post(
        f"/units/{unit}/status", htmx=True, target=f"unit-{unit}", value="disputed", version=version(3)
    )
    assert answer.status_code == 200
    assert answer.text.lstrip().startswith(f'<section id="unit-{unit}"')
    part = soup(answer)
    assert only(part, "#s3")["data-state"] == "trouble"
    assert only(part, "#c3")["data-status"] == "disputed"
    assert not part.select("#card, #s2")


def test_an_illegal_move_is_refused_above_the_choices(browser: Browser, unit: str) -> None:
    answer = browser.post(f"/units/{unit}/status", htmx=True, target=f"unit-{unit}", value="verified")
    assert answer.status_code == 422
    assert "needs supporting evidence" in only(soup(answer), "[data-form=status] .message").text
    assert browser.post(f"/units/{unit}/status", value="golden").status_code == 422


def test_a_stale_save_shows_both_texts_and_overwrites_nothing(
    browser: Browser, harbour: str, unit: str, version: Version
) -> None:
    old = version(3)
    browser.post(f"/units/{unit}/note", value="First words.", version=old)
    answer = browser.post(f"/units/{unit}/note", value="Other words.", version=old)
    assert answer.status_code == 409
    form = only(soup(answer), "[data-form=note]")
    assert "First words." in only(form, ".both").text
    assert "Other words." in only(form, ".both").text
    # Both wrote where there was nothing.
    assert only(form, "textarea").text.strip() == "First words.\n\nOther words."
    assert "Vera Lind has changed this" in soup(answer).text
    fresh = only(form, "[name=version]")["value"]
    assert browser.post(f"/units/{unit}/note", value="Other words.", version=fresh).status_code == 303


def test_a_collision_holds_what_both_changed(browser: Browser, harbour: str, unit: str, version: Version) -> None:
    browser.post(f"/units/{unit}/note", value="The log says 1902. Ask the keeper.", version=version(3))
    old = version(3)
    browser.post(f"/units/{unit}/note", value="The log says 1904. Ask the keeper.", version=old)
    answer = browser.post(f"/units/{unit}/note", value="The log says 1902. Ask Anna Berg.", version=old)
    form = only(soup(answer), "[data-form=note]")
    assert only(form, "textarea").text.strip() == "The log says 1904. Ask Anna Berg."
    assert "holds both" in form.text


def test_a_field_that_only_the_other_changed_is_not_turned_back(browser: Browser, harbour: str, unit: str) -> None:
    source = browser.post("/sources", title="Port log", author="Anna Berg", publisher="Port").location
    old = only(browser.see(source), "form.sheet [name=version]")["value"]
    browser.post(source, title="Port log", type="other", author="Anna Berg", publisher="The port", version=old)
    answer = browser.post(source, title="Log of 1902", type="other", author="Anna Berg", publisher="Port", version=old)
    form = only(soup(answer), "form.sheet")
    assert only(form, "[name=title]")["value"] == "Log of 1902"
    assert only(form, "[name=publisher]")["value"] == "The port"
    assert form.select(".both") == []


def test_a_version_that_an_older_desk_wrote_brings_no_proposed_words(
    browser: Browser, store: Store, harbour: str, unit: str, version: Version
) -> None:
    old = version(3)
    with store.writing() as db:
        db.execute("UPDATE events SET after = json_remove(after, '$.proposed') WHERE id = ?", (old,))
    browser.post(f"/units/{unit}/note", value="First words.", version=old)
    answer = browser.post(f"/units/{unit}/note", value="Other words.", version=old)
    assert answer.status_code == 409
    assert "Other words." in only(soup(answer), "[data-form=note] textarea").text


def test_a_version_of_another_thing_brings_nothing_of_it(
    browser: Browser, harbour: str, unit: str, version: Version
) -> None:
    source = browser.post("/sources", title="Port log", description="the harbour office").location
    other = only(browser.see(source), "form.sheet [name=version]")["value"]
    browser.post(f"/units/{unit}/note", value="First words.", version=version(3))
    answer = browser.post(f"/units/{unit}/note", value="Other words.", version=other)
    assert only(soup(answer), "[data-form=note] textarea").text.strip() == "Other words."
    assert "harbour office" not in only(soup(answer), "[data-form=note]").text


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("confidence", "high", "high confidence"),
        ("risk", "legal", "legal"),
        ("speaker", "Anna Berg", "said by Anna Berg"),
        ("kind", "quote", "Quote"),
        ("facets", ["number", "date"], "a number"),
    ],
)
def test_a_field_is_set(
    browser: Browser, harbour: str, unit: str, field: str, value: object, words: str, version: Version
) -> None:
    assert browser.post(f"/units/{unit}/{field}", value=value, version=version(3)).status_code == 303
    assert words in " ".join(only(browser.see(f"/articles/{harbour}?s=3"), ".unit > .fold > summary").text.split())


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("confidence", {"value": "certain"}),
        ("risk", {"value": "none"}),
        ("facets", {"value": "colour"}),
        ("note", {"value": "x" * 100_000}),
        ("speaker", {"value": "Nul\x00"}),
        ("status", {"value": "cut", "version": "one"}),
        ("span", {"exact": "nowhere"}),
        ("span", {"exact": " "}),
    ],
)
def test_a_bad_value_is_refused_and_kept(browser: Browser, unit: str, field: str, typed: dict[str, str]) -> None:
    answer = browser.post(f"/units/{unit}/{field}", htmx=True, target=f"unit-{unit}", **typed)
    assert answer.status_code == 422
    assert only(soup(answer), ".unit .message").text.strip()
    if field in ("note", "speaker"):
        assert typed["value"][:3] in answer.text


def test_the_words_of_a_unit_can_be_moved(browser: Browser, harbour: str, unit: str, version: Version) -> None:
    assert browser.post(f"/units/{unit}/span", exact="1,204 steps", version=version(3)).status_code == 303
    assert only(browser.see(f"/articles/{harbour}"), "#s3 .u").text == "1,204 steps"


def test_a_unit_is_removed_and_comes_back(browser: Browser, harbour: str, unit: str) -> None:
    part = soup(browser.post(f"/units/{unit}/remove", htmx=True, target=f"unit-{unit}"))
    assert only(part, "#card")["data-sentence"] == "3"
    assert only(part, "#s3")["data-state"] == "unaccounted"
    browser.post(f"/articles/{harbour}/undo", hand=3)
    assert only(browser.see(f"/articles/{harbour}?s=3"), ".unit[data-unit]")["data-unit"] == unit


def test_a_unit_that_is_gone_or_a_field_that_is_none_answers_404(browser: Browser, unit: str) -> None:
    assert browser.post("/units/nothing/status", value="cut").status_code == 404
    assert browser.post(f"/units/{unit}/colour", value="red").status_code == 404
    part = browser.post("/units/nothing/status", htmx=True, value="cut")
    assert part.headers["HX-Retarget"] == "#problem"


def test_history_says_who_did_what(browser: Browser, unit: str, version: Version) -> None:
    browser.post(f"/units/{unit}/status", value="disputed", version=version(3))
    assert "disputed" in browser.see(f"/units/{unit}/history").text


def test_queries_are_asked_answered_and_closed(browser: Browser, harbour: str, unit: str) -> None:
    browser.post("/people", name="Otto Writer", role="author")
    page = browser.see(f"/articles/{harbour}?s=3")
    otto = next(o["value"] for o in page.select(f"#ask-{unit}-to option") if o.text == "Otto Writer")
    assert browser.post(f"/units/{unit}/queries", to=otto, text="").status_code == 422
    assert browser.post(f"/units/{unit}/queries", text="Why?").status_code == 422
    assert browser.post(f"/units/{unit}/queries", to=otto, text="Who counted?").status_code == 303
    page = browser.see(f"/articles/{harbour}?s=3")
    assert only(page, ".unit")["data-status"] == "query"
    query = str(only(page, ".query")["id"]).removeprefix("query-")
    assert browser.post(f"/queries/{query}/reply", text="I did.").status_code == 303
    assert browser.post(f"/queries/{query}/resolve").status_code == 303
    assert only(browser.see(f"/articles/{harbour}?s=3"), ".unit")["data-status"] == "unchecked"


def test_the_lesser_fields_come_when_asked_for_and_stay_open_while_they_are_filled_in(
    browser: Browser, harbour: str, unit: str
) -> None:
    closed = browser.see(f"/articles/{harbour}?s=3")
    assert not closed.select("[data-form=risk]")
    asked = only(closed, f"#more-{unit}")
    assert only(browser.see(str(asked["href"])), f"#more-{unit} [data-form=risk]")
    part = soup(browser.get(str(asked["hx-get"]), htmx=True, target=f"unit-{unit}"))
    assert part.select(f"#unit-{unit} [data-form=risk]")
    saved = browser.post(f"/units/{unit}/risk", value="legal")
    assert only(browser.see(str(saved.location)), f"#more-{unit} [data-form=risk]")


def test_an_answer_leaves_the_other_forms_of_the_unit_as_they_are(browser: Browser, unit: str) -> None:
    saved = soup(browser.post(f"/units/{unit}/confidence", htmx=True, target=f"unit-{unit}", value="high"))
    assert only(saved, f"#tie-{unit}").has_attr("hx-preserve")
    assert not only(saved, f"#tie-{unit}").select("form")
    typed = {"source_title": "Port log", "note": ""}
    tied = soup(browser.post(f"/units/{unit}/evidence", htmx=True, target=f"unit-{unit}", **typed))
    assert only(tied, f"#tie-{unit} form.sheet")


def test_a_remark_is_on_the_card_and_asks_nothing(browser: Browser, unit: str, harbour: str) -> None:
    assert browser.post(f"/units/{unit}/remarks", text="The port <b>knows</b>.").status_code == 303
    card = only(browser.see(f"/articles/{harbour}?s=3"), f"#unit-{unit}")
    assert "The port <b>knows</b>." in card.text
    assert card["data-status"] == "unchecked"
    answer = browser.post(f"/units/{unit}/remarks", htmx=True, text="")
    assert answer.status_code == 422
    assert soup(answer).select_one(f"#say-{unit}[open] .message")


def test_a_proposed_wording_stands_beside_the_words_it_would_replace(browser: Browser, unit: str, harbour: str) -> None:
    to = browser.see("/people").select_one("main a[href^='/people/']")["href"].rpartition("/")[2]
    browser.post(f"/units/{unit}/queries", to=to, text="1,204?", proposed="It has 1,203 steps.")
    shown = only(browser.see(f"/articles/{harbour}?s=3"), ".query dl")
    assert [each.text for each in shown.select("dt, dd")][2:] == ["Proposed", "It has 1,203 steps."]


def test_a_mention_is_shown_as_a_name_and_what_is_typed_around_it_as_text(
    browser: Browser, unit: str, harbour: str
) -> None:
    browser.post(f"/units/{unit}/remarks", text="<i>@vera</i> & @nobody")
    quote = only(browser.see(f"/articles/{harbour}?s=3"), f"#unit-{unit} .query blockquote")
    assert only(quote, "b").text == "@Vera Lind"
    assert quote.text == "<i>@Vera Lind</i> & @nobody"

"""What a unit says beside what its sources say, by the browser: the question, the card, coverage, the comparison."""

from dataclasses import replace

import pytest
from bs4 import Tag

from annotator.domain.evidence import Passage
from annotator.domain.fact_locks.unit_locks import unit_lock
from annotator.web.plumbing.agreements import agreement
from tests.domain.standings import evidence, on_file, verified
from tests.web.conftest import Browser, filled, only, soup
from tests.web.test_revisions import queue, take

RIGHT = "The log counts 1,204 steps."
WRONG = "The log counts 1,240 steps."


def tie(browser: Browser, unit: str, passage: str, **typed: object):
    return browser.post(f"/units/{unit}/evidence", source_title="Port log", passage=passage, **typed)


@pytest.fixture
def differing(browser: Browser, unit: str) -> str:
    assert tie(browser, unit, WRONG, although="supports").status_code == 303
    return unit


def card(browser: Browser, harbour: str) -> Tag:
    return only(browser.see(f"/articles/{harbour}?s=3"), ".unit[data-unit]")


@pytest.mark.parametrize("htmx", [False, True])
def test_words_that_differ_are_asked_about_and_what_was_typed_stays(
    browser: Browser, harbour: str, unit: str, htmx: bool
) -> None:
    asked = tie(browser, unit, WRONG, page="3", htmx=htmx, target=f"unit-{unit}")
    assert asked.status_code == 422
    form = only(soup(asked), f"#tie-form-{unit}")
    assert "“1,240”" in only(form, "[role=alert]").text
    assert only(form, "[name=page]")["value"] == "3"
    offered = [(button["value"], button.text.strip()) for button in form.select("[name=although]")]
    assert offered == [("contradicts", "Tie it as Contradicts"), ("supports", "Supports all the same")]
    typed = {name: values for name, values in filled(form).items() if name not in ("stance", "csrf_token")}
    assert (
        browser.post(f"/units/{unit}/evidence", **typed, stance="supports", although="contradicts").status_code == 303
    )
    assert only(card(browser, harbour), ".evidence > li")["data-stance"] == "contradicts"


def test_both_values_stand_side_by_side_in_the_card_and_on_coverage(
    browser: Browser, harbour: str, differing: str
) -> None:
    lock = only(card(browser, harbour), "[data-lock=differs]")
    assert [dd.text for dd in lock.select(".sides dd")] == ["1,204", "1,240"]
    assert "Its words say “1,240”" in only(card(browser, harbour), ".next").text
    blocking = browser.see(f"/articles/{harbour}/coverage").select_one(".rows.marked li")
    assert blocking
    assert blocking["data-state"] == "trouble"
    assert [part.text for part in blocking.select(".sides dt, .sides dd")] == ["Article", "1,204", "Port log", "1,240"]
    assert "it says" not in blocking.text


def test_a_verdict_that_its_words_contradict_does_not_read_as_one(
    browser: Browser, harbour: str, differing: str
) -> None:
    assert browser.post(f"/units/{differing}/status", value="verified").status_code == 303
    shown = card(browser, harbour)
    assert (shown["data-state"], shown["data-status"]) == ("trouble", "contradicted")
    status = only(shown, "summary .status")
    assert only(status, "s").text == "Verified"
    assert "✓" not in only(status, ".mark").text
    assert only(browser.see(f"/articles/{harbour}"), "#s3")["data-mark"] == "≠"


def test_one_press_says_that_the_words_contradict(browser: Browser, harbour: str, differing: str) -> None:
    form = only(card(browser, harbour), "form[action$='/stance']")
    assert browser.post(str(form["action"]), **filled(form), stance="contradicts").status_code == 303
    assert not card(browser, harbour).select("[data-lock]")
    assert only(card(browser, harbour), ".next button[name=value]")["value"] == "incorrect"


def test_a_fact_is_let_stand_with_a_reason_that_is_shown(browser: Browser, harbour: str, differing: str) -> None:
    form = only(card(browser, harbour), "form[action$=let_stand]")
    refused = browser.post(str(form["action"]), **{**filled(form), "reason": " "})
    assert refused.status_code == 422
    fold = only(soup(refused), "form[action$=let_stand]").parent
    assert fold
    assert fold.has_attr("open")
    assert browser.post(str(form["action"]), **{**filled(form), "reason": "A misprint."}).status_code == 303
    lock = only(card(browser, harbour), "[data-lock]")
    assert "A misprint." in lock.text
    assert "Vera Lind lets it stand" in lock.text
    assert card(browser, harbour)["data-state"] == "open"
    back = only(card(browser, harbour), "form[action$=let_stand]")
    assert browser.post(str(back["action"]), **filled(back), back=1).status_code == 303
    assert card(browser, harbour)["data-state"] == "trouble"


def test_what_no_passage_holds_is_named(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit, "The tower is of granite.")
    lock = only(card(browser, harbour), "[data-lock=absent]")
    assert " ".join(lock.text.split()).endswith("No passage holds 1,204")
    assert "No passage holds 1,204. Read its words." in only(card(browser, harbour), ".next").text


def test_a_clause_that_ends_its_sentence_is_listed_with_one_stop() -> None:
    claim = verified(words="The ferry did not sink.")
    claim = replace(claim, anchor=replace(claim.anchor, exact="The ferry did not sink."))
    behind = [evidence(passage=Passage("The log says it did not sink. The ferry did not sink."))]
    held = unit_lock(claim, behind, on_file((claim,), behind))
    assert held
    assert agreement(held).endswith("did not sink.")


@pytest.mark.parametrize(("passage", "wanted"), [
    ("Of the 60 beds, 45 were taken in 2014.", "Its words say the same: 60 · 2014. Reckoned from them: 75 per cent."),
    ("In 2014, 75 per cent of its 60 beds were taken.", "Its words say the same: 75 per cent · 60 · 2014."),
    ("Of the ward’s beds, 45 of 60 were taken.", "Its words say the same: 60. Reckoned from them: 75 per cent."),
])  # fmt: skip
def test_what_is_only_reckoned_from_the_words_is_not_listed_among_them(passage: str, wanted: str) -> None:
    claim = verified(words="75 per cent of the ward’s 60 beds were taken in 2014.")
    claim = replace(claim, anchor=replace(claim.anchor, exact="75 per cent of the ward’s 60 beds were taken in 2014."))
    behind = [evidence(passage=Passage(passage))]
    held = unit_lock(claim, behind, on_file((claim,), behind))
    assert held
    assert agreement(held) == wanted


def test_a_sum_that_no_passage_prints_is_reckoned() -> None:
    claim = verified(words="The library issued 612 cards in two days.")
    claim = replace(claim, anchor=replace(claim.anchor, exact="The library issued 612 cards in two days."))
    words = "The library issued 355 cards on Monday. On Tuesday another 257 cards were issued. Staff: 9."
    behind = [evidence(passage=Passage(words))]
    held = unit_lock(claim, behind, on_file((claim,), behind))
    assert held
    assert agreement(held) == "Reckoned from its words: 612 · two days."


def test_the_next_step_says_what_is_there(browser: Browser, harbour: str, unit: str) -> None:
    browser.post(f"/units/{unit}/evidence", source_title="Port log", source_type="press_release")
    assert "The press release is tied; read its words." in only(card(browser, harbour), ".next").text
    tie(browser, unit, RIGHT)
    said = "Its words say the same: 1,204."
    assert said in only(card(browser, harbour), ".next").text
    assert said in only(card(browser, harbour), "[data-lock=same]").text


def test_beside_the_texts_a_verdict_is_kept_only_where_the_words_say_the_same(
    browser: Browser, harbour: str, unit: str
) -> None:
    tie(browser, unit, RIGHT)
    browser.post(f"/units/{unit}/status", value="verified")
    take(browser, harbour, ("It has 1,204 steps", "It has twelve hundred and four steps"))
    (waiting,) = queue(browser, harbour)
    assert "Its words say the same" in waiting.text
    (keep,) = waiting.select("form[action$=status] button")
    assert (keep["data-key"], keep["class"]) == ("v", ["btn"])
    take(browser, harbour, ("It has twelve hundred and four steps", "It has 1,240 steps"))
    (waiting,) = queue(browser, harbour, 2, 3)
    assert "Its words say “1,204”, the article says “1,240”." in waiting.text
    assert not waiting.select("form[action$=status]")
    assert "v" in str(only(waiting, "a[data-key]")["data-key"])

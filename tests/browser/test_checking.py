"""The whole job: by mouse, by keyboard alone, and without script."""

import json

import pytest
from playwright.sync_api import Page, expect

from annotator.actions import articles, evidence, sources, verdicts
from annotator.actions import units as marking
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as stored
from annotator.storage import sentences, units
from annotator.views import coverage
from tests.desks import new_store
from tests.exported import exported

pytestmark = pytest.mark.browser


def found_units(desk):
    article, _ = stored.load(desk.store.reading(), desk.slug)
    return units.of_articles(desk.store.reading(), [article.id])


def settled(page: Page) -> None:
    """Until every answer that was asked for is on the page."""
    page.wait_for_function("!document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')")


def test_a_claim_is_made_tied_and_verified_by_mouse(desk, visit):
    page = visit(desk.table)
    page.locator("#s2").click()
    page.locator("button[value=claim]").click()
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    page.get_by_text("Add evidence").first.click()
    form = page.locator("details[id^=tie-] form").first
    form.locator("[name=q]").fill("City log")
    form.get_by_role("option", name="New source: City log").click()
    form.get_by_label("Dataset").check()
    form.locator("[name=passage]").fill("The bridge opened on Monday 2 March 2026, at noon.")
    form.get_by_role("button", name="Keep evidence").click()
    expect(page.locator(".evidence")).to_contain_text("City log")
    page.locator("[name=value][value=verified]").first.click()
    expect(page.locator("#s2")).to_have_attribute("data-state", "settled")
    [unit] = found_units(desk)
    assert (unit.status, unit.check.by) == ("verified", desk.person.id)


def test_selected_words_after_emoji_become_the_unit(desk, visit):
    page = visit(desk.table)
    page.evaluate(
        """() => {
          const text = [...document.querySelector('#s5').childNodes].find((n) => n.textContent.includes('lost trade'));
          const at = text.textContent.indexOf('lost trade');
          getSelection().setBaseAndExtent(text, at, text, at + 'lost trade'.length);
        }"""
    )
    page.keyboard.press("c")
    expect(page.locator("#s5 .u")).to_have_text("lost trade")
    [unit] = found_units(desk)
    assert unit.anchor.exact == "lost trade"


def test_an_article_is_accounted_for_by_keyboard_alone(desk, visit, tmp_path):
    page = visit(desk.table)
    count = len(page.locator(".s").all())
    page.keyboard.press("n")
    expect(page.locator(".s[aria-current=true]")).to_have_id("s1")
    page.keyboard.press("c")
    expect(page.locator("#s1")).to_have_attribute("data-state", "open")
    for number in range(2, count + 1):
        page.keyboard.press("n")
        expect(page.locator(".s[aria-current=true]")).to_have_id(f"s{number}")
        expect(page.locator("#card")).to_have_attribute("data-sentence", str(number))
        page.keyboard.press("x" if number % 2 else "q")
        expect(page.locator(f"#s{number}")).to_have_attribute("data-state", "no_claim" if number % 2 else "open")
    found = coverage.coverage_of(desk.store, desk.slug, today()).coverage
    assert found.accounted == found.sentences == count
    body = exported(desk.store, desk.slug)
    other = new_store(tmp_path / "other.db")
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(body))
    assert exported(other, desk.slug) == body
    other.close()


def test_a_unit_whose_source_is_known_takes_three_keys_and_one_more_without_words(desk, visit):
    page = visit(f"{desk.address}/articles/{desk.demo}?s=3")
    page.keyboard.press("c")
    expect(page.locator("#s3")).to_have_attribute("data-state", "open")
    page.keyboard.press("e")
    expect(page.locator(".unit .evidence").first).to_be_visible()
    page.keyboard.press("v")
    expect(page.locator(".next [role=alert]")).to_contain_text("No words of its source are on file")
    expect(page.locator("#s3")).to_have_attribute("data-state", "open")
    page.keyboard.press("Enter")
    expect(page.locator("#s3")).to_have_attribute("data-status", "verified")
    expect(page.locator("#s3")).to_have_attribute("data-state", "thin")


def test_an_article_that_rests_on_no_words_never_simply_can_run(desk, visit):
    source = sources.blank_source("Town release")
    _, revision = stored.load(desk.store.reading(), desk.slug)
    count = len(sentences.of(desk.store.reading(), revision.id))
    for number in range(1, count + 1):
        unit = marking.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=number)
        tied = evidence.add_evidence(desk.store, desk.person, unit.id, source, EvidenceForm())
        source = tied.source
        verdicts.set_status(desk.store, desk.person, unit.id, "verified")
    page = visit(f"{desk.table}/coverage")
    expect(page.locator("h1")).to_have_text(f"It can run; {count} units are thin: no words on file.")
    expect(page.locator("#tally")).to_contain_text(f"{count} of {count} on one source")
    expect(page.locator(".concentration")).to_have_text(
        f"{count} of {count} settled units rest on one source: Town release."
    )


def test_undo_takes_back_one_key_press(desk, visit):
    page = visit(f"{desk.table}?s=3")
    page.keyboard.press("x")
    expect(page.locator("#s3")).to_have_attribute("data-state", "no_claim")
    page.keyboard.press("z")
    expect(page.locator("#s3")).to_have_attribute("data-state", "unaccounted")


def test_saving_a_status_is_one_request_and_repaints_only_what_changed(desk, visit):
    page = visit(f"{desk.table}?s=2")
    page.keyboard.press("c")
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    page.evaluate("for (const e of document.querySelectorAll('.s, .cell')) e.dataset.kept = 'yes'")
    asked = []
    page.on("request", lambda request: asked.append(request.method))
    page.keyboard.press("d")
    expect(page.locator("#s2")).to_have_attribute("data-state", "trouble")
    settled(page)
    assert asked == ["POST"]
    repainted = page.evaluate(
        "[...document.querySelectorAll('.s, .cell')].filter((e) => !e.dataset.kept).map((e) => e.id)"
    )
    assert set(repainted) <= {"s2", "c2"}


def test_two_checkers_at_one_unit_lose_nothing(desk, visit):
    first = visit(f"{desk.table}?s=2", expected=("409",))
    first.keyboard.press("c")
    expect(first.locator("#s2")).to_have_attribute("data-state", "open")
    second = visit(f"{desk.table}?s=2")
    second.keyboard.press("w")
    expect(second.locator("#s2")).to_have_attribute("data-status", "incorrect")
    first.keyboard.press("d")
    expect(first.locator("#card")).to_contain_text("changed this since")
    [unit] = found_units(desk)
    assert unit.status == "incorrect"


def test_suggestions_are_taken_and_left_by_keyboard(desk, visit):
    page = visit(desk.table)
    hints = page.locator(".s[data-hint]")
    count = hints.count()
    offer = page.locator(".offer").filter(has_text="Ida Holm")
    for _ in range(count):
        page.keyboard.press("Shift+N")
        shown = page.locator(".s[aria-current]").get_attribute("data-sentence")
        expect(page.locator("#card")).to_have_attribute("data-sentence", shown)
        if offer.count():
            break
    expect(offer).to_have_count(1)
    page.keyboard.press("d")
    expect(hints).to_have_count(count - 1)
    page.keyboard.press("z")
    expect(hints).to_have_count(count)
    page.keyboard.press("a")
    expect(page.locator("#card .label").first).to_contain_text("Quote")
    expect(hints).to_have_count(count - 1)
    [unit] = found_units(desk)
    assert (unit.kind, unit.anchor.exact, unit.speaker) == ("quote", "We are sorry for the wait,", "Ida Holm")
    page.keyboard.press("z")
    expect(hints).to_have_count(count)
    page.goto(desk.table)
    page.keyboard.press("Shift+A")
    expect(page.locator("#status-line")).to_contain_text("One quote made")
    assert len(found_units(desk)) == 1


def test_words_that_were_typed_are_not_thrown_away_by_the_next_step(desk, visit):
    page = visit(f"{desk.table}?s=2")
    page.keyboard.press("c")
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    page.keyboard.press("m")
    note = page.locator("[id^=note-]").first
    note.fill("Ask the harbour master again.")
    page.get_by_role("link", name="Next sentence").click()
    expect(page.locator("#status-line")).to_contain_text("not kept yet")
    expect(note).to_be_focused()
    expect(page.locator("#card")).to_have_attribute("data-sentence", "2")
    page.locator("[data-form=note] button").click()
    expect(page.locator("#status-line")).to_contain_text("Saved")
    [unit] = found_units(desk)
    assert unit.note == "Ask the harbour master again."
    page.get_by_role("link", name="Next sentence").click()
    expect(page.locator("#card")).to_have_attribute("data-sentence", "3")


def test_a_half_filled_form_outlives_the_change_of_a_status(desk, visit):
    page = visit(f"{desk.table}?s=2")
    page.keyboard.press("c")
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    page.keyboard.press("s")
    passage = page.locator("details[id^=tie-] [name=passage]").first
    passage.fill("Opened at noon.")
    page.locator("[name=value][value=needs_source]").first.click()
    expect(page.locator("#s2")).to_have_attribute("data-status", "needs_source")
    expect(passage).to_have_value("Opened at noon.")
    expect(passage).to_be_visible()


def test_the_whole_job_works_without_script(desk, visit):
    page = visit(f"{desk.address}/articles/new", java_script_enabled=False, expected=("422",))
    page.locator("textarea").first.fill("<h1>A mill burns</h1><p>The mill burned on 3 May 2026. Nobody was hurt.</p>")
    page.get_by_role("button", name="Show the preview").click()
    page.get_by_role("button", name="Import it").click()
    expect(page.locator("article h1")).to_have_text("A mill burns")
    page.goto(f"{page.url.split('?')[0]}?s=2")
    page.locator("button[value=claim]").click()
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    page.locator("details[id^=tie-] > summary").first.click()
    form = page.locator("details[id^=tie-] form").first
    form.locator("[name=q]").fill("Fire brigade log")
    form.get_by_role("button", name="Keep evidence").click()
    expect(page.locator(".new [role=alert]")).to_contain_text("“Fire brigade log” is new here")
    page.get_by_role("button", name="Keep evidence").click()
    page.locator("button[name=value][value=verified]").first.click()
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    page.get_by_role("button", name="Verified without words").click()
    expect(page.locator("#s2")).to_have_attribute("data-state", "thin")
    slug = page.url.split("/articles/")[1].split("?")[0].split("#")[0]
    data = json.loads(exported(desk.store, slug))
    assert data["units"][0]["status"] == "verified"

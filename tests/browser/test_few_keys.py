"""Evidence in few keys: a source by a few letters, its words, and several claims in one sentence."""

from dataclasses import replace

import pytest
from playwright.sync_api import Page, expect

from annotator.actions import articles, captures, evidence, sources, units
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import evidence as rows
from annotator.storage import sources as source_rows

pytestmark = pytest.mark.browser

REPORT = """The city council on its bridges

The bridge was opened on Monday, March 2, 2026, in the rain. It cost 41 million crowns.
"""


@pytest.fixture
def unit(desk) -> str:
    return units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=2).id


def known(desk, title, text=None):
    made = sources.add_source(desk.store, desk.person, replace(sources.blank_source(title), type="document"))
    if text:
        captures.keep_file(desk.store, desk.person, made.id, text.encode(), "text.txt")
    return made.id


def tied(desk, unit):
    db = desk.store.reading()
    return [(source_rows.load(db, e.source).title, e.passage and e.passage.exact) for e in rows.of_unit(db, unit)]


def will(page: Page, words: str) -> None:
    expect(page.locator(".will")).to_have_text(words)


def test_a_few_letters_and_enter_tie_the_first_match(desk, unit, visit):
    known(desk, "Harbour log")
    known(desk, "Harbour map")
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.keyboard.type("harb")
    will(page, "↵ ties “Harbour log”")
    page.keyboard.press("Enter")
    expect(page.locator(".evidence > li")).to_contain_text("Harbour log")
    assert tied(desk, unit) == [("Harbour log", None)]


def test_enter_before_the_matches_have_come_ties_what_was_typed(desk, unit, visit):
    known(desk, "Harbour log")
    known(desk, "Quay map")
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.keyboard.type("harb")
    will(page, "↵ ties “Harbour log”")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("quay")
    page.keyboard.press("Enter")
    expect(page.locator(".evidence > li")).to_contain_text("Quay map")
    assert tied(desk, unit) == [("Quay map", None)]


def test_arrows_go_to_another_match_and_the_line_says_what_enter_will_do(desk, unit, visit):
    known(desk, "Harbour log")
    known(desk, "Harbour map")
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.keyboard.type("harb")
    will(page, "↵ ties “Harbour log”")
    page.keyboard.press("ArrowDown")
    will(page, "↵ ties “Harbour map”")
    page.keyboard.press("ArrowDown")
    will(page, "↵ makes a new source “harb”")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator(".evidence > li")).to_contain_text("Harbour map")


def test_a_new_source_is_made_from_its_words_and_asks_for_its_type_only(desk, unit, visit):
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.keyboard.type("Pilot station")
    will(page, "↵ makes a new source “Pilot station”")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Document", exact=True)).to_be_focused()
    assert tied(desk, unit) == []
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("Official record")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator(".evidence > li")).to_contain_text("Pilot station")
    [made] = [s for s in source_rows.all_sources(desk.store.reading()) if s.title == "Pilot station"]
    assert made.type == "official_record"


def test_whoever_goes_on_to_another_field_has_taken_the_match_that_is_named(desk, unit, visit):
    known(desk, "Harbour log")
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.keyboard.type("harb")
    will(page, "↵ ties “Harbour log”")
    page.locator("[name=passage]").first.click()
    expect(page.locator(".find [name=q]").first).to_have_value("Harbour log")
    page.keyboard.type("It opened at noon.")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".evidence > li")).to_contain_text("It opened at noon.")
    assert tied(desk, unit) == [("Harbour log", "It opened at noon.")]


def test_a_known_source_takes_four_keys_from_the_claim_to_the_verdict(desk, unit, visit):
    report = known(desk, "Council report", REPORT)
    other = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=3).id
    evidence.add_evidence(desk.store, desk.person, other, report, EvidenceForm())
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("e")
    expect(page.locator(".evidence > li")).to_have_count(1)
    page.keyboard.press("f")
    expect(page.get_by_role("button", name="Use these words").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".evidence .passage")).to_contain_text("Monday, March 2, 2026")
    page.keyboard.press("v")
    expect(page.locator("#s2")).to_have_attribute("data-state", "settled")
    assert len(tied(desk, unit)) == 1


def test_f_leaves_what_was_typed_in_the_long_form(desk, unit, visit):
    report = known(desk, "Council report", REPORT)
    evidence.add_evidence(desk.store, desk.person, unit, report, EvidenceForm())
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.locator("[name=passage]").first.fill("Half typed")
    page.keyboard.press("Escape")
    page.keyboard.press("f")
    page.get_by_role("button", name="Use these words").first.press("Enter")
    expect(page.locator(".evidence .passage")).to_contain_text("Monday, March 2, 2026")
    expect(page.locator("[name=passage]").first).to_have_value("Half typed")


def box(page, selector):
    return page.locator(selector).first.bounding_box()


@pytest.mark.parametrize("size", [(1440, 900), (390, 844), (640, 450)])
def test_keep_and_cancel_are_in_sight_wherever_the_form_is(desk, unit, visit, size):
    page = visit(f"{desk.table}?s=2#s2", viewport={"width": size[0], "height": size[1]})
    page.keyboard.press("s")
    form = page.locator(f"#tie-form-{unit}")
    form.get_by_text("New source").click()
    form.get_by_text("Author, address, terms").click()
    for field in ("q", "source_type", "source_publisher", "passage"):
        form.locator(f"[name={field}]").first.focus()
        for end in ("Keep evidence", "Cancel"):
            here = page.get_by_text(end, exact=True).bounding_box()
            assert here["y"] >= 0, (field, end)
            assert here["y"] + here["height"] <= size[1], (field, end)
        shown = form.locator(f"[name={field}]").first.bounding_box()
        assert shown["y"] + shown["height"] <= page.get_by_text("Keep evidence").bounding_box()["y"] + 1, field


def test_cancel_lets_go_of_what_was_typed_and_returns_to_the_sentence(desk, unit, visit):
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("s")
    page.locator("[name=passage]").first.fill("Half typed")
    page.get_by_role("link", name="Cancel").click()
    expect(page.locator(f"#tie-form-{unit}")).to_be_hidden()
    expect(page.locator("#s2")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#card")).to_have_attribute("data-sentence", "3")


@pytest.mark.parametrize("size", [(1440, 700), (390, 844)])
def test_after_a_refusal_the_alert_has_the_focus_and_is_seen(desk, unit, visit, size):
    known(desk, "Harbour log")
    page = visit(f"{desk.table}?s=2#s2", viewport={"width": size[0], "height": size[1]}, expected=("422",))
    page.keyboard.press("s")
    page.keyboard.type("harb")
    will(page, "↵ ties “Harbour log”")
    page.locator("[name=passage]").first.fill("The bridge opened on Monday, March 9, 2026.")
    page.keyboard.press("Control+Enter")
    alert = page.locator(f"#tie-form-{unit} [role=alert]")
    expect(alert).to_be_focused()
    expect(alert).to_be_in_viewport(ratio=1)
    expect(page.locator("[name=passage]").first).to_have_value("The bridge opened on Monday, March 9, 2026.")


def test_after_an_act_the_panel_is_at_its_head_where_a_failing_lock_is_seen(desk, unit, visit):
    known(desk, "Harbour log")
    page = visit(f"{desk.table}?s=2#s2", viewport={"width": 1440, "height": 600}, expected=("422",))
    page.keyboard.press("s")
    page.keyboard.type("harb")
    will(page, "↵ ties “Harbour log”")
    page.locator("[name=passage]").first.fill("The bridge opened on Monday, March 9, 2026.")
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="Supports all the same").click()
    expect(page.locator("[data-lock=differs]").first).to_be_visible()
    expect(page.locator(".card-head")).to_be_in_viewport()
    expect(page.locator(".next").first).to_be_in_viewport()


@pytest.mark.parametrize("size", [(390, 844), (640, 450)])
def test_the_sentence_in_hand_is_never_covered(desk, visit, size):
    page = visit(f"{desk.table}?s=1", viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
    for number in range(1, 7):
        page.keyboard.press("c")
        expect(page.locator(f"#s{number}")).to_have_attribute("data-state", "open")
        sentence, panel, spine = box(page, ".s[aria-current]"), box(page, "#cards"), box(page, ".spine")
        assert spine["y"] + spine["height"] <= sentence["y"] + 1, number
        assert sentence["y"] + sentence["height"] <= panel["y"] + 1, number
        page.keyboard.press("j")
        expect(page.locator("#card")).to_have_attribute("data-sentence", str(number + 1))


def test_the_sentence_in_hand_is_marked_in_forced_colours(desk, visit):
    page = visit(f"{desk.table}?s=2#s2", forced_colors="active")
    style = page.locator("#s2").evaluate("(each) => getComputedStyle(each).outlineStyle")
    assert style == "solid"
    assert page.locator("#s3").evaluate("(each) => getComputedStyle(each).outlineStyle") == "none"


FERRY = (
    """<h1>The ferry</h1><p>😀 The line lost 240,000 crowns a day, and Ida Holm leads the union since 15 October.</p>"""
)
FACTS = ["240,000 crowns", "Ida Holm", "15 October"]


@pytest.fixture
def ferry(desk):
    return articles.import_article(desk.store, desk.person, Input(FERRY)).slug


def selected(page):
    return page.evaluate("getSelection().toString()")


def test_g_goes_through_the_facts_of_a_sentence_and_back(desk, visit, ferry):
    page = visit(f"{desk.address}/articles/{ferry}?s=2#s2")
    for words in [*FACTS, FACTS[0]]:
        page.keyboard.press("g")
        assert selected(page) == words
    page.keyboard.press("Shift+G")
    assert selected(page) == FACTS[-1]
    expect(page.locator("#status-line")).to_contain_text("15 October (3 of 3)")


def test_four_keys_lead_from_a_loose_fact_to_a_verified_claim(desk, visit, ferry):
    log = known(desk, "Log of the line", "Log of the line\n\nThe line lost 240,000 crowns a day.\n")
    first = units.make_unit(desk.store, desk.person, ferry, "claim", sentence=1).id
    evidence.add_evidence(desk.store, desk.person, first, log, EvidenceForm())
    page = visit(f"{desk.address}/articles/{ferry}?s=2#s2")
    page.keyboard.press("g")
    assert selected(page) == "240,000 crowns"
    page.keyboard.press("c")
    expect(page.locator("#s2 .u")).to_have_text("😀 The line lost 240,000 crowns a day")
    page.keyboard.press("f")
    expect(page.get_by_role("button", name="Use these words").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".evidence .passage")).to_have_text("The line lost 240,000 crowns a day.")
    page.keyboard.press("v")
    expect(page.locator("#s2 .u")).to_have_attribute("data-status", "verified")
    page.keyboard.press("g")
    assert selected(page) == "Ida Holm", "what a unit covers is not loose any more"


def test_words_selected_by_hand_are_the_claim_as_they_are(desk, visit, ferry):
    page = visit(f"{desk.address}/articles/{ferry}?s=2#s2")
    page.keyboard.press("g")
    page.keyboard.press("Shift+ArrowRight")
    words = selected(page).strip()
    page.keyboard.press("c")
    expect(page.locator("#s2 .u")).to_have_text(words)


def test_b_breaks_a_suggestion_up_into_its_clauses_and_z_takes_them_back(desk, visit, ferry):
    page = visit(f"{desk.address}/articles/{ferry}?s=2#s2")
    expect(page.locator(".offer")).to_have_count(1)
    page.keyboard.press("b")
    expect(page.locator("#s2 .u")).to_have_text(
        ["😀 The line lost 240,000 crowns a day", "Ida Holm leads the union since 15 October."]
    )
    expect(page.locator("#status-line")).to_contain_text("2 claims made")
    page.keyboard.press("z")
    expect(page.locator("#s2 .u")).to_have_count(0)
    expect(page.locator(".offer")).to_have_count(1)

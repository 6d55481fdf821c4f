"""Finding and selecting the words of a source, with script and by keyboard."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from annotator.actions import articles, captures, evidence, sources, units, verdicts
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import evidence as rows
from tests.browser.accessibility import faults
from tests.browser.conftest import Desk

pytestmark = pytest.mark.browser

REPORT = """The city council on its bridges 🌉

The bridge was opened on Monday, March 3, 2026, in the rain. It cost 41 million crowns.

🚲 The old bridge was built in 1931. It’s to be taken down.
"""


@pytest.fixture
def source(desk: Desk) -> str:
    made = sources.add_source(desk.store, desk.person, sources.blank_source("Council report"))
    captures.keep_file(desk.store, desk.person, made.id, REPORT.encode(), "report.txt")
    return made.id


@pytest.fixture
def unit(desk: Desk) -> str:
    return units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=2).id


def test_f_finds_and_enter_keeps_the_words(desk: Desk, source: str, unit: str, visit: Callable[..., Page]) -> None:
    other = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=3).id
    evidence.add_evidence(desk.store, desk.person, other, source, EvidenceForm())
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("f")
    found = page.locator(f"#found-for-{unit}")
    expect(found.locator(".told [data-kind=differs]").first).to_contain_text(
        "article: March 2, 2026 · source: March 3, 2026"
    )
    # Words that differ are proposed as contradicting.
    expect(found.locator("button").first).to_be_focused()
    expect(found.locator("button").first).to_have_text("Use as Contradicts")
    found.locator("button").first.press("Enter")
    item = page.locator(f"#unit-{unit} .evidence > li")
    expect(item).to_contain_text("The bridge was opened on Monday, March 3, 2026, in the rain.")
    expect(item).to_contain_text("Contradicts")


def test_what_was_checked_before_is_tied_on_the_card(desk: Desk, unit: str, visit: Callable[..., Page]) -> None:
    said = "<h1>Bridges</h1><p>The new bridge opened on Monday, March 2, 2026.</p>"
    other = articles.import_article(desk.store, desk.person, Input(said, url="https://city.example/bridges")).slug
    former = units.make_unit(desk.store, desk.person, other, "claim", sentence=2).id
    log = sources.add_source(desk.store, desk.person, sources.blank_source("Bridge log"))
    words = EvidenceForm(passage="Opened on March 2, 2026.", terms="background")
    evidence.add_evidence(desk.store, desk.person, former, log.id, words)
    verdicts.set_status(desk.store, desk.person, former, "verified")
    page = visit(f"{desk.table}?s=2#s2")
    page.keyboard.press("h")
    found = page.locator(f"#found-for-{unit}")
    expect(found).to_contain_text("March 2, 2026")
    assert faults(page) == []
    tie = found.get_by_role("button", name="Tie it here too")
    expect(tie).to_be_focused()
    tie.press("Enter")
    item = page.locator(f"#unit-{unit} .evidence > li")
    expect(item).to_contain_text("From ‘Bridges’, checked")
    expect(item).to_contain_text("background")
    expect(page.locator(f"#unit-{unit}")).to_have_attribute("data-status", "unchecked")


def test_selected_words_are_kept_with_their_place(
    desk: Desk, source: str, unit: str, visit: Callable[..., Page]
) -> None:
    page = visit(f"{desk.address}/units/{unit}/passages?source={source}&text=1")
    page.evaluate(
        """() => {
            const node = [...document.querySelectorAll("#captured p")].at(-1).firstChild;
            const at = node.data.indexOf("It’s");
            getSelection().setBaseAndExtent(node, at, node, at + "It’s to be taken down".length);
        }"""
    )
    expect(page.locator("form.sheet [name=passage]")).to_have_value("It’s to be taken down")
    page.get_by_role("button", name="Keep evidence").click()
    expect(page.locator(f"#unit-{unit} .evidence .passage")).to_have_text("It’s to be taken down")
    (kept,) = rows.of_unit(desk.store.reading(), unit)
    assert kept.passage.start == REPORT.index("It’s")


def test_axe_finds_nothing_and_nothing_is_wider_than_its_window(
    desk: Desk, source: str, unit: str, visit: Callable[..., Page]
) -> None:
    for query in ("", "&text=1"):
        page = visit(f"{desk.address}/units/{unit}/passages?source={source}{query}")
        assert faults(page) == []

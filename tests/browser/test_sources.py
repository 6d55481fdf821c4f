"""Sources by keyboard alone: what the text points to, and duplicates that are noticed while one types."""

import pytest
from playwright.sync_api import expect

from annotator.actions import articles, evidence, sources, units
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as stored
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as rows
from annotator.storage import units as unit_rows
from tests.browser.accessibility import faults

pytestmark = pytest.mark.browser

LINKED = """<h1>The mill closes</h1><p>It <a href="https://mill.example/log?utm_source=letter">employs 40 people</a>, and
<a href="https://doi.org/10.1000/182">a study</a> calls it old.</p>"""


@pytest.fixture
def mill(desk):
    return articles.import_article(desk.store, desk.person, Input(LINKED)).slug


def tied(desk, slug):
    db = desk.store.reading()
    article, _ = stored.load(db, slug)
    found = [e for unit in unit_rows.of_articles(db, [article.id]) for e in evidence_rows.of_unit(db, unit.id)]
    return sorted((e.stance, rows.load(db, e.source).url) for e in found)


def test_the_links_of_a_sentence_are_tied_by_keyboard_alone(desk, visit, mill):
    page = visit(f"{desk.address}/articles/{mill}?s=2")
    page.keyboard.press("c")
    expect(page.locator("#s2")).to_have_attribute("data-state", "open")
    expect(page.locator(".unit .pointers li")).to_have_count(2)
    page.keyboard.press("l")
    expect(page.locator(".unit .pointers li")).to_have_count(1)
    page.keyboard.press("l")
    expect(page.locator(".unit .pointers li")).to_have_count(0)
    expect(page.locator(".evidence .stance")).to_have_count(2)
    assert tied(desk, mill) == [("context", "https://doi.org/10.1000/182"), ("context", "https://mill.example/log")]
    page.keyboard.press("l")
    expect(page.locator("#status-line")).to_contain_text("cannot be done")
    page.keyboard.press("z")
    expect(page.locator(".unit .pointers li")).to_have_count(1)


def test_a_link_is_tied_without_script_too(desk, visit, mill):
    page = visit(f"{desk.address}/articles/{mill}?s=2", java_script_enabled=False)
    page.locator("button[value=claim]").first.click()
    page.locator(".pointers button").first.click()
    expect(page.locator(".evidence .stance")).to_have_text("· Context")
    assert tied(desk, mill) == [("context", "https://mill.example/log")]


def test_a_duplicate_is_noticed_while_one_types_and_the_registry_is_searched_as_one_types(desk, visit):
    sources.add_source(desk.store, desk.person, sources.blank_source("Log of the mill, 2026"))
    page = visit(f"{desk.address}/sources")
    page.locator("#add summary").first.press("Enter")
    page.locator("#new-title").press_sequentially("log of the Mill – 2026")
    expect(page.locator(".alike a")).to_have_text("Log of the mill, 2026")
    page.locator("#q").press_sequentially("mill, 2026")
    expect(page.locator("#registry .entry")).to_have_count(1)
    assert page.locator("#new-title").input_value() == "log of the Mill – 2026"


def test_axe_finds_nothing_where_sources_are_offered_and_shown(desk, visit, mill):
    unit = units.make_unit(desk.store, desk.person, mill, "claim", sentence=2)
    known = sources.add_source(desk.store, desk.person, sources.blank_source("Log of the mill, 2026"))
    sources.add_source(desk.store, desk.person, sources.blank_source("Log of the mill – 2026"))
    evidence.add_evidence(desk.store, desk.person, unit.id, known.id, EvidenceForm(passage="Forty people."))
    for path in (f"/sources/{known.id}", f"/articles/{mill}?s=2", "/sources?terms=off_record", "/sources/bibliography"):
        page = visit(desk.address + path)
        for fold in page.locator("main details > summary").all():
            if fold.is_visible():
                fold.click()
        assert faults(page) == []
        page.context.close()

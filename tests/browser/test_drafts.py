"""After a new draft: the queue, the drawer and the card, by keyboard."""

import pytest
from playwright.sync_api import expect

from annotator.actions import articles, drafts, evidence, sources, units, verdicts
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import units as rows
from tests.conftest import ARTICLE

pytestmark = pytest.mark.browser


def checked(desk, sentence):
    unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=sentence)
    return verdicts.set_status(desk.store, desk.person, unit.id, "disputed")


def redraft(desk, old, new):
    assert old in ARTICLE
    reading = drafts.read_draft(desk.store, desk.slug, Input(ARTICLE.replace(old, new)))
    drafts.take_draft(desk.store, desk.person, desk.slug, reading, number=1)


def test_what_changed_is_looked_at_by_keyboard_and_undone(desk, visit):
    article = drafts.read_draft(desk.store, desk.slug, Input(ARTICLE))
    number = next(s.ordinal for s in article.sentences if "41 million" in s.folded)
    unit = checked(desk, number)
    redraft(desk, "It cost", "It then cost")
    page = visit(f"{desk.table}/revisions/1..2")
    expect(page.locator(".queue li[id]")).to_have_count(1)
    expect(page.locator(".queue ins")).to_have_text("then ")
    page.keyboard.press("v")
    expect(page.locator(".queue h2")).to_have_text("To check again 0")
    assert rows.load(desk.store.reading(), unit.id).anchor.place == "carried"
    page.keyboard.press("z")
    expect(page.locator(".queue li[id]")).to_have_count(1)
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**?s=*")
    page.wait_for_load_state()
    expect(page.locator(f"#unit-{unit.id} .change ins")).to_have_text("then ")
    page.keyboard.press("v")
    expect(page.locator(f"#unit-{unit.id} .change")).to_have_count(0)


def test_a_changed_figure_is_not_kept_by_a_key_beside_the_texts(desk, visit):
    article = drafts.read_draft(desk.store, desk.slug, Input(ARTICLE))
    unit = checked(desk, next(s.ordinal for s in article.sentences if "41 million" in s.folded))
    log = sources.blank_source("City log")
    evidence.add_evidence(
        desk.store, desk.person, unit.id, log, EvidenceForm(passage="The bridge cost 41 million crowns.")
    )
    redraft(desk, "41 million", "42 million")
    page = visit(f"{desk.table}/revisions/1..2")
    expect(page.locator(".queue ins")).to_have_text("42")
    expect(page.locator(".queue .passage")).to_have_text("The bridge cost 41 million crowns.")
    expect(page.locator(".queue .primary")).to_have_count(0)
    page.keyboard.press("v")
    page.wait_for_url("**?s=*")
    said = "Its words say “41 million crowns”, the article says “42 million crowns”."
    expect(page.locator(f"#unit-{unit.id} .next")).to_contain_text(said)
    assert rows.load(desk.store.reading(), unit.id).anchor.place == "changed"
    # Not even a verdict given anew makes it look checked.
    page.keyboard.press("v")
    expect(page.locator("#status-line")).to_have_text("Saved: verified.")
    expect(page.locator(f"#unit-{unit.id}")).to_have_attribute("data-state", "trouble")
    expect(page.locator(f"#unit-{unit.id} summary .status").first).to_contain_text("Differs from its source")


def test_the_text_moves_along_with_the_queue(desk, visit):
    lines = "".join(f"<p>Line {n} of the report was read out at the meeting in the old school.</p>" for n in range(120))
    html = f"<h1>The report</h1><p>It cost 41 million.</p>{lines}<p>It was read in 12 hours.</p>"
    slug = articles.import_article(desk.store, desk.person, Input(html)).slug
    sentences = drafts.read_draft(desk.store, slug, Input(html)).sentences
    for ordinal in (2, len(sentences)):
        unit = units.make_unit(desk.store, desk.person, slug, "claim", sentence=ordinal)
        verdicts.set_status(desk.store, desk.person, unit.id, "disputed")
    changed = drafts.read_draft(desk.store, slug, Input(html.replace("41", "42").replace("12 hours", "13 hours")))
    drafts.take_draft(desk.store, desk.person, slug, changed, number=1)
    page = visit(f"{desk.address}/articles/{slug}/revisions/1..2")
    shown = page.locator(".telling [aria-current]")
    expect(shown).to_contain_text("42 million")
    for _ in range(2):
        for key, words in (("j", "13 hours"), ("k", "42 million")):
            page.keyboard.press(key)
            expect(shown).to_contain_text(words)
            expect(shown).to_be_in_viewport()


def test_a_lost_unit_is_put_where_words_are_selected(desk, visit):
    article = drafts.read_draft(desk.store, desk.slug, Input(ARTICLE))
    whole = next(s for s in article.sentences if s.folded == "A night bus from April.")
    unit = checked(desk, whole.ordinal)
    redraft(desk, article.text[whole.start : whole.end], "")
    page = visit(f"{desk.table}?s=0")
    expect(page.locator(f"#unit-{unit.id}")).to_be_visible()
    page.keyboard.press("p")
    expect(page.locator("#status-line")).to_have_text("Select its words in the text first.")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#s2'))")
    page.keyboard.press("p")
    expect(page.locator("#card h2")).to_contain_text("Sentence 2")
    expect(page.locator("#lost")).to_be_empty()
    assert rows.load(desk.store.reading(), unit.id).anchor.start is not None

"""What the Export page says that a format carries is in its file, and what it says is left out is not."""

import re
import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.actions import articles, evidence, no_claims, queries, sources, units, verdicts
from annotator.actions.conversations import remarks
from annotator.actions.people import people
from annotator.actions.publication import signoffs
from annotator.domain.disclosure import publish
from annotator.domain.evidence import EvidenceForm
from annotator.domain.exports.beside import EMBED, GALLEY
from annotator.domain.exports.held_back import held_back
from annotator.domain.exports.parts import PARTS, Contents
from annotator.domain.publication.corrections import Correction
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage import dossiers
from annotator.views import exports
from annotator.views.desk_view import copy_for
from annotator.views.publication import embedded
from annotator.views.publication.signoffs import signoffs_of
from tests.desks import app_over, new_store
from tests.exported import words_of
from tests.web.conftest import Browser, only

TODAY = "2026-05-17"
PAGE = f"""<html><head><meta property="og:site_name" content="Gazettequux"></head><body><article>
<h1>The ferry runs again</h1><p>It carried 412 people. Plain words stand here. Nothing is said here.</p>
<p>It cost 5 million. It sank once.</p>{"<p>The crew went home by bus after a long day on the cold and windy Plainquux.</p>" * 8}</article></body></html>"""
# How each part shows in a file: nothing else there says the same.
SHOWN = {
    "text": "Plainquux", "html": "<p data-block=", "facts": "Gazettequux", "units": "carried 412", "status": "[Dd]isputed",
    "confidence": "[Mm]oderate", "flags": "conflict|[Ee]vidence for", "notes": "Notequux", "sources": "Logquux",
    "source_facts": "Authorquux", "stance": "[Cc]ontradict|against S", "passages": "Passagequux", "locators": "Pagequux",
    "evidence_notes": "Heardquux", "queries": "Askedquux", "answered": "Answeredquux", "remarks": "Remarkquux",
    "no_claims": r'"no_claim": \[\s*"s', "blockers": '"blockers"|blocks it|blocked', "signoffs": "Signedquux",
    "corrections": "Correctedquux", "history": '"make_unit"', "people": "Vera Lind",
    "captures": "captures.json",
}  # fmt: skip


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    vera = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, vera, Input(PAGE, url="https://gazette.example/ferry")).slug
    no_claims.mark_no_claim(store, vera, slug, value=True, sentence=4)
    unit = units.make_unit(store, vera, slug, "claim", sentence=2)
    log = replace(sources.blank_source("Logquux"), author="Authorquux")
    form = EvidenceForm(passage="Passagequux 412", page="Pagequux", note="Heardquux", method="recording")
    log = sources.add_source(store, vera, log)
    evidence.add_evidence(store, vera, unit.id, log.id, form)
    evidence.add_evidence(store, vera, unit.id, sources.blank_source("Bo"), replace(form, stance="contradicts"))
    verdicts.set_status(store, vera, unit.id, "disputed")
    units.set_field(store, vera, unit.id, "confidence", "moderate")
    units.set_field(store, vera, unit.id, "note", "Notequux")
    asked = units.make_unit(store, vera, slug, "claim", sentence=5)
    answered = queries.raise_query(store, vera, asked.id, vera.id, "Answeredquux")
    queries.resolve_query(store, vera, answered.id)
    queries.raise_query(store, vera, asked.id, vera.id, "Askedquux")
    remarks.make_remark(store, vera, asked.id, "Remarkquux")
    db = store.reading()
    seen = signoffs_of(db, copy_for(db, vera, TODAY), article_rows.load(db, slug), TODAY).sha256
    reasons = dict.fromkeys((unit.id, asked.id, "sentences"), "Signedquux")
    signoffs.sign(store, vera, slug, "editor", seen, reasons)
    yield store, vera, slug
    store.close()


@pytest.fixture(scope="module")
def dossier(desk):
    """With a correction, though it has not run."""
    store, vera, slug = desk
    whole = dossiers.dossier(store.reading(), slug, TODAY)
    corrected = Correction(
        id="c", article=whole.article.id, by=vera.id, at="2026-05-17T10:00:00Z", wrong="Correctedquux", right="Right.",
        date=TODAY, note="Correctedquux.",
    )  # fmt: skip
    return publish(replace(whole, corrections=(corrected,)))[0]


@pytest.mark.parametrize("name", exports.FORMATS)
def test_a_format_carries_what_it_says_and_nothing_that_it_leaves_out(dossier, name):
    format_ = exports.FORMATS[name]
    told = words_of(format_.write(dossier))
    assert {part for part in PARTS if re.search(SHOWN[part], told)} == format_.contents.carries


def test_the_galley_carries_what_it_says(desk):
    store, vera, slug = desk
    page = only(Browser(app_over(store, vera).test_client()).see(f"/articles/{slug}/galley"), ".galley")
    unshown = {"html", "corrections", "blockers"}
    found = {part for part in PARTS.keys() - unshown if re.search(SHOWN[part], page.get_text(" ", strip=True))}
    assert found == GALLEY.carries - unshown


def test_the_embed_carries_what_it_says(dossier):
    links = embedded.EmbedLinks("here", "whole", "json", "xml")
    told = words_of(embedded.Embedded.of(dossier).page(None, links))
    assert {part for part in PARTS if re.search(SHOWN[part], told)} == EMBED.carries


def test_a_part_that_nobody_knows_is_refused():
    with pytest.raises(ValueError, match="no such part: beside"):
        Contents("X", "For nobody.", frozenset({"text", "beside"}))


def test_what_is_held_back_is_counted_and_names_nobody(desk):
    store, vera, slug = desk
    assert exports.kept_here(store, slug, TODAY) == ()
    unit = units.make_unit(store, vera, slug, "claim", sentence=6)
    secret = replace(sources.blank_source("Whisper"), terms="off_record")
    described = replace(sources.blank_source("Insider"), terms="background", description="somebody there")
    later = replace(sources.blank_source("Later"), embargoed_until="2999-01-01")
    for source in (secret, described, later):
        evidence.add_evidence(store, vera, unit.id, source, EvidenceForm(note="said"))
    queries.raise_query(store, vera, unit.id, vera.id, "Is it so?")
    kept = exports.kept_here(store, slug, TODAY)
    assert kept == (
        "1 piece of evidence under embargo", "1 piece of evidence off the record", "1 query beside such evidence",
        "1 piece of evidence on background: the source is described, and nothing of it is quoted",
    )  # fmt: skip
    assert held_back(()) == ()


def test_the_reference_says_what_the_page_says():
    folder = Path(__file__).parents[2] / "docs/reference"
    page = runpy.run_path(str(folder / "exports.py"))["page"]()
    assert (folder / "exports.md").read_text("utf-8") == page, "run: python docs/reference/exports.py"

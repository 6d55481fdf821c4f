"""What has run is corrected in the open: what was wrong, what is right, and how the check had missed it."""

import json
from dataclasses import replace

import pytest

from annotator.actions import articles, evidence, exported_files, no_claims, sources, units, verdicts
from annotator.actions.desk import schedules
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.actions.publication import corrections, signoffs
from annotator.clock import today
from annotator.domain.errors import NotFound, Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.publication.corrections import Correction
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage.publication import corrections as rows
from annotator.views.desk_view import copy_for
from annotator.views.exports import export
from annotator.views.publication.corrections import corrections_of
from annotator.views.publication.signoffs import signoffs_of
from tests.desks import app_over, new_store
from tests.web.conftest import Browser, only

pytestmark = pytest.mark.both_stores

TYPED = Correction(
    id="", article="", by="", at="", wrong="The line lost 240,000 crowns.", right="The line lost 250,000 crowns.",
    date="2026-12-01", note="An earlier version gave another loss.",
)  # fmt: skip


@pytest.fixture
def unit(store, vera):
    slug = articles.import_article(store, vera, Input("<h1>The ferry</h1><p>The line lost 240,000 crowns.</p>")).slug
    no_claims.mark_no_claim(store, vera, slug, value=True, sentence=1)
    made = units.make_unit(store, vera, slug, "claim", sentence=2)
    source = sources.add_source(store, vera, sources.blank_source("Annual report"))
    form = EvidenceForm(passage="The line lost 240,000 crowns.")
    evidence.add_evidence(store, vera, made.id, source.id, form)
    verdicts.set_status(store, vera, made.id, "verified")
    return made


@pytest.fixture
def ran(store, vera, unit):
    db = store.reading()
    slug = article_rows.slug_of(db, unit.article)
    seen = signoffs_of(db, copy_for(db, vera, today()), article_rows.load(db, slug), today()).sha256
    signoffs.sign(store, people.add_person(store, vera, "Mia Check", "checker"), slug, "checker", seen, {})
    signoffs.sign(store, vera, slug, "editor", seen, {})
    schedules.run_article(store, vera, slug)
    return slug


def kept(store, slug):
    db = store.reading()
    return rows.of_articles(db, [article_rows.id_of(db, slug)])


def test_a_correction_keeps_how_the_unit_had_been_checked(store, vera, ran, unit):
    made = corrections.make_correction(store, vera, ran, replace(TYPED, unit=unit.id))
    assert kept(store, ran) == (replace(made, version=kept(store, ran)[0].version),)
    missed = made.missed
    assert (missed.status, missed.kind, len(missed.evidence), len(missed.sources)) == ("verified", "claim", 1, 1)
    undo_last(store, vera, ran)
    assert kept(store, ran) == ()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"wrong": " "}, "wrong"),
        ({"right": ""}, "right"),
        ({"note": ""}, "note"),
        ({"date": ""}, "date"),
        ({"date": "2026-12"}, "day"),
        ({"right": TYPED.wrong}, "nothing to correct"),
        ({"wrong": "x" * 20_001}, "20"),
    ],
)
def test_what_is_missing_or_says_nothing_is_refused(store, vera, ran, change, words):
    with pytest.raises(RuleBroken, match=words):
        corrections.make_correction(store, vera, ran, replace(TYPED, **change))
    assert kept(store, ran) == ()


def test_only_what_has_run_is_corrected_by_an_editor_and_on_its_own_units(store, vera, ran, slug, unit):
    with pytest.raises(RuleBroken, match="has not run yet"):
        corrections.make_correction(store, vera, slug, TYPED)
    with pytest.raises(NotFound):
        corrections.make_correction(store, vera, ran, replace(TYPED, unit="nothing"))
    with pytest.raises(RuleBroken, match="cannot correct"):
        corrections.make_correction(store, replace(vera, role="checker"), ran, TYPED)


def test_a_correction_leaves_with_the_export_and_comes_back_without_what_was_missed(store, vera, ran, unit, tmp_path):
    corrections.make_correction(store, vera, ran, replace(TYPED, unit=unit.id))
    data = export(store, ran, "json", today()).body
    (found,) = json.loads(data)["corrections"]
    assert found["schema_org"]["@type"] == "CorrectionComment"
    assert "missed" not in found
    assert json.loads(data)["signoffs"][0]["voided"] is None
    other = new_store(tmp_path / "other.db")
    owner = people.owner(other, "Nils")
    there = exported_files.take(other, owner, data.decode())[0].slug
    assert export(other, there, "json", today()).body == data
    other.close()
    third = new_store(tmp_path / "third.db")
    broken = json.loads(data)
    broken["corrections"][0]["date"] = "2026-02-30"
    with pytest.raises(Refused):
        exported_files.take(third, people.owner(third, "Nils"), json.dumps(broken))
    third.close()


def test_the_page_corrects_and_a_viewer_does_not_learn_what_was_missed(store, vera, ran, unit):
    store_ = Browser(app_over(store, vera).test_client())
    client = store_.client
    client.post(
        "/sign-in",
        data={
            "csrf_token": only(store_.see("/sign-in"), "[name=csrf_token]")["value"],
            "login": "vera",
            "passphrase": "tram cellar violet otter",
        },
    )
    page = f"/articles/{ran}/corrections"
    token = only(store_.see(page), "form.sheet [name=csrf_token]")["value"]
    typed = {"csrf_token": token, "unit": unit.id, "wrong": TYPED.wrong, "right": TYPED.right, "date": TYPED.date}
    assert client.post(page, data=typed).status_code == 422
    assert client.post(page, data={**typed, "note": TYPED.note}).status_code == 303
    shown = only(store_.see(page), "main").text
    assert "it was verified" in " ".join(shown.split())
    viewer = people.add_person(store, vera, "A viewer", "viewer")
    db = store.reading()
    (seen,) = corrections_of(db, copy_for(db, viewer, today()), unit.article)
    assert seen.missed is None
    answer = client.post(f"{page}/take-back", data={"csrf_token": token, "correction": seen.id})
    assert answer.status_code == 303
    assert kept(store, ran) == ()

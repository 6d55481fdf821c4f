"""What was checked is shown on other sites only while it has run and is signed, and only since an editor said so."""

from dataclasses import replace

import pytest

from annotator.actions import articles, closed_articles, evidence, maintenance, no_claims, sources, units, verdicts
from annotator.actions.desk import schedules
from annotator.actions.history.undo import redo_last, undo_last
from annotator.actions.people import people
from annotator.actions.publication import embeds, signoffs
from annotator.actions.second_readings import drawing
from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage.publication import embeds as rows
from annotator.views.history.action_names import ACTS
from annotator.views.publication.embeds import shown_at
from tests.actions.test_signoffs import sign, state
from tests.conftest import refused

pytestmark = pytest.mark.both_stores

TODAY = "2026-05-17T10:00"
TEXT = "<h1>The ferry</h1><p>The line lost 240,000 crowns.</p>"


@pytest.fixture
def checker(store, vera):
    return people.add_person(store, vera, "Mia Check", "checker")


@pytest.fixture
def source(store, vera):
    return sources.add_source(store, vera, sources.blank_source("Annual report"))


@pytest.fixture
def signed(store, vera, checker, source):
    slug = articles.import_article(store, vera, Input(TEXT)).slug
    no_claims.mark_no_claim(store, vera, slug, value=True, sentence=1)
    made = units.make_unit(store, vera, slug, "claim", sentence=2)
    evidence.add_evidence(store, vera, made.id, source.id, EvidenceForm(passage="The line lost 240,000 crowns."))
    verdicts.set_status(store, vera, made.id, "verified")
    sign(store, checker, slug, "checker")
    sign(store, vera, slug, "editor")
    return slug


@pytest.fixture
def ran(store, vera, signed):
    schedules.run_article(store, vera, signed)
    return signed


@pytest.fixture
def embed(store, vera, ran):
    return embeds.embed_article(store, vera, ran).id


def is_shown(store, embed):
    return shown_at(store.reading(), embed, TODAY) is not None


def present(store, slug):
    db = store.reading()
    return rows.of_article(db, article_rows.id_of(db, slug))


def test_it_is_off_until_an_editor_turns_it_on_and_off_at_once(store, vera, checker, ran):
    assert present(store, ran) is None
    with refused(RuleBroken, "may_not_embed"):
        embeds.embed_article(store, checker, ran)
    embed = embeds.embed_article(store, vera, ran).id
    assert is_shown(store, embed)
    with refused(RuleBroken, "embedded_already"):
        embeds.embed_article(store, vera, ran)
    with refused(RuleBroken, "may_not_embed"):
        embeds.end_embed(store, checker, ran)
    embeds.end_embed(store, vera, ran)
    assert not is_shown(store, embed)
    with refused(RuleBroken, "not_embedded"):
        embeds.end_embed(store, vera, ran)
    assert not is_shown(store, ran)
    assert {"embed_article", "end_embed"} <= ACTS.keys()


def test_each_time_it_is_on_it_has_another_address_and_undo_brings_the_former_back(store, vera, embed, ran):
    undo_last(store, vera, ran)
    assert not is_shown(store, embed)
    redo_last(store, vera, ran)
    assert is_shown(store, embed)
    embeds.end_embed(store, vera, ran)
    other = embeds.embed_article(store, vera, ran).id
    assert other != embed
    assert (is_shown(store, embed), is_shown(store, other)) == (False, True)
    undo_last(store, vera, ran)
    undo_last(store, vera, ran)
    assert (is_shown(store, embed), is_shown(store, other)) == (True, False)
    assert maintenance.verify(store) == []


def test_what_has_not_run_cannot_be_shown_and_what_did_not_run_after_all_is_off(store, vera, signed):
    with pytest.raises(RuleBroken, match="the article has not run"):
        embeds.embed_article(store, vera, signed)
    schedules.run_article(store, vera, signed)
    embed = embeds.embed_article(store, vera, signed).id
    schedules.withdraw_run(store, vera, signed)
    assert not is_shown(store, embed)
    schedules.run_article(store, vera, signed)
    assert not is_shown(store, embed)
    assert present(store, signed) is None


def test_a_sign_off_that_is_void_and_a_source_that_takes_its_word_back_hide_it(store, vera, embed, ran, source):
    own = next(each.signoff.id for each in state(store, ran).signed if each.signoff.by == vera.id)
    changed = sources.change_source(store, vera, replace(source, title="A blog", version=0))
    assert not is_shown(store, embed)
    sources.change_source(store, vera, replace(changed, title="Annual report", version=0))
    assert is_shown(store, embed)
    with pytest.raises(RuleBroken, match="has run"):
        signoffs.take_back(store, vera, ran, own)
    sources.change_source(store, vera, replace(source, terms="off_record", version=0))
    assert not is_shown(store, embed)


def test_a_closed_article_is_shown_nowhere(store, vera, embed, ran):
    closed_articles.set_readers(store, vera, ran, [vera.id])
    assert not is_shown(store, embed)
    embeds.end_embed(store, vera, ran)
    with pytest.raises(RuleBroken, match="closed to everybody but named people"):
        embeds.embed_article(store, vera, ran)
    with refused(RuleBroken, "not_embeddable"):
        undo_last(store, vera, ran)
    closed_articles.set_readers(store, vera, ran, [])
    undo_last(store, vera, ran)
    assert is_shown(store, embed)


def test_while_somebody_reads_it_a_second_time_its_first_verdicts_are_shown_nowhere(store, vera, embed, ran):
    second = people.add_person(store, vera, "Bo Second", "checker")
    drawn = drawing.draw(store, vera, ran, second.id, "seed", 100)
    assert not is_shown(store, embed)
    drawing.withdraw(store, vera, ran, drawn.id)
    assert is_shown(store, embed)


def test_what_was_turned_off_comes_back_by_no_undo_of_who_may_not_show_it(store, vera, embed, ran):
    editor = people.add_person(store, vera, "Eda Editor", "editor")
    embeds.end_embed(store, editor, ran)
    demoted = people.set_role(store, vera, editor.id, "checker")
    with refused(RuleBroken, "may_not_embed"):
        undo_last(store, demoted, ran)
    assert not is_shown(store, embed)
    embeds.embed_article(store, vera, ran)
    people.set_role(store, vera, editor.id, "editor")
    with refused(RuleBroken, "embedded_already"):
        undo_last(store, editor, ran)


def test_a_row_that_no_step_made_is_found(store, vera, ran):
    with store.writing() as db:
        article = article_rows.id_of(db, ran)
        db.execute("INSERT INTO embeds VALUES ('x', ?, ?, '2026-05-17T10:00:00Z', 0)", (article, vera.id))
    assert "embed x is not in the log" in maintenance.verify(store)

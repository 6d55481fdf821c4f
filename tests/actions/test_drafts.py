"""A new draft: verdicts follow only where their words stand unchanged, and what was can be read again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.actions import articles, drafts, evidence, maintenance, no_claims, units, verdicts
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.sources import blank_source
from annotator.domain.errors import NotFound, Refused, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.readiness import cover
from annotator.domain.reading_input import Input
from annotator.domain.units import words_of
from annotator.reading import article as readings
from annotator.storage import articles as stored
from annotator.storage import dossiers, sentences
from annotator.storage import units as rows
from tests.conftest import refused
from tests.desks import new_store
from tests.exported import exported

FIRST = """<h1>The mill closes</h1>
<p>The mill employs 40 people. It opened in 1931. Nobody was asked.</p><p>The town owns the building.</p>"""
# One sentence changed, one gone, one new; the rest stands.
SECOND = """<h1>The mill closes</h1>
<p>A new sentence stands first. The mill employs 38 people. It opened in 1931.</p><p>The town owns the building.</p>"""


@pytest.fixture
def mill(store, person):
    """Slug of an article whose sentences 2 to 4 are verified units, and the fifth holds no claim."""
    slug = articles.import_article(store, person, Input(FIRST)).slug
    for number in (2, 3, 4):
        unit = units.make_unit(store, person, slug, "claim", sentence=number)
        evidence.add_evidence(store, person, unit.id, blank_source(f"Log {number}"), EvidenceForm())
        verdicts.set_status(store, person, unit.id, "verified")
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=5)
    return slug


def by_words(store, slug):
    article, _ = stored.load(store.reading(), slug)
    return {unit.anchor.exact: unit for unit in rows.of_articles(store.reading(), [article.id])}


def state_of(store, slug, unit):
    return cover(dossiers.dossier(store.reading(), slug, "2026-05-01").standing).unit_states[unit.id]


def test_nothing_is_stored_by_comparing(store, mill):
    before = exported(store, mill)
    compared = drafts.compare(store, mill, readings.read(Input(SECOND)))
    assert compared.counts["carried"] == 1
    assert exported(store, mill) == before


def test_a_verdict_stays_only_where_its_sentence_does(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    found = by_words(store, mill)
    kept = found["It opened in 1931."]
    assert (kept.anchor.place, kept.anchor.revision, kept.status) == ("carried", 2, "verified")
    text = stored.load(store.reading(), mill)[1].text
    assert text[kept.anchor.start : kept.anchor.end] == "It opened in 1931."
    assert found["Nobody was asked."].anchor.place == "gone"
    states = cover(dossiers.dossier(store.reading(), mill, "2026-05-01").standing).unit_states
    assert states[kept.id].family in ("settled", "thin")
    assert states[found["Nobody was asked."].id].family == "waiting"
    assert maintenance.verify(store) == []


def test_what_changed_opens_again_on_its_new_words(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    changed = by_words(store, mill)["The mill employs 38 people."]
    assert (changed.anchor.place, changed.status) == ("changed", "verified")
    assert "stale" in state_of(store, mill, changed).flags
    again = verdicts.set_status(store, person, changed.id, "verified")
    assert again.anchor.place == "carried"
    assert "stale" not in state_of(store, mill, again).flags
    undo.undo_last(store, person, mill)
    assert "stale" in state_of(store, mill, again).flags


def test_a_verdict_on_changed_words_is_valid_again_when_the_words_are_back(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    drafts.take_draft(store, person, mill, readings.read(Input(FIRST + "<p>More.</p>")), number=2)
    back = by_words(store, mill)["The mill employs 40 people."]
    assert (back.anchor.place, back.anchor.revision) == ("carried", 3)
    assert "stale" not in state_of(store, mill, back).flags


def test_a_new_verdict_is_not_undone_by_a_revert(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    changed = by_words(store, mill)["The mill employs 38 people."]
    verdicts.set_status(store, person, changed.id, "verified")
    drafts.take_draft(store, person, mill, readings.read(Input(FIRST + "<p>More.</p>")), number=2)
    back = by_words(store, mill)["The mill employs 40 people."]
    assert back.anchor.place == "changed"
    assert "stale" in state_of(store, mill, back).flags


def test_words_marked_as_cut_are_settled_once_they_are_gone(store, person, mill):
    unit = by_words(store, mill)["Nobody was asked."]
    verdicts.set_status(store, person, unit.id, "cut")
    assert state_of(store, mill, unit).family == "waiting"
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    assert state_of(store, mill, unit).family == "settled"


def test_no_verdict_is_given_on_words_that_are_gone(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    gone = by_words(store, mill)["Nobody was asked."]
    with refused(RuleBroken, "no_place"):
        verdicts.set_status(store, person, gone.id, "verified")


def test_the_same_text_in_other_mark_up_needs_no_second_look(store, person, mill):
    same = FIRST.replace("<p>", '<p class="lead">').replace("40 people", "<b>40</b> people")
    done = drafts.take_draft(store, person, mill, drafts.read_draft(store, mill, Input(same)), number=1)
    assert done.counts["carried"] == 3
    assert cover(dossiers.dossier(store.reading(), mill, "2026-05-01").standing).settled == 3


def test_a_mark_that_a_draft_dropped_is_back_with_its_sentence(store, person, mill):
    without = FIRST.replace("<p>The town owns the building.</p>", "")
    drafts.take_draft(store, person, mill, readings.read(Input(without)), number=1)
    assert rows.no_claims(store.reading(), [stored.load(store.reading(), mill)[0].id]) == ()
    drafts.take_draft(store, person, mill, readings.read(Input(FIRST + "<p>More.</p>")), number=2)
    article, _ = stored.load(store.reading(), mill)
    assert [m.folded for m in rows.no_claims(store.reading(), [article.id])] == ["The town owns the building."]


def test_a_mark_that_somebody_lifted_stays_lifted(store, person, mill):
    no_claims.mark_no_claim(store, person, mill, value=False, sentence=5)
    without = FIRST.replace("<p>The town owns the building.</p>", "")
    drafts.take_draft(store, person, mill, readings.read(Input(without)), number=1)
    drafts.take_draft(store, person, mill, readings.read(Input(FIRST + "<p>More.</p>")), number=2)
    article, _ = stored.load(store.reading(), mill)
    assert rows.no_claims(store.reading(), [article.id]) == ()


def test_a_paragraph_parted_in_the_middle_of_a_passage_opens_it_again(store, person, mill):
    text = stored.load(store.reading(), mill)[1].text
    start = text.index("The mill employs")
    units.make_unit(store, person, mill, "claim", span=(start, text.index(" Nobody")))
    parted = FIRST.replace("40 people. It", "40 people.</p><p>It")
    drafts.take_draft(store, person, mill, readings.read(Input(parted)), number=1)
    article, _ = stored.load(store.reading(), mill)
    found = [u for u in rows.of_articles(store.reading(), [article.id]) if u.status == "unchecked"]
    assert [(u.anchor.place, u.anchor.exact) for u in found] == [("changed", "The mill employs 40 people.")]


def test_marks_of_no_claim_follow_their_sentence(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    article, revision = stored.load(store.reading(), mill)
    cut = sentences.of(store.reading(), revision.id)
    marks = rows.no_claims(store.reading(), [article.id])
    assert [cut[m.sentence - 1].folded for m in marks] == ["The town owns the building."]
    assert no_claims.mark_no_claim(store, person, mill, value=False, sentence=marks[0].sentence) == (5,)


def test_every_revision_can_be_read_as_it_was(store, person, mill):
    before = exported(store, mill)
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    unit = by_words(store, mill)["It opened in 1931."]
    verdicts.set_status(store, person, unit.id, "disputed")
    gone = by_words(store, mill)["Nobody was asked."]
    units.remove_unit(store, person, gone.id)
    no_claims.mark_no_claim(store, person, mill, value=True, sentence=1)
    assert exported(store, mill, revision=1) == before
    assert exported(store, mill, revision=2) == exported(store, mill)
    with refused(NotFound, "no_such_revision"):
        exported(store, mill, revision=3)


def test_the_same_draft_twice_and_one_that_came_late_are_refused(store, person, mill):
    second = readings.read(Input(SECOND))
    drafts.take_draft(store, person, mill, second, number=1)
    with refused(Stale, "changed_since"):
        drafts.take_draft(store, person, mill, readings.read(Input(FIRST)), number=1)
    with refused(RuleBroken, "same_draft"):
        drafts.take_draft(store, person, mill, second, number=2)


def test_another_article_is_not_taken_for_a_draft_by_mistake(store, person, mill):
    other = readings.read(Input("<h1>Rain in the north</h1><p>It rained for three days. The river did not rise.</p>"))
    assert drafts.compare(store, mill, other).is_strange
    with refused(RuleBroken, "strange_draft"):
        drafts.take_draft(store, person, mill, other, number=1)
    drafts.take_draft(store, person, mill, other, number=1, strange=True)
    assert {u.anchor.place for u in by_words(store, mill).values()} == {"gone"}


def test_what_was_gone_comes_back_with_its_words_and_its_verdict(store, person, mill):
    drafts.take_draft(store, person, mill, readings.read(Input(SECOND)), number=1)
    drafts.take_draft(store, person, mill, readings.read(Input(FIRST + "<p>One line more.</p>")), number=2)
    back = by_words(store, mill)["Nobody was asked."]
    assert (back.anchor.place, back.anchor.revision, back.status) == ("carried", 3, "verified")


def test_an_empty_draft_is_refused(store, person, mill):
    for nothing in ("", " \n ", "<p></p>"):
        with pytest.raises(Refused):
            drafts.read_draft(store, mill, Input(nothing))
    assert stored.load(store.reading(), mill)[1].number == 1


@pytest.mark.parametrize("times", [2, 100])
def test_a_draft_that_says_everything_again_and_again_loses_nothing(store, person, mill, times):
    head, body = FIRST.split("\n", 1)
    drafts.take_draft(store, person, mill, drafts.read_draft(store, mill, Input(head + body * times)), number=1)
    article, revision = stored.load(store.reading(), mill)
    found = rows.of_articles(store.reading(), [article.id])
    assert len(found) == 3
    for unit in found:
        if unit.anchor.place in ("carried", "moved"):
            assert revision.text[unit.anchor.start : unit.anchor.end] == unit.anchor.exact
    assert maintenance.verify(store) == []


def test_a_unit_that_changed_while_the_draft_was_looked_at_is_carried_as_it_is_now(store, person, mill):
    reading = drafts.read_draft(store, mill, Input(SECOND))
    drafts.compare(store, mill, reading)
    unit = by_words(store, mill)["It opened in 1931."]
    verdicts.set_status(store, person, unit.id, "disputed")
    made = units.make_unit(store, person, mill, "claim", sentence=1)
    drafts.take_draft(store, person, mill, reading, number=1)
    assert by_words(store, mill)["It opened in 1931."].status == "disputed"
    assert rows.load(store.reading(), made.id).anchor.place == "carried"
    with refused(Stale, "changed_by"):
        verdicts.set_status(store, person, unit.id, "verified", version=unit.version)


def test_a_crash_while_a_draft_is_stored_leaves_the_old_one(store, person, mill):
    before = exported(store, mill)
    reading = drafts.read_draft(store, mill, Input(SECOND))
    with store.writing() as db:
        db.execute("CREATE TRIGGER crash BEFORE INSERT ON anchors BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END")
    with pytest.raises(Exception, match="the disk is gone"):
        drafts.take_draft(store, person, mill, reading, number=1)
    with store.writing() as db:
        db.execute("DROP TRIGGER crash")
    assert exported(store, mill) == before
    assert maintenance.verify(store) == []


EDITS = st.lists(
    st.sampled_from(
        [
            ("40 people", "38 people"), (" Nobody was asked.", ""), ("1931.", "1931. It burned."), ("</p><p>", " "),
            ("It opened", "It was opened"), ("The town owns the building.", "It opened in 1931."), (". It", ".</p><p>It"),
            ("The mill employs 40 people.", "The mill employs 40 people. The mill employs 40 people."),
            ("<p>", "<p>More. "), ("Nobody", "“Nobody"),
        ]
    ),
    max_size=4,
)  # fmt: skip


@settings(max_examples=40)
@given(rounds=st.lists(EDITS, min_size=1, max_size=4))
def test_through_any_drafts_no_unit_is_lost_and_a_verdict_holds_only_on_its_own_words(tmp_path_factory, rounds):
    store = new_store(tmp_path_factory.mktemp("drafts") / "desk.db")
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(FIRST)).slug
    for number in (2, 3, 4):
        unit = units.make_unit(store, person, slug, "claim", sentence=number)
        verdicts.set_status(store, person, unit.id, "disputed")
    html, number = FIRST, 1
    for edits in rounds:
        for old, new in edits:
            html = html.replace(old, new, 1)
        try:
            drafts.take_draft(
                store, person, slug, drafts.read_draft(store, slug, Input(html)), number=number, strange=True
            )
        except RuleBroken:
            continue
        number += 1
        standing = dossiers.dossier(store.reading(), slug, "2026-05-01").standing
        states = cover(standing).unit_states
        assert len(standing.units) == 3
        for unit in standing.units:
            if unit.anchor.start is not None:
                assert standing.text[unit.anchor.start : unit.anchor.end] == unit.anchor.exact
            if "stale" not in states[unit.id].flags:
                assert unit.check.sentence == words_of(unit.anchor, standing.sentences)
    assert maintenance.verify(store) == []
    store.close()


def test_the_headline_of_a_draft_in_plain_text_is_neither_lost_nor_changed(store, person):
    slug = articles.import_article(store, person, Input(FIRST)).slug
    headline = units.make_unit(store, person, slug, "claim", sentence=1)
    text = "The mill closes\n\nThe mill employs 38 people. It opened in 1931. Nobody was asked.\n\nThe town owns the building."
    reading = readings.read(Input(text, format="text"))
    compared = drafts.take_draft(store, person, slug, reading, number=1)
    assert compared.counts["carried"] == 1
    assert by_words(store, slug)["The mill closes"].anchor.place == "carried"
    assert units.make_unit(store, person, slug, "claim", sentence=2).anchor.exact == "The mill employs 38 people."
    assert stored.load(store.reading(), slug).article.facts.title == "The mill closes"
    assert headline.anchor.exact == "The mill closes"


def test_a_text_that_was_read_before_its_headline_was_found_keeps_all_and_gets_its_title(store, person):
    text = "The mill closes\n\nThe mill employs 40 people. It opened in 1931."
    as_paragraphs = text.replace("\n\n", "</p><p>")
    slug = articles.import_article(store, person, Input(f"<p>{as_paragraphs}</p>")).slug
    assert stored.load(store.reading(), slug).article.facts.title is None
    for number in (1, 2):
        units.make_unit(store, person, slug, "claim", sentence=number)
    compared = drafts.take_draft(store, person, slug, readings.read(Input(text, format="text")), number=1)
    assert compared.counts["carried"] == 2
    assert stored.load(store.reading(), slug).article.facts.title == "The mill closes"

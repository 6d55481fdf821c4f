"""Sentences cut by hand: units survive, verdicts stand, and later drafts are cut the same way."""

import pytest

from annotator.actions import articles, drafts, maintenance, no_claims, sentence_cuts, units, verdicts
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.readiness import cover
from annotator.domain.reading_input import Input
from annotator.reading import sandbox
from annotator.storage import articles as stored
from annotator.storage import dossiers, sentences
from annotator.storage import units as rows
from tests.conftest import refused
from tests.exported import exported

PAGE = """<h1>The mill</h1><p>It employs 40 people. Nobody was asked in Washington, D.C.</p><p>Rain fell. It opened.</p>
<p>Work began Monday the mayor said so.</p>"""


@pytest.fixture
def mill(store, person):
    return articles.import_article(store, person, Input(PAGE)).slug


def sentence_texts(store, slug):
    _article, revision = stored.load(store.reading(), slug)
    cut = sentences.of(store.reading(), revision.id)
    return [revision.text[s.start : s.end] for s in cut]


def states(store, slug):
    return cover(dossiers.dossier(store.reading(), slug, "2026-05-01").standing)


def test_a_sentence_is_split_and_its_verdict_stands(store, person, mill):
    number = sentence_texts(store, mill).index("Work began Monday the mayor said so.") + 1
    unit = units.make_unit(store, person, mill, "claim", sentence=number, exact="the mayor said so")
    verdicts.set_status(store, person, unit.id, "disputed")
    assert sentence_cuts.split_sentence(store, person, mill, number, "the mayor") == 2
    assert sentence_texts(store, mill)[-2:] == ["Work began Monday", "the mayor said so."]
    now = rows.load(store.reading(), unit.id)
    assert (now.anchor.place, now.check.sentence) == ("carried", "the mayor said so.")
    assert "stale" not in states(store, mill).unit_states[unit.id].flags
    assert maintenance.verify(store) == []


def test_two_sentences_are_joined_and_joined_again_in_the_next_draft(store, person, mill):
    number = sentence_texts(store, mill).index("It employs 40 people.") + 1
    unit = units.make_unit(store, person, mill, "claim", sentence=number)
    verdicts.set_status(store, person, unit.id, "disputed")
    sentence_cuts.join_sentences(store, person, mill, number)
    joined = sentence_texts(store, mill)[number - 1]
    assert joined.startswith("It employs 40 people. Nobody was asked")
    assert "stale" not in states(store, mill).unit_states[unit.id].flags
    drafts.take_draft(
        store, person, mill, drafts.read_draft(store, mill, Input(PAGE + "<p>One line more.</p>")), number=2
    )
    assert joined in sentence_texts(store, mill)
    assert rows.load(store.reading(), unit.id).anchor.place == "carried"


def test_a_split_is_remembered_past_a_draft_that_lacked_the_words(store, person, mill):
    last = "Work began Monday the mayor said so."
    sentence_cuts.split_sentence(store, person, mill, sentence_texts(store, mill).index(last) + 1, "the mayor")
    without = PAGE.replace(f"<p>{last}</p>", "<p>Another.</p>")
    drafts.take_draft(store, person, mill, drafts.read_draft(store, mill, Input(without)), number=2)
    drafts.take_draft(store, person, mill, drafts.read_draft(store, mill, Input(PAGE + "<p>More.</p>")), number=3)
    assert "the mayor said so." in sentence_texts(store, mill)


def test_marks_of_no_claim_go_along(store, person, mill):
    cut = sentence_texts(store, mill)
    for number in (cut.index("Rain fell.") + 1, cut.index("It opened.") + 1):
        no_claims.mark_no_claim(store, person, mill, value=True, sentence=number)
    sentence_cuts.join_sentences(store, person, mill, cut.index("Rain fell.") + 1)
    assert states(store, mill).sentence_states.count("no_claim") == 1
    sentence_cuts.split_sentence(
        store, person, mill, sentence_texts(store, mill).index("Rain fell. It opened.") + 1, "It opened"
    )
    assert sentence_texts(store, mill) == cut
    assert states(store, mill).sentence_states.count("no_claim") == 2


def test_what_cannot_be_cut_is_refused_and_nothing_is_stored(store, person, mill):
    before = exported(store, mill)
    last = len(sentence_texts(store, mill))
    with refused(RuleBroken, "nothing_to_join"):
        sentence_cuts.join_sentences(store, person, mill, last)
    with refused(RuleBroken, "nothing_to_join"):
        sentence_cuts.join_sentences(store, person, mill, 1)
    for words in ("Never said", "", "  ", "Work"):
        with refused(RuleBroken, "words_not_here"):
            sentence_cuts.split_sentence(store, person, mill, last, words)
    with refused(RuleBroken, "no_such_sentence"):
        sentence_cuts.split_sentence(store, person, mill, 99, "x")
    assert exported(store, mill) == before


def meanwhile(monkeypatch, deed):
    """While a sentence is cut, `deed` is done: it could not be if everybody waited for the cut."""

    def recut(*given):
        reading = cut(*given)
        deed()
        return reading

    cut = sandbox.recut
    monkeypatch.setattr(sandbox, "recut", recut)


def test_others_save_while_a_sentence_is_cut_and_none_of_it_is_lost(store, person, mill, monkeypatch):
    meanwhile(monkeypatch, lambda: units.make_unit(store, person, mill, "claim", sentence=4))
    assert sentence_cuts.join_sentences(store, person, mill, 2) == 2
    standing = dossiers.dossier(store.reading(), mill, "2026-05-01").standing
    assert [standing.text[u.anchor.start : u.anchor.end] for u in standing.units] == ["Rain fell."]
    assert maintenance.verify(store) == []


def test_a_text_that_changed_while_a_sentence_was_cut_is_not_cut(store, person, mill, monkeypatch):
    draft = drafts.read_draft(store, mill, Input(PAGE.replace("40", "50")))
    meanwhile(monkeypatch, lambda: drafts.take_draft(store, person, mill, draft, number=1))
    with refused(Stale, "changed_since"):
        sentence_cuts.split_sentence(store, person, mill, 6, "the mayor")
    assert "It employs 50 people." in sentence_texts(store, mill)
    assert sentence_texts(store, mill)[-1] == "Work began Monday the mayor said so."


def test_a_long_text_is_cut_as_a_short_one_is(store, person):
    page = "<h1>Long</h1>" + "".join(f"<p>Line {n} of many. It says little of {n} things.</p>" for n in range(200))
    slug = articles.import_article(store, person, Input(page)).slug
    sentence_cuts.join_sentences(store, person, slug, 2)
    assert sentence_texts(store, slug)[1] == "Line 0 of many. It says little of 0 things."
    assert maintenance.verify(store) == []

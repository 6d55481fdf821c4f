"""Undo: one deed at a time, never over somebody else's change."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.actions import (
    articles,
    drafts,
    evidence,
    no_claims,
    people,
    publication_facts,
    queries,
    sources,
    suggestions,
    undo,
    units,
)
from annotator.domain.errors import DeskError, NotFound, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.inputs import Input
from annotator.domain.readiness import cover
from annotator.domain.repairs import Choices
from annotator.storage import dossiers, events
from annotator.storage import evidence as tied
from annotator.storage import queries as asked
from annotator.storage import units as stored
from annotator.storage.database import Store
from annotator.views import exports
from tests.conftest import ARTICLE, refused


def _without_history(store, slug):
    data = json.loads(exports.export(store, slug, "json").body)
    for unit in data["units"]:
        del unit["history"]
    return data


def test_one_undo_takes_back_one_deed(store, person, slug):
    before = _without_history(store, slug)
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    undo.undo_last(store, person, slug)
    assert tied.of_unit(store.reading(), unit.id) == ()
    undo.undo_last(store, person, slug)
    assert _without_history(store, slug) == before
    with refused(NotFound, "nothing_to_undo"):
        undo.undo_last(store, person, slug)


def test_a_removed_unit_comes_back_with_all_that_hung_on_it(store, person, slug):
    unit = units.make_unit(store, person, slug, "quote", sentence=4)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("Tape"), EvidenceForm(passage="We are"))
    queries.raise_query(store, person, unit.id, person.id, "Is this the whole answer?")
    before = _without_history(store, slug)
    units.remove_unit(store, person, unit.id)
    undo.undo_last(store, person, slug)
    assert _without_history(store, slug) == before


def test_undo_never_overwrites_what_somebody_changed_since(store, person, slug):
    other = people.add_person(store, person, "Nils Berg", "checker")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.change_unit(store, person, unit.id, "risk", "legal")
    units.change_unit(store, other, unit.id, "note", "Ask the mayor.")
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).note == "Ask the mayor."


def test_undo_of_a_fact_never_goes_over_a_later_one(store, person):
    page = "<h1>The mill</h1><p>The mill employs 40 people. It opened in 1931.</p>"
    slug = articles.import_article(store, person, Input(page)).slug

    def put_right(person, title):
        choices = Choices(facts={"title": (title,)})
        read = drafts.read_draft(store, slug, Input(page), choices=choices)
        return publication_facts.mend_facts(store, person, slug, read, number=1)

    def title():
        return json.loads(exports.export(store, slug, "json").body)["article"]["title"]

    assert put_right(person, "A") == ("title",)
    assert put_right(person, "A") == ()
    other = people.add_person(store, person, "Nils Berg", "checker")
    assert put_right(other, "B") == ("title",)
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)
    undo.undo_last(store, other, slug)
    assert title() == "A"
    undo.undo_last(store, person, slug)
    assert title() == "The mill"
    with refused(Stale, "changed_since"):
        read = drafts.read_draft(store, slug, Input(page), choices=Choices(facts={"title": ("C",)}))
        publication_facts.mend_facts(store, person, slug, read, number=7)


def test_undo_never_takes_evidence_from_under_somebody_elses_verdict(store, person, slug):
    other = people.add_person(store, person, "Nils Berg", "checker")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    units.change_unit(store, other, unit.id, "status", "verified")
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)
    assert stored.load(store.reading(), unit.id).status == "verified"


def test_undo_never_removes_a_unit_somebody_tied_evidence_to(store, person, slug):
    other = people.add_person(store, person, "Nils Berg", "checker")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, other, unit.id, sources.blank_source("City log"), EvidenceForm())
    with pytest.raises(Stale):
        undo.undo_last(store, person, slug)


_FIELDS = {
    "status": ["unchecked", "in_progress", "needs_source", "disputed", "incorrect", "verified",
               "verified_as_changed", "on_author", "cut"],
    "confidence": ["high", "low", None],
    "risk": ["normal", "legal"],
    "facets": [("number",), ("date", "name"), ()],
    "speaker": ["Ida Holm", None],
    "note": ["Ring the museum.", None],
}  # fmt: skip
_DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["make", "field", "field", "evidence", "evidence", "change_evidence", "remove_evidence",
                         "mark", "block", "lift", "query", "reply", "resolve", "remove", "move"]),
        st.integers(0, 1_000),
        st.integers(0, 1_000),
    ),
    max_size=25,
)  # fmt: skip


def _do(store, person, slug, deed, a, b):
    """One random deed; those that the rules forbid change nothing, and that is part of the test."""
    db = store.reading()
    present = stored.of_articles(db, [articles.articles.load(db, slug)[0].id])
    unit = present[a % len(present)].id if present else "none"
    every = tied.of_unit(db, unit)
    one = every[b % len(every)].id if every else "none"
    open_queries = asked.of_unit(db, unit)
    query = open_queries[b % len(open_queries)].id if open_queries else "none"
    field = list(_FIELDS)[a % len(_FIELDS)]
    terms = [None, "off_record", "background"][b % 3]
    stance = ["supports", "contradicts"][a % 2]
    {
        "make": lambda: units.make_unit(store, person, slug, ["claim", "quote"][b % 2], sentence=a % 12),
        "field": lambda: units.change_unit(store, person, unit, field, _FIELDS[field][b % len(_FIELDS[field])]),
        "evidence": lambda: evidence.add_evidence(
            store, person, unit, sources.blank_source(f"Source {b % 4}"), EvidenceForm(stance, terms)
        ),
        "change_evidence": lambda: evidence.change_evidence(store, person, one, EvidenceForm(stance, terms)),
        "remove_evidence": lambda: evidence.remove_evidence(store, person, one),
        "mark": lambda: no_claims.mark_no_claim(store, person, slug, value=True, sentence=a % 12),
        "block": lambda: no_claims.mark_no_claim(store, person, slug, value=True, block=a % 7),
        "lift": lambda: no_claims.mark_no_claim(store, person, slug, value=False, sentence=a % 12),
        "query": lambda: queries.raise_query(store, person, unit, person.id, "Who says so?"),
        "reply": lambda: queries.reply_to_query(store, person, query, "The log does."),
        "resolve": lambda: queries.resolve_query(store, person, query),
        "remove": lambda: units.remove_unit(store, person, unit),
        "move": lambda: units.move_unit(store, person, unit, 40 + a % 30, 72 + b % 60),
    }[deed]()


@given(deeds=_DEEDS)
def test_any_series_of_deeds_is_undone_to_the_first_export(tmp_path_factory, deeds):
    store = Store(tmp_path_factory.mktemp("undo") / "desk.db")
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(ARTICLE)).slug
    first = _without_history(store, slug)
    known = _brought_up_to_date(store, slug, None)
    for deed, a, b in deeds:
        try:
            _do(store, person, slug, deed, a, b)
        except DeskError:
            continue
        known = _brought_up_to_date(store, slug, known)
    again = _reimported(tmp_path_factory, store, slug)
    assert again == exports.export(store, slug, "json").body
    while True:
        try:
            undo.undo_last(store, person, slug)
        except NotFound:
            break
    assert _without_history(store, slug) == first
    assert events.first_break(store.reading()) is None
    store.close()


def _reimported(tmp_path_factory, store, slug):
    other = Store(tmp_path_factory.mktemp("again") / "desk.db")
    other.migrate()
    body = exports.export(store, slug, "json").body
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(body))
    again = exports.export(other, slug, "json").body
    other.close()
    return again


def _brought_up_to_date(store, slug, known):
    """What is kept of an earlier standing, and brought up to date, is what would be read anew."""
    db = store.reading()
    article, revision = articles.articles.load(db, slug)
    fresh = dossiers.standing(db, article, revision, "2026-05-01")
    standing = dossiers.standing(db, article, revision, "2026-05-01", known[0] if known else None)
    assert standing == fresh
    coverage = cover(standing, known[:2] if known else None)
    assert coverage == cover(fresh)
    hints = suggestions.read_hints(db, standing, article.id, 1, (known[0], known[2]) if known else None)
    assert hints == suggestions.read_hints(db, fresh, article.id, 1)
    return standing, coverage, hints

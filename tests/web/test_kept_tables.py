"""What is kept of an article between requests is what would be read anew, whatever happens at the desk."""

from flask import g
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.actions import articles, evidence, sources, suggestions, units
from annotator.actions.conversations import author_backups
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.errors import DeskError
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from annotator.web.plumbing.view import view
from annotator.web.reading_table import kept_tables
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.printed import basis
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.text_with_states import CHUNK
from tests.actions.changing import STEPS, Desk
from tests.conftest import ARTICLE
from tests.desks import app_over, new_store

_SLOW = ("captures.keep_file", "jobs._capture", "drafts.take_draft", "publication_facts.mend_facts")
_NUMBERS = st.integers(0, 1_000)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from([*(name for name in STEPS if name not in _SLOW), "undo", "verdicts.change_unit"]),
        st.integers(0, 1), _NUMBERS, _NUMBERS,
    ), max_size=20,
)  # fmt: skip
_PARTS = (
    "article", "revision", "standing", "hints", "ran", "signed", "excepted", "coverage", "page", "everyone",
    "assignments", "conversation", "author_backups", "blocks", "spine", "tally", "lost",
)  # fmt: skip


def parts(table: ReadingTable) -> dict[str, object]:
    shown: dict[str, object] = {"text": table.chunk(g.store.reading(), 1, CHUNK), "basis": basis(table)}
    shown["repeated"] = {unit.id: table.repeated(unit) for unit in table.standing.units}
    shown["units at"] = table.coverage.units_at
    return {name: getattr(table, name) for name in _PARTS} | shown


def _read_anew(store: Store, slug: str, minute: str) -> ReadingTable:
    return kept_tables._whole(store.reading(), view(), minute, slug, None)


@given(steps=_STEPS, role=st.sampled_from(["admin", "viewer"]))
@settings(max_examples=25)
def test_a_kept_table_is_what_would_be_read_anew(tmp_path_factory, steps, role):
    store = new_store(tmp_path_factory.mktemp("kept") / "desk.db")
    owner = people.owner(store, "Vera Lind")
    reader = owner if role == "admin" else people.add_person(store, owner, "Nils Berg", role)
    slugs = [
        articles.import_article(store, owner, Input(ARTICLE + more, url=f"https://city.example/{at}")).slug
        for at, more in enumerate(("", "<p>The port had no part in it.</p>"))
    ]
    for slug in slugs:
        suggestions.accept_quotes(store, owner, slug)
        made = units.make_unit(store, owner, slug, "claim", sentence=2)
        log = sources.add_source(store, owner, sources.blank_source("The log"))
        evidence.add_evidence(store, owner, made.id, log.id, EvidenceForm("supports", passage="It cost 41 million."))
    app = app_over(store, reader)
    with app.test_request_context("/"):
        g.store, g.person = store, reader
        for name, which, a, b in steps:
            try:
                if name == "undo":
                    undo.undo_last(store, owner, slugs[which])
                else:
                    STEPS[name](Desk(store, owner, slugs[which], a, b))
            except DeskError:
                continue
            for slug in slugs:
                kept = read_table(g.store.reading(), slug)
                assert parts(kept) == parts(_read_anew(store, slug, kept.standing.minute)), (name, slug)
    store.close()


def test_what_happens_in_another_article_makes_nothing_anew(store, person, slug):
    other = articles.import_article(store, person, Input("<h1>The port</h1><p>The port opened on Monday.</p>")).slug
    mine = units.make_unit(store, person, slug, "claim", sentence=2)
    theirs = units.make_unit(store, person, other, "claim", sentence=1)
    app = app_over(store, person)
    with app.test_request_context("/"):
        g.store, g.person = store, person
        first = read_table(g.store.reading(), slug)
        units.set_field(store, person, theirs.id, "note", "Ring the port.")
        assert read_table(g.store.reading(), slug) is first
        units.set_field(store, person, mine.id, "note", "Ring the city.")
        second = read_table(g.store.reading(), slug)
        assert second is not first
        assert second.standing.sources is first.standing.sources
        sources.add_source(store, person, sources.blank_source("The log"))
        third = read_table(g.store.reading(), slug)
        assert third.standing.sources is not first.standing.sources
        assert third.standing.units is second.standing.units


def test_facts_that_are_on_file_already_are_those_of_the_words_a_unit_comes_back_to(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    there, back = (40, 60), (unit.anchor.start, unit.anchor.end)
    with app_over(store, person).test_request_context("/"):
        g.store, g.person = store, person
        for span in (there, back, there):
            units.move_unit(store, person, unit.id, *span)
            kept = read_table(g.store.reading(), slug)
            assert kept.standing.facts
            assert kept.standing.facts == _read_anew(store, slug, kept.standing.minute).standing.facts


def test_what_an_author_says_is_read_again_only_when_something_was_said(store, person, slug):
    author = people.add_person(store, person, "Hester Quill", "author")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    with app_over(store, person).test_request_context("/"):
        g.store, g.person = store, person
        assert read_table(g.store.reading(), slug).author_backups == ()
        author_backups.back_up(store, author, slug, 3, "https://city.example/log", "It cost 41 million.")
        said = read_table(g.store.reading(), slug).author_backups
        assert len(said) == 1
        units.set_field(store, person, unit.id, "note", "Ring the city.")
        assert read_table(g.store.reading(), slug).author_backups is said


def test_what_is_said_twice_is_looked_for_anew_once_one_of_the_two_is_no_claim(store, person):
    words = "<h1>Fifteen die in harbour fire</h1><p>A fire in the harbour killed 15 people on Monday.</p>"
    slug = articles.import_article(store, person, Input(words)).slug
    one, other = (units.make_unit(store, person, slug, "claim", sentence=number) for number in (1, 2))
    with app_over(store, person).test_request_context("/"):
        g.store, g.person = store, person
        for kind, found in (("claim", 1), ("quote", 0), ("claim", 1)):
            units.set_field(store, person, other.id, "kind", kind)
            kept = read_table(g.store.reading(), slug)
            assert len(kept.repeated(kept.units_by_id[one.id])) == found

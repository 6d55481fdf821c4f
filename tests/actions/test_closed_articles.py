"""An article that is closed to everybody but named people: whoever closes it stays in, for nobody else it exists."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from annotator.actions import articles, closed_articles, evidence, maintenance, sources, units
from annotator.actions.people import people
from annotator.domain.errors import NotFound, Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage import sources as source_rows
from annotator.storage import units as unit_rows
from annotator.storage.personal_store import PersonalStore
from annotator.views import exports
from annotator.views.desk_view import copy_for
from tests.conftest import ARTICLE, refused

pytestmark = pytest.mark.both_stores

TODAY = "2026-05-01"
OTHER = "<h1>The mill burns</h1><p>The mill burned on Friday. It cost 41 million crowns.</p>"


@pytest.fixture
def editor(store, person):
    return people.add_person(store, person, "Rune Dahl", "editor")


@pytest.fixture
def outsider(store, person):
    return people.add_person(store, person, "Mia Check", "checker")


@pytest.fixture
def closed(store, person, editor, slug):
    """An article that the editor closed to all but themselves: a source for it alone, and one that another rests on."""
    other = articles.import_article(store, person, Input(OTHER)).slug
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    for title in ("The whisperer", "The budget"):
        tied = sources.add_source(store, person, sources.blank_source(title))
        evidence.add_evidence(store, person, unit.id, tied.id, EvidenceForm(passage="It cost 41 million."))
    unit = units.make_unit(store, person, other, "claim", sentence=3)
    evidence.add_evidence(store, person, unit.id, tied.id, EvidenceForm(passage="It cost 41 million."))
    closed_articles.set_readers(store, editor, slug, [editor.id])
    return other


def seen_by(store, person):
    return PersonalStore(store, person.id)


def titles(store):
    return {source.title for source in source_rows.all_sources(store.reading())}


def test_for_who_is_not_named_the_article_does_not_exist(store, person, editor, outsider, closed, slug):
    for other in (person, outsider):
        desk = seen_by(store, other)
        with refused(NotFound, "no_such_article"):
            article_rows.load(desk.reading(), slug)
        assert [
            found.article.slug for found in article_rows.by_ids(desk.reading(), article_rows.ids(desk.reading()))
        ] == [closed]
        assert unit_rows.of_articles(desk.reading(), article_rows.ids(store.reading())) != ()
        with refused(NotFound, "no_such_article"):
            exports.export(desk, slug, "json", TODAY)
    assert article_rows.load(seen_by(store, editor).reading(), slug)


def test_a_source_on_which_nothing_else_rests_goes_with_it(store, outsider, editor, closed):
    assert titles(seen_by(store, outsider)) == {"The budget"}
    assert titles(seen_by(store, editor)) == {"The budget", "The whisperer"}


def test_a_shared_source_counts_only_what_one_may_read(store, outsider, editor, closed):
    for person, uses in ((outsider, (1, 1)), (editor, (2, 2))):
        db = seen_by(store, person).reading()
        budget = next(source for source in source_rows.all_sources(db) if source.title == "The budget")
        view = copy_for(db, person, TODAY)
        assert view.counts([budget])[budget.id] == uses
        assert len(view.uses(budget.id)) == uses[1]


def test_who_may_not_remove_a_shared_source_reads_how_much_of_what_they_may_read_rests_on_it(
    store, outsider, editor, closed
):
    for person, count in ((outsider, 1), (editor, 2)):
        desk = seen_by(store, person)
        budget = next(source for source in source_rows.all_sources(desk.reading()) if source.title == "The budget")
        with pytest.raises(RuleBroken) as caught:
            sources.remove_source(desk, person, budget.id)
        assert (caught.value.code, caught.value.values["count"]) == ("source_in_use", count)


def test_nothing_of_it_can_be_named_in_a_step(store, outsider, closed, slug):
    desk, whole = seen_by(store, outsider), store.reading()
    unit = next(u for u in unit_rows.of_articles(whole, [article_rows.load(whole, slug).article.id]))
    whisperer = next(source for source in source_rows.all_sources(whole) if source.title == "The whisperer")
    (open_unit,) = unit_rows.of_articles(desk.reading(), [article_rows.load(whole, closed).article.id])
    for values in ({"slug": slug}, {"unit_id": unit.id}, {"source_id": whisperer.id}):
        with pytest.raises(NotFound):
            closed_articles.expect_seen(desk, values)
        closed_articles.expect_seen(store, values)
    with refused(NotFound, "no_such_source"):
        evidence.add_evidence(desk, outsider, open_unit.id, whisperer.id, EvidenceForm())
    budget = next(source for source in source_rows.all_sources(whole) if source.title == "The budget")
    with refused(NotFound, "no_such_source"):
        sources.merge_sources(desk, outsider, budget.id, whisperer.id)


def test_an_address_that_nobody_knows_is_refused(store, outsider):
    with refused(NotFound, "no_such_article"):
        closed_articles.expect_seen(seen_by(store, outsider), {"dossier_id": "x"})


def test_the_same_file_again_does_not_betray_it(store, outsider, closed, slug):
    made = articles.import_article(
        seen_by(store, outsider), outsider, Input(ARTICLE, url="https://city.example/bridge")
    )
    assert made.is_new
    assert made.slug != slug


def test_an_export_of_it_is_not_taken_in_again(store, outsider, editor, closed, slug):
    exported = exports.export(store, slug, "json", TODAY).body
    with refused(Refused, "other_content"):
        articles.import_article(seen_by(store, outsider), outsider, Input(exported))


def test_a_step_on_a_shared_source_reaches_the_closed_article(store, outsider, closed, slug):
    desk = seen_by(store, outsider)
    (budget,) = source_rows.all_sources(desk.reading())
    other = sources.add_source(desk, outsider, sources.blank_source("The real budget"))
    sources.merge_sources(desk, outsider, budget.id, other.id)
    assert maintenance.verify(store) == []
    assert titles(store) == {"The real budget", "The whisperer"}


def test_who_closes_an_article_names_themselves(store, editor, outsider, slug):
    with refused(RuleBroken, "closes_out"):
        closed_articles.set_readers(store, editor, slug, [outsider.id])


def test_who_is_named_opens_it_again(store, person, editor, outsider, closed, slug):
    closed_articles.set_readers(store, editor, slug, [editor.id, outsider.id])
    assert article_rows.load(seen_by(store, outsider).reading(), slug)
    with refused(RuleBroken, "may_not_close"):
        closed_articles.set_readers(store, outsider, slug, [])
    closed_articles.set_readers(store, editor, slug, [])
    assert seen_by(store, person).closed == frozenset()


def test_the_only_reader_is_not_removed(store, person, editor, outsider, closed, slug):
    with refused(RuleBroken, "reads_alone"):
        people.remove(store, person, editor.id)
    closed_articles.set_readers(store, editor, slug, [editor.id, outsider.id])
    people.remove(store, person, editor.id)
    with refused(RuleBroken, "reads_alone"):
        people.remove(store, person, outsider.id)


def test_nobody_who_was_removed_is_named(store, person, editor, outsider, slug):
    people.remove(store, person, outsider.id)
    with refused(RuleBroken, "is_removed"):
        closed_articles.set_readers(store, editor, slug, [editor.id, outsider.id])


@pytest.mark.in_a_file
def test_every_table_that_belongs_to_an_article_has_a_view_in_front_of_it(store, outsider, closed):
    """A new table is either about articles, by its column, or is named here."""
    db = seen_by(store, outsider).reading()
    tables = {row[0] for row in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")}
    views = {row[0] for row in db.execute("SELECT name FROM temp.sqlite_master WHERE type = 'view'")}
    elsewhere = {
        "people", "accounts", "sessions", "pending_sign_ins", "invitations", "notices", "webhooks", "leases",
        "access_tokens", "kept_answers",  # about no article
        "captures", "passages", "text_facts",  # found by a source or by the words themselves
        "row_sums", "seals",  # sums over rows, without their words
        "_sqlite_migrations",
    }  # fmt: skip
    assert {
        name
        for name in tables - views - elsewhere
        if not name.startswith(("passages_fts", "search_fts", "summaries_fts", "sqlite_"))
    } == set()
    for name in sorted(views):
        hidden = db.execute(f'SELECT count(*) FROM main."{name}"').fetchone()[0]
        assert db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] <= hidden


def test_readers_who_take_turns_in_many_threads_each_see_their_own(store, outsider, editor, closed, slug):
    def counts(_):
        """How many articles each of them finds on this thread's one connection."""
        desks = (seen_by(store, editor), seen_by(store, outsider), seen_by(store, editor))
        found = [len(article_rows.by_ids(desk.reading(), article_rows.ids(desk.reading()))) for desk in desks]
        store.close()
        return found

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(counts, range(40))) == [[2, 1, 2]] * 40

"""The rows of the desk are the same whether few articles are looked up, or all are walked in order."""

import sqlite3
from datetime import UTC

import pytest

from annotator.actions import articles, no_claims
from annotator.actions.desk.schedules import set_schedule
from annotator.domain.reading_input import Input
from annotator.storage.desk import rows
from annotator.storage.desk.rows import SHOWN, SORTS, DeskQuery
from tests.desks import summarize_all
from tests.storage.search_index import strays

pytestmark = pytest.mark.both_stores

TITLES = ("The mill", "The millrace", "A bridge", "Windmills")


@pytest.fixture
def desk(store, person):
    """Four articles, of which the first can run, and the last has not been summed up since it changed."""
    slugs = [articles.import_article(store, person, Input(f"<h1>{t}</h1><p>It is {t}.</p>")).slug for t in TITLES]
    for sentence in (1, 2):
        no_claims.mark_no_claim(store, person, slugs[0], value=True, sentence=sentence)
    set_schedule(store, person, slugs[2], runs="2026-05-01", closes=None, zone=UTC)
    summarize_all(store)
    no_claims.mark_no_claim(store, person, slugs[3], value=True, sentence=1)
    return store.reading()


def slugs(db, limit=10, offset=0, **wanted):
    query = DeskQuery("inside", "2026-04-30", "2026-04-30T22:00:00Z", **wanted)
    return [row.slug for row in rows.find(db, query, limit, offset)]


def test_few_are_looked_up_as_all_are_walked(desk, monkeypatch):
    asked = [
        {"sort": sort, "shown": shown, "words": words}
        for sort in SORTS
        for shown in (None, *SHOWN)
        for words in ("", "mill", "dmil", "il", "nothing", "100%", "[a-z]", "m*l", "m?ll", "*")
    ]
    looked_up = [slugs(desk, **each) for each in asked]
    assert {len(found) for found in looked_up} >= {0, 2, 4}
    monkeypatch.setattr(rows, "_MOST_INDEXED", 0)
    assert [slugs(desk, **each) for each in asked] == looked_up
    monkeypatch.setattr(rows, "_MOST_FEW", 0)
    assert [slugs(desk, **each) for each in asked] == looked_up


def test_page_after_page_shows_what_one_long_page_would(desk):
    articles_ = frozenset(row[0] for row in desk.execute("SELECT id FROM articles"))
    narrowed = (
        *({"shown": shown} for shown in (None, *SHOWN)),
        {"words": "mill"},
        {"publisher": "Courier"},
        {"among": articles_},
        {"among": frozenset()},
        {"without": frozenset([*articles_][:1])},
    )
    for each in narrowed:
        for sort in SORTS:
            whole = slugs(desk, sort=sort, **each)
            assert [slug for at in range(6) for slug in slugs(desk, 1, at, sort=sort, **each)] == whole
            assert slugs(desk, 10, 1, sort=sort, **each) == whole[1:]


def test_words_are_found_by_any_letters_and_wild_cards_are_letters(store, person):
    titles = ("100 % of [sic] mills?", "What *is* a “Mühle”", "Straße 5")
    for title in titles:
        articles.import_article(store, person, Input(f"<h1>{title}</h1><p>It is {title}.</p>"))
    summarize_all(store)
    found = {
        words: len(slugs(store.reading(), words=words))
        for words in ("0 % O", "[sic]", "s?", "*is*", "MUHL", "asse", "*")
    }
    assert found == {"0 % O": 1, "[sic]": 1, "s?": 1, "*is*": 1, "MUHL": 1, "asse": 1, "*": 1}
    assert [slugs(store.reading(), words=words) for words in ("[a-z]", "m?l", "w*t", "_", "????")] == [[]] * 5


@pytest.mark.in_a_file
def test_the_index_of_words_follows_the_summaries_and_outlives_a_vacuum(desk, store, person):
    assert strays(store) == []
    with store.writing() as db:
        db.execute("DELETE FROM summaries WHERE id = 1")
        db.execute("UPDATE summaries SET words = 'a dam' WHERE words LIKE '%bridge%'")
    with sqlite3.connect(store.path) as connection:
        connection.execute("VACUUM")
    assert strays(store) == []
    assert slugs(store.reading(), words="mill", sort="imported") == slugs(store.reading(), words="il", sort="imported")
    assert slugs(store.reading(), words="dam") == ["a-bridge"]


def test_what_is_not_known_to_be_true_is_among_them(desk):
    assert slugs(desk, shown="ready", sort="acted") == ["windmills", "the-mill"]
    assert set(slugs(desk, shown="blocked", words="mill")) == {"windmills", "the-millrace"}
    assert slugs(desk)[0] == "a-bridge"

"""Wherever the server is, and whatever its database takes for the order of letters, the desk sorts and finds the same."""

import pytest

from annotator.actions import articles, maintenance, sources
from annotator.domain.reading_input import Input
from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.settings.places import PostgresPlace
from annotator.storage import sources as source_rows
from annotator.storage.database import Store
from annotator.views.everything import search_everything
from tests.conftest import ARTICLE

pytestmark = pytest.mark.postgresql

# Each other order, in one language or another, than that of code points.
TITLES = ("apple", "Apple", "äpple", "Zebra", "zebra", "Ångström", "Éclair", "eclair", "chata", "cukr", "i", "I", "ı", "10", "9", "ß", "ss", "_", "😀")  # fmt: skip
SOUGHT = ("apple", "APPLE", "eclair", "ECLAIR", "angstrom", "zeb", "ss", "Cafe", "café", "crowns", "i")
LOCALES = {
    "c": "LC_COLLATE 'C' LC_CTYPE 'C'",
    "american": "LOCALE_PROVIDER icu ICU_LOCALE 'en-US'",
    "czech": "LOCALE_PROVIDER icu ICU_LOCALE 'cs'",
    "turkish": "LOCALE_PROVIDER icu ICU_LOCALE 'tr'",
}


@pytest.fixture
def found(store, person):
    """What a desk in a file sorts and finds, and how to ask another."""
    articles.import_article(store, person, Input(ARTICLE, url="https://city.example/bridge"))
    for title in TITLES:
        sources.add_source(store, person, sources.blank_source(title))
    return answers(store)


def answers(store):
    db = store.reading()
    return {
        "sources": [source.title for source in source_rows.all_sources(db)],
        "matching": [[source.title for source in source_rows.matching(db, words)] for words in SOUGHT],
        "sorted": [tuple(row) for row in db.execute("SELECT title FROM sources ORDER BY title, id")],
        "computed": [tuple(row) for row in db.execute("SELECT lower(title) AS low FROM sources ORDER BY low, id")],
        "like": [tuple(row) for row in db.execute("SELECT title FROM sources WHERE title LIKE '%E%' ORDER BY title")],
        "events": [
            tuple(row)
            for row in db.execute(
                "SELECT json_extract(after, '$.title') AS title FROM events WHERE noun = 'source' ORDER BY title, id"
            )
        ],
        **{words: search_everything(db, Search(terms_of(words))) for words in SOUGHT},
    }


@pytest.mark.parametrize("locale", LOCALES)
def test_in_every_locale_the_desk_sorts_and_finds_what_it_does_in_a_file(server, store, found, locale, tmp_path):
    server.create(locale, f"ENCODING 'UTF8' {LOCALES[locale]} TEMPLATE template0")
    place = PostgresPlace(server.url(locale), tmp_path / "there")
    maintenance.move(store, place)
    there = Store.existing(place)
    assert answers(there) == found
    assert maintenance.verify(there) == []
    there.close()

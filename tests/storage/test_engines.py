"""What the desk's statements call means the same in both databases, whatever stands in the values."""

import json
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.search.terms import Term
from annotator.storage.connections.databases import POSTGRESQL, SQLITE
from annotator.storage.postgres.statements import translated
from annotator.storage.search.full_text import expression, holds
from annotator.storage.sqlite.databases import SqliteDatabase
from tests import desks
from tests.postgres_servers import expect_postgres

pytestmark = pytest.mark.postgresql
# PostgreSQL keeps neither NUL nor half of a character, and the desk lets neither in.
TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
LETTERS = st.text("aeoóéÅßöñждéıIİ中1٣ -'’.,/%_:*?[]\\\"@", max_size=24)
VALUES = st.one_of(TEXTS, st.integers(-(1 << 63), (1 << 63) - 1), st.booleans(), st.none(), st.binary(max_size=20))


@cache
def engines():
    """A connection to each; nothing is stored in either."""
    expect_postgres()
    desks.Kept.engine = POSTGRESQL
    try:
        server = desks.new_store(Path(tempfile.mkdtemp()) / "desk.db")
    finally:
        desks.Kept.engine = SQLITE
    db = SqliteDatabase(memory=True)
    db.execute("CREATE VIRTUAL TABLE search_fts USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    return db, server.reading()


def answers(sql, values):
    return [[tuple(row) for row in db.execute(sql, values)] for db in engines()]


@given(VALUES, TEXTS)
@example("a%b:c?d'e\"f\\g", "%(name)s :value ? %%")
def test_a_value_comes_out_as_it_went_in(value, other):
    file, server = answers("SELECT :value, '%:value?', :other", {"value": value, "other": other})
    assert file == server == [(value, "%:value?", other)]


@given(
    st.dictionaries(
        TEXTS, st.one_of(TEXTS, st.integers(-999, 999), st.none(), st.lists(TEXTS, max_size=3)), max_size=3
    ),
    TEXTS,
)
def test_a_field_of_json_is_found(state, name):
    state = {**state, "unit": name, "check": {"by": name}, "none": None}
    values = {"state": json.dumps(state, ensure_ascii=False)}
    for path in ("$.unit", "$.check.by", "$.none", "$.absent"):
        file, server = answers(f"SELECT json_extract(:state, '{path}')", values)
        assert file == server
    file, server = answers(
        "SELECT json_extract(:state, '$.none') IS NULL, json_extract(:state, '$.unit') IS :name",
        {**values, "name": name},
    )
    assert file == server == [(True, True)]


@given(st.lists(st.one_of(TEXTS, st.none()), max_size=5))
def test_the_items_of_a_list_come_in_their_order(items):
    file, server = answers("SELECT key, value FROM json_each(:items) ORDER BY key", {"items": json.dumps(items)})
    assert file == server == [*enumerate(items)]
    file, server = answers("SELECT json_array_length(:items)", {"items": json.dumps(items)})
    assert file == server


@given(TEXTS, TEXTS)
@example("Ünter", "ü")
def test_texts_are_compared_by_their_code_points(one, other):
    values = {
        "one": one,
        "other": other,
        "pattern": f"%{other.replace('%', '').replace('_', '').replace(chr(92), '')}%",
    }
    file, server = answers(
        "SELECT instr(:one, :other) > 0, max(:one, :other), lower(:one) = lower(:other), length(:one),"
        " :one IS NOT :other, substr(:one, 1, 3)", values,
    )  # fmt: skip
    assert file == server
    file, server = answers(
        "SELECT value FROM json_each(:items) ORDER BY value", {"items": json.dumps([one, other, "a", "Z"])}
    )
    assert sorted(file) == sorted(server)


@given(LETTERS, LETTERS)
@example("100%_[a]*?\\", "%_[a]*?\\")
def test_letters_of_a_desk_are_found_anywhere_and_no_letter_is_a_wild_card(words, sought):
    escaped = "".join(f"[{letter}]" if letter in "*?[" else letter for letter in sought)
    file, server = answers("SELECT :words GLOB :pattern", {"words": words, "pattern": f"*{escaped}*"})
    assert file == server == [(sought in words,)]


@settings(max_examples=150)
@given(LETTERS, st.lists(st.tuples(LETTERS.filter(str.strip), st.booleans()), min_size=1, max_size=3))
@example("Eigil Bråten-Žižek, 2.4 Mio. ‘Straße’", [("braten zizek", False), ("str", True)])
@example("co-operate, e-mail: ida@holm.example", [("ida@holm", False)])
def test_the_same_words_are_found(text, terms):
    terms = [Term(words, is_prefix) for words, is_prefix in terms]
    file, server = engines()
    file.execute("DELETE FROM search_fts")
    file.execute("INSERT INTO search_fts (rowid, text) VALUES (1, :text)", {"text": text})
    in_file = file.execute(
        f"SELECT count(*) FROM search_fts WHERE {holds(file, 'search_fts')}", {"match": expression(file, terms)}
    ).fetchone()[0]
    on_server = server.execute(
        "SELECT count(*) FROM (SELECT words_of(:text) AS lexemes) AS search_fts"
        f" WHERE {holds(server, 'search_fts')}", {"text": text, "match": expression(server, terms)},
    ).fetchone()[0]  # fmt: skip
    assert in_file == on_server


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("SELECT 'IS NOT :x ? %' WHERE a IS NOT :x", "SELECT 'IS NOT :x ? %%' WHERE a IS DISTINCT FROM %(x)s"),
        ("a IS NULL AND b IS NOT NULL AND c IS :c", "a IS NULL AND b IS NOT NULL AND c IS NOT DISTINCT FROM %(c)s"),
        ("FROM main.events e WHERE id IN (SELECT id FROM temp.closed)", "FROM annotator.events e WHERE id IN (SELECT id FROM pg_temp.closed)"),
        ("a CROSS JOIN b x ON x.id = a.id CROSS JOIN c ON c.id = ?", "a JOIN b x ON x.id = a.id JOIN c ON c.id = %s"),
        ("CAST(a AS INTEGER), at::text", "CAST(a AS BIGINT), at::text"),
        ("a LIKE :sha256_of ESCAPE '\\'", "a ILIKE %(sha256_of)s ESCAPE '\\'"),
    ],
)  # fmt: skip
def test_a_statement_is_reworded_and_its_strings_are_not(written, asked):
    assert translated(written) == asked

"""What whoever administers the server may put beside the desk is named, and so is what they take away."""

import pytest

from annotator.actions import articles, maintenance
from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from tests.conftest import ARTICLE, refused

pytestmark = pytest.mark.postgresql
# By what `verify` says of it: what an administrator did.
DONE = {
    "the function group_concat(text,text) was altered": (
        "CREATE FUNCTION public.liar(a text, b text, c text) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;"
        " DROP AGGREGATE annotator.group_concat(text, text) CASCADE;"
        " CREATE AGGREGATE annotator.group_concat(text, text) (SFUNC = public.liar, STYPE = text)"
    ),
    "the function pg_catalog.liar(text) is not the desk’s": (
        "SET allow_system_table_mods = on; CREATE FUNCTION pg_catalog.liar(a text) RETURNS text LANGUAGE sql"
        " AS $$ SELECT a $$"
    ),
    "the operator ||(text,bigint) is not the desk’s": (
        "CREATE FUNCTION public.op(a text, b bigint) RETURNS text LANGUAGE sql AS $$ SELECT a $$;"
        " CREATE OPERATOR annotator.|| (leftarg = text, rightarg = bigint, function = public.op)"
    ),
    "the event trigger watcher is not the desk’s": (
        "CREATE FUNCTION public.seen() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;"
        " CREATE EVENT TRIGGER watcher ON ddl_command_end EXECUTE FUNCTION public.seen()"
    ),
    "the type text is not the desk’s": "CREATE DOMAIN annotator.text AS pg_catalog.text",
    "the collation C is not the desk’s": "CREATE COLLATION annotator.\"C\" (provider = icu, locale = 'und')",
    "the rule also of search_fts is not the desk’s": (
        "CREATE RULE also AS ON INSERT TO annotator.search_fts DO INSTEAD NOTHING"
    ),
    "the policy few of units is not the desk’s": "CREATE POLICY few ON annotator.units USING (false)",
    "the table units was altered": "ALTER TABLE annotator.units FORCE ROW LEVEL SECURITY",
    "the table people was altered": "CREATE TABLE public.more () INHERITS (annotator.people)",
    "the table looks was altered": "ALTER TABLE annotator.looks SET UNLOGGED",
    "the trigger for references of anchors was altered": "ALTER TABLE annotator.anchors DISABLE TRIGGER ALL;"
    " ALTER TABLE annotator.anchors ENABLE TRIGGER USER",
    "the table sessions was altered": "ALTER TABLE annotator.sessions OWNER TO postgres",
    "the trigger zz is not the desk’s": (
        "CREATE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;"
        " CREATE TRIGGER zz AFTER INSERT ON annotator.events EXECUTE FUNCTION public.nothing()"
    ),
    "the index units_article is missing": "DROP INDEX annotator.units_article",
}


@pytest.mark.parametrize("finding", DONE)
def test_it_is_named(desk, finding):
    desk.server.execute(DONE[finding], desk.database)
    assert finding in [*desk.store.schema_differences()]


def test_of_a_desk_that_nobody_touched_nothing_is_said(desk):
    articles.import_article(desk.store, desk.person, Input(ARTICLE))
    assert maintenance.verify(desk.store) == []


def test_a_schema_of_that_name_that_is_somebody_elses_stays_as_it_is(desk):
    desk.server.execute("DROP SCHEMA annotator CASCADE", desk.database)
    desk.server.execute("CREATE SCHEMA annotator AUTHORIZATION annotator CREATE TABLE theirs (id int)", desk.database)
    with refused(Refused, "not_a_database"):
        desk.again().migrate()
    assert desk.server.execute("SELECT count(*) FROM annotator.theirs", desk.database) == [(0,)]


def test_nul_finds_nothing_and_stops_nobody(desk):
    slug = articles.import_article(desk.store, desk.person, Input(ARTICLE)).slug
    db = desk.store.reading()
    assert db.execute("SELECT 1 FROM articles WHERE slug = :slug", {"slug": f"{slug}\0"}).fetchone() is None
    assert db.execute("SELECT 1 FROM articles WHERE slug = :slug", {"slug": slug}).fetchone()


def test_a_text_of_a_megabyte_of_different_words_is_kept_and_found_by_the_first_of_them(desk):
    words = " ".join(f"w{number:x}x" for number in range(200_000))
    name = desk.store.contents.keep(words.encode())
    with desk.store.writing() as db:
        db.execute(
            "INSERT INTO search_entries (id, kind, thing, article, text) VALUES (1, 'remark', '1', NULL, :words)",
            {"words": words},
        )
    found = desk.store.reading().execute(
        "SELECT rowid FROM search_fts WHERE lexemes @@ query_of(:sought, false)", {"sought": '[["w10x", false]]'}
    )
    assert [row[0] for row in found] == [1]
    assert desk.store.contents.read(name) == words.encode()

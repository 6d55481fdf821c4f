"""Whether a desk's schema on a server is the one that this version makes: one is made beside it, and compared."""

from collections.abc import Iterator

from annotator.storage.connections.databases import Database
from annotator.storage.postgres import changed_rows
from annotator.storage.postgres.databases import PostgresDatabase
from annotator.storage.postgres.schema import schema
from annotator.storage.postgres.statements import SCHEMA
from annotator.storage.seals.definitions import told_apart

_BESIDE = f"{SCHEMA}_expected"
# Kind, name and definition of everything in a schema, and what counts everywhere: a trigger, a view or an operator of
# somebody else could change what is read or stored. Numbers below 16384 came with the server.
_PARTS = """
SELECT 'table', c.relname, string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
  a.attidentity::text, a.attgenerated::text, pg_get_expr(d.adbin, d.adrelid), a.attcollation::regcollation), ', '
  ORDER BY a.attnum) || concat_ws(' ', c.relrowsecurity, c.relforcerowsecurity, c.relpersistence::text, c.relkind::text,
  pg_get_userbyid(c.relowner), (SELECT count(*) FROM pg_inherits WHERE c.oid IN (inhrelid, inhparent)))
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = to_regnamespace(:schema) AND c.relkind IN ('r', 'p', 'f') GROUP BY c.oid
UNION ALL SELECT 'view', c.relname, pg_get_viewdef(c.oid) || pg_get_userbyid(c.relowner) FROM pg_class c
WHERE c.relnamespace = to_regnamespace(:schema) AND c.relkind IN ('v', 'm')
UNION ALL SELECT 'index', c.relname, pg_get_indexdef(c.oid) || i.indisvalid FROM pg_class c
JOIN pg_index i ON i.indexrelid = c.oid WHERE c.relnamespace = to_regnamespace(:schema)
UNION ALL SELECT 'constraint', c.conname || ' of ' || r.relname, pg_get_constraintdef(c.oid) || c.convalidated
FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid WHERE c.connamespace = to_regnamespace(:schema)
UNION ALL SELECT 'trigger', t.tgname, pg_get_triggerdef(t.oid) || t.tgenabled::text FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = to_regnamespace(:schema) AND NOT t.tgisinternal
UNION ALL SELECT 'trigger', 'for references of ' || c.relname, string_agg(t.tgenabled::text, '') FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = to_regnamespace(:schema) AND t.tgisinternal GROUP BY c.oid
UNION ALL SELECT 'rule', r.rulename || ' of ' || c.relname, pg_get_ruledef(r.oid) FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = to_regnamespace(:schema) AND r.rulename <> '_RETURN'
UNION ALL SELECT 'policy', p.polname || ' of ' || c.relname, coalesce(pg_get_expr(p.polqual, p.polrelid), '')
FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = to_regnamespace(:schema)
UNION ALL SELECT 'function', p.oid::regprocedure::text,
  CASE p.prokind WHEN 'a' THEN a.aggtransfn || ' ' || a.aggfinalfn || ' ' || a.aggtranstype::regtype
  ELSE pg_get_functiondef(p.oid) END || pg_get_userbyid(p.proowner)
FROM pg_proc p LEFT JOIN pg_aggregate a ON a.aggfnoid = p.oid WHERE p.pronamespace = to_regnamespace(:schema)
UNION ALL SELECT 'operator', o.oid::regoperator::text, '' FROM pg_operator o
WHERE o.oprnamespace = to_regnamespace(:schema)
UNION ALL SELECT 'type', t.typname, '' FROM pg_type t
WHERE t.typnamespace = to_regnamespace(:schema) AND t.typtype <> 'c' AND t.typelem = 0
UNION ALL SELECT 'collation', c.collname, '' FROM pg_collation c WHERE c.collnamespace = to_regnamespace(:schema)
UNION ALL SELECT 'event trigger', e.evtname, e.evtevent::text FROM pg_event_trigger e WHERE :schema = :here
UNION ALL SELECT 'cast', c.castsource::regtype || ' to ' || c.casttarget::regtype, '' FROM pg_cast c
WHERE :schema = :here AND c.oid >= 16384
UNION ALL SELECT 'function', 'pg_catalog.' || p.oid::regprocedure, '' FROM pg_proc p
WHERE :schema = :here AND p.pronamespace = to_regnamespace('pg_catalog') AND p.oid >= 16384
UNION ALL SELECT 'operator', 'pg_catalog.' || o.oid::regoperator, '' FROM pg_operator o
WHERE :schema = :here AND o.oprnamespace = to_regnamespace('pg_catalog') AND o.oid >= 16384
"""


def differences(db: PostgresDatabase) -> Iterator[str]:
    """One line for each part that is missing, altered, or of somebody else."""
    yield from told_apart(_parts(db, SCHEMA), _expected(db))


def _expected(db: PostgresDatabase) -> dict[tuple[str, str], str]:
    """Of a schema that is made beside the desk's, and gone again before anybody could see it."""
    db.execute("BEGIN READ WRITE")
    try:
        db.executescript(_renamed(schema()))
        db.executescript(_renamed("".join(changed_rows.triggers(db))))
        return _parts(db, _BESIDE)
    finally:
        db.execute("ROLLBACK")


def _renamed(script: str) -> str:
    return (
        script.replace(f"{SCHEMA}.", f"{_BESIDE}.")
        .replace(f"SCHEMA {SCHEMA}", f"SCHEMA {_BESIDE}")
        .replace(f"search_path = {SCHEMA}", f"search_path = {_BESIDE}")
    )


def _parts(db: Database, schema_: str) -> dict[tuple[str, str], str]:
    # Names of the schema that is on the search path are shown without it.
    db.execute("SELECT set_config('search_path', :schema, false)", {"schema": "pg_catalog"})
    try:
        rows = db.execute(_PARTS, {"schema": schema_, "here": SCHEMA}).fetchall()
    finally:
        db.execute("SELECT set_config('search_path', :schema, false)", {"schema": SCHEMA})
    return {(kind, _plain(name, schema_)): _plain(definition, schema_) for kind, name, definition in rows}


def _plain(words: str | None, schema_: str) -> str:
    return " ".join((words or "").replace(f"{schema_}.", "").replace(f"'{schema_}'", f"'{SCHEMA}'").split())

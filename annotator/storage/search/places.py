"""Where hits stand: in which article, and where units stand in its text; read for a page of hits at once."""

import json
from collections.abc import Iterable

from annotator.storage.connections.databases import Database


def articles_named(db: Database, articles: Iterable[str]) -> dict[str, tuple[str, str | None]]:
    """By id, the slug of each article and its title in its newest revision."""
    rows = db.execute(
        "SELECT a.id, a.slug, (SELECT json_extract(r.facts, '$.title') FROM revisions r WHERE r.article = a.id"
        " ORDER BY r.number DESC LIMIT 1) FROM articles a WHERE a.id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(list(articles))},
    )
    return {id_: (slug, title) for id_, slug, title in rows}


def of_units(db: Database, units: Iterable[str]) -> dict[str, tuple[int, str]]:
    """By id of each unit that has a place: the ordinal of its first sentence, and all its sentences, folded."""
    rows = db.execute(
        "SELECT n.unit, s.ordinal, s.folded FROM units u JOIN anchors n ON n.unit = u.id"
        " AND n.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id)"
        " JOIN sentences s ON s.article = u.article AND s.revision = n.revision"
        " AND s.start_at < n.end_at AND n.start_at < s.end_at"
        " WHERE u.id IN (SELECT value FROM json_each(:ids)) ORDER BY n.unit, s.ordinal",
        {"ids": json.dumps(list(units))},
    )
    found: dict[str, tuple[int, str]] = {}
    for unit, ordinal, folded in rows:
        first, words = found.get(unit, (ordinal, ""))
        found[unit] = first, f"{words} {folded}".lstrip()
    return found


def sources_of(db: Database, evidence: Iterable[str]) -> dict[str, str]:
    """By id of evidence, that of its source."""
    rows = db.execute(
        "SELECT id, source FROM evidence WHERE id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(list(evidence))},
    )
    return {row[0]: row[1] for row in rows}

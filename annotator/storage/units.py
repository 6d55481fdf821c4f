"""Units with their anchors, and the no-claim marks of sentences."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.anchors import Anchor
from annotator.domain.errors import NotFound
from annotator.domain.fact_locks.repetitions.repetitions import texts_repeated
from annotator.domain.units import Check, NoClaim, Unit, right_here_of
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_UNITS = VersionedTable(
    "unit",
    "units",
    (
        "id", "article", "kind", "facets", "risk", "speaker", "status", "confidence", "checked_sentence",
        "checked_by", "checked_at", "wrong", "proposed", "reworded", "former", "let_stand", "asked_from", "vouched_by",
        "assignee", "note",
    ),
)  # fmt: skip
_PLAIN = (
    "id", "article", "kind", "risk", "speaker", "status", "confidence", "wrong", "proposed", "reworded", "asked_from",
    "vouched_by", "assignee", "note",
)  # fmt: skip
_MARK = ("id", "article", "revision", "sentence", "folded")
_NO_CLAIMS = VersionedTable("no_claim", "no_claims", _MARK, key=("id", "revision"))
# A unit's present anchor is that of its newest revision.
_SELECT = (
    "SELECT u.id, u.article, u.kind, u.facets, u.risk, u.speaker, u.status, u.confidence, u.checked_sentence,"
    " u.checked_by, u.checked_at, u.wrong, u.proposed, u.reworded, u.former, u.let_stand, u.asked_from, u.vouched_by,"
    " u.assignee, u.note, u.version, a.revision, a.place, a.start_at, a.end_at, a.exact, a.prefix, a.suffix"
    " FROM units u JOIN anchors a ON a.unit = u.id"
    " AND a.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id)"
)
_BY_ARTICLE = "ORDER BY u.article, u.id"


def load(db: Database, unit: str) -> Unit:
    """Raises NotFound if there is no such unit."""
    found = find(db, unit)
    if found is None:
        raise NotFound("no_such_unit")
    return found


def find(db: Database, unit: str) -> Unit | None:
    return next(iter(_where(db, "u.id = :id", id=unit)), None)


def named(db: Database, ids: Iterable[str]) -> dict[str, Unit]:
    """Those of the units that exist, by id."""
    found = _where(db, "u.id IN (SELECT value FROM json_each(:ids))", ids=json.dumps(list(ids)))
    return {unit.id: unit for unit in found}


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Unit, ...]:
    found = _where(db, "u.article IN (SELECT value FROM json_each(:articles))", articles=json.dumps(list(articles)))
    return tuple(sorted(found, key=lambda u: u.order))


def on_source(db: Database, source: str) -> tuple[Unit, ...]:
    """The units that rest on the source with this id."""
    return _where(db, f"u.id IN (SELECT unit FROM evidence WHERE source = :source) {_BY_ARTICLE}", source=source)


def held_by(db: Database, person: str) -> tuple[Unit, ...]:
    """The units that are assigned to the person with this id."""
    return _where(db, f"u.assignee = :person {_BY_ARTICLE}", person=person)


def refreshed(db: Database, article: str, known: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """All units of an article, of which `known` were all some time ago: only those written since are read."""
    since = max((unit.version for unit in known), default=0)
    rows = db.execute(
        f"{_SELECT} WHERE u.article = :article AND u.version > :since", {"article": article, "since": since}
    )
    present = {unit.id: unit for unit in (*known, *map(_unit, rows))}
    (count,) = db.execute("SELECT count(*) FROM units WHERE article = :article", {"article": article}).fetchone()
    # A removed row leaves no newer version, so that only the count shows it.
    if count != len(present):
        return of_articles(db, [article])
    return tuple(sorted(present.values(), key=lambda u: u.order))


def read_again(db: Database, article: str, known: tuple[Unit, ...], changed: Iterable[str]) -> tuple[Unit, ...]:
    """All units of an article, of which `known` were all before these were `changed`, by id."""
    ids = frozenset(changed)
    found = {unit.id: unit for unit in named(db, ids).values() if unit.article == article}
    if {u.id: u.order for u in known if u.id in ids} == {u.id: u.order for u in found.values()}:
        # None came, went or moved.
        return tuple([found.get(unit.id, unit) for unit in known])
    present = [*(unit for unit in known if unit.id not in ids), *found.values()]
    return tuple(sorted(present, key=lambda u: u.order))


def anchors_in(db: Database, article: str, revision: int) -> dict[str, Anchor]:
    """By id of a unit: its anchor in one revision."""
    rows = db.execute(
        "SELECT a.unit, a.revision, a.place, a.start_at, a.end_at, a.exact, a.prefix, a.suffix FROM anchors a"
        " JOIN units u ON u.id = a.unit WHERE u.article = :article AND a.revision = :revision",
        {"article": article, "revision": revision},
    )
    return {unit: Anchor(*anchor) for unit, *anchor in rows}


def last_places(db: Database, article: str) -> dict[str, Anchor]:
    """By id of each unit without a sure place now: the last anchor that had one."""
    rows = db.execute(
        "SELECT a.unit, a.revision, a.place, a.start_at, a.end_at, a.exact, a.prefix, a.suffix FROM anchors a"
        " JOIN units u ON u.id = a.unit WHERE u.article = :article AND a.revision ="
        " (SELECT max(revision) FROM anchors WHERE unit = a.unit AND place IN ('carried', 'moved'))"
        " AND a.revision < (SELECT max(revision) FROM anchors WHERE unit = a.unit)",
        {"article": article},
    )
    return {unit: Anchor(*anchor) for unit, *anchor in rows}


def restore(db: Database, unit: Unit) -> None:
    """Store a unit of an imported file without an event: the file brings its history."""
    _UNITS.insert(db, _row(unit), 0)
    _insert_anchor(db, unit.id, unit.anchor)


def restore_places(db: Database, unit: str, anchors: Iterable[Anchor]) -> None:
    """Store the anchors of a restored unit in older revisions, which its removal deleted."""
    for anchor in anchors:
        _insert_anchor(db, unit, anchor)


def save(change: Change, before: Unit | None, after: Unit | None) -> None:
    """Write a unit; its anchor is written only if it differs."""
    if after is None and before is not None:
        change.db.execute("DELETE FROM anchors WHERE unit = :unit", {"unit": before.id})
    write(change, _UNITS, before, after, _row)
    if after is not None and (before is None or texts_repeated([before]) != texts_repeated([after])):
        change.reworded.add(after.article)
    if after is not None and (before is None or before.anchor != after.anchor):
        _insert_anchor(change.db, after.id, after.anchor)


def _insert_anchor(db: Database, unit: str, anchor: Anchor) -> None:
    db.execute(
        "INSERT INTO anchors (unit, revision, place, start_at, end_at, exact, prefix, suffix)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (unit, revision) DO UPDATE SET place = excluded.place,"
        " start_at = excluded.start_at, end_at = excluded.end_at, exact = excluded.exact,"
        " prefix = excluded.prefix, suffix = excluded.suffix",
        (unit, anchor.revision, anchor.place, anchor.start, anchor.end, anchor.exact, anchor.prefix,
         anchor.suffix),
    )  # fmt: skip


def no_claims(db: Database, articles: Iterable[str]) -> tuple[NoClaim, ...]:
    """The marks on the newest revision of each article."""
    rows = db.execute(
        "SELECT n.* FROM no_claims n WHERE n.article IN (SELECT value FROM json_each(:articles))"
        " AND n.revision = (SELECT max(number) FROM revisions WHERE article = n.article) ORDER BY n.sentence",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(NoClaim(**row) for row in map(dict, rows))


def lost_no_claims(db: Database, article: str) -> tuple[NoClaim, ...]:
    """The marks that a draft dropped, and not a person, each in its last revision."""
    rows = db.execute(
        "SELECT n.* FROM no_claims n WHERE n.article = :article"
        " AND n.revision = (SELECT max(revision) FROM no_claims WHERE id = n.id)"
        " AND n.revision < (SELECT max(number) FROM revisions WHERE article = :article)"
        " AND (SELECT after FROM events WHERE noun_id = n.id ORDER BY id DESC LIMIT 1) <> 'null' ORDER BY n.revision",
        {"article": article},
    )
    return tuple(NoClaim(**row) for row in map(dict, rows))


def no_claims_of(db: Database, article: str, revision: int) -> tuple[NoClaim, ...]:
    """The marks on one revision; those of an older one stay as they were when the next one came in."""
    rows = db.execute(
        "SELECT * FROM no_claims WHERE article = :article AND revision = :revision ORDER BY sentence",
        {"article": article, "revision": revision},
    )
    return tuple(NoClaim(**row) for row in map(dict, rows))


def find_no_claim(db: Database, mark: str, revision: int) -> NoClaim | None:
    row = db.execute("SELECT * FROM no_claims WHERE id = ? AND revision = ?", (mark, revision)).fetchone()
    return NoClaim(**dict(row)) if row else None


def restore_no_claim(db: Database, mark: NoClaim) -> None:
    """Store a mark of an imported file without an event."""
    _NO_CLAIMS.insert(db, _no_claim_row(mark), 0)


def save_no_claim(change: Change, before: NoClaim | None, after: NoClaim | None) -> None:
    write(change, _NO_CLAIMS, before, after, _no_claim_row)


def _no_claim_row(mark: NoClaim) -> dict[str, Any]:
    return {name: getattr(mark, name) for name in _MARK}


def _row(unit: Unit) -> dict[str, Any]:
    check = unit.check
    return {
        **{name: getattr(unit, name) for name in _PLAIN},
        "facets": json.dumps(unit.facets),
        "checked_sentence": check.sentence if check else None,
        "checked_by": check.by if check else None,
        "checked_at": check.at if check else None,
        "former": json.dumps(unit.former) if unit.former else None,
        "let_stand": json.dumps([asdict(each) for each in unit.let_stand]) if unit.let_stand else None,
    }


def _where(db: Database, condition: str, **values: str) -> tuple[Unit, ...]:
    return tuple(_unit(row) for row in db.execute(f"{_SELECT} WHERE {condition}", values))


def _unit(row: Any) -> Unit:
    """A unit from a row, by the order of _SELECT: for hundreds of units, access by column name would be slow."""
    id_, article, kind, facets, risk, speaker, status, confidence, words, by, at, *rest = row
    wrong, proposed, reworded, former, let_stand, asked_from, vouched_by, assignee, note, version, *anchor = rest
    return Unit(
        id=id_,
        article=article,
        kind=kind,
        anchor=Anchor(*anchor),
        facets=tuple(json.loads(facets)),
        risk=risk,
        speaker=speaker,
        status=status,
        confidence=confidence,
        check=None if words is None else Check(words, by, at),
        wrong=wrong,
        proposed=proposed,
        reworded=reworded,
        former=() if former is None else tuple(json.loads(former)),
        let_stand=() if let_stand is None else right_here_of(json.loads(let_stand)),
        asked_from=asked_from,
        vouched_by=vouched_by,
        assignee=assignee,
        note=note,
        version=version,
    )

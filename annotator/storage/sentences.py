"""The blocks and sentences into which the text of each revision is cut, and the HTML of each sentence."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.domain.revisions import ArticleRevision, Block, LooseFact, RevisionId, Sentence, SentenceHtml
from annotator.storage.connections.databases import Database

# Article ids are random, so that a key means one text in every database of this process.
_KEPT = 64
_cut: dict[RevisionId, tuple[Sentence, ...]] = {}


def add(
    db: Database,
    revision: RevisionId,
    blocks_: Iterable[Block],
    sentences: Iterable[Sentence],
    pieces_: Iterable[SentenceHtml],
) -> None:
    """Store the `blocks_` and `sentences` of a new `revision`; `pieces_` has the HTML of each of the sentences."""
    db.executemany(
        "INSERT INTO blocks (article, revision, ordinal, kind, level, start_at, end_at, path)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(*revision, b.ordinal, b.kind, b.level, b.start, b.end, b.path) for b in blocks_],
    )
    db.executemany(
        "INSERT INTO sentences (article, revision, ordinal, block, start_at, end_at, folded, facts, before,"
        " html, after, depth) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *revision,
                s.ordinal,
                s.block,
                s.start,
                s.end,
                s.folded,
                _facts_json(s),
                p.before,
                p.html,
                p.after,
                p.depth,
            )
            for s, p in zip(sentences, pieces_, strict=True)
        ],
    )


def of(db: Database, revision: RevisionId) -> tuple[Sentence, ...]:
    """The sentences of a revision; they never change, so that those read last are kept in memory."""
    known = _cut.get(revision)
    if known is None:
        known = _read(db, revision)
        # A transaction may be rolled back, and another revision may then get the same number.
        if not db.in_transaction:
            if len(_cut) >= _KEPT:
                _cut.pop(next(iter(_cut)), None)
            _cut[revision] = known
    return known


def of_many(db: Database, listed: Iterable[ArticleRevision]) -> dict[str, tuple[Sentence, ...]]:
    found: dict[str, list[Sentence]] = {}
    rows = db.execute(
        "SELECT s.article, s.ordinal, s.block, s.start_at, s.end_at, s.folded, s.facts FROM sentences s"
        " JOIN json_each(:keys) k ON s.article = json_extract(k.value, '$[0]')"
        " AND s.revision = CAST(json_extract(k.value, '$[1]') AS INTEGER) ORDER BY s.article, s.ordinal",
        {"keys": json.dumps([[article.id, revision.number] for article, revision in listed])},
    )
    for article, *row in rows:
        found.setdefault(article, []).append(_sentence(row))
    return {article: tuple(sentences) for article, sentences in found.items()}


def blocks(db: Database, revision: RevisionId) -> tuple[Block, ...]:
    rows = db.execute(
        "SELECT ordinal, kind, level, start_at, end_at, path FROM blocks"
        " WHERE article = :article AND revision = :revision ORDER BY ordinal",
        _key(revision),
    )
    return tuple(Block(*row) for row in rows)


def depths(db: Database, revision: RevisionId) -> dict[int, int]:
    """By ordinal of a block: how many elements are open before its first sentence."""
    rows = db.execute(
        "SELECT block, depth FROM sentences WHERE article = :article AND revision = :revision ORDER BY ordinal DESC",
        _key(revision),
    )
    return {row[0]: row[1] for row in rows}


def kind_of(db: Database, revision: RevisionId, block: int) -> str:
    row = db.execute(
        "SELECT kind FROM blocks WHERE article = :article AND revision = :revision AND ordinal = :block",
        {**_key(revision), "block": block},
    ).fetchone()
    return str(row[0])


def pieces(db: Database, revision: RevisionId, first: int = 1, last: int = 1 << 40) -> tuple[SentenceHtml, ...]:
    """The HTML of the sentences of a `revision` with ordinals from `first` to `last`, with their units marked in it."""
    rows = db.execute(
        "SELECT before, coalesce(marked, html), after, depth FROM sentences WHERE article = :article"
        " AND revision = :revision AND ordinal BETWEEN :first AND :last ORDER BY ordinal",
        {**_key(revision), "first": first, "last": last},
    )
    return tuple(SentenceHtml(*row) for row in rows)


def bare_pieces(db: Database, revision: RevisionId) -> tuple[SentenceHtml, ...]:
    """The HTML of all sentences of a `revision`, in which no unit is marked."""
    rows = db.execute(
        "SELECT before, html, after, depth FROM sentences WHERE article = :article AND revision = :revision"
        " ORDER BY ordinal",
        _key(revision),
    )
    return tuple(SentenceHtml(*row) for row in rows)


def marked(db: Database, revision: RevisionId, sentences: Iterable[int]) -> tuple[tuple[int, str], ...]:
    """(ordinal, HTML with its units marked) for each of these sentences, which are given by ordinal."""
    rows = db.execute(
        "SELECT ordinal, coalesce(marked, html) FROM sentences WHERE article = :article AND revision = :revision"
        " AND ordinal IN (SELECT CAST(value AS INTEGER) FROM json_each(:sentences)) ORDER BY ordinal",
        {**_key(revision), "sentences": json.dumps(list(sentences))},
    )
    return tuple((row[0], row[1]) for row in rows)


def bare_html(db: Database, revision: RevisionId, sentence: int) -> str:
    row = db.execute(
        "SELECT html FROM sentences WHERE article = :article AND revision = :revision AND ordinal = :ordinal",
        {**_key(revision), "ordinal": sentence},
    ).fetchone()
    return str(row[0])


def mark(db: Database, revision: RevisionId, sentence: int, marked: str | None) -> None:
    """Store `marked`, the HTML of a `sentence` (an ordinal of `revision`) with its units; None if it has none."""
    db.execute(
        "UPDATE sentences SET marked = :marked WHERE article = :article"
        " AND revision = :revision AND ordinal = :ordinal",
        {**_key(revision), "ordinal": sentence, "marked": marked},
    )


def _read(db: Database, revision: RevisionId) -> tuple[Sentence, ...]:
    rows = db.execute(
        "SELECT ordinal, block, start_at, end_at, folded, facts FROM sentences"
        " WHERE article = :article AND revision = :revision ORDER BY ordinal",
        _key(revision),
    )
    return tuple(_sentence(row) for row in rows)


def _facts_json(sentence: Sentence) -> str:
    return json.dumps([[f.kind, f.start, f.end] for f in sentence.facts])


def _sentence(row: Any) -> Sentence:
    ordinal, block, start, end, folded, facts = row
    found = tuple(LooseFact(*fact) for fact in json.loads(facts))
    return Sentence(ordinal, block, start, end, folded, found)


def _key(revision: RevisionId) -> dict[str, Any]:
    return {"article": revision.article, "revision": revision.number}

"""Articles with their newest revision."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlite_utils import Database

from annotator.domain.articles import Article, Facts
from annotator.domain.errors import NotFound
from annotator.domain.revisions import Block, LooseFact, Revision, Sentence, SentenceHtml

# Article ids are random, so that one key means one text in any database of this process.
_KEPT = 64
# A number that SQLite cannot hold is in no table.
_MOST_REVISIONS = 1 << 31
_cut: dict[tuple[str, int], tuple[Sentence, ...]] = {}
_SELECT = (
    "SELECT a.id, a.slug, r.* FROM articles a JOIN revisions r ON r.article = a.id"
    " AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id)"
)


def load(db: Database, slug: str) -> tuple[Article, Revision]:
    row = db.execute(f"{_SELECT} WHERE a.slug = :slug", {"slug": slug}).fetchone()
    if row is None:
        raise NotFound("no_such_article", slug=slug)
    return _article(row), _revision(row)


def by_id(db: Database, article: str) -> tuple[Article, Revision] | None:
    row = db.execute(f"{_SELECT} WHERE a.id = :id", {"id": article}).fetchone()
    return (_article(row), _revision(row)) if row else None


def by_ids(db: Database, ids: Iterable[str]) -> tuple[tuple[Article, Revision], ...]:
    """Those of these articles that are here, the newest first."""
    rows = db.execute(
        f"{_SELECT} WHERE a.id IN (SELECT value FROM json_each(:ids)) ORDER BY a.imported DESC, a.id",
        {"ids": json.dumps(list(ids))},
    )
    return tuple((_article(row), _revision(row)) for row in rows)


def revision(db: Database, article: str, number: int) -> Revision:
    if number >= _MOST_REVISIONS:
        raise NotFound("no_such_revision", number=number)
    row = db.execute(
        "SELECT * FROM revisions WHERE article = :article AND number = :number", {"article": article, "number": number}
    ).fetchone()
    if row is None:
        raise NotFound("no_such_revision", number=number)
    return _revision(row)


def revisions(db: Database, article: str) -> tuple[Revision, ...]:
    """Every revision, the newest first."""
    rows = db.execute("SELECT * FROM revisions WHERE article = :article ORDER BY number DESC", {"article": article})
    return tuple(_revision(row) for row in rows)


def slug_of(db: Database, article: str) -> str | None:
    row = db.execute("SELECT slug FROM articles WHERE id = :id", {"id": article}).fetchone()
    return row[0] if row else None


def newest(db: Database, limit: int, offset: int = 0) -> tuple[tuple[Article, Revision], ...]:
    rows = db.execute(
        f"{_SELECT} ORDER BY a.imported DESC, a.id LIMIT :limit OFFSET :offset",
        {"limit": limit, "offset": offset},
    )
    return tuple((_article(row), _revision(row)) for row in rows)


def slug_of_source(db: Database, source_sha256: str) -> str | None:
    """The article that came from exactly these bytes."""
    row = db.execute(
        "SELECT a.slug FROM articles a JOIN revisions r ON r.article = a.id WHERE r.source_sha256 = :sha256",
        {"sha256": source_sha256},
    ).fetchone()
    return row[0] if row else None


def was_read_so(db: Database, source_sha256: str, text_sha256: str) -> bool:
    """Whether some revision has this text from these bytes."""
    same = {"source": source_sha256, "text": text_sha256}
    row = db.execute("SELECT 1 FROM revisions WHERE source_sha256 = :source AND text_sha256 = :text", same).fetchone()
    return row is not None


def slug_of_url(db: Database, url: str) -> str | None:
    row = db.execute("SELECT slug FROM articles WHERE url = :url", {"url": url}).fetchone()
    return row[0] if row else None


def slug_is_taken(db: Database, slug: str) -> bool:
    return db.execute("SELECT 1 FROM articles WHERE slug = :slug", {"slug": slug}).fetchone() is not None


def add(
    db: Database,
    article: Article,
    revision: Revision,
    blocks: Iterable[Block],
    sentences: Iterable[Sentence],
    pieces: Iterable[SentenceHtml],
) -> None:
    db.execute(
        "INSERT INTO articles (id, slug, url, imported) VALUES (?, ?, ?, ?)",
        (article.id, article.slug, article.facts.url, revision.imported),
    )
    add_revision(db, article, revision, blocks, sentences, pieces)


def add_revision(
    db: Database,
    article: Article,
    revision: Revision,
    blocks: Iterable[Block],
    sentences: Iterable[Sentence],
    pieces: Iterable[SentenceHtml],
) -> None:
    """Its text never changes once it is here; the newest is the article's text, and has its facts."""
    db.execute(
        "INSERT INTO revisions (article, number, imported, facts, html, text, source_sha256, text_sha256,"
        " html_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (article.id, revision.number, revision.imported, json.dumps(asdict(article.facts)), revision.html,
         revision.text, revision.source_sha256, revision.text_sha256, revision.html_sha256),
    )  # fmt: skip
    key = (article.id, revision.number)
    db.conn.executemany(
        "INSERT INTO blocks (article, revision, ordinal, kind, level, start_at, end_at, path)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(*key, b.ordinal, b.kind, b.level, b.start, b.end, b.path) for b in blocks],
    )
    db.conn.executemany(
        "INSERT INTO sentences (article, revision, ordinal, block, start_at, end_at, folded, facts, before,"
        " html, after, depth) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *key,
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
            for s, p in zip(sentences, pieces, strict=True)
        ],
    )


def set_facts(db: Database, article: str, facts: Facts) -> None:
    """What the article says of its publication, as it stands now."""
    new = {"article": article, "facts": json.dumps(asdict(facts)), "url": facts.url}
    db.execute(
        "UPDATE revisions SET facts = :facts WHERE article = :article"
        " AND number = (SELECT max(number) FROM revisions WHERE article = :article)",
        new,
    )
    db.execute("UPDATE articles SET url = :url WHERE id = :article", new)


def blocks(db: Database, article: str, revision: int) -> tuple[Block, ...]:
    rows = db.execute(
        "SELECT ordinal, kind, level, start_at, end_at, path FROM blocks"
        " WHERE article = :article AND revision = :revision ORDER BY ordinal",
        {"article": article, "revision": revision},
    )
    return tuple(Block(*row) for row in rows)


def depths(db: Database, article: str, revision: int) -> dict[int, int]:
    """By block, how many elements are still open before its first sentence."""
    rows = db.execute(
        "SELECT block, depth FROM sentences WHERE article = :article AND revision = :revision ORDER BY ordinal DESC",
        {"article": article, "revision": revision},
    )
    return {row[0]: row[1] for row in rows}


def kind_of(db: Database, article: str, revision: int, block: int) -> str:
    row = db.execute(
        "SELECT kind FROM blocks WHERE article = :article AND revision = :revision AND ordinal = :block",
        {"article": article, "revision": revision, "block": block},
    ).fetchone()
    return str(row[0])


def sentences(db: Database, article: str, revision: int) -> tuple[Sentence, ...]:
    """The revision's sentences; they never change, so those lately asked for are kept in memory."""
    known = _cut.get((article, revision))
    if known is None:
        known = _read_sentences(db, article, revision)
        # What a transaction sees may be rolled back, and another revision may then have this number.
        if not db.conn.in_transaction:
            if len(_cut) >= _KEPT:
                _cut.pop(next(iter(_cut)), None)
            _cut[article, revision] = known
    return known


def _read_sentences(db: Database, article: str, revision: int) -> tuple[Sentence, ...]:
    rows = db.execute(
        "SELECT ordinal, block, start_at, end_at, folded, facts FROM sentences"
        " WHERE article = :article AND revision = :revision ORDER BY ordinal",
        {"article": article, "revision": revision},
    )
    return tuple(_sentence(row) for row in rows)


def pieces(db: Database, article: str, revision: int, first: int = 1, last: int = 1 << 40) -> tuple[SentenceHtml, ...]:
    """The HTML of sentences first to last, with the units of each marked in it."""
    rows = db.execute(
        "SELECT before, coalesce(marked, html), after, depth FROM sentences WHERE article = :article"
        " AND revision = :revision AND ordinal BETWEEN :first AND :last ORDER BY ordinal",
        {"article": article, "revision": revision, "first": first, "last": last},
    )
    return tuple(SentenceHtml(*row) for row in rows)


def marked(db: Database, article: str, revision: int, sentences: Iterable[int]) -> tuple[tuple[int, str], ...]:
    """(ordinal, HTML with the units marked in it) of these sentences."""
    rows = db.execute(
        "SELECT ordinal, coalesce(marked, html) FROM sentences WHERE article = :article AND revision = :revision"
        " AND ordinal IN (SELECT value FROM json_each(:sentences)) ORDER BY ordinal",
        {"article": article, "revision": revision, "sentences": json.dumps(list(sentences))},
    )
    return tuple((row[0], row[1]) for row in rows)


def bare_html(db: Database, article: str, revision: int, sentence: int) -> str:
    row = db.execute(
        "SELECT html FROM sentences WHERE article = :article AND revision = :revision AND ordinal = :ordinal",
        {"article": article, "revision": revision, "ordinal": sentence},
    ).fetchone()
    return str(row[0])


def mark(db: Database, article: str, revision: int, sentence: int, marked: str | None) -> None:
    db.execute(
        "UPDATE sentences SET marked = :marked WHERE article = :article"
        " AND revision = :revision AND ordinal = :ordinal",
        {"article": article, "revision": revision, "ordinal": sentence, "marked": marked},
    )


def _facts_json(sentence: Sentence) -> str:
    return json.dumps([[f.kind, f.start, f.end] for f in sentence.facts])


def _sentence(row: Any) -> Sentence:
    ordinal, block, start, end, folded, facts = row
    found = tuple(LooseFact(*fact) for fact in json.loads(facts))
    return Sentence(ordinal, block, start, end, folded, found)


def _article(row: Any) -> Article:
    facts = json.loads(row["facts"])
    facts["byline"] = tuple(facts["byline"])
    return Article(row["id"], row["slug"], Facts(**facts))


def _revision(row: Any) -> Revision:
    return Revision(
        number=row["number"],
        imported=row["imported"],
        html=row["html"],
        text=row["text"],
        source_sha256=row["source_sha256"],
        text_sha256=row["text_sha256"],
        html_sha256=row["html_sha256"],
    )


def sentences_of_many(db: Database, listed: Iterable[tuple[Article, Revision]]) -> dict[str, tuple[Sentence, ...]]:
    found: dict[str, list[Sentence]] = {}
    rows = db.execute(
        "SELECT s.article, s.ordinal, s.block, s.start_at, s.end_at, s.folded, s.facts FROM sentences s"
        " JOIN json_each(:keys) k ON s.article = json_extract(k.value, '$[0]')"
        " AND s.revision = json_extract(k.value, '$[1]') ORDER BY s.article, s.ordinal",
        {"keys": json.dumps([[article.id, revision.number] for article, revision in listed])},
    )
    for article, *row in rows:
        found.setdefault(article, []).append(_sentence(row))
    return {article: tuple(sentences) for article, sentences in found.items()}

"""Articles with their newest revision."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from annotator.domain.articles import Article, Facts
from annotator.domain.errors import NotFound
from annotator.domain.revisions import ArticleRevision, Block, Revision, Sentence, SentenceHtml
from annotator.storage import revisions
from annotator.storage.connections.databases import Database
from annotator.storage.desk import schedules

_SELECT = (
    "SELECT a.id, a.slug, r.* FROM articles a JOIN revisions r ON r.article = a.id"
    " AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id)"
)


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article, read without its text; `revision` is the number of its newest, `imported` the moment at which that
    came in."""

    article: Article
    revision: int
    imported: str


def following(db: Database, slug: str, limit: int) -> tuple[ListedArticle, ...]:
    """So many articles in the order of their slugs, from the one after this slug on."""
    rows = db.execute(
        "SELECT a.id, a.slug, r.facts, r.number, r.imported FROM articles a JOIN revisions r ON r.article = a.id"
        " AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id)"
        " WHERE a.slug > :slug ORDER BY a.slug LIMIT :limit",
        {"slug": slug, "limit": limit},
    )
    return tuple(ListedArticle(_article(row), row["number"], row["imported"]) for row in rows)


def load(db: Database, slug: str) -> ArticleRevision:
    """Raises NotFound if no article has this slug."""
    row = db.execute(f"{_SELECT} WHERE a.slug = :slug", {"slug": slug}).fetchone()
    if row is None:
        raise NotFound("no_such_article", slug=slug)
    return _article_revision(row)


def by_id(db: Database, article: str) -> ArticleRevision | None:
    row = db.execute(f"{_SELECT} WHERE a.id = :id", {"id": article}).fetchone()
    return _article_revision(row) if row else None


def language_of(db: Database, article: str) -> str | None:
    """The language of the newest revision, read without its text; `article` is the id of an article that exists."""
    row = db.execute(
        "SELECT json_extract(facts, '$.language') FROM revisions WHERE article = :id ORDER BY number DESC LIMIT 1",
        {"id": article},
    ).fetchone()
    language: str | None = row[0]
    return language


def id_of(db: Database, slug: str) -> str:
    """Raises NotFound if no article has this slug."""
    row = db.execute("SELECT id FROM articles WHERE slug = :slug", {"slug": slug}).fetchone()
    if row is None:
        raise NotFound("no_such_article", slug=slug)
    return str(row[0])


def ids(db: Database) -> tuple[str, ...]:
    return tuple(row[0] for row in db.execute("SELECT id FROM articles ORDER BY id"))


def slugs(db: Database) -> tuple[str, ...]:
    return tuple(row[0] for row in db.execute("SELECT slug FROM articles ORDER BY slug"))


def by_ids(db: Database, ids: Iterable[str]) -> tuple[ArticleRevision, ...]:
    """Those of the articles that exist, the newest first."""
    rows = db.execute(
        f"{_SELECT} WHERE a.id IN (SELECT value FROM json_each(:ids)) ORDER BY a.imported DESC, a.id",
        {"ids": json.dumps(list(ids))},
    )
    return tuple(_article_revision(row) for row in rows)


def named(db: Database, ids: Iterable[str]) -> tuple[Article, ...]:
    """Those of the articles that exist, read without their texts."""
    rows = db.execute(
        "SELECT a.id, a.slug, r.facts FROM articles a JOIN revisions r ON r.article = a.id"
        " AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id)"
        " WHERE a.id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(list(ids))},
    )
    return tuple(_article(row) for row in rows)


def slug_of(db: Database, article: str) -> str | None:
    row = db.execute("SELECT slug FROM articles WHERE id = :id", {"id": article}).fetchone()
    return row[0] if row else None


def of_unit(db: Database, unit: str) -> str:
    """The id of the article of a unit. Raises NotFound if there is no such unit."""
    return str(_of_unit(db, unit)["id"])


def slug_of_unit(db: Database, unit: str) -> str:
    """The slug of the article of a unit. Raises NotFound if there is no such unit."""
    return str(_of_unit(db, unit)["slug"])


def _of_unit(db: Database, unit: str) -> Any:
    row = db.execute(
        "SELECT a.id, a.slug FROM articles a JOIN units u ON u.article = a.id WHERE u.id = :unit", {"unit": unit}
    ).fetchone()
    if row is None:
        raise NotFound("no_such_unit")
    return row


def slug_of_source(db: Database, source_sha256: str) -> str | None:
    """The slug of the article with a revision that was read from these bytes."""
    row = db.execute(
        "SELECT a.slug FROM articles a JOIN revisions r ON r.article = a.id WHERE r.source_sha256 = :sha256",
        {"sha256": source_sha256},
    ).fetchone()
    return row[0] if row else None


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
    """Store a new `article` with its first `revision`: the `blocks` and `sentences` of its text.

    `pieces` has the HTML of each of the `sentences`, in the same order.
    """
    db.execute(
        "INSERT INTO articles (id, slug, url, imported) VALUES (?, ?, ?, ?)",
        (article.id, article.slug, article.facts.url, revision.imported),
    )
    schedules.add(db, article.id, revision.imported)
    revisions.add(db, article, revision, blocks, sentences, pieces)


def set_facts(db: Database, article: str, facts: Facts) -> None:
    """Replace the facts of publication of the article's newest revision."""
    new = {"article": article, "facts": json.dumps(asdict(facts)), "url": facts.url}
    db.execute(
        "UPDATE revisions SET facts = :facts WHERE article = :article"
        " AND number = (SELECT max(number) FROM revisions WHERE article = :article)",
        new,
    )
    db.execute("UPDATE articles SET url = :url WHERE id = :article", new)


def _article_revision(row: Any) -> ArticleRevision:
    return ArticleRevision(_article(row), revisions.from_row(row))


def _article(row: Any) -> Article:
    facts = json.loads(row["facts"])
    facts["byline"] = tuple(facts["byline"])
    return Article(row["id"], row["slug"], Facts(**facts))

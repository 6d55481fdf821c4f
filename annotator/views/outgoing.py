"""What may be sent: counts, titles of open articles, the names of steps, and links. Nothing else leaves this module.

It is read on the desk without any article that is closed to somebody, whoever gets it.
"""

import json
from collections import Counter

from annotator.domain.articles import Article
from annotator.domain.people.permissions import SEE, may
from annotator.domain.people.person import Person
from annotator.storage import articles, closed_articles
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.history import webhooks
from annotator.storage.people import notices
from annotator.views.history.action_names import name_of

SCHEMA = "annotator/webhook/1"
_MOST = 1_000


def open_desk(store: Store) -> Database:
    """The desk for reading, in which no closed article exists."""
    closed = closed_articles.closed_to_anybody(store.reading())
    return store.reading_without(closed) if closed else store.reading()


def digest_of(db: Database, person: Person, after: int, address: str) -> tuple[str, str] | None:
    """Subject and text of a mail on what happened to the work of the person after an event; None if nothing did."""
    found = notices.of_person(db, person, sees_all=may(person, SEE), after=after, limit=_MOST)
    # Among them are those that the person reads blind.
    closed = closed_articles.closed_to(db, person.id)
    known = _articles(db, {event.article for event in found if event.article and event.article not in closed})
    counts: dict[str | None, Counter[str]] = {}
    for event in found:
        if event.article in known:
            counts.setdefault(event.article, Counter())[name_of(event.action)] += 1
    if not counts:
        return None
    total = sum(count.total() for count in counts.values())
    lines = []
    for id_, count in counts.items():
        acts = ", ".join(f"{name} ({number})" for name, number in sorted(count.items()))
        lines.append(f"{_title(known[id_])}: {count.total()}\n  {acts}\n  {address}/articles/{known[id_].slug}\n")
    text = f"What others did to your work since the last mail:\n\n{chr(10).join(lines)}\nRead it: {address}/notices\n"
    return f"Desk: {total} {'notice' if total == 1 else 'notices'}", text


def steps_after(db: Database, number: int, limit: int, address: str) -> tuple[bytes | None, int]:
    """The body of a webhook on the steps after an event, None if there is nothing to tell; and how far it goes."""
    found = webhooks.after(db, number, limit)
    known = _articles(db, {event.article for event in found if event.article})
    steps = {
        event.batch: {
            "id": event.batch,
            "at": event.at,
            "act": name_of(event.action),
            "article": {
                "title": _title(known[event.article]),
                "url": f"{address}/articles/{known[event.article].slug}",
            },
        }
        for event in found
        if event.article in known
    }
    body = json.dumps({"schema": SCHEMA, "steps": list(steps.values())}, ensure_ascii=False).encode()
    return (body if steps else None), (found[-1].id if found else number)


def _articles(db: Database, ids: set[str]) -> dict[str | None, Article]:
    return {article.id: article for article in articles.named(db, ids)}


def _title(article: Article) -> str:
    return " ".join((article.facts.title or article.slug).split())

"""The facts that the rules found in the words of units and of evidence, by a hash of the words.

Rows hold what the rules of one number found. They are derived: whatever is missing is found anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.domain.fact_locks.facts import Fact
from annotator.domain.fact_locks.text_facts import FactsOnFile, TextFacts
from annotator.language.facts import RULES
from annotator.storage.connections.databases import Database

# A key means the same facts in every database of this process.
_MOST_KEPT = 8_192
_seen: dict[str, TextFacts] = {}


def on_file(db: Database, language: str | None, texts: Iterable[str]) -> FactsOnFile:
    """By each of the texts whose facts are on file: those facts. `language` is that of the article."""
    keys = {key_of(language, words): words for words in texts}
    if not keys:
        return {}
    known = [row[0] for row in _rows(db, "id", keys)]
    found = {key: _seen[key] for key in known if key in _seen}
    if unseen := [key for key in known if key not in found]:
        fresh = {row[0]: _text_facts(row) for row in _rows(db, "id, language, facts", unseen)}
        if len(_seen) + len(fresh) > _MOST_KEPT:
            _seen.clear()
        _seen.update(fresh)
        found |= fresh
    return {keys[key]: facts for key, facts in found.items()}


def add(db: Database, language: str | None, found: Mapping[str, TextFacts]) -> None:
    """Store what was found in each text of an article in this `language`."""
    db.executemany(
        "INSERT INTO text_facts (id, rules, language, facts) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
        " SET rules = excluded.rules, language = excluded.language, facts = excluded.facts",
        [
            (key_of(language, words), RULES, facts.language, json.dumps([fact.to_json() for fact in facts.facts]))
            for words, facts in found.items()
        ],
    )


def forget_all_but(db: Database, keys: Iterable[str]) -> None:
    db.execute(
        "DELETE FROM text_facts WHERE id NOT IN (SELECT value FROM json_each(:keys))", {"keys": json.dumps(list(keys))}
    )


def key_of(language: str | None, words: str) -> str:
    return hashlib.sha256(f"{language or ''}\0{words}".encode()).hexdigest()


def _text_facts(row: Any) -> TextFacts:
    return TextFacts(row[1], tuple(map(Fact.from_json, json.loads(row[2]))))


def _rows(db: Database, columns: str, keys: Iterable[str]) -> Iterable[Any]:
    return db.execute(
        f"SELECT {columns} FROM text_facts WHERE id IN (SELECT value FROM json_each(:keys)) AND rules = :rules",
        {"keys": json.dumps(list(keys)), "rules": RULES},
    )

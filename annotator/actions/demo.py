"""The demo article, half checked: it is made by the same actions that people use."""

import tomllib
from importlib.resources import files
from typing import Any

from annotator.actions import articles, evidence, no_claims, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.anchors import occurrences
from annotator.domain.errors import DeskError
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.sources import Source
from annotator.domain.statuses import STATUSES
from annotator.domain.units import Unit
from annotator.storage import articles as stored
from annotator.storage import sentences
from annotator.storage.database import Store

_EVIDENCE = ("stance", "terms", "passage", "credibility", "method", "note")
_LATE = ("verified_as_changed",)


def make_demo(store: Store, owner: Person) -> str:
    """Import and check the demo article; returns its slug. If it exists already, it stays unchanged."""
    folder = files("annotator") / "demo"
    done = articles.import_article(store, owner, Input((folder / "article.html").read_bytes(), filename="article.html"))
    if done.is_new:
        _play(store, owner, done.slug, tomllib.loads((folder / "annotations.toml").read_text("utf-8")))
    return done.slug


def _play(store: Store, owner: Person, slug: str, plan: dict[str, Any]) -> None:
    crew = {p["id"]: people.add_person(store, owner, p["name"], p["role"]) for p in plan["people"]}
    registry = {s["key"]: _source(store, owner, s) for s in plan["sources"]}
    for entry in plan["units"]:
        _unit(store, crew, registry, slug, entry)
    _, revision = stored.load(store.reading(), slug)
    cut = sentences.of(store.reading(), revision.id)
    for words in plan["no_claim"]:
        ordinal = next(s.ordinal for s in cut if revision.text[s.start : s.end] == words)
        no_claims.mark_no_claim(store, owner, slug, value=True, sentence=ordinal)


def _source(store: Store, owner: Person, entry: dict[str, Any]) -> str:
    blank = sources.blank_source(entry["title"])
    known = {k: v for k, v in entry.items() if k != "key"}
    return sources.add_source(store, owner, Source(**{"id": blank.id, "alias": blank.alias, **known})).id


def _unit(store: Store, crew: dict[str, Person], registry: dict[str, str], slug: str, entry: dict[str, Any]) -> None:
    person = crew[entry["by"]]
    unit = _place(store, person, slug, entry)
    for field in ("facets", "risk", "speaker", "note"):
        if field in entry:
            value = tuple(entry[field]) if field == "facets" else entry[field]
            units.set_field(store, person, unit.id, field, value)
    for each in entry.get("evidence", ()):
        form = EvidenceForm(**{k: each[k] for k in _EVIDENCE if k in each}, **each.get("locator", {}))
        evidence.add_evidence(store, person, unit.id, registry[each["source"]], form)
    _settle(store, crew, person, unit, entry)


def _settle(store: Store, crew: dict[str, Person], person: Person, unit: Unit, entry: dict[str, Any]) -> None:
    status = entry["status"]
    if status in _LATE:
        verdicts.set_status(store, person, unit.id, "incorrect")
    if status != unit.status and STATUSES[status].is_set_by_hand:
        verdicts.set_status(store, person, unit.id, status)
    if "confidence" in entry:
        units.set_field(store, person, unit.id, "confidence", entry["confidence"])
    if "vouched_by" in entry:
        editor = crew[entry["vouched_by"]]
        verdicts.set_voucher(store, editor, unit.id, editor.id)
    for asked in entry.get("queries", ()):
        query = queries.raise_query(store, person, unit.id, crew[asked["to"]].id, asked["text"])
        for reply in asked.get("replies", ()):
            queries.reply_to_query(store, crew[reply["by"]], query.id, reply["text"])


def _place(store: Store, person: Person, slug: str, entry: dict[str, Any]) -> Unit:
    """The span of the entry's exact words: of the occurrence that the entry gives by number, or else the first."""
    _, revision = stored.load(store.reading(), slug)
    places = occurrences(revision.text, entry["exact"], 0, len(revision.text))
    nth = entry.get("nth", 1)
    if len(places) < nth:
        raise DeskError("words_not_here")
    start = places[nth - 1]
    return units.make_unit(store, person, slug, entry["kind"], span=(start, start + len(entry["exact"])))

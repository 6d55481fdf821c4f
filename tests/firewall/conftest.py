"""A desk on which every field that must stay there holds a mark of its own, and what a leak looks like."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import pytest

from annotator.actions import articles, captures, drafts, evidence, people, queries, sources, undo, units
from annotator.domain.evidence import EvidenceForm
from annotator.domain.inputs import Input
from annotator.domain.people import Person
from annotator.domain.sources import Source
from annotator.storage.database import Store
from tests.conftest import ARTICLE

FIELDS = ("title", "author", "publisher", "origin", "description", "contact", "note")
WORDS = ("passage", "page", "time", "paragraph", "note")
PUBLIC = {"clerk": "a clerk of the city", "insider": "somebody close to the mayor", "official": "a city official"}


@dataclass
class Marked:
    """`marks` says of each mark where it was written down; `public` are marks that may be seen."""

    store: Store
    owner: Person
    slug: str = ""
    marks: dict[str, str] = field(default_factory=dict)
    seen_by_checkers: set[str] = field(default_factory=set)
    people: dict[str, Person] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)

    def mark(self, where: str, *, now: bool = True) -> str:
        """A word that stands nowhere else; `now`: a checker finds it on some page of today."""
        word = f"mk{next(self.numbers):03}quux"
        self.marks[word] = where
        if now:
            self.seen_by_checkers.add(word)
        return word

    def leaks(self, text: str) -> list[str]:
        return [where for word, where in self.marks.items() if word in text]

    # what is put in

    def source(self, name: str, terms: str, *, open_: tuple[str, ...] = (), now: bool = True, **more: str) -> Source:
        blank = sources.blank_source("")
        typed = {
            f: f"{name} {f}" if f in open_ else self.mark(f"{f} of {name}", now=now) for f in FIELDS if f not in more
        }
        address = "open" if "url" in open_ else self.mark(f"address of {name}", now=now)
        made = Source(blank.id, blank.alias, url=f"https://{address}.example/", terms=terms, **{**typed, **more})
        self.ids.setdefault("source_id", []).extend((made.id, made.alias))
        if not open_:  # evidence of an open one on background stands under its alias
            self.marks |= {made.alias: f"alias of {name}", made.id: f"id of {name}"}
        return sources.add_source(self.store, self.owner, made)

    def keep(self, source: Source, name: str) -> None:
        """A file of the source, with a mark in its name and one in its text."""
        body = f"Minutes of the evening, {self.mark(f'text of {name}')}.".encode()
        captures.keep_file(self.store, self.owner, source.id, body, f"{self.mark(f'file of {name}')}.txt")
        self.ids.setdefault("sha256", []).append(hashlib.sha256(body).hexdigest())

    def tie(self, unit: str, source: Source, name: str, *, now: bool = True, **more: str) -> str:
        form = EvidenceForm(**{f: self.mark(f"{f} of {name}", now=now) for f in WORDS}, **more)
        tied = evidence.add_evidence(self.store, self.owner, unit, source.id, form)
        self.ids.setdefault("evidence_id", []).append(tied.id)
        return tied.id

    def claim(self, sentence: int) -> str:
        unit = units.make_unit(self.store, self.owner, self.slug, "claim", sentence=sentence).id
        self.ids.setdefault("unit_id", []).append(unit)
        return unit

    def ask(self, unit: str, name: str) -> None:
        words = self.mark(f"query beside {name}"), self.mark(f"reply beside {name}")
        asked = queries.raise_query(self.store, self.owner, unit, self.people["checker"].id, words[0])
        queries.reply_to_query(self.store, self.people["checker"], asked.id, words[1])
        self.ids.setdefault("query_id", []).append(asked.id)


@pytest.fixture
def marked(tmp_path: Path):
    store = Store(tmp_path / "desk.db")
    store.migrate()
    desk = Marked(store, people.owner(store, "Vera Lind"))
    for role in ("viewer", "author", "checker"):
        desk.people[role] = people.add_person(store, desk.owner, f"The {role}", role)
    desk.slug = articles.import_article(store, desk.owner, Input(ARTICLE, url="https://city.example/bridge")).slug
    _present(desk)
    _past(desk)
    desk.ids["unit_id"].append("nothing")
    yield desk
    store.close()


def _present(desk: Marked) -> None:
    """Evidence on every kind of terms."""
    unit = desk.claim(2)
    whisperer = desk.source("the whisperer", "off_record")
    desk.tie(unit, whisperer, "off the record")
    desk.keep(whisperer, "the whisperer")
    desk.tie(unit, desk.source("the embargoed", "on_record", embargoed_until="2999-01-01"), "the embargo")
    desk.ask(unit, "what is off the record")
    unit = desk.claim(3)
    named = ("title", "author", "publisher", "origin", "url")
    official = desk.source("Official", "on_record", open_=named, description=PUBLIC["official"])
    desk.tie(unit, official, "own terms, off the record", terms="off_record")
    desk.tie(unit, official, "own terms, on background", terms="background")
    desk.keep(official, "what is on the record")
    unit = desk.claim(4)
    clerk = desk.source("the clerk", "background", description=PUBLIC["clerk"])
    insider = desk.source("the insider", "deep_background", description=PUBLIC["insider"])
    desk.tie(unit, clerk, "background")
    desk.tie(unit, insider, "deep background")
    units.change_unit(desk.store, desk.owner, unit, "status", "verified")
    desk.ask(unit, "what is on background")
    for source in (clerk, insider):  # its id stands where the description does
        del desk.marks[source.id]


def _past(desk: Marked) -> None:
    """What was open once and is not now; what was secret, changed, removed, merged, undone."""
    store, owner = desk.store, desk.owner
    unit = desk.claim(5)
    talker = desk.source("the talker", "on_record")
    desk.tie(unit, talker, "what was on the record")
    units.change_unit(store, owner, unit, "status", "verified")
    desk.ask(desk.claim(1), "nothing at all")
    reading = drafts.read_draft(store, desk.slug, Input(ARTICLE.replace("41 million", "42 million")))
    drafts.take_draft(store, owner, desk.slug, reading, number=1)
    desk.seen_by_checkers.discard(talker.title)
    sources.change_source(store, owner, replace(talker, terms="off_record", title=desk.mark("new title"), version=0))
    desk.marks.pop(next(w for w, where in desk.marks.items() if where == "query beside nothing at all"))
    desk.marks.pop(next(w for w, where in desk.marks.items() if where == "reply beside nothing at all"))
    unit = desk.claim(6)
    gone = desk.source("the removed", "off_record", now=False)
    tied = desk.tie(unit, gone, "what was removed", now=False)
    evidence.change_evidence(store, owner, tied, EvidenceForm(note=desk.mark("a changed note", now=False)))
    desk.ask(unit, "what was removed")
    evidence.remove_evidence(store, owner, tied)
    sources.remove_source(store, owner, gone.id)
    whole = desk.source("the merger", "off_record")
    twin = desk.source("the merged", "off_record", now=False)
    desk.tie(unit, twin, "what was merged")
    sources.merge_sources(store, owner, twin.id, whole.id)
    desk.tie(unit, whole, "what was undone", now=False)
    undo.undo_last(store, owner, desk.slug)

"""A desk on which every field that must stay there holds a mark of its own, and what a leak looks like."""

import hashlib
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import ModuleType

import pytest

from annotator.actions import articles, captures, drafts, evidence, queries, sources, units, verdicts
from annotator.actions.conversations import author_backups, remarks
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.transaction import new_id, transaction
from annotator.domain.classification import DESCRIBED, DESK, Disclosure
from annotator.domain.dates import day
from annotator.domain.evidence import Evidence, EvidenceForm, LetStand, Passage
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.sources import Source
from annotator.storage import captures as stored_captures
from annotator.storage import evidence as stored_evidence
from annotator.storage import queries as stored_queries
from annotator.storage import sources as stored_sources
from annotator.storage import units as stored_units
from annotator.storage.conversations import remarks as stored_remarks
from annotator.storage.database import Store
from tests.captured import capture_page
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.firewall.planting import ADDRESSES, ON_NO_PAGE, SHAPES, Thing, planted

HIDDEN = frozenset(Disclosure) - {Disclosure.PUBLIC}
# Of an open source only these must not leave.
DESKS = frozenset({DESK, DESCRIBED})
# What all marks have in common but the few whose field wants a shape of its own.
STEM = "quux"
PUBLIC = {"clerk": "a clerk of the city", "insider": "somebody close to the mayor", "official": "a city official"}


@dataclass
class Marked:
    """`marks` says of each mark where it was written down; `public` are marks that may be seen."""

    store: Store
    owner: Person
    slug: str = ""
    marks: dict[str, str] = field(default_factory=dict)
    planted_fields: set[tuple[type, str]] = field(default_factory=set)
    seen_by_checkers: set[str] = field(default_factory=set)
    people: dict[str, Person] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def mark(self, where: str, *, now: bool = True, shape: Callable[[int], str] = f"mk{{:03}}{STEM}".format) -> str:
        """A word that stands nowhere else; `now`: a checker finds it on some page of today."""
        word = shape(self.count)
        self.count += 1
        self.marks[word] = where
        if now:
            self.seen_by_checkers.add(word)
        return word

    def planted(self, thing: Thing, name: str, hidden=HIDDEN, given: Collection[str] = (), now: bool = True) -> Thing:
        """The thing with a mark in each text field of these classes, but for those that are `given`."""

        def mark(kind: type, field_: str) -> str:
            self.planted_fields.add((kind, field_))
            where = f"{kind.__name__} {field_} of {name}"
            is_seen = now and (kind, field_) not in ON_NO_PAGE
            if field_ in ADDRESSES:
                return f"https://{self.mark(where, now=is_seen)}.example/"
            if field_ not in SHAPES:
                return self.mark(where, now=is_seen)
            # Pages write a day out.
            day_ = self.mark(where, now=False, shape=SHAPES[field_])
            self.marks[day(day_)] = where
            if is_seen:
                self.seen_by_checkers.add(day(day_))
            return day_

        return planted(thing, hidden, mark, given)

    def leaks(self, text: str) -> list[str]:
        return [self.marks[word] for word in self.found_in(text)]

    def found_in(self, text: str) -> list[str]:
        """The marks in a text; most are ruled out at once, as to look for each takes as long as a page."""
        may_hold_all = STEM in text
        return [word for word in self.marks if (may_hold_all or STEM not in word) and word in text]

    # what is put in

    def source(self, name: str, terms: str, *, is_open: bool = False, now: bool = True, **more: str) -> Source:
        blank = replace(sources.blank_source(f"{name} title"), terms=terms)
        if is_open:
            blank = replace(blank, author=f"{name} author", publisher=f"{name} publisher", origin=f"{name} origin")
        hidden = DESKS if is_open else HIDDEN
        made = self.planted(replace(blank, **more), name, hidden, more, now)
        self.ids.setdefault("source_id", []).extend((made.id, made.alias))
        self.named[name] = made.id
        if not is_open:  # evidence of an open one on background stands under its alias
            self.marks |= {made.alias: f"alias of {name}", made.id: f"id of {name}"}
        return sources.add_source(self.store, self.owner, made)

    def keep(self, source: Source, name: str, hidden: Collection[Disclosure] = HIDDEN) -> None:
        """A file of the source, with a mark in its text and in what the desk knows of it."""
        body = f"Minutes of the evening, {self.mark(f'text of {name}')}.".encode()
        sha256 = hashlib.sha256(body).hexdigest()
        captures.keep_file(self.store, self.owner, source.id, body, "minutes.txt")
        with transaction(self.store, self.owner, "keep_file") as act:
            before = stored_sources.load(act.db, source.id)
            marked = tuple(self.planted(snapshot, name, hidden) for snapshot in before.snapshots)
            stored_sources.save(act, before, replace(before, snapshots=marked))
            capture = stored_captures.find(act.db, sha256)
            stored_captures.save(act.db, self.planted(capture, name))
        self.ids.setdefault("sha256", []).append(sha256)

    def keep_page(self, source: Source, name: str) -> None:
        """A page that was fetched, with a mark in it, where it may not leave."""
        page = capture_page(self.store, self.owner, source.id, f"It says {self.mark(f'page of {name}')} there.")
        self.ids.setdefault("sha256", []).append(page.sha256)

    def tie(self, unit: str, source: Source, name: str, *, now: bool = True, **more: str) -> str:
        with transaction(self.store, self.owner, "add_evidence") as act:
            act.article = stored_units.load(act.db, unit).article
            blank = Evidence(
                new_id(), act.article, unit, source.id, "supports", act.by, act.at, passage=Passage(""),
                let_stand=LetStand("", act.by, act.at, "normal", "", ()),
            )  # fmt: skip
            tied = self.planted(replace(blank, **more), name, now=now)
            stored_evidence.save(act, None, tied)
        self.ids.setdefault("evidence_id", []).append(tied.id)
        return tied.id

    def claim(self, sentence: int) -> str:
        unit = units.make_unit(self.store, self.owner, self.slug, "claim", sentence=sentence)
        self._hide(stored_units, unit.article, unit.id, f"the unit of sentence {sentence}")
        self.ids.setdefault("unit_id", []).append(unit.id)
        return unit.id

    def ask(self, unit: str, name: str, *, is_open: bool = False) -> None:
        asked = queries.raise_query(self.store, self.owner, unit, self.people["checker"].id, "Is it so?")
        queries.reply_to_query(self.store, self.people["checker"], asked.id, "It is.")
        said = remarks.make_remark(self.store, self.owner, unit, "So it is.")
        if not is_open:
            self._hide(stored_queries, asked.article, asked.id, f"the query beside {name}")
            self._hide(stored_remarks, said.article, said.id, f"the remark beside {name}")
        self.ids.setdefault("query_id", []).append(asked.id)

    def _hide(self, table: ModuleType, article: str, id_: str, name: str) -> None:
        """Mark what is stored already."""
        with transaction(self.store, self.owner, "mark", article=article) as act:
            before = table.find(act.db, id_)
            table.save(act, before, self.planted(before, name))


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """Made once: `marked` gives each test a copy."""
    store = new_store(tmp_path_factory.mktemp("marked") / "desk.db")
    desk = Marked(store, people.owner(store, "Vera Lind"))
    for role in ("viewer", "author", "checker"):
        desk.people[role] = people.add_person(store, desk.owner, f"The {role}", role)
    desk.slug = articles.import_article(store, desk.owner, Input(ARTICLE, url="https://city.example/bridge")).slug
    _present(desk)
    _past(desk)
    _taken_back(desk)
    desk.ids["unit_id"].append("nothing")
    store.close()
    return desk


@pytest.fixture
def marked(first: Marked, tmp_path: Path) -> Iterator[Marked]:
    with copied(first, tmp_path) as desk:
        yield desk


@contextmanager
def copied(first: Marked, folder: Path) -> Iterator[Marked]:
    shutil.copytree(first.store.path.parent, folder, dirs_exist_ok=True)
    known = {each.name: deepcopy(getattr(first, each.name)) for each in fields(Marked) if each.name != "store"}
    desk = Marked(Store.at(folder / first.store.path.name), **known)
    yield desk
    desk.store.close()


def _present(desk: Marked) -> None:
    """What another author says, and evidence on every kind of terms."""
    other = people.add_person(desk.store, desk.owner, "Another author", "author")
    given = (desk.mark(f"{what} of the author’s backup") for what in ("source", "passage"))
    author_backups.back_up(desk.store, other, desk.slug, 2, *given)
    unit = desk.claim(2)
    whisperer = desk.source("the whisperer", "off_record")
    desk.tie(unit, whisperer, "off the record")
    desk.keep(whisperer, "the whisperer")
    desk.keep_page(whisperer, "the whisperer")
    desk.tie(unit, desk.source("the embargoed", "on_record", embargoed_until="2999-01-01"), "the embargo")
    desk.ask(unit, "what is off the record")
    unit = desk.claim(3)
    official = desk.source("Official", "on_record", is_open=True, description=PUBLIC["official"])
    desk.tie(unit, official, "own terms, off the record", terms="off_record")
    desk.tie(unit, official, "own terms, on background", terms="background")
    desk.keep(official, "what is on the record", DESKS)
    desk.keep_page(official, "what is on the record, beside words that are not")
    unit = desk.claim(4)
    clerk = desk.source("the clerk", "background", description=PUBLIC["clerk"])
    insider = desk.source("the insider", "deep_background", description=PUBLIC["insider"])
    desk.tie(unit, clerk, "background")
    desk.keep_page(clerk, "the clerk")
    desk.tie(unit, insider, "deep background")
    verdicts.set_status(desk.store, desk.owner, unit, "verified")
    desk.ask(unit, "what is on background")
    for source in (clerk, insider):  # its id stands where the description does
        del desk.marks[source.id]


def _taken_back(desk: Marked) -> None:
    """What somebody typed beside nothing secret, and then changed, emptied, undid or removed with its unit."""
    store, owner = desk.store, desk.owner
    kept, gone = (
        units.make_unit(store, owner, desk.slug, "quote", sentence=8, exact=exact).id for exact in ("stones", "museum")
    )
    official = desk.named["Official"]
    tied = evidence.add_evidence(store, owner, kept, official, EvidenceForm(passage=desk.mark("a passage", now=False)))
    evidence.change_evidence(store, owner, tied.id, EvidenceForm(passage="41", note=desk.mark("its note", now=False)))
    evidence.change_evidence(store, owner, tied.id, EvidenceForm(passage="41"))
    verdicts.set_status(store, owner, kept, "incorrect")
    for unit, field_ in ((kept, "note"), (kept, "speaker"), (kept, "proposed"), (gone, "note"), (gone, "speaker")):
        units.set_field(store, owner, unit, field_, desk.mark(f"a {field_} that was typed once", now=False))
    units.set_field(store, owner, kept, "note", "Ring the museum.")
    units.set_field(store, owner, kept, "speaker", "")
    units.set_field(store, owner, kept, "proposed", "")
    units.remove_unit(store, owner, gone)
    units.set_field(store, owner, kept, "note", desk.mark("a note that was undone", now=False))
    undo.undo_last(store, owner, desk.slug)
    remarks.make_remark(store, owner, kept, desk.mark("a remark that was undone", now=False))
    undo.undo_last(store, owner, desk.slug)
    queries.raise_query(store, owner, kept, owner.id, desk.mark("a query that was undone", now=False))
    undo.undo_last(store, owner, desk.slug)


def _past(desk: Marked) -> None:
    """What was open once and is not now; what was secret, changed, removed, merged, undone."""
    store, owner = desk.store, desk.owner
    unit = desk.claim(5)
    talker = desk.source("the talker", "on_record")
    desk.tie(unit, talker, "what was on the record")
    desk.keep_page(talker, "what was on the record")
    verdicts.set_status(store, owner, unit, "verified")
    desk.ask(desk.claim(1), "nothing at all", is_open=True)
    reading = drafts.read_draft(store, desk.slug, Input(ARTICLE.replace("41 million", "42 million")))
    drafts.take_draft(store, owner, desk.slug, reading, number=1)
    desk.seen_by_checkers.discard(talker.title)
    sources.change_source(store, owner, replace(talker, terms="off_record", title=desk.mark("new title"), version=0))
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

"""The card of the sentence in hand: its units, each with its evidence, queries and next step."""

from dataclasses import dataclass

from flask import g

from annotator.domain.conversations.author_backups import AuthorBackup, is_unchecked
from annotator.domain.conversations.queries import Query, may_resolve
from annotator.domain.draft_sources import DraftSource
from annotator.domain.drafts import SURE
from annotator.domain.people.assignments import holder_of
from annotator.domain.people.permissions import BACK_UP, VOUCH, may
from annotator.domain.people.person import Person
from annotator.domain.readiness import NOWHERE
from annotator.domain.revision_comparisons import has_new_context
from annotator.domain.revisions import WHOLES
from annotator.domain.sections import section_at, sections
from annotator.domain.sources import Source, by_title
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit, words_of
from annotator.storage import sentences, units
from annotator.views.author_backups import said_of
from annotator.views.draft_sources import pointed_to
from annotator.web.plumbing import problems
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.unit_cards import UnitCard, drafts_of, unit_card

MORE = "more"
# With a status behind it: whether the unit is to have this status although it rests on no words, or although it does
# not say what was proposed.
WITHOUT_WORDS, OTHER_WORDS = "without_words.", "other_words."
PROPOSED = "proposed"
MORE_FIELDS = ("span", "kind", "risk", "facets", "speaker", "note", "assignee", "remove")


@dataclass(frozen=True, slots=True)
class Card:
    """`opened` is the unit in hand, `form` that of its forms which was asked for: MORE, PROPOSED, an evidence id, or
    WITHOUT_WORDS or OTHER_WORDS with a status.

    `offered` is the source this person tied last, `near` are those of the article; `whole`
    is the kind of block the sentence is in, as a word. `draft_sources` are those of a sentence that has no unit yet,
    and `backups` what authors say of this sentence. `holder` is the id of the person to whom its section, or the
    article, is assigned.
    """

    table: ReadingTable
    number: int
    units: tuple[UnitCard, ...]
    opened: str | None
    form: str | None
    offered: Source | None
    near: tuple[Source, ...]
    people: tuple[Person, ...]
    whole: str
    draft_sources: tuple[DraftSource, ...] = ()
    backups: tuple[AuthorBackup, ...] = ()
    holder: str | None = None

    def name(self, person: str | None) -> str:
        return next((p.name for p in self.people if p.id == person), "somebody")

    def verdict_without_words(self, unit_id: str) -> str | None:
        """The status that somebody wants to set although no words are on file: the card asks about it."""
        return self._asked(unit_id, WITHOUT_WORDS)

    def verdict_in_other_words(self, unit_id: str) -> str | None:
        """The status that somebody wants to set although the unit does not say what was proposed."""
        return self._asked(unit_id, OTHER_WORDS)

    def _asked(self, unit_id: str, question: str) -> str | None:
        if self.opened != unit_id or not self.form or not self.form.startswith(question):
            return None
        status = self.form.removeprefix(question)
        return status if status_of(status).needs_evidence else None

    def shows_more(self, unit_id: str) -> bool:
        """Whether the forms of the lesser fields are open: somebody asked for them, or one was refused."""
        asked = self.form == MORE and self.opened == unit_id
        return asked or ("problem" in g and any(problems.problem_at(f"{unit_id}-{field}") for field in MORE_FIELDS))

    def may_close(self, query: Query) -> bool:
        asker = next((person for person in self.people if person.id == query.by), None)
        return asker is not None and may_resolve(query, g.person, asker)

    @property
    def may_back_up(self) -> bool:
        return self.number != NOWHERE and may(g.person, BACK_UP) and is_unchecked(each.unit for each in self.units)

    @property
    def vouchers(self) -> tuple[Person, ...]:
        return tuple(p for p in self.people if may(p, VOUCH))


def read_card(table: ReadingTable, number: int, opened: str | None = None, form: str | None = None) -> Card:
    kind = table.kind_of_block(number) if number != NOWHERE else "paragraph"
    said, given = table.conversation, table.author_backups
    near = tuple(sorted(table.standing.sources.values(), key=by_title))
    here = table.units_of(number)
    moved_on = _with_new_context(table, here)
    names = {person.id: person.name for person in table.everyone}
    made = tuple(unit_card(table, unit, said, given, names, unit.id in moved_on) for unit in here)
    if opened not in {each.unit.id for each in made}:
        opened = next((each.unit.id for each in made if each.state.blocks), None)
        opened = opened or next((each.unit.id for each in made), None)
    pointed = () if made or number == NOWHERE else pointed_to(drafts_of(table), [table.sentence(number)])
    whole = WHOLES.get(kind, "paragraph")
    backups = () if number == NOWHERE else said_of(given, [table.sentence(number)])
    holder = _holder(table, number)
    return Card(
        table, number, made, opened, form, _offered(table), near, table.everyone, whole, pointed, backups, holder
    )


def _holder(table: ReadingTable, number: int) -> str | None:
    known = table.assignments
    if not known or number == NOWHERE:
        return holder_of(known, None)
    cut = sections(table.standing.text, table.blocks)
    return holder_of(known, section_at(cut, table.sentence(number).start).key)


def _with_new_context(table: ReadingTable, shown: list[Unit]) -> frozenset[str]:
    """Of the units whose own words stayed in the last draft, those beside which a sentence changed."""
    before = table.revision.number - 1
    stayed = [unit for unit in shown if unit.check and unit.anchor.place in SURE]
    if not before or not stayed:
        return frozenset()
    db = g.store.reading()
    then, cut = units.anchors_in(db, table.article.id, before), sentences.of(db, table.revision.id.at(before))
    return frozenset(
        unit.id
        for unit in stayed
        if unit.id in then
        and words_of(then[unit.id], cut) == words_of(unit.anchor, table.sentences)
        and has_new_context(then[unit.id], cut, unit.anchor, table.sentences)
    )


def _offered(table: ReadingTable) -> Source | None:
    """The source of the evidence tied last, by this person if possible: it is the likeliest next one."""
    person = g.person.id
    # Of those that came with a file, which have no version, the last.
    last = max(reversed(table.standing.evidence), key=lambda e: (e.by == person, e.version), default=None)
    return table.standing.sources[last.source] if last else None

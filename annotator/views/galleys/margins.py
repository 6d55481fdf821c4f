"""What stands in the margin of a galley: beside each unit its mark, its state in words, its sources, what is asked."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.domain import profile
from annotator.domain.conversations.queries import Query
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import Evidence
from annotator.domain.explanations import why
from annotator.domain.readiness import Coverage, UnitState
from annotator.domain.revisions import Sentence
from annotator.domain.sources import Source
from annotator.domain.statuses import status_of
from annotator.domain.unit_families import shown_status
from annotator.domain.units import Unit

# What these flags say is said in a few words: the numbers of the sources stand beside them.
_OF_SOURCES = frozenset({"single_source", "anonymous_only", "secondary_only", "no_passage"})
_STANCES = ("supports", "partly_supports", "context", "contradicts")
# Code points of a person's note; the desk has all of it.
_LONGEST_NOTE = 200


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source under its number in this galley: S1 is the first that the text rests on. `terms` are in words.

    `terms` is empty where it speaks on the record to all that rests on it here; `until` is the day an embargo ends.
    """

    number: str
    source: Source
    terms: tuple[str, ...]
    until: str | None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An open query beside the unit with this `mark`; `replies` is how many came, people are named.

    `to` is empty where the asker named nobody else.
    """

    mark: str
    by: str
    to: str
    at: str
    text: str
    replies: int


@dataclass(frozen=True, slots=True)
class MarginNote:
    """The note beside a unit, or beside a sentence that nobody accounted for, whose `unit` is None.

    `mark` is the number of the sentence and a letter (7a). `family` and `shown` are those of its state; `says` are its
    reasons in words, and `adds` what else the unit holds, in sentences. `sources` are their numbers by stance, what
    supports first. A note that says nothing more `is_plain`.
    """

    mark: str
    unit: Unit | None
    family: str
    shown: str
    says: tuple[str, ...]
    adds: tuple[str, ...]
    sources: tuple[tuple[str, tuple[str, ...]], ...]
    questions: tuple[OpenQuestion, ...]

    @property
    def is_plain(self) -> bool:
        return self.family == "settled" and self.shown == "verified" and not (self.says or self.adds or self.questions)


class Margins:
    """The notes of one dossier, as whoever may read it sees them.

    `notes` are by unit id, `lost` those of units that have no place in the text. `at_sentence` holds, by ordinal, the
    units whose first words are there, in text order; `held_by`, by unit id, the ordinals of the sentences that hold it.
    """

    def __init__(self, dossier: Dossier, coverage: Coverage) -> None:
        self._standing, self._coverage = dossier.standing, coverage
        self._names = {person.id: person.name for person in dossier.people}
        self._evidence: dict[str, list[Evidence]] = defaultdict(list)
        for each in dossier.standing.evidence:
            self._evidence[each.unit].append(each)
        self._queries: dict[str, list[Query]] = defaultdict(list)
        for query in dossier.queries:
            if query.resolved is None:
                self._queries[query.unit].append(query)
        self.numbers = self._numbered()
        self.at_sentence: dict[int, list[Unit]] = defaultdict(list)
        self.notes: dict[str, MarginNote] = {}
        self.lost: list[MarginNote] = []
        self.held_by = {id_: state.sentences for id_, state in coverage.unit_states.items()}
        for unit in sorted(dossier.standing.units, key=_outermost_first):
            self._note(unit, coverage.unit_states[unit.id])

    @property
    def questions(self) -> tuple[OpenQuestion, ...]:
        """In text order; those of units without a place come last."""
        return tuple(question for note in (*self.notes.values(), *self.lost) for question in note.questions)

    def unaccounted(self, sentence: Sentence) -> MarginNote | None:
        if self._coverage.sentence_states[sentence.ordinal - 1] != "unaccounted":
            return None
        return MarginNote(str(sentence.ordinal), None, "unaccounted", "unaccounted", (), (), (), ())

    def sources(self) -> tuple[NumberedSource, ...]:
        """The sources that this copy names, in the order of their numbers, each with the terms of what rests on it."""
        agreed: dict[str, set[str]] = defaultdict(set)
        for each in self._standing.evidence:
            agreed[each.source].add(each.terms or self._standing.sources[each.source].terms)
        return tuple(
            _numbered(number, self._standing.sources[id_], agreed[id_], self._standing.minute)
            for id_, number in self.numbers.items()
        )

    def _numbered(self) -> dict[str, str]:
        """By source id: S1, S2 … in the order in which the text rests on them."""
        ordered = sorted(self._standing.units, key=_outermost_first)
        used = dict.fromkeys(each.source for unit in ordered for each in self._evidence[unit.id])
        return {source: f"S{number}" for number, source in enumerate(used, 1)}

    def _note(self, unit: Unit, state: UnitState) -> None:
        if not state.sentences:
            self.lost.append(self._made(unit, state, "–"))
            return
        first = state.sentences[0]
        mark = f"{first}{_letters(len(self.at_sentence[first]))}"
        self.at_sentence[first].append(unit)
        self.notes[unit.id] = self._made(unit, state, mark)

    def _made(self, unit: Unit, state: UnitState, mark: str) -> MarginNote:
        shown = shown_status(unit, state.family, state.flags)
        label = status_of(unit.status).label
        # Of the evidence only what is tied to the unit is looked at, or a long article would take quadratic time.
        beside = replace(self._standing, evidence=tuple(self._evidence[unit.id]))
        explained = replace(state, flags=tuple(flag for flag in state.flags if flag not in _OF_SOURCES))
        reasons = why(unit, explained, beside, self._names)
        says = tuple(each for each in reasons if each != label)
        questions = tuple(self._question(query, mark) for query in self._queries[unit.id])
        return MarginNote(
            mark, unit, state.family, shown, says, tuple(self._more(unit)), self._by_stance(unit), questions
        )

    def _by_stance(self, unit: Unit) -> tuple[tuple[str, tuple[str, ...]], ...]:
        found: dict[str, list[str]] = {}
        for each in self._evidence[unit.id]:
            numbers = found.setdefault(each.stance, [])
            if self.numbers[each.source] not in numbers:
                numbers.append(self.numbers[each.source])
        ordered = [*(stance for stance in _STANCES if stance in found), *(s for s in found if s not in _STANCES)]
        return tuple((stance, tuple(found[stance])) for stance in ordered)

    def _more(self, unit: Unit) -> Iterator[str]:
        """What the unit holds besides its state, in sentences."""
        if unit.risk != "normal":
            yield f"Risk: {profile.RISKS.get(unit.risk, unit.risk)}."
        if unit.vouched_by:
            yield f"{self._name(unit.vouched_by)} vouches for it."
        if unit.proposed:
            yield f"Proposed: “{_cut(unit.proposed)}”"
        if unit.note:
            yield _cut(unit.note)

    def _question(self, query: Query, mark: str) -> OpenQuestion:
        by, to = self._name(query.by), "" if query.names_nobody_else else self._name(query.to)
        return OpenQuestion(mark, by, to, query.at, query.text, len(query.replies))

    def _name(self, person: str) -> str:
        return self._names.get(person, "somebody")


def _numbered(number: str, source: Source, agreed: set[str], minute: str) -> NumberedSource:
    until = source.embargoed_until if source.embargoed_until and minute < source.embargoed_until else None
    strict = [profile.TERMS[terms] for terms in profile.TERMS if terms in agreed]
    return NumberedSource(number, source, tuple(strict) if agreed != {"on_record"} else (), until)


def _outermost_first(unit: Unit) -> tuple[int, int, str]:
    start, end, id_ = unit.order
    return start, -end, id_


def _letters(place: int) -> str:
    """a to z, then aa, ab …"""
    return (_letters(place // 26 - 1) if place >= 26 else "") + chr(ord("a") + place % 26)


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= _LONGEST_NOTE else f"{plain[: _LONGEST_NOTE - 1].rstrip()}…"

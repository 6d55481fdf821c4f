"""The fact lock of a unit: each of its facts beside the words of all evidence that carries it.

A quote has the quote lock instead, which compares every word.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.evidence import Evidence, has_words, words_compared
from annotator.domain.fact_locks.facts import DATE, DIRECTION, NAME, ORDINAL, SEQUENCE, Fact
from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, FactAnswer
from annotator.domain.fact_locks.repetitions.repetitions import texts_repeated
from annotator.domain.fact_locks.text_facts import FactsOnFile, compare_texts
from annotator.domain.units import Unit

FOR = ("supports", "partly_supports")


@dataclass(frozen=True, slots=True)
class EvidenceLock:
    """What the words of one piece of evidence say of the unit's facts.

    `is_by_note` where a checker's note stands in for a passage; not `is_same_language` where negations and directions
    were not compared. `stands` are the answers that somebody let stand although they differ.
    """

    evidence: Evidence
    answers: tuple[FactAnswer, ...]
    is_by_note: bool
    is_same_language: bool
    stands: tuple[FactAnswer, ...] = ()

    @property
    def differing(self) -> tuple[FactAnswer, ...]:
        return tuple(each for each in self.answers if each.verdict == DIFFERS and each not in self.stands)

    @property
    def same(self) -> tuple[FactAnswer, ...]:
        return tuple(each for each in self.answers if each.verdict == SAME)

    @property
    def read_two_ways(self) -> tuple[FactAnswer, ...]:
        """Dates that are the same in one reading only: 05/10/2025 is in October or in May."""
        return tuple(each for each in self.same if each.theirs and any(map(_has_two_days, (each.ours, each.theirs))))


@dataclass(frozen=True, slots=True)
class UnitLock:
    """`absent` are facts of the unit that no carrying words hold, `lacking` those of them without which it is thin.

    It `is_complete` unless words are not compared yet.
    """

    locks: tuple[EvidenceLock, ...]
    absent: tuple[Fact, ...]
    lacking: tuple[Fact, ...]
    is_complete: bool

    @property
    def differing(self) -> tuple[tuple[Evidence, FactAnswer], ...]:
        return tuple((lock.evidence, answer) for lock in self.locks for answer in lock.differing)

    @property
    def same(self) -> tuple[Fact, ...]:
        """The facts of the unit that some carrying words hold, in the order of its text."""
        found = {answer.ours for lock in self.locks for answer in lock.same}
        return tuple(sorted(found, key=lambda fact: (fact.start, fact.end)))

    @property
    def verdict(self) -> str | None:
        """DIFFERS, ABSENT or SAME of the unit as a whole; None where nothing was compared, or not all of it."""
        if self.differing:
            return DIFFERS
        if not self.is_complete:
            return None
        return ABSENT if self.lacking else SAME if self.same else None


def texts_compared(units: Iterable[Unit], evidence: Iterable[Evidence]) -> frozenset[str]:
    """All texts whose facts are compared: those of these units with each other, and with the words they rest on."""
    units = tuple(units)
    claims = {unit.id for unit in units if unit.kind != "quote"}
    tied = (each for each in evidence if each.unit in claims and each.stance in FOR)
    return texts_repeated(units) | frozenset(words for each in tied if (words := words_compared(each)) is not None)


def unit_lock(unit: Unit, carrying: Iterable[Evidence], known: FactsOnFile) -> UnitLock | None:
    """The lock of a unit over the evidence that carries it; None where no words can be compared.

    `known` are the facts that are on file. Words that a public copy withholds count as held, and are not compared.
    """
    if unit.kind == "quote":
        return None
    carrying = [e for e in carrying if has_words(e, unit.kind)]
    compared = [(e, words) for e in carrying if (words := words_compared(e)) is not None]
    if not compared:
        return None
    ours = known.get(unit.anchor.exact)
    locks = tuple(_evidence_lock(unit, e, words, known) for e, words in compared if ours is not None and words in known)
    is_complete = len(locks) == len(compared)
    holds_all = len(compared) < len(carrying) or not any(lock.evidence.stance == "supports" for lock in locks)
    absent = () if holds_all or not is_complete else tuple(_absent(locks))
    return UnitLock(locks, absent, tuple(fact for fact in absent if _makes_thin(fact, unit)), is_complete)


def _makes_thin(fact: Fact, unit: Unit) -> bool:
    """Whether a unit is thin where this fact is absent: a name is only where it is what the unit says, or at risk."""
    if fact.kind == NAME:
        return "name" in unit.facets or unit.risk != "normal"
    # “The first warning” counts nothing.
    return fact.kind not in (DIRECTION, SEQUENCE) and (fact.kind, fact.readings[0][0]) != (ORDINAL, 1.0)


def sides(claim: str, words: str) -> str:
    """The SHA-256 of both sides of a lock: while it is the same, what somebody let stand stands."""
    return hashlib.sha256(f"{claim}\0{words}".encode()).hexdigest()


def _evidence_lock(unit: Unit, evidence: Evidence, words: str, known: FactsOnFile) -> EvidenceLock:
    ours, theirs = known[unit.anchor.exact], known[words]
    answers = compare_texts(ours, theirs)
    allowed = evidence.let_stand
    stands: tuple[FactAnswer, ...] = ()
    # What a checker let stand lapses when the risk is raised: then it is an editor's to decide.
    is_allowed = allowed is not None and (unit.risk == "normal" or allowed.risk != "normal")
    if allowed and is_allowed and allowed.sides == sides(unit.anchor.exact, words):
        stands = tuple(each for each in answers if each.verdict == DIFFERS and values_of(each) in allowed.facts)
    return EvidenceLock(evidence, answers, evidence.passage is None, ours.language == theirs.language, stands)


def values_of(answer: FactAnswer) -> tuple[str, str]:
    """The words of both sides of an answer."""
    return answer.ours.words, answer.theirs.words if answer.theirs else ""


def _has_two_days(fact: Fact) -> bool:
    """Two days of the year, not only two centuries."""
    return fact.kind == DATE and len({reading[1:] for reading in fact.readings}) > 1


def _absent(locks: Iterable[EvidenceLock]) -> Iterable[Fact]:
    """Facts on which every lock that says something of them says that they are absent."""
    verdicts: dict[Fact, set[str]] = {}
    for lock in locks:
        for answer in lock.answers:
            verdicts.setdefault(answer.ours, set()).add(answer.verdict)
    return [fact for fact, found in verdicts.items() if found == {ABSENT}]

"""The same fact in several claims of an article: in the headline, the body, a caption.

A fact that turned out wrong in one of them, or that a new draft changed in one, is still in the others. Quotes are left
out: what was said stays what was said.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.domain.fact_locks import values
from annotator.domain.fact_locks.facts import NAME, Fact
from annotator.domain.fact_locks.names import plain
from annotator.domain.fact_locks.repeated_values import VALUES, is_stated, stated_by_both
from annotator.domain.fact_locks.text_facts import FactsOnFile, TextFacts
from annotator.domain.folding import fold
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit

# Its words, without the ’s of a possessive.
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Repetition:
    """`words` are a fact of one claim, which the `other`, a unit by id, states as `theirs`."""

    other: str
    words: str
    theirs: str


@dataclass(frozen=True, slots=True)
class GivenUp:
    """`words` are a fact of a claim that is wrong in the `other`, a unit by id, or that its new words no longer hold.

    `theirs` are the words that the other had for it; `is_wrong` while they stand there.
    """

    other: str
    words: str
    theirs: str
    is_wrong: bool


def texts_repeated(units: Iterable[Unit]) -> frozenset[str]:
    """All texts whose facts `repetitions` and `given_up` compare."""
    found: set[str] = set()
    for unit in units:
        if unit.kind != "quote":
            found |= {unit.anchor.exact, *unit.former, *filter(None, [unit.proposed])}
    return frozenset(found)


def repetitions(unit: Unit, units: Iterable[Unit], known: FactsOnFile) -> tuple[Repetition, ...]:
    """What the `unit` states that other claims state too, in their order; one fact for each. `known` is by words."""
    ours = known.get(unit.anchor.exact)
    if ours is None or not _may_repeat(unit):
        return ()
    found = []
    for other in units:
        theirs = known.get(other.anchor.exact)
        if other.id == unit.id or theirs is None or not _may_repeat(other):
            continue
        if same := stated_by_both(ours, theirs):
            found.append(Repetition(other.id, same[0][0].words, same[0][1].words))
    return tuple(found)


def given_up(units: Iterable[Unit], known: FactsOnFile) -> dict[str, tuple[GivenUp, ...]]:
    """By the id of each claim that still states it: what is wrong, or was changed, in others, in their order.

    What somebody let stand there is left out. `known` are the facts on file, by the words that hold them.
    """
    claims = [unit for unit in units if unit.kind != "quote"]
    losses = [(unit.id, loss) for unit in claims for loss in _losses(unit, known)]
    return {unit.id: found for unit in claims if losses and (found := _kept_by(unit, losses, known))}


@dataclass(frozen=True, slots=True)
class _Loss:
    """Facts `given` up of the words `before`, for those that are right `now`, if anybody said which."""

    before: TextFacts
    given: tuple[Fact, ...]
    now: TextFacts | None
    is_wrong: bool

    def held_by(self, words: str, ours: TextFacts) -> Iterator[tuple[str, str]]:
        """(what the words say, what was given up) for each fact that they still have; `ours` are their facts."""
        for here, there in stated_by_both(ours, self.before):
            if there in self.given and not self._is_right(here):
                yield here.words, there.words
        for name in (fact for fact in self.given if fact.kind == NAME):
            wrong = _parts([name]) - _parts(self.now.facts if self.now else ())
            said = set(_WORD.findall(words))
            # A surname that opens a sentence is not known as a name there.
            yield from (
                (word, name.words) for word in _WORD.findall(name.words) if plain(word) in wrong and word in said
            )

    def _is_right(self, fact: Fact) -> bool:
        """Whether it says what is right now, too: nearly two decades, where 17 years became 18."""
        return self.now is not None and any(values.compare(fact, other) == values.SAME for other in self.now.facts)


def _kept_by(unit: Unit, losses: Iterable[tuple[str, _Loss]], known: FactsOnFile) -> tuple[GivenUp, ...]:
    ours = known.get(unit.anchor.exact)
    if ours is None or not _may_repeat(unit):
        return ()
    stand = {(each.other, each.words) for each in unit.let_stand}
    found = (
        GivenUp(other, here, there, loss.is_wrong)
        for other, loss in losses
        if other != unit.id
        for here, there in loss.held_by(unit.anchor.exact, ours)
        if (other, here) not in stand
    )
    return tuple(dict.fromkeys(found))


def _may_repeat(unit: Unit) -> bool:
    return unit.kind != "quote" and unit.anchor.start is not None


def _losses(unit: Unit, known: FactsOnFile) -> Iterator[_Loss]:
    present = known.get(unit.anchor.exact)
    if present is None:
        return
    if _is_wrong(unit):
        right = known.get(unit.proposed) if unit.proposed else None
        given = _replaced(present, right) if right else tuple(f for f in present.facts if f.kind in VALUES)
        # Where nobody said what is right, any value may be the wrong one.
        yield _Loss(present, given, right, is_wrong=True)
    for before in filter(None, map(known.get, unit.former)):
        if given := _replaced(before, present):
            yield _Loss(before, given, present, is_wrong=False)


def _is_wrong(unit: Unit) -> bool:
    """Whether the words that were marked wrong are still there; a query on it changes nothing of that."""
    status = status_of(unit.status if unit.status != "query" else unit.asked_from or "")
    return status.keeps_wrong and unit.wrong is not None and fold(unit.anchor.exact) in unit.wrong


def _replaced(text: TextFacts, by: TextFacts) -> tuple[Fact, ...]:
    """The facts of the text for which the other words have another value of the kind, and none that may be the same."""
    return tuple(fact for fact in text.facts if _is_replaced(fact, by))


def _is_replaced(fact: Fact, by: TextFacts) -> bool:
    if fact.kind not in VALUES | {NAME} or not is_stated(fact):
        return False
    found = {values.compare(fact, other) for other in filter(is_stated, by.facts)}
    return values.DIFFERS in found and not found & {values.SAME, values.DOUBT}


def _parts(found: Iterable[Fact]) -> set[object]:
    """The words of the names among the facts."""
    return {word for fact in found if fact.kind == NAME for word in fact.readings[0]}

"""The same fact in several claims of an article: in the headline, the body, a caption.

A fact that turned out wrong in one of them, or that a new draft changed in one, is still in the others. Quotes are left
out: what was said stays what was said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.fact_locks.facts import NAME, Fact
from annotator.domain.fact_locks.names import comparison as names
from annotator.domain.fact_locks.names.comparison import plain
from annotator.domain.fact_locks.repetitions.repeated_values import VALUES, stated_by_both
from annotator.domain.fact_locks.text_facts import FactsOnFile, TextFacts
from annotator.domain.fact_locks.values import comparison as values
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

    `theirs` are the words that the other had for it, `right` those that are right in their place, empty if nobody said;
    `is_wrong` while the wrong ones stand there.
    """

    other: str
    words: str
    theirs: str
    right: str
    is_wrong: bool


def texts_repeated(units: Iterable[Unit]) -> frozenset[str]:
    """All texts whose facts `repetitions` and `given_up` compare."""
    found: set[str] = set()
    for unit in units:
        if unit.kind != "quote":
            found |= {unit.anchor.exact, *unit.former, *filter(None, [unit.proposed])}
    return frozenset(found)


def repetitions(unit: Unit, units: Iterable[Unit], known: FactsOnFile) -> tuple[Repetition, ...]:
    """What the `unit` states that other claims state too, in their order; one fact for each. `known` is by words.

    A claim that shares its words with the unit, as a wider one does, says nothing a second time.
    """
    ours = known.get(unit.anchor.exact)
    if ours is None or not _may_repeat(unit):
        return ()
    found = []
    for other in units:
        theirs = known.get(other.anchor.exact)
        if other.id == unit.id or theirs is None or not _may_repeat(other) or _share_words(unit, other):
            continue
        if same := stated_by_both(ours, theirs):
            found.append(Repetition(other.id, same[0][0].words, same[0][1].words))
    return tuple(found)


def given_up(
    units: Iterable[Unit], known: FactsOnFile, asked: Iterable[Unit] | None = None
) -> dict[str, tuple[GivenUp, ...]]:
    """By the id of each claim that still states it: what is wrong, or was changed, in others, in their order.

    What somebody let stand there is left out. `known` are the facts on file, by the words that hold them; `asked` are
    those of the units of which it is asked, where it is not of all.
    """
    # Of thousands of units these are a few.
    changed = [unit for unit in units if unit.kind != "quote" and loses(unit)]
    losses = [(unit.id, loss) for unit in changed for loss in _losses(unit, known)]
    if not losses:
        return {}
    return {unit.id: found for unit in (units if asked is None else asked) if (found := _kept_by(unit, losses, known))}


def loses(unit: Unit) -> bool:
    """Whether something that it says, or said, may be given up; else it tells nothing of others."""
    return bool(unit.former) or unit.wrong is not None


@dataclass(frozen=True, slots=True)
class _Loss:
    """Facts `given` up of the words `before`, each with the words that are right in its place, for those that are right
    `now`, if anybody said which."""

    before: TextFacts
    given: Mapping[Fact, str]
    now: TextFacts | None
    is_wrong: bool

    def held_by(self, words: str, ours: TextFacts) -> Iterator[tuple[str, Fact]]:
        """(what the words say, what was given up) for each fact that they still have; `ours` are their facts."""
        for here, there in stated_by_both(ours, self.before):
            if there in self.given and not self._is_right(here):
                yield here.words, there
        for name in (fact for fact in self.given if fact.kind == NAME):
            yield from ((word, name) for word in _words_of_name(name, self.now, words, ours))

    def _is_right(self, fact: Fact) -> bool:
        """Whether it says what is right now, too: nearly two decades, where 17 years became 18."""
        return self.now is not None and any(values.compare(fact, other) == values.SAME for other in self.now.facts)


def _words_of_name(name: Fact, now: TextFacts | None, words: str, ours: TextFacts) -> Iterator[str]:
    """Where the words spell a name as it was spelt before it was respelt. Other people of that surname keep theirs.

    A surname that opens a sentence is not known as a name there; a German noun is no name for its capital.
    """
    wrong = _parts([name]) - _parts(now.facts if now else ())
    named = [fact for fact in ours.facts if fact.kind == NAME]
    for match in _WORD.finditer(words):
        if plain(match[0]) in wrong and match[0][0].isupper():
            holding = [fact for fact in named if fact.start <= match.start() < fact.end]
            known = any(names.compare(fact.readings[0], name.readings[0]) == names.SAME for fact in holding)
            if known or not (holding or ours.language == "de"):
                yield match[0]


def _kept_by(unit: Unit, losses: Iterable[tuple[str, _Loss]], known: FactsOnFile) -> tuple[GivenUp, ...]:
    ours = known.get(unit.anchor.exact)
    if ours is None or not _may_repeat(unit):
        return ()
    found = (
        GivenUp(other, here, there.words, loss.given[there], loss.is_wrong)
        for other, loss in losses
        if other != unit.id
        for here, there in loss.held_by(unit.anchor.exact, ours)
    )
    return tuple(each for each in dict.fromkeys(found) if not _stands(each, unit))


def _stands(given: GivenUp, unit: Unit) -> bool:
    """Whether somebody let it stand when the same was right there, which a copy without the reason does not know."""
    return any(
        (each.other, each.words) == (given.other, given.words) and (each.right == given.right or not each.reason)
        for each in unit.let_stand
    )


def _may_repeat(unit: Unit) -> bool:
    return unit.kind != "quote" and unit.anchor.start is not None


def _share_words(unit: Unit, other: Unit) -> bool:
    start, end = other.anchor.start, other.anchor.end
    return start is not None and end is not None and unit.anchor.touches(start, end)


def _losses(unit: Unit, known: FactsOnFile) -> Iterator[_Loss]:
    present = known.get(unit.anchor.exact)
    if present is None:
        return
    right = known.get(unit.proposed) if unit.proposed and _is_wrong(unit) else None
    if _is_wrong(unit):
        if right and (given := _replaced(present, [right])):
            yield _Loss(present, given, right, is_wrong=True)
        else:  # no value is replaced, or nobody said by what: any may be the wrong one
            yield _Loss(present, {f: "" for f in present.facts if f.kind in VALUES}, None, is_wrong=True)
    former = [before for words in unit.former if (before := known.get(words))]
    for number, before in enumerate(former):
        # What a proposal brings back is right.
        given = _replaced(before, [*former[number + 1 :], present], kept=right)
        if given:
            yield _Loss(before, given, present, is_wrong=False)


def _is_wrong(unit: Unit) -> bool:
    """Whether the words that were marked wrong are still there; a query on it changes nothing of that."""
    status = status_of(unit.status if unit.status != "query" else unit.asked_from or "")
    return status.keeps_wrong and unit.wrong is not None and fold(unit.anchor.exact) in unit.wrong


def _replaced(text: TextFacts, by: Sequence[TextFacts], kept: TextFacts | None = None) -> dict[Fact, str]:
    """The facts of the text that have another value in some later words, with the last of these values.

    Not those that the last of the later words, or `kept`, may hold still.
    """
    found = {}
    for fact in text.facts:
        others = [other for later in by for other in later.facts if _is_another(fact, other)]
        held = [other for last in (by[-1], kept) if last for other in last.facts if _may_be_same(fact, other)]
        if others and not held:
            found[fact] = others[-1].words
    return found


def _is_another(fact: Fact, other: Fact) -> bool:
    """Whether the other is another value of the same kind; of names, another spelling of one."""
    if fact.kind not in VALUES | {NAME} or not fact.is_stated or not other.is_stated:
        return False
    if fact.kind == NAME and other.kind == NAME:
        one, another = fact.readings[0], other.readings[0]
        return names.compare(one, another) == names.MISSPELT or (one != another and bool(set(one) & set(another)))
    return values.compare(fact, other) == values.DIFFERS


def _may_be_same(fact: Fact, other: Fact) -> bool:
    return other.is_stated and values.compare(fact, other) in (values.SAME, values.DOUBT)


def _parts(found: Iterable[Fact]) -> set[object]:
    """The words of the names among the facts."""
    return {word for fact in found if fact.kind == NAME for word in fact.readings[0]}

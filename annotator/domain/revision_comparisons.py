"""Two revisions of an article as one text, and what became of each unit between them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.anchors import Anchor
from annotator.domain.drafts import SURE
from annotator.domain.evidence import Evidence
from annotator.domain.fact_locks.locks import SAME
from annotator.domain.fact_locks.text_facts import FactsOnFile
from annotator.domain.fact_locks.unit_locks import unit_lock
from annotator.domain.flags import quote_lock
from annotator.domain.quote_locks import DIFFERS
from annotator.domain.revisions import Sentence
from annotator.domain.units import Unit, sentences_of, words_of
from annotator.domain.wording_differences import GRAVE, Run, gravity

# Two fates that no place expresses: the words changed and somebody has checked them since; the unit is newer.
SEEN, MADE = "seen", "made"
OPEN = ("changed", "ask", "gone")
_RISKS = ("legal", "sensitive", "normal")
_WORST = 3


@dataclass(frozen=True, slots=True)
class ComparedPassage:
    """A sentence of the later text, or one that only the earlier text has; `old` and `new` are ordinals.

    `kind` is same, moved, changed, inserted or deleted. `block` is the ordinal of the later text's block in which
    it is shown; a deleted sentence is shown after the sentence that came before it.
    """

    kind: str
    runs: tuple[Run, ...]
    old: tuple[int, ...]
    new: tuple[int, ...]
    block: int


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of a unit; `passage` is the index of the passage beside which it is shown.

    `fate` is one of `profile.PLACES`, SEEN or MADE. `has_new_context` is true if a sentence beside it changed though
    its own did not.
    """

    unit: Unit
    fate: str
    passage: int
    has_new_context: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of the earlier and the later revision, and the passages that compare them."""

    before: tuple[Sentence, ...]
    after: tuple[Sentence, ...]
    passages: tuple[ComparedPassage, ...]

    def passed(self, units: Iterable[Unit], then: Mapping[str, Anchor]) -> tuple[Passed, ...]:
        """What became of each unit: `units` of the later revision, `then` the anchors of the earlier one by unit id."""
        at_old = {old: at for at, passage in enumerate(self.passages) for old in passage.old}
        at_new = {new: at for at, passage in enumerate(self.passages) for new in passage.new}

        def place(unit: Unit) -> int:
            later = sentences_of(unit.anchor, self.after)
            earlier = sentences_of(then[unit.id], self.before) if unit.id in then else ()
            found = [at_new.get(s.ordinal, 0) for s in later] or [at_old.get(s.ordinal, 0) for s in earlier]
            return found[0] if found else 0

        return tuple(self._fate(unit, then.get(unit.id), place(unit)) for unit in units)

    def _fate(self, unit: Unit, then: Anchor | None, at: int) -> Passed:
        if unit.anchor.place not in SURE:
            return Passed(unit, unit.anchor.place, at)
        if then is None or then.start is None:
            return Passed(unit, MADE if then is None else SEEN, at)
        if words_of(then, self.before) != words_of(unit.anchor, self.after):
            return Passed(unit, SEEN, at)
        return Passed(unit, unit.anchor.place, at, has_new_context(then, self.before, unit.anchor, self.after))

    def queue(self, passed: Iterable[Passed], waiting: frozenset[str]) -> tuple[Passed, ...]:
        """The units that a person must look at, the most dangerous first.

        They are sorted by risk, then by what changed: numbers and negations, names, other words. `waiting` holds the
        ids of the units that are not settled.
        """

        def danger(each: Passed) -> tuple[int, int, int]:
            weight = gravity(self.passages[each.passage].runs) if each.fate == "changed" else _WORST
            return _RISKS.index(each.unit.risk), -weight, each.passage

        return tuple(sorted((p for p in passed if p.fate in OPEN and p.unit.id in waiting), key=danger))


def needs_reading(unit: Unit, change: Iterable[Run]) -> bool:
    """Whether a verdict on the unit may outlive this change of its sentence only after its evidence was read again.

    So it is where a name, a figure or a negation changed, and with every word of a quote.
    """
    weight = gravity(change)
    return weight >= GRAVE or (unit.kind != "claim" and weight > 0)


def is_held_by_words(unit: Unit, tied: Iterable[Evidence], facts: FactsOnFile) -> bool:
    """Whether the locks say that the words of the evidence that carries the unit say the same as it does now.

    `tied` is that evidence, `facts` are those on file.
    """
    tied = list(tied)
    if unit.kind == "quote":
        quoted = quote_lock(unit, tied)
        return quoted is not None and quoted.kind != DIFFERS
    held = unit_lock(unit, tied, facts)
    return held is not None and held.verdict == SAME


def has_new_context(then: Anchor, before: Sequence[Sentence], now: Anchor, after: Sequence[Sentence]) -> bool:
    """Whether the sentence before or after those of the unit has changed.

    `then` is its anchor among the sentences `before`, `now` its anchor among the sentences `after`.
    """
    return _beside(then, before) != _beside(now, after)


def _beside(anchor: Anchor, sentences: Sequence[Sentence]) -> tuple[str, str]:
    """The folded sentences just before and just after those that the anchor touches."""
    inside = [at for at, s in enumerate(sentences) if anchor.touches(s.start, s.end)]
    if not inside:
        return "", ""
    first, last = inside[0], inside[-1] + 1
    return sentences[first - 1].folded if first else "", sentences[last].folded if last < len(sentences) else ""

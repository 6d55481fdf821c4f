"""What a person corrected in a reading: how sentences are cut, which blocks are taken in, facts of publication."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from annotator.domain.folding import fold
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Repair:
    """One correction, kept so that it applies when the same page is read again.

    What `folded` holds depends on `kind`. join: the joined sentence. split: the two halves. take, leave: the key of
    the portion that was taken in or left out. fact: the name of a fact and its values.
    """

    id: str
    article: str
    kind: str
    folded: tuple[str, ...]
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class PreviewChoices:
    """What a person decided on a preview against the rules: `taken` are keys of portions, `left` are keys of blocks.

    `facts` holds corrected facts by name; a fact that was emptied has no values.
    """

    taken: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    facts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def repairs(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The kind and the words of a Repair for each choice."""
        return (
            *(("take", (key,)) for key in sorted(self.taken)),
            *(("leave", (key,)) for key in sorted(self.left)),
            *(("fact", (name, *values)) for name, values in self.facts.items()),
        )

    def over(self, known: "PreviewChoices", seen: Collection[str]) -> "PreviewChoices":
        """These choices, with those of `known` whose keys the person had not `seen` when choosing."""
        return PreviewChoices(self.taken | (known.taken - set(seen)), self.left | (known.left - set(seen)), self.facts)


NO_CHOICES = PreviewChoices()


def choices_of(repairs: Iterable[Repair]) -> PreviewChoices:
    """The choices among the repairs; of two for the same fact, the later one."""
    listed = list(repairs)
    return PreviewChoices(
        frozenset(r.folded[0] for r in listed if r.kind == "take"),
        frozenset(r.folded[0] for r in listed if r.kind == "leave"),
        {r.folded[0]: r.folded[1:] for r in listed if r.kind == "fact"},
    )


def keys_of(texts: Iterable[str]) -> list[str]:
    """A key for each text, the same on every reading of the page: a hash of its words, and a number if they repeat."""
    seen: Counter[str] = Counter()
    keys = []
    for text in texts:
        digest = hashlib.sha256(fold(text).encode()).hexdigest()[:16]
        seen[digest] += 1
        keys.append(digest if seen[digest] == 1 else f"{digest}.{seen[digest]}")
    return keys


def recut(unit: Unit, before: str, after: str) -> Unit:
    """The unit after its sentences were cut anew: its verdict still holds, because no word changed.

    `before` and `after` are the folded sentences that hold it.
    """
    check = unit.check
    if check is not None and check.sentence == before:
        check = replace(check, sentence=after)
    wrong, reworded = (after if kept == before else kept for kept in (unit.wrong, unit.reworded))
    return replace(unit, check=check, wrong=wrong, reworded=reworded)

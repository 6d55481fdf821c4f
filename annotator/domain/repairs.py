"""What a hand put right in a reading: sentences cut otherwise, blocks taken in or left out, facts of publication."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from annotator.domain.folding import fold
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Repair:
    """What was put right, so that it stays when the same page is read again; by `kind`, `folded` holds

    join: the sentence that was joined · split: the two that one was split into · take, leave: the key of what was
    taken in or left out · fact: the name of a fact and its values.
    """

    id: str
    article: str
    kind: str
    folded: tuple[str, ...]
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person decides over the rules: keys of portions taken in and of blocks left out, and facts put right.

    A fact that was emptied has no values.
    """

    taken: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    facts: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def repairs(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Kind and words of a repair for each."""
        return (
            *(("take", (key,)) for key in sorted(self.taken)),
            *(("leave", (key,)) for key in sorted(self.left)),
            *(("fact", (name, *values)) for name, values in self.facts.items()),
        )

    def over(self, known: "Choices", seen: Collection[str]) -> "Choices":
        """These, and of what was `known` before whatever was not `seen` when these were chosen."""
        return Choices(self.taken | (known.taken - set(seen)), self.left | (known.left - set(seen)), self.facts)


NO_CHOICES = Choices()


def choices_of(repairs: Iterable[Repair]) -> Choices:
    said = list(repairs)
    return Choices(
        frozenset(r.folded[0] for r in said if r.kind == "take"),
        frozenset(r.folded[0] for r in said if r.kind == "leave"),
        {r.folded[0]: r.folded[1:] for r in said if r.kind == "fact"},
    )


def keys_of(texts: Iterable[str]) -> list[str]:
    """A name for each text that it has on every reading of the page: its folded words, and the how-manieth they are."""
    seen: Counter[str] = Counter()
    keys = []
    for text in texts:
        digest = hashlib.sha256(fold(text).encode()).hexdigest()[:16]
        seen[digest] += 1
        keys.append(digest if seen[digest] == 1 else f"{digest}.{seen[digest]}")
    return keys


def recut(unit: Unit, before: str, after: str) -> Unit:
    """The unit, its verdict given for the same words, which now make up other sentences.

    `before` and `after` are the folded sentences it stands in.
    """
    check = unit.check
    if check is not None and check.sentence == before:
        check = replace(check, sentence=after)
    return replace(unit, check=check, wrong=after if unit.wrong == before else unit.wrong)

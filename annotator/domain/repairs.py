"""Sentences cut by hand: where the rules split one sentence in two, or took two for one."""

from dataclasses import dataclass, replace

from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Repair:
    """`kind` is join or split. `folded` is the sentence that was joined, or the two that one was split into."""

    id: str
    article: str
    kind: str
    folded: tuple[str, ...]
    by: str
    at: str


def recut(unit: Unit, before: str, after: str) -> Unit:
    """The unit, its verdict given for the same words, which now make up other sentences.

    `before` and `after` are the folded sentences it stands in.
    """
    check = unit.check
    if check is not None and check.sentence == before:
        check = replace(check, sentence=after)
    return replace(unit, check=check, wrong=after if unit.wrong == before else unit.wrong)

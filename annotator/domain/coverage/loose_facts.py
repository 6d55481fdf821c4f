"""Figures, names, dates and quotations that stand in no unit."""

from bisect import bisect_right
from collections.abc import Callable

from annotator.domain.dossiers import Standing
from annotator.domain.folding import fold
from annotator.domain.revisions import LooseFact


def loose_facts(standing: Standing) -> tuple[tuple[LooseFact, int], ...]:
    """(fact, sentence) for every fact outside any unit. A name that is in one unit counts as covered everywhere."""
    covers = _reach(standing)
    facts = [(fact, s.ordinal) for s in standing.sentences for fact in s.facts]
    inside = {id(fact) for fact, _ in facts if covers(fact)}
    held = {fold(standing.text[f.start : f.end]) for f, _ in facts if id(f) in inside and f.kind == "name"}
    return tuple(
        (fact, ordinal)
        for fact, ordinal in facts
        if id(fact) not in inside and not (fact.kind == "name" and fold(standing.text[fact.start : fact.end]) in held)
    )


def grouped(standing: Standing, loose: tuple[tuple[LooseFact, int], ...]) -> list[tuple[LooseFact, str, list[int]]]:
    """(first fact, its words, sentences): a name counts once for all its mentions, anything else each time."""
    found: dict[tuple[str, str | int], tuple[LooseFact, str, list[int]]] = {}
    for fact, sentence in loose:
        words = standing.text[fact.start : fact.end]
        key = (fact.kind, fold(words) if fact.kind == "name" else fact.start)
        found.setdefault(key, (fact, words, []))[2].append(sentence)
    return list(found.values())


def _reach(standing: Standing) -> Callable[[LooseFact], bool]:
    """A function that says whether one unit covers all of a fact, by bisection; units are sorted by their start."""
    starts: list[int] = []
    ends: list[int] = []
    for unit in standing.units:
        if unit.anchor.start is not None and unit.anchor.end is not None:
            starts.append(unit.anchor.start)
            ends.append(max(unit.anchor.end, ends[-1] if ends else 0))

    def covers(fact: LooseFact) -> bool:
        at = bisect_right(starts, fact.start)
        return at > 0 and ends[at - 1] >= fact.end

    return covers

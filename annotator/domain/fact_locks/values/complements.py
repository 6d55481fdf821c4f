"""Shares of a whole that a passage gives by its other part: 42 per cent of the seats were taken, 58 were empty."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import MAY_AGREE, SHARE, Fact
from annotator.domain.fact_locks.same_thing import are_opposed

_ALL = 100


def complements(ours: Fact, shares: Sequence[Fact]) -> Iterator[Fact]:
    """What each share leaves that stands beside the opposite of what the claim says."""
    for each in shares if ours.kind == SHARE and ours.unit == "%" else ():
        if each.is_stated and each.unit == "%" and not each.hedge and 0 < each.value < _ALL and are_opposed(ours, each):
            rest = (_ALL - each.value,) * 2
            yield replace(each, readings=(rest,), role=MAY_AGREE, about=(*each.about, *ours.about), verbs=())

"""How much of an article rests on one origin, one publication or one person.

Many units may each have their source, and all of them the same one: no flag of a single unit shows that.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.domain import profile
from annotator.domain.dossiers import Standing
from annotator.domain.evidence import Evidence
from annotator.domain.flags import carrying, terms_of
from annotator.domain.public_sources import known_as
from annotator.domain.readiness import Coverage
from annotator.domain.sources import Source

# From the narrowest to the widest: of two groups that carry as many units, the narrower is named.
KINDS = ("source", "origin", "person", "publication")
_Group = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Concentration:
    """`units` of the `settled` units rest on nothing but one source, origin, person or publication.

    `kind` is one of KINDS. `words` name what they rest on, by what may be printed.
    """

    kind: str
    words: str
    units: int
    settled: int

    def __str__(self) -> str:
        verb = "rests" if self.units == 1 else "rest"
        return f"{self.units} of {self.settled} settled units {verb} on {self.words}"


def concentration(standing: Standing, coverage: Coverage) -> Concentration | None:
    """The group on which most settled units rest, if it is over the threshold of the profile.

    A unit rests on a group if all evidence that carries it belongs to the group.
    """
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in carrying(standing.evidence, standing.sources, standing.minute):
        tied[each.unit].append(each)
    resting: dict[_Group, list[Evidence]] = defaultdict(list)
    for unit, state in coverage.unit_states.items():
        if not state.blocks and tied[unit]:
            for group in _shared(tied[unit], standing):
                resting[group].append(tied[unit][0])
    if not resting:
        return None
    group = max(resting, key=lambda each: (len(resting[each]), -KINDS.index(each[0])))
    count = len(resting[group])
    if count < profile.CONCENTRATED_UNITS or count <= profile.CONCENTRATED_SHARE * coverage.settled:
        return None
    return Concentration(group[0], _words(group, resting[group], standing), count, coverage.settled)


def _shared(evidence: Iterable[Evidence], standing: Standing) -> frozenset[_Group]:
    return frozenset.intersection(*(frozenset(_groups(standing.sources[each.source])) for each in evidence))


def _groups(source: Source) -> Iterator[_Group]:
    yield "source", source.id
    for kind, name in (("origin", source.origin), ("person", source.author), ("publication", source.publisher)):
        if name:
            yield kind, name


def _words(group: _Group, evidence: list[Evidence], standing: Standing) -> str:
    """By name only where every piece of the evidence is on the record."""
    kind, name = group
    terms = [terms_of(each, standing.sources[each.source], standing.minute) for each in evidence]
    source = standing.sources[evidence[0].source]
    if kind == "source":
        type_ = profile.SOURCE_TYPES.get(source.type or "")
        label = type_.label.lower() if type_ and type_.label != "Other" else "source"
        strictest = max(terms, key=tuple(profile.TERMS).index)
        return f"one {label}: {known_as(source, strictest)}"
    is_open = all(each == "on_record" for each in terms)
    return f"one {kind}: {name}" if is_open else f"one {kind}"

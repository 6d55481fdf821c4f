"""What can be looked for, how it is narrowed down, and what is found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from annotator.domain.search.marking import Runs
from annotator.domain.search.terms import Term

# In the order of the page: kind, and what several of it are called.
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "article": "Articles",
        "unit": "Claims and quotes",
        "sentence": "Sentences",
        "source": "Sources",
        "evidence": "Evidence",
        "capture": "Captured texts",
        "query": "Queries",
        "remark": "Remarks",
    }
)


@dataclass(frozen=True, slots=True)
class Search:
    """`terms` must all be found. Each other field that is not None narrows it down.

    `status` is that of a unit; `person`, by id, wrote, checked or holds it; `since` and `until` are days, YYYY-MM-DD;
    `source`, by id, is what it rests on; `publication` is where the article or the source was published. Hits of a kind
    have numbers, the newest the highest: `before` asks for those below it.
    """

    terms: tuple[Term, ...]
    kind: str | None = None
    status: str | None = None
    person: str | None = None
    since: str | None = None
    until: str | None = None
    source: str | None = None
    publication: str | None = None
    before: int | None = None

    @property
    def is_narrowed(self) -> bool:
        return any((self.status, self.person, self.since, self.until, self.source, self.publication))


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing whose words were found; `number` orders the hits of its kind.

    `thing` is its id, of a sentence its ordinal; `unit` is the id of the unit to which it belongs, if it does.
    """

    number: int
    kind: str
    thing: str
    article: str | None
    unit: str | None
    text: str


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A hit as it is shown: its words, and the place that it leads to.

    `slug` and `title` are those of its article, `sentence` is the ordinal at which it stands there, None if it has no
    place; `source` is the id of its source, `capture` the hash of what was captured of it. `status` is that of a unit,
    and `is_stale` tells whether its text has changed since.
    """

    hit: Hit
    runs: Runs
    slug: str | None = None
    title: str | None = None
    sentence: int | None = None
    source: str | None = None
    capture: str | None = None
    status: str | None = None
    is_stale: bool = False


@dataclass(frozen=True, slots=True)
class FoundOfKind:
    """The newest findings of a kind; with `older`, there are more below that number.

    `is_cut`: only its newest hits were looked through.
    """

    kind: str
    findings: tuple[FoundThing, ...]
    older: int | None = None
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class FoundThings:
    """By kind, in the order of KINDS, only those of which something was found."""

    kinds: tuple[FoundOfKind, ...] = field(default=())

    @property
    def count(self) -> int:
        return sum(len(each.findings) for each in self.kinds)

    @property
    def has_more(self) -> bool:
        return any(each.older is not None for each in self.kinds)

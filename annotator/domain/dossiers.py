"""Everything the desk knows of one revision of an article, as frozen values."""

from dataclasses import dataclass, field

from annotator.domain.articles import Article
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.people import Person
from annotator.domain.queries import Query
from annotator.domain.revisions import Block, Revision, Sentence
from annotator.domain.sources import Source
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Standing:
    """What coverage, flags and states are computed from. `no_claims` are sentence ordinals.

    `today` is the day an embargo is judged by, YYYY-MM-DD. `dead` tells of sources whose page is not there
    any more when that was found. It is the desk's own: no file has it.
    """

    text: str
    sentences: tuple[Sentence, ...]
    units: tuple[Unit, ...]
    evidence: tuple[Evidence, ...]
    sources: dict[str, Source]
    no_claims: frozenset[int]
    today: str
    dead: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dossier:
    """`former` are sources that evidence rested on once; `since` is what happened after an older revision."""

    article: Article
    revision: Revision
    blocks: tuple[Block, ...]
    standing: Standing
    queries: tuple[Query, ...]
    people: tuple[Person, ...]
    history: tuple[Event, ...]
    former: dict[str, Source] = field(default_factory=dict)
    since: tuple[Event, ...] = ()

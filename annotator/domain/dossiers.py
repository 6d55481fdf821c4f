"""Everything the desk knows of one revision of an article, as frozen values."""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from annotator.domain.articles import Article
from annotator.domain.conversations.queries import Query
from annotator.domain.conversations.remarks import Remark
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence
from annotator.domain.fact_locks.text_facts import FactsOnFile
from annotator.domain.people.person import Person
from annotator.domain.publication.corrections import Correction
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.revisions import Block, Revision, Sentence
from annotator.domain.sources import Source
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Standing:
    """What coverage, flags and states are computed from. `no_claims` are sentence ordinals.

    `minute` is the minute at the desk, or a day, by which an embargo is judged (`flags.is_embargoed`). `sources` are by
    id. `dead` holds, by id of each source whose page is gone, the time at which that was found. `facts` are those that
    the fact lock compares, by the words that hold them. Both stay at the desk, and no export holds them.
    """

    text: str
    sentences: tuple[Sentence, ...]
    units: tuple[Unit, ...]
    evidence: tuple[Evidence, ...]
    sources: dict[str, Source]
    no_claims: frozenset[int]
    minute: str
    dead: dict[str, str] = field(default_factory=dict)
    facts: FactsOnFile = field(default_factory=dict)


def by_unit(standing: Standing) -> dict[str, Standing]:
    """By unit id: the standing with no evidence but that of the unit, so that a question about one does not ask all."""
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in standing.evidence:
        tied[each.unit].append(each)
    return {unit.id: replace(standing, evidence=tuple(tied[unit.id])) for unit in standing.units}


@dataclass(frozen=True, slots=True)
class Dossier:
    """`former` are, by id, the sources that evidence ever rested on.

    In a dossier as it was, `history` ends there, `since` holds the later events, and `now` is the present one.
    """

    article: Article
    revision: Revision
    blocks: tuple[Block, ...]
    standing: Standing
    queries: tuple[Query, ...]
    people: tuple[Person, ...]
    history: tuple[Event, ...]
    former: dict[str, Source] = field(default_factory=dict)
    since: tuple[Event, ...] = ()
    remarks: tuple[Remark, ...] = ()
    signoffs: tuple[SignOff, ...] = ()
    corrections: tuple[Correction, ...] = ()
    now: "Dossier | None" = None

"""What was checked before: a settled unit of another article that says what a unit says, and what it rests on."""

from dataclasses import dataclass, replace

from annotator.domain.articles import Article
from annotator.domain.dates import day
from annotator.domain.evidence import Evidence, EvidenceForm, form_of, words_compared
from annotator.domain.readiness import UnitState
from annotator.domain.sources import Source
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class FormerEvidence:
    """`terms` are the stricter of its own and its source's; `is_tied` if the unit in hand rests on these words too."""

    evidence: Evidence
    source: Source
    terms: str
    is_tied: bool

    @property
    def is_note(self) -> bool:
        """Whether its words are a note of what somebody heard, saw or reckoned."""
        return rests_on_note(self.evidence)


@dataclass(frozen=True, slots=True)
class FormerCheck:
    """A settled `unit` of another `article`; `same` are the figures, dates and names that both units have."""

    unit: Unit
    state: UnitState
    article: Article
    evidence: tuple[FormerEvidence, ...]
    same: tuple[str, ...] = ()


def rests_on_note(former: Evidence) -> bool:
    """Whether the lock compares its note with the claim: to say in it where it comes from would add facts to it."""
    return former.passage is None and words_compared(former) is not None


def reused(former: Evidence, note: str, *, stance: str | None, is_known_to_differ: bool) -> EvidenceForm:
    """The form that ties the words of `former` to another unit, with a `note` before its own.

    Its terms stay: where it sets none, those of the source apply to both. What somebody let stand does not come along.
    """
    whole = f"{note} {former.note}" if former.note else note
    form = replace(form_of(former), note=whole, is_known_to_differ=is_known_to_differ)
    return replace(form, stance=stance) if stance else form


def is_tied(former: Evidence, tied: Evidence) -> bool:
    """Whether evidence of another unit rests on the same words of the same source."""
    return (former.source, former.passage and former.passage.exact) == (
        tied.source,
        tied.passage and tied.passage.exact,
    )


def where_from(article: Article, unit: Unit, *, is_public: bool) -> str:
    """The note that says where evidence comes from. It leaves with the evidence; a title that is not public stays."""
    title = article.facts.title or article.slug
    name = f"‘{title}’" if is_public else "another article of the desk"
    return f"From {name}, checked {day(unit.check.at)}." if unit.check else f"From {name}."

"""Whether this desk would have accepted each value of a dossier that came from outside.

The forms of the desk check what is typed, but a file may have been edited by hand. Each finding is one clause in plain
words.
"""

from collections.abc import Callable, Iterator
from typing import TypeVar

from annotator.domain import limits
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import RuleBroken, say
from annotator.domain.evidence import WITHHELD, EvidenceForm
from annotator.domain.publication.corrections import checked as checked_correction
from annotator.domain.sources import checked
from annotator.domain.statuses import status_of

# The slugs that the desk makes are shorter; a longer one would not fit an address.
_LONGEST_SLUG = 100
# The page for a new article has this slug.
_TAKEN = "new"
_Value = TypeVar("_Value")


def findings(dossier: Dossier) -> Iterator[str]:
    yield from _article(dossier)
    yield from _sources(dossier)
    yield from _evidence(dossier)
    yield from _typed(dossier)
    yield from _publication(dossier)
    yield from _times(dossier)
    yield from _history(dossier)


def _article(dossier: Dossier) -> Iterator[str]:
    slug = dossier.article.slug
    if slug == _TAKEN or len(slug) > _LONGEST_SLUG:
        yield f"“{slug[:40]}” is no name for an article"
    facts = dossier.article.facts
    for name, address in (("url", facts.url), ("image", facts.image)):
        if address is not None and not address.lower().startswith(("http://", "https://")):
            yield f"the {name} of its article is no web address"


def _sources(dossier: Dossier) -> Iterator[str]:
    for source in dossier.standing.sources.values():
        yield from _kept(f"source {source.id}", source, checked)
        for snapshot in source.snapshots:
            yield from _kept(f"source {source.id}", snapshot.url, lambda url: limits.web_address(url, "snapshot"))


def _evidence(dossier: Dossier) -> Iterator[str]:
    for each in dossier.standing.evidence:
        form = EvidenceForm(
            stance=each.stance,
            terms=each.terms,
            passage=each.passage.exact if each.passage and each.passage != WITHHELD else None,
            page=each.locator.page,
            time=each.locator.time,
            paragraph=each.locator.paragraph,
            credibility=each.credibility,
            method=each.method,
            note=each.note,
        )
        yield from _kept(f"evidence {each.id}", form, EvidenceForm.checked)


def _typed(dossier: Dossier) -> Iterator[str]:
    for unit in dossier.standing.units:
        yield from _is_line(f"unit {unit.id}", unit.speaker, "speaker")
        yield from _is_prose(f"unit {unit.id}", unit.note, "note")
    for query in dossier.queries:
        for text in (query.text, *(reply.text for reply in query.replies)):
            yield from _is_prose(f"query {query.id}", text, "text")
    for person in dossier.people:
        yield from _is_line(f"person {person.id}", person.name, "name")


def _publication(dossier: Dossier) -> Iterator[str]:
    for signoff in dossier.signoffs:
        for excepted in signoff.exceptions:
            yield from _is_prose("a sign-off", excepted.reason, "reason")
        yield from _is_prose("a sign-off", signoff.voided, "voided")
    for correction in dossier.corrections:
        yield from _kept(f"correction {correction.id}", correction, checked_correction)


def _times(dossier: Dossier) -> Iterator[str]:
    times = [dossier.revision.imported]
    times += [unit.check.at for unit in dossier.standing.units if unit.check]
    times += [each.at for each in dossier.standing.evidence]
    snapshots = [snapshot for source in dossier.standing.sources.values() for snapshot in source.snapshots]
    times += [moment for each in snapshots for moment in (each.at, each.held)]
    for query in dossier.queries:
        times += [query.at, *(reply.at for reply in query.replies), *([query.resolved.at] if query.resolved else [])]
    times += [event.at for event in dossier.history]
    times += [signoff.at for signoff in dossier.signoffs] + [each.at for each in dossier.corrections]
    yield from (f"{time[:40]} is no time" for time in times if not limits.is_moment(time))


def _history(dossier: Dossier) -> Iterator[str]:
    for unit in dossier.standing.units:
        if not isinstance(unit.wrong, str | None):
            yield f"the history of unit {unit.id} holds no words where it was marked incorrect"
        if unit.asked_from is not None and not status_of(unit.asked_from).is_set_by_hand:
            yield f"the query on unit {unit.id} stands in for no status"
    for event in dossier.history:
        yield from _is_line(f"the history of unit {event.noun_id}", event.action, "action")


def _is_line(what: str, value: str | None, field: str) -> Iterator[str]:
    return _kept(what, value, lambda typed: limits.line(typed, field))


def _is_prose(what: str, value: str | None, field: str) -> Iterator[str]:
    return _kept(what, value, lambda typed: limits.prose(typed, field))


def _kept(what: str, value: _Value, enter: Callable[[_Value], _Value]) -> Iterator[str]:
    """A finding if the desk would store the value in another form; `enter` returns a typed value as it is stored."""
    try:
        stored = enter(value)
    except RuleBroken as error:
        yield f"{what} could not be entered here: {say(error).rstrip('.')}"
        return
    if stored != value:
        yield f"{what} holds text that this desk writes otherwise"

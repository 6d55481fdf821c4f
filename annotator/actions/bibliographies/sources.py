"""Sources of a bibliography: what would be added is read first; then it is added, as one step."""

from collections.abc import Collection

from annotator.actions.sources import blank_source
from annotator.actions.transaction import transaction
from annotator.domain.bibliographies.entries import BY_KIND, TERMS_CHOICES, EntryProblem, EntrySource, as_source
from annotator.domain.bibliographies.offers import KnownEntry, SourceOffers
from annotator.domain.errors import RuleBroken, say
from annotator.domain.events import IMPORTING_SOURCES
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.intake.bibliographies import reading
from annotator.storage import sources
from annotator.storage.database import Store
from annotator.views.bibliographies.known_sources import KnownSources


def read_bibliography(store: Store, person: Person, body: bytes | str, terms: str = BY_KIND) -> SourceOffers:
    """What would be added; nothing is stored. `terms` is one of TERMS_CHOICES. Raises Refused or RuleBroken."""
    require(person, CHECK)
    return _offered(store, body, terms)


def take_bibliography(
    store: Store, person: Person, body: bytes | str, terms: str = BY_KIND, *, only: Collection[str] | None = None
) -> tuple[SourceOffers, str]:
    """Add what `read_bibliography` offers now, as one step; `only` are the keys of the offers that are wanted.

    Returns what was added, with what was known already and what is told, and the batch of the step. Raises Refused or
    RuleBroken.
    """
    with transaction(store, person, IMPORTING_SOURCES) as act:
        offered = _offered(store, body, terms)
        wanted = tuple(offer for offer in offered.offers if only is None or offer.key in only)
        for offer in wanted:
            sources.save(act, None, offer.source)
    return SourceOffers(wanted, offered.known, offered.problems), act.batch


def _offered(store: Store, body: bytes | str, terms: str) -> SourceOffers:
    """Compared with the desk as this person reads it: a source that only a closed article rests on is not named."""
    if terms not in TERMS_CHOICES:
        raise RuleBroken("unknown_value", field="terms", value=terms[:40], known=", ".join(TERMS_CHOICES))
    found = reading.read(body)
    registry = sources.all_sources(store.reading())
    here, above = KnownSources(registry), KnownSources(())
    lines: dict[str, int] = {}
    offers: list[EntrySource] = []
    known: list[KnownEntry] = []
    problems = list(found.problems)
    for entry in found.entries:
        try:
            made = as_source(entry, blank_source(""), terms)
        except RuleBroken as error:
            is_missing = error.code == "required"
            code = "title_missing" if is_missing else "title_unfit"
            problems += [*entry.problems, EntryProblem(entry.line, code, "" if is_missing else say(error))]
            continue
        present, earlier = here.find(made.source), above.find(made.source)
        if present or earlier:
            line = None if present or earlier is None else lines[earlier.id]
            known.append(KnownEntry(entry.line, made.source.title, present, line))
            continue
        above.add(made.source)
        lines[made.source.id] = entry.line
        offers.append(made)
        problems += made.problems
    return SourceOffers(tuple(offers), tuple(known), tuple(sorted(problems, key=lambda each: each.line)))

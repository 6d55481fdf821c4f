"""Sources of a bibliography: what would be added is read first; then it is added, as one step."""

from collections.abc import Collection, Iterable

from annotator.actions.sources import blank_source
from annotator.actions.transaction import transaction
from annotator.domain.bibliographies.entries import BY_KIND, TERMS_CHOICES, EntryProblem, EntrySource, as_source
from annotator.domain.bibliographies.offers import KnownEntry, SourceOffers
from annotator.domain.errors import RuleBroken, say
from annotator.domain.events import IMPORTING_SOURCES
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.reading import sandbox
from annotator.storage import sources
from annotator.storage.database import Store
from annotator.views.bibliographies.known_sources import KnownSources


def read_bibliography(store: Store, person: Person, body: bytes | str, terms: str = BY_KIND) -> SourceOffers:
    """What would be added; nothing is stored. `terms` is one of TERMS_CHOICES. Raises Refused or RuleBroken."""
    return _compared(store, *_made(person, body, terms))


def take_bibliography(
    store: Store, person: Person, body: bytes | str, terms: str = BY_KIND, *, only: Collection[str] | None = None
) -> tuple[SourceOffers, str]:
    """Add what `read_bibliography` offers now, as one step; `only` are the keys of the offers that are wanted.

    Returns what was added, with what was known already and what is told, and the batch of the step. Raises Refused or
    RuleBroken.
    """
    # To read thousands of entries takes seconds, in which others can write.
    made, problems = _made(person, body, terms)
    with transaction(store, person, IMPORTING_SOURCES) as act:
        offered = _compared(store, made, problems)
        wanted = tuple(offer for offer in offered.offers if only is None or offer.key in only)
        for offer in wanted:
            sources.save(act, None, offer.source)
    return SourceOffers(wanted, offered.known, offered.problems), act.batch


def _made(person: Person, body: bytes | str, terms: str) -> tuple[list[EntrySource], list[EntryProblem]]:
    """The source of each entry that can be one, and why the others cannot."""
    require(person, CHECK)
    if terms not in TERMS_CHOICES:
        raise RuleBroken("unknown_value", field="terms", value=terms[:40], known=", ".join(TERMS_CHOICES))
    found = sandbox.read_bibliography(body)
    made: list[EntrySource] = []
    problems = list(found.problems)
    for entry in found.entries:
        try:
            made.append(as_source(entry, blank_source(""), terms))
        except RuleBroken as error:
            is_missing = error.code == "required"
            code = "title_missing" if is_missing else "title_unfit"
            problems += [*entry.problems, EntryProblem(entry.line, code, "" if is_missing else say(error).rstrip("."))]
    return made, problems


def _compared(store: Store, made: Iterable[EntrySource], problems: Iterable[EntryProblem]) -> SourceOffers:
    """With the desk as this person reads it: a source that only a closed article rests on is not named."""
    here, above = KnownSources(sources.all_sources(store.reading())), KnownSources(())
    lines: dict[str, int] = {}
    offers: list[EntrySource] = []
    known: list[KnownEntry] = []
    told = list(problems)
    for each in made:
        line, source = each.entry.line, each.source
        present, earlier = here.find(source), above.find(source)
        if present:
            known.append(KnownEntry(line, source.title, present))
        elif earlier:
            known.append(KnownEntry(line, source.title, None, lines[earlier.id]))
        else:
            above.add(source)
            lines[source.id] = line
            offers.append(each)
            told += each.problems
    return SourceOffers(tuple(offers), tuple(known), tuple(sorted(told, key=lambda problem: problem.line)))

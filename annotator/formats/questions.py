"""The open questions of an article as plain text, to be copied to its writer."""

from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.domain.queries import Query
from annotator.domain.units import Unit, sentences_of


def write(dossier: Dossier) -> bytes:
    """The questions of a public dossier, in the order of its text, each with its sentence and what was said to it."""
    units = {unit.id: unit for unit in dossier.standing.units}
    names = {person.id: person.name for person in dossier.people}
    asked = [query for query in dossier.queries if query.resolved is None and query.unit in units]
    asked.sort(key=lambda query: (units[query.unit].order, query.at, query.id))
    title = dossier.article.facts.title or dossier.article.slug
    head = f"Questions on “{title}”" if asked else f"No question on “{title}” is open."
    parts = (_question(dossier, n, query, units[query.unit], names) for n, query in enumerate(asked, 1))
    return ("\n\n".join((head, *parts)) + "\n").encode()


def _question(dossier: Dossier, number: int, query: Query, unit: Unit, names: dict[str, str]) -> str:
    standing = dossier.standing
    held = sentences_of(unit.anchor, standing.sentences)
    words = " ".join(standing.text[s.start : s.end] for s in held) or unit.anchor.exact
    said = [(query.by, query.at, query.text), *((reply.by, reply.at, reply.text) for reply in query.replies)]
    lines = [f"   {names.get(by, 'Somebody')}, {day(at)}: {_indented(text)}" for by, at, text in said]
    proposed = [f"   Proposed: {_indented(unit.proposed)}"] if unit.proposed else []
    return "\n".join((f"{number}. {_indented(words)}", *lines, *proposed))


def _indented(text: str) -> str:
    return text.strip().replace("\n", "\n   ")

"""The open questions of an article, for its writer: as plain text to be copied, and on the page of a writer's link."""

from dataclasses import dataclass
from urllib.parse import quote

from annotator.domain.conversations.queries import Query
from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.domain.units import Unit, sentences_of

# Characters of an address as browsers and mail programs on all systems pass it on.
_LONGEST_ADDRESS = 1_900


@dataclass(frozen=True, slots=True)
class Question:
    """An open query with the `sentence` it is about; `said` are (name, moment, words), the question first.

    `proposed` is a wording in place of the words `exact` of the sentence.
    """

    query: Query
    sentence: str
    said: tuple[tuple[str, str, str], ...]
    exact: str
    proposed: str | None


def open_questions(dossier: Dossier, to: str | None = None) -> tuple[Question, ...]:
    """The open questions of a public dossier, in the order of its text; with `to`, only those put to this person."""
    units = {unit.id: unit for unit in dossier.standing.units}
    names = {person.id: person.name for person in dossier.people}
    asked = [q for q in dossier.queries if q.resolved is None and q.unit in units and to in (None, q.to)]
    asked.sort(key=lambda query: (units[query.unit].order, query.at, query.id))
    return tuple(_question(dossier, query, units[query.unit], names) for query in asked)


def _question(dossier: Dossier, query: Query, unit: Unit, names: dict[str, str]) -> Question:
    standing = dossier.standing
    held = sentences_of(unit.anchor, standing.sentences)
    words = " ".join(standing.text[s.start : s.end] for s in held) or unit.anchor.exact
    said = [(query.by, query.at, query.text), *((reply.by, reply.at, reply.text) for reply in query.replies)]
    named = tuple((names.get(by, "Somebody"), at, text) for by, at, text in said)
    return Question(query, words, named, unit.anchor.exact, query.proposed or unit.proposed)


def write(dossier: Dossier) -> bytes:
    """The questions of a public dossier, each with its sentence and what was said to it."""
    asked = open_questions(dossier)
    title = dossier.article.facts.title or dossier.article.slug
    head = f"Questions on “{title}”" if asked else f"No question on “{title}” is open."
    return ("\n\n".join((head, *(_written(n, each) for n, each in enumerate(asked, 1)))) + "\n").encode()


def mail_address(title: str, text: str) -> tuple[str, bool]:
    """A mailto: address without a recipient, and whether all of the text is in it: of a long one, whole questions are.

    `text` is what `write` gives, and `title` that of the article.
    """
    start = f"mailto:?subject={quote(f'Questions on “{title[:80]}”', safe='')}&body="
    kept: list[str] = []
    for part in text.strip().split("\n\n"):
        if len(_mailed(start, [*kept, part])) > _LONGEST_ADDRESS:
            return _mailed(start, kept), False
        kept.append(part)
    return _mailed(start, kept), True


def _mailed(start: str, parts: list[str]) -> str:
    # RFC 6068 writes the end of a line as CR and LF.
    return start + quote("\n\n".join(parts).replace("\n", "\r\n"), safe="")


def _written(number: int, question: Question) -> str:
    lines = [f"   {name}, {day(at)}: {_indented(text)}" for name, at, text in question.said]
    proposed = []
    if question.proposed:
        proposed = [f"   It says: {_indented(question.exact)}", f"   Proposed: {_indented(question.proposed)}"]
    return "\n".join((f"{number}. {_indented(question.sentence)}", *lines, *proposed))


def _indented(text: str) -> str:
    return text.strip().replace("\n", "\n   ")

"""What a second reader sees: sentence, words, sources and what was captured of them, and nothing of the first answers.

It is read from the whole desk, as the article is closed to its reader. What is not copied here cannot be shown: status,
confidence, notes, stances, queries, history and who checked.
"""

from dataclasses import dataclass

from annotator.domain.errors import NotFound
from annotator.domain.evidence import Evidence, Locator, Passage
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.revisions import Sentence
from annotator.domain.second_readings.readings import SecondCheck, SecondReading
from annotator.domain.sources import Source, by_title
from annotator.domain.units import Unit, sentences_of
from annotator.storage import articles, closed_articles, evidence, sentences, sources, units
from annotator.storage.database import Store
from annotator.storage.people import second_readings
from annotator.views.passages import read_captured


@dataclass(frozen=True, slots=True)
class BlindSource:
    source: Source
    passage: Passage | None
    locator: Locator


@dataclass(frozen=True, slots=True)
class BlindUnit:
    """`exact` are its words, `around` the sentences that hold them, `number` that of the first, if there is one."""

    check: SecondCheck
    kind: str
    risk: str
    speaker: str | None
    exact: str
    around: str
    number: int | None
    sources: tuple[BlindSource, ...]


@dataclass(frozen=True, slots=True)
class BlindReading:
    """`captured` is the text of the source that was asked for, None if none was, or nothing of it is kept."""

    reading: SecondReading
    title: str
    units: tuple[BlindUnit, ...]
    captured: tuple[Source, str] | None

    @property
    def answered(self) -> int:
        return sum(each.check.status is not None for each in self.units)


def blind_reading(whole: Store, person: Person, reading_id: str, source_id: str | None = None) -> BlindReading:
    """The open reading of this person; `source_id` is that of a source whose text they want to read.

    Raises NotFound for any other, and where the article was closed to them by name; RuleBroken if they may no longer
    check.
    """
    require(person, CHECK)
    db = whole.reading()
    reading = second_readings.load(db, reading_id)
    is_theirs = reading.reader == person.id and not reading.handed_in
    found = articles.by_id(db, reading.article)
    if not is_theirs or found is None or reading.article in closed_articles.not_named(db, person.id):
        raise NotFound("no_such_reading")
    article, revision = found
    cut = sentences.of(db, revision.id)
    tied = evidence.of_articles(db, [article.id])
    known = sources.of_articles(db, [article.id])
    checks = {check.unit: check for check in second_readings.checks_of(db, [reading.id])}
    # In text order; a unit that was removed since is not to be answered any more.
    read = [unit for unit in units.of_articles(db, [article.id]) if unit.id in checks]
    shown = tuple(_blind(unit, checks[unit.id], revision.text, cut, _sources(unit, tied, known)) for unit in read)
    may_read = {behind.source.id: behind.source for each in shown for behind in each.sources}
    captured = read_captured(whole, source_id) if source_id in may_read and source_id else None
    text = (may_read[source_id], captured.read.text) if captured and source_id else None
    return BlindReading(reading, article.facts.title or article.slug, shown, text)


def _blind(
    unit: Unit, check: SecondCheck, text: str, cut: tuple[Sentence, ...], behind: tuple[BlindSource, ...]
) -> BlindUnit:
    held = sentences_of(unit.anchor, cut)
    around = " ".join(text[s.start : s.end] for s in held)
    number = held[0].ordinal if held else None
    return BlindUnit(check, unit.kind, unit.risk, unit.speaker, unit.anchor.exact, around, number, behind)


def _sources(unit: Unit, tied: tuple[Evidence, ...], known: dict[str, Source]) -> tuple[BlindSource, ...]:
    """By title and words: the order in which they were tied would tell which the first reader found decisive."""
    own = dict.fromkeys(BlindSource(known[e.source], e.passage, e.locator) for e in tied if e.unit == unit.id)
    return tuple(sorted(own, key=lambda b: (by_title(b.source), b.passage.exact if b.passage else "")))

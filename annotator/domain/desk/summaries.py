"""How an article stands, in the few values that the desk shows of it."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from annotator.domain.articles import Article
from annotator.domain.conversations.queries import Query
from annotator.domain.coverage.answers import answer_of
from annotator.domain.dates import day
from annotator.domain.dossiers import Standing
from annotator.domain.fact_locks.unit_locks import texts_compared
from annotator.domain.folding import fold
from annotator.domain.people.assignments import Assignment, holdings
from annotator.domain.publication.signoffs import Signed, exceptions_signed, missing, void_signers
from annotator.domain.readiness import STATES, Coverage

INSIDE, PUBLIC = "inside", "public"
_TITLE = 90


@dataclass(frozen=True, slots=True)
class Summary:
    """`bar` counts the sentences in each state, the worst first; `holders` are (id of a person, unsettled units).

    `asked` counts the open queries, `signers` the people whose sign-off holds and counts; `missing` says who has
    not signed, in words, `excepted` counts the exceptions it was signed off with, and `voided` are the ids of people
    whose sign-off holds no more. `until` is the day, YYYY-MM-DD, from which on time alone makes it wrong.
    `is_final` is False while facts are still to be found that its locks compare.
    """

    title: str
    byline: tuple[str, ...]
    publisher: str | None
    published: str | None
    imported: str
    revision: int
    sentences: int
    accounted: int
    units: int
    settled: int
    blocking: int
    thin: int
    silent: int
    bar: tuple[tuple[str, int], ...]
    holders: tuple[tuple[str, int], ...] = ()
    asked: int = 0
    signers: int = 0
    missing: tuple[str, ...] = ()
    excepted: int = 0
    voided: tuple[str, ...] = ()
    until: str | None = None
    is_final: bool = True

    @property
    def can_run(self) -> bool:
        return not self.blocking and self.accounted == self.sentences

    @property
    def may_run(self) -> bool:
        """Whether nothing blocks it, or people signed that it may run all the same."""
        return self.can_run or bool(self.excepted)

    @property
    def answer(self) -> str:
        return answer_of(can_run=self.can_run, thin=self.thin, silent=self.silent)

    @property
    def credits(self) -> str:
        """Who wrote it where, and the day it was published; the day it came in where nothing of that is known."""
        known = (", ".join(self.byline), self.publisher, day(self.published))
        return " · ".join(filter(None, known)) or f"imported {day(self.imported)}"

    @property
    def weights(self) -> tuple[tuple[str, int], ...]:
        """How wide each part of the bar is, in twelfths of it, at least one."""
        return tuple((state, max(1, round(count * 12 / self.sentences))) for state, count in self.bar)

    @property
    def words(self) -> str:
        """What is searched, folded."""
        return search_words(" ".join((self.title, *self.byline, self.publisher or "")))


def search_words(text: str) -> str:
    """The text as it is searched: without accents and capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", fold(text)) if not unicodedata.combining(c))
    return plain.casefold()


def summarize(
    article: Article,
    imported: str,
    revision: int,
    standing: Standing,
    coverage: Coverage,
    asked: Iterable[Query] = (),
    assigned: tuple[Assignment, ...] | None = None,
    signed: Iterable[Signed] = (),
) -> Summary:
    """The summary of an article whose `revision` came in at the moment `imported`.

    Without `assigned` it does not say who holds what.
    """
    signed = tuple(signed)
    facts, states = article.facts, coverage.sentence_states
    held = () if assigned is None else holdings(standing, coverage.unit_states, assigned)
    return Summary(
        title=facts.title or _first_words(standing),
        byline=facts.byline,
        publisher=facts.publisher,
        published=facts.published,
        imported=imported,
        revision=revision,
        sentences=coverage.sentences,
        accounted=coverage.accounted,
        units=coverage.units,
        settled=coverage.settled,
        blocking=coverage.blocking,
        thin=len(coverage.thin),
        silent=coverage.silent,
        bar=tuple((state, states.count(state)) for state in STATES if state in states),
        holders=tuple((each.person, each.unsettled) for each in held if each.person),
        asked=sum(query.resolved is None for query in asked),
        signers=len({each.signoff.by for each in signed if each.counts}),
        missing=missing(signed, standing.units),
        excepted=exceptions_signed(signed, standing.units),
        voided=() if assigned is None else void_signers(signed),
        until=embargo_end(standing),
        is_final=texts_compared(standing.units, standing.evidence) <= standing.facts.keys(),
    )


def as_plain(summary: Summary) -> dict[str, Any]:
    return asdict(summary)


def from_plain(state: Mapping[str, Any]) -> Summary:
    """From the plain data that JSON gives."""
    pairs = {name: tuple((key, count) for key, count in state[name]) for name in ("bar", "holders")}
    return Summary(**{**state, **pairs, **{name: tuple(state[name]) for name in ("byline", "missing", "voided")}})


def _first_words(standing: Standing) -> str:
    first = standing.sentences[0] if standing.sentences else None
    words = " ".join(standing.text[first.start : first.end].split()) if first else ""
    return words if len(words) <= _TITLE else f"{words[:_TITLE].rsplit(' ', 1)[0]} …"


def embargo_end(standing: Standing) -> str | None:
    """The first day, YYYY-MM-DD, on which an embargo ends."""
    ends = (source.embargoed_until for source in standing.sources.values())
    return min((end for end in ends if end and end > standing.minute), default=None)

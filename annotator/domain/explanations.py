"""What each flag means for one unit, in one line that names its facts.

These lines appear on pages and in the terminal, so that they name nobody who is off the record: only evidence that
counts is explained, and a source is called only by what may be printed.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from annotator.domain.coverage.tasks import rank_of
from annotator.domain.dates import day
from annotator.domain.dossiers import Standing
from annotator.domain.evidence import WITHHELD, Evidence, words_compared
from annotator.domain.fact_locks.pairing import FactAnswer
from annotator.domain.fact_locks.quoted_words import quotable, short
from annotator.domain.fact_locks.repetitions.repetitions import GivenUp
from annotator.domain.fact_locks.unit_locks import UnitLock, unit_lock
from annotator.domain.flags import carrying, counted, flag_of, terms_of
from annotator.domain.public_sources import known_as
from annotator.domain.quote_locks import lock
from annotator.domain.readiness import UnitState
from annotator.domain.units import Unit, sentences_of

# How the line of a flag begins, by its task: the head of that task's group says it already.
LEADS = {
    "find_fact": "no passage holds ",
    "find_words": "no words on file: ",
    "name_source": "no source may be named: ",
    "primary_source": "no primary source: ",
    "second_source": "one source: ",
}
_NAMED = 2


@dataclass(frozen=True, slots=True)
class FactSides:
    """A fact that differs: the words of the article, and those of the source that is `called` so."""

    ours: str
    called: str
    theirs: str


def why(
    unit: Unit, state: UnitState, standing: Standing, names: Mapping[str, str], shown: Container[str] = ()
) -> tuple[str, ...]:
    """Why a unit is not simply settled, in lines: the reasons of its state, with each flag explained, the most urgent
    first, since a list may have room for one.

    `state` is that of the `unit` within the `standing`; `names` are people's, by id. Flags that are `shown` in another
    way get no line.
    """
    case = _Case(unit, standing, names, state.wrong_elsewhere)
    flags = sorted(state.flags, key=lambda flag: rank_of(flag_of(flag).task))
    lines = {flag_of(flag).words: case.explain(flag) for flag in flags}
    hidden = {flag_of(flag).words for flag in state.flags if flag in shown}
    given = sorted(state.reasons, key=lambda reason: _place(reason, lines))
    reasons = [_explained(reason, lines) for reason in given if reason not in hidden]
    more = [line for words, line in lines.items() if words not in hidden]
    return (*reasons, *(line for line in more if not any(reason.startswith(line) for reason in reasons)))


def differing_facts(unit: Unit, standing: Standing) -> tuple[FactSides, ...]:
    """The facts of the unit that differ from a source on the record; words of other sources are not repeated."""
    case = _Case(unit, standing, {})
    return tuple(
        FactSides(answer.ours.name, case.called(evidence), answer.theirs.name if answer.theirs else "")
        for evidence, answer in case.open_differing
    )


def _place(reason: str, lines: Mapping[str, str]) -> int:
    """Where its flag stands among the lines; what is no flag, as an open query, comes before them."""
    flag = _flag_in(reason, lines)
    return -1 if flag is None else list(lines).index(flag)


def _flag_in(reason: str, lines: Mapping[str, str]) -> str | None:
    return next((words for words in lines if reason.startswith(words)), None)


def _explained(reason: str, lines: Mapping[str, str]) -> str:
    """The reason with its flag explained; it may go on after the flag: “one source, and the risk is legal”."""
    flag = _flag_in(reason, lines)
    return reason if flag is None else lines[flag] + reason.removeprefix(flag)


@dataclass(frozen=True)
class _Case:
    unit: Unit
    standing: Standing
    names: Mapping[str, str]
    elsewhere: tuple[GivenUp, ...] = ()

    def explain(self, flag: str) -> str:
        """The line of this flag that names its facts; the flag's own words if there is no such line."""
        line = getattr(self, f"_{flag}", None)
        return str(line()) if line else flag_of(flag).words

    @cached_property
    def _own(self) -> list[Evidence]:
        return [e for e in self.standing.evidence if e.unit == self.unit.id]

    @cached_property
    def _behind(self) -> list[Evidence]:
        return carrying(self._own, self.standing.sources, self.standing.minute)

    def _terms(self, evidence: Evidence) -> str:
        return terms_of(evidence, self.standing.sources[evidence.source], self.standing.minute)

    def called(self, evidence: Evidence) -> str:
        return short(known_as(self.standing.sources[evidence.source], self._terms(evidence)))

    def _all_called(self) -> list[str]:
        return self._names_of(self._behind)

    def _names_of(self, evidence: Iterable[Evidence]) -> list[str]:
        return list(dict.fromkeys(map(self.called, evidence)))

    def _single_source(self) -> str:
        behind = self._behind
        count = len({e.source for e in behind})
        if count == 1:
            return f"{LEADS['second_source']}{self.called(behind[0])}"
        which = "both" if count == 2 else f"all {count}"
        if any(self._terms(e) != "on_record" for e in behind):
            return f"{LEADS['second_source']}{which} have the same origin"
        origin = self.standing.sources[behind[0].source].origin or ""
        return f"{LEADS['second_source']}{which} are copies of {short(origin)}"

    def _anonymous_only(self) -> str:
        return f"{LEADS['name_source']}{_listed(self._all_called())}"

    def _secondary_only(self) -> str:
        levels = sorted((self.standing.sources[e.source].level or "", self.called(e)) for e in self._behind)
        found = []
        for level, group in groupby(dict.fromkeys(levels), key=lambda pair: pair[0]):
            called = [name for _, name in group]
            found.append(f"{_listed(called)} {'is' if len(called) == 1 else 'are'} {level}")
        return f"{LEADS['primary_source']}{', '.join(found)}"

    def _stale(self) -> str:
        check = self.unit.check
        assert check is not None
        return f"the text changed since {self.names.get(check.by, 'someone')} checked it on {day(check.at)}"

    def _wrong_elsewhere(self) -> str:
        first = self.elsewhere[0]
        words, there = short(first.words), self._sentence_of(first.other)
        more = f", and {len(self.elsewhere) - 1} more" if len(self.elsewhere) > 1 else ""
        if first.is_wrong:
            return f"“{words}” is wrong in {there}{more}"
        return f"{there} no longer says “{short(first.theirs)}”{more}"

    def _sentence_of(self, unit: str) -> str:
        """Where another unit is, in words."""
        anchor = next((each.anchor for each in self.standing.units if each.id == unit), None)
        inside = sentences_of(anchor, self.standing.sentences) if anchor else ()
        return f"sentence {inside[0].ordinal}" if inside else "a sentence that is gone"

    def _conflict(self) -> str:
        usable = counted(self._own, self.standing.sources, self.standing.minute)
        against = sum(e.stance == "contradicts" for e in usable)
        return f"evidence for ({len(self._behind)}) and against ({against})"

    def _quote_mismatch(self) -> str:
        """How the quote differs from the nearest passage; the words of a source on background are not repeated."""
        open_ = [e for e in self._behind if e.passage and e.passage != WITHHELD and self._terms(e) == "on_record"]
        if not open_:
            return f"the quote differs from {_listed(self._all_called())}"
        found = [(lock(self.unit.anchor.exact, e.passage.exact).change, self.called(e)) for e in open_ if e.passage]
        change, called = min(found, key=lambda each: sum(len(run.text) for run in each[0] if run.kind != "same"))
        kept = any(run.kind == "same" and any(map(str.isalnum, run.text)) for run in change)
        first = next((at for at, run in enumerate(change) if run.kind != "same"), None)
        if first is None or not kept:
            return f"the quote is not in the passage of {called}"
        run, following = change[first], change[first + 1] if first + 1 < len(change) else None
        if run.kind == "inserted":
            return f"the quote has “{short(run.text)}”, which is not in {called}"
        if following and following.kind == "inserted":
            return f"the quote has “{short(following.text)}” where {called} has “{short(run.text)}”"
        return f"the quote leaves out “{short(run.text)}” of {called} without a mark"

    def _fact_mismatch(self) -> str:
        """Both values of the first fact that differs; the words of a source on background are not repeated."""
        if not self.open_differing:
            return f"a fact differs from {_listed(self._names_of(e for e, _ in self._differing))}"
        evidence, answer = self.open_differing[0]
        ours, theirs = map(short, quotable(answer))
        more = f", and {len(self.open_differing) - 1} more" if len(self.open_differing) > 1 else ""
        return f"it says “{ours}” where {self.called(evidence)} says “{theirs}”{more}"

    @property
    def _differing(self) -> tuple[tuple[Evidence, FactAnswer], ...]:
        return self._lock.differing if self._lock else ()

    @cached_property
    def open_differing(self) -> list[tuple[Evidence, FactAnswer]]:
        """The facts that differ from words on the record."""
        return [(e, answer) for e, answer in self._differing if self._terms(e) == "on_record" and answer.theirs]

    def _fact_absent(self) -> str:
        lacking = self._lock.lacking if self._lock else ()
        return f"{LEADS['find_fact']}{_listed([f'“{short(fact.name)}”' for fact in lacking])}"

    def _not_compared(self) -> str:
        known = self.standing.facts
        waiting = [e for e in self._behind if (words := words_compared(e)) is not None and words not in known]
        return f"not compared yet with the words of {_listed(self._names_of(waiting or self._behind))}"

    @cached_property
    def _lock(self) -> UnitLock | None:
        return unit_lock(self.unit, self._behind, self.standing.facts)

    def _no_passage(self) -> str:
        return f"{LEADS['find_words']}{_listed(self._all_called())}"

    def _dead_link(self) -> str:
        """Which page is gone, and when it was last captured: a capture is the remedy."""
        first = next(e for e in self._behind if e.source in self.standing.dead)
        source = self.standing.sources[first.source]
        kept = max((snapshot.at for snapshot in source.snapshots), default=None)
        remedy = f", and is kept as of {day(kept)}" if kept else ""
        return f"the page of {self.called(first)} was gone on {day(self.standing.dead[source.id])}{remedy}"


def _listed(called: list[str]) -> str:
    """A, B and 2 more."""
    if len(called) > _NAMED:
        return f"{', '.join(called[:_NAMED])} and {len(called) - _NAMED} more"
    return " and ".join(called)

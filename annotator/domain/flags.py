"""Flags of a unit: they are computed, never set by hand.

Evidence that is off the record or under embargo never counts, neither for nor against.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from annotator.domain import profile
from annotator.domain.coverage.tasks import TASKS
from annotator.domain.evidence import WITHHELD, Evidence, has_words
from annotator.domain.fact_locks.text_facts import FactsOnFile
from annotator.domain.fact_locks.unit_locks import FOR, unit_lock
from annotator.domain.quote_locks import DIFFERS, Lock, best
from annotator.domain.sources import Source
from annotator.domain.statuses import FORMS
from annotator.domain.units import Unit

_TERMS = tuple(profile.TERMS)

# The family into which a flag puts a unit, or what it does to a settled one.
BLOCKS = frozenset({"trouble", "waiting"})
EFFECTS = BLOCKS | {"thins", "thins_at_risk", "informs"}
# Units on which a flag that only thins others is waiting: quotes, and those whose risk is not normal.
CASES = frozenset({"quote", "risk"})


@dataclass(frozen=True, slots=True)
class Flag:
    """`words` name the problem; `effect` is one of EFFECTS.

    `waits_for` holds those of CASES in which its effect is "waiting" instead. A flag that may block has a
    `next_step`, a sentence for people; `form` is the form that the page offers for it. One that does more than inform
    has a `task`, one of TASKS.
    """

    id: str
    words: str
    effect: str
    next_step: str = ""
    form: str = ""
    waits_for: frozenset[str] = frozenset()
    task: str = ""

    @property
    def may_block(self) -> bool:
        return self.effect in BLOCKS or bool(self.waits_for)

    def effect_on(self, unit: Unit) -> str:
        is_quote, is_at_risk = unit.kind != "claim", unit.risk != "normal"
        waits = (is_quote and "quote" in self.waits_for) or (is_at_risk and "risk" in self.waits_for)
        return "waiting" if waits else self.effect


def table(*rows: Flag) -> Mapping[str, Flag]:
    """The rows by their ids, in this order. Raises ValueError if a row does not define what its flag does."""
    if len({row.id for row in rows}) != len(rows):
        raise ValueError("two flags have the same id")
    for row in rows:
        if row.effect not in EFFECTS or row.form not in FORMS or not row.waits_for <= CASES:
            raise ValueError(f"flag {row.id}: its effect, its form or its cases are unknown")
        if not row.words or row.may_block != bool(row.next_step):
            raise ValueError(f"flag {row.id}: it needs words, and a next step if it may block")
        if row.task not in TASKS and (row.task or row.effect != "informs"):
            raise ValueError(f"flag {row.id}: it needs a task")
    return MappingProxyType({row.id: row for row in rows})


FLAGS = table(
    Flag("single_source", "one source", "thins_at_risk", task="second_source"),
    Flag("anonymous_only", "no source may be named", "thins", task="name_source"),
    Flag("secondary_only", "no primary source", "thins", task="primary_source"),
    Flag(
        "stale", "the text changed since the check", "waiting", "The text changed since the check. Read it again.",
        task="check_again",
    ),
    Flag("conflict", "evidence for and against", "thins", task="weigh"),
    Flag(
        "quote_mismatch", "the quote differs from its source", "trouble",
        "The quote differs from its source. Correct the passage, or put the change to the writer.", "query",
        task="source_differs",
    ),
    Flag(
        "fact_mismatch", "a fact differs from its source", "trouble",
        "Put it to the writer, correct the passage, or let it stand with a reason.", "query",
        task="source_differs",
    ),
    Flag(
        "wrong_elsewhere", "a fact of it is wrong elsewhere in the article", "waiting",
        "Correct it here too, or say why it is right here.", "query", task="wrong_elsewhere",
    ),
    Flag(
        "no_passage", "no words on file", "thins",
        "No words of its source are on file. Find them, or note what was said.", "evidence", CASES, "find_words",
    ),
    Flag(
        "fact_absent", "a fact is in no passage", "thins",
        "A fact is in none of its passages. Find words that hold it.", "evidence", frozenset({"risk"}), "find_fact",
    ),
    Flag(
        "not_compared", "not compared with its words yet", "thins",
        "It is not compared with the words of its source yet. Wait, or ask the person who runs the desk.", "",
        frozenset({"risk"}), "compare",
    ),
    Flag("dead_link", "the page of a source is gone", "informs"),
)  # fmt: skip
# The row of every id that has none in the table: it blocks.
UNKNOWN = Flag(
    "", "this desk does not know one of its flags", "trouble",
    "This desk does not know one of its flags: ask the person who runs the desk.",
)  # fmt: skip


def flag_of(id_: str) -> Flag:
    """The row of a flag; UNKNOWN if there is none."""
    return FLAGS.get(id_, UNKNOWN)


def terms_of(evidence: Evidence, source: Source, minute: str) -> str:
    """The stricter of the terms of the evidence and of its source; under embargo it counts as off the record."""
    if is_embargoed(source, minute):
        return "off_record"
    return max(evidence.terms or source.terms, source.terms, key=_TERMS.index)


def is_embargoed(source: Source, minute: str) -> bool:
    """`minute` is that at the desk, YYYY-MM-DDTHH:MM, or a whole day, YYYY-MM-DD.

    Of a day alone the hour is not known: an embargo that ends on it holds all day.
    """
    return source.embargoed_until is not None and minute < source.embargoed_until


def counted(evidence: Iterable[Evidence], sources: Mapping[str, Source], minute: str) -> list[Evidence]:
    return [e for e in evidence if terms_of(e, sources[e.source], minute) != "off_record"]


def is_supported(evidence: Iterable[Evidence], sources: Mapping[str, Source], minute: str) -> bool:
    return bool(carrying(evidence, sources, minute))


def flags(
    unit: Unit,
    evidence: Iterable[Evidence],
    sources: Mapping[str, Source],
    words: str,
    minute: str,
    facts: FactsOnFile,
    dead: Container[str] = frozenset(),
    *,
    is_wrong_elsewhere: bool = False,
) -> tuple[str, ...]:
    """The ids of the unit's flags, in a fixed order.

    `evidence` is that of the `unit`, `sources` are by id, and `words` are the folded sentences that hold the unit now.
    `minute` is that at the desk; `facts` are those on file, by the words that hold them; `dead` holds
    the ids of the sources whose page is gone; `is_wrong_elsewhere` says that another unit was wrong in what this says.
    """
    usable = counted(evidence, sources, minute)
    behind = [e for e in usable if e.stance in FOR]
    found = [*_of_basis(behind, sources, minute)] if behind else []
    if unit.check and has_moved_on(unit, words):
        found.append("stale")
    if is_wrong_elsewhere:
        found.append("wrong_elsewhere")
    if behind and any(e.stance == "contradicts" for e in usable):
        found.append("conflict")
    if (held := quote_lock(unit, behind)) and held.kind == DIFFERS:
        found.append("quote_mismatch")
    if behind and not any(has_words(e, unit.kind) for e in behind):
        found.append("no_passage")
    found += _of_facts(unit, behind, facts)
    if any(e.source in dead for e in behind):
        found.append("dead_link")
    return tuple(found)


def _of_facts(unit: Unit, behind: list[Evidence], facts: FactsOnFile) -> Iterator[str]:
    held = unit_lock(unit, behind, facts)
    if held is None:
        return
    if held.differing:
        yield "fact_mismatch"
    if held.lacking:
        yield "fact_absent"
    if not held.is_complete:
        yield "not_compared"


def _of_basis(behind: list[Evidence], sources: Mapping[str, Source], minute: str) -> Iterator[str]:
    if len({sources[e.source].origin or e.source for e in behind}) == 1:
        yield "single_source"
    if all(terms_of(e, sources[e.source], minute) != "on_record" for e in behind):
        yield "anonymous_only"
    if all(sources[e.source].level != "primary" for e in behind):
        yield "secondary_only"


def quote_lock(unit: Unit, carrying: Iterable[Evidence]) -> Lock | None:
    """How a quotation agrees with the passages of its evidence; None if there is nothing to compare."""
    if unit.kind != "quote" or unit.anchor.start is None:
        return None
    return best(unit.anchor.exact, [e.passage.exact for e in carrying if e.passage and e.passage != WITHHELD])


def carrying(evidence: Iterable[Evidence], sources: Mapping[str, Source], minute: str) -> list[Evidence]:
    """The evidence that counts and supports the unit."""
    return [e for e in counted(evidence, sources, minute) if e.stance in FOR]


def has_moved_on(unit: Unit, words: str) -> bool:
    """Whether the check no longer holds for the text: its sentence changed, or its place is in doubt.

    Words that were to be cut are gone as they should be.
    """
    if unit.status == "cut" and unit.anchor.place == "gone":
        return False
    assert unit.check is not None
    return unit.check.sentence != words or unit.anchor.place == "changed"


def thinning(unit: Unit, found: tuple[str, ...]) -> tuple[Flag, ...]:
    """The flags among `found` for which a settled unit has too little evidence.

    One primary source is enough for an ordinary fact; a sensitive one needs two.
    """
    known = [flag_of(f) for f in found]
    at_risk = [flag for flag in known if flag.effect == "thins_at_risk"] if unit.risk != "normal" else []
    return (*(flag for flag in known if flag.effect_on(unit) == "thins"), *at_risk)


def why_thin(unit: Unit, found: tuple[str, ...]) -> tuple[str, ...]:
    """Why a settled unit has too little evidence, in words; empty if it has enough."""
    reasons = [
        f"{flag.words}, and the risk is {unit.risk}" if flag.effect == "thins_at_risk" else flag.words
        for flag in thinning(unit, found)
    ]
    if unit.confidence == "low":
        reasons.append("low confidence")
    return tuple(reasons)

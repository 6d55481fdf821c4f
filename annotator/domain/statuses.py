"""The one table of statuses: everything that the desk knows about a status is in its row.

An installation may rename labels and change marks, but not ids, which are stored. To add a status, add a row, and its
id to `formats/schemas`; this module does not load while a row is incomplete.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from annotator.domain.coverage.tasks import TASKS

# Only the family "settled" lets an article run; the others block it.
FAMILIES = frozenset({"trouble", "waiting", "open", "settled"})
UNSETTLED = FAMILIES - {"settled"}
# Conditions under which a status settles a unit; unit_families.py checks them.
CONDITIONS = frozenset({"checked", "reworded", "vouched", "removed"})
# The form that the page offers as the next step; "" offers only words.
FORMS = frozenset({"", "evidence", "query", "vouch"})
DESK = frozenset({"checker", "editor", "legal", "admin"})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Status:
    """A verdict is given on exact words; the other statuses only say how far the work is.

    `next_step` is a sentence for people, `task` one of TASKS: what is to be done while the unit does not settle. `form`
    is one of FORMS, `key` the key that sets it. `origins` holds the ids and
    families of the statuses from which it may be set, `roles` who may set it: NOBODY if only the desk sets it.
    `settles_when` is one of CONDITIONS, in the family "settled" only. If `keeps_wrong`, the unit keeps the words that
    were marked wrong.
    """

    id: str
    label: str
    mark: str
    family: str
    next_step: str
    form: str = ""
    task: str = ""
    key: str | None = None
    is_verdict: bool = False
    needs_evidence: bool = False
    keeps_wrong: bool = False
    settles_when: str | None = None
    origins: frozenset[str] = FAMILIES
    roles: frozenset[str] = DESK

    @property
    def is_set_by_hand(self) -> bool:
        return bool(self.roles)


def table(*rows: Status) -> Mapping[str, Status]:
    """The rows by their ids, in this order. Raises ValueError if a row is incomplete or contradicts another."""
    found = {row.id: row for row in rows}
    for name, values in (
        ("id", [row.id for row in rows]),
        ("mark", [row.mark for row in rows]),
        ("key", [row.key for row in rows if row.key]),
    ):
        if len(set(values)) != len(values):
            raise ValueError(f"two statuses have the same {name}")
    for row in rows:
        for fault in _faults(row, found):
            raise ValueError(f"status {row.id}: {fault}")
    return MappingProxyType(found)


def _faults(row: Status, known: Mapping[str, Status]) -> Iterator[str]:
    if not (row.id and row.label and row.mark and row.next_step):
        yield "it needs an id, a label, a mark and a next step"
    if row.family not in FAMILIES:
        yield f"{row.family} is no family"
    if row.id in FAMILIES:
        yield "a family has this name"
    if (row.family == "settled") != (row.settles_when in CONDITIONS):
        yield "what settles has one condition, and nothing else has any"
    if (row.family == "settled" or row.needs_evidence) and not row.is_verdict:
        yield "what settles or needs evidence is a verdict"
    if row.form not in FORMS:
        yield f"{row.form} is no form"
    if row.task not in TASKS:
        yield f"{row.task or 'nothing'} is no task"
    if row.is_set_by_hand != bool(row.origins) or not row.origins <= FAMILIES | set(known):
        yield "its origins are families and statuses, where somebody may set it"


STATUSES = table(
    Status("unchecked", "unchecked", "○", "open", "Tie a source to it.", "evidence", "check"),
    Status("in_progress", "being checked", "◐", "open", "Tie a source to it.", "evidence", "check"),
    Status("query", "query open", "?", "waiting", "Wait for the answer.", "", "ask", origins=NOBODY, roles=NOBODY),
    Status("needs_source", "needs a source", "§", "waiting", "Tie a source to it.", "evidence", "find_source"),
    Status(
        "disputed", "disputed", "≠", "trouble", "Ask the writer, or find the source that decides.", "query", "decide",
        key="d", is_verdict=True,
    ),
    Status(
        "incorrect", "wrong, change proposed", "✗", "trouble", "Put the change to the writer.", "query", "correct",
        key="w", is_verdict=True, keeps_wrong=True,
    ),
    Status(
        "verified", "verified", "✓", "settled", "Check it again, in the words it has now.", "", "check_again",
        key="v", is_verdict=True, needs_evidence=True, settles_when="checked", origins=UNSETTLED | {"on_author"},
    ),
    Status(
        "verified_as_changed", "verified as changed", "Δ", "settled",
        "The words must change before this settles: bring in the new draft.", "", "change_text",
        is_verdict=True, needs_evidence=True, keeps_wrong=True, settles_when="reworded",
        origins=frozenset({"incorrect"}),
    ),
    Status(
        "on_author", "on the author", "✎", "settled",
        "Only the writer knows. Name the editor who vouches for it.", "vouch", "vouch",
        is_verdict=True, settles_when="vouched", origins=UNSETTLED,
    ),
    Status(
        "cut", "cut", "–", "settled", "The words must change before this settles: bring in the new draft.",
        task="change_text", is_verdict=True, settles_when="removed",
    ),
)  # fmt: skip
# The row of every id without one, which a newer desk may have stored: it blocks, and nobody can set it.
UNKNOWN = Status(
    "", "unknown status", "!", "trouble", "This desk does not know this status: set another.",
    origins=NOBODY, roles=NOBODY,
)  # fmt: skip


def status_of(id_: str | None) -> Status:
    """The row of a status; UNKNOWN if there is none."""
    return STATUSES.get(id_ or "", UNKNOWN)

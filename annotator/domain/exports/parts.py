"""The parts of an article’s checking, of which a format carries some: what it carries is also what it leaves out."""

from collections.abc import Iterator
from dataclasses import dataclass

# In the order in which they are named.
PARTS = {
    "text": "the whole text",
    "html": "its HTML",
    "facts": "publisher and dates",
    "units": "the words of units",
    "status": "their status",
    "confidence": "their confidence",
    "flags": "what thins them",
    "notes": "their notes",
    "sources": "sources by name",
    "source_facts": "authors and publishers of sources",
    "stance": "for or against",
    "passages": "words of sources",
    "locators": "page, time and paragraph",
    "evidence_notes": "method and notes of evidence",
    "queries": "open queries",
    "answered": "answered queries",
    "remarks": "remarks",
    "no_claims": "sentences without a claim",
    "blockers": "what blocks it",
    "signoffs": "sign-offs",
    "corrections": "corrections",
    "history": "each step of a unit",
    "people": "names of people at the desk",
    "captures": "captured pages",
}
# So many parts are listed as left out; the reference has all of them.
_LONGEST_LIST = 14
# Whatever the format: said once, beside all of them.
NEVER = (
    "what is off the record or under embargo",
    "who a source on background is",
    "contacts and internal notes of sources",
    "files that somebody handed in",
    "suggestions, drafts and older texts",
    "what is asked or remarked beside such material",
)


@dataclass(frozen=True, slots=True)
class Contents:
    """`label` names a format on a page, `serves` says what for; `carries` are keys of PARTS.

    `returns` says in a few words what of it can come back; empty if nothing does.
    """

    label: str
    serves: str
    carries: frozenset[str]
    returns: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError for a part that is not known."""
        if unknown := self.carries - PARTS.keys():
            raise ValueError(f"{self.label}: no such part: {', '.join(sorted(unknown))}")

    @property
    def carried(self) -> str:
        return _listed(label for part, label in PARTS.items() if part in self.carries)

    @property
    def left_out(self) -> str:
        """Where that is far more than it carries, nobody reads the list."""
        labels = [label for part, label in PARTS.items() if part not in self.carries]
        return "all else" if len(labels) > _LONGEST_LIST else _listed(iter(labels))


def _listed(labels: Iterator[str]) -> str:
    """“a, b and c”; “nothing” of none."""
    *others, last = list(labels) or ["nothing"]
    return f"{', '.join(others)} and {last}" if others else last


EVERYTHING = frozenset(PARTS)
ALL_BUT_CAPTURES = EVERYTHING - {"captures"}
FOR_READERS = frozenset(
    {"text", "html", "facts", "units", "status", "confidence", "flags", "sources", "source_facts", "stance", "passages",
     "locators", "corrections"}
)  # fmt: skip

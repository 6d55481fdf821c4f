"""What is asked once before a verdict is given: whether it is meant without words, or in words that nobody proposed."""

from flask import g

from annotator.domain.statuses import status_of
from annotator.domain.units import words_of
from annotator.domain.workflow import moves_from, needs_confirmation, puts_right
from annotator.storage import units
from annotator.web.reading_table.answers import table_of


def lacks_words(unit_id: str, status: str | None) -> bool:
    """Whether the unit may be set to this status, and its verdict would rest on no words."""
    if not status_of(status).needs_evidence:
        return False
    unit = units.load(g.store.reading(), unit_id)
    found = table_of(unit_id).coverage.unit_states[unit_id].flags
    return "no_passage" in found and status in (unit.status, *moves_from(unit.status))


def reads_otherwise(unit_id: str, status: str | None) -> bool:
    """Whether a wrong unit would be put right in words that nobody proposed."""
    if not puts_right(status or ""):
        return False
    unit = units.load(g.store.reading(), unit_id)
    return needs_confirmation(unit, status or "", words_of(unit.anchor, table_of(unit_id).sentences))

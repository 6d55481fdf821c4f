"""What a printed article carries besides its text: by sentence, its units and the evidence behind them.

It is on the page of the article and of its coverage, and only paper shows it.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from markupsafe import Markup

from annotator.domain.evidence import Evidence
from annotator.domain.flags import terms_of
from annotator.domain.readiness import UnitState
from annotator.domain.units import Unit
from annotator.web.plumbing.macros import macro
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.unit_cards import EvidenceCard


class PrintedUnit(NamedTuple):
    """`shown` is the status that is shown; `names` are of those who tied the evidence, by id."""

    unit: Unit
    state: UnitState
    shown: str
    evidence: tuple[EvidenceCard, ...]
    names: dict[str, str]


def basis(table: ReadingTable) -> Markup:
    """An item for each sentence, in order."""
    return table.printed(lambda: _items(table, range(1, len(table.sentences) + 1)))


def basis_beside(table: ReadingTable, numbers: Iterable[int]) -> Markup:
    """The items of these sentences, for htmx to put in place."""
    return _items(table, sorted(numbers), ' hx-swap-oob="true"')


def _items(table: ReadingTable, numbers: Collection[int], more: str = "") -> Markup:
    """A unit is at its first sentence; `more` are further attributes."""
    here = _units_by_sentence(table, numbers)
    items = (f'<li id="basis-{n}"{more}>{_item(table, n, here[n]) if n in here else ""}</li>' for n in numbers)
    return Markup("\n".join(items))  # noqa: S704 - a template's


def _units_by_sentence(table: ReadingTable, numbers: Collection[int]) -> dict[int, list[PrintedUnit]]:
    by_unit: dict[str, list[Evidence]] = {}
    for evidence in table.standing.evidence:
        by_unit.setdefault(evidence.unit, []).append(evidence)
    names = {person.id: person.name for person in table.everyone}
    here: dict[int, list[PrintedUnit]] = {}
    for unit in table.standing.units:
        state = table.coverage.unit_states[unit.id]
        if unit.id in by_unit and state.sentences and state.sentences[0] in numbers:
            tied = tuple(_card(table, evidence) for evidence in by_unit[unit.id])
            known = {each.evidence.by: names.get(each.evidence.by, "somebody") for each in tied}
            here.setdefault(state.sentences[0], []).append(PrintedUnit(unit, state, table.shown_of(unit), tied, known))
    return here


def _item(table: ReadingTable, number: int, units: list[PrintedUnit]) -> str:
    """Made again only where something that it shows has changed."""
    kept = table.printed_items.get(number)
    if kept and kept[0] == units:
        return kept[1]
    names = {by: name for each in units for by, name in each.names.items()}
    html = str(macro("macros/basis.html", "basis")(units, number, lambda by: names.get(by, "somebody")))
    table.printed_items[number] = units, html
    return html


def _card(table: ReadingTable, evidence: Evidence) -> EvidenceCard:
    source = table.standing.sources[evidence.source]
    return EvidenceCard(evidence, source, terms_of(evidence, source, table.standing.minute))

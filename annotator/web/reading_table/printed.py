"""What a printed article carries besides its text: by sentence, its units and the evidence behind them.

It is on the page of the article and of its coverage, and only paper shows it.
"""

from collections.abc import Collection, Iterable

from flask import g, get_template_attribute
from markupsafe import Markup

from annotator.domain.evidence import Evidence
from annotator.domain.flags import terms_of
from annotator.storage import people
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.unit_cards import EvidenceCard


def basis(table: ReadingTable) -> Markup:
    """An item for each sentence, in order."""
    return table.printed(lambda: _items(table, range(1, len(table.sentences) + 1)))


def basis_beside(table: ReadingTable, numbers: Iterable[int]) -> Markup:
    """The items of these sentences, for htmx to put in place."""
    return _items(table, sorted(numbers), ' hx-swap-oob="true"')


def _items(table: ReadingTable, numbers: Collection[int], more: str = "") -> Markup:
    """A unit is at its first sentence; `more` are further attributes."""
    by_unit: dict[str, list[Evidence]] = {}
    for evidence in table.standing.evidence:
        by_unit.setdefault(evidence.unit, []).append(evidence)
    names = {person.id: person.name for person in people.everyone(g.store.reading())}
    here: dict[int, list[tuple[object, ...]]] = {}
    for unit in table.standing.units:
        state = table.coverage.unit_states[unit.id]
        if unit.id in by_unit and state.sentences and state.sentences[0] in numbers:
            tied = [_card(table, evidence) for evidence in by_unit[unit.id]]
            here.setdefault(state.sentences[0], []).append((unit, state, table.shown_of(unit), tied))
    made = get_template_attribute("macros/basis.html", "basis")
    items = (
        f'<li id="basis-{n}"{more}>{made(here[n], n, lambda by: names.get(by, "somebody")) if n in here else ""}</li>'
        for n in numbers
    )
    return Markup("\n".join(items))  # noqa: S704 - a template's


def _card(table: ReadingTable, evidence: Evidence) -> EvidenceCard:
    source = table.standing.sources[evidence.source]
    return EvidenceCard(evidence, source, terms_of(evidence, source, table.standing.today))

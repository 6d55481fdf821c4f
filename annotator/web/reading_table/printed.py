"""What a printed article carries besides its text: by sentence, its units and the evidence behind them.

It is on the page of the article and of its coverage, and only paper shows it.
"""

from collections.abc import Iterable

from flask import g, get_template_attribute
from markupsafe import Markup

from annotator.domain.evidence import Evidence
from annotator.domain.flags import terms_of
from annotator.storage import people
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.unit_cards import EvidenceCard


def basis(table: ReadingTable, numbers: Iterable[int] | None = None) -> Markup:
    """An item for each of the sentences, for htmx to put in place; without `numbers`, for all of them, to begin with.

    A unit is at its first sentence.
    """
    by_unit: dict[str, list[Evidence]] = {}
    for evidence in table.standing.evidence:
        by_unit.setdefault(evidence.unit, []).append(evidence)
    names = {person.id: person.name for person in people.everyone(g.store.reading())}
    here: dict[int, list[tuple[object, ...]]] = {}
    for unit in table.standing.units:
        state = table.coverage.unit_states[unit.id]
        if state.sentences and unit.id in by_unit:
            tied = [_card(table, evidence) for evidence in by_unit[unit.id]]
            here.setdefault(state.sentences[0], []).append((unit, state, table.shown_of(unit), tied))
    made = get_template_attribute("macros/basis.html", "basis")
    beside = "" if numbers is None else ' hx-swap-oob="true"'
    asked = range(1, len(table.sentences) + 1) if numbers is None else sorted(numbers)
    items = (
        f'<li id="basis-{n}"{beside}>{made(here[n], n, lambda by: names.get(by, "somebody")) if n in here else ""}</li>'
        for n in asked
    )
    return Markup("\n".join(items))  # noqa: S704 - a template's


def _card(table: ReadingTable, evidence: Evidence) -> EvidenceCard:
    source = table.standing.sources[evidence.source]
    return EvidenceCard(evidence, source, terms_of(evidence, source, table.standing.today))

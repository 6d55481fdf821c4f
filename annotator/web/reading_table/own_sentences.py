"""The sentences that whoever asks holds: what the filter of the reading table leaves bright."""

from dataclasses import dataclass
from itertools import groupby

from flask import g

from annotator.domain.people.assignments import sentences_held
from annotator.domain.sections import sections
from annotator.web.reading_table.table import ReadingTable


@dataclass(frozen=True, slots=True)
class OwnSentences:
    """`ranges` are their numbers as the page carries them: “3 5-9”."""

    count: int
    first: int | None
    ranges: str


def own_sentences(table: ReadingTable) -> OwnSentences:
    known = table.assignments
    cut = sections(table.standing.text, table.blocks if known else ())
    numbers = sentences_held(g.person.id, table.standing, table.coverage.unit_states, known, cut)
    return OwnSentences(len(numbers), next(iter(numbers), None), _ranges(numbers))


def _ranges(numbers: tuple[int, ...]) -> str:
    runs = []
    for _, run in groupby(enumerate(numbers), key=lambda each: each[1] - each[0]):
        of_run = [number for _, number in run]
        runs.append(f"{of_run[0]}-{of_run[-1]}" if len(of_run) > 1 else str(of_run[0]))
    return " ".join(runs)

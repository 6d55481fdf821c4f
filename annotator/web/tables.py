"""The reading table: an article's standing read once, and its sentences as strings.

A sentence is written by hand, not by a template: two thousand of them are one page.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup
from sqlite_utils import Database

from annotator.actions.deeds import today
from annotator.domain.articles import Article
from annotator.domain.dossiers import Standing
from annotator.domain.errors import RuleBroken
from annotator.domain.readiness import FAMILIES, STATES, Coverage, cover
from annotator.domain.revisions import Piece, Revision, Sentence
from annotator.domain.units import Unit
from annotator.storage import articles, dossiers
from annotator.web.filters import without_loads, word

CHUNK = 200
# Where no paragraph ends within this many sentences after a chunk, the page is not cut at all.
_SLACK = 200
# A longer article's spine has one cell for each paragraph.
_LONGEST_SPINE = 160
_UNIT = re.compile(r'<span class="u" data-unit="([^"]+)">')


@dataclass(frozen=True, slots=True)
class Cell:
    """One step of the spine: the sentences `first` to `last`, and their worst state."""

    first: int
    last: int
    state: str
    shown: str
    size: int
    begins: bool

    @property
    def label(self) -> str:
        number = str(self.first) if self.first == self.last else f"{self.first} to {self.last}"
        words = word(self.shown)
        return f"{number}, {words}, thin" if self.state == "thin" else f"{number}, {words}"


class Table:
    def __init__(self, db: Database, article: Article, revision: Revision, standing: Standing) -> None:
        self.db = db
        self.article = article
        self.revision = revision
        self.standing = standing
        self.coverage: Coverage = cover(standing)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.standing.sentences

    def sentence(self, number: int) -> Sentence:
        if not 1 <= number <= len(self.sentences):
            raise RuleBroken("no_such_sentence", sentence=number)
        return self.sentences[number - 1]

    def state(self, number: int) -> str:
        return self.coverage.sentence_states[number - 1]

    def shown_of(self, unit: Unit) -> str:
        """The status that is shown: a verdict whose text moved counts as none."""
        return "stale" if "stale" in self.coverage.unit_states[unit.id].flags else unit.status

    @cached_property
    def shown(self) -> dict[int, str]:
        """By sentence, the shown status of its worst unit."""
        worst: dict[int, tuple[int, str]] = {}
        for unit in self.standing.units:
            state = self.coverage.unit_states[unit.id]
            rank = FAMILIES.index(state.family)
            for number in state.sentences:
                if number not in worst or rank < worst[number][0]:
                    worst[number] = rank, self.shown_of(unit)
        return {number: status for number, (_, status) in worst.items()}

    def shown_at(self, number: int) -> str:
        return self.shown.get(number) or self.state(number)

    def text_of(self, number: int) -> str:
        sentence = self.sentence(number)
        return self.standing.text[sentence.start : sentence.end]

    def units_of(self, number: int) -> list[Unit]:
        states = self.coverage.unit_states
        return [unit for unit in self.standing.units if number in states[unit.id].sentences]

    # the text

    def chunk(self, first: int, last_wanted: int) -> tuple[Markup, int | None]:
        """The article from a sentence on, cut where no element is open, and where the next chunk begins."""
        pieces = articles.pieces(self.db, self.article.id, self.revision.number, first, last_wanted + _SLACK)
        wanted = last_wanted - first + 1
        ends = next((i for i in range(wanted, len(pieces)) if pieces[i].depth == 0), None)
        if ends is None and last_wanted + _SLACK < len(self.sentences):
            pieces = articles.pieces(self.db, self.article.id, self.revision.number, first)
            ends = next((i for i in range(wanted, len(pieces)) if pieces[i].depth == 0), None)
        following = None if ends is None else first + ends
        html = "".join(self._piece_html(n, piece) for n, piece in enumerate(pieces[:ends], first))
        return Markup(html), following  # noqa: S704 - cleaned at import

    def sentence_html(self, number: int, *, beside: bool = False) -> Markup:
        (piece,) = articles.pieces(self.db, self.article.id, self.revision.number, number, number)
        return Markup(self._span(number, piece.html, ' hx-swap-oob="true"' if beside else ""))  # noqa: S704

    def _piece_html(self, number: int, piece: Piece) -> str:
        return f"{without_loads(piece.before)}{self._span(number, piece.html)}{without_loads(piece.after)}"

    def _span(self, number: int, html: str, more: str = "") -> str:
        state = self.coverage.sentence_states[number - 1]
        return (
            f'<span class="s" id="s{number}" data-sentence="{number}" data-start="{self.sentences[number - 1].start}"'
            f' data-state="{state}" data-status="{self.shown.get(number, state)}"{more}>{self._with_units(html)}</span>'
        )

    def _with_units(self, html: str) -> str:
        return _UNIT.sub(self._unit_tag, without_loads(html)) if "data-unit" in html else without_loads(html)

    def _unit_tag(self, match: re.Match[str]) -> str:
        family, shown = self._unit_shown.get(match[1], ("open", "unchecked"))
        return f'<span class="u" data-unit="{match[1]}" data-state="{family}" data-status="{shown}">'

    @cached_property
    def _unit_shown(self) -> dict[str, tuple[str, str]]:
        states = self.coverage.unit_states
        return {unit.id: (states[unit.id].family, self.shown_of(unit)) for unit in self.standing.units}

    # the spine

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        groups: list[list[Sentence]] = []
        folded = len(self.sentences) > _LONGEST_SPINE
        for sentence in self.sentences:
            if folded and groups and groups[-1][0].block == sentence.block:
                groups[-1].append(sentence)
            else:
                groups.append([sentence])
        before = None
        cells = []
        for group in groups:
            cells.append(self._cell(group, begins=group[0].block != before))
            before = group[0].block
        return tuple(cells)

    def _cell(self, group: list[Sentence], begins: bool) -> Cell:
        worst = min(group, key=lambda s: STATES.index(self.state(s.ordinal))).ordinal
        length = group[-1].end - group[0].start
        return Cell(
            group[0].ordinal,
            group[-1].ordinal,
            self.state(worst),
            self.shown_at(worst),
            min(5, 1 + length // 50),
            begins,
        )

    def cells_of(self, numbers: set[int]) -> list[Cell]:
        return [cell for cell in self.cells if any(cell.first <= n <= cell.last for n in numbers)]

    def bar(self) -> list[tuple[str, int]]:
        """How many sentences stand in each state, the worst first."""
        states = self.coverage.sentence_states
        return [(state, states.count(state)) for state in STATES if state in states]


def read_table(db: Database, slug: str) -> Table:
    article, revision = articles.load(db, slug)
    return Table(db, article, revision, dossiers.standing(db, article, revision, today()))

"""The text of an article as mark-up in which each sentence and each unit says its state.

A sentence is written by hand, not by a template: two thousand of them are one page.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import cached_property

from markupsafe import Markup

from annotator.domain.dossiers import Standing
from annotator.domain.hints import Hints
from annotator.domain.readiness import Coverage
from annotator.domain.revisions import Revision, Sentence, SentenceHtml
from annotator.domain.units import Unit
from annotator.storage import sentences
from annotator.storage.connections.databases import Database
from annotator.web.plumbing.filters import mark, without_loads

CHUNK = 200
BESIDE = ' hx-swap-oob="true"'
# Where no paragraph ends within this many sentences after a chunk, the page is not cut at all.
_SLACK = 200
_UNIT = re.compile(r'<span class="u" data-unit="([^"]+)">')


class TextWithStates(ABC):
    """What is shown of the sentences of a reading table."""

    revision: Revision
    standing: Standing
    coverage: Coverage
    hints: Hints
    _opening: tuple[Markup, int | None] | None = None

    @property
    @abstractmethod
    def sentences(self) -> tuple[Sentence, ...]: ...

    @abstractmethod
    def shown_at(self, number: int) -> str:
        """The shown status of the worst unit of a sentence, or else the state of the sentence."""

    @abstractmethod
    def shown_of(self, unit: Unit) -> str: ...

    def chunk(self, db: Database, first: int, last_wanted: int) -> tuple[Markup, int | None]:
        """The article from a sentence on, cut where no element is open, and where the next chunk begins."""
        if (first, last_wanted) != (1, CHUNK):
            return self._cut(db, first, last_wanted)
        if self._opening is None:
            self._opening = self._cut(db, 1, CHUNK)
        return self._opening

    def _cut(self, db: Database, first: int, last_wanted: int) -> tuple[Markup, int | None]:
        pieces = self._pieces(db, first, last_wanted + _SLACK)
        wanted = last_wanted - first + 1
        ends = next((i for i in range(wanted, len(pieces)) if pieces[i].depth == 0), None)
        if ends is None and last_wanted + _SLACK < len(self.sentences):
            pieces = self._pieces(db, first)
            ends = next((i for i in range(wanted, len(pieces)) if pieces[i].depth == 0), None)
        following = None if ends is None else first + ends
        html = "".join(self._piece_html(n, piece) for n, piece in enumerate(pieces[:ends], first))
        return Markup(html), following  # noqa: S704 - cleaned at import

    def _pieces(self, db: Database, first: int, *last: int) -> tuple[SentenceHtml, ...]:
        return sentences.pieces(db, self.revision.id, first, *last)

    def sentences_beside(self, db: Database, numbers: Iterable[int]) -> Markup:
        """Sentences that htmx puts in the place of those on the page."""
        marked = sentences.marked(db, self.revision.id, numbers)
        html = "\n".join(self._span(n, html, BESIDE) for n, html in marked)
        return Markup(html)  # noqa: S704 - cleaned at import

    def _piece_html(self, number: int, piece: SentenceHtml) -> str:
        return f"{without_loads(piece.before)}{self._span(number, piece.html)}{without_loads(piece.after)}"

    def _span(self, number: int, html: str, more: str = "") -> str:
        state = self.coverage.sentence_states[number - 1]
        shown = self.shown_at(number)
        more += " data-hint" if number in self.hints.places else ""
        return (
            f'<span class="s" id="s{number}" data-sentence="{number}" data-start="{self.sentences[number - 1].start}"'
            f' data-state="{state}" data-status="{shown}" data-mark="{mark(shown)}"{more}>'
            f"{self._with_units(html)}</span>"
        )

    def _with_units(self, html: str) -> str:
        return _UNIT.sub(self._unit_tag, without_loads(html)) if "data-unit" in html else without_loads(html)

    def _unit_tag(self, match: re.Match[str]) -> str:
        unit = self.units_by_id.get(match[1])
        state = self.coverage.unit_states.get(match[1])
        family, shown = (state.family, self.shown_of(unit)) if unit and state else ("open", "unchecked")
        return f'<span class="u" data-unit="{match[1]}" data-state="{family}" data-status="{shown}">'

    @cached_property
    def units_by_id(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.standing.units}

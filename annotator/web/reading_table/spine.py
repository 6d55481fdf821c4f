"""The spine: the whole article at a glance, a link for each sentence and its state.

Cells are written by hand, not by a template: a long article has hundreds of them on one page.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from markupsafe import escape

from annotator.domain.readiness import STATES
from annotator.domain.revisions import Sentence
from annotator.web.plumbing.filters import word

# A longer article's spine has one cell for each paragraph.
_LONGEST = 160
_LARGEST = 5
_CODE_POINTS_PER_SIZE = 50
_RANK = {state: rank for rank, state in enumerate(STATES)}


@dataclass(frozen=True, slots=True)
class Cell:
    """One step of the spine: the sentences `first` to `last`, and their worst state."""

    first: int
    last: int
    state: str
    shown: str
    size: int
    begins: bool

    def link(self, page: str, more: str = "") -> str:
        """`page` is the reading table's address, `more` further attributes."""
        number = str(self.first) if self.first == self.last else f"{self.first} to {self.last}"
        return (
            f'<a class="cell" id="c{self.first}" href="{page}?s={self.first}#s{self.first}" data-state="{self.state}"'
            f' data-status="{self.shown}" aria-label="{number}, {_label(self.state, self.shown)}"{more}></a>'
        )

    def step(self, page: str) -> str:
        more = " data-begins" if self.begins else ""
        return f'<li data-size="{self.size}"{more}>{self.link(page)}</li>'


@cache
def _label(state: str, shown: str) -> str:
    words = escape(word(shown))
    return f"{words}, thin" if state == "thin" else f"{words}"


BySentence = Callable[[int], str]


class Steps:
    """The sentences of each cell, in text order. They are those of a revision, and do not change."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        sentences = tuple(sentences)
        by_block = len(sentences) > _LONGEST
        self.all: list[list[Sentence]] = []
        for sentence in sentences:
            if by_block and self.all and self.all[-1][0].block == sentence.block:
                self.all[-1].append(sentence)
            else:
                self.all.append([sentence])
        self._of = {sentence.ordinal: step for step in self.all for sentence in step}

    def of(self, numbers: Iterable[int]) -> list[list[Sentence]]:
        """Those in which these sentences are, in text order."""
        touched = {self._of[number][0].ordinal: self._of[number] for number in numbers}
        return [touched[first] for first in sorted(touched)]


def cells(steps: Iterable[list[Sentence]], state: BySentence, shown: BySentence) -> list[Cell]:
    """`steps` are groups of sentences; `state` and `shown` map the ordinal of a sentence to its state and status."""
    before = None
    found = []
    for group in steps:
        worst = min(group, key=lambda s: _RANK[state(s.ordinal)]).ordinal
        size = min(_LARGEST, 1 + (group[-1].end - group[0].start) // _CODE_POINTS_PER_SIZE)
        begins = group[0].block != before
        found.append(Cell(group[0].ordinal, group[-1].ordinal, state(worst), shown(worst), size, begins))
        before = group[0].block
    return found

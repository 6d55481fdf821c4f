"""A page in the portions that a person takes into the article or leaves out of it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from annotator.domain.readings import LeftOut
from annotator.domain.repairs import keys_of
from annotator.markup.body.leaves import Leaf

# These are taken whole or not at all.
_WHOLES = ("table", "figure")
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Portion:
    """A leaf, or all the leaves of a table or a figure."""

    key: str
    leaves: tuple[Leaf, ...]

    @property
    def text(self) -> str:
        return _told(self.leaves)


def portions_of(leaves: Sequence[Leaf]) -> tuple[Portion, ...]:
    """Every leaf is in one portion."""
    whole: list[list[Leaf]] = []
    before: HtmlElement | None = None
    for leaf in leaves:
        around = _whole(leaf.element)
        if around is not None and around is before:
            whole[-1].append(leaf)
        else:
            whole.append([leaf])
        before = around
    keys = keys_of(" ".join(leaf.text for leaf in one) for one in whole)
    return tuple(Portion(key, tuple(one)) for key, one in zip(keys, whole, strict=True))


def left_out(portions: Iterable[Portion], shown: Collection[int]) -> tuple[LeftOut, ...]:
    """What nothing was kept of, and what is left of others, in the page's order.

    `shown` are leaves that stand for the headline.
    """
    found: list[LeftOut] = []
    before: str | None = None
    for portion in portions:
        if any(leaf.kept or leaf.at in shown for leaf in portion.leaves):
            # Of a figure, buttons aside, words may be left that are no caption.
            rest = [leaf for leaf in portion.leaves if not leaf.kept and leaf.at not in shown]
            if any(len(leaf.words) >= _FEWEST_WORDS for leaf in rest):
                found.append(LeftOut(portion.key, _told(rest), portion.leaves[0].path, before))
            before = portion.leaves[-1].path
        elif portion.text:
            found.append(LeftOut(portion.key, portion.text, portion.leaves[0].path, before))
    return tuple(found)


def _told(leaves: Iterable[Leaf]) -> str:
    return " · ".join(leaf.text for leaf in leaves if leaf.text)


def _whole(element: HtmlElement) -> HtmlElement | None:
    return element if element.tag in _WHOLES else next(element.iterancestors(*_WHOLES), None)

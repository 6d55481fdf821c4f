"""The portions of a page that the rules leave out, for a person to take in."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from annotator.domain.readings import LeftOut
from annotator.domain.repairs import keys_of
from annotator.markup.body.leaves import Leaf

# All leaves of one of these elements make one portion.
_IN_ONE_PORTION = ("table", "figure")
# The rest of a portion is offered only if a leaf of it has so many words.
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Portion:
    """A leaf, or all the leaves of a table or a figure."""

    key: str
    leaves: tuple[Leaf, ...]

    @property
    def text(self) -> str:
        return _joined(self.leaves)


def portions_of(leaves: Sequence[Leaf]) -> tuple[Portion, ...]:
    """The portions in the page's order; every leaf is in exactly one."""
    groups: list[list[Leaf]] = []
    before: HtmlElement | None = None
    for leaf in leaves:
        around = _table_or_figure(leaf.element)
        if around is not None and around is before:
            groups[-1].append(leaf)
        else:
            groups.append([leaf])
        before = around
    keys = keys_of(" ".join(leaf.text for leaf in group) for group in groups)
    return tuple(Portion(key, tuple(group)) for key, group in zip(keys, groups, strict=True))


def left_out(
    portions: Iterable[Portion], shown: Collection[int], prose: Collection[Leaf], lines: Collection[Leaf]
) -> tuple[LeftOut, ...]:
    """The portions of which nothing was kept, and the rest of those kept in part, in the page's order.

    `shown` are the places of the leaves from which the headline and the standfirst were written; `prose` are the
    sentences, and `lines` the short lines, left out that may belong to the article.
    """
    found: list[LeftOut] = []
    before: str | None = None
    for portion in portions:
        if any(leaf.kept or leaf.at in shown for leaf in portion.leaves):
            # A figure may hold words beyond its caption; the labels of its buttons are shorter than these.
            rest = [leaf for leaf in portion.leaves if not leaf.kept and leaf.at not in shown]
            if any(len(leaf.words) >= _FEWEST_WORDS for leaf in rest):
                found.append(_offered(portion, rest, before, prose, lines))
            before = portion.leaves[-1].path
        elif portion.text:
            found.append(_offered(portion, portion.leaves, before, prose, lines))
    return tuple(found)


def _offered(
    portion: Portion, parts: Collection[Leaf], before: str | None, prose: Collection[Leaf], lines: Collection[Leaf]
) -> LeftOut:
    has_prose = any(leaf in prose for leaf in parts)
    has_lines = any(leaf in lines for leaf in parts)
    return LeftOut(portion.key, _joined(parts), portion.leaves[0].path, before, has_prose, has_lines)


def _joined(leaves: Iterable[Leaf]) -> str:
    return " · ".join(leaf.text for leaf in leaves if leaf.text)


def _table_or_figure(element: HtmlElement) -> HtmlElement | None:
    return element if element.tag in _IN_ONE_PORTION else next(element.iterancestors(*_IN_ONE_PORTION), None)

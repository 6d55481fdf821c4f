"""Writes lists, tables, figures and quotations, each only where HTML allows it."""

from dataclasses import dataclass, field

from annotator.markup.cleaning.tags import start_tag
from annotator.markup.elements import CELLS, FROM

_ONLY_CHILDREN = {
    "ul": {"li", "ul", "ol"},
    "ol": {"li", "ul", "ol"},
    "table": {"caption", "thead", "tbody", "tfoot"},
    "thead": {"tr"},
    "tbody": {"tr"},
    "tfoot": {"tr"},
    "tr": CELLS,
}
_FILL_IN = {"ul": "li", "ol": "li", "table": "tbody", "thead": "tr", "tbody": "tr", "tfoot": "tr", "tr": "td"}
_ONLY_PARENTS = {
    "caption": {"table"},
    "thead": {"table"},
    "tbody": {"table"},
    "tfoot": {"table"},
    "tr": {"table", "thead", "tbody", "tfoot"},
    "td": {"tr"},
    "th": {"tr"},
    "figcaption": {"figure"},
}
# These are written even if empty: without an empty cell or row the others would shift.
_GO_WITH_THEIR_TABLE = CELLS | {"tr", "thead", "tbody", "tfoot"}
# Text that is all that one of these holds needs no paragraph; next to anything else it becomes one.
OWN_TEXT = CELLS | {"li", "blockquote", "figcaption", "caption"}
# Deeper ones are unwrapped: no article nests so deep, and stored HTML must pass the depth guard again.
_DEEPEST = 100


@dataclass(slots=True)
class _Open:
    """A container, the index in `out` where it begins, and the indexes of its loose texts."""

    name: str
    start: int
    children: int = 0
    filled: bool = False
    attributes: dict[str, str] = field(default_factory=dict)
    loose: list[tuple[int, int, dict[str, str]]] = field(default_factory=list)


class Containers:
    """Writes blocks into nested containers; a container that stays empty is not written."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self._open = [_Open("", 0)]

    @property
    def nested(self) -> bool:
        return len(self._open) > 1

    def may_open(self, name: str) -> bool:
        parent = self._open[-1].name
        if name in _ONLY_PARENTS:
            return parent in _ONLY_PARENTS[name]
        return len(self._open) < _DEEPEST or (name == "li" and parent in ("ul", "ol"))

    def open(self, name: str, attributes: dict[str, str]) -> int:
        """Opens a container, and a list around an item without one; returns the number opened, for `close`."""
        before = len(self._open)
        self._make_room_for(name)
        if name == "li" and self._open[-1].name not in ("ul", "ol"):
            self._push("ul", {})
        self._push(name, attributes)
        return len(self._open) - before

    def close(self, count: int) -> None:
        for _ in range(count):
            self._pop()

    def block(self, name: str, attributes: dict[str, str], content: str) -> None:
        added = self._make_room_for(name)
        self.out.extend((start_tag(name, attributes), content, f"</{name}>"))
        self._filled()
        self.close(added)

    def loose(self, attributes: dict[str, str], content: str) -> None:
        """Text outside any block element: it becomes a paragraph, unless its container serves as its block."""
        added = self._make_room_for("p")
        if self._open[-1].name in OWN_TEXT:
            place = len(self.out)
            self.out.extend(("", content, ""))
            self._open[-1].loose.append((place, place + 2, attributes))
            self._filled()
        else:
            self.block("p", attributes, content)
        self.close(added)

    def images(self, content: str) -> None:
        if self._open[-1].name == "figure":
            self.out.append(content)
            self._filled()
        else:
            self.block("figure", {}, content)

    def rule(self) -> None:
        """Writes a line between blocks; a container with nothing else stays empty."""
        if self._open[-1].name not in _ONLY_CHILDREN:
            self.out.append("<hr>")
            self._open[-1].children += 1

    def _make_room_for(self, name: str) -> int:
        added = 0
        while name not in _ONLY_CHILDREN.get(self._open[-1].name, {name}):
            self._push(_FILL_IN[self._open[-1].name], {})
            added += 1
        return added

    def _push(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(_Open(name, len(self.out), attributes=attributes))
        self.out.append(start_tag(name, attributes))

    def _filled(self) -> None:
        self._open[-1].filled = True
        self._open[-1].children += 1

    def _pop(self) -> None:
        done = self._open.pop()
        if done.filled:
            self._wrap_loose(done)
            self.out.append(f"</{done.name}>")
            self._filled()
        elif done.name in _GO_WITH_THEIR_TABLE:
            self.out.append(f"</{done.name}>")
        else:
            del self.out[done.start :]

    def _wrap_loose(self, done: _Open) -> None:
        for start, end, attributes in done.loose:
            if done.children > 1:
                self.out[start], self.out[end] = start_tag("p", attributes), "</p>"
            elif FROM in attributes and FROM not in done.attributes:
                # The element has no paragraph for its only text, so it takes over the XPath of that text.
                self.out[done.start] = start_tag(done.name, done.attributes | {FROM: attributes[FROM]})

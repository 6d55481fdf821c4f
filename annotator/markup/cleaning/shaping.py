"""Shapes allowed HTML into an article: blocks with settled text, in containers that may hold them."""

from typing import NamedTuple

from annotator.markup.cleaning.attributes import block_attributes, kept_attributes
from annotator.markup.cleaning.containers import Containers
from annotator.markup.cleaning.inline_writer import Wrapper
from annotator.markup.cleaning.spacing import BREAK, Run, Stretch, has_text, paragraphs, preformatted, render
from annotator.markup.cleaning.tags import Tag, start_tag
from annotator.markup.elements import CONTAINERS, HEADINGS, INLINE, LEAVES

_QUOTES = (("“", "”"), ("‘", "’"))


class _Place(NamedTuple):
    """What surrounds the current position: the inline elements, the block, and attributes meant for a block."""

    wrappers: tuple[Wrapper, ...] = ()
    leaf: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()
    quotes: int = 0


class _End(NamedTuple):
    """What an element's end does: it returns to `place`, after it has written what the other fields say."""

    place: _Place
    flushes: bool = False
    containers: int = 0
    mark: str = ""


class Shaper:
    """Takes tags and texts in order; `finish` returns the article's HTML."""

    def __init__(self, base_url: str | None) -> None:
        self._base = base_url
        self._written = Containers()
        self._place = _Place()
        self._ends: list[_End] = []
        self._run: Run = []
        self._has_headline = False
        self._has_standfirst = False

    def text(self, text: str) -> None:
        self._run.append(Stretch(self._place.wrappers, text))

    def open(self, tag: Tag, transparent: bool = False) -> None:
        if tag.name in ("br", "img", "hr"):
            self._void(tag)
        elif tag.name == "q":
            self._quotation()
        elif tag.name in INLINE:
            self._inline(tag)
        else:
            self._flush()
            if tag.name in CONTAINERS and not transparent and self._written.may_open(tag.name):
                self._container(tag)
            else:
                self._block(tag)

    def close(self) -> None:
        end = self._ends.pop()
        if end.mark:
            self.text(end.mark)
        if end.flushes:
            self._flush()
        self._written.close(end.containers)
        self._place = end.place

    def finish(self) -> str:
        self._flush()
        return "".join(self._written.out)

    def _void(self, tag: Tag) -> None:
        if tag.name == "br":
            self._run.append(Stretch(self._place.wrappers, "", BREAK))
        elif tag.name == "hr":
            self._flush()
            self._written.rule()
        # A picture that nobody can load, as in a page saved beside its pictures, is kept for its alternative text.
        elif "alt" in (attributes := kept_attributes(tag, self._base)):
            self._run.append(Stretch(self._place.wrappers, "", start_tag("img", attributes)))

    def _quotation(self) -> None:
        """Writes quotation marks as text: a browser would show its own, which the text would lack."""
        opening, closing = _QUOTES[self._place.quotes % 2]
        self.text(opening)
        self._ends.append(_End(self._place, mark=closing))
        self._place = self._place._replace(quotes=self._place.quotes + 1)

    def _inline(self, tag: Tag) -> None:
        self._ends.append(_End(self._place))
        attributes = kept_attributes(tag, self._base)
        around = self._place.wrappers
        if tag.name == "a":
            # A link around a table may hold links again; only the nearest can be written.
            around = tuple(wrapper for wrapper in around if wrapper.name != "a")
        has_no_effect = (tag.name == "a" and "href" not in attributes) or (tag.name == "span" and not attributes)
        if has_no_effect or any(wrapper.name == tag.name for wrapper in around):
            return
        wrapper = Wrapper(tag.name, start_tag(tag.name, attributes))
        self._place = self._place._replace(wrappers=(*around, wrapper))

    def _container(self, tag: Tag) -> None:
        attributes = dict(self._place.attributes) | kept_attributes(tag, self._base) | block_attributes(tag)
        attributes.pop("class", None)
        count = self._written.open(tag.name, attributes)
        self._ends.append(_End(self._place, flushes=True, containers=count))
        self._place = self._place._replace(leaf=None, attributes=())

    def _block(self, tag: Tag) -> None:
        """Opens a paragraph, a heading or preformatted text; or an element that only separates what is around it."""
        self._ends.append(_End(self._place, flushes=True))
        attributes = dict(self._place.attributes) | block_attributes(tag)
        leaf = self._place.leaf
        if tag.name in LEAVES and leaf in (None, "p"):
            leaf = tag.name
            attributes.pop("class", None)
            if leaf == "p" and tag.attributes().get("class") == "standfirst":
                attributes["class"] = "standfirst"
        self._place = self._place._replace(leaf=leaf, attributes=tuple(attributes.items()))

    def _flush(self) -> None:
        run, self._run = self._run, []
        if not any(stretch.void or not stretch.text.isspace() for stretch in run):
            return
        leaf = self._place.leaf
        if leaf == "pre":
            lines = preformatted(run)
            if lines:
                self._written.block("pre", dict(self._place.attributes), render(lines))
            return
        for paragraph in paragraphs(run, blank_line_ends=leaf not in HEADINGS):
            self._paragraph(leaf, paragraph)

    def _paragraph(self, leaf: str | None, run: Run) -> None:
        attributes = dict(self._place.attributes)
        if not self._is_standfirst(leaf, attributes):
            attributes.pop("class", None)
        if not has_text(run):
            self._written.images(render(run))
        elif leaf is None:
            self._written.loose(attributes, render(run))
        else:
            self._written.block(self._rank(leaf), attributes, render(run))

    def _is_standfirst(self, leaf: str | None, attributes: dict[str, str]) -> bool:
        if leaf != "p" or "class" not in attributes or self._has_standfirst or self._written.nested:
            return False
        self._has_standfirst = True
        return True

    def _rank(self, leaf: str) -> str:
        """The tag of the block; an h1 after the headline becomes an h2."""
        if leaf != "h1":
            return leaf
        rank = "h2" if self._has_headline else "h1"
        self._has_headline = True
        return rank

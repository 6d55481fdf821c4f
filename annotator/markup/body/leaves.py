"""The leaves of a page: its lowest block elements, each with one stretch of the page's text."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from annotator.markup.body.pictures.legacy_figures import TABLE, mark_figures_in_line, mark_figures_in_tables
from annotator.markup.elements import BLOCKS, FROM
from annotator.markup.pages.parsing import words

# A cell with several paragraphs and more characters than this holds an article, not a value.
_LONG_CELL = 400
# In words.
_LONGEST_HEADING = 16


@dataclass(slots=True, eq=False)
class Leaf:
    """A block element with text or a picture and no block inside; `at` is its index among the leaves of the page.

    `path` is the XPath of the element in the page as parsed; `kept` says whether it belongs to the article.
    """

    element: HtmlElement
    at: int
    text: str
    path: str
    kept: bool = False
    words: list[str] = field(default_factory=list)

    @property
    def tag(self) -> str:
        return str(self.element.tag)

    def up_to(self, root: HtmlElement | None) -> Iterator[HtmlElement]:
        """The leaf's element and the elements around it, below `root`; up to the top if `root` is None."""
        element = self.element
        while element is not None and element is not root:
            yield element
            element = element.getparent()

    def link_share(self) -> float:
        """The share of the text that is in links to other pages, 0 to 1."""
        if next(self.element.iterancestors("a"), None) is not None:
            return 1.0
        linked = sum(
            len(link.text_content().strip())
            for link in self.element.iter("a")
            if not (link.get("href") or "#").startswith("#")
        )
        return linked / max(len(self.text), 1)


def body_of(tree: HtmlElement) -> HtmlElement:
    body = tree.find("body")
    return tree if body is None else body


def leaves_of(body: HtmlElement, paths: Mapping[HtmlElement, str]) -> list[Leaf]:
    """The leaves in the page's order. Changes the tree: wraps loose text in paragraphs.

    `paths` are the XPaths of the block elements in the page as parsed.
    """
    mark_figures_in_tables(body)
    _dissolve_layout_tables(body)
    mark_figures_in_line(body)
    with_blocks = _with_blocks_inside(body)
    with_blank_lines = {line_break.getparent() for line_break in body.iter("br") if _ends_paragraph(line_break)}
    for element in [element for element in body.iter() if element in with_blocks or element in with_blank_lines]:
        _wrap_loose_content(element, with_blocks)
    return list(_leaves(body, paths))


def _dissolve_layout_tables(body: HtmlElement) -> None:
    for table in list(body.iter("table")):
        if table.get("role") in ("presentation", "none") or any(_lays_out(cell) for cell in table.iter("td", "th")):
            for part in list(table.iter(*TABLE)):
                if next(part.iterancestors("table"), table) is table:
                    part.tag = "div"


def _lays_out(cell: HtmlElement) -> bool:
    """Whether a cell holds the article rather than a value."""
    if next(cell.iter("h1", "table"), None) is not None:
        return True
    several = len(cell.findall(".//p")) > 1 or len(cell.findall(".//br")) > 2
    return several and len(cell.text_content()) > _LONG_CELL


def _with_blocks_inside(body: HtmlElement) -> set[HtmlElement]:
    found: set[HtmlElement] = set()
    for element in body.iter(*BLOCKS):
        around = element.getparent()
        while around is not None and around not in found:
            found.add(around)
            around = around.getparent()
    return found


def _ends_paragraph(element: HtmlElement) -> bool:
    """Whether the element is a line break with another one right after it."""
    following = element.getnext()
    return element.tag == "br" and not (element.tail or "").strip() and following is not None and following.tag == "br"


def _wrap_loose_content(element: HtmlElement, with_blocks: set[HtmlElement]) -> None:
    """Wraps each stretch of loose content between blocks or blank lines in a paragraph."""
    if element.tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6"):
        element.tag = "div"
    text, element.text = element.text, None
    stretch: list[HtmlElement] = []
    for child in list(element):
        if child.tag in BLOCKS or child in with_blocks or _ends_paragraph(child):
            if stretch or (text or "").strip():
                child.addprevious(_paragraph(element, text, stretch))
            text, child.tail = child.tail, None
            stretch = []
        else:
            stretch.append(child)
    if stretch or (text or "").strip():
        element.append(_paragraph(element, text, stretch))


def _paragraph(element: HtmlElement, text: str | None, children: Iterable[HtmlElement]) -> HtmlElement:
    paragraph = element.makeelement("p")
    paragraph.text = text
    paragraph.extend(children)
    if _is_bold_heading(paragraph):
        paragraph.tag = "h2"
    return paragraph


def _is_bold_heading(paragraph: HtmlElement) -> bool:
    """Whether it is a few words in bold: pages without paragraph elements have no heading elements either."""
    texts = [paragraph.text, *(child.tail for child in paragraph)]
    bold = [child for child in paragraph if child.tag in ("b", "strong")]
    return (
        len(bold) == 1
        and all(child.tag in ("b", "strong", "br") for child in paragraph)
        and not any((text or "").strip() for text in texts)
        and 1 < len(words(bold[0].text_content())) <= _LONGEST_HEADING
    )


def _leaves(body: HtmlElement, paths: Mapping[HtmlElement, str]) -> Iterator[Leaf]:
    at = 0
    loose: Counter[str] = Counter()
    with_blocks = _with_blocks_inside(body)
    for element in body.iter(*BLOCKS):
        if element in with_blocks:
            continue
        text = " ".join(element.text_content().split())
        if text or next(element.iter("img"), None) is not None:
            path = paths.get(element)
            if path is None:
                around = next(paths[up] for up in element.iterancestors() if up in paths)
                loose[around] += 1
                path = f"{around}/text()[{loose[around]}]"
            element.set(FROM, path)
            yield Leaf(element, at, text, path, words=words(text))
            at += 1

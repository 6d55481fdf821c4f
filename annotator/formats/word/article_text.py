"""The stored article as the paragraphs of a Word document, with the marks of comments around their words."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from annotator.formats.word.addresses import linkable
from annotator.formats.word.comment_marks import closed, opened
from annotator.formats.word.comment_texts import WordComment
from annotator.formats.word.lists import Lists
from annotator.formats.word.packaging import Links
from annotator.formats.word.runs import BOLD, PLAIN, Look, linked, paragraph, run, starts_from_right
from annotator.formats.word.tables import WordTable
from annotator.markup.article.marking import split_at
from annotator.markup.article.parsed import ParsedArticle, WalkStep
from annotator.markup.article.proofs import picture_words
from annotator.markup.cleaning.tags import VOID, Tag
from annotator.markup.elements import CELLS, HEADINGS, INLINE

_LOOKS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "cite": "italic",
    "u": "underline", "ins": "underline", "s": "strike", "del": "strike", "sub": "sub", "sup": "sup",
    "code": "code", "mark": "highlight", "a": "link",
}  # fmt: skip
# The style of what stands in these, the innermost first; elsewhere a paragraph has none of its own.
_STYLES = {
    "pre": "HTMLPreformatted", "figcaption": "Caption", "caption": "Caption", "li": "ListParagraph",
    "blockquote": "Quote", "td": None, "th": None,
}  # fmt: skip
_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="999999"/></w:pBdr>'
# Tables that stand deeper in each other are written as their paragraphs: few programs show them.
_DEEPEST_TABLE = 4


class _Inline(NamedTuple):
    """How text looks inside the inline elements that are open, and where they link to, as the id of a relation."""

    look: Look = PLAIN
    link: str | None = None


class _Edge(NamedTuple):
    """The code point of the canonical text at which a comment's words begin or end."""

    at: int
    comment: WordComment


class ArticleText:
    """Writes one article once: `comments` are those that have a place in it."""

    def __init__(self, article: ParsedArticle, comments: Sequence[WordComment], links: Links, lists: Lists) -> None:
        self._article, self._links, self._lists = article, links, lists
        anchors = [(each.unit.anchor, each) for each in comments]
        self._begins = sorted((_Edge(a.start, c) for a, c in anchors if a.start is not None), key=_place)
        self._ends = sorted((_Edge(a.end, c) for a, c in anchors if a.end is not None), key=_place)
        self._begun = self._ended = 0
        self._edges = sorted({edge.at for edge in (*self._begins, *self._ends)})
        # Where paragraphs go to: the document, or the cell that is open in it.
        self._places: list[list[str]] = [[]]
        self._tables: list[WordTable | None] = []
        self._around: list[Tag] = []
        self._inline = [_Inline()]
        # The runs of the paragraph that is open, each with its link.
        self._runs: list[tuple[str | None, str]] = []
        self._pictures: list[Tag] = []
        self._from_right = False
        self._has_title = False

    def xml(self) -> str:
        for step in self._article.walk():
            node = step.node
            if isinstance(node, str):
                self._text(node, step.start)
            elif node.name in INLINE:
                self._inline_tag(node)
            elif node.name in VOID:
                self._void(node)
            else:
                self._end_paragraph()
                self._end(node) if node.closes else self._begin(node, step)
        self._end_paragraph()
        return "".join(self._places[0])

    def _text(self, text: str, start: int) -> None:
        look, link = self._inline[-1]
        edges = self._edges[bisect_right(self._edges, start) : bisect_left(self._edges, start + len(text))]
        for at, share in split_at(text, start, edges):
            begun = bisect_right(self._begins, at, self._begun, key=_place)
            if begun > self._begun:
                self._runs.append((None, opened(edge.comment for edge in self._begins[self._begun : begun])))
            self._runs.append((link, run(share, look, from_right=self._from_right)))
            ended = bisect_right(self._ends, at + len(share), self._ended, key=_place)
            if ended > self._ended:
                self._runs.append((None, closed(edge.comment for edge in self._ends[self._ended : ended])))
            self._begun, self._ended = begun, ended

    def _inline_tag(self, tag: Tag) -> None:
        if tag.closes:
            self._inline.pop()
            return
        look, link = self._inline[-1]
        if tag.name == "a":
            address = linkable(tag.attributes().get("href", ""))
            link = self._links.id_of(address) if address else None
        named = _LOOKS.get(tag.name)
        self._inline.append(_Inline(look | {named} if named and (named != "link" or link) else look, link))

    def _void(self, tag: Tag) -> None:
        """A picture waits for the end of its paragraph, a line ends at the line feed behind its tag."""
        if tag.name == "img":
            self._pictures.append(tag)
            if not self._runs:
                self._end_paragraph()
        elif tag.name == "hr":
            self._end_paragraph()
            self._places[-1].append(paragraph("", properties=_RULE))

    def _begin(self, tag: Tag, step: WalkStep) -> None:
        self._around.append(tag)
        if step.block:
            self._from_right = self._is_from_right(self._article.text[step.block.start : step.block.end])
        if tag.name in ("ul", "ol"):
            self._lists.begin(tag)
        elif tag.name == "li":
            self._lists.begin_item()
        elif tag.name == "table":
            is_deep = len(self._tables) >= _DEEPEST_TABLE
            from_right = self._is_from_right(self._article.text[step.start : step.end])
            self._tables.append(None if is_deep else WordTable(from_right))
        elif self._tables and (table := self._tables[-1]):
            if tag.name == "tr":
                table.rows.append([])
            elif tag.name == "caption":
                self._places.append(table.caption)
                self._inline.append(_Inline())
            elif tag.name in CELLS:
                given = tag.attributes()
                columns, rows = (int(given.get(name, "1")) for name in ("colspan", "rowspan"))
                self._places.append(table.begin_cell(columns=columns, rows=rows, is_head=tag.name == "th").content)
                self._inline.append(_Inline(BOLD if tag.name == "th" else PLAIN))

    def _end(self, tag: Tag) -> None:
        self._around.pop()
        if tag.name in ("ul", "ol"):
            self._lists.end()
        elif tag.name == "table":
            if table := self._tables.pop():
                self._places[-1].append(table.xml())
        elif tag.name in CELLS | {"caption"} and self._tables[-1]:
            self._places.pop()
            self._inline.pop()

    def _end_paragraph(self) -> None:
        if self._runs:
            # Runs that lead to one address, one after the other, are one link.
            by_link = groupby(self._runs, key=lambda each: each[0])
            content = "".join(linked("".join(xml for _, xml in runs), link) for link, runs in by_link)
            self._places[-1].append(self._paragraph(content))
            self._runs.clear()
        for picture in self._pictures:
            self._places[-1].append(paragraph(run(picture_words(picture)), "AnnotatorPicture"))
        self._pictures.clear()

    def _paragraph(self, content: str) -> str:
        tag = self._around[-1] if self._around else None
        if tag and tag.name in HEADINGS:
            is_title = tag.name == "h1" and not self._has_title
            self._has_title |= is_title
            return paragraph(content, "Title" if is_title else f"Heading{tag.name[1]}", from_right=self._from_right)
        style = next((_STYLES[each.name] for each in reversed(self._around) if each.name in _STYLES), None)
        if style == "ListParagraph":
            return self._lists.item(content, style, from_right=self._from_right)
        if style is None and tag and tag.attributes().get("class") == "standfirst":
            style = "Subtitle"
        return paragraph(content, style, from_right=self._from_right)

    def _is_from_right(self, text: str) -> bool:
        given = next((tag.attributes().get("dir") for tag in reversed(self._around) if " dir=" in tag.source), None)
        return given == "rtl" if given in ("ltr", "rtl") else starts_from_right(text)


def _place(edge: _Edge) -> int:
    return edge.at

"""Reads pages that Word and Google Docs write of a document: all of it is text, and nothing of it is a web page’s own.

What these programs mark in their own way becomes elements: the title, the items of lists, words that are struck. The
marks of notes and comments go; the notes stand at the end, and comments are nowhere in the text.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, takewhile
from urllib.parse import parse_qs, urlsplit

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.draft_sources import COMMENT, NOTE, AttachedNote
from annotator.markup.elements import BLOCKS
from annotator.markup.pages.parsing import in_one_line, is_page, parse, text_of

_HEAD = 20_000
_BY_PROGRAM = re.compile(
    r"""<meta\b[^>]{0,200}\b(?:Microsoft\ Word|Word\.Document|LibreOffice|OpenOffice)|<html\b[^>]*office:word
    |<body\b[^>]*\bdoc-content\b|class=["']?WordSection\d""",
    re.IGNORECASE | re.VERBOSE,
)
_PASTED = re.compile(r"""class=["']?Mso(?:Normal|Title|ListParagraph)|\bmso-list:""", re.IGNORECASE)
_TITLES, _SUBTITLES = {"msotitle", "title"}, {"msosubtitle", "subtitle"}
# The addresses of marks, and the ids of what they lead to: notes of either program, then comments.
_MARK = re.compile(r"#(?P<kind>_ftn|_edn|ftnt|_msocom_|cmnt)(?P<number>\d+)$")
_BACK = re.compile(r"#(?:_ftnref|_ednref|ftnt_ref|_msoanchor_|_anchor_|cmnt_ref)\d+$")
_TEXT = re.compile(r"(?P<kind>_?ftn|_?edn|ftnt|_com_|_msocom_|cmnt)(?P<number>\d+)$")
_COMMENTS = {"_msocom_", "_com_", "cmnt"}
_SAME = {"ftn": "_ftn", "edn": "_edn", "_com_": "_msocom_"}
_LIST_STYLE = re.compile(r"mso-list:\s*(?!none|ignore)[^;]*level(?P<level>\d+)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list:\s*ignore|mso-hide:\s*all", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?(?:\d+|[a-z]{1,3})[.)]", re.IGNORECASE)
_STRUCK_CLASS = re.compile(r"\.([\w-]+)\s*\{[^{}]*text-decoration[^:;{}]*:[^;{}]*line-through", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration[^:;]*:[^;]*line-through", re.IGNORECASE)
_INITIALS = re.compile(r"\[([^\W\d_]+)\d*\]")


@dataclass(frozen=True, slots=True)
class OfficeDocument:
    """`html` is a fragment with all of the document, its notes last."""

    html: str
    notes: tuple[AttachedNote, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    key: tuple[str, str]
    element: HtmlElement
    label: str


def office_document(html: str) -> OfficeDocument | None:
    """The document in a page or a paste that an office program wrote; None if none did."""
    head = html[:_HEAD]
    if not _BY_PROGRAM.search(head) and (is_page(html) or not _PASTED.search(head)):
        return None
    tree = parse(html)
    body = tree.find("body")
    if body is None:
        return None
    _drop_ignored_but_bullets(body)
    _strike(tree, body)
    _lead_to_targets(body)
    _name_headings(body)
    texts, notes = _notes(body)
    _make_lists(body)
    kept = "".join(f"<li>{words}</li>" for words in texts)
    inner = (body.text or "") + "".join(lxml.html.tostring(child, encoding="unicode") for child in body)
    return OfficeDocument(f"{inner}<ol>{kept}</ol>" if kept else inner, notes)


def _drop_ignored_but_bullets(body: HtmlElement) -> None:
    for element in [one for one in body.iter() if "mso-hide" in (one.get("style") or "")]:
        if _IGNORED.search(element.get("style") or ""):
            element.drop_tree()


def _strike(tree: HtmlElement, body: HtmlElement) -> None:
    """Makes of words that only a style strikes an element that says so."""
    rules = " ".join(style.text or "" for style in tree.iter("style"))
    struck = set(_STRUCK_CLASS.findall(rules))
    for element in body.iter("span"):
        if struck & set((element.get("class") or "").split()) or _STRUCK.search(element.get("style") or ""):
            element.tag = "s"


def _lead_to_targets(body: HtmlElement) -> None:
    """Links of Google Docs lead to a page that leads on."""
    for link in body.iter("a"):
        parts = urlsplit(link.get("href") or "")
        target = parse_qs(parts.query).get("q") if parts.netloc == "www.google.com" and parts.path == "/url" else None
        if target:
            link.set("href", target[0])


def _name_headings(body: HtmlElement) -> None:
    for paragraph in body.iter("p"):
        names = {name.lower() for name in (paragraph.get("class") or "").split()}
        if names & _TITLES:
            paragraph.tag = "h1"
        elif names & _SUBTITLES:
            paragraph.set("class", "standfirst")


def _notes(body: HtmlElement) -> tuple[list[str], tuple[AttachedNote, ...]]:
    """The notes as HTML, and all notes and comments at their places; takes both and their marks out of the body."""
    texts = {key: element for element in list(body.iter("div", "aside", "section")) if (key := _key_of(element))}
    for element in texts.values():
        for link in list(element.iter("a")):
            if _BACK.search(link.get("href") or ""):
                link.drop_tree()
    of_notes = set(texts.values())
    marks = [mark for mark in _marks(body) if of_notes.isdisjoint(mark.element.iterancestors())]
    notes = tuple(_placed(marks, texts))
    for mark in marks:
        _outermost(mark.element).drop_tree()
    kept = [
        str(lxml.html.tostring(p, encoding="unicode", with_tail=False))
        for key, p in texts.items()
        if not _is_comment(key)
    ]
    for element in texts.values():
        _drop_with_rule(element)
    return [re.sub(r"^<div[^>]*>|</div>$", "", one) for one in kept], notes


def _key_of(element: HtmlElement) -> tuple[str, str] | None:
    """What a mark has to name to lead here: by its own id, or by that of the link back at its beginning."""
    first = next((link for link in element.iter("a") if _BACK.search(link.get("href") or "")), None)
    around = first is not None and next(up for up in first.iterancestors() if up.tag in ("div", "aside", "section"))
    named = [element.get("id")] + (
        [first.get("id"), first.get("name")] if first is not None and around is element else []
    )
    for name in named:
        if name and (found := _TEXT.fullmatch(name)):
            return _SAME.get(found["kind"], found["kind"]), found["number"]
    return None


def _marks(body: HtmlElement) -> Iterator[_Mark]:
    for link in body.iter("a"):
        if found := _MARK.search(link.get("href") or ""):
            yield _Mark((found["kind"], found["number"]), link, (in_one_line(text_of(link)) or ""))


def _placed(marks: list[_Mark], texts: dict[tuple[str, str], HtmlElement]) -> Iterator[AttachedNote]:
    by_block: dict[HtmlElement, list[_Mark]] = {}
    for mark in marks:
        block = next((up for up in mark.element.iterancestors() if up.tag in BLOCKS), None)
        if block is not None:
            by_block.setdefault(block, []).append(mark)
    seen: Counter[str] = Counter()
    for block in by_block:
        outer = {_outermost(mark.element): mark for mark in by_block[block]}
        pieces = list(_pieces(block, outer))
        lengths = accumulate(len(piece) if isinstance(piece, str) else 0 for piece in pieces)
        at = {piece.key: length for piece, length in zip(pieces, lengths, strict=True) if isinstance(piece, _Mark)}
        paragraph = "".join(piece for piece in pieces if isinstance(piece, str))
        letters = "".join(paragraph.split())
        for mark in by_block[block]:
            if (text := texts.get(mark.key)) is not None:
                yield _note(mark, text, at.get(mark.key, 0), paragraph, seen[letters])
        seen[letters] += 1


def _note(mark: _Mark, text: HtmlElement, at: int, paragraph: str, earlier: int) -> AttachedNote:
    initials = _INITIALS.fullmatch(mark.label) if _is_comment(mark.key) and mark.key[0] != "cmnt" else None
    linked = [link.get("href") or "" for link in text.iter("a")]
    return AttachedNote(
        COMMENT if _is_comment(mark.key) else NOTE,
        at,
        paragraph,
        in_one_line(text_of(text)) or "",
        tuple(href for href in linked if href.startswith("http")),
        initials[1] if initials else None,
        earlier,
    )


def _pieces(element: HtmlElement, marks: dict[HtmlElement, _Mark]) -> Iterator[str | _Mark]:
    if element in marks:
        yield marks[element]
        return
    yield element.text or ""
    for child in element:
        yield from _pieces(child, marks)
        yield child.tail or ""


def _outermost(mark: HtmlElement) -> HtmlElement:
    """The largest element that holds the mark alone."""
    label = text_of(mark).strip()
    around = takewhile(lambda up: up.tag not in BLOCKS and text_of(up).strip() == label, mark.iterancestors())
    return [mark, *around][-1]


def _is_comment(key: tuple[str, str]) -> bool:
    return key[0] in _COMMENTS


def _drop_with_rule(element: HtmlElement) -> None:
    """Drops a note, what held only notes, and the rule over them."""
    parent = element.getparent()
    element.drop_tree()
    while parent is not None and parent.tag != "body" and not text_of(parent).strip():
        parent, emptied = parent.getparent(), parent
        emptied.drop_tree()


def _make_lists(body: HtmlElement) -> None:
    """Puts Word's paragraphs with a bullet or a number into lists; their order of levels is kept flat."""
    open_list: HtmlElement | None = None
    for paragraph in list(body.iter("p", "h1", "h2", "h3")):
        if not _LIST_STYLE.search(paragraph.get("style") or "") or paragraph.tag != "p":
            open_list = None
            continue
        kind = "ol" if _NUMBERED.fullmatch(_without_bullet(paragraph)) else "ul"
        if open_list is None or open_list.tag != kind or paragraph.getprevious() is not open_list:
            open_list = lxml.html.Element(kind)
            paragraph.addprevious(open_list)
        paragraph.tag = "li"
        paragraph.tail = None
        open_list.append(paragraph)


def _without_bullet(paragraph: HtmlElement) -> str:
    """Takes the bullet or the number out of the paragraph, and returns it."""
    signs = [span for span in paragraph.iter("span") if _IGNORED.search(span.get("style") or "")]
    text = " ".join(text_of(sign).strip() for sign in signs).strip()
    for sign in signs:
        sign.drop_tree()
    return text

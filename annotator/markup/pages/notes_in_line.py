"""Notes: their marks in the text are no text, and a note set inside a sentence becomes a paragraph below it."""

import re

from lxml.html import HtmlElement

# A mark: a number, a letter, signs. In brackets it is no part of the figure before it, and readers see it so.
_MARK = re.compile(r"\s*(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§¶#]{1,3})[,;]?\s*", re.IGNORECASE)
_LONGEST_MARK = 24
# In texts: how far to look for the words around a note.
_FAR = 20
_BEFORE_MARKS = tuple(".,;:!?…)]\"'”’»%€$£")
_DIGITS = re.compile(r"\s*\d{1,3}\s*")
_NOTE_NAME = re.compile(r"foot-?notes?|end-?notes?|note-?ref|\bfn|cite|reference", re.IGNORECASE)
_REFERS = {"doc-noteref", "doc-backlink"}
_AS_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# What a raised digit is a power of: a unit of length, a letter of a formula, ten or a lone digit.
_POWER = re.compile(r"(?:(?:^|[^\w.,])(?:10|\d|[a-zA-Z]{1,3})|\d\s?[kcdmµn]?m)$")
_IN_LINE_NOTE = re.compile(
    r"(?:^|[\s_-])(?:side-?note|margin-?note|(?:foot-?note|tooltip)(?:-?(?:text|content|body))?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOTE_ROLES = {"note", "doc-footnote", "doc-endnote", "tooltip"}


def drop_note_markers(tree: HtmlElement) -> None:
    """Drops the marks of notes, and writes powers with raised digits.

    A mark leaves its empty link, by which its note is found. A note inside a paragraph goes below it.
    """
    _set_notes_below(tree)
    for raised in list(tree.iter("sup")):
        if raised.getparent() is not None:
            _settle_raised(raised)
    for link in list(tree.iter("a")):
        text = link.text_content()
        if len(text) < _LONGEST_MARK and _leads_to_note(link) and _MARK.fullmatch(text) and _is_behind_text(link):
            _empty(link)


def _settle_raised(raised: HtmlElement) -> None:
    text = str(raised.text_content())
    if len(text) > _LONGEST_MARK or not text.strip() or not _is_behind_text(raised):
        return
    link = next(raised.iter("a"), None)
    if link is None:
        link = next(raised.iterancestors("a"), None)
    is_named = any(_NOTE_NAME.search(raised.get(name) or "") for name in ("class", "id"))
    marks = all(_MARK.fullmatch(part) for part in re.split(r"[,;\s]+", text.strip()) if part)
    if marks and ((link is not None and _is_on_page(link)) or is_named):
        _empty(raised)
    elif _DIGITS.fullmatch(text):
        before = _text_before(raised)
        if _POWER.search(before) or link is not None or not before.strip():
            raised.text = text.strip().translate(_AS_RAISED)
            for child in list(raised):
                raised.remove(child)
        else:
            _empty(raised)


def _leads_to_note(link: HtmlElement) -> bool:
    if not _is_on_page(link):
        return False
    names = " ".join(link.get(name) or "" for name in ("class", "id", "rel", "href"))
    return link.get("role") in _REFERS or bool(_NOTE_NAME.search(names))


def _is_behind_text(element: HtmlElement) -> bool:
    """Whether text is right before it: at the start of a line it is the number of a note, or of a verse."""
    before = _text_before(element).rstrip()
    return before[-1:].isalnum() or before.endswith(_BEFORE_MARKS)


def _is_on_page(link: HtmlElement) -> bool:
    return (link.get("href") or "").startswith("#") and len(link.get("href")) > 1


def _empty(element: HtmlElement) -> None:
    """Empties the element of text; the links in it stay, as they lead to the note."""
    for part in element.iter():
        part.text = None
        if part is not element:
            part.tail = None


def _text_before(element: HtmlElement) -> str:
    before = element.getprevious()
    around = element.getparent()
    text = around.text if before is None else before.tail
    if not text and before is not None:
        text = before.text_content()
    if not text and before is None and around.tag in ("b", "strong", "i", "em", "span", "a"):
        return _text_before(around)
    return str(text or "")


def _set_notes_below(tree: HtmlElement) -> None:
    """Moves each note inside a paragraph behind that paragraph."""
    for note in [one for one in tree.iter("span", "small", "aside", "label") if _is_note_in_line(one)]:
        paragraph = next(note.iterancestors("p"), None)
        if paragraph is not None and _has_more_than(paragraph, note):
            note.drop_tree()
            if note.text_content().strip():
                note.tag, note.tail, paragraph.tail = "p", paragraph.tail, None
                paragraph.addnext(note)


def _has_more_than(paragraph: HtmlElement, note: HtmlElement) -> bool:
    """Whether the paragraph has words outside the note."""
    texts = paragraph.xpath("descendant-or-self::*/text()")[:_FAR]
    inside = set(note.iter())
    outside = [text for text in texts if text.getparent() not in inside or (text.is_tail and text.getparent() is note)]
    return any(text.strip() for text in outside)


def _is_note_in_line(element: HtmlElement) -> bool:
    name = element.get("class")
    return element.get("role") in _NOTE_ROLES or bool(name and _IN_LINE_NOTE.search(name))

"""Parses a page, and reads text and words from its tree."""

import re
from copy import deepcopy
from html import unescape

import lxml.etree
import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused

_PAGE = re.compile(r"<\s*(?:html|head|body)\b", re.IGNORECASE)
# One that is never closed reaches to the end: else each of many would be followed there in vain.
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_HEAD = re.compile(r"<head\b", re.IGNORECASE)
_END_OF_HEAD = re.compile(r"</head\s*>", re.IGNORECASE)
# The parser drops what follows these; browsers show it.
_ENDS_OF_PAGE = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_NO_TEXT = ("script", "style", "svg", "template", "noscript")
_OUTER = re.compile(r"</?(?:html|body)\b[^<>]*>", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# Japanese and Chinese have no spaces between words: a paragraph would count as one word.
_UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_WORD = re.compile(r"\w+")
_WORD_OR_CHARACTER = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NO_CONTROLS = bytes(32 if _FORBIDDEN.match(chr(byte)) else byte for byte in range(256))

# The class lookup of lxml.html runs Python code whenever an element is reached, hundreds of thousands of times a page,
# and offers more only for filling in forms.
_ELEMENTS = lxml.etree.ElementDefaultClassLookup(element=HtmlElement)


def is_page(html: str) -> bool:
    """Whether this is a complete page rather than the pasted HTML of an article."""
    return bool(_PAGE.search(_COMMENT.sub("", html[:20_000])))


def as_paste(html: str) -> str:
    """The content of a page without head, html and body tags, so that it is read as a paste, which is kept in full."""
    head = _HEAD.search(html)
    end = _END_OF_HEAD.search(html, head.end()) if head else None
    if head and end:
        html = html[: head.start()] + html[end.end() :]
    return _OUTER.sub("", html)


def parse(html: str) -> HtmlElement:
    """The tree of a page. Raises `Refused("no_article")` if it holds no element."""
    # A comment inside a paragraph would split its text in the tree.
    parser = lxml.etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    parser.set_element_class_lookup(_ELEMENTS)
    text = _ENDS_OF_PAGE.sub("", _DECLARATION.sub("", html))
    try:
        tree: HtmlElement = lxml.html.document_fromstring(_as_bytes(text), parser=parser)
    except lxml.etree.ParserError:
        raise Refused("no_article") from None
    return tree


def _as_bytes(text: str) -> bytes:
    """The text in UTF-8, with a space for each character that no tree may hold; bytes are much faster to search."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:
        encoded = _FORBIDDEN.sub(" ", text).encode()
    return encoded.translate(_NO_CONTROLS).replace(b"\xef\xbf\xbe", b" ").replace(b"\xef\xbf\xbf", b" ")


def text_of(element: HtmlElement) -> str:
    """The element's text with its line breaks, so that the words around one are not joined."""
    copy = deepcopy(element)
    for code in list(copy.iter(*_NO_TEXT)):
        code.drop_tree()
    for line_break in copy.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    return str(copy.text_content())


def shown_length(tree: HtmlElement) -> int:
    """How many characters of text a page has, white space as one and without scripts: at least those of its article."""
    length = 0
    walker = lxml.etree.iterwalk(tree, events=("start",))
    for _, element in walker:
        texts = [element.tail]
        if element.tag in _NO_TEXT:
            walker.skip_subtree()
        else:
            texts.append(element.text)
        length += sum(len(" ".join(text.split())) for text in texts if text)
    return length


def plain(text: str | None) -> str | None:
    """The text of an attribute or a JSON string in one line, without the markup that is often left in it."""
    words = re.sub(r"<[^<>]+>", " ", unescape(text or ""))
    return " ".join(_FORBIDDEN.sub(" ", unescape(words)).split()) or None


def in_one_line(text: str) -> str | None:
    """The text in one line; unlike in `plain`, what looks like markup stays, as the page shows it."""
    return " ".join(_FORBIDDEN.sub(" ", text).split()) or None


def words(text: str | None) -> list[str]:
    """The words of a text in lower case, for comparing texts of a page; in scripts without spaces, the characters."""
    folded = (text or "").casefold()
    is_spaced = folded.isascii() or not _IS_UNSPACED.search(folded)
    return (_WORD if is_spaced else _WORD_OR_CHARACTER).findall(folded)

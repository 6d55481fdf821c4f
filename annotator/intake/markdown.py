"""Converts Markdown to HTML with markdown-it (CommonMark, tables, footnotes). HTML inside it is cleaned like any other.

The marks of footnotes would read as numbers, so they are removed. The notes are at the end of the text, and each is
also attached to the words before its mark.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from annotator.domain.draft_sources import NOTE, AttachedNote
from annotator.intake import front_matter
from annotator.intake.documents import Document
from annotator.intake.notes import addresses_in

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Plain prose may contain one of these by chance, but hardly two.
_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]+\]\((?:https?:|/|#)[^)\s]*\)"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])"),
    re.compile(r"^[-*+] \S.*\n[-*+] \S", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^\|.*\|\s*\n\|[\s:|-]+\|\s*$", re.MULTILINE),
    re.compile(r"^\[\^[^\]\s]+\]: ", re.MULTILINE),
)
_ENOUGH = 2
_HEAD = 20_000


def is_markdown(text: str) -> bool:
    """Whether a text has front matter or at least two signs of Markdown: a single one may be a dash in prose."""
    return bool(front_matter.part(_lines(text[:_HEAD]))[0]) or (
        sum(bool(sign.search(text, 0, _HEAD)) for sign in _SIGNS) >= _ENOUGH
    )


def read(text: str) -> Document:
    """The text as HTML; the front matter becomes facts of publication and is no part of the text."""
    offers, lines = front_matter.part(_lines(text))
    parser = _parser()
    tokens = parser.parse(lines)
    html = str(parser.renderer.render(tokens, parser.options, {}))
    return Document(html, notes=tuple(_attached_notes(tokens)), offers=offers)


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _parser() -> "MarkdownIt":
    # What only tells formats apart, as the desk does, needs no parser.
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
    shown = {
        "footnote_ref": "", "footnote_anchor": "", "footnote_block_open": "<ol>\n", "footnote_block_close": "</ol>\n",
        "footnote_open": "<li>", "footnote_close": "</li>\n",
    }  # fmt: skip
    for name, html in shown.items():
        parser.add_render_rule(name, lambda *_, html=html: html)
    return parser


def _attached_notes(tokens: "Sequence[Token]") -> Iterator[AttachedNote]:
    notes = _texts_of_notes(tokens)
    seen: Counter[str] = Counter()
    for token in tokens:
        if token.type == "footnote_block_open":
            break
        children = token.children or []
        paragraph = _text(children)
        letters = "".join(paragraph.split())
        at = 0
        for child in children:
            if child.type == "footnote_ref" and child.meta["id"] in notes:
                words, addresses = notes[child.meta["id"]]
                yield AttachedNote(NOTE, at, paragraph, words, addresses, earlier=seen[letters])
            at += len(_text([child]))
        if token.type == "inline":
            seen[letters] += 1


def _texts_of_notes(tokens: "Sequence[Token]") -> dict[int, tuple[str, tuple[str, ...]]]:
    """Maps the number of each note to its words and to the web addresses that they link to or spell out."""
    found: dict[int, tuple[str, tuple[str, ...]]] = {}
    number: int | None = None
    for token in tokens:
        if token.type == "footnote_open":
            number = token.meta["id"]
        elif token.type == "inline" and number is not None:
            words, addresses = found.get(number, ("", ()))
            words = f"{words}\n{_text(token.children or [])}".strip()
            linked = (str(child.attrs["href"]) for child in token.children or [] if child.type == "link_open")
            found[number] = words, tuple(dict.fromkeys((*addresses, *linked, *addresses_in(words))))
    return found


def _text(children: "Sequence[Token]") -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    shown = (token for token in children if token.type in ("text", "code_inline", *breaks))
    return "".join(breaks.get(token.type) or token.content for token in shown)

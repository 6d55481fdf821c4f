"""Markdown -> HTML, by markdown-it (CommonMark, and tables). HTML in it is cleaned like any other."""

import re

from markdown_it import MarkdownIt

# Each of these is a habit of Markdown; plain prose may have one of them by chance.
_HABITS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]+\]\((?:https?:|/|#)[^)\s]*\)"),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]*\*\*(?![\w*])"),
    re.compile(r"^[-*+] \S.*\n[-*+] \S", re.MULTILINE),
    re.compile(r"^> \S", re.MULTILINE),
    re.compile(r"^\|.*\|\s*\n\|[\s:|-]+\|\s*$", re.MULTILINE),
)
_ENOUGH = 2
_HEAD = 20_000
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_TITLE = re.compile(r"""^title:[ \t]*(?P<quote>["']?)(?P<title>.+?)(?P=quote)[ \t]*$""", re.MULTILINE)
_HEADLINE = re.compile(r"^# |\n=+[ \t]*\n", re.MULTILINE)


def is_markdown(text: str) -> bool:
    """Two habits at least: a dash or an asterisk alone makes no Markdown."""
    return sum(bool(habit.search(text, 0, _HEAD)) for habit in _HABITS) >= _ENOUGH


def to_html(text: str) -> str:
    """A title in the front matter becomes the headline where the text has none; the rest of it is dropped."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT.match(lines)
    if front:
        lines = lines[front.end() :]
        title = _TITLE.search(front[1])
        if title and not _HEADLINE.search(lines):
            lines = f"# {title['title']}\n\n{lines}"
    return str(MarkdownIt("commonmark").enable("table").render(lines))

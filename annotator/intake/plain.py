"""Converts plain text to HTML: blank lines separate paragraphs, and the lines of a paragraph are kept.

A short first line by itself is the headline, if prose follows it.
"""

import re
from html import escape

from annotator.intake.documents import Document

_LINE_END = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028]")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*|\u2029\s*")
# In code points; what is longer is a paragraph whose stop was forgotten.
_LONGEST_HEADLINE = 120
# What ends a sentence, a greeting or a label, but no headline.
_STOPS = tuple(".,:;…。．，：；、।،؛۔")
# An item of a list, or a rule.
_NO_HEADLINE = re.compile(r"\d+[.)]\s|[-*+•–—>#=_~]")
# Who wrote it: By Ann Roe and Bo Lund.
_BYLINE = re.compile(r"(?:By|Von|Par|Por|Door|Di|Av)(?:\s+(?:[^\W\d_a-z][\w.’'-]*|and|und|et|y|en|e|och|de|van|von))+")
# A place or a date by itself is none; some scripts put no spaces between words.
_WORDS = re.compile(r"[^\W\d_]+.*?\s.*?[^\W\d_]|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{4}")
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]]*$")


def read(text: str) -> Document:
    """An article: the line that reads like its headline is marked as one."""
    parts = _paragraphs(text)
    if not _begins_with_headline(parts):
        return Document(_as_html(parts))
    headline, *rest = parts
    return Document(f"<h1>{escape(headline, quote=False)}</h1>\n{_as_html(rest)}")


def to_html(text: str) -> str:
    """The text in paragraphs, without a headline: a letter begins with a greeting, and has a subject."""
    return _as_html(_paragraphs(text))


def _paragraphs(text: str) -> list[str]:
    lines = _LINE_END.sub("\n", text).strip("\ufeff")
    return [part for each in _PARAGRAPH_END.split(lines) if (part := each.strip())]


def _begins_with_headline(parts: list[str]) -> bool:
    """Whether the first paragraph is one short line without a stop, and the one behind it is longer prose."""
    if len(parts) < 2:
        return False
    first, second = parts[:2]
    return (
        "\n" not in first
        and len(first) <= min(_LONGEST_HEADLINE, len(second))
        and _WORDS.search(first) is not None
        and not first.endswith(_STOPS)
        and not _NO_HEADLINE.match(first)
        and not _BYLINE.fullmatch(first)
        and _SENTENCE_END.search(second) is not None
    )


def _as_html(parts: list[str]) -> str:
    return "\n".join(f"<p>{_with_breaks(part)}</p>" for part in parts)


def unflowed(text: str) -> str:
    """The text of a mail in `format=flowed` (RFC 3676): a line that ends with a space continues on the next."""
    return re.sub(r"(?<!^--) \r?\n(?=[^\s>])", " ", text, flags=re.MULTILINE)


def _with_breaks(part: str) -> str:
    return "<br>\n".join(escape(line.strip(), quote=False) for line in part.split("\n"))

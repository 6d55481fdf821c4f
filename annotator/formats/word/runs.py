"""Runs: text of a Word document that looks one way and runs in one direction; and the paragraphs that hold them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from annotator.markup.cleaning.tags import escape

Look = frozenset[str]
PLAIN: Look = frozenset()
BOLD: Look = frozenset({"bold"})
LINK: Look = frozenset({"link"})
# By the name of a look; Word wants the properties in this order.
_PROPERTIES = {
    "link": '<w:rStyle w:val="Hyperlink"/>',
    "code": '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>',
    "balloon": '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>',
    "bold": "<w:b/><w:bCs/>",
    "italic": "<w:i/><w:iCs/>",
    "strike": "<w:strike/>",
    "small": '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    "highlight": '<w:highlight w:val="yellow"/>',
    "underline": '<w:u w:val="single"/>',
    "sub": '<w:vertAlign w:val="subscript"/>',
    "sup": '<w:vertAlign w:val="superscript"/>',
}
# What XML 1.0 cannot hold, not even escaped.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"(\t|\r\n|[\r\n])")
# The blocks of Unicode with scripts that are written from right to left.
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_STRONG = {"L": False, "R": True, "AL": True}


def legal(text: str) -> str:
    """The text without the characters that no XML can hold."""
    return _FORBIDDEN.sub("", text)


def attribute(text: str) -> str:
    """The text as the value of an attribute in double quotes."""
    return escape(legal(text)).replace('"', "&quot;").replace("\n", " ")


def run(text: str, look: Look = PLAIN, *, from_right: bool = False) -> str:
    """The text in runs; `from_right` is the direction of its paragraph."""
    if not _FROM_RIGHT.search(text) and not from_right:
        return _run(text, look, False)
    return "".join(_run(part, look, is_right) for part, is_right in _directed(text, from_right))


def linked(runs: str, link: str | None) -> str:
    """The runs as a link to the address that has this id; without one, as they are."""
    return f'<w:hyperlink r:id="{link}">{runs}</w:hyperlink>' if link else runs


def starts_from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    if not _FROM_RIGHT.search(text):
        return False
    return next((_STRONG[kind] for kind in map(unicodedata.bidirectional, text) if kind in _STRONG), False)


def paragraph(
    content: str, style: str | None = None, *, properties: str = "", from_right: bool = False, indent: int = 0
) -> str:
    """A paragraph of runs; `properties` are further ones, `indent` is in twentieths of a point."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    # Word wants them in this order.
    given = named + properties + ("<w:bidi/>" if from_right else "")
    given += f'<w:ind w:left="{indent}"/>' if indent else ""
    return f"<w:p>{f'<w:pPr>{given}</w:pPr>' if given else ''}{content}</w:p>"


def _run(text: str, look: Look, is_right: bool) -> str:
    return f"<w:r>{_looks(look, is_right)}{_words(text)}</w:r>"


@cache
def _looks(look: Look, is_right: bool) -> str:
    given = "".join(xml for name, xml in _PROPERTIES.items() if name in look) + ("<w:rtl/>" if is_right else "")
    return f"<w:rPr>{given}</w:rPr>" if given else ""


def _words(text: str) -> str:
    parts = _BREAK.split(escape(legal(text)))
    return "".join(
        f'<w:t xml:space="preserve">{part}</w:t>' if place % 2 == 0 else "<w:tab/>" if part == "\t" else "<w:br/>"
        for place, part in enumerate(parts)
        if part
    )


def _directed(text: str, from_right: bool) -> Iterator[tuple[str, bool]]:
    """The text in parts of one direction; what has none of its own goes with equal neighbours, else the paragraph."""
    kinds = [_STRONG.get(unicodedata.bidirectional(letter)) for letter in text]
    found: list[bool] = []
    before = from_right
    for at, kind in enumerate(kinds):
        if kind is None and len(found) <= at:
            end = next((i for i in range(at, len(kinds)) if kinds[i] is not None), len(kinds))
            after = kinds[end] if end < len(kinds) else from_right
            found += [before if before == after else from_right] * (end - at)
        elif kind is not None:
            found.append(kind)
            before = kind
    for is_right, places in groupby(range(len(text)), key=found.__getitem__):
        several = list(places)
        yield text[several[0] : several[-1] + 1], is_right

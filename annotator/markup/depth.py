"""How deeply a page's elements are nested, told before any parser builds them."""

import re

from annotator.domain.errors import Refused

LIMIT = 500
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][^\s/>]*)", re.DOTALL)
_RAW = {"script", "style", "textarea", "title", "xmp", "noembed", "noframes"}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
}  # fmt: skip
# An element of these ends an open one of its kind, unless one of the fences stands between.
_SELF_CLOSING = {"p", "li", "dt", "dd", "option", "tr", "td", "th"}
_FENCES = {"table", "ul", "ol", "dl", "div", "section", "article", "blockquote", "td", "th", "tr"}
# Further back than this nobody leaves a paragraph open; it bounds the work on a hostile page.
_LOOK_BACK = 32


def refuse_deep(html: str, limit: int = LIMIT) -> None:
    """Raises `Refused("too_deep")`; reads the text once and builds nothing, as parsers recurse."""
    open_tags: list[str] = []
    counts: dict[str, int] = {}
    position = 0
    while match := _TAG.search(html, position):
        position = match.end()
        name = (match[2] or "").lower()
        if not name or name in _VOID:
            continue
        if match[1]:
            if counts.get(name):
                _close(open_tags, counts, name)
        elif name in _RAW:
            position = _after_raw(html, name, position)
        else:
            _open(open_tags, counts, name)
            if len(open_tags) > limit:
                raise Refused("too_deep", limit=limit)


def _open(open_tags: list[str], counts: dict[str, int], name: str) -> None:
    if name in _SELF_CLOSING and counts.get(name):
        for earlier in reversed(open_tags[-_LOOK_BACK:]):
            if earlier == name:
                _close(open_tags, counts, name)
                break
            if earlier in _FENCES:
                break
    open_tags.append(name)
    counts[name] = counts.get(name, 0) + 1


def _close(open_tags: list[str], counts: dict[str, int], name: str) -> None:
    last = ""
    while last != name:
        last = open_tags.pop()
        counts[last] -= 1


def _after_raw(html: str, name: str, position: int) -> int:
    end = re.compile(rf"</{name}\b", re.IGNORECASE).search(html, position)
    return end.end() if end else position

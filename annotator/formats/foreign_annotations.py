"""Annotations of other programs, from their JSON: W3C Web Annotations however they are grouped, and Hypothesis’ own.

Nothing but the file is read. An address in it, be it of a context or of the next page, is never asked for anything.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from annotator.domain.annotations.foreign_annotations import (
    MOST,
    ForeignAnnotation,
    ForeignFile,
    ForeignLink,
    QuotedWords,
)
from annotator.domain.errors import Refused
from annotator.domain.flags import FLAGS
from annotator.intake.sniffing import LIMIT

Node = dict[str, Any]
# Where annotations stand within a file: in a page, in an answer of Hypothesis, in its export, in a graph.
_GROUPS = ("items", "rows", "annotations", "@graph", "first", "next")
# A target or a body is nested so deep at most, or it is not read.
_DEEPEST = 8
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MARKUP = re.compile(r"<[^>]*>")
# What no page and no database can hold is shown as what it is: unreadable.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_TAGS, _CLASSES = ("tagging",), ("classifying", "assessing")
# What a desk measured of a unit, as this one writes it: nobody said it.
_MEASURED = {flag.words for flag in FLAGS.values()}


def read(body: bytes) -> ForeignFile:
    """The annotations of the file, in its order; of several targets, each as an annotation of its own.

    Raises Refused: "too_large", "annotations_not_json", "annotations_none" or "annotations_too_many".
    """
    if len(body) > LIMIT << 20:
        raise Refused("too_large", limit=LIMIT)
    try:
        whole = json.loads(body)
    except (ValueError, RecursionError):
        raise Refused("annotations_not_json") from None
    found: list[ForeignAnnotation] = []
    is_partial = False
    waiting = [whole]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict) and _is_annotation(node):
            found += _read(node, len(found) + 1)
            if len(found) > MOST:
                raise Refused("annotations_too_many", limit=f"{MOST:,}")
        elif isinstance(node, dict):
            is_partial |= any(isinstance(node.get(name), str) for name in ("first", "next"))
            waiting += [node[name] for name in reversed(_GROUPS) if isinstance(node.get(name), (list, dict))]
    if not found:
        raise Refused("annotations_none")
    return ForeignFile(tuple(found), is_partial)


def _is_annotation(node: Node) -> bool:
    return "Annotation" in _types(node) or "target" in node or ("uri" in node and "text" in node)


def _read(node: Node, number: int) -> Iterator[ForeignAnnotation]:
    purpose = next(iter(_listed(node.get("motivation"))), "")
    bodies = [*_nodes(node.get("body")), *_nodes(node.get("bodyValue"))]
    said: dict[str, list[str]] = {
        "comments": [_words(node.get("text"))],
        "tags": _listed(node.get("tags")),
        "classed": [],
    }
    links: list[ForeignLink] = []
    for each in bodies:
        _read_body(each, purpose, said, links)
    for at, target in enumerate(list(_nodes(node.get("target"))) or [{}]):
        yield ForeignAnnotation(
            number=number + at,
            id=_words(node.get("id") or node.get("@id")),
            target=_address(target) or _words(node.get("uri")),
            quotation=_quotation(target) if isinstance(target, dict) else QuotedWords(""),
            links=tuple(dict.fromkeys(links)),
            by=_name(node),
            at=_day(node.get("created")),
            is_reply=bool(_listed(node.get("references"))),
            **{name: tuple(filter(None, dict.fromkeys(words))) for name, words in said.items()},
        )


def _read_body(body: str | Node, motivation: str, said: dict[str, list[str]], links: list[ForeignLink]) -> None:
    """Where a body says nothing of its purpose, that of the annotation holds; an address alone is a link."""
    if isinstance(body, str):
        if _is_web(body):
            links.append(ForeignLink("", body, ""))
        else:
            said["comments"].append(body)
        return
    purpose = next(iter(_listed(body.get("purpose"))), motivation)
    words = _words(body.get("value") or body.get("chars"))
    if words and _words(body.get("format")) == "text/html":
        words = " ".join(html.unescape(_MARKUP.sub(" ", words)).split())
    if words:
        is_classed = purpose in _CLASSES or (purpose == "describing" and words in _MEASURED)
        kind = "tags" if purpose in _TAGS else "classed" if is_classed else "comments"
        said[kind].append(words)
    elif link := _link(body):
        links.append(link)
        if note := _words(body.get("rdfs:comment")):
            said["comments"].append(note)


def _link(body: Node) -> ForeignLink | None:
    source = body.get("source")
    named = source if isinstance(source, dict) else body
    address = _address(body)
    url = address if _is_web(address) else ""
    title = _words(named.get("label") or named.get("title") or named.get("name"))
    return ForeignLink(title, url, _quotation(body).exact) if url or title else None


def _quotation(resource: Node) -> QuotedWords:
    """The first words that a selector quotes, be it one of several or a refinement, and the first place."""
    quoted: Node = {}
    start: int | None = None
    for each in _selectors(resource.get("selector")):
        types = _types(each)
        if "TextQuoteSelector" in types and not quoted:
            quoted = each
        elif "TextPositionSelector" in types and start is None:
            at = each.get("start")
            start = at if isinstance(at, int) and not isinstance(at, bool) and at >= 0 else None
    return QuotedWords(_words(quoted.get("exact")), _words(quoted.get("prefix")), _words(quoted.get("suffix")), start)


def _selectors(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield each
            yield from _selectors(each.get("refinedBy"), depth + 1)


def _nodes(value: Any, depth: int = 0) -> Iterator[str | Node]:
    """The bodies or targets of a value; of a choice or a list of them, each."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each, depth + 1)
    elif isinstance(value, dict) and isinstance(value.get("items"), list):
        yield from _nodes(value["items"], depth + 1)
    elif isinstance(value, dict):
        yield value
    elif words := _words(value):
        yield words


def _address(resource: str | Node) -> str:
    if isinstance(resource, str):
        return resource
    source = resource.get("source", resource)
    return _words(source.get("id") or source.get("@id")) if isinstance(source, dict) else _words(source)


def _name(node: Node) -> str:
    """Who made it, as a person would write it: never more than a line."""
    info = node.get("user_info")
    if isinstance(info, dict) and (shown := _words(info.get("display_name"))):
        return _line(shown)
    if user := _words(node.get("user")):
        return _line(user.removeprefix("acct:").partition("@")[0])
    creator = next((each for each in _nodes(node.get("creator"))), "")
    if isinstance(creator, dict):
        return _line(_words(creator.get("name") or creator.get("nickname") or creator.get("id")))
    return _line(creator)


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _line(words: str) -> str:
    return " ".join(words.split())[:100]


def _day(value: Any) -> str:
    found = _DAY.match(_words(value))
    return found[0] if found else ""


def _types(node: Node) -> list[str]:
    return [each.removeprefix("oa:") for each in _listed(node.get("type") or node.get("@type"))]


def _listed(value: Any) -> list[str]:
    return [words for each in (value if isinstance(value, list) else [value]) if (words := _words(each))]


def _words(value: Any) -> str:
    """The text of a value, also in one of several languages; empty where it is none."""
    for _ in range(_DEEPEST):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("@value", "")
    return _UNREADABLE.sub("\ufffd", value).strip() if isinstance(value, str) else ""

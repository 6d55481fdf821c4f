"""The lists of a packet, made from its article.json: what moved when, which words of sources, which captured pages."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from annotator.domain.packets.captured_pages import CapturedPage
from annotator.formats.packets.manifests import page_name

Row = dict[str, Any]


def events_of(article: Row) -> bytes:
    """A line of JSON for each step of a unit, the oldest first, with the name of who took it."""
    names = {person["id"]: person["name"] for person in article["people"]}
    rows = [
        {"at": each["at"], "by": each["by"], "name": names.get(each["by"]), "unit": unit["id"], **_step(each)}
        for unit in article["units"]
        for each in unit["history"]
    ]
    # Within a second, the order of a unit's own steps is kept.
    rows.sort(key=lambda row: (row["at"], row["unit"]))
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()


def passages_of(article: Row, pages: Iterable[CapturedPage]) -> list[Row]:
    """The words of sources that leave, in text order: what they are tied to, where they stand, and in which file.

    `capture` is the file in the packet that holds the page in which the words were found; None if it is not there.
    """
    files = {(page.source, page.sha256): page_name(page.record) for page in pages}
    titles = _titles(article)
    return [
        {
            "unit": unit["id"],
            "words": unit["exact"],
            "evidence": evidence["id"],
            "stance": evidence["stance"],
            "source": evidence["source"],
            "title": titles[evidence["source"]],
            **evidence["passage"],
            "locator": evidence["locator"],
            "capture": files.get((evidence["source"], evidence["passage"]["snapshot"])),
        }
        for unit, evidence in _evidence(article)
        if evidence["passage"] and evidence["passage"]["exact"]
    ]


def captures_of(article: Row, pages: Iterable[CapturedPage]) -> list[Row]:
    """The captured pages in the packet: `sha256` is the hash of the page, which article.json gives, too."""
    titles = _titles(article)
    return [
        {
            "file": page_name(page.record),
            "sha256": page.sha256,
            "source": page.source,
            "title": titles[page.source],
            "at": page.at,
            "url": page.url,
            **({"archived": page.archived} if page.archived else {}),
        }
        for page in pages
    ]


def _evidence(article: Row) -> Iterator[tuple[Row, Row]]:
    return ((unit, evidence) for unit in article["units"] for evidence in unit["evidence"])


def _titles(article: Row) -> dict[str, str]:
    return {source["id"]: source["title"] for source in article["sources"]}


def _step(event: Row) -> Row:
    return {name: event[name] for name in ("action", "before", "after")}

"""The units of an article as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection and its pages.

A file holds all of it in one page. Served, the collection names pages of PAGE annotations at addresses of their own.
"""

from collections import defaultdict
from typing import Any

from annotator.domain.articles import Article
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import NotFound
from annotator.domain.evidence import Evidence
from annotator.domain.readiness import cover
from annotator.domain.units import Unit
from annotator.formats.annotation_bodies import bodies_of, by_and_at
from annotator.formats.annotation_ids import unit_urn, uri, urn
from annotator.formats.annotation_selectors import COUNTED, BlockPlaces, selectors_of
from annotator.formats.json_parts import encode

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
MEDIA_TYPE = f'application/ld+json; profile="{CONTEXT}"'
# Annotations of one served page.
PAGE = 100

Node = dict[str, Any]


def write(dossier: Dossier) -> bytes:
    """The annotations of a public dossier, each complete in itself, in text order; all are in the one page."""
    name = urn("annotations", f"{dossier.article.id} {dossier.revision.number}")
    items = annotations(dossier)
    page = {"id": f"{name}#page-1", "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items}
    return encode(_head(dossier, name, len(items)) | {"first": page, "last": page["id"]})


def write_collection(dossier: Dossier, address: str) -> bytes:
    """The collection that is served at this absolute address; `address?page=1` is its first page."""
    count = len(dossier.standing.units)
    ends = {"first": _page_at(address, 1), "last": _page_at(address, _pages(count))}
    return encode(_head(dossier, address, count) | (ends if count else {}))


def write_page(dossier: Dossier, address: str, number: int) -> bytes:
    """One page of the collection at this address, from 1. Raises NotFound if there is no such page."""
    last = _pages(len(dossier.standing.units))
    if not 1 <= number <= last:
        raise NotFound("no_such_annotation_page", number=number, last=last)
    start = (number - 1) * PAGE
    node: Node = {
        "@context": CONTEXT,
        "id": _page_at(address, number),
        "type": "AnnotationPage",
        "partOf": address,
        "startIndex": start,
    }
    if number > 1:
        node["prev"] = _page_at(address, number - 1)
    if number < last:
        node["next"] = _page_at(address, number + 1)
    return encode(node | {"items": annotations(dossier, start, start + PAGE)})


def annotations(dossier: Dossier, start: int = 0, end: int | None = None) -> list[Node]:
    """One annotation for each unit from the `start`th to before the `end`th, in text order."""
    coverage = cover(dossier.standing)
    names = {person.id: person.name for person in dossier.people}
    places = BlockPlaces(dossier)
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in sorted(dossier.standing.evidence, key=lambda e: e.id):
        tied[each.unit].append(each)
    moments = _moments(dossier)
    units = sorted(dossier.standing.units, key=lambda u: u.order)[start:end]
    return [
        {
            "@context": CONTEXT,
            "id": unit_urn(unit.id),
            "type": "Annotation",
            "motivation": "assessing",
            **_made(moments.get(unit.id), names),
            "body": bodies_of(unit, coverage.unit_states[unit.id], tied[unit.id], dossier.standing.sources, names),
            "target": _target(dossier, unit, places),
        }
        for unit in units
    ]


def address_of(article: Article) -> str:
    """What annotations of an article name as their target: its address, or a name where it has none."""
    return uri(article.facts.url) if article.facts.url else urn("article", article.id)


def _target(dossier: Dossier, unit: Unit, places: BlockPlaces) -> Node:
    language = dossier.article.facts.language
    page = {"id": address_of(dossier.article), "type": "Text", "format": "text/html"}
    return {
        "type": "SpecificResource",
        "source": page | ({"language": language} if language else {}),
        "state": {"type": "TimeState", "sourceDate": dossier.revision.imported},
        "selector": selectors_of(unit.anchor, places),
    }


def _moments(dossier: Dossier) -> dict[str, tuple[str, str, str]]:
    """By unit id: who made it, when, and when it last changed, as the public history tells."""
    found: dict[str, tuple[str, str, str]] = {}
    for event in dossier.history:
        by, first, _ = found.get(event.noun_id, (event.by, event.at, event.at))
        found[event.noun_id] = (by, first, event.at)
    return found


def _made(moments: tuple[str, str, str] | None, names: dict[str, str]) -> Node:
    if moments is None:
        return {}
    by, first, last = moments
    return by_and_at(by, first, names) | ({"modified": last} if last != first else {})


def _head(dossier: Dossier, name: str, total: int) -> Node:
    title = dossier.article.facts.title or dossier.article.slug
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": f"{title}: what was checked",
        "rdfs:comment": COUNTED,
        "created": dossier.revision.imported,
        "total": total,
    }


def _pages(count: int) -> int:
    """How many pages so many annotations take: at least one."""
    return max(1, -(-count // PAGE))


def _page_at(address: str, number: int) -> str:
    return f"{address}?page={number}"

"""Sources as CSL-JSON 1.0.2 (csl-data.json of the Citation Style Language)."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.domain import profile
from annotator.domain.bibliographies.citations import Citation, citations, doi_of
from annotator.domain.bibliographies.source_kinds import CSL, IN_A_PERIODICAL, label_beside
from annotator.domain.dossiers import Dossier
from annotator.domain.sources import Source


def write(dossier: Dossier) -> bytes:
    """The sources of a public dossier that may be named."""
    return write_sources(dossier.standing.sources.values())


def write_sources(sources: Iterable[Source]) -> bytes:
    """One item a source, as the public copy gives them."""
    items = [_cited(citation) for citation in citations(sources)]
    return f"{json.dumps(items, ensure_ascii=False, indent=2)}\n".encode()


def item(source: Source) -> dict[str, Any]:
    """The author is a literal, because guesses would split many names wrongly."""
    data: dict[str, Any] = {
        "type": profile.SOURCE_TYPES[source.type].csl,
        "id": source.id,
        "title": source.title,
    }
    if source.author:
        data["author"] = [{"literal": source.author}]
    if source.publisher:
        data["container-title" if source.type in IN_A_PERIODICAL else "publisher"] = source.publisher
    if source.url:
        data["URL"] = source.url
    for name, value in (("issued", source.published), ("accessed", source.accessed)):
        if value:
            data[name] = {"date-parts": [[int(part) for part in value.split("-")]]}
    return data


def _cited(citation: Citation) -> dict[str, Any]:
    """The item under its key, with our type beside one of CSL that would come back as another."""
    found = item(citation.source) | {"id": citation.key}
    label, doi = label_beside(CSL, citation.source.type), doi_of(citation.source.url)
    more = {"genre": label, "DOI": doi}
    return found | {name: words for name, words in more.items() if words}

"""A source as an item of CSL-JSON 1.0.2 (csl-data.json of the Citation Style Language)."""

from typing import Any

from annotator.domain import profile
from annotator.domain.sources import Source


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
        newspaper = source.type == "news"
        data["container-title" if newspaper else "publisher"] = source.publisher
    if source.url:
        data["URL"] = source.url
    for name, value in (("issued", source.published), ("accessed", source.accessed)):
        if value:
            data[name] = {"date-parts": [[int(part) for part in value.split("-")]]}
    return data

"""What a Markdown file says of itself in a block of YAML above its text: facts of publication, and no text."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

import yaml

from annotator.domain.articles import Offer, Offers, checked_fact
from annotator.domain.errors import RuleBroken

_BLOCK = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<yaml>(?:.*\n){0,400}?)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
# Prose with a colon in it is a mapping to YAML.
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_LARGEST = 20_000
_NAMES = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline"),
    "published": ("date", "published", "pubdate", "publishdate"),
    "modified": ("lastmod", "updated", "modified", "last_modified_at"),
    "language": ("lang", "language", "locale"),
    "section": ("section", "category"),
    "url": ("canonical", "canonical_url", "canonicalurl", "url"),
    "image": ("image",),
}
_BETWEEN_NAMES = re.compile(r"\s*[;,&]\s*|\s+(?:and|und|et|y)\s+")


def part(text: str) -> tuple[Offers, str]:
    """The facts, and the text below; where the block is no mapping it is text like any other."""
    block = _BLOCK.match(text[:_LARGEST])
    said = _mapping(block["yaml"]) if block else None
    if block is None or said is None:
        return {}, text
    offers = {name: Offer(values, "the front matter") for name in _NAMES if (values := _values(name, said))}
    return {name: (offer,) for name, offer in offers.items()}, text[block.end() :]


def _mapping(text: str) -> dict[str, Any] | None:
    """Every value as it was typed: YAML's own idea of a date or a number is not asked for."""
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes strings, lists and mappings only
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None
    if not isinstance(loaded, dict) or not loaded:
        return None
    is_ours = all(isinstance(name, str) and _NAME.fullmatch(name) for name in loaded)
    return {name.lower(): value for name, value in loaded.items()} if is_ours else None


def _values(name: str, said: dict[str, Any]) -> tuple[str, ...]:
    for key in _NAMES[name]:
        with suppress(RuleBroken):
            if values := checked_fact(name, _typed(name, list(_strings(said.get(key))))):
                return values
    return ()


def _typed(name: str, strings: list[str]) -> str | None:
    """As somebody would type it into the field of the fact."""
    if name == "byline":
        return "\n".join(_BETWEEN_NAMES.split(strings[0]) if len(strings) == 1 else strings)
    first = next(iter(strings), None)
    if first and name == "language":
        return re.split(r"[-_]", first)[0]
    if first and name in ("published", "modified") and len(first) > len("2026-01-16"):
        with suppress(ValueError):
            return datetime.fromisoformat(first).isoformat()
    return first


def _strings(value: Any) -> Iterator[str]:
    """A text, or each of a list; of a person with a name, the name."""
    for one in value if isinstance(value, list) else [value]:
        named = one.get("name") if isinstance(one, dict) else one
        if isinstance(named, str) and named.strip():
            yield named.strip()

"""Reads the front matter of a Markdown file, a block of YAML or TOML above its text, as facts of publication."""

import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from annotator.domain.articles import FactOffer, FactOffers, checked_fact
from annotator.domain.errors import RuleBroken

_BLOCK = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>(?:.*\n){0,400}?)(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
# YAML takes a sentence with a colon for a mapping, but the key of that is no such name.
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
# If a block is broken, each of its entries is read separately.
_NEXT_ENTRY = re.compile(r"\n(?![\s#}\]-])")
_ENTRY = re.compile(r"(?P<name>[A-Za-z_][\w.-]*)[ \t]*[:=](?=\s|\Z)(?P<value>.*)", re.DOTALL)
_LISTED = re.compile(r"\n[ \t]*-[ \t].*", re.DOTALL)
_QUOTING = " \"'[]"
# tomllib takes quadratic time for a name of many parts.
_MANY_PARTS = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){20}")
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
_Loader = Callable[[str], dict[str, Any] | None]
_BETWEEN_NAMES = re.compile(r"\s*[;,&]\s*|\s+(?:and|und|et|y)\s+")


def part(text: str) -> tuple[FactOffers, str]:
    """The facts, and the text below the front matter. A block that is no mapping is part of the text."""
    block = _BLOCK.match(text[:_LARGEST])
    entries = _mapping(block["inside"], _LOADERS[block["fence"]]) if block else None
    if block is None or entries is None:
        return {}, text
    offers = {name: FactOffer(values, "the front matter") for name in _NAMES if (values := _values(name, entries))}
    return {name: (offer,) for name, offer in offers.items()}, text[block.end() :]


def _mapping(text: str, load: _Loader) -> dict[str, Any] | None:
    """The values by their names in lower case; None if this is prose between two lines of dashes."""
    entries = load(text)
    if entries is None:
        entries = _by_entry(text, load)
    is_mapping = all(isinstance(name, str) and _NAME.fullmatch(name) for name in entries)
    return {name.lower(): value for name, value in entries.items()} if entries and is_mapping else None


def _by_entry(text: str, load: _Loader) -> dict[str, Any]:
    """The entries of a broken block, parsed or else as typed; none unless one of them has a name in `_NAMES`."""
    entries: dict[str, Any] = {}
    for entry in _NEXT_ENTRY.split(text.rstrip()):
        match = _ENTRY.match(entry)
        if match:
            words = _LISTED.sub("", match["value"]).split()
            entries |= load(entry) or {match["name"]: " ".join(words).strip(_QUOTING)}
        elif not entry.startswith("#"):
            return {}
    return entries if any(name.lower() in names for names in _NAMES.values() for name in entries) else {}


def _yaml(text: str) -> dict[str, Any] | None:
    # Only here: most texts that come in are no Markdown.
    from annotator.intake.yaml_mappings import mapping

    return mapping(text)


def _toml(text: str) -> dict[str, Any] | None:
    try:
        loaded = {} if _MANY_PARTS.search(text) else tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in loaded.items()}


_LOADERS: dict[str, _Loader] = {"---": _yaml, "+++": _toml}


def _values(name: str, entries: dict[str, Any]) -> tuple[str, ...]:
    for key in _NAMES[name]:
        with suppress(RuleBroken):
            if values := checked_fact(name, _typed(name, list(_strings(entries.get(key))))):
                return values
    return ()


def _typed(name: str, strings: list[str]) -> str | None:
    """The value in the form in which a person types it into the field of this fact."""
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
    """The text, or each text of a list; for a person given as a mapping, the name."""
    for item in value if isinstance(value, list) else [value]:
        text = item.get("name") if isinstance(item, dict) else item
        if isinstance(text, str) and text.strip():
            yield text.strip()

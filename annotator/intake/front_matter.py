"""What a Markdown file says of itself in a block of YAML or TOML above its text: facts of publication, and no text."""

import re
import tomllib
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import yaml

from annotator.domain.articles import FactOffer, FactOffers, checked_fact
from annotator.domain.errors import RuleBroken

_BLOCK = re.compile(
    r"\A\ufeff?(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<inside>(?:.*\n){0,400}?)(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)"
)
# Prose with a colon in it is a mapping to YAML.
_NAME = re.compile(r"[A-Za-z_][\w.-]*")
# Where a block is broken, each of its entries is read by itself.
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
    """The facts, and the text below; where the block is no mapping it is text like any other."""
    block = _BLOCK.match(text[:_LARGEST])
    said = _mapping(block["inside"], _LOADERS[block["fence"]]) if block else None
    if block is None or said is None:
        return {}, text
    offers = {name: FactOffer(values, "the front matter") for name in _NAMES if (values := _values(name, said))}
    return {name: (offer,) for name, offer in offers.items()}, text[block.end() :]


def _mapping(text: str, load: _Loader) -> dict[str, Any] | None:
    """By names in lower case; None where it is prose between two lines."""
    said = load(text)
    if said is None:
        said = _by_entry(text, load)
    is_ours = all(isinstance(name, str) and _NAME.fullmatch(name) for name in said)
    return {name.lower(): value for name, value in said.items()} if said and is_ours else None


def _by_entry(text: str, load: _Loader) -> dict[str, Any]:
    """Of a block that is broken, what can be read, and the rest as it stands; it must hold a name that we know."""
    said: dict[str, Any] = {}
    for entry in _NEXT_ENTRY.split(text.rstrip()):
        match = _ENTRY.match(entry)
        if match:
            words = _LISTED.sub("", match["value"]).split()
            said |= load(entry) or {match["name"]: " ".join(words).strip(_QUOTING)}
        elif not entry.startswith("#"):
            return {}
    return said if any(name.lower() in names for names in _NAMES.values() for name in said) else {}


def _yaml(text: str) -> dict[str, Any] | None:
    """Every value as it was typed: YAML's own idea of a date or a number is not asked for."""
    try:
        loaded = yaml.load(text, Loader=_Typed)  # noqa: S506 - it makes strings, lists, mappings and None only
    except (yaml.YAMLError, ValueError, TypeError, RecursionError):
        return None
    return loaded if isinstance(loaded, dict) else None


class _Typed(yaml.BaseLoader):  # type: ignore[misc]
    """Strings, but for what says that there is no value."""


_NOTHING = "tag:yaml.org,2002:null"
_Typed.add_implicit_resolver(_NOTHING, re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
_Typed.add_constructor(_NOTHING, lambda *_: None)


def _toml(text: str) -> dict[str, Any] | None:
    try:
        loaded = {} if _MANY_PARTS.search(text) else tomllib.loads(text)
    except (ValueError, RecursionError):
        return None
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in loaded.items()}


_LOADERS: dict[str, _Loader] = {"---": _yaml, "+++": _toml}


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

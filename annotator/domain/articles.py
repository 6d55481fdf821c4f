"""An article and its facts of publication."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotator.domain import limits
from annotator.domain.errors import RuleBroken

_HOUR, _SIXTIETH = r"(?:[01]\d|2[0-3])", r"[0-5]\d"
_TIME = re.compile(rf"T{_HOUR}:{_SIXTIETH}(?::{_SIXTIETH}(?:\.\d+)?)?(?:Z|[+-]{_HOUR}:?{_SIXTIETH})?")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MOST_NAMES = 50


@dataclass(frozen=True, slots=True)
class Facts:
    """What a page says of its own publication; dates are ISO 8601 as far as they are known."""

    title: str | None = None
    standfirst: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    section: str | None = None
    url: str | None = None
    image: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FactOffer:
    """What one place of a page says of a fact; `origin` names the place."""

    values: tuple[str, ...]
    origin: str


# By the name of the fact, the most trusted first.
FactOffers = Mapping[str, tuple[FactOffer, ...]]


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    slug: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    """An article's facts as they stand, and by name those of them that a person put right."""

    article: str
    facts: Facts
    chosen: Mapping[str, tuple[str, ...]]
    version: int = 0


# What a page says of itself, in the order in which it is shown; a person may put it right, but for the standfirst:
# that is a block of the text, taken in or left out there.
SHOWN = (
    "title", "standfirst", "byline", "published", "modified", "publisher", "section", "url", "image", "language",
)  # fmt: skip
EDITABLE = tuple(name for name in SHOWN if name != "standfirst")


def values_of(facts: Facts, name: str) -> tuple[str, ...]:
    """A fact as a list: none, one, or the names of a byline."""
    value = getattr(facts, name)
    return value if isinstance(value, tuple) else (value,) if value else ()


def facts_of(offers: FactOffers) -> Facts:
    """The facts as the page has them: of each the first offer."""
    facts = Facts()
    for name, several in offers.items():
        facts = with_values(facts, name, several[0].values if several else ())
    return facts


def with_values(facts: Facts, name: str, values: tuple[str, ...]) -> Facts:
    value = values if name == "byline" else next(iter(values), None)
    return replace(facts, **{name: value})  # type: ignore[arg-type]


def checked_fact(name: str, typed: str | None) -> tuple[str, ...]:
    """The values that were typed for a fact; a byline has one name a line. RuleBroken where it is none."""
    if name == "byline":
        names = [limits.line(one, "byline") for one in (typed or "").split("\n")]
        return tuple(one for one in names if one)[:_MOST_NAMES]
    if name in ("published", "modified"):
        value = _moment(typed, name)
    elif name in ("url", "image"):
        value = limits.web_address(typed, "address" if name == "url" else name)
    else:
        value = limits.line(typed, name)
    if name == "language" and value is not None and not _LANGUAGE.fullmatch(value := value.lower()):
        raise RuleBroken("not_a_language", field="language")
    return (value,) if value else ()


def _moment(typed: str | None, name: str) -> str | None:
    """A date as far as it is known, or a day with its time."""
    value = limits.line(typed, name)
    if value is None:
        return None
    time = value[len("2026-01-16") :]
    if time and not _TIME.fullmatch(time):
        raise RuleBroken("not_a_date", field=name)
    return value if limits.date(value.removesuffix(time) if time else value, name) else None

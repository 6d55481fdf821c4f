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
    """What a page says about its own publication; dates are ISO 8601, as precise as they are known."""

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
    """What one place of a page says about a fact; `origin` names the place."""

    values: tuple[str, ...]
    origin: str


# By the name of the fact; the most trusted offer comes first.
FactOffers = Mapping[str, tuple[FactOffer, ...]]


@dataclass(frozen=True, slots=True)
class Article:
    id: str
    slug: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class PublicationFacts:
    """An article's present facts; `chosen` holds by name the values that a person corrected."""

    article: str
    facts: Facts
    chosen: Mapping[str, tuple[str, ...]]
    version: int = 0


# The facts in the order in which they are shown. A person may correct all but the standfirst, which is a block of
# the text, and is taken in or left out there.
SHOWN = (
    "title", "standfirst", "byline", "published", "modified", "publisher", "section", "url", "image", "language",
)  # fmt: skip
EDITABLE = tuple(name for name in SHOWN if name != "standfirst")


def values_of(facts: Facts, name: str) -> tuple[str, ...]:
    """A fact as a list: none, one, or the names of a byline."""
    value = getattr(facts, name)
    return value if isinstance(value, tuple) else (value,) if value else ()


def facts_of(offers: FactOffers) -> Facts:
    """The facts as the page gives them: the first offer of each."""
    facts = Facts()
    for name, several in offers.items():
        facts = with_values(facts, name, several[0].values if several else ())
    return facts


def with_values(facts: Facts, name: str, values: tuple[str, ...]) -> Facts:
    value = values if name == "byline" else next(iter(values), None)
    return replace(facts, **{name: value})  # type: ignore[arg-type]


def checked_fact(name: str, typed: str | None) -> tuple[str, ...]:
    """The values that were typed for a fact; a byline has one name per line. Raises RuleBroken if they are invalid."""
    if name == "byline":
        names = [limits.line(row, "byline") for row in (typed or "").split("\n")]
        return tuple(author for author in names if author)[:_MOST_NAMES]
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
    """A date, as precise as it is known, or a day with a time."""
    value = limits.line(typed, name)
    if value is None:
        return None
    time = value[len("2026-01-16") :]
    if time and not _TIME.fullmatch(time):
        raise RuleBroken("not_a_date", field=name)
    return value if limits.date(value.removesuffix(time) if time else value, name) else None

"""An article and its facts of publication."""

from dataclasses import dataclass


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
class Article:
    id: str
    slug: str
    facts: Facts

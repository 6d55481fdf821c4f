"""The sources that may be cited by name, each under a key as programs for writers use it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.sources import Source

# The fields that every format carries. Grades, origin, terms, contact and notes are the desk's own.
CARRIED = ("type", "title", "author", "publisher", "url", "published", "accessed")
_ARTICLES = frozenset({"a", "an", "the"})
_WORD = re.compile(r"[a-z0-9]+")
# At the resolver of DOIs, or on a publisher's page whose address ends with one.
_DOI = re.compile(r"(?:^|://(?:dx\.)?doi\.org/|/doi/(?:abs/|full/|pdf/|epdf/)?|/article/)(10\.[0-9]{4,9}/[^\s?#]+)$")


@dataclass(frozen=True, slots=True)
class Citation:
    """`key` is made of who, when and what, such as `holm2026bridge`; no two citations of a list have the same."""

    key: str
    source: Source


def citations(sources: Iterable[Source]) -> tuple[Citation, ...]:
    """Those of the sources that are on the record, by key. `sources` are as the public copy gives them.

    What is on any other terms has no name outside, and an entry without one is no citation.
    """
    citable = sorted((s for s in sources if s.terms == "on_record"), key=_in_order)
    seen: Counter[str] = Counter()
    found = []
    for source in citable:
        key = _key(source)
        seen[key] += 1
        found.append(Citation(f"{key}-{seen[key]}" if seen[key] > 1 else key, source))
    return tuple(found)


def doi_of(words: str | None) -> str | None:
    """The DOI in an address or a field, in small letters, which mean the same; None without one."""
    found = _DOI.search((words or "").strip())
    return found[1].casefold().rstrip(".,;") if found else None


def _in_order(source: Source) -> tuple[str, ...]:
    return (_key(source), *(getattr(source, name) or "" for name in CARRIED), source.id)


def _key(source: Source) -> str:
    who = _words(source.author)[-1:] or _words(source.publisher)[:1]
    what = next((word for word in _words(source.title) if word not in _ARTICLES), "source")
    return "".join((*who, (source.published or "")[:4], what))


def _words(text: str | None) -> list[str]:
    """Its words in the letters and digits that every program takes in a key."""
    plain = unicodedata.normalize("NFKD", text or "").encode("ascii", "ignore").decode().casefold()
    return _WORD.findall(plain)

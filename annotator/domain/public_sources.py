"""Sources as everybody may know them: under their name, under a description, or not at all."""

from collections.abc import Iterable, Mapping

from annotator.domain import profile
from annotator.domain.classification import DESCRIBED, ON_BACKGROUND, ON_THE_RECORD, copied
from annotator.domain.dossiers import Standing
from annotator.domain.evidence import Evidence
from annotator.domain.flags import is_embargoed, terms_of
from annotator.domain.sources import Source
from annotator.domain.units import Unit

_TERMS = tuple(profile.TERMS)
_UNDESCRIBED = "a source on background"


def public_registry(
    sources: Iterable[Source], tied: Mapping[str, Iterable[Evidence]], minute: str
) -> dict[str, Source]:
    """The sources that everybody may know of, by their public id; `tied` is their evidence in all articles.

    A source without evidence counts by its own terms; one with nothing but withheld evidence is left out.
    """
    found: dict[str, Source] = {}
    for source in sources:
        for each in tied.get(source.id) or (_any_evidence(source),):
            public = public_source(source, terms_of(each, source, minute))
            if public:
                found[public.id] = stricter(found.get(public.id), public)
    return found


def public_source(source: Source, terms: str) -> Source | None:
    """The source as the public knows it where it speaks on these terms; None if that is off the record."""
    if terms == "off_record":
        return None
    return named(source) if terms == "on_record" else _described(source, terms)


def named(source: Source) -> Source:
    """A source under its name, without what it is called on background: that would connect the two.

    Hashes and addresses of what was captured leave; what somebody's file was called does not.
    """
    shown = ON_THE_RECORD if source.terms == "on_record" else ON_THE_RECORD | {DESCRIBED}
    return copied(source, shown, alias="")


def known_as(source: Source, terms: str) -> str:
    """The name of a source where it speaks on these terms, which are not off the record."""
    return source.title if terms == "on_record" else source.description or _UNDESCRIBED


def is_open(source: Source, minute: str) -> bool:
    """Whether it may be named where the evidence sets no terms."""
    return source.terms == "on_record" and not is_embargoed(source, minute)


def is_always_open(source: Source, tied: Iterable[Evidence], minute: str) -> bool:
    """Whether it may be named, and nobody was ever promised otherwise; `tied` is evidence of it in all its states."""
    return is_open(source, minute) and all(terms_of(each, source, minute) == "on_record" for each in tied)


def is_open_beside(source: Source, unit: Unit, standing: Standing) -> bool:
    """Whether everybody may know that this source was read for this unit."""
    tied = (e for e in standing.evidence if (e.source, e.unit) == (source.id, unit.id))
    minute = standing.minute
    return is_open(source, minute) and all(terms_of(e, source, minute) == "on_record" for e in tied)


def stricter(known: Source | None, other: Source) -> Source:
    """Of two descriptions under one alias, for two kinds of background, the one on the stricter terms."""
    return other if known is None else max(known, other, key=lambda s: _TERMS.index(s.terms))


def _described(source: Source, terms: str) -> Source:
    """A source on background: under its own id if that is its nature, else under its alias."""
    return copied(
        source,
        ON_BACKGROUND,
        id=source.id if source.terms == terms else source.alias,
        alias="",
        title=known_as(source, terms),
        terms=terms,
        description=known_as(source, terms),
    )


def _any_evidence(source: Source) -> Evidence:
    return Evidence(id="", article="", unit="", source=source.id, stance="context", by="", at="")

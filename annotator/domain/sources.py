"""Sources: the people and documents on which units rest."""

from dataclasses import dataclass, fields, replace

from annotator.domain import limits, profile
from annotator.domain.classification import DESCRIBED, DESK, NAMED, PUBLIC, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.folding import reading_order


@classified(sha256=NAMED, at=NAMED, url=NAMED, warc=DESK, filename=DESK, archived=NAMED)
@dataclass(frozen=True, slots=True)
class Snapshot:
    """One moment at which the source had this content: `sha256` is the hash of its bytes.

    `warc` is the hash of the WARC record of a fetch, `filename` the name of a person's file; both stay at the desk.
    What came from a web archive was fetched `at` a moment from the `url` there, and says what the page held when it was
    `archived`, in UTC: it says nothing of the page as it is. Of everything else, that is None.
    """

    sha256: str
    at: str
    url: str | None
    warc: str | None = None
    filename: str | None = None
    archived: str | None = None

    @property
    def is_of_page(self) -> bool:
        """Whether it came from the page itself, and not from a person’s file or an archive."""
        return self.url is not None and self.archived is None

    @property
    def held(self) -> str:
        """The moment at which the source is known to have had this content."""
        return self.archived or self.at


@classified(
    id=NAMED,
    alias=DESK,
    title=NAMED,
    type=PUBLIC,
    level=PUBLIC,
    author=NAMED,
    publisher=NAMED,
    url=NAMED,
    published=NAMED,
    accessed=NAMED,
    reliability=PUBLIC,
    origin=NAMED,
    terms=PUBLIC,
    embargoed_until=DESK,
    description=DESCRIBED,
    contact=DESK,
    note=DESK,
    snapshots=NAMED,
    version=NAMED,
)
@dataclass(frozen=True, slots=True)
class Source:
    """`alias` replaces the id in an export for evidence that was given on stricter terms than the source's.

    `description` is the agreed wording for a source on background. `contact` and `note` are internal, and no export
    holds them. Dates are YYYY, YYYY-MM or YYYY-MM-DD; `embargoed_until` is a day, or a
    minute on the newsroom’s clock, YYYY-MM-DDTHH:MM.
    """

    id: str
    alias: str
    title: str
    type: str = "other"
    level: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    accessed: str | None = None
    reliability: str | None = None
    origin: str | None = None
    terms: str = "on_record"
    embargoed_until: str | None = None
    description: str | None = None
    contact: str | None = None
    note: str | None = None
    snapshots: tuple[Snapshot, ...] = ()
    version: int = 0


# The fields that a person types; the desk fills the others.
TYPED = tuple(f.name for f in fields(Source) if f.name not in ("id", "alias", "snapshots", "version"))
# A merge keeps one value of each _KNOWN field and writes the other into the note; these have rules in `merged`.
_MERGED_BY_RULES = ("title", "type", "level", "terms", "embargoed_until", "contact", "note")
_KNOWN = tuple(name for name in TYPED if name not in _MERGED_BY_RULES)


def by_title(source: Source) -> tuple[tuple[tuple[int, str], ...], str]:
    """The key by which sources are listed for people."""
    return reading_order(source.title), source.id


def checked(source: Source) -> Source:
    """The source as it is stored. Raises RuleBroken, with the field's name, for a value that cannot be stored."""
    title = limits.line(source.title, "title")
    if title is None:
        raise RuleBroken("required", field="title")
    if source.type not in profile.SOURCE_TYPES:
        raise _unknown("type", source.type, profile.SOURCE_TYPES)
    if source.terms not in profile.TERMS:
        raise _unknown("terms", source.terms, profile.TERMS)
    level = source.level or profile.SOURCE_TYPES[source.type].level
    if level not in profile.LEVELS:
        raise _unknown("level", level, profile.LEVELS)
    if source.reliability is not None and source.reliability not in profile.RELIABILITIES:
        raise _unknown("reliability", source.reliability, profile.RELIABILITIES)
    description = limits.line(source.description, "description")
    if source.terms in ("background", "deep_background") and description is None:
        raise RuleBroken("description_required", terms=profile.TERMS[source.terms])
    return replace(
        source,
        title=title,
        level=level,
        author=limits.line(source.author, "author"),
        publisher=limits.line(source.publisher, "publisher"),
        url=limits.web_address(source.url, "url"),
        published=limits.date(source.published, "published"),
        accessed=limits.date(source.accessed, "accessed"),
        origin=limits.line(source.origin, "origin"),
        embargoed_until=limits.day_or_minute(source.embargoed_until, "embargoed_until"),
        description=description,
        contact=limits.prose(source.contact, "contact"),
        note=limits.prose(source.note, "note"),
    )


def merged(kept: Source, gone: Source) -> Source:
    """One source of two: `kept`, whose empty fields are filled from `gone`; other values of `gone` go into the note.

    Raises RuleBroken if their terms differ: merging them would break one promise or the other.
    """
    if kept.id == gone.id:
        raise RuleBroken("same_source")
    if (kept.terms, kept.embargoed_until) != (gone.terms, gone.embargoed_until):
        raise RuleBroken("terms_differ")
    gaps = {name: getattr(gone, name) for name in _KNOWN if getattr(kept, name) is None}
    if kept.type == "other":
        gaps |= {"type": gone.type, "level": gone.level}
    snapshots = {(s.sha256, s.at): s for s in (*gone.snapshots, *kept.snapshots)}
    return replace(
        kept,
        **gaps,
        contact=_both(kept.contact, gone.contact),
        note=_both(_both(kept.note, gone.note), _other_names(kept, gone)),
        snapshots=tuple(sorted(snapshots.values(), key=lambda snapshot: snapshot.at)),
    )


def _other_names(kept: Source, gone: Source) -> str | None:
    """A line for the note with the values of `gone` that differ from those of `kept`; None if there are none."""
    pairs = [(getattr(kept, name), getattr(gone, name)) for name in ("title", *_KNOWN)]
    words = [other for own, other in pairs if own and other and own != other]
    return f"Also known as: {', '.join(words)}" if words else None


def _both(one: str | None, other: str | None) -> str | None:
    if one and other and one != other:
        return f"{one}\n\n{other}"
    return one or other


def _unknown(field: str, value: str, known: object) -> RuleBroken:
    return RuleBroken("unknown_value", field=field, value=value[:40], known=", ".join(map(str, known)))  # type: ignore[call-overload]

"""Captures of a source: the bytes under their hash, and the text that was read in them."""

from bisect import bisect_right
from dataclasses import dataclass, fields, replace

from annotator.domain.classification import DESK, classified
from annotator.domain.sources import Snapshot, Source


@classified(title=DESK, author=DESK, publisher=DESK, published=DESK)
@dataclass(frozen=True, slots=True)
class CapturedFacts:
    """What a page or a document says about itself; a person may copy it into the source."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None


NO_FACTS = CapturedFacts()


@classified(sha256=DESK, media_type=DESK, size=DESK, file=DESK, text_sha256=DESK, pages=DESK, offers=DESK, problem=DESK)
@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes that are kept, for whichever source they came. `sha256` is their hash, `size` their number.

    `file` is the hash of the file that holds them: their own hash, or that of a WARC record. `text_sha256` is the
    hash of the text; it is None if no text was read, and `problem` is then a code of `errors.SENTENCES` for the
    reason. `pages` are the offsets in the text, in code points, at which its pages begin; empty if it has no pages.
    """

    sha256: str
    media_type: str
    size: int
    file: str
    text_sha256: str | None = None
    pages: tuple[int, ...] = ()
    offers: CapturedFacts = NO_FACTS
    problem: str | None = None

    def renewed(self, again: "Capture") -> "Capture":
        """The capture after the same bytes came again: a text that was read stays; else `again` may have one."""
        return replace(self, file=again.file) if self.text_sha256 else again

    @property
    def is_wrapped(self) -> bool:
        """Whether the bytes are kept inside a WARC record."""
        return self.file != self.sha256


@classified(text=DESK, pages=DESK)
@dataclass(frozen=True, slots=True)
class CapturedText:
    """The text of a capture: NFC, paragraphs joined by two line ends. It never changes once it is kept."""

    text: str
    pages: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, that holds the code point at `offset`; None if the text has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def by_page(self) -> list[tuple[int | None, list[str]]]:
        """(number, paragraphs) of each page; one without a number if the text has no pages."""
        if not self.pages:
            return [(None, self.text.split("\n\n"))]
        ends = (*self.pages[1:], len(self.text))
        return [
            (number, self.text[start:end].strip("\n").split("\n\n"))
            for number, (start, end) in enumerate(zip(self.pages, ends, strict=True), 1)
        ]


@classified(sha256=DESK, moments=DESK, capture=DESK)
@dataclass(frozen=True, slots=True)
class Seen:
    """One content of a source, and the moments at which it was seen there, the newest first.

    `capture` is None if the content is not at this desk: an export from another desk brings only the hash.
    """

    sha256: str
    moments: tuple[Snapshot, ...]
    capture: Capture | None

    @property
    def last(self) -> Snapshot:
        return self.moments[0]

    @property
    def held(self) -> str:
        """The last moment at which the source is known to have had it: an archive's copy may be from long ago."""
        return max(moment.held for moment in self.moments)

    @property
    def filename(self) -> str | None:
        return next((moment.filename for moment in self.moments if moment.filename), None)


def newest_text(seen: tuple[Seen, ...]) -> Capture | None:
    """Of the captures with a text, the one that the source is known to have had last."""
    texts = (each for each in seen if each.capture and each.capture.text_sha256)
    newest = max(texts, key=lambda each: each.held, default=None)
    return newest.capture if newest else None


def grouped(snapshots: tuple[Snapshot, ...], captures: dict[str, Capture]) -> tuple[Seen, ...]:
    """One entry for each content, the one seen last first. The snapshots must be sorted by moment, the oldest first."""
    by_content: dict[str, list[Snapshot]] = {}
    for snapshot in reversed(snapshots):
        by_content.setdefault(snapshot.sha256, []).append(snapshot)
    return tuple(Seen(sha256, tuple(moments), captures.get(sha256)) for sha256, moments in by_content.items())


def with_snapshot(source: Source, snapshot: Snapshot) -> Source:
    """The source with one snapshot more; of two within a second, the one added later comes last."""
    if any((s.at, s.sha256) == (snapshot.at, snapshot.sha256) for s in source.snapshots):
        return source
    return replace(source, snapshots=tuple(sorted((*source.snapshots, snapshot), key=lambda s: s.at)))


def offered(source: Source, seen: tuple[Seen, ...]) -> dict[str, str]:
    """By name of each empty field of the source: its value in the newest capture that has one.

    A title is offered only if the source has its address as its title.
    """
    found: dict[str, str] = {}
    for field in (field.name for field in fields(CapturedFacts)):
        is_empty = source.title == source.url if field == "title" else getattr(source, field) is None
        offers = (getattr(each.capture.offers, field) for each in seen if each.capture)
        value = next((offer for offer in offers if offer), None)
        if is_empty and value:
            found[field] = value
    return found

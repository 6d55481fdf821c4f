"""What was captured of a source: its bytes under their hash, and the text that was read in them."""

from bisect import bisect_right
from dataclasses import dataclass, fields, replace

from annotator.domain.classification import DESK, classified
from annotator.domain.sources import Snapshot, Source


@classified(title=DESK, author=DESK, publisher=DESK, published=DESK)
@dataclass(frozen=True, slots=True)
class CapturedFacts:
    """What a page or a document says of itself; a person may take it over into the source."""

    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None


NO_FACTS = CapturedFacts()


@classified(sha256=DESK, media_type=DESK, size=DESK, file=DESK, text_sha256=DESK, pages=DESK, offers=DESK, problem=DESK)
@dataclass(frozen=True, slots=True)
class Capture:
    """Bytes that are kept, whichever source they came for. `sha256` and `size` are theirs.

    `file` is the hash of the file that holds them: their own, or that of a WARC record. `text_sha256` is the
    hash of the text, None where none was read; `problem` is then the code of the sentence that says why.
    `pages` are the offsets in the text, in code points, at which its pages begin; empty where it has none.
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
        """After the same bytes came again: a text that is here stays, one that could not be read may come now."""
        return replace(self, file=again.file) if self.text_sha256 else again

    @property
    def is_wrapped(self) -> bool:
        """Whether the bytes stand in a WARC record."""
        return self.file != self.sha256


@classified(text=DESK, pages=DESK)
@dataclass(frozen=True, slots=True)
class CapturedText:
    """The text of a capture: NFC, paragraphs joined by two line ends. It never changes once it is kept."""

    text: str
    pages: tuple[int, ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page, counted from 1, on which the character at `offset` stands; None where there are no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None


@classified(sha256=DESK, moments=DESK, capture=DESK)
@dataclass(frozen=True, slots=True)
class Seen:
    """One content of a source, and when it was seen there, the newest moment first.

    `capture` is None where the content is not at this desk: a file from another desk brings hashes only.
    """

    sha256: str
    moments: tuple[Snapshot, ...]
    capture: Capture | None

    @property
    def last(self) -> Snapshot:
        return self.moments[0]

    @property
    def filename(self) -> str | None:
        return next((moment.filename for moment in self.moments if moment.filename), None)


def newest_text(seen: tuple[Seen, ...]) -> Capture | None:
    """The capture that was seen last of those that have a text."""
    return next((each.capture for each in seen if each.capture and each.capture.text_sha256), None)


def grouped(snapshots: tuple[Snapshot, ...], captures: dict[str, Capture]) -> tuple[Seen, ...]:
    """One entry for each content, that which was seen last first; the snapshots come in the order of their moments."""
    by_content: dict[str, list[Snapshot]] = {}
    for snapshot in reversed(snapshots):
        by_content.setdefault(snapshot.sha256, []).append(snapshot)
    return tuple(Seen(sha256, tuple(moments), captures.get(sha256)) for sha256, moments in by_content.items())


def with_snapshot(source: Source, snapshot: Snapshot) -> Source:
    """The source, seen once more; of two moments in one second the later comes last."""
    if any((s.at, s.sha256) == (snapshot.at, snapshot.sha256) for s in source.snapshots):
        return source
    return replace(source, snapshots=tuple(sorted((*source.snapshots, snapshot), key=lambda s: s.at)))


def offered(source: Source, seen: tuple[Seen, ...]) -> dict[str, str]:
    """By field of the source that is empty: what the newest capture that knows it says.

    A title is offered only where the address stands for one.
    """
    found: dict[str, str] = {}
    for field in (field.name for field in fields(CapturedFacts)):
        is_empty = source.title == source.url if field == "title" else getattr(source, field) is None
        said = (getattr(each.capture.offers, field) for each in seen if each.capture)
        value = next((each for each in said if each), None)
        if is_empty and value:
            found[field] = value
    return found

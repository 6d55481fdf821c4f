"""The pages that other sites show of an article, and what they are told of them: all from its public copy."""

from dataclasses import dataclass, field

from annotator.domain.dossiers import Dossier
from annotator.formats.readers import embeds, oembed
from annotator.formats.readers.embeds import EmbedLinks
from annotator.formats.readers.oembed import Frame
from annotator.formats.readers.reader_notes import ReaderNote, ReaderNotes, reader_notes

__all__ = ["FORMATS", "EmbedLinks", "Embedded", "Frame", "style_hash"]

style_hash = embeds.style_hash
FORMATS = frozenset(oembed.FORMATS)


@dataclass(frozen=True, slots=True)
class Embedded:
    """One article as others see it; `of` makes it. Each of its pages is written once."""

    public: Dossier
    notes: ReaderNotes
    by_unit: dict[str, ReaderNote]
    written: dict[str | None, bytes] = field(default_factory=dict)

    @classmethod
    def of(cls, public: Dossier) -> "Embedded":
        """Of a public dossier."""
        notes = reader_notes(public)
        return cls(public, notes, {note.unit.id: note for note in notes.notes})

    def knows(self, unit: str | None) -> bool:
        """Whether there is a page for the unit with this id; None is the whole article."""
        return unit is None or unit in self.by_unit

    def page(self, unit: str | None, links: EmbedLinks) -> bytes:
        """The page of the whole article, or of a unit that is known. Always asked with the same links."""
        if unit not in self.written:
            self.written[unit] = (
                embeds.write_article(self.public, self.notes, links)
                if unit is None
                else embeds.write_unit(self.public, self.notes, self.by_unit[unit], links)
            )
        return self.written[unit]

    def frame(
        self, unit: str | None, address: str, max_width: int | None = None, max_height: int | None = None
    ) -> Frame:
        """The frame for a page around it; `address` is that of the page in it."""
        note = None if unit is None else self.by_unit[unit]
        return oembed.frame_of(self.public, self.notes, note, address, max_width, max_height)

    def told(self, frame: Frame, desk: str, format_name: str) -> tuple[bytes, str]:
        """What oEmbed says of a frame, and its media type; `format_name` is one of FORMATS."""
        media_type, write = oembed.FORMATS[format_name]
        return write(oembed.response(frame, self.public, desk)), media_type

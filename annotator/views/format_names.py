"""The formats of files that may come in, as forms and pages name them."""

from collections.abc import Iterable

from annotator.intake.inputs import ARTICLES, CAPTURES, DRAFTS, InputFormat, kept_as
from annotator.intake.sniffing import LIMIT

__all__ = ("ARTICLES", "CAPTURES", "DRAFTS", "MOST_MEGABYTES", "accepted", "ending_of", "label_of", "listed")

# The largest file that is read or kept, in megabytes.
MOST_MEGABYTES = LIMIT


def listed(rows: Iterable[InputFormat]) -> str:
    """“Web page (.html, .htm), PDF (.pdf) or image (.png)”."""
    *others, last = (f"{row.label} ({', '.join(f'.{ending}' for ending in row.endings)})" for row in rows)
    words = f"{', '.join(others)} or {last}"
    return words[0].upper() + words[1:]


def accepted(rows: Iterable[InputFormat]) -> str:
    """The `accept` attribute of a field for files."""
    return ",".join(f".{ending}" for row in rows for ending in row.endings)


def label_of(media_type: str) -> str:
    """The name of a capture's format on a page."""
    row = kept_as(media_type)
    return row.label[0].upper() + row.label[1:] if row else "File"


def ending_of(media_type: str) -> str:
    """The ending, with its dot, of a file of this media type; "" if it is unknown."""
    row = kept_as(media_type)
    if row is None:
        return ""
    subtype = media_type.partition("/")[2].partition("+")[0]
    return f".{subtype if subtype in row.endings else row.endings[0]}"

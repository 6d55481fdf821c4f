"""What stands behind the article in a Word document: checked words that it no longer has, and the list of sources.

The names of these styles begin with “Annotator”: the reader of Word documents leaves them out, so that a document that
comes back holds the article alone.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from annotator.domain.sources import Source
from annotator.formats.readers.reader_notes import called
from annotator.formats.word.addresses import linkable
from annotator.formats.word.comment_marks import closed, opened
from annotator.formats.word.comment_texts import WordComment
from annotator.formats.word.packaging import Links
from annotator.formats.word.runs import LINK, linked, paragraph, run, starts_from_right

_HEADING, _ENTRY = "AnnotatorHeading", "AnnotatorSource"


def lost_words(comments: Sequence[WordComment]) -> str:
    """The words of units that have no place in the text, with their comments."""
    by_unit = ((unit, tuple(several)) for unit, several in groupby(comments, key=lambda comment: comment.unit))
    found = [_entry(unit.anchor.exact, before=opened(each), behind=closed(each)) for unit, each in by_unit]
    return "".join([paragraph(run("No longer in the text"), _HEADING), *found]) if found else ""


def source_list(sources: Sequence[Source], links: Links) -> str:
    """The sources under the numbers by which comments name them."""
    found = list(_sources(sources, links))
    return "".join([paragraph(run("Sources"), _HEADING), *found]) if found else ""


def _sources(sources: Sequence[Source], links: Links) -> Iterator[str]:
    for number, source in enumerate(sources, 1):
        yield _entry(f"{number}.\t{called(source)}", behind=_address(source.url, links) if source.url else "")


def _address(url: str, links: Links) -> str:
    address = linkable(url)
    if address is None:
        return run(f" {url}")
    return run(" ") + linked(run(url, LINK), links.id_of(address))


def _entry(text: str, *, before: str = "", behind: str = "") -> str:
    from_right = starts_from_right(text)
    return paragraph(before + run(text, from_right=from_right) + behind, _ENTRY, from_right=from_right)

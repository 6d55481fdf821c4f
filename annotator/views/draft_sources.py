"""Draft sources, offered as sources of a unit."""

from collections.abc import Iterable, Sequence

from annotator.domain import limits
from annotator.domain.draft_sources import COMMENT, DraftSource, stands_in
from annotator.domain.evidence import Evidence
from annotator.domain.revisions import Sentence
from annotator.domain.sources import Source
from annotator.domain.units import Unit, sentences_of
from annotator.network.web_addresses import bare_address

Tied = tuple[Evidence, Source]


def pointed_to(drafts: Iterable[DraftSource], sentences: Sequence[Sentence]) -> tuple[DraftSource, ...]:
    """The draft sources in these sentences, each address once."""
    found = {_identity(draft): draft for draft in reversed([*drafts]) if stands_in(draft, sentences)}
    return tuple(sorted(found.values(), key=lambda draft: (draft.start, draft.end)))


def offered(
    unit: Unit, drafts: Iterable[DraftSource], sentences: tuple[Sentence, ...], tied: Sequence[Tied]
) -> tuple[DraftSource, ...]:
    """The draft sources in the sentences of a `unit` to which it is not tied yet, those in its own words first.

    `drafts` are those of the text, `sentences` all of its sentences, and `tied` the evidence of the unit with its
    sources.
    """
    here = pointed_to(drafts, sentences_of(unit.anchor, sentences))
    open_ = [draft for draft in here if not any(_is_tied(draft, *each) for each in tied)]
    return tuple(sorted(open_, key=lambda draft: not unit.anchor.touches(draft.start, draft.end)))


def _identity(draft: DraftSource) -> str:
    """A comment is identified by its words too, for it says more than the address in it."""
    return (draft.kind != COMMENT and bare_address(draft.url)) or draft.key


def _is_tied(draft: DraftSource, tied: Evidence, source: Source) -> bool:
    if draft.kind == COMMENT:
        return tied.note == limits.prose(draft.words, "note")
    return is_source(draft, source.title, source.url)


def is_source(draft: DraftSource, title: str, url: str | None) -> bool:
    if draft.url:
        return bare_address(draft.url) == bare_address(url)
    return title == limits.line(draft.title, "title")

"""Draft sources, offered as sources of a unit."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.domain import limits
from annotator.domain.conversations.queries import Query
from annotator.domain.draft_sources import AUTHOR, COMMENT, SENT, DraftSource, stands_in
from annotator.domain.evidence import Evidence
from annotator.domain.revisions import Sentence
from annotator.domain.sources import Source
from annotator.domain.units import Unit, sentences_of
from annotator.network.web_addresses import bare_address
from annotator.reading.references import sent_address

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


def comments_in(
    drafts: Iterable[DraftSource], sentences: Sequence[Sentence]
) -> tuple[tuple[Sentence, DraftSource], ...]:
    """The comments among the draft sources of a text in its order, each with the sentence in which it begins."""
    starts = [sentence.start for sentence in sentences]
    comments = sorted((d for d in drafts if d.kind == COMMENT), key=lambda draft: (draft.start, draft.end))
    placed = ((bisect_right(starts, draft.start) - 1, draft) for draft in comments)
    return tuple((sentences[max(at, 0)], draft) for at, draft in placed if sentences)


def sent_with(unit: Unit, asked: Iterable[Query], files: Mapping[str, Source]) -> Iterator[DraftSource]:
    """What came with the replies to the queries of a `unit`; `files` are the sources made of its files, by id."""
    place = unit.anchor.start
    if place is None:
        return
    for reply in (reply for query in asked for reply in query.replies):
        yield from (sent_address(address, place) for address in reply.links)
        sent = (files[id_] for id_ in reply.files if id_ in files)
        yield from (DraftSource(SENT, place, place + 1, source.title, source.type, source=source.id) for source in sent)


def sent_files(asked: Iterable[Query]) -> tuple[str, ...]:
    """The ids of the sources that were made of files which came with replies."""
    return tuple(id_ for query in asked for reply in query.replies for id_ in reply.files)


def _identity(draft: DraftSource) -> str:
    """A comment, and what an author says, is identified by its words too, for it says more than the address in it."""
    return (draft.kind not in (COMMENT, AUTHOR) and bare_address(draft.url)) or draft.key


def _is_tied(draft: DraftSource, tied: Evidence, source: Source) -> bool:
    if draft.kind == COMMENT:
        return tied.note == limits.prose(draft.words, "note")
    if draft.source:
        return source.id == draft.source
    return is_source(draft, source.title, source.url)


def is_source(draft: DraftSource, title: str, url: str | None) -> bool:
    if draft.url:
        return bare_address(draft.url) == bare_address(url)
    return title == limits.line(draft.title, "title")

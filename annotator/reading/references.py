"""Turns what a text refers to, its links, its notes and the comments on it, into draft sources."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

from annotator.domain import limits
from annotator.domain.draft_sources import AUTHOR, COMMENT, LINK, SENT, AttachedNote, DraftSource, as_source
from annotator.domain.errors import RuleBroken
from annotator.domain.revisions import Block
from annotator.domain.sources import Source, checked
from annotator.language.alignment.paragraphs import Paragraphs
from annotator.markup.article.hyperlinks import links_in
from annotator.markup.article.parsed import ParsedArticle
from annotator.network.provenance import host_of, proven_type
from annotator.network.tracking import without_tracking
from annotator.network.web_addresses import bare_address

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# The number of characters of a comment in the title of its source.
_SHOWN = 40
_BLANK = Source(id="", alias="", title="")


def linked(article: ParsedArticle, own: str | None) -> tuple[DraftSource, ...]:
    """A draft source for each linked web address, except for `own`, the address of the article itself."""
    own_page = bare_address(own)
    found = []
    for link in links_in(article):
        url, words = _clean(link.address), article.text[link.start : link.end].strip()
        if url is None or not words or (own_page and bare_address(url) == own_page):
            continue
        start = article.text.index(words, link.start)
        found.append(_draft_source(LINK, (start, start + len(words)), _title(" ".join(words.split()), url), url))
    return tuple(draft for draft in found if _is_storable(draft))


def noted(notes: Iterable[AttachedNote], text: str, blocks: Sequence[Block]) -> tuple[DraftSource, ...]:
    """The draft sources of notes and comments, without those whose paragraph is not in the text."""
    paragraphs = Paragraphs(text, blocks)
    found: list[DraftSource] = []
    for note in notes:
        place = paragraphs.find(note.paragraph, note.at, note.earlier)
        if place is not None and note.words:
            span = paragraphs.beginning(place, note.anchor), place + 1
            found += _of_comment(note, span) if note.kind == COMMENT else _of_note(note, span)
    return tuple(draft for draft in found if _is_storable(draft))


def sent_address(url: str, place: int) -> DraftSource:
    """The draft source of an address that was sent in answer to a question about the words at this place."""
    return _draft_source(SENT, (place, place + 1), _title("", url), url)


def given_by_author(title: str, url: str | None, passage: str | None, place: int) -> DraftSource:
    """The draft source of what an author says that the words at this place rest on."""
    return _draft_source(AUTHOR, (place, place + 1), title, url, None, passage)


def _of_comment(comment: AttachedNote, span: tuple[int, int]) -> list[DraftSource]:
    by = f"Comment by {comment.by}" if comment.by else "Comment on the draft"
    words = " ".join(comment.words.split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0] or words[:_SHOWN]} …"
    url = next(filter(None, map(_clean, comment.addresses)), None)
    kind = None if url else "correspondence"
    return [_draft_source(COMMENT, span, f"{by}: {shown}", url, kind, comment.words[: limits.PROSE], comment.by)]


def _of_note(note: AttachedNote, span: tuple[int, int]) -> list[DraftSource]:
    """A draft source for each address in a note; a note without an address is a source in itself."""
    urls = list(filter(None, map(_clean, note.addresses)))
    words = " ".join(_ADDRESS.sub(" ", note.words).split()).strip(" ,;:–—-")
    if not urls:
        return [_draft_source(note.kind, span, words, None, None, note.words)] if words else []
    return [_draft_source(note.kind, span, _title(words, url), url, None, note.words) for url in urls]


def _draft_source(
    kind: str,
    span: tuple[int, int],
    title: str,
    url: str | None,
    type_: str | None = None,
    words: str | None = None,
    by: str | None = None,
) -> DraftSource:
    return DraftSource(
        kind=kind,
        start=span[0],
        end=span[1],
        title=title[: limits.LINE],
        type=type_ or (proven_type(url) if url else None) or "other",
        url=url,
        publisher=host_of(url) if url else None,
        words=words,
        by=by,
    )


def _clean(address: str) -> str | None:
    """A web address without tracking parameters; None for anything else, such as mailto: or a fragment."""
    with suppress(RuleBroken, ValueError):
        return limits.web_address(without_tracking(address.strip()), "url")
    return None


def _title(words: str, url: str) -> str:
    """The linked words; or the host, if they are an address or a single word in lower case such as “here”."""
    is_no_title = _ADDRESS.match(words) or (" " not in words and words.islower())
    return (host_of(url) or url) if is_no_title or not words else words


def _is_storable(draft: DraftSource) -> bool:
    """Whether it can become a source, and its words the note of the evidence."""
    with suppress(RuleBroken):
        checked(as_source(draft, _BLANK))
        limits.prose(draft.words, "note")
        return True
    return False

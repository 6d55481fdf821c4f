"""Where the text itself points: its links, its notes and the comments beside it become draft sources."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

from annotator.domain import limits
from annotator.domain.draft_sources import COMMENT, LINK, DraftSource, as_source
from annotator.domain.errors import RuleBroken
from annotator.domain.revisions import Block
from annotator.domain.sources import Source, checked
from annotator.intake.remarks import Remark
from annotator.language.alignment.paragraphs import Paragraphs
from annotator.markup.article.hyperlinks import links_in
from annotator.markup.article.parsed import ParsedArticle
from annotator.network.addresses import bare_address
from annotator.network.provenance import host_of, proven_type
from annotator.network.tracking import without_tracking

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SHOWN = 40
_BLANK = Source(id="", alias="", title="")


def linked(article: ParsedArticle, own: str | None) -> tuple[DraftSource, ...]:
    """The web addresses that the article's words are linked to, but for its own, which is `own`."""
    here = bare_address(own)
    found = []
    for link in links_in(article):
        url, words = _clean(link.address), article.text[link.start : link.end].strip()
        if url is None or not words or (here and bare_address(url) == here):
            continue
        start = article.text.index(words, link.start)
        found.append(_pointing(LINK, (start, start + len(words)), _title(" ".join(words.split()), url), url))
    return tuple(draft for draft in found if _is_storable(draft))


def remarked(remarks: Iterable[Remark], text: str, blocks: Sequence[Block]) -> tuple[DraftSource, ...]:
    """What hangs on words that stand in the text; what hung on words that are not in it is left out."""
    paragraphs = Paragraphs(text, blocks)
    found: list[DraftSource] = []
    for remark in remarks:
        place = paragraphs.find(remark.paragraph, remark.before, remark.earlier)
        if place is not None and remark.words:
            span = place, place + 1
            found += _comment(remark, span) if remark.kind == COMMENT else _note(remark, span)
    return tuple(draft for draft in found if _is_storable(draft))


def _comment(remark: Remark, span: tuple[int, int]) -> list[DraftSource]:
    by = f"Comment by {remark.by}" if remark.by else "Comment on the draft"
    words = " ".join(remark.words.split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rpartition(' ')[0] or words[:_SHOWN]} …"
    url = next(filter(None, map(_clean, remark.addresses)), None)
    kind = None if url else "correspondence"
    return [_pointing(COMMENT, span, f"{by}: {shown}", url, kind, remark.words[: limits.PROSE], remark.by)]


def _note(remark: Remark, span: tuple[int, int]) -> list[DraftSource]:
    """One for each address in a note; a note without any is a source by its words."""
    urls = list(filter(None, map(_clean, remark.addresses)))
    words = " ".join(_ADDRESS.sub(" ", remark.words).split()).strip(" ,;:–—-")
    if not urls:
        return [_pointing(remark.kind, span, words, None, None, remark.words)] if words else []
    return [_pointing(remark.kind, span, _title(words, url), url, None, remark.words) for url in urls]


def _pointing(
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
    """A web address without what was added to it; None for what is none, as mailto: or a place of the page."""
    with suppress(RuleBroken, ValueError):
        return limits.web_address(without_tracking(address.strip()), "url")
    return None


def _title(words: str, url: str) -> str:
    """What is linked says what is there; but not an address, nor one word such as “here” or “said”."""
    says_nothing = _ADDRESS.match(words) or (" " not in words and words.islower())
    return (host_of(url) or url) if says_nothing or not words else words


def _is_storable(draft: DraftSource) -> bool:
    """Whether a press would keep it: the words of a comment become a note of the evidence."""
    with suppress(RuleBroken):
        checked(as_source(draft, _BLANK))
        limits.prose(draft.words, "note")
        return True
    return False

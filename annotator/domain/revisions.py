"""A revision of an article: its canonical text, and how that text is cut into blocks and sentences.

Every offset here counts Unicode code points of the canonical text; the end is exclusive.
"""

from dataclasses import dataclass
from typing import NamedTuple

from annotator.domain.articles import Article

BLOCK_KINDS = (
    "headline",
    "standfirst",
    "heading",
    "paragraph",
    "blockquote",
    "list_item",
    "caption",
    "table_cell",
    "preformatted",
)
# Often capitalised throughout, so their capitals name nobody.
HEADINGS = ("headline", "heading")


@dataclass(frozen=True, slots=True)
class Block:
    """The text of one element that holds text and no other block; `level` is 1 to 6 for headings, else None.

    `path` is the XPath of the element in the page; None if there was no page.
    """

    ordinal: int
    kind: str
    level: int | None
    start: int
    end: int
    path: str | None = None

    @property
    def id(self) -> str:
        return f"b{self.ordinal}"


# Kinds of which several blocks make one thing, and the name of that thing.
WHOLES = {"list_item": "list", "table_cell": "table", "blockquote": "quotation"}


def whole_of(blocks: tuple[Block, ...], depths: dict[int, int], ordinal: int) -> tuple[int, ...]:
    """The ordinals of the blocks of the list, table or quotation that holds a block; of any other block, its own.

    `depths` holds, by ordinal of a block, how many elements are open before it: if none is, a list has ended.
    """
    at = next(index for index, block in enumerate(blocks) if block.ordinal == ordinal)
    kind = blocks[at].kind
    if kind not in WHOLES:
        return (ordinal,)
    first = last = at
    while first > 0 and blocks[first - 1].kind == kind and depths.get(blocks[first].ordinal, 0) > 0:
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind == kind and depths.get(blocks[last + 1].ordinal, 0) > 0:
        last += 1
    return tuple(block.ordinal for block in blocks[first : last + 1])


@dataclass(frozen=True, slots=True)
class LooseFact:
    """A figure, name, date or quote in the text that a unit ought to cover."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SentenceHtml:
    """A sentence's part of the stored HTML.

    `before` + `html` + `after`, joined over all sentences in order, is the article. `html` is the balanced inline
    mark-up of the sentence; `before` and `after` hold the block structure around it. `depth` counts the elements
    that are open where `before` begins: a page may be cut into chunks only where it is 0.
    """

    before: str
    html: str
    after: str
    depth: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, within the block of ordinal `block`. `folded` is its text after `folding.fold`."""

    ordinal: int
    block: int
    start: int
    end: int
    folded: str
    facts: tuple[LooseFact, ...] = ()

    @property
    def id(self) -> str:
        return f"s{self.ordinal}"


class RevisionId(NamedTuple):
    """One draft of one article: the article's id and the draft's number, from 1."""

    article: str
    number: int

    def at(self, number: int) -> "RevisionId":
        """Another revision of the same article."""
        return RevisionId(self.article, number)


@dataclass(frozen=True, slots=True)
class Revision:
    """One draft of an article. The hashes are SHA-256 in hex; those of `text` and `html` are over their UTF-8 bytes."""

    id: RevisionId
    imported: str
    html: str
    text: str
    source_sha256: str
    text_sha256: str
    html_sha256: str

    @property
    def number(self) -> int:
        return self.id.number


class ArticleRevision(NamedTuple):
    """An article and one of its revisions."""

    article: Article
    revision: Revision

"""Draft sources: what the text itself points to, before anybody has read it.

A link in the text is no evidence: it only shows where the writer may have looked. It becomes a source when a person
takes it, and its stance is context until that person has read it and chooses another.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from hashlib import sha256

from annotator.domain.revisions import Sentence
from annotator.domain.sources import Source

LINK, NOTE, COMMENT = "link", "note", "comment"
# Sent with a reply to a query.
SENT = "sent"
# What an author says that a sentence rests on.
AUTHOR = "author"
_INTERNAL = frozenset({COMMENT, SENT, AUTHOR})
# The stance of a draft source until somebody has read it.
STANCE = "context"


@dataclass(frozen=True, slots=True)
class DraftSource:
    """`start` and `end`, in code points, cover a link's words, or the character at the mark of a note or comment.

    `kind` is LINK, NOTE, COMMENT, SENT or AUTHOR. `words` are those of the note or comment, or the passage that the
    author gives; `by` is the author of the comment. Only what the text itself points to is public: the other kinds may
    quote somebody off the record, so that no export holds them.
    `source` is the id of the source that was made of a file.
    """

    kind: str
    start: int
    end: int
    title: str
    type: str = "other"
    url: str | None = None
    publisher: str | None = None
    words: str | None = None
    by: str | None = None
    source: str | None = None

    @property
    def key(self) -> str:
        """Its name in a form: it changes with any field, so that an outdated form does not take another source."""
        return sha256(json.dumps(astuple(self), ensure_ascii=False).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def terms(self) -> str:
        return "off_record" if self.kind in _INTERNAL else "on_record"


@dataclass(frozen=True, slots=True)
class AttachedNote:
    """A footnote or an endnote, NOTE, or a COMMENT: it is attached to a word of a document.

    `paragraph` is the text of the paragraph with the mark, `at` the code point of the mark in it, `earlier` the number
    of earlier paragraphs with the same text. `addresses` are the web addresses that `words` link to or spell out; `by`
    is the author of a comment, and `anchor` the words of the paragraph that it is on: they end at the mark.
    """

    kind: str
    at: int
    paragraph: str
    words: str
    addresses: tuple[str, ...] = ()
    by: str | None = None
    earlier: int = 0
    anchor: str = ""

    @property
    def before(self) -> str:
        return self.paragraph[: self.at]


def as_source(draft: DraftSource, blank: Source) -> Source:
    """The source that it becomes, with the ids of `blank`."""
    return Source(
        id=blank.id,
        alias=blank.alias,
        title=draft.title,
        type=draft.type,
        url=draft.url,
        publisher=draft.publisher,
        terms=draft.terms,
    )


def stands_in(draft: DraftSource, sentences: Iterable[Sentence]) -> bool:
    """Whether it begins in one of the sentences."""
    return any(s.start <= draft.start < s.end for s in sentences)


def carried(
    drafts: Iterable[DraftSource], before: tuple[Sentence, ...], after: tuple[Sentence, ...]
) -> tuple[DraftSource, ...]:
    """The draft sources of one text, moved to another text in which a few sentences were corrected.

    `before` and `after` are the sentences of the two texts.
    """
    was_here, is_here = _numbered(before), {key: s for s, key in _numbered(after).items()}
    kept = [sentence for sentence, key in was_here.items() if key in is_here]
    found = []
    for draft in drafts:
        was = next((s for s in before if s.start <= draft.start < s.end), None)
        if was is None or not after:
            continue
        # A corrected sentence is as many sentences away from the nearest unchanged one as before.
        near = min(kept, key=lambda s: abs(s.ordinal - was.ordinal), default=was)
        place = is_here.get(was_here[near], near).ordinal + was.ordinal - near.ordinal
        now = after[min(max(place, 1), len(after)) - 1]
        start = min(now.start + draft.start - was.start, now.end - 1)
        found.append(replace(draft, start=start, end=min(start + draft.end - draft.start, now.end)))
    return tuple(found)


def _numbered(sentences: tuple[Sentence, ...]) -> dict[Sentence, tuple[str, int]]:
    """By sentence: its folded words, and its number among the sentences with the same words, from 1."""
    seen: Counter[str] = Counter()
    found = {}
    for sentence in sentences:
        seen[sentence.folded] += 1
        found[sentence] = sentence.folded, seen[sentence.folded]
    return found

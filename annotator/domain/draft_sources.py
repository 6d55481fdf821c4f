"""Draft sources: what the text itself points to, before anybody has looked there.

A link in the text is no evidence: it says only where the writer may have been. So one becomes a source when a
person takes it, and it is context until that person has read it and says more.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace
from hashlib import sha256

from annotator.domain.revisions import Sentence
from annotator.domain.sources import Source

LINK, NOTE, COMMENT = "link", "note", "comment"
# Until somebody has read it.
STANCE = "context"


@dataclass(frozen=True, slots=True)
class DraftSource:
    """`start` and `end` cover a link's words, or the character that the mark of a note or comment stands at.

    `words` are those of the note or comment, `by` is who wrote the comment. A comment is the desk's own talk: it
    may hold what was said off the record, and never leaves.
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

    @property
    def key(self) -> str:
        """Names it in a form: another text, another key."""
        return sha256(json.dumps(astuple(self), ensure_ascii=False).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def terms(self) -> str:
        return "off_record" if self.kind == COMMENT else "on_record"


def as_source(draft: DraftSource, blank: Source) -> Source:
    """The source it becomes, under the ids of `blank`."""
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
    return any(s.start <= draft.start < s.end for s in sentences)


def carried(
    drafts: Iterable[DraftSource], before: tuple[Sentence, ...], after: tuple[Sentence, ...]
) -> tuple[DraftSource, ...]:
    """What hangs on the words of one text, hung on another in which a few sentences were corrected."""
    was_here, is_here = _numbered(before), {key: s for s, key in _numbered(after).items()}
    kept = [sentence for sentence, key in was_here.items() if key in is_here]
    found = []
    for draft in drafts:
        was = next((s for s in before if s.start <= draft.start < s.end), None)
        if was is None or not after:
            continue
        # A sentence that was changed stands as far as before from the nearest that was not.
        near = min(kept, key=lambda s: abs(s.ordinal - was.ordinal), default=was)
        place = is_here.get(was_here[near], near).ordinal + was.ordinal - near.ordinal
        now = after[min(max(place, 1), len(after)) - 1]
        start = min(now.start + draft.start - was.start, now.end - 1)
        found.append(replace(draft, start=start, end=min(start + draft.end - draft.start, now.end)))
    return tuple(found)


def _numbered(sentences: tuple[Sentence, ...]) -> dict[Sentence, tuple[str, int]]:
    """Each sentence's words, and the how manieth it is that has them."""
    seen: Counter[str] = Counter()
    found = {}
    for sentence in sentences:
        seen[sentence.folded] += 1
        found[sentence] = sentence.folded, seen[sentence.folded]
    return found

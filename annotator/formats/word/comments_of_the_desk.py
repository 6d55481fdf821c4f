"""What the desk itself wrote beside an article, told from what people added to its document before it came back."""

import re
from collections.abc import Iterable

from annotator.domain import limits
from annotator.domain.dossiers import Dossier
from annotator.domain.draft_sources import COMMENT, DraftSource
from annotator.formats.readers.reader_notes import reader_notes
from annotator.formats.word.comment_texts import WordComment, comments_of

# A source that was tied since then gives others another number.
_NUMBER = re.compile(r"\(source \d+\)")


def without_own_comments(drafts: Iterable[DraftSource], dossier: Dossier) -> tuple[DraftSource, ...]:
    """Without the comments that the document of this public dossier holds now, word for word and by the same person.

    A comment that somebody changed stays, and so does an answer to one, which is a comment of its own.
    """
    own = {(each.by, _plain(_text(each))) for each in comments_of(dossier, reader_notes(dossier, with_lost=True))}
    return tuple(draft for draft in drafts if draft.kind != COMMENT or (draft.by, _plain(draft.words or "")) not in own)


def _text(comment: WordComment) -> str:
    return "\n".join("".join(words for words, _ in line) for line in comment.lines)


def _plain(words: str) -> str:
    """Programs that open the document space it anew, and the reader keeps no more of a long one."""
    return " ".join(_NUMBER.sub("", words[: limits.PROSE]).split())

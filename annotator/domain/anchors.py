"""Where a unit is in the text: a position, the exact words, and the words around them.

A position counts only if the text there equals the exact words (W3C Web Annotation, TextPositionSelector and
TextQuoteSelector). Offsets are code points of the canonical text.
"""

from dataclasses import dataclass

from annotator.domain.classification import PUBLIC, classified
from annotator.domain.errors import RuleBroken
from annotator.domain.folding import pattern

# Code points kept on each side of the exact words.
CONTEXT = 32


@classified(revision=PUBLIC, place=PUBLIC, start=PUBLIC, end=PUBLIC, exact=PUBLIC, prefix=PUBLIC, suffix=PUBLIC)
@dataclass(frozen=True, slots=True)
class Anchor:
    """A unit's place in one revision; `start` and `end` are None if the place is ask or gone.

    `place` is one of `profile.PLACES`. `prefix` and `suffix` are up to CONTEXT code points before and after.
    """

    revision: int
    place: str
    start: int | None
    end: int | None
    exact: str
    prefix: str
    suffix: str

    def covers(self, start: int, end: int) -> bool:
        return self.start is not None and self.end is not None and self.start <= start and end <= self.end

    def touches(self, start: int, end: int) -> bool:
        return self.start is not None and self.end is not None and self.start < end and start < self.end


def describe(text: str, start: int, end: int, revision: int) -> Anchor:
    """The anchor of `text[start:end]`, without the white space at its ends; `revision` is the number of the draft.

    `text` is the canonical text, `start` and `end` are code points of it. Raises RuleBroken if the span is outside
    the text or holds only white space.
    """
    if not 0 <= start < end <= len(text):
        raise RuleBroken("span_outside", start=start, end=end, length=len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        raise RuleBroken("span_blank")
    return Anchor(
        revision=revision,
        place="carried",
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )


def occurrences(text: str, exact: str, start: int, end: int) -> list[int]:
    """Every offset at which `exact` begins between `start` and `end` of `text`, overlaps too; all in code points."""
    found: list[int] = []
    at = text.find(exact, start, end)
    while at != -1:
        found.append(at)
        at = text.find(exact, at + 1, end)
    return found


def standing(text: str, words: str, near: int = 0) -> tuple[int, int] | None:
    """The first and last offset of the words in the text, whatever the typography; None if they are not in it.

    Of several places, the one nearest to the offset `near`.
    """
    if not words.strip():
        return None
    if text.startswith(words, near):
        return near, near + len(words)
    found = (match.span() for match in pattern(words).finditer(text))
    return min(found, key=lambda span: abs(span[0] - near), default=None)

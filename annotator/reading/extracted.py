"""The text that was extracted from a capture."""

from dataclasses import dataclass

from annotator.domain.captures import NO_FACTS, CapturedFacts


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of a capture; `pages` are the offsets, in code points, at which its pages begin.

    If `text` is None, `problem` is the code of the reason. A text with a `problem` is incomplete.
    """

    text: str | None = None
    pages: tuple[int, ...] = ()
    offers: CapturedFacts = NO_FACTS
    problem: str | None = None

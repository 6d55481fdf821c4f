"""What an alignment found for one sentence of the old draft."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.alignment.draft_sentences import DraftSentence

SAME, MOVED, UNSURE, TWIN, EDITED = "same", "moved", "unsure", "twin", "edited"
VERBATIM = (SAME, MOVED, UNSURE, TWIN)


@dataclass(frozen=True, slots=True)
class Match:
    """What became of an old sentence: `places` are the numbers, from 0, of new sentences, in order.

    `group` are the numbers of the old sentences that became them: one, or two that were joined.
    """

    kind: str
    places: tuple[int, ...]
    group: tuple[int, ...]


Matches = dict[int, Match]
"""Maps the number of an old sentence to its match; sentences without a place are missing."""


def numbers_of(lines: Sequence[DraftSentence]) -> dict[str, list[int]]:
    """Maps each folded text to the numbers of the sentences that have it."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        found.setdefault(line.folded, []).append(number)
    return found

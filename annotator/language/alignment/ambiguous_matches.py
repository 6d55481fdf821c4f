"""Finds the matches that are not certain, because the matched words may be a stale copy of the sentence.

To show a verdict on a look-alike is worse than to ask for it again, so each rule here only makes matches less certain.
"""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from annotator.language.alignment.copies import BETTER_PLACE, Copies
from annotator.language.alignment.draft_sentences import DraftSentence
from annotator.language.alignment.matches import EDITED, MOVED, SAME, TWIN, VERBATIM, Match, Matches
from annotator.language.alignment.neighbours import Neighbours
from annotator.language.alignment.resemblance import Resemblance, WordRun, alike

# docs/benchmarks/alignment.md measures the effect of these numbers.
# A sentence of one word identifies nothing: it may occur in any text.
TELLING_WORDS = 2
# A twin is another new sentence so like the old one that either may be its successor.
_TWIN = 0.75
_TWIN_BY_LETTERS, _SURELY_TWIN = 0.7, 0.9
_INSIDE = 90  # rapidfuzz's partial ratio, in percent
_NEAR = 2
_SHORT_LINE, _CHANGED_LINE = 3, 6  # words
_LONGEST_LINE = 120  # code points
_LETTERS = 2_000
_LONGEST_WORDS = 3
# After such an end, or before a dash, the sentence may go on: "in the U.S.", "... — Ida Holm".
_OPEN_END = re.compile(r"\b(?:[A-Z]|[A-Za-z]\.[A-Za-z]|Mr|Mrs|Ms|Dr|Inc|Corp|Co|Jr|Sr|No|vs|etc)\.[\"')\]]*$")
_DASH = "-"


class Doubts:
    def __init__(
        self,
        old: Sequence[DraftSentence],
        new: Sequence[DraftSentence],
        near: Neighbours,
        by: Resemblance,
        matches: Matches,
    ) -> None:
        self._old, self._new, self._near, self._by = old, new, near, by
        self._matches = matches

    def apply(self) -> None:
        """Marks, in place, the matches that are not certain."""
        Copies(self._old, self._new, self._near, self._matches).doubt()
        self._doubt_twins()
        self._doubt_moved_alone()
        self._doubt_short_lines()
        self._doubt_open_ends()

    def _doubt_twins(self) -> None:
        """Marks a match if a new sentence without a match is so like the old one that it may be its real successor."""
        used = {place for match in self._matches.values() for place in match.places}
        free = [(n, line) for n, line in enumerate(self._new) if n not in used]
        for number, match in list(self._matches.items()):
            if match.kind in (SAME, MOVED) and len(self._old[number].words) >= TELLING_WORDS:
                for there, line in free:
                    # An exact copy is no successor that was edited: its place is judged among the copies.
                    if line.folded != self._old[number].folded and self._is_twin(number, line):
                        self._weigh(number, match.places[0], there)

    def _doubt_moved_alone(self) -> None:
        """Marks a sentence that moved without its neighbours if a longer sentence, itself changed, nearly holds it.

        It may be a stale copy, and its edited form have run into another line that has no end mark.
        """
        unchanged = {match.places[0] for match in self._matches.values() if match.kind in VERBATIM}
        holding: dict[str, list[str]] = {}
        for line in (line for n, line in enumerate(self._new) if n not in unchanged):
            for word in set(line.words):
                holding.setdefault(word, []).append(line.folded)
        for number in list(self._matches):
            if self._moved_alone(number) and self._is_held(self._old[number], holding):
                self._matches[number] = Match(TWIN, self._matches[number].places, self._matches[number].group)

    def _is_held(self, line: DraftSentence, holding: dict[str, list[str]]) -> bool:
        # All pairs by letters would take minutes for a rewritten book: one of the longest words has to be there.
        telling = sorted(set(line.words), key=len)[-_LONGEST_WORDS:]
        others = {other for word in telling for other in holding.get(word, ())}
        return any(_is_inside(line.folded, other) for other in others)

    def _moved_alone(self, number: int) -> bool:
        match = self._matches[number]
        return match.kind == MOVED and self._near.agreement(number, match.places[0]) < 1

    def _doubt_short_lines(self) -> None:
        """Marks a line of a few words that stands elsewhere now, if something new stands in its old place.

        It may have been changed there, however little the new words resemble it, and its old words be a copy.
        """
        used = {place for match in self._matches.values() for place in match.places}
        for number, match in list(self._matches.items()):
            if match.kind not in (SAME, MOVED) or not _is_short(self._old[number], _SHORT_LINE):
                continue
            places = self._old_place(number)
            free = any(n not in used and _is_short(self._new[n], _CHANGED_LINE) for n in places)
            if free and not self._is_beside(number, match.places[0]):
                self._matches[number] = Match(TWIN, match.places, match.group)

    def _old_place(self, number: int) -> Sequence[int]:
        """The places in the new draft between those of the nearest old sentences that are there."""
        before = next((self._matches[n].places[-1] for n in range(number - 1, -1, -1) if n in self._matches), -1)
        after = (self._matches[n].places[0] for n in range(number + 1, len(self._old)) if n in self._matches)
        end = next(after, len(self._new))
        if before < end:
            return range(before + 1, end)
        return [place for place in (before + 1, end - 1) if 0 <= place < len(self._new)]

    def _is_beside(self, number: int, there: int) -> bool:
        """Whether an unchanged old neighbour, or the same end of the text, is beside the place where it is now."""
        is_at_end = (number + 1, there + 1) == (len(self._old), len(self._new))
        return (
            (number, there) == (0, 0)
            or is_at_end
            or any(
                (beside := self._matches.get(number + step)) is not None
                and beside.kind in VERBATIM
                and beside.places[0] == there + step
                for step in (-1, 1)
            )
        )

    def _doubt_open_ends(self) -> None:
        """Marks a sentence that may go on, unless what follows it in its paragraph is unchanged too."""
        tied = [n for n in range(1, len(self._old)) if _runs_on(self._old[n - 1], self._old[n])]
        pairs = [(n - 1, n) for n in tied]
        verbatim = {n: m.places[0] for n, m in self._matches.items() if m.kind in VERBATIM}
        came_from = {there: n for n, there in verbatim.items()}
        pairs += [
            (came_from.get(there - 1, -1), came_from.get(there, -1))
            for there in range(1, len(self._new))
            if _runs_on(self._new[there - 1], self._new[there])
        ]
        for first, second in pairs:
            together = first >= 0 and second == first + 1 and verbatim.get(second) == verbatim.get(first, -2) + 1
            if not together or self._old[second].glued != self._new[verbatim[second]].glued:
                self._mark_edited(first)
                self._mark_edited(second)

    def _mark_edited(self, number: int) -> None:
        match = self._matches.get(number)
        if match and match.kind in (SAME, MOVED):
            self._matches[number] = Match(EDITED, match.places, match.group)

    def _is_new_row(self, number: int, here: int, there: int) -> bool:
        """Whether the other row stands beside this one, and the row on the other side is unchanged: it was inserted."""
        step = here - there
        beside = self._matches.get(number + step)
        return (
            abs(step) == 1
            and self._matches[number].kind == SAME
            and beside is not None
            and beside.kind == SAME
            and beside.places[0] == here + step
            and number + step in self._near.rows_like(number)
        )

    def _is_twin(self, number: int, other: DraftSentence) -> bool:
        one = self._old[number]
        longer = max(len(one.folded), len(other.folded))
        if abs(len(one.folded) - len(other.folded)) > longer / 2:
            return False
        letters = alike(one.folded, other.folded, _TWIN_BY_LETTERS)
        if letters <= _TWIN_BY_LETTERS or letters > _SURELY_TWIN:
            return letters > _SURELY_TWIN
        # Its copy is as likely pasted elsewhere: a changed name in a short line may be most of its words.
        if self._moved_alone(number):
            return True
        return self._by.of(WordRun([one]), WordRun([other])) > _TWIN

    def _weigh(self, number: int, here: int, there: int) -> None:
        """Keeps the verbatim place, takes the twin's, or leaves the choice to a person, by the neighbours of both."""
        at_here, at_there = self._near.agreement(number, here), self._near.agreement(number, there)
        if self._near.rows_like(number):
            # In a table written as prose, a new row is no successor unless the neighbours agree.
            moved = self._matches[number].kind == MOVED and (at_here < 1 or at_there >= at_here)
            if moved or (at_there > at_here and not self._is_new_row(number, here, there)):
                self._matches[number] = Match(TWIN, (here,), (number,))
        elif at_there > at_here + BETTER_PLACE:
            self._matches[number] = Match(EDITED, (there,), (number,))
        elif at_there > at_here - BETTER_PLACE or abs(there - here) <= _NEAR:
            self._matches[number] = Match(TWIN, (here,), (number,))


def _is_short(line: DraftSentence, most: int) -> bool:
    """Whether the sentence has at most so many words, marks not counted, and none of them without end."""
    return len(line.folded) <= _LONGEST_LINE and sum(word[0].isalnum() for word in line.words) <= most


def _is_inside(words: str, other: str) -> bool:
    """Whether the other sentence is longer and holds nearly these words."""
    # Letters are compared in quadratic time.
    return len(words) < len(other) <= _LETTERS and fuzz.partial_ratio(words, other, score_cutoff=_INSIDE) > 0


def _runs_on(line: DraftSentence, following: DraftSentence) -> bool:
    if following.glued:
        return True
    return following.joined and (bool(_OPEN_END.search(line.folded)) or following.folded.startswith(_DASH))

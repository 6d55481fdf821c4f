"""Finds which copy of a repeated sentence is which: only the neighbours distinguish them."""

from collections.abc import Sequence

from annotator.language.alignment.draft_sentences import DraftSentence
from annotator.language.alignment.matches import EDITED, MOVED, SAME, TWIN, Match, Matches, numbers_of
from annotator.language.alignment.neighbours import Neighbours

# docs/benchmarks/alignment.md measures the effect of these numbers; they are agreements of neighbours.
BETTER_PLACE = 0.2
_BOTH_NEIGHBOURS, _NO_NEIGHBOUR = 1.6, 0.5
_CLEARLY = 1.0
# More copies than this are all ambiguous: to compare the neighbours of all would take quadratic time.
_MOST_COPIES = 200


class Copies:
    def __init__(
        self, old: Sequence[DraftSentence], new: Sequence[DraftSentence], near: Neighbours, matches: Matches
    ) -> None:
        self._old, self._new, self._near, self._matches = old, new, near, matches
        self._used = {place for match in matches.values() for place in match.places}

    def doubt(self) -> None:
        """Marks, in place, the matches of repeated sentences whose neighbours do not distinguish them."""
        old, new = numbers_of(self._old), numbers_of(self._new)
        for number, match in list(self._matches.items()):
            folded = self._old[number].folded
            copies, places = old[folded], new.get(folded, [])
            if match.kind not in (SAME, MOVED) or len(copies) + len(places) <= 2:
                continue
            (there,) = match.places
            if len(copies) + len(places) > _MOST_COPIES or self._may_be_edited(number, there, copies):
                self._matches[number] = Match(TWIN, match.places, match.group)
            elif self._has_rival(number, there, copies, places):
                self._matches[number] = Match(TWIN, (self._better_place(number, there, places),), match.group)

    def _may_be_edited(self, number: int, there: int, copies: Sequence[int]) -> bool:
        """Whether the place may be that of an edited copy, and the edited form this sentence.

        It is not if the neighbours of both would agree clearly less the other way round.
        """
        near = self._near
        if near.agreement(number, there) >= _BOTH_NEIGHBOURS:
            return False
        edited = [(copy, self._matches[copy].places[0]) for copy in copies if self._is_edited(copy)]
        # Copies that follow each other are each other's neighbours: those say nothing.
        return any(
            abs(copy - number) == 1
            or near.agreement(number, there) + near.agreement(copy, form)
            < near.agreement(number, form) + near.agreement(copy, there) + _CLEARLY
            for copy, form in edited
        )

    def _is_edited(self, number: int) -> bool:
        match = self._matches.get(number)
        return match is not None and match.kind == EDITED

    def _has_rival(self, number: int, there: int, copies: Sequence[int], places: Sequence[int]) -> bool:
        """Whether another copy at this place, or this sentence at another place, has neighbours that agree as well.

        `copies` are the numbers of old sentences, `places` those of new ones.
        """
        rivals = [(copy, there) for copy in copies if copy != number]
        rivals += [(number, place) for place in places if place != there]
        return any(self._is_rival((number, there), rival) for rival in rivals)

    def _is_rival(self, pair: tuple[int, int], rival: tuple[int, int]) -> bool:
        (number, there), (copy, place) = pair, rival
        step = place - there
        # Two copies side by side where one stood: either may be the new one.
        if number == copy and abs(step) == 1 and not self._stand_together(number, number + step):
            return True
        here, other = self._near.agreement(*pair), self._near.agreement(*rival)
        if other <= here - BETTER_PLACE:
            return False
        return (
            other > min(here, _NO_NEIGHBOUR)
            or self._near.wide_agreement(*pair) < self._near.wide_agreement(*rival) + _CLEARLY
        )

    def _stand_together(self, number: int, other: int) -> bool:
        return 0 <= other < len(self._old) and self._old[other].folded == self._old[number].folded

    def _better_place(self, number: int, there: int, places: Sequence[int]) -> int:
        free = [place for place in places if place not in self._used]
        best = max(free, key=lambda place: self._near.agreement(number, place), default=there)
        clear = self._near.agreement(number, best) >= self._near.agreement(number, there) + BETTER_PLACE
        if not clear:
            return there
        self._used.add(best)
        return best

"""Compares two revisions of an article, passage by passage."""

from collections.abc import Iterable

from annotator.domain.revision_comparisons import ComparedPassage, Texts
from annotator.domain.revisions import Revision, RevisionId, Sentence
from annotator.domain.wording_differences import Run, differences
from annotator.language.alignment.draft_sentences import draft_sentences
from annotator.language.alignment.matches import EDITED, MOVED, Match
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.storage import revisions, sentences
from annotator.storage.connections.databases import Database


def read_texts(db: Database, earlier: RevisionId, later: RevisionId) -> Texts:
    """The texts of two revisions, aligned anew. Raises NotFound if one of them does not exist."""
    old, new = revisions.load(db, earlier), revisions.load(db, later)
    before, after = sentences.of(db, earlier), sentences.of(db, later)
    return Texts(before, after, tuple(_Passages(old, new, before, after).passages()))


class _Passages:
    """The passages in the order of the later text; deleted ones follow the sentence that was before them."""

    def __init__(self, old: Revision, new: Revision, before: tuple[Sentence, ...], after: tuple[Sentence, ...]) -> None:
        self._old, self._new, self._before, self._after = old.text, new.text, before, after
        spans = [(s.start, s.end) for s in before], [(s.start, s.end) for s in after]
        self._matches = Alignment(draft_sentences(old.text, spans[0]), draft_sentences(new.text, spans[1])).matches
        self._came_from: dict[int, Match] = {}
        for _, match in sorted(self._matches.items()):
            for place in match.places:
                self._came_from.setdefault(place, match)

    def passages(self) -> Iterable[ComparedPassage]:
        deleted = self._deleted()
        yield from self._gone(deleted.get(-1, []), 0)
        shown: set[int] = set()
        for at in range(len(self._after)):
            if at not in shown:
                passage = self._passage(at)
                shown |= {new - 1 for new in passage.new}
                yield passage
            yield from self._gone(deleted.get(at, []), at)

    def _deleted(self) -> dict[int, list[int]]:
        """By index of the new sentence before them (-1 at the top): indexes of old sentences that are in no new one."""
        found: dict[int, list[int]] = {}
        behind = -1
        for number in range(len(self._before)):
            match = self._matches.get(number)
            if match is None:
                found.setdefault(behind, []).append(number)
            elif match.kind != MOVED:
                behind = match.places[-1]
        return found

    def _gone(self, numbers: list[int], at: int) -> Iterable[ComparedPassage]:
        for number in numbers:
            words = self._words(self._old, self._before, (number,))
            yield ComparedPassage("deleted", (Run("deleted", words),), (number + 1,), (), self._after[at].block)

    def _passage(self, at: int) -> ComparedPassage:
        match = self._came_from.get(at)
        block = self._after[at].block
        if match is None:
            return ComparedPassage(
                "inserted", (Run("inserted", self._words(self._new, self._after, (at,))),), (), (at + 1,), block
            )
        places = match.places if match.kind == EDITED else (at,)
        runs = differences(
            self._words(self._old, self._before, match.group), self._words(self._new, self._after, places)
        )
        kind = "moved" if match.kind == MOVED else "same" if all(run.kind == "same" for run in runs) else "changed"
        return ComparedPassage(kind, runs, tuple(n + 1 for n in match.group), tuple(n + 1 for n in places), block)

    @staticmethod
    def _words(text: str, cut: tuple[Sentence, ...], numbers: Iterable[int]) -> str:
        chosen = [cut[number] for number in numbers]
        return text[chosen[0].start : chosen[-1].end]

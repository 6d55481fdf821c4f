"""The suggestions of an article that nobody has answered yet."""

from annotator.domain.dossiers import Standing
from annotator.domain.hints import Hints, hints, still_holds
from annotator.domain.revisions import RevisionId
from annotator.domain.suggestions import DEFAULT_THRESHOLD
from annotator.storage import analyses, suggestions
from annotator.storage.connections.databases import Database


def hints_again(db: Database, standing: Standing, revision: RevisionId, known: tuple[Standing, Hints]) -> Hints:
    """The hints for a later `standing` of the same revision, in which nobody has answered any meanwhile."""
    before, hints_before = known
    if still_holds(hints_before, before, standing, hints_before.answered, hints_before.threshold):
        return hints_before
    return hints(standing, analyses.load(db, revision), hints_before.answered, hints_before.threshold)


def read_hints(
    db: Database, standing: Standing, revision: RevisionId, known: tuple[Standing, Hints] | None = None
) -> Hints:
    """The hints for the `standing` of an article whose newest revision is `revision`.

    `known` are an earlier standing and its hints: if nothing that they depend on has changed, they are returned again.
    """
    answered = frozenset(answer.key for answer in suggestions.of_article(db, revision.article))
    threshold = suggestions.threshold(db, revision.article)
    points = DEFAULT_THRESHOLD if threshold is None else threshold
    if known and still_holds(known[1], known[0], standing, answered, points):
        return known[1]
    return hints(standing, analyses.load(db, revision), answered, threshold)

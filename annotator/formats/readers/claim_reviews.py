"""How the claims of an article were rated, as schema.org’s ClaimReview, for those search engines that read it.

Of each claim it says what Google asks for: the claim, its rating with a name, the page and who reviewed it there; and
where and when it was made, by whom. Search engines show reviews of claims that others made: of a claim without a
speaker, the author is whoever wrote the article.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.domain.articles import Facts
from annotator.domain.publication.ratings import Rating
from annotator.domain.statuses import status_of
from annotator.formats.annotation_ids import uri
from annotator.formats.readers.reader_notes import ReaderNote, ReaderNotes

Node = dict[str, Any]
_SETTLED = ("settled", "thin")


def claim_reviews(facts: Facts, notes: ReaderNotes, ratings: Mapping[str, Rating]) -> list[Node]:
    """A review of each claim whose verdict holds and is in the table of `ratings`, by status.

    None without an address and a publisher: a review says where it stands, and whose it is.
    """
    if not (ratings and facts.publisher and (facts.url or "").startswith(("https://", "http://"))):
        return []
    return [_review(facts, note, ratings[note.unit.status]) for note in _rated(notes, ratings)]


def _rated(notes: ReaderNotes, ratings: Mapping[str, Rating]) -> Iterator[ReaderNote]:
    """Not what was corrected since, and not a verdict that would settle the claim, and does not."""
    for note in notes.notes:
        is_settled = status_of(note.unit.status).family != "settled" or note.family in _SETTLED
        is_claim = note.unit.kind == "claim" and note.unit.anchor.start is not None
        if is_claim and note.holds and is_settled and not note.corrections and note.unit.status in ratings:
            yield note


def _review(facts: Facts, note: ReaderNote, rating: Rating) -> Node:
    address = uri((facts.url or "").partition("#")[0])
    return filled(
        {
            "@type": "ClaimReview",
            "url": f"{address}#note-{note.number}",
            "claimReviewed": note.unit.anchor.exact,
            "author": {"@type": "Organization", "name": facts.publisher},
            "datePublished": facts.published,
            "inLanguage": facts.language,
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": rating.value,
                "bestRating": rating.best,
                "worstRating": rating.worst,
                "alternateName": rating.name,
            },
            "itemReviewed": filled(
                {
                    "@type": "Claim",
                    "appearance": {"@type": "CreativeWork", "url": address},
                    "author": _claimants(facts, note),
                    # When somebody else said it is not known.
                    "datePublished": None if note.unit.speaker else facts.published,
                }
            ),
        }
    )


def _claimants(facts: Facts, note: ReaderNote) -> list[Node]:
    if note.unit.speaker:
        return [{"@type": "Person", "name": note.unit.speaker}]
    people = [{"@type": "Person", "name": name} for name in facts.byline]
    return people or [{"@type": "Organization", "name": facts.publisher}]


def filled(node: Node) -> Node:
    """The node without what is not known."""
    return {name: value for name, value in node.items() if value not in (None, [], "")}

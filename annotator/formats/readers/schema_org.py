"""An article for search engines, as schema.org describes it: what it cites, what it claims, and how it was corrected.

No ClaimReview, unless the newsroom has agreed on ratings: it says that a claim was rated, and claims were checked.
"""

import json
from collections.abc import Mapping

from annotator.domain.dossiers import Dossier
from annotator.domain.publication.ratings import Rating
from annotator.domain.sources import Source
from annotator.formats.annotation_ids import uri
from annotator.formats.readers.claim_reviews import Node, claim_reviews, filled
from annotator.formats.readers.note_markup import shown_family
from annotator.formats.readers.reader_notes import ReaderNotes

_TYPES = {"dataset": "Dataset", "book": "Book", "news": "NewsArticle", "academic": "ScholarlyArticle"}


def as_json_ld(dossier: Dossier, notes: ReaderNotes, ratings: Mapping[str, Rating]) -> str:
    """The JSON of a script element: no words of the article can end that element. `ratings` are by status."""
    written = json.dumps(_article(dossier, notes, ratings), ensure_ascii=False, indent=1)
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _article(dossier: Dossier, notes: ReaderNotes, ratings: Mapping[str, Rating]) -> Node:
    facts = dossier.article.facts
    address = uri(facts.url) if facts.url else None
    here = {"@id": address} if address else None
    return filled(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "@id": address,
            "url": address,
            "headline": facts.title,
            "description": facts.standfirst,
            "author": [{"@type": "Person", "name": name} for name in facts.byline],
            "datePublished": facts.published,
            "dateModified": facts.modified,
            "publisher": {"@type": "NewsMediaOrganization", "name": facts.publisher} if facts.publisher else None,
            "articleSection": facts.section,
            "backstory": _backstory(notes),
            "inLanguage": facts.language,
            "citation": [_cited(source) for source in notes.sources],
            "correction": [
                filled({"@type": "CorrectionComment", "text": each.note or each.right, "datePublished": each.date})
                for each in dossier.corrections
            ],
            "mentions": [
                filled({"@type": "Claim", "text": note.unit.anchor.exact, "appearance": here})
                for note in notes.notes
                if note.unit.kind == "claim"
            ],
            "hasPart": claim_reviews(facts, notes, ratings),
        }
    )


def _backstory(notes: ReaderNotes) -> str | None:
    """How it was checked, in numbers that readers can count on the page."""
    families = [shown_family(note) for note in notes.notes]
    thin = families.count("thin")
    checked = families.count("settled") + thin
    if not checked:
        return None
    thinly = "" if not thin else ", thinly" if thin == checked else f", {thin} of them thinly"
    count, sources = len(families), len(notes.sources)
    what = "claim or quotation" if count == 1 else "claims and quotations"
    return f"{checked} of {count} {what} checked{thinly}, against {sources} {'source' if sources == 1 else 'sources'}."


def _cited(source: Source) -> Node:
    return filled(
        {
            "@type": _TYPES.get(source.type, "CreativeWork"),
            "name": source.title,
            "url": uri(source.url) if source.url else None,
            "author": {"@type": "Person", "name": source.author} if source.author else None,
            "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
            "datePublished": source.published,
        }
    )

"""What is shown of an article on other sites: its public copy, and only while nothing speaks against it."""

from dataclasses import dataclass

from annotator.domain.disclosure import publish
from annotator.domain.dossiers import Dossier
from annotator.domain.publication.embeds import Embed, why_hidden
from annotator.domain.readiness import cover
from annotator.storage import articles, closed_articles, dossiers
from annotator.storage.connections.databases import Database
from annotator.storage.desk import schedules
from annotator.storage.people import second_readings
from annotator.storage.publication import embeds
from annotator.views.publication.signoffs import signoffs_in


@dataclass(frozen=True, slots=True)
class Embedding:
    """An article’s `embed`, None while it is off, its `public` copy, and why that is `hidden`, in words; None if it is
    not."""

    embed: Embed | None
    public: Dossier
    hidden: str | None


def embedding_of(db: Database, slug: str, minute: str) -> Embedding:
    """Of the newest revision, whoever asks: what an article lacks is told of all that is there.

    Raises NotFound if there is no such article.
    """
    whole = dossiers.dossier(db, slug, minute)
    article = whole.article.id
    hidden = why_hidden(
        has_run=schedules.of_article(db, article).ran is not None,
        missing=signoffs_in(whole, cover(whole.standing).blockers, sees_all=True).missing,
        is_closed=bool(closed_articles.readers(db, article)),
        is_read_blind=any(each.handed_in is None for each in second_readings.of_article(db, article)),
    )
    return Embedding(embeds.of_article(db, article), publish(whole)[0], hidden)


def shown_at(db: Database, embed: str, minute: str) -> Dossier | None:
    """The public copy that the embed with this id shows; None if there is none, or it shows nothing now."""
    found = embeds.find(db, embed)
    slug = articles.slug_of(db, found.article) if found else None
    embedding = embedding_of(db, slug, minute) if slug else None
    return embedding.public if embedding and embedding.hidden is None else None

"""The import of an article."""

import hashlib
from dataclasses import asdict, dataclass

from annotator.actions import exported_files
from annotator.actions.preview_choices import store_choices
from annotator.actions.transaction import new_id, transaction
from annotator.domain.articles import Article, values_of
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.domain.readings import Reading
from annotator.domain.repairs import NO_CHOICES, PreviewChoices
from annotator.domain.revisions import Revision, RevisionId
from annotator.reading import sandbox
from annotator.reading.slugs import slug_of
from annotator.storage import analyses, articles, revisions
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store


@dataclass(frozen=True, slots=True)
class Imported:
    """`is_new` is False if an article was made from the same bytes before.

    `is_read_differently` is then True if this reading differs from the stored one: by its format, by newer rules, or by
    a person's choices.
    """

    slug: str
    revision: int
    is_new: bool
    is_read_differently: bool = False


def import_article(store: Store, person: Person, source: Input) -> Imported:
    """Read and store an article, or a file that this desk exported; the same bytes return the same article.

    Raises Refused or RuleBroken, and then nothing is stored.
    """
    return keep(store, person, prepare(source))


def get_ready() -> None:
    """Called where somebody is shown a form that sends an article."""
    sandbox.get_ready()


def prepare(source: Input, choices: PreviewChoices = NO_CHOICES) -> Reading | str:
    """The reading, or the JSON of a file that this desk exported; nothing is stored. Raises Refused or RuleBroken."""
    return sandbox.read_or_export(source, choices=choices)


def keep(store: Store, person: Person, prepared: Reading | str) -> Imported:
    """Store what `prepare` returned. Raises Refused or RuleBroken."""
    if isinstance(prepared, str):
        article, number, is_new = exported_files.take(store, person, prepared)
        return Imported(article.slug, number, is_new)
    return take(store, person, prepared)


def take(store: Store, person: Person, reading: Reading) -> Imported:
    """Store a new article. Raises RuleBroken if there is an article with other text at the same address."""
    with transaction(store, person, "import") as act:
        # What is closed to this person must not show itself by being here already.
        slug = articles.slug_of_source(store.reading(), reading.source_sha256)
        if slug:
            known, present = articles.load(act.db, slug)
            is_known = revisions.was_read_so(act.db, reading.source_sha256, sha256(reading.text)) and all(
                values_of(known.facts, name) == values for name, values in reading.choices.facts.items()
            )
            return Imported(slug, present.number, is_new=False, is_read_differently=not is_known)
        _refuse_known_address(store.reading(), reading)
        article = Article(new_id(), free_slug(act.db, _name(reading)), reading.facts)
        act.article = article.id
        revision = revision_of(reading, RevisionId(article.id, 1), act.at)
        articles.add(act.db, article, revision, reading.blocks, reading.sentences, reading.pieces)
        analyses.save(act.db, revision.id, reading.analysis)
        store_choices(act, article.id, reading.choices)
        act.record("article", article.id, None, {"slug": article.slug, "facts": asdict(article.facts)})
    return Imported(article.slug, 1, is_new=True)


def revision_of(reading: Reading, id_: RevisionId, at: str) -> Revision:
    """The revision that a reading becomes; `at` is the time in UTC at which it is stored."""
    return Revision(
        id=id_,
        imported=at,
        html=reading.html,
        text=reading.text,
        source_sha256=reading.source_sha256,
        text_sha256=sha256(reading.text),
        html_sha256=sha256(reading.html),
    )


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def free_slug(db: Database, title: str) -> str:
    """The slug of a title, with a number after it if it is taken."""
    slug = slug_of(title)
    candidate, number = slug, 1
    while articles.slug_is_taken(db, candidate):
        number += 1
        candidate = f"{slug}-{number}"
    return candidate


def _name(reading: Reading) -> str:
    first = reading.sentences[0]
    return reading.facts.title or " ".join(reading.text[first.start : first.end].split()[:8])


def is_here(store: Store, reading: Reading) -> bool:
    """Whether an article was made from the same bytes."""
    return articles.slug_of_source(store.reading(), reading.source_sha256) is not None


def slug_of_other_text(store: Store, prepared: Reading | str) -> str | None:
    """The slug of the article at the same address with other text, of which this is a draft; None if there is none."""
    if isinstance(prepared, str) or is_here(store, prepared):
        return None
    return _slug_of_address(store.reading(), prepared)


def _refuse_known_address(db: Database, reading: Reading) -> None:
    known = _slug_of_address(db, reading)
    if known:
        raise RuleBroken("known_url", slug=known)


def _slug_of_address(db: Database, reading: Reading) -> str | None:
    return articles.slug_of_url(db, reading.facts.url) if reading.facts.url else None

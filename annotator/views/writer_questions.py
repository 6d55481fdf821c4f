"""The questions of an article that leave for its writers, and how each writer can answer them."""

from collections import Counter
from dataclasses import dataclass

from annotator.domain.conversations.writer_links import WriterLink, may_have_link
from annotator.domain.disclosure import publish
from annotator.domain.people.person import Person
from annotator.formats.questions import Question, mail_address, open_questions, write
from annotator.storage import dossiers
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import writer_links
from annotator.storage.people import people


@dataclass(frozen=True, slots=True)
class CopiedQuestions:
    """All open questions as `text`, and `mail`, an address that opens a mail with them; `is_whole` if all fit in it."""

    text: str
    mail: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class AskedWriter:
    """An author with open questions or a link: how many questions a link shows them, and how many it keeps back."""

    person: Person
    shown: int
    kept: int
    link: WriterLink | None


def questions_put_to(db: Database, slug: str, person: str, minute: str) -> tuple[str, tuple[Question, ...]]:
    """The title of the article, and what a link shows to the person with this id.

    A link is no sign-in, so that it shows no more than what may be copied into a mail: the public dossier.
    """
    public, _ = publish(dossiers.dossier(db, slug, minute))
    return public.article.facts.title or slug, open_questions(public, person)


def copied_questions(db: Database, slug: str, minute: str) -> CopiedQuestions:
    """The open questions of an article as they are copied to its writer."""
    public, _ = publish(dossiers.dossier(db, slug, minute))
    text = write(public).decode()
    return CopiedQuestions(text, *mail_address(public.article.facts.title or slug, text))


def asked_writers(db: Database, slug: str, now: str) -> tuple[AskedWriter, ...]:
    """`now` is in UTC. It counts what the public copy withholds: for those who check."""
    dossier = dossiers.dossier(db, slug, now[:10])
    public, _ = publish(dossier)
    shown = Counter(question.query.to for question in open_questions(public))
    every = Counter(query.to for query in dossier.queries if query.resolved is None)
    links = writer_links.of_article(db, dossier.article.id, now)
    authors = (each for each in people.everyone(db) if may_have_link(each) and each.id in {*every, *links})
    return tuple(
        AskedWriter(each, shown[each.id], every[each.id] - shown[each.id], links.get(each.id)) for each in authors
    )

"""Links by which writers without an account answer: making one, revoking it, and opening it."""

from dataclasses import dataclass

from annotator.actions.people.assignments import expect_reader
from annotator.actions.people.attempts import Attempts
from annotator.actions.people.tokens import hash_of, new_token
from annotator.actions.transaction import transaction
from annotator.clock import at_the_desk, from_now, now
from annotator.domain.conversations.writer_links import LIFETIME, WriterLink, may_have_link
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.person import Person
from annotator.formats.questions import Question
from annotator.storage import articles
from annotator.storage.conversations import writer_links
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import people
from annotator.storage.personal_store import PersonalStore
from annotator.views.writer_questions import questions_put_to


@dataclass(frozen=True, slots=True)
class OpenedLink:
    """What a link opens: the article's `title`, and the questions put to the `person`; never empty."""

    link: WriterLink
    person: Person
    title: str
    questions: tuple[Question, ...]


def make_link(store: Store, by: Person, slug: str, person_id: str) -> str:
    """A token that opens the questions put to an author in an article, for two weeks; it ends an earlier one.

    Raises NotFound, or RuleBroken where they are no author, do not read the article or have nothing to answer.
    """
    token = new_token()
    with transaction(store, by, "make_writer_link") as act:
        act.article = articles.load(act.db, slug).article.id
        person = expect_reader(act, person_id)
        if not may_have_link(person):
            raise RuleBroken("not_an_author", name=person.name)
        if not questions_put_to(act.db, slug, person.id, at_the_desk())[1]:
            raise RuleBroken("no_question", name=person.name)
        link = WriterLink(act.article, person.id, by.id, act.at, from_now(LIFETIME))
        writer_links.put(act.db, link, hash_of(token))
        _record(act, link.article, {"person": person.id, "expires": link.expires})
    return token


def revoke_link(store: Store, by: Person, slug: str, person_id: str) -> None:
    """Raises NotFound if this person has no link for the article."""
    with transaction(store, by, "revoke_writer_link") as act:
        article = articles.load(act.db, slug).article.id
        if not writer_links.remove(act.db, article, person_id):
            raise NotFound("no_such_writer_link")
        _record(act, article, {"person": person_id, "expires": act.at})


def open_link(store: Store, attempts: Attempts, token: str, address: str) -> OpenedLink:
    """What the token opens for a browser at this network address.

    Raises NotFound with the same words whether it never was, was revoked, has expired, its person may not have it any
    more, or no question is open; RuleBroken after too many tries.
    """
    attempts.expect_few_links(address)
    opened = _opened(store, token)
    if opened is None:
        attempts.note_wrong_link(address)
        raise NotFound("no_such_writer_link")
    return opened


def _opened(store: Store, token: str) -> OpenedLink | None:
    db = store.reading()
    link = writer_links.opened_by(db, hash_of(token), now())
    person = people.find(db, link.person) if link else None
    if link is None or person is None or not may_have_link(person):
        return None
    # The article may have been closed to them since the link was made.
    its_desk = PersonalStore(store, person.id).reading()
    found = articles.by_id(its_desk, link.article)
    if found is None:
        return None
    title, questions = questions_put_to(its_desk, found.article.slug, person.id, at_the_desk())
    return OpenedLink(link, person, title, questions) if questions else None


def _record(act: Change, article: str, after: dict[str, str]) -> None:
    # Of no article, so that it leaves with no export, and an undo never opens again what was closed.
    act.article = None
    act.record("writer_link", article, None, after)

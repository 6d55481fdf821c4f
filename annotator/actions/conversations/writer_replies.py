"""What a writer sends by a link: replies, with addresses and files."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from urllib.parse import urlsplit

from annotator.actions.captures import ReceivedFile, note_file, receive_file
from annotator.actions.conversations.writer_links import OpenedLink
from annotator.actions.people.tokens import hash_of
from annotator.actions.sources import blank_source
from annotator.actions.transaction import transaction
from annotator.domain import limits
from annotator.domain.conversations import queries as rules
from annotator.domain.conversations.queries import Query, Reply
from annotator.domain.conversations.writer_links import MOST_FILES, MOST_MEGABYTES, MOST_REPLIES
from annotator.domain.errors import DeskError, NotFound, RuleBroken, Stale
from annotator.domain.people.permissions import REPLY
from annotator.domain.people.person import Person
from annotator.domain.sources import checked
from annotator.storage import queries, sources
from annotator.storage.closed_articles import closed_to
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import writer_links
from annotator.storage.database import Store
from annotator.storage.events import Change

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class WrittenReply:
    """As it was sent: `query` is an id, `version` that of the query which the writer saw; `files` are (name, bytes)."""

    query: str
    version: int
    text: str | None
    link: str | None
    files: tuple[tuple[str | None, bytes], ...] = ()

    @property
    def is_blank(self) -> bool:
        return not ((self.text or "").strip() or (self.link or "").strip() or self.files)


def reply_by_link(store: Store, opened: OpenedLink, token: str, written: Sequence[WrittenReply]) -> None:
    """Store the replies, all or none; what was sent twice is stored once.

    Raises NotFound if the link has ended since it was opened, and RuleBroken, Stale or Refused with the id of the
    question as the value `question`.
    """
    given = [each for each in written if not each.is_blank]
    if not given:
        raise RuleBroken("nothing_written")
    with store.contents.capturing():
        received = _all_received(store, opened, given)
        with transaction(store, opened.person, "reply_by_link", article=opened.link.article, needs=REPLY) as act:
            is_ended = writer_links.opened_by(act.db, hash_of(token), act.at) != opened.link
            if is_ended or opened.link.article in closed_to(act.db, opened.person.id):
                raise NotFound("no_such_writer_link")
            for each in given:
                with _about(each):
                    _reply(store, act, opened.person, each, received[each.query])


@contextmanager
def _about(written: WrittenReply) -> Iterator[None]:
    """Names the question in an error, since one form holds many."""
    try:
        yield
    except DeskError as error:
        error.values["question"] = written.query
        raise


def _all_received(
    store: Store, opened: OpenedLink, given: Sequence[WrittenReply]
) -> dict[str, tuple[ReceivedFile, ...]]:
    """By id of each question."""
    shown = {question.query.id for question in opened.questions}
    received = {}
    for each in given:
        with _about(each):
            if each.query not in shown:
                raise RuleBroken("question_closed")
            # A file stays on the disk, whatever becomes of the reply.
            _expect_open(store.reading(), queries.load(store.reading(), each.query), opened.person, each)
            received[each.query] = _received(store, each)
    return received


def _received(store: Store, written: WrittenReply) -> tuple[ReceivedFile, ...]:
    if len(written.files) > MOST_FILES:
        raise RuleBroken("many_files", limit=MOST_FILES)
    if sum(len(body) for _, body in written.files) > MOST_MEGABYTES * _MEGABYTE:
        raise RuleBroken("large_file", limit=MOST_MEGABYTES)
    return tuple(receive_file(store, body, name) for name, body in written.files)


def _reply(store: Store, act: Change, person: Person, written: WrittenReply, files: tuple[ReceivedFile, ...]) -> None:
    query = queries.load(act.db, written.query)
    given = _expect_open(act.db, query, person, written)
    if given is None:
        return
    ids = tuple(_as_source(store, act, person, file) for file in files)
    queries.save(act, query, rules.reply(query, replace(given, at=act.at, files=ids)))


def _expect_open(db: Database, query: Query, person: Person, written: WrittenReply) -> Reply | None:
    """What was written, without its files; None if the last reply says the same already. Raises RuleBroken or Stale."""
    links = _addresses(written.link)
    words = rules.words_of_reply(written.text, has_attachment=bool(links or written.files))
    given = Reply(person.id, "", words, links)
    if _is_there(db, query, given, written.files):
        return None
    if query.resolved:
        raise RuleBroken("question_closed")
    if written.version != query.version:
        raise Stale("question_changed")
    if sum(reply.by == person.id for reply in query.replies) >= MOST_REPLIES:
        raise RuleBroken("enough_replies")
    return given


def _is_there(db: Database, query: Query, given: Reply, files: Iterable[tuple[str | None, bytes]]) -> bool:
    """Whether the last reply says the same: a button was pressed twice, or a page sent again."""
    last = query.replies[-1] if query.replies else None
    if last is None or (last.by, last.text, last.links) != (given.by, given.text, given.links):
        return False
    known = sources.named(db, last.files).values()
    return {s.sha256 for source in known for s in source.snapshots} == {sha256(body).hexdigest() for _, body in files}


def _addresses(typed: str | None) -> tuple[str, ...]:
    """People type an address as they read it, without its scheme. Raises RuleBroken for one of a private network."""
    plain = (typed or "").strip()
    address = limits.web_address(f"https://{plain}" if plain and "://" not in plain else plain, "link")
    if address is None:
        return ()
    if not limits.is_of_the_internet((urlsplit(address).hostname or "").rstrip(".")):
        raise RuleBroken("private_link", field="link")
    return (address,)


def _as_source(store: Store, act: Change, person: Person, file: ReceivedFile) -> str:
    """A source for the file, off the record until somebody who checks says what was agreed; its id."""
    source = checked(
        replace(
            blank_source(file.name or f"A file from {person.name}"),
            terms="off_record",
            note=f"Sent by {person.name} in reply to a query. Its terms are to be set before it is used.",
        )
    )
    sources.save(act, None, source)
    note_file(store, act, source.id, file)
    return source.id

"""The words by which a person is called to a unit, and which still wait for them."""

from typing import NamedTuple

from annotator.domain.conversations.conversation import Conversation
from annotator.domain.conversations.mentions import mentions
from annotator.domain.conversations.queries import Query, is_answered
from annotator.domain.people.person import Person
from annotator.storage import queries
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import remarks


class Words(NamedTuple):
    """A question, a reply or a remark: `unit` and `by` are ids, `at` is in UTC."""

    unit: str
    by: str
    at: str
    text: str


def articles_that_call(db: Database, person: str, everyone: tuple[Person, ...]) -> set[str]:
    """The ids of the articles in which something that is open mentions the person with this id."""
    words = (*queries.open_words_with_at(db), *remarks.words_with_at(db))
    return {article for article, text in words if _calls(text, person, everyone)}


def waiting_calls(said: Conversation, person: str, everyone: tuple[Person, ...]) -> list[Words]:
    """What mentions the person, who has written nothing about that unit since.

    A closed query calls nobody, and one that waits for the person's answer is told of as such.
    """
    remarked = [Words(r.unit, r.by, r.at, r.text) for r in said.remarks]
    own: dict[str, str] = {}
    for words in (*remarked, *(words for query in said.queries for words in _words_of(query))):
        if words.by == person:
            own[words.unit] = max(words.at, own.get(words.unit, ""))
    calling = [q for q in said.queries if not q.resolved and (q.to != person or is_answered(q))]
    calls = (*remarked, *(words for query in calling for words in _words_of(query)))
    others = (words for words in calls if words.by != person and words.at > own.get(words.unit, ""))
    return [words for words in others if _calls(words.text, person, everyone)]


def _words_of(query: Query) -> list[Words]:
    replies = (Words(query.unit, reply.by, reply.at, reply.text) for reply in query.replies)
    return [Words(query.unit, query.by, query.at, query.text), *replies]


def _calls(text: str, person: str, everyone: tuple[Person, ...]) -> bool:
    return any(mention.person.id == person for mention in mentions(text, everyone))

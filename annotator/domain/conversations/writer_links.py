"""Links by which a writer without an account answers the questions put to them in one article."""

from dataclasses import dataclass

from annotator.domain.people.person import Person

_DAY = 86_400
# Seconds.
LIFETIME = 14 * _DAY
# Whoever holds a link may fill the disk with it: so many replies to one question, so many files to one reply, and so
# many megabytes together.
MOST_REPLIES = 20
MOST_FILES = 5
MOST_MEGABYTES = 20


@dataclass(frozen=True, slots=True)
class WriterLink:
    """`article`, `person` and `by` are ids: for whom it is, and who made it. `made` and `expires` are in UTC."""

    article: str
    person: str
    by: str
    made: str
    expires: str


def may_have_link(person: Person) -> bool:
    """Only an author: a link must never act in the name of somebody who checks."""
    return person.role == "author" and person.removed is None

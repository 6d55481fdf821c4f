"""Mentions: an @ with a name, in a query, a reply or a remark, calls one person of the desk to it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.people.person import Person

# Not in the middle of a word: that is an address of mail, or a name on another site.
_AT = re.compile(r"(?<![\w@.])@(?=\w)")


@dataclass(frozen=True, slots=True)
class Mention:
    """`start` and `end` are code points of the text; the @ is inside."""

    start: int
    end: int
    person: Person


def mentions(text: str, everyone: Iterable[Person]) -> tuple[Mention, ...]:
    """Those of the people whom the text names after an @, by their whole name or by a first name that only one has.

    Who was removed is not called any more.
    """
    if "@" not in text:
        return ()
    names = _names(everyone)
    found = []
    for at in _AT.finditer(text):
        whole = ((at.end() + len(name), person) for name, person in names if _begins(text, at.end(), name))
        longest = max(whole, key=lambda each: each[0], default=None)
        if longest:
            found.append(Mention(at.start(), *longest))
    return tuple(found)


def _begins(text: str, start: int, name: str) -> bool:
    end = start + len(name)
    goes_on = end < len(text) and (text[end].isalnum() or text[end] == "_")
    return text[start:end].casefold() == name.casefold() and not goes_on


def _names(everyone: Iterable[Person]) -> list[tuple[str, Person]]:
    present = [person for person in everyone if not person.removed]
    by_first = defaultdict(list)
    for person in present:
        by_first[person.name.split()[0].casefold()].append(person)
    firsts = [(people[0].name.split()[0], people[0]) for people in by_first.values() if len(people) == 1]
    names = Counter(person.name.casefold() for person in present)
    wholes = [(person.name, person) for person in present if names[person.name.casefold()] == 1]
    return wholes + firsts

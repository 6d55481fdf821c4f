"""Full names in a text, and whom a shorter mention means."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.tokens import Token
from annotator.language.words.english_cues import (
    HONORIFIC_GENDER,
    HONORIFICS,
    INNER_PREPOSITIONS,
    NAME_JOINERS,
    NOT_NAMES,
    ORGANISATIONS,
    TIMES,
)

_POSSESSIVE = re.compile(r"[’']s$")
_SURNAME_PARTICLES = NAME_JOINERS - {"of", "for", "the", "and", "&", "y", "e"}
_REACH = 1500  # code points a pronoun looks back


@dataclass(frozen=True, slots=True)
class Person:
    """A run of capitalised words at `start`; `key` is its last word in lower case."""

    start: int
    words: tuple[str, ...]
    is_object: bool

    @property
    def key(self) -> str:
        return self.words[-1].lower()

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def title(self) -> str:
        return self.words[0].lower().rstrip(".")


class People:
    """Everybody named outside quotations, in text order."""

    def __init__(self, words: Sequence[Token]) -> None:
        runs = [person for person in _runs(words) if not _is_organisation(person)]
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        for person in runs:
            self._learn(person)
        self._named = [person for person in runs if person.key in self._full or person.key in self._gender]
        self._starts = [person.start for person in self._named]

    def _learn(self, person: Person) -> None:
        if gender := HONORIFIC_GENDER.get(person.title):
            self._gender.setdefault(person.key, gender)
        plain = _without_honorifics(person.words)
        if 2 <= len(plain) <= 4:
            self._full.setdefault(person.key, " ".join(plain))

    def full_name(self, mention: str) -> str:
        """`Mr McLellan` → `Mike McLellan`; a mention that is nobody’s last name stays as it is."""
        plain = _without_honorifics(tuple(_POSSESSIVE.sub("", mention).split()))
        if len(plain) == 1 and plain[0][:1].isupper():
            return self._full.get(plain[0].lower(), plain[0])
        return " ".join(plain) or mention

    def meant_by(self, pronoun: str, place: int) -> str | None:
        """The last fitting person before `place`, one that is no object of a preposition first."""
        fallback: str | None = None
        for person in reversed(self._named[: bisect_left(self._starts, place)]):
            if place - person.start > _REACH:
                break
            if self._gender.get(person.key, pronoun) != pronoun:
                continue
            name = self._full.get(person.key, person.name)
            if not person.is_object:
                return name
            fallback = fallback or name
        return fallback


def _runs(words: Sequence[Token]) -> list[Person]:
    found: list[Person] = []
    current: list[str] = []
    start, is_object = 0, False
    for place, token in enumerate(words):
        if _is_name_word(token) or (current and token.low in _SURNAME_PARTICLES):
            if not current:
                start, is_object = token.start, place > 0 and words[place - 1].low in INNER_PREPOSITIONS
            current.append(_POSSESSIVE.sub("", token.text))
            if current[-1] == token.text:
                continue
        if current and current[-1].islower():
            current.pop()
        if current:
            found.append(Person(start, tuple(current), is_object))
        current = []
    if current:
        found.append(Person(start, tuple(current), is_object))
    return found


def _is_name_word(token: Token) -> bool:
    return token.is_word and token.is_capital and token.low not in NOT_NAMES and token.low not in TIMES


def _is_organisation(person: Person) -> bool:
    words = [word.lower().rstrip(".") for word in person.words]
    return not ORGANISATIONS.isdisjoint(words) or (len(person.words) == 1 and person.words[0].isupper())


def _without_honorifics(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[0].lower().rstrip(".") in HONORIFICS and words[0][:1].isupper():
        words = words[1:]
    return words

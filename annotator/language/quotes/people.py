"""Full names in a text, and whom a shorter mention means."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from annotator.language.lexis.proper_names import POSSESSIVE, capitals, is_name_word, name_end
from annotator.language.lexis.tokens import Token
from annotator.language.words.english.cues import (
    AUXILIARIES,
    CUES,
    DETERMINERS,
    HONORIFIC_GENDER,
    HONORIFICS,
    INNER_PREPOSITIONS,
    KIN_GENDER,
    NAME_JOINERS,
    ORGANISATIONS,
    PREPOSITIONS,
)

_SURNAME_PARTICLES = NAME_JOINERS - {"of", "for", "the", "and", "&", "y", "e"}
_BESIDE = 250  # code points before the nearest who acts: others named there may be meant as well
_MOST = 4
_REACH = 1500  # code points that a pronoun looks back; docs/benchmarks/language.md watches it
_STANDS, _ACTS, _SPEAKS = 1, 2, 3
_ENDS = ".!?"
_NO_PERSON_BEHIND = DETERMINERS | PREPOSITIONS


class NamedPerson(NamedTuple):
    """A run of capitalised words at `start`; `title` is the first, `key` the last of them in lower case.

    `role` is 3 before a verb of saying, 2 before another verb or at the head of a sentence, 1 behind a plain word (met
    Jo Lee, the singer Jo Lee), else 0. `gender` is "he" or "she" where the noun before the name shows it (her daughter
    Eva).
    `is_person` is true where the words around it show that it is one: Marta and Julia Kern; Kern, 51,; Kern, who.
    """

    start: int
    words: tuple[str, ...]
    title: str
    key: str
    role: int
    gender: str | None = None
    is_person: bool = False

    @property
    def name(self) -> str:
        return " ".join(self.words)


class People:
    """Everybody named outside quotations, in text order."""

    def __init__(self, words: Sequence[Token]) -> None:
        runs = _runs(words)
        self._full: dict[str, str] = {}
        self._gender: dict[str, str] = {}
        for person in runs:
            self._learn(person)
        single = {person.key for person in runs if person.is_person}
        known = self._full.keys() | self._gender.keys() | single
        short = {p.key for p in runs if len(p.words) == 1 or (len(p.words) == 2 and p.title in HONORIFICS)}
        sure = short | single | self._gender.keys()
        # A run never shortened to its last word (Waitangi Day) is seldom a person.
        self._named = [p for p in runs if p.key in known and (p.key in sure or p.role >= _STANDS)] or [
            person for person in runs if person.key in known
        ]
        self._named = self._named or [person for person in runs if person.role == _SPEAKS]
        self._starts = [person.start for person in self._named]

    def _learn(self, person: NamedPerson) -> None:
        if gender := HONORIFIC_GENDER.get(person.title) or person.gender:
            self._gender.setdefault(person.key, gender)
        plain = person.words if person.title not in HONORIFICS else _without_honorifics(person.words)
        if 2 <= len(plain) <= 4:
            self._full.setdefault(person.key, " ".join(plain))

    def full_name(self, mention: str) -> str:
        """`Mr McLellan` → `Mike McLellan`; a mention that is nobody’s last name stays as it is."""
        plain = _without_honorifics(tuple(POSSESSIVE.sub("", mention).split()))
        if len(plain) == 1 and plain[0][:1].isupper():
            return self._full.get(plain[0].lower(), plain[0])
        return " ".join(plain) or mention

    def meant_by(self, pronoun: str, place: int) -> list[str]:
        """The names of those whom he or she before `place` may mean, the likeliest first; never one named later.

        Who spoke last goes on speaking, if nobody else has done anything since.
        """
        found: list[NamedPerson] = []
        for at in range(bisect_left(self._starts, place) - 1, -1, -1):
            person = self._named[at]
            nearest = found[0].start if found else place
            if nearest - person.start > (_BESIDE if any(p.role >= _ACTS for p in found) else _REACH):
                break
            name = self._name(person)
            if self._gender.get(person.key, pronoun) != pronoun or any(self._name(p) == name for p in found):
                continue
            if person.role == _SPEAKS and all(p.role < _ACTS for p in found):
                return [name]
            found.append(person)
        found.sort(key=lambda person: person.role >= _ACTS, reverse=True)
        return [self._name(person) for person in found[:_MOST]]

    def named_before(self, place: int) -> list[str]:
        """The full names of all people before `place`, without repeats, in text order; at most a few."""
        before = (person for person in self._named[: bisect_left(self._starts, place)] if person.key in self._full)
        return list(dict.fromkeys(self._name(person) for person in before))[:_MOST]

    def _name(self, person: NamedPerson) -> str:
        """As it stands there, if it is a full name: of two people with one surname the other is not meant."""
        plain = _without_honorifics(person.words)
        return " ".join(plain) if len(plain) > 1 else self._full.get(person.key, person.name)


def _runs(words: Sequence[Token]) -> list[NamedPerson]:
    found: list[NamedPerson] = []
    end = 0
    for place in capitals(words):
        if place < end:
            continue
        end = name_end(words, place, _SURNAME_PARTICLES)
        if end > place and not _is_organisation(run := words[place:end]):
            names, lows = [token.text for token in run], [token.low for token in run]
            if names[-1].endswith(("’s", "'s")):
                names[-1], lows[-1] = names[-1][:-2], lows[-1][:-2]
            gender = KIN_GENDER.get(words[place - 1].low) if place else None
            role, sure = _role(words, place, end), _shares(words, place, end) or _is_told_of(words, end)
            found.append(NamedPerson(run[0].start, tuple(names), lows[0].rstrip("."), lows[-1], role, gender, sure))
    return found


def _shares(words: Sequence[Token], place: int, end: int) -> bool:
    """One name, “and”, and a full name behind it."""
    if end - place != 1 or end + 2 >= len(words) or words[end].low != "and":
        return False
    return is_name_word(words[end + 1]) and is_name_word(words[end + 2])


def _is_told_of(words: Sequence[Token], end: int) -> bool:
    """Kern, 51, · Kern, who · Kern, whose."""
    if end + 1 >= len(words) or words[end].text != ",":
        return False
    following = words[end + 1]
    return following.low in ("who", "whose") or (following.text.isdecimal() and len(following.text) < 3)


def _role(words: Sequence[Token], place: int, end: int) -> int:
    following = words[end].low if end < len(words) else ""
    if following in KIN_GENDER:
        return _STANDS
    if (place and words[place - 1].low in INNER_PREPOSITIONS) or POSSESSIVE.search(words[end - 1].text):
        return 0
    if following in CUES or (place and words[place - 1].low in CUES):
        return _SPEAKS
    heads = place == 0 or words[place - 1].text in _ENDS or words[place - 1].low == "and"
    if heads or following in AUXILIARIES or following.endswith("ed"):
        return _ACTS
    before = words[place - 1]
    if before.text == "," and following == "," and end - place > 1:
        return _ACTS  # her deputy, Jo Lee, left
    return _STANDS if before.is_word and not before.is_capital and before.low not in _NO_PERSON_BEHIND else 0


def _is_organisation(run: Sequence[Token]) -> bool:
    if len(run) == 1 and run[0].text.isupper():
        return True
    return not ORGANISATIONS.isdisjoint([token.low.removesuffix("'s") for token in run])


def _without_honorifics(words: tuple[str, ...]) -> tuple[str, ...]:
    first = 0
    # An office goes on: Governor of Washington Chris Gregoire.
    while first < len(words) - 1 and _is_honorific(words[first]) and not words[first + 1].islower():
        first += 1
    return words[first:]


def _is_honorific(word: str) -> bool:
    return word.lower().rstrip(".") in HONORIFICS and word[:1].isupper()

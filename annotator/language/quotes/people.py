"""Full names in a text, and whom a shorter mention means."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.lexis.proper_names import POSSESSIVE, is_name_word, name_end
from annotator.language.lexis.tokens import Token
from annotator.language.words.english_cues import (
    AUXILIARIES,
    CUES,
    HONORIFIC_GENDER,
    HONORIFICS,
    INNER_PREPOSITIONS,
    NAME_JOINERS,
    ORGANISATIONS,
)

_SURNAME_PARTICLES = NAME_JOINERS - {"of", "for", "the", "and", "&", "y", "e"}
_REACH = 1500  # code points that a pronoun looks back; docs/benchmarks/language.md watches it
_ACTS, _SPEAKS = 2, 3
_ENDS = ".!?"


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A run of capitalised words at `start`; `key` is its last word in lower case.

    `role` is 3 before a verb of saying, 2 before another verb or at the head of a sentence, 0 after a preposition
    or as a possessor, else 1.
    """

    start: int
    words: tuple[str, ...]
    role: int

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
        known = self._full.keys() | self._gender.keys()
        short = {person.key for person in runs if len(_without_honorifics(person.words)) == 1}
        # A run never shortened to its last word (Waitangi Day) is seldom a person.
        self._named = [p for p in runs if p.key in known and (p.key in short or p.role >= _ACTS)] or [
            person for person in runs if person.key in known
        ]
        self._starts = [person.start for person in self._named]

    def _learn(self, person: NamedPerson) -> None:
        if gender := HONORIFIC_GENDER.get(person.title):
            self._gender.setdefault(person.key, gender)
        plain = _without_honorifics(person.words)
        if 2 <= len(plain) <= 4:
            self._full.setdefault(person.key, " ".join(plain))

    def full_name(self, mention: str) -> str:
        """`Mr McLellan` → `Mike McLellan`; a mention that is nobody’s last name stays as it is."""
        plain = _without_honorifics(tuple(POSSESSIVE.sub("", mention).split()))
        if len(plain) == 1 and plain[0][:1].isupper():
            return self._full.get(plain[0].lower(), plain[0])
        return " ".join(plain) or mention

    def meant_by(self, pronoun: str, place: int) -> str | None:
        """The last fitting person before `place`, subjects of verbs first."""
        best: NamedPerson | None = None
        for at in range(bisect_left(self._starts, place) - 1, -1, -1):
            person = self._named[at]
            if place - person.start > _REACH:
                break
            fits = self._gender.get(person.key, pronoun) == pronoun
            if fits and (best is None or person.role > best.role):
                best = person
            if best and best.role >= _ACTS:
                break
        return self._full.get(best.key, best.name) if best else None


def _runs(words: Sequence[Token]) -> list[NamedPerson]:
    found: list[NamedPerson] = []
    end = 0
    for place, word in enumerate(words):
        if place >= end and is_name_word(word):
            end = name_end(words, place, _SURNAME_PARTICLES)
            names = tuple(POSSESSIVE.sub("", token.text) for token in words[place:end])
            found.append(NamedPerson(word.start, names, _role(words, place, end)))
    return found


def _role(words: Sequence[Token], place: int, end: int) -> int:
    if (place and words[place - 1].low in INNER_PREPOSITIONS) or POSSESSIVE.search(words[end - 1].text):
        return 0
    following = words[end].low if end < len(words) else ""
    if following in CUES:
        return _SPEAKS
    heads = place == 0 or words[place - 1].text in _ENDS
    return _ACTS if heads or following in AUXILIARIES or following.endswith("ed") else 1


def _is_organisation(person: NamedPerson) -> bool:
    words = [word.lower().rstrip(".") for word in person.words]
    return not ORGANISATIONS.isdisjoint(words) or (len(person.words) == 1 and person.words[0].isupper())


def _without_honorifics(words: tuple[str, ...]) -> tuple[str, ...]:
    first = 0
    # An office goes on: Governor of Washington Chris Gregoire.
    while first < len(words) - 1 and _is_honorific(words[first]) and not words[first + 1].islower():
        first += 1
    return words[first:]


def _is_honorific(word: str) -> bool:
    return word.lower().rstrip(".") in HONORIFICS and word[:1].isupper()

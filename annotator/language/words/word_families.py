"""Families of words with one meaning; some have two opposite sides."""

from collections.abc import Iterator

_LONGEST_BEGINNING = 14
# A beginning as short as this is that of many other words: part, partout, parterre.
_SHORT_BEGINNING = 4
_SHORTEST_BASE = 4


class Families:
    """Finds the families of a word, by the word itself or by a beginning of it that a table lists.

    Behind a short beginning only one of the `endings` may follow, where the language has a table of them.
    """

    def __init__(
        self, opposites: str, contrasts: str, verbs: str, nouns: str, endings: frozenset[str] = frozenset(),
        inflections: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self._endings = endings
        self._inflections = inflections
        self._exact: dict[str, tuple[str, ...]] = {}
        self._begins: dict[str, tuple[str, ...]] = {}
        self._verb_forms: set[str] = set()
        self._others: set[str] = set()
        self._verb_beginnings: set[str] = set()
        self.sides: set[str] = set()
        self.weak: set[str] = set()
        for line in lines_of(opposites):
            sides = self._add_sides(line.lstrip().lstrip("~"), is_verb=True)
            self.weak |= sides if line.lstrip().startswith("~") else set()
        for line in lines_of(contrasts):
            self.weak |= self._add_sides(line, is_verb=False)
        for line in lines_of(verbs):
            name = f"{line.split()[0].rstrip('*')}!"
            forms, _, others = line.partition("/")
            self._add(name, forms)
            self._add(name, others, is_verb=False)
        for line in lines_of(nouns):
            self._add(line.split()[0].rstrip("*"), line, is_verb=False)

    def _add_sides(self, line: str, *, is_verb: bool) -> set[str]:
        name = line.split()[0].rstrip("*")
        found = {f"{name}+": line.partition("|")[0], f"{name}-": line.partition("|")[2]}
        for side, words in found.items():
            forms, _, others = words.partition("/")
            self._add(side, forms, is_verb=is_verb)
            self._add(side, others, is_verb=False)
        self.sides |= found.keys()
        return set(found)

    def _add(self, name: str, words: str, *, is_verb: bool = True) -> None:
        for word in words.split():
            table = self._begins if word.endswith("*") else self._exact
            key = word.rstrip("*")
            table[key] = (*table.get(key, ()), name)
            if not is_verb:
                self._others.add(key)
            else:
                (self._verb_beginnings if word.endswith("*") else self._verb_forms).add(key)

    def of(self, word: str, *, exactly: bool = False) -> tuple[str, ...]:
        """The families of a word in lower case, none for an unknown one; with `exactly`, not by its beginning.

        A plural in s, or a form with another ending of the language, has the families of the form without it, but no
        side of an opposite, where it has none itself.
        """
        if exactly:
            return self._exact.get(word, ())
        found = self._of_form(word)
        for base in self._bases(word):
            if others := self._exact.get(base, ()):
                found = tuple(dict.fromkeys((*found, *(name for name in others if name not in self.sides))))
                break
        if found:
            return found
        if not word.endswith("s"):
            return found
        return tuple(name for name in self._of_form(_singular(word)) if name not in self.sides)

    def _of_form(self, word: str) -> tuple[str, ...]:
        found = self._exact.get(word, ())
        begins = (self._begins.get(word[:n], ()) for n in self._lengths(word))
        return tuple(dict.fromkeys((*found, *(name for names in begins for name in names))))

    def is_verb(self, word: str) -> bool:
        """Whether a table has the word as a form of a verb."""
        if any(base in self._verb_forms for base in self._bases(word)):
            return True
        return word in self._verb_forms or (
            word not in self._others and any(word[:n] in self._verb_beginnings for n in self._lengths(word))
        )

    def has_noun(self, word: str) -> bool:
        """Whether a table has the word as another form than one of a verb."""
        return word in self._others

    def _bases(self, word: str) -> Iterator[str]:
        """The word without an ending: Angeklagten, starben."""
        for ending in self._inflections:
            if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST_BASE:
                yield word.removesuffix(ending)

    def _lengths(self, word: str) -> Iterator[int]:
        """The lengths of the beginnings of a word that may be in a table, the longest first."""
        for length in range(min(len(word), _LONGEST_BEGINNING), 2, -1):
            if length > _SHORT_BEGINNING or not self._endings or word[length:] in self._endings:
                yield length


def _singular(plural: str) -> str:
    return f"{plural[:-3]}y" if plural.endswith("ies") else plural[:-1]


def lines_of(table: str) -> list[str]:
    """The lines of a table that are not empty; a ; also ends a line."""
    return [line for line in table.replace(";", "\n").splitlines() if line.strip()]

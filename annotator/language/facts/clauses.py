"""The clauses of a text: what each says, in families of words, and whether it denies it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.domain.fact_locks.facts import AFTER, BEFORE
from annotator.language.facts.content_words import ends_a_verb, families_at, is_a_noun
from annotator.language.facts.denials import denial_at, families_denied_at
from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.sentences.segmentation import sentences
from annotator.language.words.measures import SYMBOLS

_MOST_WORDS = 24
# A negation denies so many of the content words among the pieces behind it.
_MOST_HEADS, _REACH = 3, 6
_LINE = re.compile(r"[^\n]+")
_BREAKS = frozenset(";—|•")
_LABEL_ENDS = frozenset({":", "=", ","})
# Pieces: a table without marks is cut, as each value is held against all words of its clause.
_LONGEST_CLAUSE = 150
# Pieces from "more" to "than".
_COMPARED = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """Pieces `start` to `end`; `content` holds the families of each content word by its piece."""

    number: int
    start: int
    end: int
    content: dict[int, tuple[str, ...]]
    verb_places: tuple[int, ...]
    negations: tuple[int, ...]
    sentence: int = 0
    losing: tuple[int, ...] = ()
    light: frozenset[int] = frozenset()
    """The places of verbs that say little without their noun."""

    @property
    def verbs(self) -> tuple[str, ...]:
        return self.verbs_in(self.start, self.end)

    def verbs_in(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for at in self.verb_places if start <= at < end for name in self.content[at]))

    def denied(self, start: int, end: int) -> tuple[str, ...]:
        """The families of what pieces start to end deny: the words behind each negation up to a verb, or that before.

        Nothing where the negations cancel each other out.
        """
        negations = [at for at in self.negations if start <= at < end]
        if len(negations) % 2 == 0:
            return ()
        heads = [head for at in negations for head in self._heads(at, end)]
        return tuple(dict.fromkeys(name for head in heads for name in self.content[head])) or ("",)

    def _heads(self, negation: int, end: int) -> list[int]:
        behind = [at for at in self.content if negation <= at < min(end, negation + _REACH)][:_MOST_HEADS]
        first = next((place for place, at in enumerate(behind, 1) if at in self.verb_places), None)
        if first is not None:
            return behind[: first + (behind[first - 1] in self.light)]
        before = [at for at in self.content if at < negation]
        verbs = [at for at in before if at in self.verb_places]
        return behind + (verbs or ([] if behind else before))[-1:]

    def about(self, start: int, end: int, without: frozenset[int] = frozenset()) -> tuple[str, ...]:
        """The families of each content word in pieces start to end, parted by |."""
        places = (
            range(start, end) if end - start < len(self.content) else (at for at in self.content if start <= at < end)
        )
        kept = (self.content[at] for at in places if at not in without and at in self.content)
        return tuple(dict.fromkeys("|".join(families) for families in kept))[:_MOST_WORDS]


def clauses(pieces: Pieces, language: str, items: frozenset[int] = frozenset()) -> list[Clause]:
    """In order; together they hold every piece. `items` are the pieces that number a list's items."""
    found: list[Clause] = []
    for sentence, (start, end) in enumerate(_sentences(pieces, language, items)):
        for first, last in _parts(pieces, start, end, items):
            part = _clause(pieces, len(found), first, last, sentence)
            is_empty = first > start and not part.content and not part.negations  # since 1958
            if is_empty and last - found[-1].start <= _LONGEST_CLAUSE:
                last_part = found.pop()
                part = _clause(pieces, len(found), last_part.start, last, sentence)
            found.append(part)
    return found


def _sentences(pieces: Pieces, language: str, items: frozenset[int]) -> Iterator[tuple[int, int]]:
    start = at = 0
    for line in _LINE.finditer(pieces.text):
        for _, end in sentences(line[0], language):
            while at < len(pieces) and pieces[at].start < line.start() + end:
                at += 1
            # The full stop behind an item's number ends nothing.
            is_against = pieces.low(at - 1) == "." and pieces.low(at - 2) == "/"  # Stadt ./. Krohl
            if at > start and not items & {at, at - 1, at - 2} and not is_against:
                yield start, at
                start = at
    if start < len(pieces):
        yield start, len(pieces)


def _parts(pieces: Pieces, start: int, end: int, items: frozenset[int]) -> Iterator[tuple[int, int]]:
    first = start
    for at in range(start + 1, end):
        is_item = at in items and pieces.low(at + 1) != ":"  # Witness 2: F. Marsh
        if at - first >= _LONGEST_CLAUSE or is_item or _begins_clause(pieces, first, at):
            yield first, at
            first = at
    if end > first:
        yield first, end


def _begins_clause(pieces: Pieces, first: int, at: int) -> bool:
    before, low = pieces.low(at - 1), pieces.low(at)
    if before in _BREAKS or ends_a_measure(pieces, first, at - 1):
        return True
    if low in pieces.words.ands:
        return before == ","
    if _ends_a_comparison(pieces, first, at) or _leads_to_an_hour(pieces, at):
        return False
    return low in pieces.words.clauses


def _leads_to_an_hour(pieces: Pieces, at: int) -> bool:
    """Peu après minuit, avant 18 heures."""
    is_order = pieces.words.roles.get(pieces.low(at)) in (AFTER, BEFORE)
    behind = pieces.low(at + 1)
    is_hour = pieces.words.clock.get(behind) in ("noon", "midnight") or pieces.is_figure(at + 1)
    return is_order and pieces.words.code != "en" and is_hour


def _ends_a_comparison(pieces: Pieces, first: int, at: int) -> bool:
    """Antes que la ambulancia; más visitantes que en mayo: the word for than is that of a clause in some languages."""
    words = pieces.words
    if any(pieces.phrase(at - length, length + 1) in words.roles for length in (1, 2)):
        return True
    near = range(max(first, at - _COMPARED), at - 1)
    return pieces.low(at) in words.thans and any(pieces.low(place) in words.comparatives for place in near)


def ends_a_measure(pieces: Pieces, start: int, at: int) -> bool:
    """Depth 86 m. Width; Seats: 80. Staff: such a full stop may look like an abbreviation's, or an ordinal's.

    A figure at the `start` of a clause is the number of an item and measures nothing.
    """
    if at - 1 <= start or pieces.low(at) != "." or not pieces.is_word(at + 1) or not pieces[at + 1].text[0].isupper():
        return False
    if pieces.is_figure(at - 1):
        if pieces.words.code == "de" and len(pieces.low(at - 1)) <= 2 and pieces.low(at + 2) not in _LABEL_ENDS:
            return False  # 1. Sitzungstag
        return pieces.low(at - 2) in (":", ";", ",") or (at > 1 and pieces[at - 2].text[:1].isupper())
    return pieces.low(at - 1) in SYMBOLS and pieces.is_figure(at - 2)


def _clause(pieces: Pieces, number: int, start: int, end: int, sentence: int) -> Clause:
    words = pieces.words
    places = range(start, end) if words.particles else ()
    particles = frozenset(pieces.low(at) for at in places if ends_a_verb(pieces, at))
    content: dict[int, tuple[str, ...]] = {}
    negations: list[int] = []
    losing: list[int] = []
    verbs: list[int] = []
    for at in range(start, end):
        denial = denial_at(pieces, at)
        if denial is not None and not (negations and pieces.low(at) in words.concords):
            negations.append(denial)
        # What failed to begin did not begin: "failed" is no word of its own there.
        if not pieces.is_word(at) or (denial is not None and denial > at):
            continue
        loses = pieces.low(at) in words.losing or f"{pieces.low(at)}-{pieces.low(at + 1)}" in words.losing
        if loses and pieces.low(at - 1) not in words.negations:
            losing.append(at)
        # Unverkauft is no word of its own; English tables have the many that are.
        denied = families_denied_at(pieces, at) if words.code != "en" else ()
        families = denied or families_at(pieces, at, particles) or families_denied_at(pieces, at)
        if families:
            content[at] = families
            if words.is_verb(pieces[at].text) and not is_a_noun(pieces, at, start):
                verbs.append(at)
    light = frozenset(at for at in verbs if pieces.low(at) in words.light_verbs)
    return Clause(number, start, end, content, tuple(verbs), tuple(negations), sentence, tuple(losing), light)

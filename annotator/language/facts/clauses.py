"""The clauses of a text: what each says, in families of words, and whether it denies it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.language.facts.denials import denial_at, families_denied_at
from annotator.language.facts.stems import families_of_parts, families_or_stem
from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.sentences.segmentation import sentences
from annotator.language.words.measures import SYMBOLS

_MOST_WORDS = 24
# A negation denies so many of the content words among the pieces behind it.
_MOST_HEADS, _REACH = 3, 6
_LINE = re.compile(r"[^\n]+")
_BREAKS = frozenset(";—|•")
# The family of words for earlier values.
EARLIER = "previous"
_LABEL_ENDS = frozenset({":", "=", ","})
_PARTICIPLES = ("ed", "ing", "en")
# Pieces: a table without marks is cut, as each value is held against all words of its clause.
_LONGEST_CLAUSE = 150
# Pieces from "more" to "than".
_COMPARED = 6
# And from "gegenüber" to the period before.
_COMPARED_WITHIN = 6
# Around a capital: where all longer words are capitals, the line is a title.
_TITLE = 8


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
    if _ends_a_comparison(pieces, first, at):
        return False
    return low in pieces.words.clauses


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
    particles = frozenset(pieces.low(at) for at in places if _ends_a_verb(pieces, at))
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
            if words.is_verb(pieces[at].text) and not _is_a_noun(pieces, at, start):
                verbs.append(at)
    light = frozenset(at for at in verbs if pieces.low(at) in words.light_verbs)
    return Clause(number, start, end, content, tuple(verbs), tuple(negations), sentence, tuple(losing), light)


def _ends_a_verb(pieces: Pieces, at: int) -> bool:
    """A separable part of a verb at the end of its clause: sie lehnte den Plan ab; but it rose auf sechs Meter."""
    words = pieces.words
    if pieces.low(at) not in words.particles:
        return False
    ends = not (pieces.is_word(at + 1) or pieces.is_figure(at + 1)) or pieces.low(at + 1) in words.ands | words.clauses
    return pieces[at].text[0].islower() and (ends or pieces.low(at) not in words.stops)  # das Fest


def _is_a_noun(pieces: Pieces, at: int, start: int) -> bool:
    if pieces.words.capitalises_nouns:
        return at > start and pieces[at].text[0].isupper()
    if is_within_a_name(pieces, at):
        return True
    # The rent, its works, two grants: no verb follows a determiner, but a participle may.
    before, low = pieces.low(at - 1), pieces.low(at)
    is_led = before in pieces.words.determiners or (before in pieces.words.numbers and low.endswith("s"))
    is_led = is_led or (bool(pieces.words.verb_endings) and before in pieces.words.ofs)  # le nombre de nuitées
    return at > start and is_led and not low.endswith(_PARTICIPLES)


def is_within_a_name(pieces: Pieces, at: int) -> bool:
    """Karen Lodge, Lower Tarrow: a capital beside another, in a line that is no title."""
    if not _is_capital(pieces, at) or pieces.words.capitalises_nouns:
        return False
    beside = [place for place in (at - 1, at + 1) if _is_capital(pieces, place)]
    around = range(at - _TITLE, at + _TITLE)
    return bool(beside) and any(
        pieces.is_word(n) and pieces[n].text.islower() and len(pieces[n].text) > 3 for n in around
    )


def _is_capital(pieces: Pieces, at: int) -> bool:
    return pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.stops


def families_at(pieces: Pieces, at: int, particles: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The families of the content word at this piece, or its stem; nothing for a small word, a number, a month."""
    low = pieces.low(at)
    words = pieces.words
    if words.families.of(f"{pieces.low(at - 1)}-{low}", exactly=True):
        return ()
    for joined in _joined(pieces, at, low, particles):
        if found := words.families.of(joined, exactly=True):
            return found
    if low in words.stops or (pieces.low(at - 1) == "'" and f"{pieces.low(at - 2)}'{low}" in words.stops):
        return ()  # s'élève
    if (
        (low in particles and not words.families.of(low))
        or low in words.numbers
        or low in words.months
        or low in words.weekdays
    ):
        return ()
    if low in words.units or low in words.magnitudes:
        return ()
    found = families_or_stem(low, words.code, words.families.of(low))
    # Nordtunnel and Südtunnel are two.
    if words.compounds and found and pieces[at].text[0].isupper() and not set(found) & words.families.sides:
        found = tuple(dict.fromkeys((*found, *families_of_parts(low, words.families))))
    if EARLIER in found and _is_compared_with(pieces, at):
        return ()
    return () if words.reported and words.reported in found else found


def _is_compared_with(pieces: Pieces, at: int) -> bool:
    """Twelve per cent gegenüber dem Vorjahr: a change up to now, and no earlier value."""
    before = {pieces.low(place) for place in range(at - _COMPARED_WITHIN, at)}
    return bool(before & pieces.words.compared_with)


def _joined(pieces: Pieces, at: int, low: str, particles: frozenset[str]) -> Iterator[str]:
    """What two words may be in a table: turned-down, lehnte-ab, was-up; # is a figure."""
    if pieces.low(at + 1) == "-" and pieces.are_joined(at + 1):
        yield f"{low}-{pieces.low(at + 2)}"
    if pieces.low(at + 1) not in pieces.words.particles - particles:  # stieg auf sechs Meter
        yield f"{low}-{'#' if pieces.is_figure(at + 1) else pieces.low(at + 1)}"
    yield from (f"{low}-{particle}" for particle in particles)

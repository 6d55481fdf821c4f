"""Names of a text: runs of capitals with their initials, without titles, and acronyms."""

from collections.abc import Iterator
from itertools import takewhile

from annotator.domain.fact_locks.facts import NAME, WORD
from annotator.domain.fact_locks.names.comparison import plain
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.words.given_names import KIN, LETTERS_BEHIND, SHORT_FORMS
from annotator.language.words.measures import SIGNS
from annotator.language.words.tables import word_set

_JOINERS = word_set("of de del della van von der den du la le al bin ibn el y da dos di zu ter ten & '")
# Of one of these a name has another within it: the Massachusetts Institute of Technology.
_BODIES = word_set("""
    institute university society museum college school bank ministry department academy association federation house
    court council union office bureau board church order faculty republic kingdom states city bay gulf isle cape royal
    chamber guild league fellowship friends sons daughters trust fund centre center lord lady
""")
_PARTS_OF_GERMAN_NAMES = word_set("von der den die das dem des")
_LONGEST = 8
_SHORTEST_PLACE = 6
_SHORTEST_LONE_PLACE = 4
# Words of a label before its colon.
_LONGEST_LABEL = 4
_FIELD_ENDS = frozenset({"", ";", ",", ".", "(", "|", "–", "—"})
# Letters of a title that is cut short: Insp., Supt.
_LONGEST_TITLE = 5


def names(pieces: Pieces, starts: frozenset[int], taken: set[int]) -> Iterator[Found]:
    """`starts` are the pieces that begin a sentence, `taken` those that are part of another fact."""
    at = 0
    while at < len(pieces):
        end = _end(pieces, at, taken)
        found = _name(pieces, at, end, starts) if end > at else None
        if found is not None:
            yield found
        at = max(end, at + 1)


def _end(pieces: Pieces, at: int, taken: set[int]) -> int:
    """One past the last capital of the run that begins here."""
    end = place = at
    while place < len(pieces) and place < at + 2 * _LONGEST and place not in taken:
        if _is_capital(pieces, place):
            end = place + 1
            if pieces[place].text.endswith(("'s", "’s")):
                break
        elif not (place > at and _joins(pieces, place)) or _is_from(pieces, at, place):
            break
        place += 1
    return end


def _is_from(pieces: Pieces, at: int, place: int) -> bool:
    """Tilly Bramwell of Eastgate School: two names; but the National Museum of Wales."""
    before = [pieces.low(each) for each in range(at, place) if pieces.is_word(each)]
    is_of = pieces.words.code == "en" and pieces.low(place) == "of"
    bodies = _JOINERS | _BODIES
    return is_of and len(before) > 1 and not any(low in bodies or pieces.words.families.of(low) for low in before)


def _is_capital(pieces: Pieces, at: int) -> bool:
    return pieces.is_word(at) and pieces[at].text[0].isupper()


def _joins(pieces: Pieces, at: int) -> bool:
    low = pieces.low(at)
    if low == "." and pieces.are_joined(at):
        return len(pieces[at - 1].text) == 1 or (
            len(pieces[at - 1].text) <= _LONGEST_TITLE and _is_title(pieces, at - 1)
        )
    if low == "-":
        return pieces.are_joined(at) and pieces.are_joined(at + 1)
    if low == ",":  # HOLM, Anna
        before, behind = pieces[at - 1].text, pieces[at + 1].text
        return len(before) > 1 and before.isupper() and behind[:1].isupper() and behind[1:].islower()
    if low in pieces.words.ands:  # Lenz und Söhne
        return pieces.low(at + 1) in KIN
    if pieces.words.capitalises_nouns and low in _PARTS_OF_GERMAN_NAMES:
        # Walther von der Vogelweide; but the turnover of a brewery, and the apprentices of a firm.
        return pieces.low(at - 1) == "von" or (low == "von" and not pieces.words.families.of(pieces.low(at - 1)))
    return low in _JOINERS


def _is_a_calling(pieces: Pieces, at: int) -> bool:
    """Die Autorin Ida Falk: a noun before a name, where all nouns have capitals."""
    words, low = pieces.words, pieces.low(at)
    return words.capitalises_nouns and (low in words.persons or words.families.has_noun(low))


def _is_title(pieces: Pieces, at: int) -> bool:
    return pieces.low(at) in pieces.words.titles


def _name(pieces: Pieces, start: int, end: int, starts: frozenset[int]) -> Found | None:
    begins = start in starts
    while start < end and _is_no_name(pieces, start):
        begins = begins and pieces.low(start) not in pieces.words.titles and not pieces.is_word(start)
        start += 1
    words = [at for at in range(start, end) if pieces.is_word(at) and pieces.low(at) not in _JOINERS]
    while words and _is_no_name(pieces, words[-1]) and not _is_title(pieces, words[-1]):
        words.pop()
    words = [at for at in words if not _is_title(pieces, at)]
    while len(words) > 2 and _is_a_calling(pieces, words[0]):
        words = words[1:]
    while len(words) > 2 and pieces.low(words[-1]) in LETTERS_BEHIND:
        words.pop()
    begins = begins and not _is_a_field(pieces, words)
    if not words or pieces.low(words[-1] + 1) in SIGNS or not _names_something(pieces, words, begins=begins):
        return None  # US $6.9 billion
    reading = [
        plain(_bare(pieces[at].text)) for at in words if len(words) == 1 or pieces.low(at) not in pieces.words.ands
    ]
    if len(reading) > 1:  # Bill Sorenson is William Sorenson
        reading[0] = SHORT_FORMS.get(reading[0], reading[0])
    unit = WORD if pieces.words.families.of(pieces.low(words[0])) else ""
    return Found(NAME, (tuple(reading),), words[0], words[-1] + 1, unit)


def _is_no_name(pieces: Pieces, at: int) -> bool:
    low, words = pieces.low(at), pieces.words
    if not pieces.is_word(at) or low in _JOINERS or low.startswith("i'"):
        return True
    if len(low) == 1 and pieces.low(at + 1) == "." and pieces.is_word(at + 2):
        return False
    if len(low) > 1 and pieces[at].text.isupper() and low not in words.titles:
        return False
    is_month = low in words.months and not _is_given(pieces, at)
    is_small = low in words.stops or is_month or low in words.weekdays or low in words.titles
    is_small = is_small or low.removesuffix("s") in words.weekdays
    return is_small or low in words.clauses or (low in words.numbers and len(low) > 1)


def _is_given(pieces: Pieces, at: int) -> bool:
    """Jan Moser; Avril Morel."""
    is_before_a_name = pieces.words.code != "en" and _is_capital(pieces, at) and _is_capital(pieces, at + 1)
    return is_before_a_name and not pieces.is_figure(at - 1) and pieces.low(at - 1) != "."


def _is_a_field(pieces: Pieces, words: list[int]) -> bool:
    """Flag: Liberia; built: 1998."""
    is_labelled = bool(words) and pieces.low(words[0] - 1) == ":" and pieces.is_word(words[0] - 2)
    return is_labelled and pieces.low(words[-1] + 1) in _FIELD_ENDS


def _names_something(pieces: Pieces, words: list[int], *, begins: bool) -> bool:
    first = pieces[words[0]].text
    if len(words) > 1:
        return True
    if len(first) == 1:
        return False
    if sum(letter.isupper() for letter in first) > 1:
        return len(first) < 7 or not first.isupper()
    if pieces.words.capitalises_nouns:
        return _is_a_german_name(pieces, words[0])
    return not begins and not pieces.words.families.of(first.lower())


def _is_a_german_name(pieces: Pieces, at: int) -> bool:
    """Behind a title, Richterin Kolb; and what ends as places do, behind a preposition: bei Neuenrode."""
    words, low = pieces.words, pieces.low(at)
    if pieces.low(at - 1) in words.titles or (pieces.low(at - 1) == "." and pieces.low(at - 2) in words.titles):
        return True
    if pieces.low(at - 1) == ":" and _is_a_name_label(pieces, at - 2):
        return True
    if words.families.of(low) or pieces.low(at - 1) not in words.places:
        return False
    is_place = low.endswith(words.place_endings) and len(low) >= _SHORTEST_PLACE
    return is_place or (pieces.low(at - 1) in words.places_alone and _may_be_a_place(pieces, at))


def _is_a_name_label(pieces: Pieces, at: int) -> bool:
    """Firmensitz: Hamburg; Herkunft des Verdächtigen: Rumänien."""
    words = pieces.words
    label = takewhile(lambda low: low.isalpha(), (pieces.low(place) for place in range(at, at - _LONGEST_LABEL, -1)))
    return any(low in words.name_labels or low.endswith(words.label_endings) for low in label)


def _may_be_a_place(pieces: Pieces, at: int) -> bool:
    """In Kempten, aus Polen: no noun that needs no article there either (in Haft, aus Holz)."""
    words, low = pieces.words, pieces.low(at)
    is_known = low in words.no_places or low.endswith(words.abstract_endings) or low in words.stops
    is_number = low in words.months or low in words.weekdays or low in words.seasons or low in words.units
    return not (is_known or is_number or low in words.magnitudes) and len(low) >= _SHORTEST_LONE_PLACE


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word

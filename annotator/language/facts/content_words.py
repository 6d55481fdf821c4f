"""The words of a clause that say something: their families, and whether a word is a verb there, or part of a name."""

from collections.abc import Iterator

from annotator.language.facts.stems import families_of_parts, families_or_stem
from annotator.language.lexis.fact_tokens import Pieces

# The family of words for earlier values.
EARLIER = "previous"
_PARTICIPLES = ("ed", "ing", "en")
# From "gegenüber" to the period before.
_COMPARED_WITHIN = 6
# Around a capital: where all longer words are capitals, the line is a title.
_TITLE = 8
# Pieces of a label.
_LABEL = 5


def ends_a_verb(pieces: Pieces, at: int) -> bool:
    """A separable part of a verb at the end of its clause: sie lehnte den Plan ab; but it rose auf sechs Meter."""
    words = pieces.words
    if pieces.low(at) not in words.particles:
        return False
    ends = not (pieces.is_word(at + 1) or pieces.is_figure(at + 1)) or pieces.low(at + 1) in words.ands | words.clauses
    return pieces[at].text[0].islower() and (ends or pieces.low(at) not in words.stops)  # das Fest


def is_a_noun(pieces: Pieces, at: int, start: int) -> bool:
    if pieces.words.capitalises_nouns:
        return at > start and pieces[at].text[0].isupper()
    if is_within_a_name(pieces, at) or _is_in_a_label(pieces, at, start):
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


def _is_in_a_label(pieces: Pieces, at: int, start: int) -> bool:
    """Draw 6 Jan: only capitals and figures before the colon."""
    colon = next((place for place in range(at + 1, start + _LABEL) if pieces.low(place) == ":"), None)
    return colon is not None and all(
        pieces.is_figure(place) or pieces[place].text[:1].isupper() for place in range(start, colon)
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

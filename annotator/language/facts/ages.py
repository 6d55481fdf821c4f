"""Numbers that are ages by their place: Ivo Marek, 47, said; aged 23 and 61."""

from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import AGE, NUMBER
from annotator.language.lexis.fact_tokens import Found, Pieces

_OLDEST = 115
_NO_HOUR = 13
_COMMAS = frozenset({",", ""})
_AGE_ENDS = frozenset({",", ".", ":", ";", ")", ""})
# Pieces before an age in which the person is named: the new champion is just 15.
_NEAR = 6
_YEARS_CUT_SHORT = frozenset({"a", "j"})
_AGE_MARKS = frozenset({(",", ","), ("(", ")"), (",", "."), (",", "")})


def with_ages(pieces: Pieces, found: Sequence[Found]) -> Iterator[Found]:
    """What was found, in order, with ages in the place of such numbers."""
    before: Found | None = None
    for each in found:
        if _is_age(pieces, each, before):
            years = each.readings[0][0]
            assert isinstance(years, float)
            each = each._replace(kind=AGE, unit="month", readings=((12 * years,) * 2,))
        yield each
        before = each


def _is_age(pieces: Pieces, found: Found, last: Found | None) -> bool:
    years = found.readings[0][0]
    if found.kind != NUMBER or found.hedge or not isinstance(years, float) or years > _OLDEST or found.role:
        return False
    before, behind = pieces.low(found.start - 1), pieces.low(found.end)
    if _is_reached(pieces, found, years):
        return True
    if before in pieces.words.ofs and pieces.low(found.start - 2) in pieces.words.persons | pieces.words.aged:
        return True
    if before in pieces.words.beings and _is_said_of_a_person(pieces, found):
        return True
    if found.end - found.start != 1 or not pieces.is_figure(found.start):
        return False
    if last is not None and last.kind == AGE and last.end == found.start - 1 and before in {",", *pieces.words.ands}:
        return True
    named = pieces[found.start - 2]
    is_an_ordinal = behind == "." and pieces.words.code == "de" and pieces.is_word(found.end + 1)
    if (before, behind) in _AGE_MARKS and named.kind == "word" and named.text[0].isupper() and not is_an_ordinal:
        return True
    is_cut = behind in _YEARS_CUT_SHORT and pieces.low(found.end + 1) == "." and pieces.are_joined(found.end + 1)
    if (
        before == "," and named.low in pieces.words.persons and (is_cut or behind in _AGE_ENDS)
    ):  # male, 40: varón, 63 a.
        return True
    return before in pieces.words.aged or (before == ":" and named.low in pieces.words.aged)


def _is_reached(pieces: Pieces, found: Found, years: float) -> bool:
    """She died at 81; murió a los 81; mit 81 starb sie. What is smaller may be an hour of the day."""
    is_bare = found.end == found.start + 1 and pieces.is_figure(found.start) and years >= _NO_HOUR
    return is_bare and _ends_there(pieces, found.end) and any(_is_led(pieces, found.start, n) for n in (1, 2))


def _is_led(pieces: Pieces, at: int, length: int) -> bool:
    """Whether a phrase of this length stands between the verb, or a comma, and the age."""
    before = pieces[at - length - 1]
    happens = pieces.words.is_verb(before.text) or before.low in _COMMAS
    growth = pieces.words.growth
    changes = growth and {f"{growth}+", f"{growth}-"} & set(pieces.words.families.of(before.low))
    return (
        happens
        and not changes
        and before.low not in pieces.words.standing
        and pieces.phrase(at - length, length) in pieces.words.reached
    )


def _ends_there(pieces: Pieces, at: int) -> bool:
    low, words = pieces.low(at), pieces.words
    happens = words.capitalises_nouns and words.is_verb(pieces[at].text)
    return low in _AGE_ENDS or low in words.clauses | words.ands or happens


def _is_said_of_a_person(pieces: Pieces, found: Found) -> bool:
    """The murdered man was 34; the baker, Ines Ruo, is 41: nothing is counted, and a person is the subject."""
    words = pieces.words
    start = found.start - 1
    while pieces.low(start - 1) in words.beings:
        start -= 1
    last = start - 1 - (pieces.low(start - 1) == ",")
    ends = pieces.low(found.end) in _AGE_ENDS or pieces.low(found.end) in words.clauses | words.before_dates
    return ends and any(
        pieces.low(at) in words.persons | words.aged or (at == last and pieces[at].text[0].isupper())
        for at in range(max(0, start - _NEAR), start)
        if pieces.is_word(at)
    )

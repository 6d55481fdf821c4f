"""Words that deny: negations, phrases such as "failed to", a nought behind a label, and words such as unpaid."""

import re

from annotator.domain.fact_locks.facts import OVER, UNDER
from annotator.language.lexis.fact_tokens import DASHES, Pieces
from annotator.language.lexis.numbers.hedges import REACH, hedge_at, negation_of_bound
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.words.measures import SIGNS

# Pieces between the words of a bound and its number: no more than about 20.
_NEAR = 3
# And from nobody to against.
_VOTE = 5
_NOUGHT = re.compile(r"0(?:[.,]00?)?")
_ENDS = frozenset({"", ".", ";", ",", ")"})
_PARTICIPLES = ("ed", "t", "en", "te", "aid", "old", "ten", "ter", "tes")


def denial_at(pieces: Pieces, at: int) -> int | None:
    """The piece from which on something is denied, if this piece denies: its own, or the last of its phrase."""
    words = pieces.words
    if not pieces.is_word(at):
        return at if _is_nil(pieces, at) else None
    if pieces.phrase(at, 2) in words.negations:
        return None if _is_no_negation(pieces, at) else at + 1
    low = pieces.low(at)
    denies = low in words.negations or low in words.unaffected or _is_nil(pieces, at) or families_denied_at(pieces, at)
    return at if denies and not _is_no_negation(pieces, at) else None


def families_denied_at(pieces: Pieces, at: int) -> tuple[str, ...]:
    """The families of what a word denies by its first letters: unpaid, unverletzt."""
    low, words = pieces.low(at), pieces.words
    if not low.startswith("un") or low in words.stops or words.families.of(low) or not words.is_verb(low[2:]):
        return ()
    return words.families.of(low[2:]) if low[2:].endswith(_PARTICIPLES) else ()


def _denies_a_bound(pieces: Pieces, at: int) -> bool:
    """No seat costs more than £25: the bound is turned, and nothing else is denied."""
    for place in range(at + 1, at + 1 + REACH):
        hedge, end = hedge_at(pieces, place)
        if hedge in (OVER, UNDER):
            return negation_of_bound(pieces, place) == at and number_at(pieces, end) is not None
    return False


def _is_nil(pieces: Pieces, at: int) -> bool:
    """Injured: 0, injured nil; but no score of 0-0 or two nil."""
    before, behind = pieces.low(at - 1), pieces.low(at + 1)
    if pieces.low(at) in pieces.words.nones:
        return behind in _ENDS and before not in DASHES | pieces.words.tos and number_at(pieces, at - 1) is None
    if _NOUGHT.fullmatch(pieces[at].text) and behind in SIGNS and pieces.is_word(at - 1):
        return True  # debts 0,00 €
    return pieces[at].text == "0" and before == ":" and behind not in DASHES


def _is_no_negation(pieces: Pieces, at: int) -> bool:
    """Not only; No. 5; no fewer than; sin goles."""
    behind = pieces.low(at + 1)
    if behind in pieces.words.only or pieces.words.families.of(f"{pieces.low(at)}-{behind}", exactly=True):
        return True
    if (
        words_of_a_vote(pieces, at)
        or _denies_a_bound(pieces, at)
        or any(pieces.phrase(at, n) in pieces.words.games.goalless for n in (2, 3))
    ):
        return True
    if pieces.phrase(at - 1, 2) in pieces.words.games.levels:  # match nul
        return True
    if pieces.is_figure(at + 1) or (behind in (".", ":") and pieces.is_figure(at + 2)):
        return True
    return any(_bounds_a_number(pieces, at, length) for length in (2, 3)) or _bounds_a_number(pieces, at - 1, 2)


def words_of_a_vote(pieces: Pieces, at: int) -> bool:
    """Personne n'a voté contre: it was unanimous, and nothing else is denied."""
    words = pieces.words
    near = [pieces.low(place) for place in range(at + 1, at + 1 + _VOTE)]
    is_vote = words.code != "en" and bool(words.unanimous) and pieces.low(at) in words.nobody
    return is_vote and any(low.startswith(words.opposing) for low in near)


def _bounds_a_number(pieces: Pieces, at: int, length: int) -> bool:
    """Not quite 300; but what is not quite ready is not ready."""
    is_hedge = pieces.phrase(at, length) in pieces.words.hedges
    is_share = pieces.low(at + length) in pieces.words.every_nth  # nicht einmal jeder Zehnte
    return is_hedge and (is_share or any(number_at(pieces, at + place) for place in range(length, length + _NEAR)))

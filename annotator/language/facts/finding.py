"""All facts of a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import (
    AGAINST,
    AMOUNT,
    CLAUSE,
    MEASURE,
    NAME,
    NUMBER,
    ORDINAL,
    RECKONED,
    SCORE,
    SHARE,
    TIME,
    WEEKDAY,
    Fact,
)
from annotator.language.facts.ages import with_ages
from annotator.language.facts.clauses import Clause, clauses
from annotator.language.facts.events_in_turn import in_turn
from annotator.language.facts.hours_and_days.durations import reckoned_durations, weekday_durations
from annotator.language.facts.hours_and_days.hours import turn_at
from annotator.language.facts.listed_orders import listed_orders
from annotator.language.facts.names import names
from annotator.language.facts.numbered_lists import item_numbers, with_ranks
from annotator.language.facts.places import places
from annotator.language.facts.reckoning import changes, rests, spans, sums
from annotator.language.facts.routes import routes
from annotator.language.facts.sayings import comparisons, directions, sayings
from annotator.language.facts.segments import segments
from annotator.language.facts.sequences import sequences
from annotator.language.facts.series import shown_by_series, signed_directions
from annotator.language.facts.shared_currencies import with_currencies
from annotator.language.facts.surrounding_words import Beside, fact_of
from annotator.language.facts.table_units import in_units_of_tables
from annotator.language.facts.votes_and_games.ballots import ballot_role
from annotator.language.facts.votes_and_games.majorities import majorities
from annotator.language.facts.votes_and_games.sets import sets_played, straight_sets
from annotator.language.facts.votes_and_games.turnout import turnout
from annotator.language.facts.votes_and_games.votes import (
    decided,
    level,
    nobody_abstained,
    outcome,
    shown_by_scores,
    unanimity,
)
from annotator.language.lexis.fact_tokens import Found, Pieces, cut
from annotator.language.lexis.numbers_and_dates import numbers_and_dates
from annotator.language.words import fact_words_of

# 400² million: what is raised behind a figure is no part of it.
_NOTE_MARKS = re.compile(r"(?<=\d)[⁰¹²³⁴-⁹]+")
_GROWING = frozenset({AMOUNT, MEASURE, NUMBER, SHARE})
_SENTENCE_MAY_BEGIN_BEHIND = frozenset('"“„«(:–—•|/')


def find(text: str, language: str | None) -> tuple[Fact, ...]:
    """In text order, clauses before what stands in them; what is reckoned from several comes last.

    `language` is a code such as `de` or `de-AT`. A language without a table is read by the rules of English, so that
    only its figures, dates in figures and names are sure. Linear in time; never raises.
    """
    bare = _NOTE_MARKS.sub(lambda marks: " " * len(marks[0]), text)
    found = _find(bare, language)
    return found if bare == text else tuple(_as_written(fact, text) for fact in found)


def _as_written(fact: Fact, text: str) -> Fact:
    """The fact with its words as they stand in the text, marks of notes within them too."""
    return fact if fact.role == RECKONED else replace(fact, words=text[fact.start : fact.end])


def _find(text: str, language: str | None) -> tuple[Fact, ...]:
    pieces = cut(text, fact_words_of(language))
    items = item_numbers(pieces)
    parts = clauses(pieces, language or "en", items)
    found = [*with_currencies(pieces, numbers_and_dates(pieces))]
    found += [*in_units_of_tables(pieces, found)]
    found = [each for each in found if not _are_both_sides(pieces, each)]
    taken = {at for each in found if each.kind != WEEKDAY for at in range(each.start, each.end)}
    found += names(pieces, _beginnings(pieces, parts), taken)
    found = sorted(with_ranks(pieces, found, items), key=lambda each: (each.start, each.end))
    found = list(with_ages(pieces, found))
    facts = sorted(_facts(pieces, parts, found), key=lambda fact: (fact.start, fact.kind != CLAUSE))
    shown = (
        *shown_by_series(facts, pieces.words, text),
        *signed_directions(facts, pieces.words, text),
        *shown_by_scores(facts, pieces.words),
        *turnout(pieces, found, facts),
        *sets_played(facts, pieces.words, text),
    )
    ranked = (*places(facts, pieces.words, text),)
    changed = (*changes(facts, pieces.words), *spans(facts, pieces.words))
    reckoned = (
        *sums(facts, pieces.words, text),
        *rests(facts, pieces.words, text),
        *changed,
        *reckoned_durations(facts),
        *weekday_durations(facts),
    )
    return (*facts, *reckoned, *shown, *ranked)


def _are_both_sides(pieces: Pieces, found: Found) -> bool:
    """Les deux équipes: they are two in every game."""
    return found.kind == NUMBER and found.readings[0][0] == 2 and pieces.low(found.end) in pieces.words.games.both_sides


def _beginnings(pieces: Pieces, parts: Sequence[Clause]) -> frozenset[int]:
    """The pieces at which a sentence begins, or may begin: their capital need not be a name's."""
    starts = {part.start for at, part in enumerate(parts) if not at or part.sentence != parts[at - 1].sentence}
    return frozenset(starts | {at + 1 for at in range(len(pieces)) if pieces.low(at) in _SENTENCE_MAY_BEGIN_BEHIND})


def _facts(pieces: Pieces, parts: Sequence[Clause], found: Sequence[Found]) -> Iterator[Fact]:
    at = 0
    last: Clause | None = None
    for part in parts:
        inside: list[Found] = []
        while at < len(found) and found[at].start < part.end:
            inside.append(found[at])
            at += 1
        yield from _facts_of_clause(pieces, part, inside)
        is_one_sentence = last is not None and last.sentence == part.sentence
        before = last if is_one_sentence else None
        # Won after a 1-1 draw: a score is no event that comes before another.
        has_score = any(each.kind == SCORE for each in inside)
        ordered = [] if has_score else [*sequences(pieces, part, before, _places(pieces, inside))]
        yield from ordered or in_turn(pieces, part, before, _places(pieces, inside))
        last = part


def _facts_of_clause(pieces: Pieces, part: Clause, found: Sequence[Found]) -> Iterator[Fact]:
    places = _places(pieces, found)
    spans = segments(pieces, part, places)
    yield from sayings(pieces, part, spans, places)
    segment = 0
    turns = {turn_at(pieces, part, each) for each in found if each.kind == TIME}
    for each in found:
        if each.kind == ORDINAL and (each.start in turns or _is_of_an_order(pieces, part, each)):
            continue  # the first train at 5.10: it is the time that is the first
        while segment + 1 < len(spans) and spans[segment][1] <= each.start:
            segment += 1
        beside = Beside(pieces, part, *spans[segment], places)
        votes = each._replace(role=each.role or decided(pieces, part)) if each.kind == SCORE else each
        yield fact_of(pieces, beside, votes)
        if each.kind == SCORE and each.role and pieces.words.voted:
            yield outcome(pieces, beside, each)
    has_amount = any(each.kind in _GROWING for each in found)
    has_score = any(each.kind == SCORE for each in found)
    # Three voted against it: the three, not the council.
    sides = [ballot_role(pieces, part, each) for each in found if each.kind == NUMBER and not each.role]
    counted = {at for side, at in sides if side == AGAINST}
    counted |= {at for each in found if each.kind == SCORE and each.role for at in range(each.start, each.end)}
    yield from directions(pieces, part, spans, places | counted, has_amount=has_amount, has_score=has_score)
    yield from unanimity(pieces, part)
    yield from nobody_abstained(pieces, part)
    yield from level(pieces, part)
    yield from majorities(pieces, part)
    yield from straight_sets(pieces, part)
    yield from comparisons(pieces, part)
    yield from routes(pieces, part)
    yield from listed_orders(pieces, part)


def _is_of_an_order(pieces: Pieces, part: Clause, place: Found) -> bool:
    """The bridge closed first, and the ferry stopped later."""
    is_first = pieces.low(place.start) in pieces.words.turns.firsts and pieces.low(place.end) in (",", ";")
    return is_first and place.start - 1 in part.verb_places


def _places(pieces: Pieces, found: Sequence[Found]) -> frozenset[int]:
    """The pieces of figures, dates and times, whose words say nothing of what they count."""
    return frozenset(
        place
        for each in found
        if each.kind not in (NAME, SCORE, ORDINAL)
        for place in range(each.start, each.end)
        # A share may have words of its own within it: 120 flats, of which 24.
        if each.kind != SHARE or not pieces.is_word(place) or pieces.low(place) in pieces.words.words_of_shares
    )

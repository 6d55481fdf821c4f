"""What votes and scores decide: which side had the most, by how much, and whether anybody was against."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import (
    ABSTAINED,
    CONTRAST,
    DIRECTION,
    MAY_AGREE,
    NUMBER,
    RECKONED,
    RESULT,
    SCORE,
    Fact,
)
from annotator.language.facts.clauses import Clause
from annotator.language.facts.stems import families_or_stem, stem
from annotator.language.facts.surrounding_words import Beside, span
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.words.fact_tables import FactWords

# Pieces between "none" and "against".
_REACH = 5
_SIDES = ("for", "against")
# Words beside the counts of a vote that say nothing of what was voted on: Abstimmungsergebnis.
_FEW = 2
# Families of what a score shows: both sides have the same; one has nothing.
_LEVEL, _NIL = "level", "nil"


def outcome(pieces: Pieces, beside: Beside, votes: Found) -> Fact:
    """Eleven against and seven for: it was rejected."""
    side = f"{pieces.words.voted}{'+' if votes.role == 'for' else '-'}"
    matters = pieces.words.ballots.matters if len(beside.about) < _FEW else ()
    known = (families_or_stem(each, pieces.words.code, pieces.words.families.of(each)) for each in matters)
    about = dict.fromkeys((*beside.about, *("|".join(each) for each in known)))
    return Fact(
        DIRECTION, *span(pieces, votes.start, votes.end), ((side,),), verbs=beside.verbs, about=tuple(about),
        sentence=beside.part.sentence,
    )  # fmt: skip


def decided(pieces: Pieces, part: Clause) -> str:
    """Which side had the most votes, if the clause says it: rejected 11 to 7, lost by 31 votes to 28."""
    words = pieces.words
    said = {name for names_ in part.content.values() for name in names_}
    are_votes = any(pieces.low(at).startswith(words.vote_words[:1]) for at in range(part.start, part.end))
    families = (words.voted, words.won) if are_votes else (words.voted,)
    sides = [side for side, mark in (("for", "+"), ("against", "-")) if said & {name + mark for name in families}]
    return sides[0] if len(sides) == 1 else ""


def unanimity(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """15 votes for, none against."""
    words = pieces.words
    for at in range(part.start, part.end) if words.unanimous else ():
        side = "+" if pieces.low(at) in words.nobody else "-" if _are_some(pieces, at) else ""
        near = (pieces.low(place) for place in range(at + 1, min(at + 1 + _REACH, part.end)))
        if side and any(low.startswith(words.opposing) for low in near):
            about = part.about(part.start, part.end)
            yield Fact(
                DIRECTION, *span(pieces, at, at + 1), ((words.unanimous + side,),), CONTRAST, about=about,
                sentence=part.sentence,
            )  # fmt: skip


def _are_some(pieces: Pieces, at: int) -> bool:
    """Quatre voix contre, where no figure beside it says how many were for it."""
    number = number_at(pieces, at) if pieces.words.code != "en" else None
    return number is not None and number.values[0] > 0 and number.end == at + 1 and not pieces.is_figure(at)


def nobody_abstained(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """No abstentions; abstentions: none."""
    ballots = pieces.words.ballots
    for at in range(part.start, part.end) if ballots.abstaining else ():
        behind = at + 1 + (pieces.low(at + 1) == ":")
        is_none = pieces.low(at - 1) in ballots.nobodies or pieces.low(behind) in ballots.nobodies
        if is_none and pieces.low(at).startswith(ballots.abstaining):
            yield Fact(
                NUMBER, *span(pieces, at, at + 1), ((0.0, 0.0),), role=ABSTAINED,
                about=part.about(part.start, part.end), sentence=part.sentence,
            )  # fmt: skip


def level(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """It ended in a draw; the board was evenly split; a clean sheet."""
    games = pieces.words.games
    for at in range(part.start, part.end) if games.levels else ():
        for phrases, family in ((games.levels, _LEVEL), (games.nils, _NIL)):
            end = at + next((length for length in (1, 2, 3, 4) if pieces.phrase(at, length) in phrases), 0)
            if end > at:
                about = part.about(part.start, part.end, frozenset({*range(at, end), *part.verb_places}))
                yield Fact(
                    DIRECTION, *span(pieces, at, end), ((f"{family}+",),), about=about, sentence=part.sentence
                )  # fmt: skip


def shown_by_scores(facts: Sequence[Fact], words: FactWords) -> Iterator[Fact]:
    """76 to 74: a majority of two, not unanimous; Ravens 68, Comets 82: the Comets won."""
    for fact in facts:
        if fact.kind != SCORE:
            continue
        most, least = (part if isinstance(part, float) else 0.0 for part in fact.readings[0])
        margin = (most - least,) * 2
        of = {side: "|".join(words.families.of(side[1:]) or (stem(side[1:], words.code),)) for side in fact.nouns}
        both = tuple(dict.fromkeys((*fact.about, *of.values())))
        # Nouns of its own, so that a margin of votes is not taken for two abstentions.
        yield replace(
            fact, kind=NUMBER, readings=(margin,), role=MAY_AGREE, nouns=() if fact.nouns else ("margin",), verbs=(),
            about=both,
        )  # fmt: skip
        if fact.role in _SIDES:
            counts = (most, least) if fact.role == "for" else (least, most)
            for side, count in zip(_SIDES, counts, strict=True):
                yield replace(fact, kind=NUMBER, readings=((count, count),), role=MAY_AGREE, nouns=(side,), verbs=())
        for family, shows in ((_LEVEL, most == least), (_NIL, not least)) if words.games.levels else ():
            yield replace(
                fact, kind=DIRECTION, readings=((f"{family}{'+' if shows else '-'}",),), unit=CONTRAST, role=RECKONED,
                nouns=(), verbs=(), about=both, rate=RESULT,
            )  # fmt: skip
        if words.unanimous and not fact.nouns:
            side = words.unanimous + ("-" if least else "+")
            yield replace(
                fact, kind=DIRECTION, readings=((side,),), unit=CONTRAST, role=RECKONED, nouns=(), verbs=(), rate=RESULT
            )
        for side, about in of.items() if words.won else ():
            count = most if side[0] == "+" else least
            yield replace(fact, kind=NUMBER, readings=((count, count),), role=MAY_AGREE, nouns=(), verbs=(), about=both)
            rest = (word for word in fact.about if word not in of.values())
            yield replace(
                fact, kind=DIRECTION, readings=((words.won + side[0],),), unit=CONTRAST, role=RECKONED,
                nouns=(), verbs=(), about=(about, *rest),
            )  # fmt: skip

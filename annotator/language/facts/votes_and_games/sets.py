"""The sets of a match: 6-4 3-6 7-5 are three, and the winner lost one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import CONTRAST, DIRECTION, NUMBER, RECKONED, SCORE, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.stems import families_or_stem
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.words.fact_tables import FactWords

# The family of a match of which the loser won no set.
_STRAIGHT = "straight"
# Games of a set, and code points from one set to the next, a tie-break in brackets included.
_MOST_GAMES, _NEAR = 7, 7
_GAMES = re.compile(r"\d+")


def straight_sets(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """Won in straight sets."""
    games = pieces.words.games
    for at in range(part.start, part.end - 1) if games.straights else ():
        if pieces.low(at) in games.straights and pieces.low(at + 1) in games.sets:
            about = part.about(part.start, part.end, frozenset({at, at + 1, *part.verb_places}))
            yield Fact(
                DIRECTION, *span(pieces, at, at + 2), ((f"{_STRAIGHT}+",),), about=about, sentence=part.sentence
            )  # fmt: skip


def sets_played(facts: Sequence[Fact], words: FactWords, text: str) -> Iterator[Fact]:
    """Of each row of sets how many they are, and whether one side won them all."""
    for row in _rows([fact for fact in facts if fact.kind == SCORE]) if words.games.sets else ():
        count = float(len(row))
        nouns = families_or_stem(min(words.games.sets), words.code, words.families.of(min(words.games.sets)))
        yield replace(
            row[0], kind=NUMBER, readings=((count, count),), role=RECKONED, end=row[-1].end,
            words=text[row[0].start : row[-1].end], nouns=nouns, verbs=(), about=(*row[0].about, "|".join(nouns)),
        )  # fmt: skip
        winners = {first > second for first, second in (map(int, _GAMES.findall(each.words)[:2]) for each in row)}
        side = f"{_STRAIGHT}{'+' if len(winners) == 1 else '-'}"
        yield replace(
            row[0], kind=DIRECTION, unit=CONTRAST, readings=((side,),), role=RECKONED, nouns=(), verbs=()
        )  # fmt: skip


def _rows(scores: Sequence[Fact]) -> Iterator[list[Fact]]:
    row: list[Fact] = []
    for each in [*scores, None]:
        if each is not None and _is_a_set(each) and (not row or each.start - row[-1].end <= _NEAR):
            row.append(each)
            continue
        if len(row) > 1:
            yield row
        row = [each] if each is not None and _is_a_set(each) else []


def _is_a_set(score: Fact) -> bool:
    most = score.value
    return not score.unit and not score.role and most <= _MOST_GAMES and len(_GAMES.findall(score.words)) > 1

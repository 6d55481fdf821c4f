"""Who won by a score: Larkhill beat Dunmere 3-1; Dunmere 1 Larkhill 3."""

from annotator.domain.fact_locks.names.comparison import plain
from annotator.language.facts.clauses import Clause
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at

# Pieces from the first side to the score.
_PAIR = 8


def sides(pieces: Pieces, part: Clause, score: Found) -> tuple[str, ...]:
    """The winner behind a +, the loser behind a -, each by its last word; nothing for votes and for a draw."""
    if score.role or score.readings[0][0] == score.readings[0][-1]:
        return ()
    return _by_place(pieces, score) or _by_pair(pieces, part, score) or _by_verb(pieces, part)


def _by_place(pieces: Pieces, score: Found) -> tuple[str, ...]:
    """The name before a score has its first figure, the one behind or within it has the second."""
    first, home = number_at(pieces, score.start), _name(pieces, score.start - 1)
    ends_with_figure = pieces.is_figure(score.end - 1)
    away = _name(pieces, score.end) or (_name(pieces, score.end - 2) if ends_with_figure else "")
    if first is None or not home or not away:
        return ()
    winner, loser = (home, away) if first.values[0] == score.readings[0][0] else (away, home)
    return f"+{winner}", f"-{loser}"


def _by_pair(pieces: Pieces, part: Clause, score: Found) -> tuple[str, ...]:
    """SV Hollern – TSV Au 3:1: the two sides before their score, with a dash between them."""
    first, away = number_at(pieces, score.start), _name(pieces, score.start - 1)
    goals = pieces[score.start].text.split(":")[0]
    dash = next((at for at in range(score.start - 2, max(part.start, score.start - _PAIR), -1)
                 if pieces.low(at) in DASHES and not pieces.are_joined(at)), None)  # fmt: skip
    home = _name(pieces, dash - 1) if dash is not None else ""
    if not home or not away or not (goals.isdecimal() or first):
        return ()
    leads = float(goals) if goals.isdecimal() else first.values[0] if first else 0.0
    winner, loser = (home, away) if leads == score.readings[0][0] else (away, home)
    return f"+{winner}", f"-{loser}"


def _by_verb(pieces: Pieces, part: Clause) -> tuple[str, ...]:
    won = pieces.words.won
    for at in part.verb_places:
        side = next((name[-1] for name in part.content[at] if won and name in (f"{won}+", f"{won}-")), "")
        before = next((name for place in range(at - 1, part.start - 1, -1) if (name := _name(pieces, place))), "")
        if side and before:
            return (f"{side}{before}",)
    return ()


def _name(pieces: Pieces, at: int) -> str:
    text = pieces[at].text
    if team := pieces.words.games.teams.get(pieces.low(at)):
        return team
    is_name = pieces.is_word(at) and text[0].isupper() and pieces.low(at) not in pieces.words.stops
    return plain(text) if is_name else ""

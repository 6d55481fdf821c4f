"""Who won by a score: Larkhill beat Dunmere 3-1; Dunmere 1 Larkhill 3."""

from annotator.domain.fact_locks.names.comparison import plain
from annotator.language.facts.clauses import Clause
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at


def sides(pieces: Pieces, part: Clause, score: Found) -> tuple[str, ...]:
    """The winner behind a +, the loser behind a -, each by its last word; nothing for votes and for a draw."""
    if score.role or score.readings[0][0] == score.readings[0][-1]:
        return ()
    return _by_place(pieces, score) or _by_verb(pieces, part)


def _by_place(pieces: Pieces, score: Found) -> tuple[str, ...]:
    """The name before a score has its first figure, the one behind or within it has the second."""
    first, home = number_at(pieces, score.start), _name(pieces, score.start - 1)
    ends_with_figure = pieces.is_figure(score.end - 1)
    away = _name(pieces, score.end) or (_name(pieces, score.end - 2) if ends_with_figure else "")
    if first is None or not home or not away:
        return ()
    winner, loser = (home, away) if first.values[0] == score.readings[0][0] else (away, home)
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

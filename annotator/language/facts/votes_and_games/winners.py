"""Who won by a score: Larkhill beat Dunmere 3-1; Dunmere 1 Larkhill 3."""

from annotator.domain.fact_locks.names.comparison import plain
from annotator.language.facts.clauses import Clause
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.lexis.numbers.scores import VERSUS

# Words of a side's name.
_LONGEST = 4
# Pieces behind the word for a win, up to the name of the other side.
_OPPONENT = 4
# Pieces from a score to the verb, and to the names of both sides.
_REACH = 40
# Pieces of 0–0.
_SCORE = 3


def sides(pieces: Pieces, part: Clause, score: Found) -> tuple[str, ...]:
    """The winner behind a +, the loser behind a -, each by its last word; nothing for votes and for a draw."""
    if score.role or score.readings[0][0] == score.readings[0][-1]:
        return ()
    return (
        _by_place(pieces, score)
        or _named_behind(pieces, score)
        or _by_noun(pieces, part, score)
        or _by_verb(pieces, part, score)
    )


def _by_place(pieces: Pieces, score: Found) -> tuple[str, ...]:
    """The name before a score has its first figure, the one behind or within it has the second.

    Where both stand before it, the first figure is that of the first: Brunna – Lynx 3–4.
    """
    before = _before_labels(pieces, score.start - 1)
    home = _name(pieces, before)
    has_name_within = score.end - 2 > score.start and pieces.is_figure(score.end - 1)
    away = _name(pieces, score.end) or (_name(pieces, score.end - 2) if has_name_within else "")
    if away and before < score.start - 1:
        return ()
    first, second = (home, away) if away else (_host(pieces, before), home)
    figure = _first_figure(pieces, score.start)
    if figure is None or not first or not second:
        return ()
    winner, loser = (first, second) if figure == score.readings[0][0] else (second, first)
    return f"+{winner}", f"-{loser}"


def _before_labels(pieces: Pieces, at: int) -> int:
    """The piece before the labels of a score, and before the score of the first half: HT 0–0 FT 2–1."""
    while pieces.low(at) in pieces.words.games.whistles and at > 0:
        is_behind_another = pieces.is_figure(at - 1) and pieces.is_figure(at - _SCORE)
        at -= 1 + _SCORE * is_behind_another
    return at


def _first_figure(pieces: Pieces, at: int) -> float | None:
    text, number = pieces[at].text, number_at(pieces, at)
    return number.values[0] if number else float(text.split(":")[0]) if text.replace(":", "").isdecimal() else None


def _host(pieces: Pieces, at: int) -> str:
    """The name before a dash or a v, where the name of the other side ends at this piece."""
    place = at
    while _name(pieces, place) and place > at - _LONGEST:
        place -= 1
    joint = place - (pieces.low(place) == "." and pieces.low(place - 1) in VERSUS)
    return _name(pieces, joint - 1) if pieces.low(joint) in VERSUS | DASHES else ""


def _by_noun(pieces: Pieces, part: Clause, score: Found) -> tuple[str, ...]:
    """A 3-1 victory over Rovers, a 3-1 defeat by Rovers; the defeat of Rovers is a win."""
    won, at = pieces.words.won, score.end
    side = next((name[-1] for name in part.content.get(at, ()) if won and name in (f"{won}+", f"{won}-")), "")
    other = next((name for place in range(at + 1, at + _OPPONENT) if (name := _name(pieces, place))), "")
    if not side or not other:
        return ()
    is_loser = side == "+" or pieces.low(at + 1) in pieces.words.ofs
    return (f"-{other}",) if is_loser else (f"+{other}",)


def _named_behind(pieces: Pieces, score: Found) -> tuple[str, ...]:
    """4:3 für Lohr; 2-0 pour les locaux."""
    at = score.end + 1
    at += pieces.low(at) in pieces.words.determiners
    is_led = pieces.low(score.end) in pieces.words.games.in_favour
    return (f"+{_last_of_name(pieces, at)}",) if is_led and _name(pieces, at) else ()


def _by_verb(pieces: Pieces, part: Clause, score: Found) -> tuple[str, ...]:
    near = range(max(part.start, score.start - _REACH), min(part.end, score.end + _REACH))
    verbs = sorted((at for at in near if _side_of_verb(pieces, part, at)), key=lambda at: abs(at - score.start))
    opponent = _opponent(pieces, near) if verbs else near[:0]
    for at in verbs:
        # Dropped the first set 4-6: what is written with the lesser figure first is that of who lost.
        is_lesser = _first_figure(pieces, score.start) == score.readings[0][-1]
        side = "-" if is_lesser else _side_of_verb(pieces, part, at)
        own = [place for place in range(at - 1, near.start - 1, -1) if place not in opponent]
        own += [place for place in range(at + 1, near.stop) if place not in opponent] if opponent else []
        before = next((name for place in own if (name := _name(pieces, place))), "")
        if before:
            turned = "-" if side == "+" else "+"
            return (f"{side}{before}", *(f"{turned}{_name(pieces, max(opponent))}" for _ in opponent[:1]))
    return ()


def _side_of_verb(pieces: Pieces, part: Clause, at: int) -> str:
    """+ for a verb of winning, - for one of losing; nothing for another word."""
    won = pieces.words.won
    names = part.content.get(at, ()) if won and at in part.verb_places else ()
    side = next((name[-1] for name in names if name in (f"{won}+", f"{won}-")), "")
    return side or pieces.words.games.leads.get(pieces.low(at), "")


def _opponent(pieces: Pieces, near: range) -> range:
    """The pieces of the name behind a word for against: gegen den SV Moorau, face à Mornet."""
    for at in near:
        for length in (2, 1):
            if pieces.phrase(at, length) in pieces.words.games.againsts:
                first = at + length
                first += pieces.low(first) in pieces.words.determiners
                end = first
                while end < near.stop and _name(pieces, end):
                    end += 1
                if end > first:
                    return range(first, end)
    return near[:0]


def _last_of_name(pieces: Pieces, at: int) -> str:
    while _name(pieces, at + 1):
        at += 1
    return _name(pieces, at)


def _name(pieces: Pieces, at: int) -> str:
    text = pieces[at].text
    if team := pieces.words.games.teams.get(pieces.low(at)):
        return team
    is_label = pieces.low(at) in pieces.words.games.whistles | pieces.words.stops
    is_name = pieces.is_word(at) and text[0].isupper() and not is_label
    return plain(text) if is_name else ""

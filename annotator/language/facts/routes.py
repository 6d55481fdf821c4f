"""Where something goes: from Soria to Burgos, von Emden nach Borkum."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import BEFORE, POSSIBLE, ROUTE, SEQUENCE, Fact
from annotator.language.facts.clauses import Clause
from annotator.language.facts.surrounding_words import span
from annotator.language.lexis.fact_tokens import Pieces

# Words of the name of a place.
_LONGEST = 4


def routes(pieces: Pieces, part: Clause) -> Iterator[Fact]:
    """An order of two places, with the words of the first as nouns and those of the other as `about`."""
    for at in range(part.start, part.end):
        to = pieces.words.turns.routes.get(pieces.low(at))
        if to is None:
            continue
        start = at + 1 + (pieces.low(at + 1) == "'")
        middle = _end_of_name(pieces, start)
        end = _end_of_name(pieces, middle + 1) if middle > start and pieces.low(middle) == to else 0
        if end > middle + 1:
            first, second = (part.about(*places) for places in ((start, middle), (middle + 1, end)))
            if first and second:
                yield Fact(
                    SEQUENCE, *span(pieces, at, end), ((BEFORE,),), ROUTE, POSSIBLE, nouns=first, about=second,
                    sentence=part.sentence,
                )  # fmt: skip


def _end_of_name(pieces: Pieces, at: int) -> int:
    end = at
    while end < at + _LONGEST and pieces.is_word(end) and pieces[end].text[0].isupper():
        end += 1
    return end

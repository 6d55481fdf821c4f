"""The sentences of a passage that carry a unit: what a person would copy out of it."""

from annotator.domain.passages import Excerpt, Span
from annotator.language.retrieval.ranking import Wanted, parts_of

# A sentence beside the best belongs to it if it adds this share of what is wanted. docs/benchmarks/passages.md
# watches it.
_BRINGS = 0.2


def narrowed(unit: Wanted, piece: Excerpt) -> Span:
    """The sentence that has most of what is wanted, with those beside it that bring much of the rest.

    Offsets count from the start of the piece.
    """
    spans = piece.sentences
    if len(spans) < 2:
        return spans[0] if spans else (0, len(piece.text))
    held = [parts_of(piece.text[start:end]) & unit.parts.keys() for start, end in spans]
    weights = [sum(unit.parts[part] for part in parts) for parts in held]
    least = _BRINGS * sum(unit.parts.values())
    first = last = weights.index(max(weights))
    has = held[first]

    def brings(at: int) -> bool:
        return 0 <= at < len(spans) and sum(unit.parts[part] for part in held[at] - has) >= least

    while brings(first - 1):
        first -= 1
        has = has | held[first]
    while brings(last + 1):
        last += 1
        has = has | held[last]
    return spans[first][0], spans[last][1]

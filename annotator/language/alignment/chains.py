"""The heaviest increasing chain of pairs: the sentences that kept their order while others were moved."""

from collections.abc import Callable, Sequence

Pair = tuple[int, int]


def heaviest_chain(pairs: Sequence[Pair], weight: Callable[[Pair], int]) -> list[Pair]:
    """The heaviest choice of (old, new) pairs that rise on both sides; no number may occur twice on one side.

    Takes O(n log n), with a Fenwick tree of prefix maxima over the new side (Fenwick, 1994).
    """
    ordered = sorted(pairs)
    rank = {new: at for at, new in enumerate(sorted(new for _, new in ordered), 1)}
    heaviest: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)
    before: list[int] = []
    for at, pair in enumerate(ordered):
        lighter = _prefix_maximum(heaviest, rank[pair[1]] - 1)
        before.append(lighter[1])
        _raise(heaviest, rank[pair[1]], (lighter[0] + weight(pair), at))
    chain = []
    at = max(heaviest)[1]
    while at >= 0:
        chain.append(ordered[at])
        at = before[at]
    return chain[::-1]


def _prefix_maximum(tree: list[tuple[int, int]], at: int) -> tuple[int, int]:
    best = (0, -1)
    while at:
        best = max(best, tree[at])
        at &= at - 1
    return best


def _raise(tree: list[tuple[int, int]], at: int, value: tuple[int, int]) -> None:
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at

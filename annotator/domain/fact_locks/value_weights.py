"""What each sign adds that another value of a passage is of the very thing that a claim gives a value for.

Two logistic regressions, one for passages that have an equal value too, on the pairs that may be read and on sentences
of real news, posts and debates (docs/benchmarks/facts.md), rounded; the constants are lower than fitted, because a
contradiction that is none blocks an article.
"""

from typing import NamedTuple


class Weights(NamedTuple):
    """What each sign adds; a sum above 0 contradicts.

    `beside`: of the claim's words around its fact, the share beside the value; `sentence`: of all its words, the share
    in that sentence; `own`: of the words beside the value, the share that the claim has somewhere. `equal` is what the
    same three shares of the equal value take away, `nearer` what each word adds that only the other value of a record
    has beside it.
    """

    nothing: float
    beside: float
    sentence: float
    own: float
    only: float
    one_size: float
    counted: float
    misprint: float
    agreeing: float
    other_verb: float
    equal: tuple[float, float, float] = (0.0, 0.0, 0.0)
    nearer: float = 0.0


ALONE = Weights(-4.3, 0.9, 2.35, 1.9, 1.3, 0.6, 0.45, 1.2, 1.1, -0.3)
BESIDE_AN_EQUAL = Weights(-3.5, 0.9, 1.75, 1.8, 0.45, 0.75, 0.3, 0.9, 0.3, 0.0, (1.05, 0.45, 1.05), 1.1)

"""What each sign adds that another value of a passage is of the very thing that a claim gives a value for.

Two logistic regressions, one for passages that have an equal value too, fitted by `benchmarks/fit_value_weights.py`
(docs/benchmarks/facts.md says on what) and rounded. The constants are lower than fitted, since a contradiction that is
none blocks an article; those of dates whose verbs are known, and of a rate on one side only, are set by hand.
"""

from annotator.domain.fact_locks.values.signs import ValueSigns

ALONE_CONSTANT, BESIDE_CONSTANT = -1.6, -3.0
ALONE = ValueSigns(
    beside=0.2, sentence=1.75, own=3.05, only=0.4, one_size=-0.7, apart=-1.1, counted=0.75, misprint=1.2, agreeing=1.6,
    other_verb=-0.95, other_event=-3.0, other_rate=-1.0, other_subject=-0.15, others=-0.65, later=0.35, reckoned=-1.2,
    short=2.4,
)  # fmt: skip
BESIDE_AN_EQUAL = ValueSigns(
    beside=0.5, sentence=1.95, own=1.6, only=0.35, one_size=0.2, apart=-1.05, counted=-0.3, misprint=2.2, agreeing=0.1,
    other_verb=-1.25, other_event=-3.0, other_subject=-1.0, foreign=-0.15, later=0.4, reckoned=-0.25, short=0.5,
    equal_kind=0.6, equal_beside=-1.6, equal_sentence=-0.55, equal_own=-1.6, nearer=0.85,
)  # fmt: skip


def weight(signs: ValueSigns, *, has_equal: bool) -> float:
    """Above 0 the other value contradicts."""
    constant, weights = (BESIDE_CONSTANT, BESIDE_AN_EQUAL) if has_equal else (ALONE_CONSTANT, ALONE)
    return constant + sum(sign * weight for sign, weight in zip(signs, weights, strict=True))

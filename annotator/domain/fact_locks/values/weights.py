"""What each sign adds that another value of a passage is of the very thing that a claim gives a value for.

Two logistic regressions, one for passages that have an equal value too, fitted by `benchmarks/fit_value_weights.py`
(docs/benchmarks/facts.md says on what) and rounded. The constants are lower than fitted, since a contradiction that is
none blocks an article; those of dates whose verbs are known, and of a rate on one side only, are set by hand.
"""

from annotator.domain.fact_locks.values.signs import ValueSigns

ALONE_CONSTANT, BESIDE_CONSTANT = -1.6, -2.9
ALONE = ValueSigns(
    beside=0.4, sentence=1.9, own=2.6, only=0.35, one_size=-0.75, apart=-1.05, counted=0.65, misprint=1.05,
    agreeing=1.7, other_verb=-0.8, other_event=-3.0, other_rate=-1.0, other_subject=-0.1, opposed=-0.7,
    other_name=-0.25, told_later=-1.85, others=-0.65, later=0.2, reckoned=-1.2, short=2.4,
)  # fmt: skip
BESIDE_AN_EQUAL = ValueSigns(
    beside=0.4, sentence=1.95, own=1.25, only=0.5, apart=-1.0, counted=-0.35, misprint=2.35, agreeing=0.2,
    other_verb=-0.9, other_event=-3.0, other_subject=-2.5, other_name=0.3, told_later=0.4, foreign=-0.3, others=0.1,
    later=0.55, reckoned=0.1, short=0.55, equal_kind=0.4, equal_beside=-0.95, equal_sentence=-0.55, equal_own=-1.8,
    nearer=1.15,
)  # fmt: skip


def weight(signs: ValueSigns, *, has_equal: bool) -> float:
    """Above 0 the other value contradicts."""
    constant, weights = (BESIDE_CONSTANT, BESIDE_AN_EQUAL) if has_equal else (ALONE_CONSTANT, ALONE)
    return constant + sum(sign * weight for sign, weight in zip(signs, weights, strict=True))

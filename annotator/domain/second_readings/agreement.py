"""How far two readers agree, beyond what chance would bring about.

Where a number is not defined it is None: a guess in its place would read like a result.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# The 97.5th percentile of the normal distribution, for limits that hold in 95 of 100 samples.
_Z = 1.959963984540054
# Under this many pairs the large-sample limits of kappa mean nothing.
FEWEST_FOR_LIMITS = 30

Pairs = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """The numbers of a comparison. `compared` are the units that both answered, `drawn` all that were to be read.

    `share` is the part of the compared on which both say the same, `share_limits` its 95 % limits (Wilson). `kappa` is
    Cohen's, `kappa_limits` its large-sample 95 % limits, `alpha` Krippendorff's for nominal data.
    """

    drawn: int
    compared: int
    agreed: int
    share: float | None
    share_limits: tuple[float, float] | None
    kappa: float | None
    kappa_limits: tuple[float, float] | None
    alpha: float | None


def agreement(pairs: Pairs, drawn: int) -> Agreement:
    """`pairs` are the answers of the first and the second reader to each unit that both answered."""
    agreed = sum(first == second for first, second in pairs)
    return Agreement(
        drawn=drawn,
        compared=len(pairs),
        agreed=agreed,
        share=agreed / len(pairs) if pairs else None,
        share_limits=wilson_limits(agreed, len(pairs)),
        kappa=cohen_kappa(pairs),
        kappa_limits=kappa_limits(pairs),
        alpha=krippendorff_alpha(pairs),
    )


def cohen_kappa(pairs: Pairs) -> float | None:
    """Cohen's kappa, unweighted. None without pairs, or where both readers give one and the same answer throughout."""
    if not pairs:
        return None
    observed, expected = _observed_and_expected(pairs)
    return None if expected == 1 else (observed - expected) / (1 - expected)


def kappa_limits(pairs: Pairs) -> tuple[float, float] | None:
    """The 95 % limits of kappa by its large-sample standard error (Fleiss, Cohen and Everitt 1969).

    None where kappa is not defined, where there are too few pairs, or where the error comes out as 0, as it does
    without any disagreement: that would look like certainty.
    """
    kappa = cohen_kappa(pairs)
    if kappa is None or len(pairs) < FEWEST_FOR_LIMITS:
        return None
    n = len(pairs)
    cells = {cell: count / n for cell, count in Counter(pairs).items()}
    firsts, seconds = _shares(first for first, _ in pairs), _shares(second for _, second in pairs)
    _, expected = _observed_and_expected(pairs)
    rest = 1 - kappa
    same = sum(p * (1 - (firsts[a] + seconds[a]) * rest) ** 2 for (a, b), p in cells.items() if a == b)
    other = sum(p * (seconds.get(a, 0) + firsts.get(b, 0)) ** 2 for (a, b), p in cells.items() if a != b)
    variance = (same + rest**2 * other - (kappa - expected * rest) ** 2) / (n * (1 - expected) ** 2)
    if variance <= 1e-12:
        return None
    reach = _Z * math.sqrt(variance)
    return max(-1.0, kappa - reach), min(1.0, kappa + reach)


def krippendorff_alpha(answers: Iterable[Sequence[str | None]]) -> float | None:
    """Krippendorff's alpha for nominal data; `answers` are those of all readers to each unit, None where missing.

    None where no unit has two answers, or where all answers that can be compared are the same.
    """
    known = [[answer for answer in each if answer is not None] for each in answers]
    pairable = [each for each in known if len(each) > 1]
    values = Counter(answer for each in pairable for answer in each)
    n = values.total()
    expected = n * n - sum(count * count for count in values.values())
    if not expected:
        return None
    observed = sum(_differing_pairs(each) / (len(each) - 1) for each in pairable)
    return 1 - (n - 1) * observed / expected


def wilson_limits(agreed: int, n: int) -> tuple[float, float] | None:
    """The 95 % limits of a share of `n` by Wilson's score, which also holds for few; None if `n` is 0."""
    if not n:
        return None
    share, z = agreed / n, _Z * _Z / n
    middle, reach = share + z / 2, _Z * math.sqrt(share * (1 - share) / n + z / (4 * n))
    return max(0.0, (middle - reach) / (1 + z)), min(1.0, (middle + reach) / (1 + z))


def _observed_and_expected(pairs: Pairs) -> tuple[float, float]:
    """The share of pairs that agree, and the share that would by chance."""
    n = len(pairs)
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    chance = sum(count * seconds[value] for value, count in firsts.items())
    # In whole numbers up to the last step, so that one category gives exactly 1.
    return sum(first == second for first, second in pairs) / n, chance / (n * n)


def _shares(values: Iterable[str]) -> dict[str, float]:
    counts = Counter(values)
    return {value: count / counts.total() for value, count in counts.items()}


def _differing_pairs(answers: Sequence[str]) -> int:
    """How many ordered pairs of two answers to one unit differ."""
    return len(answers) ** 2 - sum(count * count for count in Counter(answers).values())

"""Fits the weights of `annotator/domain/fact_locks/values/weights.py`: two logistic regressions over its signs.

    python benchmarks/fit_value_weights.py FOLDER

FOLDER is the one that `make_passages.py` reads: sentences of real texts, rewritten, some with another figure. They count a
third of the pairs in benchmarks/fact_pairs/, of which none whose name has "unread" is opened. A pair is a bag of all values
that might contradict in it: of one that differs, the likeliest is taken as the contradiction, in turn with the fit; of
the others the likeliest counts in full, and a little more than a contradiction, the next ones a fifth.
"""

import argparse
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench_fact_locks import is_turned, with_neighbours
from bench_facts import PAIRS, read
from make_passages import made, revised

from annotator.domain.fact_locks.facts import DATE, QUANTITIES, SCORE, TIME, WEEKDAY
from annotator.domain.fact_locks.pairing import ComparedTexts
from annotator.domain.fact_locks.values import weights as value_weights
from annotator.domain.fact_locks.values.answers import judged
from annotator.domain.fact_locks.values.contradicting_values import contenders
from annotator.domain.fact_locks.values.signs import ValueSigns
from annotator.language.facts.finding import find

# Pairs that differ in one of these have no value that contradicts.
NO_VALUES = {"name", "negation", "direction", "order"}
VALUES = QUANTITIES | {DATE, TIME, WEEKDAY, SCORE}
REAL, OTHERS, NEXT, SHOWN = 0.33, 1.5, 0.2, 5
ROUNDS, STEPS, PENALTY = 6, 12, 0.3

Contender = tuple[ValueSigns, bool]


@dataclass(frozen=True)
class Bag:
    differs: bool
    weight: float
    contenders: tuple[Contender, ...]


def bag(claim: str, passage: str, language: str, *, differs: bool, weight: float) -> Bag:
    pair = ComparedTexts(find(claim, language), find(passage, language))
    found: list[Contender] = []
    for ours in pair.ours:
        if ours.kind in VALUES and ours.is_stated:
            equals, _, others = judged(pair, ours)
            found += [(signs, bool(equals)) for signs, _ in contenders(pair, ours, others, equals)]
    return Bag(differs, weight, tuple(found))


def written() -> Iterator[Bag]:
    for path in sorted(PAIRS.glob("*.jsonl")):
        if "unread" in path.name:
            continue
        for pair in read(path):
            differs = pair["verdict"] == "differs"
            if not (differs and pair["kind"] in NO_VALUES):
                yield bag(pair["claim"], pair["passage"], path.name[:2], differs=differs, weight=1.0)


def real(folder: Path) -> Iterator[Bag]:
    cases, sources = made(folder)
    more, texts = revised(folder)
    sources = {**sources, **texts}
    for case in (*cases, *more):
        text = sources[case.source]
        if case.level != "quote" and not is_turned(case, text[case.start : case.end]):
            passage = with_neighbours(text, case.start, case.end)
            yield bag(case.unit, passage, "en", differs=case.differs is not None, weight=REAL)


def fitted(bags: Sequence[Bag]) -> dict[bool, list[float]]:
    """For values without an equal one beside them and for those with one: a constant, and a weight for each sign."""
    weights = {
        False: [value_weights.ALONE_CONSTANT, *value_weights.ALONE],
        True: [value_weights.BESIDE_CONSTANT, *value_weights.BESIDE_AN_EQUAL],
    }
    for _ in range(ROUNDS):
        rows = [row for each in bags for row in _rows(each, weights)]
        weights = {side: regression([row[1:] for row in rows if row[0] == side]) for side in (False, True)}
    return weights


def _rows(each: Bag, weights: dict[bool, list[float]]) -> Iterator[tuple[bool, list[float], float, float]]:
    ranked = sorted(each.contenders, key=lambda one: -score(weights[one[1]], [1.0, *one[0]]))
    for place, (signs, has_equal) in enumerate(ranked[: 1 if each.differs else SHOWN]):
        counts = 1.0 if each.differs else OTHERS if not place else NEXT
        yield has_equal, [1.0, *signs], float(each.differs), each.weight * counts


def score(weights: Sequence[float], signs: Sequence[float]) -> float:
    return sum(weight * sign for weight, sign in zip(weights, signs, strict=True))


def regression(rows: Sequence[tuple[list[float], float, float]]) -> list[float]:
    """By Newton's method; the squares of all weights but the constant are held down by PENALTY."""
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [0.0] + [-PENALTY * weight for weight in weights[1:]]
        curve = [[PENALTY * (at == to and at > 0) + 1e-6 * (at == to) for to in range(size)] for at in range(size)]
        for signs, wanted, counts in rows:
            likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, score(weights, signs)))))
            known = [(at, sign) for at, sign in enumerate(signs) if sign]
            for at, sign in known:
                slope[at] += counts * (wanted - likely) * sign
                for to, other in known:
                    curve[at][to] += counts * likely * (1 - likely) * sign * other
        weights = [weight + step for weight, step in zip(weights, solved(curve, slope), strict=True)]
    return weights


def solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """x of matrix · x = right, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        pivot = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[pivot] = rows[pivot], rows[at]
        for below in range(at + 1, size):
            share = rows[below][at] / rows[at][at]
            rows[below] = [one - share * other for one, other in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        rest = sum(rows[at][to] * found[to] for to in range(at + 1, size))
        found[at] = (rows[at][size] - rest) / rows[at][at]
    return found


def report(weights: dict[bool, list[float]], bags: Iterable[Bag]) -> None:
    for has_equal, (constant, *rest) in weights.items():
        print("beside an equal value" if has_equal else "alone", f"constant {constant:.2f}")
        print("  " + ", ".join(f"{name}={weight:.2f}" for name, weight in zip(ValueSigns._fields, rest, strict=True)))
    best = [
        (each.differs, max((score(weights[side], [1.0, *signs]) for signs, side in each.contenders), default=-99.0))
        for each in bags if each.weight == 1.0
    ]  # fmt: skip
    calm = sorted((found for differs, found in best if not differs), reverse=True)
    loud = [found for differs, found in best if differs]
    for share in (0.01, 0.02, 0.03, 0.05):
        limit = calm[int(share * len(calm))]
        told = sum(found > limit for found in loud) / len(loud)
        print(f"  {share:.0%} of the others called differing above {limit:.2f}: {told:.3f} of what differs is told")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    bags = [each for each in (*written(), *real(parser.parse_args().folder)) if each.contenders]
    report(fitted(bags), bags)


if __name__ == "__main__":
    main()

"""Whether the fact lock tells a figure that was changed, and is silent where nothing was: on sentences of real texts.

    python benchmarks/bench_fact_locks.py FOLDER [--level LEVEL ...] [--wrong]

FOLDER is the one that `make_passages.py` reads. The rewriting leaves asides out, and the changed figure with them: `there`
counts the units that have it, of which alone one can be told. Each unit is held against the sentence that it was made from, and
against that sentence with its neighbours, as a checker would keep them. `--wrong` prints each unit that is judged
wrongly.
"""

import argparse
import re
from collections import Counter, defaultdict
from functools import lru_cache
from pathlib import Path

from make_passages import LEVELS, Case, made, revised

from annotator.domain.fact_locks.facts import Fact
from annotator.domain.fact_locks.locks import DIFFERS, FactAnswer, compare
from annotator.language.facts.finding import find
from annotator.language.retrieval.passages import sentences_in

# Words that turn what a sentence says. The rewriting loses some ("not only" becomes "not"); such a unit says another
# thing than its sentence, and nothing is learnt from it.
TURNING = re.compile(
    r"\b(?:no|not|never|nor|none|nobody|nothing|without|only|just|cannot|until)\b|n['’]t\b", re.IGNORECASE
)
SHOWN = (*LEVELS, "twin", "revised")
# Code points on either side among which the neighbours are looked for.
NEAR = 600


@lru_cache(maxsize=20_000)
def facts_of(text: str) -> tuple[Fact, ...]:
    return find(text, "en")


def with_neighbours(text: str, start: int, end: int) -> str:
    """The sentence with the one before and the one behind it, where they are in its paragraph."""
    first = max(text.rfind("\n\n", 0, start) + 2, start - NEAR) if "\n\n" in text[:start] else max(0, start - NEAR)
    last = text.find("\n\n", end, end + NEAR)
    spans = list(sentences_in(text, first, last if last >= 0 else min(len(text), end + NEAR)))
    inside = [at for at, span in enumerate(spans) if span[0] < end and span[1] > start]
    if not inside:
        return text[start:end]
    return text[spans[max(0, inside[0] - 1)][0] : spans[min(len(spans) - 1, inside[-1] + 1)][1]]


def is_turned(case: Case, sentence: str) -> bool:
    turning = [
        sorted(word.lower().replace("’", "'") for word in TURNING.findall(text)) for text in (case.unit, sentence)
    ]
    return turning[0] != turning[1]


def is_the_change(case: Case, answer: FactAnswer) -> bool:
    if case.differs is None or answer.theirs is None:
        return False
    ours, theirs = answer.ours.words, answer.theirs.words
    return any(one in other or other in one for one, other in ((case.differs[0], ours), (case.differs[1], theirs)))


def has_the_change(case: Case) -> bool:
    return case.differs is not None and re.search(rf"(?<!\w){re.escape(case.differs[0])}(?!\w)", case.unit) is not None


def measure(cases: list[Case], sources: dict[str, str], *, around: bool, wrong: bool) -> None:
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        text = sources[case.source]
        if is_turned(case, text[case.start : case.end]):
            continue
        passage = with_neighbours(text, case.start, case.end) if around else text[case.start : case.end]
        differing = [each for each in compare(facts_of(case.unit), facts_of(passage)) if each.verdict == DIFFERS]
        hits = [each for each in differing if is_the_change(case, each)]
        wolves = [each for each in differing if each not in hits] if not (case.differs and hits) else []
        there = has_the_change(case)
        tallies[case.level].update(n=1, told=bool(hits), wolf=bool(wolves), there=there, found=there and bool(hits))
        if wrong and (wolves or (case.differs and not hits)):
            shown = [f"{each.ours.kind}: {each.ours.words} ≠ {each.theirs.words}" for each in wolves if each.theirs]
            print(f"{case.level} {case.differs or ''} {shown}\n  {case.unit}\n  {passage}")
    print(
        f"\n{'with neighbours' if around else 'the sentence'}\n{'':12}{'units':>6}  {'told':>6}  {'of there':>8}  {'wolf':>6}"
    )
    for level in SHOWN:
        if n := tallies[level]["n"]:
            told, there, found = (tallies[level][name] for name in ("told", "there", "found"))
            shown = f"{100 * told / n:6.1f}  {100 * found / there:8.1f}" if level == "figure" else " " * 16
            print(f"{level:12}{n:6}  {shown}  {100 * tallies[level]['wolf'] / n:6.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--level", choices=SHOWN, nargs="*", default=SHOWN)
    parser.add_argument("--wrong", action="store_true")
    chosen = parser.parse_args()
    cases, sources = made(chosen.folder)
    more, texts = revised(chosen.folder)
    cases = [case for case in cases + more if case.level in chosen.level]
    for around in (False, True):
        measure(cases, {**sources, **texts}, around=around, wrong=chosen.wrong)


if __name__ == "__main__":
    main()

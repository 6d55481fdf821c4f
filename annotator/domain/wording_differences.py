"""What differs between two wordings, word by word, how dangerous the difference is, and two changes made into one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from annotator.domain.folding import fold

_TOKEN = re.compile(r"\w+(?:[.,'’]\w+)*|\s+|[^\w\s]")
# A word diff is quadratic: beyond this many pairs of words the whole wording counts as replaced.
_MOST_PAIRS = 4_000_000
_NEGATIONS = {
    "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "without", "hardly",
    "nicht", "kein", "keine", "nie", "niemand", "ohne", "ne", "pas", "jamais", "aucun", "aucune", "rien", "sans",
    "nunca", "ningún", "ninguna", "nadie", "sin",
}  # fmt: skip
_NUMBERS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen",
    "hundred", "thousand", "million", "billion", "half", "twice", "double", "first", "second", "third", "all", "every",
    "most", "many", "few", "some",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """`kind` is same, deleted (only the old wording has it) or inserted (only the new one)."""

    kind: str
    text: str


def differences(old: str, new: str) -> tuple[Run, ...]:
    """The two wordings as one sequence of runs. The same and inserted runs, joined, are `new`.

    A difference in typography alone counts as the same, and is written as in `new`.
    """
    here, there = _TOKEN.findall(old), _TOKEN.findall(new)
    if fold(old) == fold(new):
        return (Run("same", new),) if new else ()
    if len(here) * len(there) > _MOST_PAIRS:
        return tuple(Run(kind, text) for kind, text in (("deleted", old), ("inserted", new)) if text)
    matcher = SequenceMatcher(None, [_key(t) for t in here], [_key(t) for t in there], autojunk=False)
    runs: list[Run] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            runs.append(Run("same", "".join(there[j1:j2])))
        else:
            runs += [Run("deleted", "".join(here[i1:i2])), Run("inserted", "".join(there[j1:j2]))]
    return _readable([run for run in runs if run.text])


def with_both_changes(base: str, one: str, other: str) -> str | None:
    """The wording `base` with what was changed in `one` and in `other`; None if both changed the same words.

    Changes that meet count as changes of the same words, but for those that are the same. (Three-way merging, as in
    diff3.)
    """
    tokens = _TOKEN.findall(base)
    changes: set[tuple[int, int, str]] = set()
    for new in (one, other):
        there = _TOKEN.findall(new)
        if len(tokens) * len(there) > _MOST_PAIRS:
            return None
        matcher = SequenceMatcher(None, tokens, there, autojunk=False)
        opcodes = matcher.get_opcodes()
        changes |= {(i1, i2, "".join(there[j1:j2])) for kind, i1, i2, j1, j2 in opcodes if kind != "equal"}
    ordered = sorted(changes)
    if any(following[0] <= change[1] for change, following in pairwise(ordered)):
        return None
    for start, end, text in reversed(ordered):
        tokens[start:end] = [text]
    return "".join(tokens)


def _key(token: str) -> str:
    """Two tokens are the same if their keys are. A character that folds to nothing must not equal a space."""
    return " " if token.isspace() else fold(token)


# From this gravity on, a change may make a true sentence wrong: a name, a figure or a negation is another one.
GRAVE = 2


def gravity(runs: Iterable[Run]) -> int:
    """3 if a number or a negation was inserted or deleted, 2 if a name was, 1 for any other word, 0 for none."""
    words = [word for run in runs if run.kind != "same" for word in _TOKEN.findall(run.text) if word.strip()]
    if any(_is_figure(word) or _is_negation(word) for word in words):
        return 3
    if any(word[0].isupper() for word in words):
        return 2
    return 1 if any(word[0].isalnum() for word in words) else 0


def _is_figure(word: str) -> bool:
    return any(letter.isdigit() for letter in word) or word.lower() in _NUMBERS


def _is_negation(word: str) -> bool:
    return word.lower() in _NEGATIONS or fold(word).lower().endswith("n't")


def _readable(runs: list[Run]) -> tuple[Run, ...]:
    """Joins replaced words that only a space separates, so that people read phrases and not a patchwork of words."""
    deleted: list[str] = []
    inserted: list[str] = []
    found: list[Run] = []

    def close() -> None:
        found.extend(Run(kind, "".join(text)) for kind, text in (("deleted", deleted), ("inserted", inserted)) if text)
        deleted.clear()
        inserted.clear()

    for at, run in enumerate(runs):
        following = runs[at + 1] if at + 1 < len(runs) else None
        if run.kind == "deleted":
            deleted.append(run.text)
        elif run.kind == "inserted":
            inserted.append(run.text)
        elif run.text.isspace() and deleted and inserted and following:
            deleted.append(run.text)
            inserted.append(run.text)
        else:
            close()
            found.append(run)
    close()
    return tuple(found)

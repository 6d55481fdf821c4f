"""A figure that turns up once with two of its digits changed round, written in another way or behind another noun."""

import re
from collections import defaultdict
from collections.abc import Iterator

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.rule import Prose, SlipFinding

_AGAIN = re.compile(r"\b(?:the|that|this|those|these|all|its|their)\s$", re.IGNORECASE)
_NOUN = re.compile(r"[\s-]([a-z]{4,})\b")
_COMPARED = re.compile(
    r"\b(?:from|than|compared|up|down|rose|fell|earlier|last|previous|year|quarter|month|expected|estimates?|analysts"
    r"|forecast|against|while|and|other|another|original(?:ly)?|first|second|instead|now)\b",
    re.IGNORECASE,
)
# Of another time, another figure is none of the same thing.
_THEN = re.compile(
    r"\b(?:last\s(?:year|month|week|season|time)|(?:a\s)?years?\sago|the\syear\sbefore|in\s(?:19|20)\d\d|previous)\b"
)
_CLAUSE = 60  # code points
_WORD = re.compile(r"[a-z]{4,}")
_FEWEST_DIGITS = 3
_MOST_ALIKE = 20
_DIGITS = 7


def in_front(prose: Prose) -> Iterator[SlipFinding]:
    """`$2.8m` in the headline, and in the body only `$8.2 million`; a count needs a word that both sentences have."""
    known: dict[tuple[str, str], list[tuple[Sentence, Numeral]]] = defaultdict(list)
    values: dict[str, list[Numeral]] = defaultdict(list)
    for sentence in prose.body if prose.front else ():
        for numeral in prose.numerals[sentence.ordinal]:
            values[numeral.unit].append(numeral)
            alike = known[_key(numeral)]
            if len(alike) < _MOST_ALIKE:
                alike.append((sentence, numeral))
    for sentence in prose.front:
        words = set(_WORD.findall(prose.words_of(sentence).lower()))
        for numeral in prose.numerals[sentence.ordinal][:_MOST_ALIKE]:
            if any(abs(n.value - numeral.value) <= numeral.slack * 1.001 for n in values[numeral.unit]):
                continue
            for there, other in known.get(_key(numeral), ()):
                shared = words.intersection(_WORD.findall(prose.words_of(there).lower()))
                if _are_turned(numeral, other) and (numeral.unit or shared):
                    said = prose.text[other.start : other.end]
                    yield SlipFinding(
                        numeral.start,
                        numeral.end,
                        f"The body says {said}, never {prose.text[numeral.start : numeral.end]}.",
                    )
                    break


def again(prose: Prose) -> Iterator[SlipFinding]:
    """`$2.8 million` first, and then `the $8.2 million`, which nothing before it has named."""
    seen: dict[tuple[str, str], list[Numeral]] = defaultdict(list)
    for sentence in prose.body:
        for numeral in prose.numerals[sentence.ordinal]:
            alike = seen[_key(numeral)]
            is_known = any(_is_equal(each, numeral) for each in alike)
            is_money, is_long = numeral.unit not in ("", "%"), len(_figure(numeral)) >= _FEWEST_DIGITS
            is_again = _AGAIN.search(prose.text[max(0, numeral.start - 8) : numeral.start])
            is_one_thing = is_money and is_long and not _COMPARED.search(prose.words_of(sentence))
            is_of_then = _THEN.search(prose.text, numeral.end, min(sentence.end, numeral.end + _CLAUSE))
            if not is_known and not is_of_then and (is_one_thing or (is_again and (is_money or is_long))):
                other = next((each for each in alike if _is_other(prose, each, numeral)), None)
                if other:
                    said = prose.text[other.start : other.end]
                    yield SlipFinding(numeral.start, numeral.end, f"Elsewhere the text says {said}.")
            if not is_known and len(alike) < _MOST_ALIKE:
                alike.append(numeral)


def _is_other(prose: Prose, earlier: Numeral, numeral: Numeral) -> bool:
    """With the same noun behind both, the rule for digits compares them."""
    nouns = [_NOUN.match(prose.text, each.end) for each in (earlier, numeral)]
    is_one_noun = nouns[0] is not None and nouns[1] is not None and nouns[0][1] == nouns[1][1]
    return not is_one_noun and _are_turned(earlier, numeral)


def _key(numeral: Numeral) -> tuple[str, str]:
    return numeral.unit, "".join(sorted(_figure(numeral)))


def _figure(numeral: Numeral) -> str:
    """The digits without the zeros at the end: 2.8m and 2,800,000 are written alike."""
    return (
        f"{numeral.value:.{_DIGITS}g}".replace(".", "").rstrip("0")
        if numeral.value < 10**_DIGITS
        else (f"{numeral.value:.0f}".rstrip("0"))
    )


def _is_equal(one: Numeral, other: Numeral) -> bool:
    return abs(one.value - other.value) <= 1e-9 * max(1.0, one.value)


def _are_turned(one: Numeral, other: Numeral) -> bool:
    """Whether two neighbours have changed places, and the figures are equally long."""
    ours, theirs = _figure(one), _figure(other)
    unlike = [at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b]
    return (
        len(unlike) == 2 and unlike[1] == unlike[0] + 1 and _size(one.value) == _size(other.value)
    )  # fmt: skip


def _size(value: float) -> int:
    return len(f"{value:.0f}")


_HAPPENED = re.compile(
    r"\b(?P<verb>open|found|establish|launch|built|born|creat|consecrat|complet|publish|elect|join|marri)(?:ed|ing|ment|ion)?\s"
    r"(?:[\w’'-]+\s){0,3}?"
    r"in\s(?P<year>1\d\d\d|20\d\d)\b"
)


def years(prose: Prose) -> Iterator[SlipFinding]:
    """`Since the works opened in 1963`, and `since its doors opened in 1936`: one event, two digits changed round."""
    seen: dict[tuple[str, str], str] = {}
    for found in _HAPPENED.finditer(prose.text):
        earlier = seen.setdefault((found["verb"], "".join(sorted(found["year"]))), found["year"])
        if earlier != found["year"] and _are_neighbours_turned(earlier, found["year"]):
            yield SlipFinding(found.start("year"), found.end("year"), f"Elsewhere the text says {earlier}.")


_LABELLED = re.compile(
    r"\b(?P<label>route|bus|train|flight|room|highway|number|section|article|platform|gate|junction)\s(?:[Nn]o\.?\s)?(?P<n>\d{3,4})\b"
)


def labels(prose: Prose) -> Iterator[SlipFinding]:
    """`Bus route 318` first, and then `route 381`, in a text that names no others."""
    seen: dict[str, set[str]] = defaultdict(set)
    for found in _LABELLED.finditer(prose.text):
        earlier = seen[found["label"].lower()]
        only = next(iter(earlier), "") if len(earlier) == 1 else ""
        if sorted(only) == sorted(found["n"]) and _are_neighbours_turned(only, found["n"]):
            yield SlipFinding(found.start("n"), found.end("n"), f"Elsewhere the text says {only}.")
        earlier.add(found["n"])


def _are_neighbours_turned(one: str, other: str) -> bool:
    """Whether only two neighbours have changed places."""
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(apart) == 2 and apart[1] == apart[0] + 1

"""One thing given in two ways: another currency, another measure, digits changed round."""

import re
from collections import defaultdict
from collections.abc import Iterator

from annotator.domain.values import Numeral
from annotator.language.slips.measured import measure_behind
from annotator.language.slips.rule import Prose, SlipFinding

_NOUN = re.compile(r"[\s-](?:dollars?|euros?|pounds?)?[\s-]?([a-z]{4,})\b")
_WORD = re.compile(r"[a-z]{4,}")
_OF = re.compile(r"\sof\s([a-z]{4,})\b")
_SMALL = frozenset(
    {"mm", "cm", "kg", "g", "ml", "cl", "l", "lb", "oz", "inches", "feet", "ft", "centimetres", "millimetres"}
)
_FEWEST_DIGITS = 3
_MOST_ALIKE = 20


def currencies(prose: Prose) -> Iterator[SlipFinding]:
    """The same amount in two currencies; a round one only where the same thing is named beside both."""
    amounts: dict[float, list[tuple[int, Numeral]]] = defaultdict(list)
    for ordinal, found in prose.numerals.items():
        for numeral in found:
            if numeral.unit and numeral.unit != "%" and numeral.value >= 1_000:
                amounts[numeral.value].append((ordinal, numeral))
    for (first, one), *others in amounts.values():
        for second, other in others:
            is_same = _is_telling(one.value) or _name_one_thing(prose, (first, one), (second, other))
            if other.unit != one.unit and is_same:
                earlier = prose.text[one.start : one.end]
                yield SlipFinding(other.start, other.end, f"The same amount is given earlier as {earlier}.")
                break


def measures(prose: Prose) -> Iterator[SlipFinding]:
    """The same number with two measures of one kind: 120 miles here, 120 kilometres there."""
    seen: dict[tuple[float, str], tuple[float, str]] = {}
    for found in prose.numerals.values():
        for numeral in found:
            measure = measure_behind(prose.text, numeral)
            if measure is None or not _is_telling(numeral.value):
                continue
            words = prose.text[numeral.start : measure.end]
            factor, earlier = seen.setdefault((numeral.value, measure.kind), (measure.factor, words))
            if factor != measure.factor:
                yield SlipFinding(numeral.start, measure.end, f"The same number is given earlier as {earlier}.")


def small_measures(prose: Prose) -> Iterator[SlipFinding]:
    """62mm of rain here, 62cm of rain there: with the same word behind both."""
    seen: dict[tuple[float, str, str], tuple[str, str]] = {}
    for found in prose.measures.values():
        for measured in found:
            of = _OF.match(prose.text, measured.end)
            if of is None or measured.unit.lower() not in _SMALL or not _is_telling(measured.value):
                continue
            words = prose.text[measured.start : measured.end]
            unit, earlier = seen.setdefault((measured.value, measured.kind, of[1]), (measured.unit.lower(), words))
            if unit != measured.unit.lower():
                yield SlipFinding(measured.start, measured.end, f"The same number is given earlier as {earlier}.")


def digits(prose: Prose) -> Iterator[SlipFinding]:
    """1,243 passengers here, 1,234 passengers there: two digits of one figure have changed places."""
    seen: dict[tuple[str, str, str], list[tuple[int, Numeral]]] = defaultdict(list)
    for ordinal, found in prose.numerals.items():
        for numeral in found:
            noun = _NOUN.match(prose.text, numeral.end)
            written = _digits(prose, numeral)
            if noun is None or len(written) < _FEWEST_DIGITS:
                continue
            alike = seen[noun[1], numeral.unit, "".join(sorted(written))]
            for earlier_in, earlier in alike:
                if earlier_in != ordinal and _are_transposed(_digits(prose, earlier), written):
                    words = prose.text[earlier.start : earlier.end]
                    yield SlipFinding(numeral.start, numeral.end, f"Elsewhere the text says {words} {noun[1]}.")
                    break
            if len(alike) < _MOST_ALIKE:
                alike.append((ordinal, numeral))


def _digits(prose: Prose, numeral: Numeral) -> str:
    return "".join(filter(str.isdecimal, prose.text[numeral.start : numeral.end]))


def _are_transposed(one: str, other: str) -> bool:
    """Whether two neighbours behind the first digit have changed places, and all else is equal."""
    unlike = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return len(unlike) == 2 and unlike[0] > 0 and unlike[1] == unlike[0] + 1


def _name_one_thing(prose: Prose, one: tuple[int, Numeral], other: tuple[int, Numeral]) -> bool:
    """Whether the noun behind one of the amounts is in the sentence of the other."""
    for (_, numeral), (ordinal, _) in ((one, other), (other, one)):
        noun = _NOUN.match(prose.text, numeral.end)
        if noun and noun[1] in _WORD.findall(prose.words_of(prose.sentences[ordinal - 1])):
            return True
    return False


def _is_telling(value: float) -> bool:
    """Whether the number has at least two digits before its zeros: a round one, as a million, recurs by chance."""
    return len(f"{value:.0f}".rstrip("0")) >= 2

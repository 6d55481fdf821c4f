"""Parts of which the text says that they are all, and that do not make their whole."""

import itertools
import re
from collections.abc import Iterator, Sequence

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.slips.figures import sums
from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.measured import measure_behind
from annotator.language.slips.rule import Prose, SlipFinding

# Parts that are not told by a figure.
_UNTOLD = re.compile(
    r"\b(?:one|another|several|some|few|none|no|half|each|nobody|most|dozens?|more than|about|nearly)\b", re.IGNORECASE
)
_OPENS = re.compile(r"\s(?:[a-z-]+\s){0,2}[a-z]{3,}(?::\s|\s?[–—]\s|\s\()")
_MADE_UP = re.compile(
    r"\s(?:[a-z-]+\s){0,2}[a-z]{3,},?\s(?:(?:is|are|was|were)\s)?"
    r"(?:made up of|consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|composed of|divided into|split into)\s"
)
_APPOSED = re.compile(r"\s(?:[a-z-]+\s){0,2}[a-z]{3,},\s")
_PEOPLE = re.compile(r"\s(?:[a-z]+\s)?(?:women|men|girls|boys|children|adults)\b")
_OF_THEM_FIRST = re.compile(r"\s(?:[a-z-]+\s){0,2}[a-z]{3,},\sof (?:which|them|whom)\s")
_OF_THEM = re.compile(r"\s(?:[a-z-]+\s){0,2}[a-z]{3,},\s(?:with\s)?")
_OF_WHICH = re.compile(r"\s(?:[a-z]+\s)?of (?:them|whom|which|those)\b")
_NEXT = re.compile(r"\s[a-z][^.;:–—()“”\d]{0,40}?(?:,|,? and|,? with)\s")
_HEDGED = re.compile(r"\b(?:about|around|some|nearly|almost|over|more than|up to|at least)\s$")
_NEARLY = 0.25
_NEARLY_OF_THEM = 0.15
_SENTENCES = 2


def remainders(prose: Prose) -> Iterator[SlipFinding]:
    """`It cost $6.5 million: the state gave $3.2 million, and donors the other $900,000`: the last part is the rest."""
    for at, sentence in enumerate(prose.sentences):
        found = prose.numerals[sentence.ordinal]
        last = next(
            (n for n in found if sums.REST.search(prose.text[max(sentence.start, n.start - 20) : n.start])), None
        )
        if last is None or (not last.unit and _UNTOLD.search(prose.words_of(sentence))):
            continue
        alike = [n for n in found if n.unit == last.unit and n.start <= last.start]
        if last.unit == "%":
            yield from _percent(alike)
            continue
        earlier = [n for s in prose.sentences[max(0, at - _SENTENCES) : at] for n in prose.numerals[s.ordinal]]
        wholes = [n for n in earlier if n.unit == last.unit and (last.unit or _is_counted(prose.text, n))]
        yield from _rest(wholes, alike)


def _percent(shares: Sequence[Numeral]) -> Iterator[SlipFinding]:
    totals = _sums(shares)
    slack = sum(n.slack for n in shares) + 0.5
    if len(shares) == 2 and not any(abs(each - 100) <= slack for each in totals) and 85 <= totals[-1] <= 115:
        yield SlipFinding(shares[0].start, shares[-1].end, f"These shares add up to {written(totals[-1])} %.")


def _rest(wholes: Sequence[Numeral], alike: Sequence[Numeral]) -> Iterator[SlipFinding]:
    totals = _sums(alike)
    slack = sum(n.slack for n in alike if n.unit) * 1.001
    if any(
        abs(each - n.value) <= slack + n.slack * bool(n.unit) for each in totals[1:] for n in (*wholes, *alike[:-1])
    ):
        return
    options = [(n, alike) for n in wholes]
    if len(alike) > 2:  # of 30 pupils, 12 …; 18 of the 40 seats, …
        options += [(whole, [n for n in alike if n is not whole]) for whole in alike[:2]]
    if any(sum(n.value for n in parts) == whole.value for whole, parts in options):
        return
    misses = [(abs(1 - sum(n.value for n in parts) / whole.value), whole, parts) for whole, parts in options
              if len(parts) > 1 and whole.value > max(n.value for n in parts)]  # fmt: skip
    apart, whole, parts = min(misses, key=lambda miss: miss[0], default=(1.0, alike[0], alike))
    if apart <= _NEARLY:
        total, sign = sum(n.value for n in parts), whole.unit
        message = f"The parts add up to {sign}{written(round(total, 6))}, not {sign}{written(round(whole.value, 6))}."
        yield SlipFinding(min(whole.start, parts[0].start), parts[-1].end, message)


def _sums(listed: Sequence[Numeral]) -> list[float]:
    """Of the last part, the last two, … and all."""
    return list(itertools.accumulate(n.value for n in reversed(listed)))


def _is_counted(text: str, numeral: Numeral) -> bool:
    return bool(re.match(r"\s[a-z]", text[numeral.end : numeral.end + 2])) and measure_behind(text, numeral) is None


def groups(prose: Prose) -> Iterator[SlipFinding]:
    """`48 buses: 22 diesel, 17 hybrid and 12 electric`; `33 medals, 11 of them gold, 8 silver and 15 bronze`."""
    for sentence in prose.sentences:
        found = [n for n in prose.numerals[sentence.ordinal] if n.unit != "%"]
        if sums.is_of_all(prose, sentence):
            continue
        for at, whole in enumerate(found[:-2]):
            finding = _groups(prose, sentence, whole, found[at + 1 :])
            if finding:
                yield finding
                break


def _groups(prose: Prose, sentence: Sentence, whole: Numeral, behind: Sequence[Numeral]) -> SlipFinding | None:
    text, first = prose.text, behind[0]
    opened = text[whole.end : first.start]
    is_closed = bool(_OPENS.fullmatch(opened) or _MADE_UP.fullmatch(opened) or _are_people(text, whole, behind))
    is_counted = not whole.unit and whole.value % 1 == 0 and whole.value > 2
    if not is_counted or _HEDGED.search(text[max(sentence.start, whole.start - 12) : whole.start]):
        return None
    is_part = _OF_THEM.fullmatch(opened) and _OF_WHICH.match(text, first.end)
    if not is_closed and not is_part and not _OF_THEM_FIRST.fullmatch(opened):
        return None
    parts = [first]
    for a, b in itertools.pairwise(behind):
        if not _NEXT.fullmatch(text[a.end : b.start]):
            break
        parts.append(b)
    joined = len(parts) > 1 and ("and" in text[parts[-2].end : parts[-1].start] or opened.endswith("("))
    if not joined or len(parts) < (2 if is_closed else 3) or any(n.unit or n.value % 1 for n in parts):
        return None
    behind_last = text[parts[-1].end : sentence.end]
    if _UNTOLD.search(text[first.start : parts[-1].start]) or re.match(
        r"[^.;:]*\b(?:one|another|others?|rest)\b", behind_last
    ):
        return None
    if not re.match(r"\s[a-z]", behind_last) or len(parts) < len(behind):
        return None
    total = sum(n.value for n in parts)
    apart = abs(total - whole.value)
    if apart and apart <= (_NEARLY if is_closed else _NEARLY_OF_THEM) * whole.value:
        message = f"The parts add up to {written(total)}, not {written(whole.value)}."
        return SlipFinding(whole.start, parts[-1].end, message)
    return None


def _are_people(text: str, whole: Numeral, parts: Sequence[Numeral]) -> bool:
    """The 12 jurors, seven women and four men, were: nobody else is left."""
    opened = text[whole.end : parts[0].start]
    is_bare = opened == ", " and text[max(0, whole.start - 4) : whole.start] == " of "  # a crew of 14, nine men and …
    if not (is_bare or _APPOSED.fullmatch(opened)) or _PEOPLE.match(text, whole.end):
        return False
    last = _PEOPLE.match(text, parts[-1].end)
    return bool(
        last and text[last.end() : last.end() + 1] in {",", "."} and all(_PEOPLE.match(text, n.end) for n in parts)
    )


_KILLED = re.compile(
    r"\b(?:kill(?:s|ed|ing)|claimed\sthe\slives\sof|injur(?:es|ed|ing)|wounded|arrested|rescued|evacuated)\s"
    r"(?P<count>[\w-]+)\s(?:people|persons|passengers|men|women|children|workers|soldiers)\b"
)
_THEY_WERE = re.compile(
    r"(?:The\s(?:dead|victims|injured|wounded|casualties|arrested|rescued)|They|Those\s\w+)\swere\s"
)


def victims(prose: Prose) -> Iterator[SlipFinding]:
    """`It killed 14 people. The dead were nine passengers, three crew members and four stallholders`."""
    for sentence, following in itertools.pairwise(prose.sentences):
        killed = _KILLED.search(prose.text, sentence.start, sentence.end)
        opened = _THEY_WERE.match(prose.text, following.start)
        if killed is None or opened is None or sentence.block != following.block:
            continue
        wholes = [n for n in prose.numerals[sentence.ordinal] if n.start == killed.start("count")]
        parts = prose.numerals[following.ordinal]
        gaps = [prose.text[a.end : b.start] for a, b in itertools.pairwise(parts)]
        is_list = len(parts) > 1 and parts[0].start == opened.end() and all(map(_NEXT.fullmatch, gaps))
        if len(wholes) != 1 or not is_list or any(n.unit for n in parts) or _UNTOLD.search(prose.words_of(following)):
            continue
        total = sum(n.value for n in parts)
        if total != wholes[0].value and " and " in gaps[-1]:
            message = f"The parts add up to {written(total)}, not {written(wholes[0].value)}."
            yield SlipFinding(wholes[0].start, parts[-1].end, message)

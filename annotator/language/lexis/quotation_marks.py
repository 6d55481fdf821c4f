"""Quoted words inside one block: which marks open, which close, which are apostrophes."""

import re
from dataclasses import dataclass

_DOUBLES = re.compile(r"[\"“”„‟«»「」『』]")
_ANY = re.compile(r"[\"“”„‟«»「」『』‘'‹]")
_SINGLES = re.compile(r"[‘’'‹›]")
_CLOSED_BY = {
    "“": "”", "„": "“”‟", "‟": "”", "«": "»", "»": "«»", '"': '"', "”": "”", "「": "」", "『": "』",
}  # fmt: skip
_NEVER_OPENS = "」』"
_BEFORE_OPENING = frozenset("([{—–-/\"“„«‘'¿¡:")
_ELIDED = re.compile(r"(?:em|til|tis|twas|cause|bout|n|round)\b|\d", re.IGNORECASE)
# Words: a stray mark rarely has so many behind it. docs/benchmarks/language.md watches it.
_LONG_ENOUGH = 6


@dataclass(frozen=True, slots=True)
class QuotedRun:
    """The words inside the marks; `outer` bounds take the marks in. `closed`: the mark closes here."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool

    def shifted(self, by: int) -> "QuotedRun":
        return QuotedRun(self.start + by, self.end + by, self.outer_start + by, self.outer_end + by, self.closed)


def quotations(text: str) -> list[tuple[int, int]]:
    """(start, end) in code points of the quoted words in one block, marks left out, in order.

    A quotation inside a quotation belongs to the outer one. Single marks count only where they
    cannot be apostrophes. Linear in time; never raises.
    """
    return [(run.start, run.end) for run in runs(text)]


def runs(text: str, *, goes_on: bool = False) -> list[QuotedRun]:
    """The quotations of one block; `goes_on`: the next block begins with an opening mark."""
    if not _ANY.search(text):
        return []
    doubles = _double_runs(text, goes_on=goes_on)
    return _merge(doubles, _single_runs(text))


def begins_with_opening(text: str) -> bool:
    return text[:1] in _CLOSED_BY and text[1:2] != "" and not text[1:2].isspace()


def _double_runs(text: str, *, goes_on: bool) -> list[QuotedRun]:
    marks = [(found.start(), found[0]) for found in _DOUBLES.finditer(text)]
    straight_left = sum(1 for _, mark in marks if mark == '"')
    found: list[QuotedRun] = []
    opened: tuple[int, str] | None = None
    nested = 0
    for place, mark in marks:
        straight_left -= mark == '"'
        if opened is None:
            if _can_open(text, place, mark):
                opened, nested = (place, mark), 0
        elif mark == '"' and opened[1] == '"' and _opens_only(text, place) and straight_left % 2:
            opened = (place, mark)  # the earlier mark was never closed
        elif opened[1] == '"' and mark == "“" and _opens_only(text, place):
            nested += 1
        elif nested and mark == "”":
            nested -= 1
        elif _closes(text, opened[1], place, mark):
            _append(found, text, opened[0], place, closed=True)
            opened = None
    if opened is not None and (goes_on or _is_left_open(text, opened[0])):
        _append(found, text, opened[0], len(text), closed=False)
    return found


def _can_open(text: str, place: int, mark: str) -> bool:
    """In Swedish and Finnish the mark that closes elsewhere opens too: ”Det är kaos”."""
    if mark == "”" and (not _opens_only(text, place) or text.find(mark, place + 1) < 0):
        return False
    if mark in _NEVER_OPENS:
        return False
    follows_a_figure = place > 0 and text[place - 1].isdigit()
    return not (mark == '"' and follows_a_figure and not text[place + 1 : place + 2].isalpha())  # inches


def _closes(text: str, opening: str, place: int, mark: str) -> bool:
    if mark in _CLOSED_BY[opening]:
        return True
    slip = mark == "“" and not _opens_only(text, place) and not text[place + 1 : place + 2].isalnum()
    return slip or (mark == "”" and opening == '"')


def _opens_only(text: str, place: int) -> bool:
    """White space or a bracket before, and none after: this mark cannot close."""
    return _at_opening_place(text, place) and not text[place + 1 : place + 2].isspace() and place + 1 < len(text)


def _at_opening_place(text: str, place: int) -> bool:
    return place == 0 or text[place - 1].isspace() or text[place - 1] in _BEFORE_OPENING


def _is_left_open(text: str, place: int) -> bool:
    """Goes on in the next paragraph; a lone stray mark does not."""
    if not _at_opening_place(text, place):
        return False
    return not text[:place].strip() or len(text[place : place + 400].split()) >= _LONG_ENOUGH


def _append(found: list[QuotedRun], text: str, opening: int, closing: int, *, closed: bool) -> None:
    words = text[opening + 1 : closing]
    start = opening + 1 + len(words) - len(words.lstrip())
    end = opening + 1 + len(words.rstrip())
    if any(character.isalnum() for character in words):
        found.append(QuotedRun(start, end, opening, closing + closed, closed))


def _single_runs(text: str) -> list[QuotedRun]:
    found: list[QuotedRun] = []
    opened: tuple[int, str] | None = None
    for match in _SINGLES.finditer(text):
        place, mark = match.start(), match[0]
        if mark in "‘'‹" and _opens_single(text, place):
            opened = opened or (place, mark)
        elif opened and mark == {"‘": "’", "'": "'", "‹": "›"}[opened[1]] and _closes_single(text, place):
            if place - opened[0] > 2:
                _append(found, text, opened[0], place, closed=True)
            opened = None
    return found


def _opens_single(text: str, place: int) -> bool:
    following = text[place + 1 : place + 2]
    before_is_open = place == 0 or text[place - 1].isspace() or text[place - 1] in '([—–"“'
    return before_is_open and (following.isalpha() or following in "“[…") and not _ELIDED.match(text, place + 1)


def _closes_single(text: str, place: int) -> bool:
    """Not inside a word, and not the plural’s possessive (`the workers’ rights`)."""
    if text[place - 1].isspace() or text[place + 1 : place + 2].isalnum():
        return False
    is_possessive = text[place - 1] == "s" and re.match(r"\s[^\W\d_]", text[place + 1 : place + 3])
    return not (is_possessive and text[place + 2 : place + 3].islower())


def _merge(doubles: list[QuotedRun], singles: list[QuotedRun]) -> list[QuotedRun]:
    """Outer quotations only; a single run that crosses a double one was no quotation."""
    merged: list[QuotedRun] = []
    doubled = frozenset(doubles)
    for run in sorted(doubles + singles, key=lambda run: (run.outer_start, -run.outer_end)):
        if not merged or run.outer_start >= merged[-1].outer_end:
            merged.append(run)
        elif run.outer_end > merged[-1].outer_end and run in doubled:
            merged[-1] = run
    return merged

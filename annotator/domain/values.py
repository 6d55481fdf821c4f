"""Figures as values, and whether those of a source and an article differ."""

from dataclasses import dataclass

SAME, ROUNDED, DIFFERS = "same", "rounded", "differs"

# An article may round: a little without a word, and more if it says so (about, nearly).
_ROUNDING, _HEDGED = 0.015, 0.1
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Numeral:
    """`value` as written; it is right within `slack`, half a unit of its last digit.

    `unit` is %, a currency sign, or empty; `start` and `end` are code points.
    """

    value: float
    slack: float
    unit: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Day:
    """A date or a time, as precise as it is written: months count from 1, Monday is 0, `minute` counts from midnight.

    `start` and `end` are code points.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None

    @property
    def clock(self) -> int | None:
        """The minute on a clock face of twelve hours: 5:30 may mean the afternoon."""
        return None if self.minute is None else self.minute % (12 * 60)

    @property
    def grain(self) -> str:
        """What it names: month (or a day in one), year, weekday, or minute."""
        if self.month is not None:
            return "month"
        if self.year is not None:
            return "year"
        return "weekday" if self.weekday is not None else "minute"


Figure = Numeral | Day


def compare(ours: Figure, theirs: Figure, *, hedged: bool = False) -> str | None:
    """SAME, ROUNDED or DIFFERS; None if the two cannot be compared.

    Spelling does not matter: 5,000 is five thousand, and October 5 may be 2026-10-05. The result is ROUNDED if the
    source (`theirs`) has a more exact figure than the article (`ours`); `hedged` means that the article says so.
    """
    if isinstance(ours, Day) and isinstance(theirs, Day):
        return _compare_days(ours, theirs)
    if isinstance(ours, Numeral) and isinstance(theirs, Numeral):
        return _compare_numbers(ours, theirs, _HEDGED if hedged else _ROUNDING)
    # A number of four digits without a comma may be read as a year.
    return SAME if _bare_number(ours) is not None and _bare_number(ours) == _bare_number(theirs) else None


def _compare_days(ours: Day, theirs: Day) -> str | None:
    """Compares what both name; a year does not contradict a full date of another year, as a sentence may hold both."""
    shared = [
        (here, there)
        for here, there in (
            (ours.year, theirs.year),
            (ours.month, theirs.month),
            (ours.day, theirs.day),
            (ours.weekday, theirs.weekday),
            (ours.clock, theirs.clock),
        )
        if here is not None and there is not None
    ]
    if not shared:
        return None
    if all(here == there for here, there in shared):
        return SAME
    return DIFFERS if ours.grain == theirs.grain else None


def _compare_numbers(ours: Numeral, theirs: Numeral, tolerance: float) -> str | None:
    if ours.unit != theirs.unit:
        return _compare_units(ours, theirs)
    distance = abs(ours.value - theirs.value)
    if distance < 1e-9 * max(1.0, abs(ours.value)):
        return SAME
    if distance <= tolerance * abs(theirs.value) and _is_rounding(
        ours.value, theirs.value, hedged=tolerance > _ROUNDING
    ):
        return ROUNDED
    return DIFFERS


def _compare_units(ours: Numeral, theirs: Numeral) -> str | None:
    """The same amount in another currency is a slip; a percentage and a count cannot be compared."""
    both_money = ours.unit not in ("", "%") and theirs.unit not in ("", "%")
    if not both_money:
        return None
    return DIFFERS if ours.value == theirs.value else None


def _is_rounding(rough: float, exact: float, *, hedged: bool) -> bool:
    """Whether `rough` is `exact` with fewer digits; a hedged figure need not be rounded to the nearest."""
    wanted = _written(rough)
    if len(wanted) >= len(_written(exact)):
        return False
    return hedged or any(_written(float(f"{exact:.{digits}g}")) == wanted for digits in range(1, _DIGITS))


def _written(value: float) -> str:
    """The digits that count: 5,000 has one, 4,987 four."""
    return f"{value:.10e}".partition("e")[0].replace(".", "").rstrip("0")


def _bare_number(figure: Figure) -> float | None:
    if isinstance(figure, Numeral):
        return None if figure.unit else figure.value
    return float(figure.year) if figure.grain == "year" and figure.year is not None else None

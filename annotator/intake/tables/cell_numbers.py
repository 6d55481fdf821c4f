"""Numbers of a workbook as people saw them: Excel keeps a date as a count of days, and a share as a fraction."""

import re
from datetime import datetime, timedelta
from xml.etree.ElementTree import Element

# The formats without a code of their own, by their numbers (ECMA-376, 18.8.30).
_DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_SHARES = frozenset({9, 10})
# What a code shows as it stands, or says of colours and languages.
_LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|[_*].')
_OF_DATES = re.compile(r"[dmyhs]", re.IGNORECASE)
_EPOCH = datetime(1899, 12, 30)
_EPOCH_1904 = datetime(1904, 1, 1)
# Excel has a 29 February 1900: the days before it are one off.
_LEAP = 60
_MOST_DAYS = 2_958_466
_EXACT = 1e15


class CellNumbers:
    """Which styles of a workbook show dates, and which shares. `styles` is the root of its part of styles, if any."""

    def __init__(self, styles: Element | None, *, from_1904: bool = False) -> None:
        self._from_1904 = from_1904
        self._codes: list[tuple[int, str]] = []
        if styles is not None:
            own = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.findall("{*}numFmts/{*}numFmt")}
            for style in styles.findall("{*}cellXfs/{*}xf"):
                number = style.get("numFmtId", "0")
                self._codes.append((int(number), _LITERAL.sub("", own.get(number, "")).partition(";")[0]))

    def shown(self, value: str, style: int) -> str:
        """A number as text: a date as 2026-05-17, with its time if it has one, a share with its sign."""
        if not value:
            return ""
        number = float(value)
        known, code = self._codes[style] if style < len(self._codes) else (0, "")
        if (known in _DATES or (code and _OF_DATES.search(code))) and 0 <= number < _MOST_DAYS:
            return self._moment(number)
        if known in _SHARES or "%" in code:
            return f"{_plain(float(f'{number * 100:.12g}'))}%"
        return _plain(number)

    def _moment(self, days: float) -> str:
        if self._from_1904:
            moment = _EPOCH_1904 + timedelta(days=days)
        else:
            moment = _EPOCH + timedelta(days=days + (1 if days < _LEAP else 0))
        # Fractions of a day are never exact.
        moment = (moment + timedelta(milliseconds=500)).replace(microsecond=0)
        clock = moment.strftime("%H:%M:%S").removesuffix(":00")
        if days < 1:
            return clock
        return moment.strftime("%Y-%m-%d") + (f" {clock}" if clock != "00:00" else "")


def _plain(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < _EXACT else repr(number)

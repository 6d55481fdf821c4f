"""The machine's clock, set forward and back as somebody who sets it does."""

import time

HOUR, DAY = 3_600, 86_400
YEAR = 365 * DAY


class MachineClock:
    def __init__(self) -> None:
        self._real, self.off = time.time, 0.0

    def time(self) -> float:
        return self._real() + self.off

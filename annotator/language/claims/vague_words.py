"""What shows a number or a date without a value: dozens, twice, the figures of 9/11; last week, tomorrow."""

import re

from annotator.language.words.english.dates import DAYS, MONTHS
from annotator.language.words.english.numbers import ORDINALS, OTHERS

_PERIODS = "week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter"
_PERIOD = rf"(?:{_PERIODS}|{'|'.join(DAYS)}|{'|'.join(MONTHS)})"

NUMBER_WITHOUT_VALUE = re.compile(
    rf"(?<!\bat\s)\bfirst\b|\b(?:{ORDINALS}|{OTHERS})\b|(?<![\w.,])\d+(?:[.,]\d+)*", re.IGNORECASE
)
VAGUE_DATE = re.compile(
    rf"\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier\sthis|[Ll]ate\slast)\s{_PERIOD}\b"
    r"|\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b"
)

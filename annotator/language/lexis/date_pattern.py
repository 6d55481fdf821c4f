"""Dates and times as news prints them (English months and days; figures in any language)."""

import re

from annotator.language.words.english_dates import DAYS, MONTH_ABBREVIATIONS, MONTHS

_MONTHS = rf"{'|'.join(MONTHS)}|(?:{'|'.join(sorted(MONTH_ABBREVIATIONS))})\b\.?"
_DAYS = "|".join(DAYS)
# March and May are verbs too.
_SURE_MONTHS = "|".join(month for month in MONTHS if month not in ("March", "May"))
_YEAR = r"(?:1[5-9]|20)\d\d"
_PERIOD = rf"(?:week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|{_DAYS}|{_MONTHS})"

DATE = re.compile(
    rf"""
    (?<![\w$£€¥,.])(?:
      (?:(?:{_DAYS}),?\s)?(?:{_MONTHS})\s\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d|,\d)(?:,?\s{_YEAR}\b)?
    | (?:(?:{_DAYS}),?\s)?\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{_MONTHS})\b(?:,?\s{_YEAR}\b)?
    | (?:{_MONTHS}),?\s(?:of\s)?{_YEAR}\b
    | (?:{_DAYS})s?\b
    | (?:[Ll]ast|[Nn]ext|[Tt]his|[Ee]arlier\sthis|[Ll]ate\slast)\s{_PERIOD}\b
    | (?<=[Ii]n\s)(?:{_MONTHS})(?!\w) | (?<=[Bb]y\s)(?:{_MONTHS})(?!\w)
    | (?:{_SURE_MONTHS})\b
    | \d{{4}}-\d\d-\d\d\b | \d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b
    | \d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.m\b\.?|[ap]m\b) | \d{{1,2}}:\d\d\b
    | {_YEAR}(?:s|\s?[–-]\s?(?:{_YEAR}|\d\d))?\b(?![%]|,\d|\.\d|\s(?:percent|per\scent|million|billion))
    | (?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight)\b
    )
    """,
    re.VERBOSE,
)

"""Figures: numbers, money, shares, ordinals, and numbers in words from two up."""

import re

_MAGNITUDE = r"(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|tn)"
_UNIT = r"(?:percent|per\scent|percentage\spoints?|pct|%|‰|°[CF]?)"
_SMALL = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_ORDINAL = (
    "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|hundredth|thousandth"
)
_OTHER = "half|halves|thirds|quarters?|double[ds]?|twice|triple[ds]?|dozens?|hundreds|thousands|millions|billions"
_WORD = rf"(?:{_SMALL})(?:[-\s](?:one|{_SMALL}|{_ORDINAL}|thirds|quarters|fifths|tenths))?"

FIGURE = re.compile(
    rf"""
      (?:(?:US|A|C|HK|NZ|S)?[$£€¥₹₽₩₺]\s?)?
      (?<![\w.])[-−–+]?\d+(?:[.,\u202f]\d+)*(?:[½¼¾⅓⅔]|(?:st|nd|rd|th)\b)?
      (?:[-\s]?{_MAGNITUDE}\b|(?<=\d)[mk]\b)?(?:\s?(?:{_UNIT})(?!\w))?(?:\s(?:dollars|euros|pounds|yen)\b)?
    | [½¼¾⅓⅔]
    | \b(?:a|one|{_WORD})(?:[-\s]{_MAGNITUDE}\b)+(?:\s(?:percent|per\scent|dollars|euros|pounds)\b)?
    | \bone[-\s](?:half|third|quarter|fifth|tenth|in\s(?:{_SMALL}|\d+))\b
    | \b(?:{_WORD})\b(?:\s(?:percent|per\scent)\b)?
    | (?<!\bat\s)\bfirst\b | \b(?:{_ORDINAL}|{_OTHER})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)

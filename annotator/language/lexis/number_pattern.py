"""Figures: numbers, money, shares, ordinals, and numbers in words from two up."""

import re

from annotator.language.words.english_numbers import ONES, ORDINALS, OTHERS, TENS

_MAGNITUDE = r"(?:hundred|thousand|million|billion|trillion|dozen|bn|mn|tn)"
_UNIT = r"(?:percent|per\scent|percentage\spoints?|pct|%|‰|°[CF]?)"
# "One" alone is a pronoun as often as a number.
_SMALL = "|".join(word for word in (*ONES, *TENS) if word != "one")
_WORD = rf"(?:{_SMALL})(?:[-\s](?:one|{_SMALL}|{ORDINALS}|thirds|quarters|fifths|tenths))?"

FIGURE = re.compile(
    rf"""
      (?:(?:US|A|C|HK|NZ|S)?[$£€¥₹₽₩₺]\s?)?
      (?<![\w.])[-−–+]?\d+(?:[.,\u202f]\d+)*(?:[½¼¾⅓⅔]|(?:st|nd|rd|th)\b)?
      (?:[-\s]?{_MAGNITUDE}\b|(?<=\d)[mk]\b)?(?:\s?(?:{_UNIT})(?!\w))?(?:\s(?:dollars|euros|pounds|yen)\b)?
    | [½¼¾⅓⅔]
    | \b(?:a|one|{_WORD})(?:[-\s]{_MAGNITUDE}\b)+(?:\s(?:percent|per\scent|dollars|euros|pounds)\b)?
    | \bone[-\s](?:half|third|quarter|fifth|tenth|in\s(?:{_SMALL}|\d+))\b
    | \b(?:{_WORD})\b(?:\s(?:percent|per\scent)\b)?
    | (?<!\bat\s)\bfirst\b | \b(?:{ORDINALS}|{OTHERS})\b
    """,
    re.VERBOSE | re.IGNORECASE,
)

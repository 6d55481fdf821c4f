"""English number words: numerals with their values, and patterns of words that only indicate a number."""

from annotator.language.words.notation import counted

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
MAGNITUDES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
ORDINALS = (
    "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|hundredth|thousandth"
)
OTHERS = "half|halves|thirds|quarters?|double[ds]?|twice|triple[ds]?|dozens?|hundreds|thousands|millions|billions"
DECADES_OF_LIFE = {
    **counted("twenties thirties forties fifties sixties seventies eighties nineties", 20, 10),
    **counted("20s 30s 40s 50s 60s 70s 80s 90s", 20, 10),
    **dict.fromkeys(("teens", "teenager", "teenage", "teenaged"), 13),
    "septuagenarian": 70,
    "octogenarian": 80,
    "nonagenarian": 90,
}

"""English months and days of the week."""

from annotator.language.words.notation import meanings
from annotator.language.words.tables import word_set

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTH_ABBREVIATIONS = word_set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
PARTS_OF_MONTHS = {
    **dict.fromkeys(("early", "early in", "beginning of", "start of"), (1, 12)),
    **dict.fromkeys(("mid", "mid -", "middle of"), (9, 22)),
    **dict.fromkeys(("late", "late in", "end of"), (19, 31)),
}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_ABBREVIATIONS = word_set("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
NAMED_DAYS = {
    "new year eve": (12, 31), "new year day": (1, 1), "hogmanay": (12, 31), "epiphany": (1, 6),
    "christmas eve": (12, 24),
    "christmas day": (12, 25), "boxing day": (12, 26), "valentine day": (2, 14), "st patrick day": (3, 17),
    "april fool day": (4, 1), "april fools ' day": (4, 1), "may day": (5, 1), "bastille day": (7, 14),
    "halloween": (10, 31), "all saints ' day": (11, 1), "all saints day": (11, 1), "all souls ' day": (11, 2),
    "bonfire night": (11, 5), "armistice day": (11, 11), "st andrew day": (11, 30), "st george day": (4, 23),
    "st nicholas day": (12, 6), "st stephen day": (12, 26), "international women day": (3, 8), "leap day": (2, 29),
    "juneteenth": (6, 19), "anzac day": (4, 25), "australia day": (1, 26), "canada day": (7, 1), "burns night": (1, 25),
}  # fmt: skip
"""Days of the same date every year, as `low` of pieces has them (without a possessive ending)."""
NEAR_TIMES = meanings(
    nearly="shortly before, just before, a little before, moments before, minutes before, not long before,"
    " right before, just short of, just shy of",
    over="shortly after, just after, a little after, moments after, minutes after, not long after, soon after,"
    " right after, just past, a little past, just gone, shortly past",
)
UNMISTAKABLE = frozenset(name.lower() for name in (*MONTHS, *DAYS)) - {"may"}
"""In lower case, without the month that is also a verb."""

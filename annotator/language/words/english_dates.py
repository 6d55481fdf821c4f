"""English months and days of the week."""

from annotator.language.words.tables import word_set

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
MONTH_ABBREVIATIONS = word_set("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAY_ABBREVIATIONS = word_set("Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun")
UNMISTAKABLE = frozenset(name.lower() for name in (*MONTHS, *DAYS)) - {"may"}
"""In lower case, without the month that is also a verb."""

"""English words beside times of the day."""

from annotator.language.words.tables import word_set

_OPENING = """
    open opens opened opening start starts started begin begins began dep departs departed departure depart leave leaves
    left kick-off commence commences commenced kick
"""
_CLOSING = """
    close closes closed closing shut shuts end ends ended finish finishes finished arr arrive arrives arrived arrival
    land lands landed
"""
CLOCK_VERBS = {**dict.fromkeys(word_set(_OPENING), "since"), **dict.fromkeys(word_set(_CLOSING), "until")}
BARE_HOURS = frozenset({"at", "until", "till", "shortly before", "shortly after", "just before", "just after"})
TURNS_OF_TIMES = {"first": "first", "earliest": "first", "last": "last", "final": "last", "latest": "last"}
TIME_LABELS = word_set("dep arr dept")
# Beside one of these figures that open or close are prices.
PRICED = word_set("share shares stock stocks index price prices")

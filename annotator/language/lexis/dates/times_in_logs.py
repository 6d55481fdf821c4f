"""Whether figures that a dot parts are the hours of a log: 09.40: pump fails. 10.55: crew arrives. 11.15: all clear."""

import re
from itertools import pairwise

from annotator.language.lexis.fact_tokens import Pieces

_DOTTED = re.compile(r"\d{1,2}\.\d\d")
# What ends an entry of a log, how many entries make a log, and within how many pieces of one others are looked for.
_ENTRY_ENDS = frozenset({"", ".", ";", ":", "–", "—", "|", "•"})
_LONGEST_LABEL = 3
_ITEM_BEGINS = frozenset({":", ";", ",", "–"})
_FEWEST_ENTRIES, _NEAR_ENTRIES = 3, 60


def is_labelled(pieces: Pieces, at: int) -> bool:
    """Abf. 8.05, Ankunft: 9.17"""
    place = at - 1
    while place > at - _LONGEST_LABEL and pieces.low(place) in (".", ":"):
        place -= 1
    return pieces.low(place) in pieces.words.time_labels


def is_in_a_log(pieces: Pieces, at: int) -> bool:
    if not _begins_an_entry(pieces, at):
        return False
    if pieces.words.code == "de" and pieces.low(at - 1) in _ITEM_BEGINS and pieces.is_word(at + 1):
        hour, minute = map(int, pieces[at].text.split("."))
        return hour <= 24 and minute < 60  # Programm: 18.00 Andacht, 18.20 Imbiss; decimals have a comma
    entries = [place for place in range(at - _NEAR_ENTRIES, at + _NEAR_ENTRIES) if _begins_an_entry(pieces, place)]
    written = [tuple(map(int, pieces[place].text.split("."))) for place in entries]
    are_times = all(hour <= 24 and minute < 60 for hour, minute in written)
    return len(entries) >= _FEWEST_ENTRIES and are_times and all(one < two for one, two in pairwise(written))


def _begins_an_entry(pieces: Pieces, at: int) -> bool:
    return pieces.low(at - 1) in _ENTRY_ENDS | _ITEM_BEGINS and _DOTTED.fullmatch(pieces[at].text) is not None

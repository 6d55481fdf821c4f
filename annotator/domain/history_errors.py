"""The sentences of what can go wrong in the history and with notices."""

HISTORY_SENTENCES = {
    "nothing_to_redo": "You have undone nothing here that could be done again.",
    "redo_overtaken": "What you undid cannot be done again: something has happened to the same things since. Nothing was changed; do it anew by hand.",
    "not_yet_here": "This article came to the desk later: choose a moment after {came}.",
    "not_come_yet": "That moment is still to come: choose an earlier one.",
    "not_a_moment": "“{value}” is no moment: give a day and a time, such as 2026-05-17T10:00.",
}

"""The sentences for what can go wrong at a second reading: a part of `domain.errors.SENTENCES`."""

SECOND_READINGS = {
    "may_not_second_read": "As {role} you cannot draw or decide a second reading: ask an editor.",
    "no_such_reading": "There is no such second reading for you: perhaps it was withdrawn.",
    "not_a_share": "Give the share of the rest as a whole number from 0 to 100.",
    "nothing_drawn": "No unit here has a verdict that could be read again: check some first, or draw a larger share.",
    "cannot_check": "{name} may not check: choose a checker, an editor, legal or an admin.",
    "draws_for_self": "Whoever draws a sample has seen the first answers: name somebody else.",
    "has_read": "{name} was given a second reading of this article before, and knows it: choose somebody else.",
    "checked_first": "{name} had a part in the first check of {count} of these units: choose somebody else.",
    "reads_blind": "You read this article a second time: its first answers are closed to you until you hand in.",
    "is_reading_blind": "{name} reads this article a second time, blind: wait until that is handed in.",
    "unanswered": "{count} of the units have no answer: they will count as missing. Confirm that, or answer them.",
    "handed_in_already": "This reading was handed in: its answers stand beside the first ones now, and stay.",
    "nothing_to_decide": "These two answers do not differ: there is nothing to decide.",
    "decided_already": "This was decided already: undo takes the decision back on the page of the article.",
    "own_answer": "One of these two answers is yours: somebody else has to decide.",
    "no_words_on_file": "This verdict would rest on no words of any source: confirm that, or tie a passage first.",
}

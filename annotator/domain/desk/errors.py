"""The sentences for what can go wrong with deadlines: a part of `domain.errors.SENTENCES`."""

OF_THE_DESK = {
    "may_not_schedule": "As {role} you cannot set when an article runs, archive it or reopen it: ask an editor.",
    "no_such_zone": "{setting} is {value}, which is no time zone: give one such as Europe/Prague.",
    "not_a_closing": "“{value}” is no time: give a day and an hour, such as 2026-05-17T18:00.",
    "far_away": "“{value}” is too far away to be meant: check the year.",
    "skipped_hour": "There is no {value} in {zone}: the clocks go forward over it. Give a time before or after.",
    "closes_after_run": "The checks would close after the day on which the article runs: change one of the two.",
    "archived_already": "This article was archived already: reopen it to work on it.",
    "not_archived": "This article is on the desk: there is nothing to reopen.",
}

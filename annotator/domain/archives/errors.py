"""The sentences of what can go wrong when an archive is asked: a part of `domain.errors.SENTENCES`."""

OF_ARCHIVES = {
    # how it is set
    "no_such_archive": "{setting} names no archive that this desk knows: “{value}”. It knows {known}.",
    "archive_keys_unusable": "{settings} are set together or not at all, and hold neither a space nor a colon.",
    # what is never asked
    "archive_off": "No archive is turned on at this desk: the person who runs it names one in the setting “archive”.",
    "archive_offline": "This desk is offline, so no archive is asked. Look the page up in your browser and upload what you find.",
    "archive_not_askable": "No archive is asked about this page: not all that rests on it is, and always was, for everybody to know, and to ask would tell a stranger what the desk works on.",
    "archive_private_address": "No archive is asked about this page: its address is of a private network, or holds a password.",
    "archive_script_page": "No archive is asked about this page: only a script in a browser shows what its address leads to. Save the page in your browser and upload the file.",
    "archive_being_asked": "The archive is being asked about this page at this moment: wait for its answer.",
    "archive_no_keys": "The archive saves pages only for accounts: the person who runs the desk sets “archive_access” and “archive_secret”.",
    "archive_nothing_saved": "The archive is not saving this page: ask it to first.",
    "archive_wait": "The archive asks to wait until {when}: nothing was sent. Ask again after that.",
    # what it answered
    "archive_busy": "The archive asks to wait until {when}. Ask again after that.",
    "archive_busy_long": "The archive refuses more requests for now, and does not say for how long: ask again in a quarter of an hour.",
    "archive_trouble": "The archive is out of order (answer {status}): ask again later.",
    "archive_status": "The archive did not take the request (answer {status}): ask again later, or look the page up in your browser.",
    "archive_keys_refused": "The archive does not accept the keys of this desk: the person who runs it makes new ones and sets them.",
    "archive_never": "The archive did not answer within {seconds} seconds: ask again later.",
    "archive_unreached": "The archive cannot be reached: ask again later.",
    "archive_answer": "The archive answered with something that this desk does not understand: ask again later, or look the page up in your browser.",
    "copy_elsewhere": "The archive answered with an address that is not its own, and nothing of it was taken: look the page up in your browser.",
    "copy_of_another": "The archive answered with a copy of another page, and it was not taken: look the page up in your browser.",
    "no_copy": "No copy of this page is known: ask the archive for one first.",
    # why it did not save
    "archive_page_gone": "The archive could not save the page either: it is not there any more ({reason}).",
    "archive_page_unreached": "The archive could not open the page ({reason}): ask it again later, or upload the page from your browser.",
    "archive_page_blocked": "The archive may not save this page, because its site does not let it ({reason}): upload the page from your browser.",
    "archive_enough": "The archive saved this page, or pages for this desk, often enough for now ({reason}): ask it for a copy, or to save it tomorrow.",
    "archive_not_saved": "The archive did not save the page ({reason}): ask it again later, or upload the page from your browser.",
    "archive_no_reason": "The archive did not take the page, and gives no reason that this desk understands: ask it for a copy, it may have just saved one.",
}

# By the reason that Save Page Now gives after “error:”, the code of what is said; of others, archive_not_saved.
OF_SAVING = {
    "not-found": "archive_page_gone",
    "gone": "archive_page_gone",
    "invalid-host-resolution": "archive_page_gone",
    "bad-gateway": "archive_page_unreached",
    "browsing-timeout": "archive_page_unreached",
    "cannot-fetch": "archive_page_unreached",
    "gateway-timeout": "archive_page_unreached",
    "internal-server-error": "archive_page_unreached",
    "invalid-server-response": "archive_page_unreached",
    "protocol-error": "archive_page_unreached",
    "read-timeout": "archive_page_unreached",
    "service-unavailable": "archive_page_unreached",
    "too-many-redirects": "archive_page_unreached",
    "blocked": "archive_page_blocked",
    "blocked-client-ip": "archive_page_blocked",
    "blocked-url": "archive_page_blocked",
    "forbidden": "archive_page_blocked",
    "no-access": "archive_page_blocked",
    "unauthorized": "archive_page_blocked",
    "too-many-daily-captures": "archive_enough",
    "user-session-limit": "archive_enough",
}

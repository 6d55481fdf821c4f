"""The sentences of what can go wrong in the history and with notices."""

HISTORY_SENTENCES = {
    "step_erased": "This step cannot be undone: it is about a source that asked to be forgotten, and was erased.",
    "erasure_in_use": "{count} pieces of evidence rest on this source, or on one that was merged into it: take them away from their units first, then erase it.",
    "nothing_to_redo": "You have undone nothing here that could be done again.",
    "redo_overtaken": "What you undid cannot be done again: something has happened to the same things since. Nothing was changed; do it anew by hand.",
    "not_yet_here": "This article came to the desk later: choose a moment after {came}.",
    "not_come_yet": "That moment is still to come: choose an earlier one.",
    "not_a_moment": "“{value}” is no moment: give a day and a time, such as 2026-05-17T10:00.",
    "not_a_mail_address": "This is no address that mail can go to: give one, such as vera@example.org.",
    "mail_incomplete": "Mail is to be sent, but {missing} is not set: set it, or leave out {server}.",
    "mail_not_secure": "The mail server {url} would be spoken to in clear: in {setting}, give smtps:// or smtp:// with a host, which must offer STARTTLS.",
    "hook_not_secure": "The webhook {url} must begin with https:// and hold no name or password.",
    "hook_incomplete": "Webhooks are set, but {setting} is shorter than {least} characters: set it.",
    "outgoing_needs_address": "Mail and webhooks hold links to the desk: say its address with --address.",
    "hook_refused": "{host} answered {status}.",
    "mail_refused": "The mail server {host} did not take the mail.",
    "changed_since": "Somebody has changed this since you opened it, and nothing was overwritten: compare it with what is here now.",
    "changed_by": "{name} has changed this since you opened it, and nothing was overwritten: compare it with what is here now.",
}

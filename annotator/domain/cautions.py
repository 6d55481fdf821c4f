"""Warnings about a reading, shown before a person takes it: a code, and one sentence for each."""

from collections.abc import Iterable

CAUTIONS = {
    "mojibake": "Some letters look wrongly decoded, such as “Ã©” for “é”: save the page again, or paste its text.",
    "lost_letters": "Some letters were lost before it came here, and show as “\ufffd”: compare it with the original.",
    "live_page": "This is a live blog as it is now: import later states of it as new drafts.",
    "closed_page": "The page keeps articles for subscribers, and this may be the beginning only: compare it with what you see in your browser, and save the page there if more is shown.",
    "listing": "This page looks like a list of articles rather than one: if so, open the article you mean and import that page.",
    "prose_left_out": "A sentence between two paragraphs of the article was left out, and may belong to it: look at the pieces marked “a sentence”, and tick them if so.",
    "lines_left_out": "Short lines between the paragraphs, or under the last one, were left out. They may belong to the article: look at the pieces marked “a line”, and tick those that do.",
    "no_headline": "No headline was found in the text: tick it below, or go on without one.",
    "tracked_changes": "This document has tracked changes: the text below is that with all of them accepted, and each is offered as a remark on its sentence.",
    "quoted_mail": "What this mail quotes of earlier mails, and its signature, were left out of the article: compare it with the mail.",
    "attachments": "Attached to this mail and not read: {value}. If the article is in there, save that file and import it.",
    "clock": "The only date on this page is today’s date in the page’s head, which changes daily: it was not taken for the date of publication.",
}


def told(codes: Iterable[str]) -> tuple[str, ...]:
    """The sentences of these codes, in their order. Raises KeyError for a code that is not in CAUTIONS."""
    return tuple(sentence_of(code) for code in codes)


def sentence_of(code: str) -> str:
    """The sentence of a code; what the sentence names follows the code after a colon."""
    name, _, value = code.partition(":")
    return CAUTIONS[name].format(value=value)

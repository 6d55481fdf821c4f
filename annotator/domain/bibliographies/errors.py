"""The sentences for what can go wrong with bibliographies: the first are a part of `domain.errors.SENTENCES`."""

import re

_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

OF_BIBLIOGRAPHIES = {
    "is_a_bibliography": "This is a bibliography ({what}), not an article: “annotator sources import FILE” takes it, and so does “As a bibliography, out and in” on the page of sources. If it is to be read as an article, say --format text.",
    "bibliography_unknown": "This is no bibliography that is known here: give it as BibTeX (.bib), RIS (.ris) or CSL-JSON (.json).",
    "bibliography_too_large": "This bibliography is larger than {limit} MB: export the part that you need, and give that.",
    "bibliography_too_long": "This bibliography has more than {limit} entries: export the part that you need, and give that. Nothing of it was taken.",
    "bibliography_broken": "This CSL-JSON cannot be read: {why}, at line {line}. Export it anew, and give that file.",
    "no_such_import": "These sources were not brought in together, or somebody took them back.",
}
# Why an entry is left out.
REFUSED_ENTRIES = {
    "entry_broken": "the entry that begins here is left out, as its braces or commas do not match ({value})",
    "title_missing": "the entry has no title and is left out",
    "title_unfit": "the entry is left out: {value}",
    "entry_no_object": "this is no entry and is left out: {value}",
    "rest_unread": "from here on the file cannot be read: {value}",
}
# What is told of a line of a bibliography.
OF_ENTRIES = REFUSED_ENTRIES | {
    "between_entries": "this is outside of every entry and left out: {value}",
    "block_left": "this block, which is no entry, is left out: {value}",
    "type_unknown": "“{value}” is no type that is known here: the source comes in as “Other”",
    "field_twice": "the entry says “{value}” twice: the first counts, the other goes into the note",
    "value_in_note": "this cannot be stored where it belongs and goes into the note: {value}",
    "note_too_long": "the entry says more than a note can hold: part of it is left out",
    "not_ended": "the entry has no end: what there is of it is kept",
    "macro_unknown": "“{value}” stands for words that the file does not give: it is kept as it is",
}


def told(code: str, value: str) -> str:
    """The sentence, without a full stop; what a file holds is not obeyed by the terminal on which it is printed."""
    return OF_ENTRIES[code].format(value=_UNPRINTED.sub("\ufffd", value))

"""Whether a file that was given as an article is a bibliography. An article may quote entries, and is none."""

import json
import re

from annotator.domain.bibliographies.source_kinds import CSL, type_of

BIBTEX, RIS, CSL_JSON = "BibTeX", "RIS", "CSL-JSON"
# An entry with its key and its first field: a handle or a decorator in a text has none.
_ENTRY = re.compile(r"^[ \t]*@[a-z]+\s*[{(]\s*[^\s,{}()=\"]+\s*,\s*[a-z][\w-]*\s*=", re.MULTILINE | re.IGNORECASE)
_BEGINS_AS_BIBTEX = re.compile(r"(?:\s|%[^\n]*\n)*+@[a-z]+\s*[{(]", re.IGNORECASE)
_ENDS_AS_BIBTEX = re.compile(r"[})](?:\s|%[^\n]*)*+\Z")
_BEGINS_AS_RIS = re.compile(r"\s*+TY {1,2}- ?[A-Z]+[ \t]*\r?\n[A-Z][A-Z0-9] {1,2}-")
_ENTRY_OF_RIS = re.compile(r"^TY {1,2}- ?[A-Z]+[ \t]*\r?\n[A-Z][A-Z0-9] {1,2}-", re.MULTILINE)
_LIST_OF_ITEMS = re.compile(r'\s*(?:\{\s*"items"\s*:\s*)?\[\s*(?=\{)')
_END = 1_000


def bibliography_in(text: str, filename: str | None = None) -> str | None:
    """What kind of bibliography the text is; None if it is none. By the file's name, one may begin with other words."""
    text = text.removeprefix("\ufeff")
    ending = (filename or "").lower().rpartition(".")[2]
    if _is_bibtex(text, is_called_so=ending == "bib"):
        return BIBTEX
    if _BEGINS_AS_RIS.match(text) or (ending == "ris" and _ENTRY_OF_RIS.search(text)):
        return RIS
    return CSL_JSON if _is_csl(text) else None


def _is_bibtex(text: str, *, is_called_so: bool) -> bool:
    # What begins with an entry and goes on in prose is an article about it.
    is_whole = _BEGINS_AS_BIBTEX.match(text) and _ENDS_AS_BIBTEX.search(text[-_END:])
    return bool((is_called_so or is_whole) and _ENTRY.search(text))


def _is_csl(text: str) -> bool:
    begin = _LIST_OF_ITEMS.match(text)
    if begin is None:
        return False
    try:
        item, _ = json.JSONDecoder().raw_decode(text, begin.end())
    except (ValueError, RecursionError):
        return False
    return isinstance(item.get("type"), str) and type_of(CSL, item["type"]) is not None

"""Compares a quotation with the words of its source, character by character.

Only typography is folded: the kind of marks around a quotation within the quotation, marks that close and open again
between two paragraphs, the space around a dash. Changes that an editor makes openly are allowed: … leaves words out,
and [brackets] hold the editor's words, another letter at the start of a word, or another ending. The comma before the
closing mark belongs to the sentence around the quotation, and a quotation may begin with a capital where the source
has none (AP Stylebook, "quotations in the news").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from annotator.domain.folding import fold
from annotator.domain.wording_differences import Run, differences

VERBATIM, ELIDED, DIFFERS = "verbatim", "elided", "differs"

# Open omissions: "[...]", "(...)", "...", "[the mayor]". A bracket within a word, "[T]he", only changes a letter.
_LEFT_OUT = re.compile(r"\s*(?:\[\.{3}\]|\(\.{3}\)|\.{3,4}|\.(?: \.){2,3}|(?<!\w)\[[^\[\]]*\](?!\w))\s*")
_INSIDE = re.compile(r"\[(\w+)\]")
_MARKS = "\"' "
# An apostrophe that is not between two letters looks like a quotation mark; it is read as one in both texts.
_INNER_MARK = re.compile(r"(?<!\w)'|'(?!\w)|[「」『』]")
_REOPENED = re.compile(r'"+ "+')
_DASH = re.compile(r"\s*-\s*")
_SPACED = re.compile(r"\s+(?=[?!;:])")
_WORD = re.compile(r"\w+(?:[.,'-]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Lock:
    """`kind` is VERBATIM, ELIDED or DIFFERS; `change` is the word diff from the source to the quotation."""

    kind: str
    change: tuple[Run, ...] = ()


def lock(quoted: str, passage: str) -> Lock:
    """How the quoted words agree with the passage of their source."""
    words, source = _plain(quoted).strip(_MARKS), _plain(passage)
    parts = [part for part in map(_bare, _LEFT_OUT.split(words)) if part]
    is_complete = _LEFT_OUT.search(words) is None and _INSIDE.search(words) is None
    if parts and _come_in_order(parts, source):
        return Lock(VERBATIM if is_complete else ELIDED)
    return Lock(DIFFERS, differences(_nearest(source, words), words))


def best(quoted: str, passages: Iterable[str]) -> Lock | None:
    """The lock on the passage with which the words agree best; None if there is no passage."""
    order = (VERBATIM, ELIDED, DIFFERS)
    found = sorted((lock(quoted, passage) for passage in passages), key=lambda each: order.index(each.kind))
    return found[0] if found else None


def _plain(text: str) -> str:
    """The folded text with one kind of quotation mark, and without marks and spaces that only typesetting adds."""
    marked = _REOPENED.sub(" ", _INNER_MARK.sub('"', fold(text)))
    # The patterns below are quadratic in a run of spaces, which a run of marks leaves.
    marked = " ".join(marked.split())
    return _SPACED.sub("", _DASH.sub("-", marked))


def _bare(part: str) -> str:
    return part.strip(" ,").removesuffix(".").strip(_MARKS + ",")


def _come_in_order(parts: list[str], source: str) -> bool:
    at = 0
    for number, part in enumerate(parts):
        match = _pattern(part, any_case=number == 0).search(source, at)
        if match is None:
            return False
        at = match.end()
    return True


def _pattern(part: str, *, any_case: bool) -> re.Pattern[str]:
    """A pattern for the part as whole words: its first letter matches in either case, brackets match any letters."""
    pieces = _INSIDE.split(part)
    written = []
    for number, piece in enumerate(pieces):
        if number % 2 == 0:
            is_first = any_case and number == 0 and piece[:1].isalpha()
            written.append(_either_case(piece[0]) + re.escape(piece[1:]) if is_first else re.escape(piece))
        elif len(piece) == 1 and not pieces[number - 1][-1:].isalnum() and pieces[number + 1][:1].isalnum():
            written.append(_either_case(piece))
        else:
            written.append(r"\w*")
    return re.compile(rf"(?<!\w){''.join(written)}(?!\w)")


def _either_case(letter: str) -> str:
    return f"[{re.escape(letter.lower() + letter.upper())}]"


def _nearest(source: str, words: str) -> str:
    """The part of the source from the first to the last word that it shares with the quotation."""
    here = list(_WORD.finditer(source))
    there = _WORD.findall(words)
    if len(here) * len(there) > 4_000_000:
        return source
    blocks = SequenceMatcher(None, [m[0].lower() for m in here], [w.lower() for w in there], autojunk=False)
    shared = [block for block in blocks.get_matching_blocks() if block.size]
    if not shared:
        return source
    return source[here[shared[0].a].start() : here[shared[-1].a + shared[-1].size - 1].end()]

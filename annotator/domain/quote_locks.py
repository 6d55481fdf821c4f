"""A quotation against the words of its source, character by character.

Typography is folded and nothing else. Understood are what editors do openly: … leaves words out, [brackets]
put the editor's words in place of the speaker's, or another letter at the start of a word. The comma before
the closing mark belongs to the sentence around it, and a quotation may begin with a capital of its own
(AP Stylebook, "quotations in the news").
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from annotator.domain.differences import Run, differences
from annotator.domain.folding import fold

VERBATIM, ELIDED, DIFFERS = "verbatim", "elided", "differs"

# What stands open: "[...]", "(...)", "...", "[the mayor]"; a bracket inside a word, "[T]he", is a letter of it.
_LEFT_OUT = re.compile(r"\s*(?:\[\.{3}\]|\(\.{3}\)|\.{3,4}|(?<!\w)\[[^\]]*\](?!\w))\s*")
_LETTER = re.compile(r"\[(\w)\](?=\w)")
_MARKS = "\"' "
_WORD = re.compile(r"\w+(?:[.,'-]\w+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Lock:
    """`kind` is verbatim, elided or differs; `change` leads from the source's words to the quoted ones."""

    kind: str
    change: tuple[Run, ...] = ()


def lock(quoted: str, passage: str) -> Lock:
    """How the quoted words stand to the passage that is to carry them."""
    words, source = fold(quoted).strip(_MARKS), fold(passage)
    parts = [part for part in (_bare(p) for p in _LEFT_OUT.split(_LETTER.sub(r"\1", words))) if part]
    is_whole = _LEFT_OUT.search(words) is None and _LETTER.search(words) is None
    if parts and _stand_in_order(parts, source):
        return Lock(VERBATIM if is_whole else ELIDED)
    return Lock(DIFFERS, differences(_nearest(source, words), words))


def best(quoted: str, passages: Iterable[str]) -> Lock | None:
    """The lock on the passage that carries the words best; None where there is no passage."""
    order = (VERBATIM, ELIDED, DIFFERS)
    found = sorted((lock(quoted, passage) for passage in passages), key=lambda each: order.index(each.kind))
    return found[0] if found else None


def _bare(part: str) -> str:
    return part.strip(" ,").removesuffix(".").strip(_MARKS + ",")


def _stand_in_order(parts: list[str], source: str) -> bool:
    at = 0
    for number, part in enumerate(parts):
        found = _find(part, source, at, any_case=number == 0)
        if found < 0:
            return False
        at = found + len(part)
    return True


def _find(part: str, source: str, at: int, *, any_case: bool) -> int:
    """Where the part stands as whole words; its first letter may be of the other case."""
    first = (
        f"[{re.escape(part[0].lower() + part[0].upper())}]" if any_case and part[0].isalpha() else re.escape(part[0])
    )
    pattern = re.compile(rf"(?<!\w){first}{re.escape(part[1:])}(?!\w)")
    match = pattern.search(source, at)
    return match.start() if match else -1


def _nearest(source: str, words: str) -> str:
    """The stretch of the source from the first to the last word that it shares with the quotation."""
    here = list(_WORD.finditer(source))
    there = _WORD.findall(words)
    if len(here) * len(there) > 4_000_000:
        return source
    blocks = SequenceMatcher(None, [m[0].lower() for m in here], [w.lower() for w in there], autojunk=False)
    shared = [block for block in blocks.get_matching_blocks() if block.size]
    if not shared:
        return source
    return source[here[shared[0].a].start() : here[shared[-1].a + shared[-1].size - 1].end()]

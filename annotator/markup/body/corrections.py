"""Correction notices, which belong to the article wherever they are on the page."""

import re
from collections.abc import Iterator, Sequence

from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import LINKS

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:corrections?|clarifications?|erratum|errata|editors?-?note)(?:$|[\s_-])", re.IGNORECASE
)
_BEGINS = re.compile(
    r"""(?:corrections?|clarifications?|erratum|editor[’']s\ note|(?:korrektur|berichtigung|richtigstellung|rectificatif
    |rectificación|fe\ de\ erratas|corrección|correzione|errata\ corrige)\b[^.]{0,40})\s*[:–—(]
    |an\ earlier\ version\ of\ this\ (?:article|story|column|post|report)\b
    |this\ (?:article|story|column|post|report)\ (?:was|has\ been)\ (?:amended|corrected|updated)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FEWEST_WORDS = 6
_MOST_WORDS = 200
_OTHERS = re.compile(r"comment|kommentar|reply", re.IGNORECASE)


def corrections_under(leaves: Sequence[Leaf], start: int) -> Iterator[Leaf]:
    """The correction notices below the headline, the leaf at `start`, that the rules left out."""
    for leaf in leaves:
        if leaf.at > start and not leaf.kept and _FEWEST_WORDS <= len(leaf.words) <= _MOST_WORDS and _corrects(leaf):
            yield leaf


def _corrects(leaf: Leaf) -> bool:
    names = " ".join(element.get(name) or "" for element in leaf.up_to(None) for name in ("class", "id"))
    if not (_BEGINS.match(leaf.text) or _NAMED.search(names)):
        return False
    return not _OTHERS.search(names) and leaf.link_share() < LINKS

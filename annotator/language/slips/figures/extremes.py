"""The highest, the lowest, against the others that are listed: highest in Eastfield, 41 % … in Mill Lane 47 %."""

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.language.slips.figures.arithmetic import written
from annotator.language.slips.rule import Prose, SlipFinding

_MOST = re.compile(
    r"\b(?P<up>highest|largest|biggest|greatest|longest|most)\b|\b(?P<down>lowest|smallest|shortest|fewest)\b",
    re.IGNORECASE,
)
_OF_TWO = re.compile(
    r"\bthe\s(?:(?P<more>longer|larger|bigger|taller|higher|heavier|deeper|wider|farther|further)"
    r"|(?P<less>shorter|smaller|lower|lighter|shallower|narrower|nearer))\sof\sthe\s(?:two|pair)\b",
    re.IGNORECASE,
)
_IN_PLACES = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Ff]or)\s(?:the\s)?[A-Z]|^[A-Z][\w’'-]+\s(?:had|has|was|came|recorded|followed|took)\b"
)
_OTHER_TIME = re.compile(
    r"\b(?:last|previous|ago|before|earlier|since|record|ever|in\s(?:19|20)\d\d|than|from|average)\b"
)


def of_the_two(prose: Prose) -> Iterator[SlipFinding]:
    """`The longer of the two stretches for 640 metres. Its rival measures 710 metres.`"""
    for sentence, following in pairwise(prose.sentences):
        said = list(_OF_TWO.finditer(prose.text, sentence.start, sentence.end))
        if len(said) != 1 or sentence.block != following.block:
            continue
        ours, theirs = prose.measures[sentence.ordinal], prose.measures[following.ordinal]
        if len(ours) != 1 or len(theirs) != 1 or ours[0].kind != theirs[0].kind:
            continue
        is_less = ours[0].base < theirs[0].base if said[0]["more"] else ours[0].base > theirs[0].base
        if is_less:
            other = prose.text[theirs[0].start : theirs[0].end]
            yield SlipFinding(said[0].start(), ours[0].end, f"The other has {other}.")


def extremes(prose: Prose) -> Iterator[SlipFinding]:
    """One share with such a word in a sentence, and in the next those of other places, one of which goes beyond it."""
    for sentence, following in pairwise(prose.sentences):
        if sentence.block != following.block:
            continue
        most = list(_MOST.finditer(prose.text, sentence.start, sentence.end))
        shares, others = ([n for n in prose.numerals[each.ordinal] if n.unit == "%"] for each in (sentence, following))
        if len(most) != 1 or len(shares) != 1 or not others or not _IN_PLACES.search(prose.words_of(following)):
            continue
        if _OTHER_TIME.search(prose.words_of(sentence)) or _OTHER_TIME.search(prose.words_of(following)):
            continue
        beyond = [n for n in others if (n.value > shares[0].value if most[0]["up"] else n.value < shares[0].value)]
        if beyond:
            message = f"The next sentence has {written(beyond[0].value)} %."
            yield SlipFinding(most[0].start(), shares[0].end, message)

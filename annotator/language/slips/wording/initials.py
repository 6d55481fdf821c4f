"""An acronym behind the name for which it stands, whose letters are not quite those of the name."""

import re
from collections import Counter
from collections.abc import Iterator

from annotator.language.slips.rule import Prose, SlipFinding

_SMALL = r"(?:of|for|and|the|in|on|de|to|at|by|&)"
_NAMED = re.compile(
    rf"(?<![\w’'-])(?:The\s)?(?P<name>[A-Z][\w’'-]+(?:\s(?:{_SMALL}\s){{0,2}}[A-Z][\w’'-]+){{2,7}})\s\((?P<short>[A-Z]{{3,8}})\)"
)
_GIVEN = re.compile(r"[a-z]\s\((?P<short>[A-Z]{3,8})\)|(?<![\w’'-])[A-Z][\w’'-]+,\sor\s(?P<or>[A-Z]{3,8}),")
_LONE = re.compile(r"(?<![\w(’'-])(?P<short>[A-Z]{3,8})(?![\w)’'-])")
_MOST = 12
_WORD = re.compile(r"[A-Z][\w’]*")


def initials(prose: Prose) -> Iterator[SlipFinding]:
    """One letter that is another, or two neighbours changed round; a name in another language differs in more."""
    for found in _NAMED.finditer(prose.text):
        words, short = found["name"].split(), found["short"]
        big = "".join(part[0] for word in words for part in _WORD.findall(word))
        every = "".join(word[0].upper() for word in words)
        tails = [letters[-len(short) :] for letters in (big, every) if len(letters) >= len(short)]
        if short in tails or short in every or not big or big[0] != short[0]:
            continue
        wanted = big[-len(short) :] if len(big) == len(short) else ""
        if wanted and _are_near(wanted, short):
            yield SlipFinding(
                found.start("short"), found.end("short"), f"The letters of “{found['name']}” are {wanted}."
            )


def other_initials(prose: Prose) -> Iterator[SlipFinding]:
    """The Coastal Flood Authority (CFA), and then the CFD, which is nothing else of the text."""
    counts = Counter(found["short"] for found in _LONE.finditer(prose.text))
    given = {found["short"] or found["or"] for found in _GIVEN.finditer(prose.text)}
    # A text with many acronyms has some that are alike.
    for found in _LONE.finditer(prose.text) if len(given) <= _MOST else ():
        short = found["short"]
        near = [each for each in given if len(each) == len(short) and each != short and _are_near(each, short)]
        if short not in given and len(near) == 1 and counts[short] == 1:
            yield SlipFinding(found.start("short"), found.end("short"), f"Elsewhere the text says {near[0]}.")


def _are_near(wanted: str, short: str) -> bool:
    unlike = [at for at, (one, other) in enumerate(zip(wanted, short, strict=True)) if one != other]
    is_turned = len(unlike) == 2 and unlike[1] == unlike[0] + 1 and sorted(wanted) == sorted(short)
    return len(unlike) == 1 or is_turned

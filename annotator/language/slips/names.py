"""Names and acronyms that do not stay what they were."""

import re
from collections import Counter
from collections.abc import Iterator

from annotator.domain.readings import Slip
from annotator.language.lexis.misspellings import is_misspelling
from annotator.language.slips.prose import Prose

_NAME_WORD = r"[A-Z][\w’'-]*[a-z]"
_FULL_NAME = re.compile(rf"\b({_NAME_WORD})\s({_NAME_WORD})\b(?!\s[A-Z])")
_SPELLED_OUT = re.compile(
    r"((?:[A-Z][\w’'-]+\s(?:(?:of|for|and|the|in|on|de)\s)*){1,6}[A-Z][\w’'-]+)\s\(([A-Z]{3,8})\)"
)
_LONE = re.compile(rf"\b{_NAME_WORD}\b")
_LONG_NAME = 6


def spellings(prose: Prose) -> Iterator[Slip]:
    """One first name with two surnames a letter apart, or the other way round; the rarer spelling is shown."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for sentence in prose.sentences:
        for match in _FULL_NAME.finditer(prose.text, sentence.start, sentence.end):
            name = _bare(match[1]), _bare(match[2])
            counts[name] += 1
            first.setdefault(name, match.span())
    names = sorted(counts, key=lambda name: (-counts[name], first[name]))
    by_half: dict[tuple[int, str], list[tuple[str, str]]] = {}
    for name in names:
        for half in (0, 1):
            for other in by_half.setdefault((half, name[half]), []):
                if is_misspelling(name[1 - half], other[1 - half]):
                    start, end = first[name]
                    yield Slip("spelling", start, end, f"This name is spelled “{' '.join(other)}” elsewhere.")
            by_half[half, name[half]].append(name)


def surnames(prose: Prose) -> Iterator[Slip]:
    """A surname that stands alone, and a letter away from one that stands with its first name."""
    known = {_bare(match[2]): match[0] for match in _FULL_NAME.finditer(prose.text)}
    parts = {_bare(word) for name in known.values() for word in name.split()}
    alike: dict[tuple[str, str], list[str]] = {}
    for surname in known:
        alike.setdefault((surname[0], surname[-1]), []).append(surname)
    seen: set[str] = set()
    for match in _LONE.finditer(prose.text):
        word = _bare(match[0])
        if word in parts or word in seen or len(word) < _LONG_NAME or word.lower() in prose.small_words:
            continue
        seen.add(word)
        # Ends that agree keep this from comparing every word with every name.
        other = next((each for each in alike.get((word[0], word[-1]), ()) if is_misspelling(word, each)), None)
        if other:
            said = f"This name is spelled “{known[other]}” elsewhere."
            yield Slip("spelling", match.start(), match.start() + len(word), said)


def acronyms(prose: Prose) -> Iterator[Slip]:
    """An acronym that is used before it is spelled out."""
    text = prose.text
    starts = [s.start for s in prose.body]
    if not starts:
        return
    for match in _SPELLED_OUT.finditer(text, starts[0]):
        short = match[2]
        initials = "".join(word[0] for word in match[1].split() if word[0].isupper())
        if not initials.endswith(short[-2:]):
            continue
        earlier = re.compile(rf"\b{short}\b").search(text, starts[0], match.start(1))
        if earlier:
            yield Slip("acronym", earlier.start(), earlier.end(), f"{short} is spelled out only later: “{match[1]}”.")


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)

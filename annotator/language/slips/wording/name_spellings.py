"""Names that are spelled in two ways, and acronyms that are explained too late."""

import re
from collections import Counter
from collections.abc import Iterator

from annotator.language.lexis.misspellings import Spellings
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words import fact_words_of
from annotator.language.words.english.cues import HONORIFICS

# Each pattern begins at the start of a run of letters, apostrophes and hyphens and takes its first capital. If it does
# not match there, it matches at no later capital; tried at each of them, it would take quadratic time in a long run.
_RUN_START = r"(?<![\w’'-])"
_NAME_WORD = r"[A-Z][\w’'-]*[a-z]"
_LONE = re.compile(rf"{_RUN_START}(?:(?!\b[A-Z])[\w’'-])*+({_NAME_WORD})\b")
_SPELLED_OUT = re.compile(
    rf"{_RUN_START}(?:(?![A-Z])[\w’'-])*+"
    r"((?:[A-Z][\w’'-]++\s(?:(?:of|for|and|the|in|on|de)\s)*+){1,6}[A-Z][\w’'-]++)\s\(([A-Z]{3,8})\)"
)
_RUN_BEFORE_CAPITAL = re.compile(rf"{_RUN_START}(?:(?![A-Z])[\w’'-])*+[A-Z][\w’'-]*+(?=\s[A-Z])")
_CAPITAL = re.compile(r"\b[A-Z]")
_FULL_NAME = re.compile(rf"({_NAME_WORD})\s({_NAME_WORD})\b(?!\s[A-Z])")
_ACRONYM = re.compile(r"\b[A-Z]{3,8}\b")
_LONG_NAME = 6
_TITLES = HONORIFICS | fact_words_of("en").titles


def spellings(prose: Prose) -> Iterator[SlipFinding]:
    """The rarer of two full names that differ by one letter in one of their words."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], tuple[int, int]] = {}
    for sentence in prose.sentences:
        for match in _full_names(prose.text, sentence.start, sentence.end):
            name = _bare(match[1]), _bare(match[2])
            counts[name] += 1
            first.setdefault(name, match.span())
    names = sorted(counts, key=lambda name: (-counts[name], first[name]))
    sharing = Counter((half, name[half]) for name in names for half in (0, 1))
    by_half: dict[tuple[int, str], Spellings] = {}
    for name in names:
        for half in (half for half in (0, 1) if sharing[half, name[half]] > 1):
            commoner = by_half.setdefault((half, name[half]), Spellings())
            for spelling in commoner.near(name[1 - half]):
                other = f"{spelling} {name[1]}" if half else f"{name[0]} {spelling}"
                yield SlipFinding(*first[name], f"This name is spelled “{other}” elsewhere.")
            commoner.add(name[1 - half])


def surnames(prose: Prose) -> Iterator[SlipFinding]:
    """A lone surname that differs by one letter from a surname with a first name."""
    # Mayor Holm is no first name with a surname.
    full = (m for m in _full_names(prose.text, 0, len(prose.text)) if m[1].lower().rstrip(".") not in _TITLES)
    known = {_bare(match[2]): match[0] for match in full}
    parts = {_bare(word) for name in known.values() for word in name.split()}
    spelled = Spellings(known)
    seen: set[str] = set()
    for match in _LONE.finditer(prose.text):
        word = _bare(match[1])
        if word in parts or word in seen or len(word) < _LONG_NAME or word.lower() in prose.small_words:
            continue
        seen.add(word)
        # A surname whose last letter differs may be another word: a plural, a nationality.
        other = next((spelling for spelling in spelled.near(word) if spelling[-1] == word[-1]), None)
        if other:
            message = f"This name is spelled “{known[other]}” elsewhere."
            yield SlipFinding(match.start(1), match.start(1) + len(word), message)


def acronyms(prose: Prose) -> Iterator[SlipFinding]:
    """An acronym that is used before it is spelled out."""
    text = prose.text
    starts = [s.start for s in prose.body]
    if not starts:
        return
    first: dict[str, re.Match[str]] = {}
    for match in _ACRONYM.finditer(text, starts[0]):
        first.setdefault(match[0], match)
    reported: set[tuple[str, str]] = set()
    for match in _SPELLED_OUT.finditer(text, starts[0]):
        name, short = match[1], match[2]
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if not initials.endswith(short[-2:]):
            continue
        earlier = first[short]
        if earlier.end() <= match.start(1) and (name, short) not in reported:
            reported.add((name, short))
            yield SlipFinding(earlier.start(), earlier.end(), f"{short} is spelled out only later: “{name}”.")


def _full_names(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The full names of text[start:end]; a name may begin in the run of letters in which the last one ended."""
    at = start
    for run in _RUN_BEFORE_CAPITAL.finditer(text, start, end):
        capital = _CAPITAL.search(text, max(at, run.start()), run.end())
        match = _FULL_NAME.match(text, capital.start(), end) if capital else None
        if match:
            yield match
            at = match.end()


def _bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)

"""The words of a text that are most like a passage that is no longer in it."""

from rapidfuzz import fuzz

# Percent of the letters; below, the words speak of something else (tests/language/retrieval/test_nearest_words.py).
_LEAST = 70.0


def nearest_words(text: str, passage: str) -> str | None:
    """The part of `text` that is most like the passage, in whole words; None if none is like it.

    Paragraphs of `text` have an empty line between them, and the part has as many as the passage. It may begin and end
    with words that stand around those that were changed.
    """
    wanted = " ".join(passage.split())
    if not wanted:
        return None
    found, least = None, _LEAST
    for words in _windows(text, len(passage.split("\n\n"))):
        score = _likeness(wanted, words, least)
        if score >= least:
            found, least = words, score
    return _narrowed(wanted, found) if found else None


def _windows(text: str, count: int) -> list[str]:
    """Each run of so many paragraphs; the whole text if it has fewer."""
    paragraphs = [words for each in text.split("\n\n") if (words := " ".join(each.split()))]
    last = max(1, len(paragraphs) - count + 1)
    return [" ".join(paragraphs[at : at + count]) for at in range(last)]


def _likeness(wanted: str, words: str, least: float) -> float:
    """In percent. A shorter text must be like all of the passage: a part of it would be found in every word."""
    if len(words) <= len(wanted):
        return fuzz.ratio(wanted, words, score_cutoff=least)
    return fuzz.partial_ratio(wanted, words, score_cutoff=least)


def _narrowed(wanted: str, words: str) -> str:
    """The part of the words that is like the passage, with room for what may have been put in."""
    place = fuzz.partial_ratio_alignment(wanted, words) if len(words) > len(wanted) else None
    if place is None:
        return words
    room = len(wanted) // 2
    start = words.rfind(" ", 0, max(0, place.dest_start - room) + 1) + 1
    end = words.find(" ", min(len(words), place.dest_end + room))
    return words[start : end if end >= 0 else len(words)]

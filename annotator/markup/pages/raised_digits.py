"""Raised digits behind a figure, or behind its metres: the marks of notes, and powers.

In the text of an article, tags are gone: of 400 with the mark of note 2, “4002” would be left.
"""

import re

# Digits in <sup>, perhaps within a link, right behind a digit or the metres of one; other tags may close between.
_RAISED = re.compile(
    r"(\d(?:\s?[kcdm]?m)?(?:</[a-zA-Z]{1,9}>){0,3})<sup\b[^<>]{0,300}>((?:<a\b[^<>]{0,300}>)?)\s{0,9}(\d{1,3})\s{0,9}((?:</a>)?)</sup>",
    re.IGNORECASE,
)
_AS_LETTERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def with_raised_digits(html: str) -> str:
    """The HTML with these digits as characters that are raised by themselves: 400²."""
    return _RAISED.sub(lambda found: f"{found[1]}{found[2]}{found[3].translate(_AS_LETTERS)}{found[4]}", html)

"""What was typed, as FTS5 takes it: a word of a person must never act as an operator."""

from collections.abc import Iterable

from annotator.domain.search.terms import Term


def match(terms: Iterable[Term]) -> str:
    """The expression that finds all of the terms."""
    return " ".join(f'"{_quoted(term.words)}"{"*" if term.is_prefix else ""}' for term in terms)


def _quoted(words: str) -> str:
    return words.replace('"', '""')

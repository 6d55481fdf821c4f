"""Recognises text that was decoded in the wrong encoding before it came here, as in “Ã©” for “é”."""


def is_mojibake(text: str) -> bool:
    """Whether a line of the text becomes readable if its decoding is undone; the text stays unchanged."""
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    return not text.isascii() and any(is_bad(line) and fix_encoding(line) != line for line in text.split("\n"))

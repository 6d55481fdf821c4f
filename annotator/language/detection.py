"""Which language a text is in, where nobody says so."""

# In characters: a shorter text may look like any of several languages, and more than this tells nothing new.
_FEWEST = 60
_ENOUGH = 5_000
_MOSTLY = 80


def language_of(text: str) -> str | None:
    """The two-letter code; None where the text is short, mixed, or not surely in any one language."""
    import pycld2

    sample = text[:_ENOUGH]
    if len(sample) < _FEWEST:
        return None
    try:
        is_sure, _, found = pycld2.detect("".join(one for one in sample if one.isprintable()), bestEffort=False)
    except (pycld2.error, ValueError):
        return None
    _, code, percent, _ = found[0]
    return code if is_sure and percent >= _MOSTLY and len(code) == 2 and code != "un" else None

"""Which language a text is in: where nobody says so, and where what is said cannot be."""

# In characters: a shorter text may look like any of several languages, and more than this tells nothing new.
_FEWEST = 60
_ENOUGH = 5_000
_MOSTLY = 80
# What it takes to outweigh a page's own word: templates call pages English that are not.
_MANY = 500
_NEARLY_ALL = 90
# To a detector these are hardly two, or one under two codes: the page's own word decides.
_KIN = (
    {"da", "nb", "nn", "no"}, {"bs", "hr", "sh", "sl", "sr"}, {"cs", "sk"}, {"bg", "mk"}, {"be", "ru", "uk"},
    {"id", "in", "ms"}, {"gl", "pt"}, {"af", "nl"}, {"de", "gsw", "lb"}, {"hi", "mr", "ne", "ur"}, {"fil", "tl"},
    {"he", "iw", "ji", "yi"},
)  # fmt: skip


def language_of(text: str) -> str | None:
    """The two-letter code; None where the text is short, mixed, or not surely in any one language."""
    return _detected(text, _FEWEST, _MOSTLY)


def other_language_of(text: str, declared: str) -> str | None:
    """The language that a long text is in for sure, where it cannot be the one that it is said to be in."""
    found = _detected(text, _MANY, _NEARLY_ALL)
    is_same = found is None or found == declared or any({found, declared} <= kin for kin in _KIN)
    return None if is_same else found


def _detected(text: str, fewest: int, mostly: int) -> str | None:
    import pycld2

    sample = text[:_ENOUGH]
    if len(sample) < fewest:
        return None
    try:
        is_sure, _, found = pycld2.detect("".join(one for one in sample if one.isprintable()), bestEffort=False)
    except (pycld2.error, ValueError):
        return None
    _, code, percent, _ = found[0]
    return code if is_sure and percent >= mostly and len(code) == 2 and code != "un" else None

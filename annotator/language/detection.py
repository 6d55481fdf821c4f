"""The language of a text whose page names none, or one that cannot be right."""

# In characters: a shorter text may look like any of several languages, and a longer sample adds nothing.
_FEWEST = 60
_ENOUGH = 5_000
_MOSTLY = 80
# What it takes to outweigh the language that a page declares: templates call pages English that are not.
_MANY = 500
_NEARLY_ALL = 90
# A detector hardly tells these apart, or they are one language with two codes: the page decides.
_KIN = (
    {"da", "nb", "nn", "no"}, {"bs", "hr", "sh", "sl", "sr"}, {"cs", "sk"}, {"bg", "mk"}, {"be", "ru", "uk"},
    {"id", "in", "ms"}, {"gl", "pt"}, {"af", "nl"}, {"de", "gsw", "lb"}, {"hi", "mr", "ne", "ur"}, {"fil", "tl"},
    {"he", "iw", "ji", "yi"},
)  # fmt: skip


def language_of(text: str) -> str | None:
    """The two-letter code; None where the text is short, mixed, or not surely in any one language."""
    return _detected(text, _FEWEST, _MOSTLY)


def other_language_of(text: str, declared: str) -> str | None:
    """The language that a long text is surely in, where it cannot be the declared one; else None."""
    found = _detected(text, _MANY, _NEARLY_ALL)
    return None if found is None or _may_be(found, declared) else found


def language_of_words(words: str, beside: str) -> str:
    """The language of a passage beside a text in the language `beside`, which is also that of short passages."""
    found = _detected(words, _FEWEST, _NEARLY_ALL)
    return beside if found is None or _may_be(found, beside) else found


def _may_be(found: str, declared: str) -> bool:
    return found == declared or any({found, declared} <= kin for kin in _KIN)


def _detected(text: str, fewest: int, mostly: int) -> str | None:
    import pycld2

    sample = text[:_ENOUGH]
    if len(sample) < fewest:
        return None
    try:
        is_sure, _, found = pycld2.detect(
            "".join(character for character in sample if character.isprintable()), bestEffort=False
        )
    except (pycld2.error, ValueError):
        return None
    _, code, percent, _ = found[0]
    return code if is_sure and percent >= mostly and len(code) == 2 and code != "un" else None

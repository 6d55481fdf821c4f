"""Makes the name of an article for its address."""

import unicodedata

from anyascii import anyascii

_LENGTH = 60
# An apostrophe is dropped, “mill’s” is “mills”; anyascii also writes some letters of Arabic and Hebrew as apostrophes.
_APOSTROPHES = dict.fromkeys(map(ord, "'’`"))
_FALLBACK = "article"
# "new" is the address of the page for a new article.
_UNUSABLE = ("", "new")


def slug_of(title: str) -> str:
    """The title in a-z, 0-9 and hyphens, at most 60 characters; letters of other scripts are transliterated."""
    composed = unicodedata.normalize("NFKC", title).translate(_APOSTROPHES)
    # Other signs become spaces: anyascii would write out the name of an emoji.
    words = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in composed)
    plain = anyascii(words).translate(_APOSTROPHES).lower()
    slug = "-".join("".join(c if c.isalnum() else " " for c in plain).split())
    if len(slug) > _LENGTH:
        slug = slug[: _LENGTH + 1].rpartition("-")[0] or slug[:_LENGTH]
    return _FALLBACK if slug in _UNUSABLE else slug

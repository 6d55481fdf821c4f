"""Recognises the JSON files that this desk exports."""

import re

from annotator.intake.html import starts_as_markup

# The beginning of JSON, complete or truncated; if that is lost, the name of the desk's schema near the top.
_JSON_START = re.compile(r'\A[\s\ufeff]*(?:\{\s*(?:"|\Z)|\[\s*\{)')
_OWN_SCHEMA = re.compile(r'"annotator/(?:article|reading)/')
_HEAD = 2_000


def is_json(text: str) -> bool:
    """Whether a text is JSON, valid or not: a damaged export must not be read as the text of an article."""
    return bool(_JSON_START.match(text)) or (not starts_as_markup(text) and bool(_OWN_SCHEMA.search(text, 0, _HEAD)))

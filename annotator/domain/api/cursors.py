"""Cursors: where the next page of a list begins. They hold the key of the last item, and nothing secret."""

import base64
import binascii
import json

from annotator.domain.errors import RuleBroken

_LONGEST = 600
Key = tuple[str | int, ...]


def cursor_of(*key: str | int) -> str:
    """The cursor behind the item with this key."""
    return base64.urlsafe_b64encode(json.dumps(key, separators=(",", ":")).encode()).decode().rstrip("=")


def key_of(cursor: str | None, *kinds: type) -> Key | None:
    """The key that `cursor_of` was given, whose parts are of these kinds; None where there is no cursor.

    Raises RuleBroken for what `cursor_of` never made.
    """
    if cursor is None:
        return None
    try:
        if len(cursor) > _LONGEST or not cursor.isascii():
            raise ValueError
        decoded = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
        key = tuple(decoded) if isinstance(decoded, list) else ()
        is_right = len(key) == len(kinds) and all(type(each) is kind for each, kind in zip(key, kinds, strict=True))
        if not is_right or cursor_of(*key) != cursor or any(isinstance(n, int) and abs(n) >> 62 for n in key):
            raise ValueError
        json.dumps(key, ensure_ascii=False).encode()
    except (ValueError, binascii.Error, RecursionError):
        raise RuleBroken("not_a_cursor", field="cursor") from None
    return key

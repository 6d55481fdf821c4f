"""The second factor: a code from a telephone (RFC 6238), or a recovery code for who has lost that."""

import unicodedata

from annotator.domain.expiry import FORGIVEN

# A code is of one step of 30 seconds. It also counts one step early or late, for clocks that are a little off.
CODE_WINDOW = 1
FORGIVEN_STEPS = FORGIVEN // 30
RECOVERY_CODES = 10
# Seconds between the passphrase and the code.
PENDING_SIGN_IN = 300

# Code points. What is longer is no code, and normalising it would only take time.
_LONGEST_TYPED = 100
# A recovery code is hexadecimal: whoever copies one from paper may take a 0 or a 1 for a letter.
_MISREAD = str.maketrans("oil", "011")


def typed_code(typed: str | None) -> str:
    """A code of either kind without the spaces and hyphens by which it is read."""
    plain = unicodedata.normalize("NFKC", (typed or "")[:_LONGEST_TYPED]).casefold()
    return "".join(letter for letter in plain if letter.isalnum()).translate(_MISREAD)


def in_fours(code: str, between: str) -> str:
    """A long code in groups of four, by which people copy it without losing their place."""
    return between.join(code[start : start + 4] for start in range(0, len(code), 4))

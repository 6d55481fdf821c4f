"""Tokens that let somebody in: the desk keeps only their hashes, so that whoever reads its file cannot use them.

A plain SHA-256 is enough, since a token is random and cannot be guessed as a passphrase can.
"""

import hashlib
import secrets


def new_token() -> str:
    """256 random bits, as a path or a cookie can carry them."""
    return secrets.token_urlsafe(32)


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()

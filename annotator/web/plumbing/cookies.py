"""The cookie that keeps what a browser may: it holds for a week, and also after the clock was set back a little."""

from typing import Any

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import SignatureExpired, TimestampSigner, URLSafeTimedSerializer

from annotator.domain.expiry import FORGIVEN


class CookieSigner(TimestampSigner):
    """By itself it refuses all that was signed after now: a clock set back by a second would sign everybody out."""

    def unsign(self, signed_value: str | bytes, max_age: int | None = None, return_timestamp: bool = False) -> Any:
        value, at = super().unsign(signed_value, None, return_timestamp=True)
        age = self.get_timestamp() - at.timestamp()
        if max_age is not None and not -FORGIVEN <= age <= max_age:
            raise SignatureExpired(f"Signature age {age} seconds", payload=value, date_signed=at)
        return (value, at) if return_timestamp else value


class DeskCookies(SecureCookieSessionInterface):
    def __init__(self) -> None:
        # By the key of the cookies, so that it is made once, and not for each request.
        self._serializers: dict[object, URLSafeTimedSerializer] = {}

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        serializer = self._serializers.get(app.secret_key) or super().get_signing_serializer(app)
        if serializer:
            serializer.signer = CookieSigner
            self._serializers[app.secret_key] = serializer
        return serializer

"""The requests of OpenID Connect, by Authlib: authorization code flow with PKCE, state and nonce.

Authlib is an extra: whoever imports this module without it gets an ImportError.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from authlib.common.errors import AuthlibBaseError
from authlib.integrations.base_client import BaseApp, OAuth2Mixin, OpenIDMixin
from authlib.integrations.requests_client import OAuth2Session
from joserfc.errors import JoseError
from requests import RequestException, Response

from annotator.domain.errors import Refused
from annotator.domain.people.oidc import Identity, ProviderSettings, is_secure

_WELL_KNOWN = "/.well-known/openid-configuration"
_ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
# Signatures that only the provider can make: “none” is nobody's, and HS256 is also that of whoever has the secret.
_SIGNATURES = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
_SECONDS_TO_ANSWER = 10
# Seconds by which the provider's clock may differ from ours.
_LEEWAY = 60
# What a document that is not of the expected form leads to in the libraries.
_UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RuntimeError)
_log = logging.getLogger(__name__)


class _Session(OAuth2Session):  # type: ignore[misc]
    """Follows no redirect: only addresses that `Provider` has checked are asked."""

    def request(self, method: str, url: str, **options: Any) -> Response:
        options.update(timeout=_SECONDS_TO_ANSWER, allow_redirects=False)
        answer: Response = super().request(method, url, **options)
        return answer


class _Client(OAuth2Mixin, OpenIDMixin, BaseApp):  # type: ignore[misc]
    client_cls = _Session


class Provider:
    """The SignInProvider with these settings; it logs why it refuses, without any person's data."""

    def __init__(self, settings: ProviderSettings) -> None:
        self._settings = settings
        self.name = settings.name

    def begin(self, callback: str) -> tuple[str, Mapping[str, str]]:
        with self._refusing("oidc_broken"):
            begun = self._client().create_authorization_url(callback)
        return begun["url"], {"callback": callback, **{key: begun[key] for key in ("state", "nonce", "code_verifier")}}

    def finish(self, code: str, begun: Mapping[str, str]) -> Identity:
        client = self._client()
        with self._refusing("oidc_broken"):
            token = client.fetch_access_token(begun["callback"], code=code, code_verifier=begun["code_verifier"])
            # Now, so that a provider that does not answer is told from a token that does not hold.
            client.fetch_jwk_set()
        with self._refusing("oidc_wrong_token"):
            return self._identity(client.parse_id_token(token, begun["nonce"], self._wanted(), leeway=_LEEWAY))

    def _wanted(self) -> dict[str, Any]:
        return {
            "iss": {"essential": True, "value": self._settings.issuer},
            "aud": {"essential": True, "value": self._settings.client_id},
            "exp": {"essential": True},
        }

    def _identity(self, claims: Mapping[str, Any] | None) -> Identity:
        if not claims or not isinstance(claims["sub"], str) or not claims["sub"]:
            raise ValueError("no ID token for a subject")
        email = claims.get("email") if claims.get("email_verified") is True else None
        return Identity(self._settings.issuer, claims["sub"], email if isinstance(email, str) else None)

    def _client(self) -> Any:
        """A new one each time: it keeps the provider's keys, which change."""
        with self._refusing("oidc_broken"):
            return _Client(
                None, "oidc", client_id=self._settings.client_id, client_secret=self._settings.client_secret,
                client_kwargs={"scope": "openid email", "code_challenge_method": "S256"}, **self._endpoints,
            )  # fmt: skip

    @cached_property
    def _endpoints(self) -> dict[str, Any]:
        """What discovery says. A failure is not kept: the next sign-in asks again."""
        with _Session() as session:
            answer = session.request("GET", self._settings.issuer.rstrip("/") + _WELL_KNOWN, withhold_token=True)
        answer.raise_for_status()
        found = answer.json()
        if found["issuer"] != self._settings.issuer:
            raise ValueError("discovery is of another issuer")
        if not all(is_secure(found[endpoint]) for endpoint in _ENDPOINTS):
            raise ValueError("an endpoint is not https")
        return {
            "issuer": found["issuer"],
            "id_token_signing_alg_values_supported": _SIGNATURES,
            **{endpoint: found[endpoint] for endpoint in _ENDPOINTS},
        }

    @contextmanager
    def _refusing(self, code: str) -> Iterator[None]:
        try:
            yield
        except (AuthlibBaseError, JoseError, RequestException, *_UNREADABLE) as error:
            # Of a message only our own words: others may hold what the provider sent about a person.
            why = getattr(error, "error", "") or (str(error) if type(error) is ValueError else "")
            _log.warning("OpenID Connect: %s: %s %.100r", code, type(error).__name__, why)
            raise Refused(code, provider=self.name) from error

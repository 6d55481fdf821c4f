"""A provider of OpenID Connect on this machine, which signs in whoever it is set to without asking."""

import base64
import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any
from urllib.parse import urlencode

from flask import Flask, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from joserfc import jwt
from joserfc.jwk import RSAKey
from werkzeug.serving import make_server

CLIENT, SECRET = "the-desk", "a secret of the desk"


@cache
def key_of(_whose: str) -> RSAKey:
    """One for each name: to make one takes longer than to sign in."""
    return RSAKey.generate_key(2048, {"kid": "1", "use": "sig"}, private=True)


@dataclass
class OpenIdProvider:
    """`claims`, `discovery` and `answer` replace what it would send; `sign` makes the ID token of its claims."""

    issuer: str = ""
    subject: str = "248289761001"
    email: str = "Vera.Lind@paper.example"
    claims: dict[str, Any] = field(default_factory=dict)
    discovery: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, str] = field(default_factory=dict)
    key: RSAKey = field(default_factory=partial(key_of, "the provider"))
    sign: Callable[[dict[str, Any]], str] | None = None
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def discover(self) -> ResponseReturnValue:
        return jsonify({
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/jwks",
            "id_token_signing_alg_values_supported": ["none", "HS256", "RS256"],
            **self.discovery,
        })  # fmt: skip

    def authorize(self) -> ResponseReturnValue:
        asked = request.args.to_dict()
        assert (asked["client_id"], asked["response_type"], asked["code_challenge_method"]) == (CLIENT, "code", "S256")
        code = f"code-{len(self.asked)}"
        self.asked[code] = asked
        answer = {"state": asked["state"], **(self.answer or {"code": code})}
        return redirect(f"{asked['redirect_uri']}?{urlencode(answer)}")

    def token(self) -> ResponseReturnValue:
        """Each code works once, for who has the verifier of its challenge and the secret."""
        asked = self.asked.get(request.form["code"])
        verifier = hashlib.sha256(request.form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
        known = request.authorization and (request.authorization.username, request.authorization.password)
        if asked is None or known != (CLIENT, SECRET):
            return jsonify(error="invalid_client"), 401
        if challenge != asked["code_challenge"] or request.form["redirect_uri"] != asked["redirect_uri"]:
            return jsonify(error="invalid_grant"), 400
        del self.asked[request.form["code"]]
        now = int(time.time())
        claims = {
            "iss": self.issuer, "aud": CLIENT, "sub": self.subject, "iat": now, "exp": now + 300,
            "nonce": asked["nonce"], "email": self.email, "email_verified": True, **self.claims,
        }  # fmt: skip
        signed = self.sign(claims) if self.sign else jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.key)
        return jsonify(access_token="x", token_type="Bearer", id_token=signed)

    def keys(self) -> ResponseReturnValue:
        return jsonify(keys=[self.key.as_dict(private=False)])


@contextmanager
def running() -> Iterator[OpenIdProvider]:
    provider, app = OpenIdProvider(), Flask("provider")
    app.add_url_rule("/.well-known/openid-configuration", view_func=provider.discover)
    app.add_url_rule("/authorize", view_func=provider.authorize)
    app.add_url_rule("/token", view_func=provider.token, methods=["POST"])
    app.add_url_rule("/jwks", view_func=provider.keys)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    provider.issuer = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""Posts a signed body to the address of a webhook."""

import hashlib
import hmac
from urllib.parse import urlsplit

from annotator.clock import unix_seconds
from annotator.domain.errors import Refused
from annotator.domain.sending_settings import Webhook
from annotator.network.fetching import DEFAULT, Policy, exchange

TIMESTAMP, SIGNATURE = "X-Annotator-Timestamp", "X-Annotator-Signature"


def deliver(hook: Webhook, body: bytes, policy: Policy = DEFAULT) -> None:
    """Raises Refused unless the answer is one of 2xx. No redirect is followed, and only public addresses are asked."""
    timestamp = str(unix_seconds())
    headers = {
        "Content-Type": "application/json",
        TIMESTAMP: timestamp,
        SIGNATURE: f"sha256={signature(hook.secret, timestamp, body)}",
    }
    status = exchange(hook.url, headers, body, policy).status
    if not 200 <= status < 300:
        raise Refused("hook_refused", host=urlsplit(hook.url).hostname, status=status)


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """HMAC-SHA256 over the timestamp, a full stop and the body, in hexadecimal digits."""
    return hmac.new(secret.encode(), f"{timestamp}.".encode() + body, hashlib.sha256).hexdigest()

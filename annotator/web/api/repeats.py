"""A POST with an Idempotency-Key is done once, however often it is sent (draft-ietf-httpapi-idempotency-key-header)."""

import hashlib
import json
from collections.abc import Callable

from flask import Response, current_app, g, request

from annotator.actions.api.kept_answers import IdempotentRequests
from annotator.domain.errors import DeskError, RuleBroken

HEADER, REPLAYED = "Idempotency-Key", "Idempotency-Replayed"
LONGEST = 255
# Of these headers an answer is made again.
_KEPT = ("Content-Type", "ETag", "Location", "Cache-Control")


def once(do: Callable[[], Response]) -> Response:
    """What `do` gives, or gave when the same request came with this key before; of what was refused nothing is kept."""
    key = request.headers.get(HEADER)
    if request.method != "POST" or key is None:
        return do()
    if not (0 < len(key) <= LONGEST and key.isascii() and key.isprintable()):
        raise RuleBroken("key_too_long", limit=LONGEST)
    requests: IdempotentRequests = current_app.config["IDEMPOTENT_REQUESTS"]
    known = requests.begin(g.store, g.token.id, key, _fingerprint())
    if known is not None:
        answer = Response(known.body, known.status, headers=dict(known.headers))
        answer.headers[REPLAYED] = "true"
        return answer
    try:
        answer = do()
    except DeskError:
        requests.give_up(g.store, g.token.id, key)
        raise
    except BaseException:
        # A fault may come after the step was stored: it must not be done a second time in silence.
        requests.cut_off(g.store, g.token.id, key)
        raise
    headers = tuple((name, answer.headers[name]) for name in _KEPT if name in answer.headers)
    requests.finish(g.store, g.token.id, key, answer.status_code, headers, answer.get_data())
    return answer


def _fingerprint() -> str:
    """A hash of all that is asked. The role is in it: whoever may see less since must not be given the old answer."""
    asked = [request.method, request.full_path, request.headers.get("If-Match"), request.mimetype, g.person.role]
    return hashlib.sha256(json.dumps(asked).encode() + b"\n" + request.get_data()).hexdigest()

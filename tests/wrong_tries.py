"""Wrong tries to come in, without the time that it takes to check a passphrase."""

from contextlib import suppress

from annotator.actions.people.attempts import Attempts
from annotator.domain.errors import RuleBroken


def note_wrong(attempts: Attempts, login: str, address: str) -> None:
    with suppress(RuleBroken), attempts.trying(login, address):
        raise RuleBroken("wrong_sign_in")

"""A server of a desk in a process of its own, as far as it works beside the pages; it goes round without a pause."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from annotator.actions.fetching import nothing_fetched
from annotator.actions.maintenance import BackupPlan
from annotator.actions.notices.sending import Outbox, outbox_of
from annotator.domain.sending_settings import MailServer, Webhook
from annotator.jobs import loop
from annotator.settings.places import PostgresPlace
from annotator.storage.database import Store
from tests.desks import place_of
from tests.network.servers import HERE
from tests.receivers import Letters, Posts

ADDRESS = "https://desk.example"


def outbox_to(mail: MailServer, hook: Webhook) -> Outbox:
    """What sends to receivers on this machine."""
    return replace(outbox_of(mail, (hook,), ADDRESS), policy=HERE)


@contextmanager
def at_work(store: Store, letters: Letters, posts: Posts, backups: Path) -> Iterator[subprocess.Popen[str]]:
    """A server that has begun to send to these receivers, and to make backups in a folder; it is killed at the end."""
    place = place_of(store)
    told = {
        "place": [place.url, str(place.files)] if isinstance(place, PostgresPlace) else [str(place)],
        "mail": asdict(letters.server),
        "hook": [posts.hook.url, posts.hook.secret],
        "backups": str(backups),
    }
    command = [sys.executable, "-m", __name__, json.dumps(told)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == "at work\n"
            yield process
        finally:
            process.kill()


def _work(place: list[str], mail: dict[str, Any], hook: list[str], backups: str) -> None:
    loop._SECONDS_BETWEEN_SENDINGS = loop._SECONDS_BETWEEN_BACKUPS = 0.02  # type: ignore[assignment]
    store = Store.existing(PostgresPlace(place[0], Path(place[1])) if len(place) > 1 else Path(place[0]))
    outbox = outbox_to(MailServer(**mail), Webhook(*hook))
    with loop.working(store, nothing_fetched, outbox, BackupPlan(Path(backups))):
        sys.stdout.write("at work\n")
        sys.stdout.flush()
        loop.until_stopped()


if __name__ == "__main__":
    _work(**json.loads(sys.argv[1]))

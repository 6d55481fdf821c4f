"""A desk on a PostgreSQL server that is killed again and again while 32 people save, and another takes over each time.

    python benchmarks/failover.py [TAKEOVERS]

Two servers of PostgreSQL: the one has to have what the other stores before that is acknowledged. Two servers of the
desk, `annotator serve`, know the addresses of both. TAKEOVERS (10) times the one that is written to is ended by SIGQUIT
at a random moment, the other is promoted, and the one that was ended begins anew behind it. Each time, whatever was
acknowledged is looked for in the log, whose chain and seal are checked; nobody may be told anything but what is so.
"""

import http.client
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))

import bench_team
from bench_saves import FORM, free_port, sign_in, wait_for

from annotator.actions import maintenance
from annotator.settings.places import PostgresPlace
from annotator.storage.database import Store
from tests.postgres_servers import HASTY, PostgresServer, own_server, program, standing_by, url_of_both

DATABASE = "desk"
STORES = {**HASTY, "synchronous_commit": "on"}
LONGEST = 120.0
# What people are told meanwhile: that it is not stored, or that this cannot be known.
TOLD = ("does not answer", "cannot be known", "has held the desk", "only lets the desk read", "if the one is lost")
_VERSION = re.compile(rb'name="version" value="(\d+)"')


@dataclass
class Saver:
    """Saves one unit over and over; `acknowledged` are the versions that the desk answered."""

    slug: str
    unit: str
    login: str
    acknowledged: list[int] = field(default_factory=list)
    told: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def save_until(self, over: threading.Event, port: int) -> None:
        token, cookie = sign_in(port, self.slug, self.login)
        headers = {"Content-Type": FORM, "Cookie": cookie, "HX-Request": "true", "HX-Target": f"unit-{self.unit}"}
        fields, turn = {"csrf_token": token, "version": "0"}, 0
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        while not over.is_set():
            turn += 1
            body = urlencode({**fields, "value": ("in_progress", "needs_source")[turn % 2]})
            connection.request("POST", f"/units/{self.unit}/status", body, headers)
            answer = connection.getresponse()
            page = answer.read()
            if seen := _VERSION.search(page):
                fields["version"] = seen[1].decode()
            if answer.status == 200:
                self.acknowledged.append(int(fields["version"]))
            elif answer.status != 409:
                self._refused(answer.status, page.decode())
                # Nobody who is refused sends it again at once.
                over.wait(random.uniform(0.05, 0.5))

    def _refused(self, status: int, page: str) -> None:
        said = next((words for words in TOLD if words in page), None)
        self.told[said or "something else"] += 1
        if said is None:
            self.wrong.append(f"{status} {page[:300]}")


def lost(place: PostgresPlace, savers: list[Saver]) -> list[str]:
    """What was acknowledged and is not in the log, and whatever else is not whole."""
    with closing(Store.at(place)) as store:
        rows = store.reading().execute("SELECT id, noun_id FROM events WHERE action = 'set_status'")
        logged = {row[0]: row[1] for row in rows}
        found = [f"version {n} of {each.unit}" for each in savers for n in [*each.acknowledged]
                 if logged.get(n) != each.unit]  # fmt: skip
        return found + maintenance.verify(store)


def until(holds: Callable[[], object], what: str) -> float:
    """The seconds that it took."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() > began + LONGEST:
            raise SystemExit(f"it never came to that: {what}")
        time.sleep(0.05)
    return time.monotonic() - began


def acknowledged(savers: list[Saver]) -> int:
    return sum(len(each.acknowledged) for each in savers)


def take_over(primary: PostgresServer, standby: PostgresServer, savers: list[Saver]) -> float:
    """The one is killed, the other takes over, and the first stands by again; how long nothing could be saved."""
    primary.stop("immediate")
    before, began = acknowledged(savers), time.monotonic()
    standby.promote()
    # Whoever takes over waits for nobody until somebody stands by again.
    standby.wait_for_nobody()
    until(lambda: acknowledged(savers) > before, "somebody saves again")
    seconds = time.monotonic() - began
    primary.follow(standby)
    standby.wait_for_each_other()
    until(standby.is_followed, "the other stands by again")
    return seconds


def run(folder: Path, takeovers: int) -> tuple[list[str], str]:
    with ExitStack() as stack:
        primary = stack.enter_context(own_server(**STORES))
        primary.create(DATABASE)
        places = bench_team.make_desk(PostgresPlace(primary.url(DATABASE), folder))
        standby = stack.enter_context(standing_by(primary, **STORES))
        primary.wait_for_each_other()
        until(primary.is_followed, "the other stands by")
        url, ports = url_of_both(primary, standby, DATABASE), [free_port() for _ in range(2)]
        for port in ports:
            command = [sys.executable, "-m", "annotator", "--db", url, "serve", "--port", str(port), "--offline"]
            served = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, env={**os.environ, "ANNOTATOR_FILES": str(folder)}
            )
            stack.callback(served.wait)
            stack.callback(served.terminate)
        for port in ports:
            wait_for(port, seconds=120)
        savers, over, wrong, away = [Saver(*each, f"p{n}") for n, each in enumerate(places)], threading.Event(), [], []
        least = [0]
        threads = [threading.Thread(target=each.save_until, args=(over, ports[n % 2])) for n, each in enumerate(savers)]
        for each in threads:
            each.start()
        try:
            for n in range(takeovers):
                least[0] = acknowledged(savers) + len(savers)
                until(lambda: acknowledged(savers) > least[0], "all save")
                time.sleep(random.uniform(0, 3))
                away.append(take_over(primary, standby, savers))
                primary, standby = standby, primary
                wrong += lost(PostgresPlace(primary.url(DATABASE), folder), savers)
                print(
                    f"\rtaken over {n + 1} times, {acknowledged(savers)} acknowledged, {len(wrong)} wrong",
                    end="",
                    flush=True,
                )
        finally:
            over.set()
            for each in threads:
                each.join(LONGEST)
        print()
        wrong += [words for each in savers for words in each.wrong]
        told = sum((each.told for each in savers), Counter())
        return wrong, (
            f"taken over {takeovers} times: {acknowledged(savers)} saves acknowledged, {len(wrong)} lost or wrong;"
            f" nothing could be saved for {min(away):.1f} to {max(away):.1f} s; refused: {dict(told)}"
        )


def main(takeovers: int) -> None:
    if program("initdb") is None:
        print("no PostgreSQL on this machine: install it to let a server take over")
        return
    with tempfile.TemporaryDirectory() as folder:
        wrong, told = run(Path(folder), takeovers)
    print(told)
    for each in wrong[:5]:
        print(each)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)

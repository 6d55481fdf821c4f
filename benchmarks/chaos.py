"""A served desk that is killed again and again while 32 people save: what was acknowledged has to be there afterwards.

    python benchmarks/chaos.py [KILLS] [OTHERS]

`annotator serve` is ended by SIGKILL at a random moment, KILLS (50) times, and started again. Half of the people set a
status over and over, most others tie evidence to a source of its own (two rows and two events in one change), and four
keep files. Each notes what was answered. After each kill the rows and the log are held against that, `annotator verify`
reads everything, and every change is looked at for a half that is missing; at the end, all of it once more. Then
`annotator backup` and the upgrade of older desks are killed in the middle, OTHERS (15) times each.

It says nothing of a machine that loses its power: what a process wrote, the system keeps.
"""

import hashlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))

import bench_team
from bench_saves import free_port, version, wait_for
from bench_team import Client

from annotator.actions import sources
from annotator.actions.people import people
from annotator.storage import contents
from annotator.storage.contents import FolderContents
from annotator.storage.database import Store
from tests.older_desks import OLDER, unpacked

KEEPERS = 4
MOST_SHOWN = 5
# Both halves of a change that ties a unit to a new source.
HALVES = {("add_evidence", "evidence"), ("add_evidence", "source")}
Wrong = list[str]


@dataclass
class Tier(Client):
    """Ties its unit to a new source over and over; `kept` are the notes that were acknowledged."""

    name: str = ""
    kept: list[str] = field(default_factory=list)
    turn: int = 0

    def next_body(self) -> str | bytes:
        self.turn += 1
        typed = {"source_title": self.note, "q": self.note, "source_type": "document", "stance": "context"}
        return urlencode({**self.fields, **typed, "note": self.note})

    def take(self, _found: bytes) -> None:
        self.kept.append(self.note)
        self.acknowledged.append(self.turn)

    @property
    def note(self) -> str:
        return f"Report {self.name}.{self.turn}"


@dataclass
class Keeper(Tier):
    """Keeps a file of its own as a capture over and over; `kept` are the hashes of those that were acknowledged."""

    answered: ClassVar[int] = 303
    boundary: ClassVar[str] = "chaos"

    def next_body(self) -> str | bytes:
        self.turn += 1
        named = f'--{self.boundary}\r\nContent-Disposition: form-data; name="'
        token = f'{named}csrf_token"\r\n\r\n{self.fields["csrf_token"]}\r\n'
        file = f'{named}file"; filename="{self.turn}.txt"\r\nContent-Type: text/plain\r\n\r\n'
        return token.encode() + file.encode() + self.content + f"\r\n--{self.boundary}--\r\n".encode()

    def take(self, _found: bytes) -> None:
        self.kept.append(hashlib.sha256(self.content).hexdigest())
        self.acknowledged.append(self.turn)

    @property
    def content(self) -> bytes:
        return "\n\n".join(f"{self.note}: in year {1900 + n} it was {n * self.turn}." for n in range(400)).encode()


def writers(path: Path, port: int, places: list[tuple[str, str]]) -> list[Client]:
    found = bench_team.signed_in(path, port, places)
    half, made = len(found) // 2, []
    store = Store.at(path)
    owner = people.owner(store, "Vera Lind")
    for n, each in enumerate(found):
        if n < half:
            made.append(each)
        elif n < len(found) - KEEPERS:
            unit = each.path.split("/")[2]
            headers = {**each.headers, "HX-Target": f"unit-{unit}"}
            made.append(Tier(f"/units/{unit}/evidence", each.fields, headers, name=str(n)))
        else:
            source = sources.add_source(store, owner, sources.blank_source(f"Files {n}")).id
            kind = f"multipart/form-data; boundary={Keeper.boundary}"
            headers = {"Cookie": each.headers["Cookie"], "Content-Type": kind}
            made.append(Keeper(f"/sources/{source}/captures", each.fields, headers, name=str(n)))
    store.close()
    return made


def lost(path: Path, clients: list[Client]) -> Wrong:
    """What was acknowledged and has no row, no event or no file."""
    with closing(sqlite3.connect(path)) as db:
        statuses = {row[0]: row[1:] for row in db.execute("SELECT id, noun_id, action FROM events")}
        notes = {row[0] for row in db.execute("SELECT note FROM evidence")}
        told = {
            row[0] for row in db.execute("SELECT json_extract(after, '$.note') FROM events WHERE noun = 'evidence'")
        }
        listed = {row[0] for row in db.execute("SELECT sha256 FROM snapshots JOIN captures USING (sha256)")}
    folder, found = FolderContents(contents.folder_of(path)), []
    for each in clients:
        if isinstance(each, Keeper):
            found += [f"the file {name}" for name in each.kept
                      if name not in listed or folder.read(name) is None]  # fmt: skip
        elif isinstance(each, Tier):
            found += [f"the evidence {note}" for note in each.kept if note not in notes or note not in told]
        else:
            unit = each.path.split("/")[2]
            found += [f"version {n} of {unit}" for n in each.acknowledged if statuses.get(n) != (unit, "set_status")]
            if each.acknowledged and int(version(path, unit)) < max(each.acknowledged):
                found.append(f"the row of {unit} is older than what was acknowledged")
    return found


def halves(path: Path) -> Wrong:
    """Rows without their event, events without their row, and changes of which a part is missing."""
    found = []
    with closing(sqlite3.connect(path)) as db:
        for table, noun in (("units", "unit"), ("evidence", "evidence"), ("sources", "source")):
            told = {(row[0], row[1]) for row in db.execute("SELECT noun_id, id FROM events WHERE noun = ?", (noun,))}
            rows = set(db.execute(f"SELECT id, version FROM {table}"))
            found += [f"{noun} {key} has a version without its event" for key, _ in rows - told]
            found += [f"{noun} {key} has an event without its row" for key, _ in told if key not in dict(rows)]
        batches: dict[str, set[tuple[str, str]]] = {}
        for batch, *part in db.execute("SELECT batch, action, noun FROM events WHERE action = 'add_evidence'"):
            batches.setdefault(batch, set()).add((part[0], part[1]))
        found += [f"change {batch} is half there" for batch, parts in batches.items() if parts != HALVES]
    return found


def verified(path: Path) -> Wrong:
    """What `annotator verify` says where it does not say that all is whole."""
    done = subprocess.run(command(path, "verify"), capture_output=True, text=True, check=False)
    return [] if done.returncode == 0 else [f"verify: {done.stderr.strip()[:500]}"]


def command(path: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "annotator", "--db", str(path), *words]


def served(path: Path, port: int) -> subprocess.Popen[bytes]:
    """A served desk; a start that takes long on a busy machine is no fault, one that fails says why."""
    server = subprocess.Popen(command(path, "serve", "--port", str(port)), stdout=subprocess.DEVNULL)
    wait_for(port, seconds=120)
    return server


def kill_servers(folder: Path, kills: int) -> tuple[Wrong, str]:
    path, port = folder / "desk.db", free_port()
    places = bench_team.make_desk(path)
    server = served(path, port)
    clients = writers(path, port, places)
    every, wrong, answered = Counter[str](), Wrong(), dict[str, list[int]]()
    for n in range(kills):
        try:
            bench_team.run(clients, port, 60.0, kill=server, longest=12)
        finally:
            server.kill()
        found = lost(path, clients) + halves(path) + verified(path)
        found += [f"refused: {words}" for each in clients for words in each.problems]
        for each in found[:MOST_SHOWN]:
            print(f"\n{each}")
        wrong += found
        for each in clients:
            each.problems.clear()
            every[type(each).__name__] += len(each.acknowledged)
            answered.setdefault(each.path, []).extend(each.acknowledged)
            each.acknowledged.clear()
            if type(each) is Client:
                each.fields["version"] = version(path, each.path.split("/")[2])
        print(f"\rkilled {n + 1} times, {every.total()} acknowledged, {len(wrong)} wrong", end="", flush=True)
        if n + 1 < kills:
            server = served(path, port)
    for each in clients:
        each.acknowledged = answered[each.path]
    wrong += lost(path, clients)
    parts = len([*contents.folder_of(path).glob("??/*.part")])
    print()
    return wrong, (
        f"server killed {kills} times: {every.total()} saves acknowledged ({every['Client']} statuses, {every['Tier']}"
        f" evidence with its source, {every['Keeper']} files), {len(wrong)} lost, half or broken;"
        f" {parts} unfinished files, which the desk clears a day later"
    )


def kill_when(started: list[str], begun: Callable[[], bool], longest: float) -> bool:
    """Kill a command at a random moment after it has begun to write; whether it was still at work."""
    process = subprocess.Popen(started, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and not begun():
        time.sleep(0.0005)
    time.sleep(random.uniform(0, longest))
    was_at_work = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return was_at_work


def kill_backups(folder: Path, kills: int) -> tuple[Wrong, str]:
    path, into = folder / "desk.db", folder / "backups"
    into.mkdir()
    wrong, cut = Wrong(), 0
    for n in range(kills):
        cut += kill_when(command(path, "backup", str(into / f"{n}.db")), lambda: any(into.glob("*.unfinished*")), 0.5)
        for left in into.glob("*.unfinished*"):
            left.unlink()
    whole = sorted(into.glob("*.db"))
    for n, each in enumerate(whole):
        again = folder / "restored" / str(n) / "desk.db"
        done = subprocess.run(command(again, "restore", str(each)), capture_output=True, text=True, check=False)
        wrong += [f"restore: {done.stderr}"] if done.returncode else verified(again)
    wrong += verified(path)
    return (
        wrong,
        f"backup killed {kills} times, {cut} in the middle: {len(whole)} are there, {len(wrong)} of them broken",
    )


def kill_upgrades(folder: Path, kills: int) -> tuple[Wrong, str]:
    wrong, cut = Wrong(), 0
    for n in range(kills):
        place = folder / f"older{n}"
        place.mkdir()
        path = unpacked(OLDER[n % len(OLDER)], place)
        events = count_events(path)
        cut += kill_when(command(path, "migrate"), lambda place=place: any(place.glob("*.before-*")), 0.6)
        done = subprocess.run(command(path, "migrate"), capture_output=True, text=True, check=False)
        wrong += [f"migrate: {done.stderr}"] if done.returncode else verified(path)
        if count_events(path) != events:
            wrong.append(f"{path.name} has other events after its upgrade")
        shutil.rmtree(place)
    return wrong, f"upgrade killed {kills} times, {cut} in the middle: the next one was whole, {len(wrong)} times not"


def count_events(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM events").fetchone()[0])


def main(kills: int, others: int) -> None:
    wrong = Wrong()
    with tempfile.TemporaryDirectory() as folder:
        runs = (kill_servers, kills), (kill_backups, others), (kill_upgrades, others)
        for each, count in runs:
            found, told = each(Path(folder), count)
            print(told, flush=True)
            wrong += found
    for each in wrong[:MOST_SHOWN]:
        print(each)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50, int(sys.argv[2]) if len(sys.argv) > 2 else 15)

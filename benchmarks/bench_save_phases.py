"""Where the time of one save goes: a status set on a unit, in one process, without the network.

    python benchmarks/bench_save_phases.py [SAVES]

The processor time of a save beside that of the bare page, in turn, the best of five; the microseconds of each phase of
the desk's, of which each counts without those inside it; and the statements, of the last save.
"""

import importlib
import io
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import bare
from bench_saves import FORM, LOGIN, PARAGRAPHS, PASSPHRASE, make_desk, version

from annotator.actions.people import people
from annotator.domain.desk.place import Place
from annotator.storage.database import Store
from annotator.storage.sqlite.databases import SqliteDatabase
from annotator.web.plumbing.local_keys import LocalKeys
from annotator.web.server import app_at

WORDS = ("in_progress", "needs_source")
# By the name of a phase: the functions that begin and end it, where their callers find them.
PHASES = {
    "the cookie is read": "annotator.web.plumbing.cookies:DeskCookies.open_session",
    "who acts, and what is closed to them": "annotator.web.plumbing.access:_come_in",
    "the token of the form": "flask_wtf.csrf:CSRFProtect.protect",
    "the action, its rules and its transaction": "annotator.actions.verdicts:set_status",
    "the event and the row": "annotator.storage.units:save",
    "the seal": "annotator.storage.seals.seals:present annotator.storage.seals.seals:succeed",
    "the commit": "annotator.storage.sqlite.databases:SqliteDatabase.commit",
    "the table, read again": "annotator.web.reading_table.answers:read_table",
    "the card": "annotator.web.reading_table.answers:read_card",
    "the answer, drawn": "annotator.web.reading_table.answers:answer",
}


class Client:
    """A WSGI application, asked as a server asks it."""

    def __init__(self, app: Any) -> None:
        self._app, self.cookie = app, ""

    def ask(self, method: str, address: str, **fields: str) -> str:
        path, _, query = address.partition("?")
        body, said = urlencode(fields).encode(), {}
        environ = {
            "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": path, "QUERY_STRING": query,
            "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "80", "HTTP_HOST": "127.0.0.1", "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.version": (1, 0), "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body), "wsgi.errors": sys.stderr,
            "CONTENT_LENGTH": str(len(body)), "CONTENT_TYPE": FORM, "HTTP_COOKIE": self.cookie, "REMOTE_ADDR": "127.0.0.1",
        }  # fmt: skip
        if path.startswith("/units/"):
            environ |= {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": f"unit-{path.split('/')[2]}"}
        answer = self._app(environ, lambda status, headers, *_: said.update(status=status, headers=headers))
        text = b"".join(answer).decode()
        answer.close()
        if said["status"][0] not in "23":
            raise SystemExit(f"{address}: {said['status']} {text[:200]}")
        self.cookie = next((v.split(";")[0] for name, v in said["headers"] if name == "Set-Cookie"), self.cookie)
        return text


def desk_saves(folder: Path) -> Callable[[int], None]:
    slug, ids = make_desk(folder / "desk.db")
    store = Store.at(folder / "desk.db")
    app = app_at(store, people.owner(store, "Vera Lind"), Place("127.0.0.1", 80), LocalKeys(lambda _: None), None)
    client = Client(app)
    token = _field("csrf_token", client.ask("GET", "/sign-in"))
    client.ask("POST", "/sign-in", csrf_token=token, login=LOGIN, passphrase=PASSPHRASE)
    token = _field("csrf_token", client.ask("GET", f"/articles/{slug}?s=1"))
    seen = {unit: version(folder / "desk.db", unit) for unit in ids[:8]}

    def save(turn: int) -> None:
        unit, value = ids[turn % 8], WORDS[turn // 8 % 2]
        answer = client.ask("POST", f"/units/{unit}/status", csrf_token=token, version=seen[unit], value=value)
        seen[unit] = _field("version", answer)

    return save


def bare_saves(folder: Path) -> Callable[[int], None]:
    bare.fill(f"{folder}/bare.db", PARAGRAPHS * 2)
    client = Client(bare.create_app(f"{folder}/bare.db"))
    return lambda turn: client.ask("POST", f"/units/{turn % 8 + 1}/status", value=WORDS[turn // 8 % 2]) and None


def _field(name: str, page: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]+)"', page)
    assert found
    return found[1]


def milliseconds(save: Callable[[int], None], count: int) -> float:
    begun = time.process_time()
    for turn in range(count):
        save(turn)
    return 1000 * (time.process_time() - begun) / count


def watch(spent: Counter[str], said: list[str]) -> None:
    """From now on, count the seconds of each phase without those inside it, and note each statement."""
    inside = [0.0]

    def timed(phase: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any, **named: Any) -> Any:
            inside.append(0.0)
            begun = time.perf_counter()
            try:
                return function(*given, **named)
            finally:
                took = time.perf_counter() - begun
                spent[phase] += took - inside.pop()
                inside[-1] += took

        return run

    for phase, places in PHASES.items():
        for place in places.split():
            module, _, path = place.partition(":")
            *owners, name = path.split(".")
            owner: Any = importlib.import_module(module)
            for each in owners:
                owner = getattr(owner, each)
            setattr(owner, name, timed(phase, getattr(owner, name)))
    execute = SqliteDatabase.execute

    def noted(db: SqliteDatabase, sql: str, *given: Any) -> Any:
        said.append(sql)
        return execute(db, sql, *given)

    SqliteDatabase.execute = timed("statements", noted)  # type: ignore[method-assign]


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "desk").mkdir()
        desk, page = desk_saves(Path(folder) / "desk"), bare_saves(Path(folder))
        rounds = [(milliseconds(desk, count), milliseconds(page, count)) for _ in range(5)]
        of_desk, of_page = (min(each) for each in zip(*rounds, strict=True))
        print(f"processor time of a save: bare {of_page:.2f} ms, desk {of_desk:.2f} ms, {of_desk / of_page:.1f} times")
        spent: Counter[str] = Counter()
        said: list[str] = []
        watch(spent, said)
        # The guards of an application were taken when it was made, so that another is made now.
        again = desk_saves(Path(folder))
        milliseconds(again, 16)
        spent.clear()
        begun = time.perf_counter()
        for turn in range(count):
            said.clear()
            again(turn)
        spent["all else, Flask among it"] = time.perf_counter() - begun - sum(spent.values())
        for phase, seconds in spent.most_common():
            print(f"{1e6 * seconds / count:8.0f} µs  {phase}")
        print(f"{len(said)} statements")
        for sql in said:
            print(f"    {sql[:110]}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)

"""The served desk: what it acknowledged is on disk, whoever writes at once and however it ends."""

import http.client
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

import pytest

from annotator.actions import maintenance, units
from annotator.storage import articles, events
from annotator.storage.database import Store
from tests.desks import cookie_of

CLIENTS = 8


@dataclass
class Served:
    """`cookie` is that of a browser which has opened the address that the server printed."""

    process: subprocess.Popen[str]
    host: str
    cookie: str

    def sign_in(self, connection: http.client.HTTPConnection) -> tuple[dict[str, str], str]:
        connection.request("GET", "/people", headers={"Cookie": self.cookie})
        answer = connection.getresponse()
        token = re.search(r'name="csrf_token" value="([^"]+)"', answer.read().decode())
        assert token
        cookie = answer.headers["Set-Cookie"].split(";")[0]
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        return headers, token[1]


@contextmanager
def serving(store: Store, *options: str) -> Iterator[Served]:
    command = [sys.executable, "-m", "annotator", "--db", str(store.path), "serve", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        address = process.stdout.readline().split()[-1]
        yield Served(process, urlsplit(address).netloc, cookie_of(address))
        process.kill()


@pytest.fixture
def served(store: Store, person: object) -> Iterator[Served]:
    with serving(store) as desk:
        yield desk


def write_notes(served: Served, ids: list[str], turns: int, until: Callable[[list[str]], bool]) -> list[str]:
    """Every client writes notes on a unit of its own; those that were acknowledged come back."""
    acknowledged: list[str] = []
    problems: list[object] = []
    killed = threading.Event()

    def write(name: int) -> None:
        connection = http.client.HTTPConnection(served.host, timeout=30)
        try:
            headers, token = served.sign_in(connection)
            for turn in range(turns):
                note = f"{name}.{turn}"
                body = urlencode({"csrf_token": token, "value": note})
                connection.request("POST", f"/units/{ids[name]}/note", body, headers)
                answer = connection.getresponse()
                answer.read()
                if answer.status != 303:
                    problems.append((note, answer.status))
                acknowledged.append(note)
                if until(acknowledged):
                    killed.set()
                    served.process.kill()
        except (OSError, http.client.HTTPException) as error:
            problems.append(error)
        finally:
            connection.close()

    writers = [threading.Thread(target=write, args=(n,)) for n in range(CLIENTS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert killed.is_set() or problems == []
    return acknowledged


def noted(store: Store, slug: str) -> list[str]:
    article, _ = articles.load(store.reading(), slug)
    return [
        e.after["note"] for e in events.of_article(store.reading(), article.id) if e.after and e.action == "set_note"
    ]


@pytest.fixture
def ids(store: Store, person: object, slug: str) -> list[str]:
    words = ("bridge", "opened", "Monday", "March", "2, 2026", "The", "opened on", "The bridge")
    return [units.make_unit(store, person, slug, "claim", sentence=2, exact=w).id for w in words]


def test_eight_clients_lose_no_acknowledged_write(served: Served, store: Store, slug: str, ids: list[str]) -> None:
    acknowledged = write_notes(served, ids, 12, until=lambda _: False)
    assert len(acknowledged) == CLIENTS * 12
    assert sorted(noted(store, slug)) == sorted(acknowledged)
    assert maintenance.verify(store) == []


def test_a_killed_server_has_stored_what_it_acknowledged(
    served: Served, store: Store, slug: str, ids: list[str]
) -> None:
    acknowledged = write_notes(served, ids, 200, until=lambda written: len(written) == 40)
    served.process.wait()
    assert len(acknowledged) >= 40
    assert set(acknowledged) <= set(noted(store, slug))
    assert maintenance.verify(store) == []


@pytest.mark.parametrize(("options", "words"), [(("--offline",), "desk is offline"), ((), "only public pages")])
def test_the_served_desk_fetches_public_pages_only_and_none_offline(
    store: Store, person: object, options: tuple[str, ...], words: str
) -> None:
    with serving(store, *options) as desk:
        connection = http.client.HTTPConnection(desk.host, timeout=30)
        headers, token = desk.sign_in(connection)
        body = urlencode({"csrf_token": token, "url": f"http://{desk.host}/"})
        connection.request("POST", "/articles/new", body, headers)
        answer = connection.getresponse()
        assert words in answer.read().decode()
        assert answer.status == 422
        connection.close()

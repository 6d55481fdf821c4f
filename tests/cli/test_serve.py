"""What `annotator serve` refuses before anybody can reach it, and how it ends."""

import os
import signal
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.cli.conftest import Run
from tests.serving import Running, running

TEAM = ("--team", "--address", "https://desk.example.org")


def end(server: Running, how: signal.Signals) -> int | None:
    """The exit code of the server after this signal."""
    assert server.process.pid
    os.kill(server.process.pid, how)
    server.process.join()
    return server.process.exitcode


@pytest.fixture
def taken() -> Iterator[str]:
    """A port at which nothing else can listen: a server that should have been refused ends there, too."""
    with socket.create_server(("0.0.0.0", 0)) as other:
        yield str(other.getsockname()[1])


def test_webhooks_need_the_address_of_the_desk_and_a_secret(
    run: Run, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_OFFLINE", "0")
    monkeypatch.setenv("ANNOTATOR_WEBHOOKS", "https://hook.example/x")
    for secret, words in (("short", "ANNOTATOR_WEBHOOK_SECRET"), ("s" * 16, "--address")):
        monkeypatch.setenv("ANNOTATOR_WEBHOOK_SECRET", secret)
        done = run("serve", "--port", taken)
        assert done.returncode == 1
        assert words in done.stderr.decode()


def test_a_time_zone_that_is_none_is_refused(run: Run, taken: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_ZONE", "Europa/Prag")
    done = run("serve", "--port", taken)
    assert done.returncode == 1
    assert "Europa/Prag, which is no time zone" in done.stderr.decode()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--host", "0.0.0.0"), "Nobody has an account here"),
        (("--host", "0.0.0.0", "--team"), "the address at which people open it"),
        (("--host", "0.0.0.0", "--team", "--address", "http://desk.example.org"), "in clear"),
        (("--team", "--address", "https://desk.example.org/annotator"), "without a path"),
    ],
)
def test_a_place_that_strangers_could_reach_is_refused(
    run: Run, taken: str, options: tuple[str, ...], words: str
) -> None:
    done = run("serve", "--port", taken, *options)
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode().splitlines()
    assert words in line


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("serve", "--port", "70000"),
            "--port takes a whole number of 0 or more, at most 65535, and was given “70000”.",
        ),
        (("serve", "--port", "-1"), "--port takes a whole number of 0 or more, at most 65535, and was given “-1”."),
        (("serve", "--port", "http"), "--port takes a whole number of 0 or more, at most 65535, and was given “http”."),
        (("serve", "--proxies", "one"), "--proxies takes a whole number of 0 or more, and was given “one”."),
        (("backup", "--keep", "0"), "--keep takes a whole number of 1 or more, and was given “0”."),
        (("export", "x", "--revision", "old"), "--revision takes a whole number of 1 or more, and was given “old”."),
        (
            ("tokens", "add", "x", "--name", "x", "--days", "1e3"),
            "--days takes a whole number of 1 or more, at most 366, and was given “1e3”.",
        ),
    ],
)
def test_a_number_that_cannot_be_is_wrong_usage_and_said_plainly(run: Run, words: tuple[str, ...], said: str) -> None:
    done = run(*words)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines()[-1] == f"Error: {said}"


@pytest.mark.parametrize("host", ["127.0.0.1", "no-such-host.invalid"])
def test_a_place_where_it_cannot_listen_is_refused_in_one_line(program: Run, taken: str, host: str) -> None:
    done = program("serve", "--host", host, "--port", taken, *TEAM)
    assert (done.returncode, done.stdout) == (1, b"")
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"The desk cannot listen at {host}, port {taken} (")


def test_a_second_server_on_one_desk_is_refused_until_the_first_is_gone(store: Store, person: Person, run: Run) -> None:
    with running(store.path, "--port", "0") as first:
        store.path.with_name("link.db").symlink_to(store.path)
        port = str(urlsplit(first.line.split()[-1]).port)
        for words in (("serve",), ("--db", "link.db", "serve"), ("demo",)):
            done = run(*words, "--port", port)
            assert done.returncode == 1
            (line,) = done.stderr.decode().splitlines()
            assert f"(process {first.process.pid})" in line
        assert end(first, signal.SIGKILL) == -signal.SIGKILL
    with running(store.path, "--port", "0") as after:
        assert after.line.startswith("The desk is at")


def test_an_interrupted_server_ends_well(store: Store, person: Person) -> None:
    with running(store.path, "--port", "0") as server:
        assert end(server, signal.SIGINT) == 0


def test_a_folder_for_backups_that_is_not_there_is_refused(
    run: Run, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_BACKUPS", "nowhere")
    done = run("serve", "--port", taken)
    assert done.returncode == 1
    (line,) = done.stderr.decode().splitlines()
    assert "nowhere" in line

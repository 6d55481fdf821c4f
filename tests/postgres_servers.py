"""A PostgreSQL server of the tests' own, on a socket that nobody else can open; its files are gone at the end."""

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest

from annotator.settings.places import PostgresPlace

# Debian keeps the programs of each version in a folder of its own.
_DEBIAN = Path("/usr/lib/postgresql")
# Whoever runs as root must start it as somebody else.
_ACCOUNT = "postgres"
# Nothing of it outlives the tests.
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "500"}


def program(name: str) -> str | None:
    """The path of one of its programs, of the newest version that is here."""
    versions = sorted(_DEBIAN.glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    return next((found for folder in (None, *map(str, versions)) if (found := shutil.which(name, path=folder))), None)


def expect_postgres() -> None:
    """Skips the test where no PostgreSQL is installed, and fails it where somebody requires one."""
    if program("initdb") is None:
        assert os.environ.get("ANNOTATOR_REQUIRE_PG") != "1", "PostgreSQL is required, and not installed"
        pytest.skip("no PostgreSQL on this machine: install it to test desks on a server")


@dataclass(slots=True)
class PostgresServer:
    """One that runs. The account of the desk, `annotator`, owns its databases and nothing else."""

    folder: Path
    settings: dict[str, str]

    def url(self, database: str, account: str = "annotator") -> str:
        return f"postgresql://{account}@/{database}?host={quote(str(self.folder), safe='')}"

    def create(self, database: str, options: str = "") -> None:
        self.execute(f"CREATE DATABASE {database} OWNER annotator {options}")

    def execute(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """As the server's superuser."""
        with psycopg.connect(self.url(database, "postgres"), autocommit=True) as connection:
            made = connection.execute(statement.encode())
            return made.fetchall() if made.description else []

    def cut(self, database: str) -> None:
        """Ends the connections to a database, as an operator or a restart does."""
        self.execute(f"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{database}'")

    def start(self) -> None:
        settings = {**self.settings, "unix_socket_directories": str(self.folder), "listen_addresses": ""}
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        _run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    def follow(self, primary: "PostgresServer") -> None:
        """Begin anew as a copy of another, which takes over whatever is written there, and lets others only read."""
        data = self.folder / "data"
        shutil.rmtree(data, ignore_errors=True)
        _run("pg_basebackup", "-D", str(data), "-h", str(primary.folder), "-U", "postgres", "-R", "-c", "fast", "-N")
        self.start()

    def wait_for_each_other(self) -> None:
        """From now on, what is stored is acknowledged once the server that stands by for this one has it."""
        self.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
        self.reload()

    def wait_for_nobody(self) -> None:
        self.execute("ALTER SYSTEM RESET synchronous_standby_names")
        self.reload()

    def reload(self) -> None:
        self.execute("SELECT pg_reload_conf()")

    def is_followed(self) -> bool:
        """Whether another has to have what is stored, and is there to take it."""
        return bool(self.execute("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'"))

    def promote(self) -> None:
        """Make it the one that is written to, where it stood by for another."""
        _run("pg_ctl", "-D", str(self.folder / "data"), "-w", "promote")

    def stop(self, mode: str = "immediate") -> None:
        _run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", mode, "stop")


def new_server(**settings: str) -> PostgresServer:
    folder = _own_folder()
    _run("initdb", "-D", str(folder / "data"), "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-N", "-A", "trust")
    server = PostgresServer(folder, settings)
    server.start()
    server.execute("CREATE ROLE annotator LOGIN")
    return server


@contextmanager
def own_server(**settings: str) -> Iterator[PostgresServer]:
    """One for tests that stop it."""
    expect_postgres()
    server = new_server(**settings)
    try:
        yield server
    finally:
        _end(server)


def url_of_both(one: PostgresServer, other: PostgresServer, database: str) -> str:
    """The address by which whichever of them is written to is found."""
    hosts = ",".join(quote(str(each.folder), safe="") for each in (one, other))
    return f"postgresql://annotator@/{database}?host={hosts}&target_session_attrs=read-write"


@contextmanager
def standing_by(primary: PostgresServer, **settings: str) -> Iterator[PostgresServer]:
    """One that follows another."""
    server = PostgresServer(_own_folder(), settings)
    try:
        server.follow(primary)
        yield server
    finally:
        _end(server)


def _own_folder() -> Path:
    """Named after this process, so that what is left of tests that were killed can be found."""
    _end_those_of_killed_tests()
    folder = Path(tempfile.mkdtemp(prefix=f"pg{os.getpid()}-"))
    if os.getuid() == 0:
        shutil.chown(folder, _ACCOUNT)
    return folder


@cache
def _end_those_of_killed_tests() -> None:
    """Each would go on for ever, and fill the disk."""
    for folder in Path(tempfile.gettempdir()).glob("pg*-*"):
        owner = folder.name[2:].partition("-")[0]
        if owner.isdecimal() and not _runs(int(owner)):
            _end(PostgresServer(folder, {}))


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _end(server: PostgresServer) -> None:
    with suppress(subprocess.CalledProcessError):
        # It may have been stopped.
        server.stop()
    shutil.rmtree(server.folder, ignore_errors=True)


@cache
def shared_server() -> PostgresServer:
    """One for each process of the tests."""
    server = new_server(**HASTY)
    atexit.register(shutil.rmtree, server.folder, ignore_errors=True)
    atexit.register(server.stop)
    return server


def new_place(folder: Path, database: str) -> PostgresPlace:
    return PostgresPlace(shared_server().url(database), folder)


def _run(name: str, *arguments: str) -> None:
    path = program(name)
    assert path, f"{name} is not installed"
    subprocess.run(
        [path, *arguments], check=True, user=_ACCOUNT if os.getuid() == 0 else None, cwd="/",
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip

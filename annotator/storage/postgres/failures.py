"""What is said when a PostgreSQL server, and not the desk, keeps something from being stored or read."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from annotator.domain.errors import Refused

_CODES = (
    (errors.DiskFull, "server_full"),
    # Another program holds a table, a row or the desk's lock.
    (errors.LockNotAvailable, "database_locked"),
    (errors.DeadlockDetected, "database_locked"),
    # A primary that became a standby, or a replica that was given as the desk's database.
    (errors.ReadOnlySqlTransaction, "server_read_only"),
    (errors.ProgramLimitExceeded, "server_cannot_hold"),
    (errors.QueryCanceled, "server_slow"),
    (errors.InsufficientPrivilege, "server_forbids"),
    (psycopg.OperationalError, "server_gone"),
    (psycopg.InterfaceError, "server_gone"),
)
# What a server that answers says to whom it does not let in: psycopg gives words, and no code.
_AT_THE_DOOR = (
    (re.compile(r"invalid (integer value|port|connection option|URI)"), "no_server_address"),
    (re.compile(r'FATAL: .*database ".*" does not exist'), "server_has_no_database"),
    (re.compile(r"FATAL: .*(connection slots|too many connections)"), "server_crowded"),
    (re.compile(r"FATAL: .*(password|authentication|role|pg_hba|permission)|no password supplied"), "server_shuts_out"),
)
# The same by the beginnings of codes, for servers that speak another language.
_BY_SQLSTATE = {
    "3D000": "server_has_no_database",
    "53300": "server_crowded",
    "28": "server_shuts_out",
    "42501": "server_shuts_out",
}
# Between how grave it is and a server's own words, libpq puts these in every language.
_OF_A_SERVER = ":  "


@contextmanager
def told(server: str) -> Iterator[None]:
    """Turns what says more of the server, called so, than of the desk into Refused; other errors stay what they are."""
    try:
        yield
    except psycopg.Error as error:
        code = next((code for kind, code in _CODES if isinstance(error, kind)), None)
        if code is None:
            raise
        # The server's own words may hold what somebody typed, or an address with its password.
        raise Refused(code, server=server) from error


def code_at_the_door(words: str, ask_sqlstate: Callable[[str], str | None]) -> str:
    """The code of the sentence for those who cannot connect, by what was said at each address that was tried.

    `ask_sqlstate` finds out by which code a server has said words that are not known here.
    """
    known = next((code for pattern, code in _AT_THE_DOOR if pattern.search(words)), None)
    if known or _OF_A_SERVER not in words:
        return known or "server_gone"
    sqlstate = ask_sqlstate(words) or ""
    return next((code for begin, code in _BY_SQLSTATE.items() if sqlstate.startswith(begin)), "server_gone")

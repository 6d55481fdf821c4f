"""What is said when a PostgreSQL server, and not the desk, keeps something from being stored or read."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from annotator.domain.errors import Refused

_CODES = (
    (errors.DiskFull, "server_full"),
    # A primary that became a standby, or a replica that was given as the desk's database.
    (errors.ReadOnlySqlTransaction, "server_read_only"),
    (errors.QueryCanceled, "server_slow"),
    (errors.InsufficientPrivilege, "server_forbids"),
    (psycopg.OperationalError, "server_gone"),
    (psycopg.InterfaceError, "server_gone"),
)


@contextmanager
def told(server: str) -> Iterator[None]:
    """Turns what says more of the server, called so, than of the desk into Refused; other errors stay what they are."""
    try:
        yield
    except errors.LockNotAvailable:
        raise
    except psycopg.Error as error:
        code = next((code for kind, code in _CODES if isinstance(error, kind)), None)
        if code is None:
            raise
        # The server's own words may hold what somebody typed, or an address with its password.
        raise Refused(code, server=server) from error

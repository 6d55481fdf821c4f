"""Connections to a PostgreSQL server."""

from functools import partial
from typing import Any

import psycopg
from psycopg import ClientCursor, Connection
from psycopg.conninfo import make_conninfo

from annotator.domain.errors import Refused
from annotator.storage.postgres.databases import adapt, rows
from annotator.storage.postgres.failures import code_at_the_door, told
from annotator.storage.postgres.refusals import sqlstate
from annotator.storage.postgres.statements import SCHEMA

# Seconds to wait for a server that does not answer, and for one that went without a word while it was asked; in an
# address, they may be said otherwise, except that texts are in UTF-8.
_OPTIONS = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
_OLDEST = 150_000
# What somebody has set for the account or the database otherwise would change what statements mean.
_SESSION = (
    f"SET search_path = {SCHEMA}; SET client_min_messages = warning; SET TimeZone = 'UTC';"
    " SET default_transaction_isolation = 'read committed'; SET standard_conforming_strings = on;"
    " SET bytea_output = 'hex'; SET transform_null_equals = off"
)


class _OwnConnection(Connection[Any]):
    """A thread that ends leaves its connections behind: then, they are closed."""

    def __del__(self, *_: Any) -> None:
        # There is none where the server let nobody in.
        if hasattr(self, "pgconn"):
            self.close()


def connect(url: str, server: str, *settings: str, begins: str = "") -> Connection[Any]:
    """A connection on which each statement stands for itself until a transaction is begun.

    It has `settings` of its own, and `begins` with a statement for which they count already.

    `server` is what it is called. Raises Refused if the server does not let in, or is not one that a desk can be on.
    """
    connection = _connected(url, server)
    try:
        _refuse_others(connection, server)
        adapt(connection)
        connection.row_factory = rows
        with told(server):
            connection.execute("; ".join((_SESSION, *settings)).encode())
            if begins:
                connection.execute(begins.encode())
    except BaseException:
        connection.close()
        raise
    return connection


def _connected(url: str, server: str) -> Connection[Any]:
    try:
        conninfo = make_conninfo(url, client_encoding="utf8", **_unless_said(url, **_OPTIONS))
        return _OwnConnection.connect(conninfo, autocommit=True, cursor_factory=ClientCursor)
    except psycopg.ProgrammingError as error:
        # The address itself is not one that can be read.
        raise Refused("no_server_address", server=server) from error
    except psycopg.OperationalError as error:
        raise Refused(code_at_the_door(str(error), partial(sqlstate, conninfo)), server=server) from error


def _unless_said(url: str, **options: int) -> dict[str, Any]:
    return {name: value for name, value in options.items() if f"{name}=" not in url}


def _refuse_others(connection: Connection[Any], server: str) -> None:
    if connection.info.server_version < _OLDEST:
        raise Refused("old_server", server=server)
    if connection.info.parameter_status("server_encoding") != "UTF8":
        raise Refused("server_encoding", server=server)

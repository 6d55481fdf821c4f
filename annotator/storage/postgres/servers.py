"""Connections to a PostgreSQL server."""

from typing import Any

import psycopg
from psycopg import ClientCursor, Connection

from annotator.domain.errors import Refused
from annotator.storage.postgres.databases import adapt, rows
from annotator.storage.postgres.failures import told
from annotator.storage.postgres.statements import SCHEMA

# Seconds to wait for a server that does not answer; in an address, connect_timeout says otherwise.
_TO_CONNECT = 5
_OLDEST = 150_000
_SESSION = (
    f"SET search_path = {SCHEMA}; SET client_min_messages = warning; SET TimeZone = 'UTC';"
    " SET default_transaction_isolation = 'read committed'"
)


def connect(url: str, server: str) -> Connection[Any]:
    """A connection on which each statement stands for itself until a transaction is begun.

    `server` is what it is called. Raises Refused if the server does not let in, or is not one that a desk can be on.
    """
    with told(server):
        try:
            connection = psycopg.connect(
                url, autocommit=True, cursor_factory=ClientCursor, **_unless_said(url, connect_timeout=_TO_CONNECT)
            )
        except psycopg.ProgrammingError as error:
            # The address itself is not one that can be read.
            raise Refused("no_server_address", server=server) from error
    _refuse_others(connection, server)
    adapt(connection)
    connection.row_factory = rows
    connection.execute(_SESSION)
    return connection


def _unless_said(url: str, **options: int) -> dict[str, Any]:
    return {name: value for name, value in options.items() if f"{name}=" not in url}


def _refuse_others(connection: Connection[Any], server: str) -> None:
    if connection.info.server_version < _OLDEST:
        connection.close()
        raise Refused("old_server", server=server)
    if connection.info.parameter_status("server_encoding") != "UTF8":
        connection.close()
        raise Refused("server_encoding", server=server)

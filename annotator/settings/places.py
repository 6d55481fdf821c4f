"""Where this machine keeps what belongs to a user, and where a desk is: in a file, or on a server of PostgreSQL."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import platformdirs

FILE_NAME = "annotator.toml"
_SERVERS = ("postgresql://", "postgres://")


@dataclass(frozen=True, slots=True)
class PostgresPlace:
    """A database on a server, at an address that may hold a password: `str` leaves it out.

    `files` is the folder of this machine in which the desk's key, its seal and its captured files are.
    """

    url: str
    files: Path

    def __str__(self) -> str:
        return without_password(self.url)


DeskPlace = Path | PostgresPlace


def is_server(address: str) -> bool:
    return address.startswith(_SERVERS)


def without_password(address: str) -> str:
    """The address of a server as it may be shown: a password may stand before the host, or among the options."""
    parts = urlsplit(address)
    name, _, hosts = parts.netloc.rpartition("@")
    name = name.partition(":")[0]
    return urlunsplit((parts.scheme, f"{name}@{hosts}" if name else hosts, parts.path, "", ""))


def has_password(address: str) -> bool:
    parts = urlsplit(address)
    return ":" in parts.netloc.rpartition("@")[0] or "password=" in parts.query


def own_database() -> Path:
    return _own_folder() / "annotator.db"


def own_files(address: str) -> Path:
    """The folder for the key and the seal of a desk on a server.

    It is named after the database alone: a desk keeps its key when its address names another host, or one more.
    """
    name = re.sub(r"[^\w.-]", "-", unquote(urlsplit(address).path)).strip("-.") or "desk"
    return _own_folder() / "on a server" / name


def _own_folder() -> Path:
    return Path(platformdirs.user_data_dir("annotator"))


def own_file() -> Path | None:
    """The file of settings that is read if none is named; None if there is none, or nobody may look there."""
    path = Path(platformdirs.user_config_dir("annotator")) / FILE_NAME
    return path if os.path.exists(path) else None

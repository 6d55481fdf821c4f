"""Where this machine keeps what belongs to a user, and where a desk is: in a file or on a server, files in a bucket."""

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote, urlsplit, urlunsplit

import platformdirs

FILE_NAME = "annotator.toml"
BUCKETS = "s3://"
_SERVERS = ("postgresql://", "postgres://")


@dataclass(frozen=True, slots=True)
class BucketPlace:
    """A folder of a bucket, which `str` names; no line that names it shows the keys.

    Without an `endpoint`, it is one of Amazon's. `session` is the token of keys that are lent for some hours.
    """

    bucket: str
    folder: str
    endpoint: str | None
    region: str
    access: str = field(repr=False)
    secret: str = field(repr=False)
    session: str | None = field(default=None, repr=False)

    def __str__(self) -> str:
        return f"{BUCKETS}{self.bucket}{f'/{self.folder}' if self.folder else ''}"

    def is_same_as(self, other: "BucketPlace | None") -> bool:
        """Whether both lead to the same files, by whatever keys."""
        return other is not None and (str(self), self.endpoint) == (str(other), other.endpoint)


@dataclass(frozen=True, slots=True)
class PostgresPlace:
    """A database on a server, at an address that may hold a password: `str` leaves it out.

    `files` is the folder of this machine in which the desk's key and its seal are. What was captured is kept with the
    rows, or in a `bucket`.
    """

    url: str
    files: Path
    bucket: BucketPlace | None = None

    def __str__(self) -> str:
        return without_password(self.url)


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A database in a file, the captured files of which are kept in a bucket, and not beside it."""

    path: Path
    bucket: BucketPlace

    def __str__(self) -> str:
        return str(self.path)


DeskPlace = Path | FilePlace | PostgresPlace


def bucket_of(place: DeskPlace) -> BucketPlace | None:
    """Where its captured files are kept, if not with its rows."""
    return place.bucket if isinstance(place, FilePlace | PostgresPlace) else None


def with_bucket(place: DeskPlace, bucket: BucketPlace | None) -> DeskPlace:
    """The same desk, with its captured files in this bucket; with its rows if there is none."""
    if isinstance(place, PostgresPlace):
        return replace(place, bucket=bucket)
    path = place if isinstance(place, Path) else place.path
    return FilePlace(path, bucket) if bucket else path


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

"""What the commands share: the desk that --db names, bytes in, bytes out."""

import sys
from pathlib import Path

from annotator import config
from annotator.actions import people
from annotator.domain.errors import RuleBroken
from annotator.domain.people import Person
from annotator.storage.database import Store

REFUSED, OUR_FAULT = 1, 70
# More than any article may have: what is longer is refused, and need not be read to its end.
_ENOUGH = 64_000_000


def desk(path: Path) -> tuple[Store, Person]:
    """The store, made and brought up to date, and whose desk it is."""
    store = Store(path)
    store.migrate()
    return store, people.owner(store, config.owner_name())


def content(source: str) -> tuple[bytes, str | None]:
    """The bytes of a file, or of standard input for -, and the file's name; of a huge one only its beginning."""
    if source == "-":
        return sys.stdin.buffer.read(_ENOUGH), None
    if source.startswith(("http://", "https://")):
        raise RuleBroken("not_a_fetcher")
    path = Path(source)
    try:
        if path.is_dir():
            raise RuleBroken("unreadable_file", path=source, why="it is a folder")
        if not path.is_file():
            raise RuleBroken("no_file", path=source)
        with path.open("rb") as file:
            return file.read(_ENOUGH), path.name
    except OSError as error:
        raise RuleBroken("unreadable_file", path=source, why=error.strerror) from error


def write(body: bytes) -> None:
    """Bytes as they are: a terminal's own encoding must not change a file that is piped on."""
    sys.stdout.buffer.write(body)
    sys.stdout.buffer.flush()

"""Where things are: the database, the templates and static files, and whose desk this is."""

import getpass
import os
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).parent


def database_path(given: str | None) -> Path:
    """--db, else $ANNOTATOR_DB, else the user's data folder."""
    chosen = given or os.environ.get("ANNOTATOR_DB")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir("annotator")) / "annotator.db"


def is_offline() -> bool:
    """$ANNOTATOR_OFFLINE: any value but 0 keeps every request inside, also one that was mistyped."""
    return os.environ.get("ANNOTATOR_OFFLINE", "").strip() not in ("", "0")


def folder(name: str) -> Path:
    """templates or static: inside the package once installed, beside it in a checkout."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def owner_name() -> str:
    """The name that stands under what is done at a desk without accounts."""
    try:
        return os.environ.get("ANNOTATOR_NAME") or getpass.getuser()
    except (OSError, KeyError):
        return "Desk"

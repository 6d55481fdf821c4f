"""Where this machine keeps what belongs to a user."""

import os
from pathlib import Path

import platformdirs

FILE_NAME = "annotator.toml"


def own_database() -> Path:
    return Path(platformdirs.user_data_dir("annotator")) / "annotator.db"


def own_file() -> Path | None:
    """The file of settings that is read if none is named; None if there is none, or nobody may look there."""
    path = Path(platformdirs.user_config_dir("annotator")) / FILE_NAME
    return path if os.path.exists(path) else None

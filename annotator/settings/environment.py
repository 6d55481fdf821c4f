"""The environment: the only place that reads it."""

import os

from annotator.settings.table import PREFIX, SETTINGS

# Which file the settings are in cannot stand in that file.
CONFIG = f"{PREFIX}CONFIG"
# The keys of a bucket may stand in variables that other programs read, too.
_OF_BUCKETS = "AWS_"


def variable(name: str) -> str:
    """What this variable holds, without white space around it; empty if nothing."""
    return os.environ.get(name, "").strip()


def unknown_variables() -> list[str]:
    """The variables that begin as ours do, and are none of them."""
    known = {CONFIG, *(row.variable for row in SETTINGS.values())}
    return sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)


def environment_without_settings() -> dict[str, str]:
    """For a process that needs none of them: what it reads is foreign, and some of them are secrets."""
    return {name: value for name, value in os.environ.items() if not name.startswith((PREFIX, _OF_BUCKETS))}

"""A file of settings, as TOML: what is wrong with it is said in one sentence, and nothing of it holds then."""

import difflib
import os
import re
import stat
import tomllib
from pathlib import Path

from annotator.domain.errors import RuleBroken
from annotator.settings.kinds import Unfit, Value
from annotator.settings.places import has_password, is_server
from annotator.settings.table import SETTINGS

_GROUP, _OTHERS = 0o070, 0o007
_MAY_READ = 0o040
_NAMED = re.compile(r"""[ \t]*(["']?)([A-Za-z0-9_-]+)\1[ \t]*=""")


def read(path: Path) -> dict[str, Value]:
    """The values in the file, by the names of settings. Raises RuleBroken."""
    try:
        with path.open("rb") as file:
            rights = os.fstat(file.fileno())
            text = file.read().decode("utf-8")
    except FileNotFoundError as error:
        raise RuleBroken("no_settings_file", path=str(path)) from error
    except OSError as error:
        raise RuleBroken("settings_unread", path=str(path), why=error.strerror) from error
    except UnicodeDecodeError as error:
        raise RuleBroken("settings_unread", path=str(path), why="it is no UTF-8") from error
    table = _parsed(text, path)
    found = {name: _value(name, given, path) for name, given in table.items()}
    secret = [name for name, value in found.items() if SETTINGS[name].is_secret or _holds_password(value)]
    if secret and _is_open(rights):
        raise RuleBroken("settings_exposed", path=str(path), names=" and ".join(secret))
    return found


def _parsed(text: str, path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except ValueError as error:  # a number of thousands of digits is another than tomllib's own
        if twice := _stands_twice(text):
            name, line = twice
            raise RuleBroken("setting_twice", path=str(path), name=name[:80], line=line) from error
        raise RuleBroken("settings_not_toml", path=str(path), why=str(error)) from error


def _stands_twice(text: str) -> tuple[str, int] | None:
    """The first name that stands a second time, and in which line: the parser does not say which it was."""
    lines = text.split("\n")
    seen = set()
    for number, line in enumerate(lines):
        if found := _NAMED.match(line):
            # What looks like it may stand in a text of several lines, or below the head of a table.
            if found[2] in seen and _holds("\n".join(lines[:number]), found[2]):
                return found[2], number + 1
            seen.add(found[2])
    return None


def _holds(text: str, name: str) -> bool:
    try:
        return name in tomllib.loads(text)
    except ValueError:
        return False


def _value(name: str, given: object, path: Path) -> Value:
    if name not in SETTINGS:
        near = difflib.get_close_matches(name, SETTINGS, 1)
        counsel = f"did you mean “{near[0]}”?" if near else "take it out."
        raise RuleBroken("unknown_setting", path=str(path), name=name[:80], counsel=counsel)
    kind = SETTINGS[name].kind
    try:
        value = kind.from_file(given, path.absolute().parent)
    except Unfit as unfit:
        what = f"{kind.name}, as in {name} = {kind.in_file}"
        raise RuleBroken("setting_unfit", setting=f"“{name}” in {path}", what=what) from unfit
    if value is None:
        # Its default would be another desk than whoever wrote the line means.
        raise RuleBroken("setting_empty", setting=f"“{name}” in {path}")
    return value


def _holds_password(value: Value) -> bool:
    return isinstance(value, str) and is_server(value) and has_password(value)


def _is_open(rights: os.stat_result) -> bool:
    """Whether anybody but its owner has a right on it. What root owns may be read by the group of the service."""
    if os.name != "posix" or not stat.S_ISREG(rights.st_mode):
        return False
    mode = stat.S_IMODE(rights.st_mode)
    return bool(mode & (_OTHERS | (_GROUP & ~_MAY_READ if rights.st_uid == 0 else _GROUP)))

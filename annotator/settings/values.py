"""The values of settings: of the environment, else of the file, else the default. Options of commands win over all.

Nothing is read before it is asked for. Which file is read is chosen once for the whole process, its threads too.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from annotator.domain.errors import RuleBroken
from annotator.settings import environment, places, toml_file
from annotator.settings.kinds import Unfit, Value
from annotator.settings.table import SETTINGS, Setting


@dataclass
class _Chosen:
    path: Path | None = None
    values: dict[str, Value] = field(default_factory=dict)


class Origin(NamedTuple):
    """A setting that has a value, that value in words unless it is a secret, and where it comes from."""

    setting: Setting
    words: str
    place: str


_chosen = _Chosen()


@contextmanager
def settings_of(option: str | None) -> Iterator[None]:
    """The file that `option` names holds while the block runs; else that of the environment, else the user's own.

    Raises RuleBroken if what was named is not there, or anything in the file is wrong.
    """
    given = option or environment.variable(environment.CONFIG)
    path = Path(given) if given else places.own_file()
    before = _chosen.path, _chosen.values
    _chosen.path, _chosen.values = path, toml_file.read(path) if path else {}
    try:
        yield
    finally:
        _chosen.path, _chosen.values = before


def value(name: str) -> Value | None:
    """What is set, else the default. Raises RuleBroken if the environment holds what it cannot be."""
    row = SETTINGS[name]
    if given := environment.variable(row.variable):
        try:
            return row.kind.from_environment(given)
        except Unfit as unfit:
            what = f"{row.kind.name}, as in {row.variable}={row.kind.in_environment}"
            raise RuleBroken("setting_unfit", setting=row.variable, what=what) from unfit
    return _chosen.values.get(name, row.default)


def text(name: str) -> str:
    """Empty if it is not set."""
    found = value(name) or ""
    assert isinstance(found, str)
    return found


def texts(name: str) -> tuple[str, ...]:
    found = value(name) or ()
    assert isinstance(found, tuple)
    return found


def is_on(name: str) -> bool:
    return value(name) is True


def path(name: str) -> Path | None:
    found = value(name)
    assert found is None or isinstance(found, Path)
    return found


def place(name: str) -> str | Path | None:
    """A path, or the address of a server."""
    found = value(name)
    assert found is None or isinstance(found, str | Path)
    return found


def called(*names: str, beside: str = "") -> str:
    """What sentences call these settings: as they are written where the value of the first comes from.

    Where that is not set, it is to be set where `beside` is, with which it belongs.
    """
    place = beside if beside and not value(names[0]) else names[0]
    if not environment.variable(SETTINGS[place].variable) and place in _chosen.values:
        return f"{' and '.join(f'“{name}”' for name in names)} in {_chosen.path}"
    return " and ".join(SETTINGS[name].variable for name in names)


def chosen_file() -> Path | None:
    """The file that is read; None if there is none."""
    return _chosen.path


def origins() -> list[Origin]:
    """Every setting of the environment and the file, in the order of the table."""
    found = []
    for name, row in SETTINGS.items():
        if is_named := environment.variable(row.variable):
            place = f"${row.variable}" + (f", not {_chosen.path}" if name in _chosen.values else "")
        elif name in _chosen.values:
            place = str(_chosen.path)
        if is_named or name in _chosen.values:
            found.append(Origin(row, _words(row, value(name)), place))
    return found


def _words(row: Setting, found: Value | None) -> str:
    if row.is_secret:
        return "set, and not shown"
    if isinstance(found, str) and places.is_server(found):
        return places.without_password(found)
    return " ".join(found) if isinstance(found, tuple) else str(found)

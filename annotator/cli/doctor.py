"""What the doctor says of the settings: whether they mean something, and where each comes from."""

import difflib
from pathlib import Path

from annotator import config
from annotator.cli.terminal import expect_folder
from annotator.domain.errors import NotFound, Refused, RuleBroken, say
from annotator.settings import values
from annotator.settings.environment import unknown_variables
from annotator.settings.table import SETTINGS
from annotator.settings.values import Origin, chosen_file, origins
from annotator.storage.database import Store
from annotator.storage.diagnosis import Diagnosis
from annotator.storage.people import accounts


def settings_found(path: Path) -> list[Diagnosis]:
    """One for all of them together, one for each that is set, and one for each variable that was mistyped.

    `path` is the desk's database, which need not be there.
    """
    file = chosen_file()
    read = f"settings are read from {file} and the environment" if file else "settings are read from the environment"
    try:
        config.expect_sound()
        _expect_served(path)
    except RuleBroken as error:
        return [Diagnosis(False, say(error)), *_mistyped()]
    return [Diagnosis(True, read), *(Diagnosis(True, _told(each)) for each in origins()), *_mistyped()]


def _expect_served(path: Path) -> None:
    """Raises RuleBroken where the desk would not be served with these settings."""
    # It loads Flask, which no other command that is not served needs.
    from annotator.web.place import Place, expect_safe

    expect_folder(values.path("backups"))
    address, is_team, is_without_tls = values.text("address") or None, values.is_on("team"), values.is_on("without_tls")
    place = Place(values.text("host"), address=address, is_team=is_team, is_without_tls=is_without_tls)
    expect_safe(place, has_accounts=_has_accounts(path))


def _has_accounts(path: Path) -> bool:
    try:
        return accounts.exist(Store.existing(path).reading())
    except (NotFound, Refused):  # which is told by what looks at the database
        return False


def _told(origin: Origin) -> str:
    return f"{origin.setting.name}: {origin.words}, from {origin.place}"


def _mistyped() -> list[Diagnosis]:
    variables = [row.variable for row in SETTINGS.values()]
    found = []
    for name in unknown_variables():
        near = difflib.get_close_matches(name, variables, 1)
        found.append(Diagnosis(False, f"{name} is no setting{f': {near[0]} is' if near else ''}"))
    return found

"""What the doctor says of the settings: whether they mean something, and where each comes from."""

import difflib

from annotator import config
from annotator.cli.terminal import expect_folder
from annotator.domain.desk.place import Place
from annotator.domain.errors import RuleBroken, say
from annotator.settings import values
from annotator.settings.environment import unknown_variables
from annotator.settings.table import SETTINGS
from annotator.settings.values import Origin, chosen_file, origins
from annotator.storage.diagnosis import Diagnosis


def settings_found() -> list[Diagnosis]:
    """One for all of them together, one for each that is set, and one for each variable that was mistyped."""
    file = chosen_file()
    read = f"settings are read from {file} and the environment" if file else "settings are read from the environment"
    try:
        config.expect_sound()
        _expect_served()
    except RuleBroken as error:
        return [Diagnosis(False, say(error)), *_mistyped()]
    return [Diagnosis(True, read), *(Diagnosis(True, _told(each)) for each in origins()), *_mistyped()]


def _expect_served() -> None:
    """Raises RuleBroken where the desk would not be served with these settings, whatever the options of `serve` say."""
    expect_folder(values.path("backups"))
    # To ask for its origin is to have it looked at.
    Place(address=values.text("address") or None).origin  # noqa: B018


def _told(origin: Origin) -> str:
    return f"{origin.setting.name}: {origin.words}, from {origin.place}"


def _mistyped() -> list[Diagnosis]:
    variables = [row.variable for row in SETTINGS.values()]
    found = []
    for name in unknown_variables():
        near = difflib.get_close_matches(name, variables, 1)
        found.append(Diagnosis(False, f"{name} is no setting{f': {near[0]} is' if near else ''}"))
    return found

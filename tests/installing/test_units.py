"""The units for systemd: what they start is a command of the desk, and what they do can be done."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from annotator.actions import maintenance
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.installing.conftest import INSTALLING, adapted

PROGRAM = "/opt/annotator/.venv/bin/annotator"
UNITS = ("annotator.service", "annotator-backup.service", "annotator-backup.timer", "annotator-litestream.service")
# Of ten, by the reckoning of systemd; a unit that confines nothing has 9.6.
MOST_EXPOSED = {"annotator.service": 2.0, "annotator-backup.service": 6.0, "annotator-litestream.service": 6.0}
LINE = re.compile(r"#.*|\[(Unit|Service|Timer|Install)\]|[A-Z]\w+=.*|")


def values(unit: str, key: str) -> list[str]:
    return re.findall(rf"^{key}=(.*)$", (INSTALLING / unit).read_text("utf-8"), re.M)


def systemd_analyze(folder: Path, *words: str) -> str:
    """What it says of the units, which name a program that is here."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("no systemd-analyze on this machine: install systemd to check the units")
    for unit in UNITS:
        text = (INSTALLING / unit).read_text("utf-8")
        (folder / unit).write_text(text.replace(PROGRAM, sys.executable).replace("/usr/bin/litestream", sys.executable))
    return subprocess.run(
        ["systemd-analyze", *words], cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ).stdout


@pytest.mark.parametrize("unit", UNITS)
def test_each_line_of_a_unit_is_a_section_or_a_setting(unit: str) -> None:
    lines = (INSTALLING / unit).read_text("utf-8").splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert lines[0].endswith(f"/{unit}")


def test_systemd_knows_every_setting_of_the_units(tmp_path: Path) -> None:
    said = systemd_analyze(tmp_path, "verify", *(f"./{unit}" for unit in UNITS))
    assert [line for line in said.splitlines() if "annotator" in line] == []


@pytest.mark.parametrize("unit", MOST_EXPOSED)
def test_a_service_is_confined(tmp_path: Path, unit: str) -> None:
    said = systemd_analyze(tmp_path, "security", "--offline=true", "--no-pager", f"./{unit}")
    exposure = re.search(r"exposure level for \S+: ([\d.]+)", said)
    if exposure is None:
        pytest.skip("this systemd does not judge a unit that is not loaded")
    assert float(exposure[1]) <= MOST_EXPOSED[unit]


@pytest.mark.parametrize("unit", MOST_EXPOSED)
def test_a_service_has_a_user_of_its_own_and_may_write_what_it_names(unit: str) -> None:
    assert values(unit, "User") == ["annotator"]
    assert values(unit, "UMask") == ["0077"]
    (writable,) = values(unit, "ReadWritePaths")
    named = re.findall(r"/var/[\w/-]+(?=/)", " ".join(values(unit, "ExecStart") + values(unit, "Environment")))
    if unit == "annotator.service":
        # Where the settings may have the desk make its backups.
        named.append("/var/backups/annotator")
    # The units name what they write, or it stands in the file that they name.
    if unit != "annotator-litestream.service":
        assert set(named) == set(writable.split())


def test_both_services_are_about_the_same_desk() -> None:
    database = [line for line in values("annotator.service", "Environment") if "ANNOTATOR_DB" in line]
    assert values("annotator-backup.service", "Environment") == database


def test_a_backup_of_the_timer_is_a_whole_desk_and_old_ones_go(store: Store, person: Person, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    (tmp_path / "annotator").write_text(f'#!/bin/sh\nexec {sys.executable} -m annotator "$@"\n')
    (tmp_path / "annotator").chmod(0o700)
    old = folder / "2020-01-01T033000.db"
    old.touch()
    os.utime(old, (0, time.time() - 40 * 24 * 60 * 60))
    text = adapted(
        "annotator-backup.service",
        {PROGRAM: str(tmp_path / "annotator"), "/var/backups/annotator": str(folder), "%%": "%"},
    )
    for command in re.findall(r"^ExecStart(?:Post)?=(.*)$", text, re.M):
        subprocess.run(shlex.split(command), check=True, env={**os.environ, "ANNOTATOR_DB": str(store.path)})
    (made,) = folder.iterdir()
    assert made.name != old.name
    maintenance.restore(made, tmp_path / "restored.db")

"""The container file: no engine builds it here, so its steps are held against the repository and the README."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.installing.conftest import INSTALLING, NAME
from tests.visitor import Visitor, free_port

ROOT = INSTALLING.parent.parent
STEPS = re.findall(r"^([A-Z]+) (.*)$", (INSTALLING / "Containerfile").read_text("utf-8"), re.M)
COPIED = [name for step, words in STEPS if step == "COPY" for name in words.split()[:-1]]


def steps(kind: str) -> list[str]:
    return [words for step, words in STEPS if step == kind]


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """The folder as the image has it."""
    for words in steps("COPY"):
        *names, target = words.split()
        for name in names:
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, tmp_path / target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, tmp_path / target)
    return tmp_path


def test_everything_that_a_build_reads_is_copied() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = settings["tool"]["hatch"]["build"]["targets"]["wheel"]
    project = settings["project"]
    read = {"pyproject.toml", project["readme"], *project["license-files"], *wheel["packages"], *wheel["force-include"]}
    assert set(COPIED) == read
    assert [name for name in COPIED if not (ROOT / name).exists()] == []


def test_it_installs_the_desk_as_the_readme_does() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    installed = [command for command in steps("RUN") if ".venv" in command]
    assert len(installed) == 2
    assert "\n".join(installed) in readme
    python = re.search(r"python:(\d+)\.(\d+)-", steps("FROM")[0])
    assert python
    assert (int(python[1]), int(python[2])) >= (3, 11)


def test_the_desk_runs_as_nobody_who_may_change_its_program() -> None:
    kinds = [step for step, _ in STEPS]
    (user,) = steps("USER")
    assert user not in ("root", "0")
    assert f"install -d -o {user} -m 700 {steps('VOLUME')[0]}" in steps("RUN")[-1]
    assert kinds.index("USER") > max(at for at, kind in enumerate(kinds) if kind in ("RUN", "COPY"))


def test_what_the_image_holds_serves_a_desk(image: Path) -> None:
    port = free_port()
    environment = dict(pair.split("=", 1) for pair in steps("ENV")[0].split())
    environment["ANNOTATOR_DB"] = str(image / environment["ANNOTATOR_DB"].lstrip("/"))
    Path(environment["ANNOTATOR_DB"]).parent.mkdir()
    words = json.loads(steps("CMD")[0])[1:]
    command = [sys.executable, "-m", "annotator", *words, "--port", str(port)]
    environment = {**os.environ, **environment, "PYTHONPATH": str(image)}
    environment.pop("ANNOTATOR_ADDRESS", None)
    refused = subprocess.run(command, cwd=image, env=environment, capture_output=True, text=True)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "--address" in refused.stderr
    environment["ANNOTATOR_ADDRESS"] = f"https://{NAME}"
    with subprocess.Popen(command, cwd=image, env=environment, stdout=subprocess.PIPE, text=True) as desk:
        try:
            assert desk.stdout
            assert f"https://{NAME}/join/" in desk.stdout.readline()
            page = Visitor(port, NAME).get("/sign-in")
            assert page.status == 200
            style = re.search(r'href="(/static/[^"]+\.css)"', page.text)
            assert style
            assert Visitor(port, NAME).get(style[1]).status == 200
            desk.send_signal(getattr(signal, steps("STOPSIGNAL")[0]))
            assert desk.wait(timeout=60) == 0
        finally:
            desk.kill()

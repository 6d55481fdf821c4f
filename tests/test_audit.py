"""What the audit of installed packages makes of the report of pip-audit."""

import json
import runpy
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / ".ci" / "audit.py"
AUDIT = runpy.run_path(str(SCRIPT))
SOUND = {"name": "flask", "version": "3.1.0", "vulns": []}
UNASKED = {"name": "lxml", "skip_reason": "Dependency not found on PyPI and could not be audited"}
OURS = {"name": "annotator-desk", "skip_reason": "Dependency not found on PyPI and could not be audited"}


def vulnerable(*fixed):
    return {"name": "jinja2", "version": "3.0.0", "vulns": [{"id": "PYSEC-1", "fix_versions": list(fixed)}]}


def told(*packages):
    return AUDIT["told"]({"dependencies": list(packages), "fixes": []})


def test_packages_that_were_all_asked_about_are_sound():
    assert told(SOUND, OURS) == (0, ["Nothing is known against the 1 packages that are installed."])


def test_packages_that_nobody_could_be_asked_about_are_not_called_sound():
    code, lines = told(SOUND, UNASKED)
    assert code == 3
    assert lines == ["The audit was not possible: PyPI told nothing about 1 of 2 packages."]
    assert told(OURS)[0] == 3


def test_a_known_vulnerability_is_told_with_what_mends_it_also_where_others_were_not_asked_about():
    code, lines = told(vulnerable("3.1.6"), UNASKED)
    assert code == 1
    assert lines == ["jinja2 3.0.0 is vulnerable by PYSEC-1: take 3.1.6"]
    assert "weigh it" in told(vulnerable())[1][0]


def test_a_build_without_a_network_goes_on_after_one_line(tmp_path):
    def run(*words):
        command = [sys.executable, str(SCRIPT), *words]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    nothing = str(tmp_path / "pip-audit")
    assert run(nothing, str(tmp_path)).returncode == 3
    done = run(nothing, str(tmp_path), "--if-possible")
    assert done.returncode == 0
    assert done.stdout.count("\n") == 1
    assert done.stdout.startswith("The audit was not possible")


def test_a_vulnerability_stops_a_build_that_audits_if_possible(tmp_path):
    program = tmp_path / "pip-audit"
    program.write_text(f"#!/bin/sh\ncat <<'END'\n{json.dumps({'dependencies': [vulnerable('3.1.6')]})}\nEND\nexit 1\n")
    program.chmod(0o700)
    command = [sys.executable, str(SCRIPT), str(program), str(tmp_path), "--if-possible"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "jinja2 3.0.0 is vulnerable by PYSEC-1: take 3.1.6\n")

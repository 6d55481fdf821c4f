"""Asks PyPI whether anything installed here is known to be vulnerable.

    python .ci/audit.py PIP_AUDIT SITE_PACKAGES [--if-possible]

Exit code 0: everything was asked about, and nothing is known; 1: something is; 3: not everything could be asked about,
which --if-possible takes for 0. By itself, pip-audit calls it no vulnerability where nobody answered.
"""

import json
import subprocess
import sys
from typing import Any

SOUND, VULNERABLE, NOT_ASKED = 0, 1, 3
# Ours, and what Python brings along to install the others.
NOT_LOOKED_AT = {"annotator-desk", "pip", "setuptools"}
# What was weighed and does not touch the desk: the advisory, and why.
WEIGHED: dict[str, str] = {}


def told(report: dict[str, Any]) -> tuple[int, list[str]]:
    """The exit code and the lines for a report of pip-audit."""
    packages = [each for each in report["dependencies"] if each["name"] not in NOT_LOOKED_AT]
    lines = [
        f"{each['name']} {each['version']} is vulnerable by {found['id']}: {_counsel(found['fix_versions'])}"
        for each in packages
        for found in each.get("vulns", ())
        if found["id"] not in WEIGHED
    ]
    if lines:
        return VULNERABLE, lines
    unasked = sum("skip_reason" in each for each in packages)
    if unasked or not packages:
        return NOT_ASKED, [
            f"The audit was not possible: PyPI told nothing about {unasked} of {len(packages)} packages."
        ]
    return SOUND, [f"Nothing is known against the {len(packages)} packages that are installed."]


def _counsel(fixed: list[str]) -> str:
    return f"take {' or '.join(fixed)}" if fixed else "no version mends it yet; weigh it in .ci/audit.py"


def main(program: str, packages: str, *options: str) -> int:
    code, lines = _asked(program, packages)
    print("\n".join(lines))
    return SOUND if code == NOT_ASKED and "--if-possible" in options else code


def _asked(program: str, packages: str) -> tuple[int, list[str]]:
    command = [program, "--path", packages, "--format", "json", "--progress-spinner", "off", "--timeout", "10"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        report = json.loads(done.stdout)
    except (OSError, ValueError):
        return NOT_ASKED, ["The audit was not possible: pip-audit is not installed, or PyPI does not answer."]
    return told(report)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Writes roles.md from the rules themselves: python docs/guides/roles.py"""

from pathlib import Path

from annotator.domain import profile
from annotator.domain.people.permissions import PERMISSIONS, Permission

HEAD = """# Who may do what

<!-- Written by `python docs/guides/roles.py` from annotator/domain/people/permissions.py; a test compares them. -->

Everybody at the desk has one role. An action asks for it, not the page: what a role may not do is refused on every way
in, with a sentence that says whom to ask.

| may | {roles} |
|---|{lines}|
{rows}

Everybody reads the articles; whoever may not see what is not on the record reads the public copy, with its own numbers.
Whoever was removed may do nothing, and their name stays under what they did. How people come in:
[accounts](accounts.md).
"""


def page() -> str:
    return HEAD.format(
        roles=" | ".join(profile.ROLES.values()),
        lines="|".join("---" for _ in profile.ROLES),
        rows="\n".join(map(_row, PERMISSIONS.values())),
    )


def _row(permission: Permission) -> str:
    marks = ("✓" if role in permission.roles else " " for role in profile.ROLES)
    return f"| {permission.words} | {' | '.join(marks)} |"


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")

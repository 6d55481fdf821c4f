"""Writes workflow.md from the rules themselves: python docs/guides/workflow.py"""

from pathlib import Path

from annotator.domain import workflow
from annotator.domain.errors import RuleBroken, say
from annotator.domain.statuses import STATUSES, Status

HEAD = """# From status to status

<!-- Written by `python docs/guides/workflow.py` from annotator/domain/statuses.py; a test compares them. -->

A unit has one status. These are all of them, each with its mark and with what it does to the unit:

{statuses}

These are the moves that a person may make by hand; the desk refuses every other.
Setting the status a unit already has gives the verdict anew, on the words as they stand now.

| to | from | who | needs |
|---|---|---|---|
{moves}

{needs}

What the table cannot say:

- “{query}” is never set by hand. Opening a query sets it, closing the last one restores the status before, and until
  then no other status can be set.
- A verdict ({verdicts}) is given on exact words. When
  they change, the verdict stays visible, struck through, and the unit is open again.
- When the last evidence under {resting} is removed, or goes off the record, the unit goes back to
  “{progress}” in the same step.
- A status that this desk does not know, as a newer one may have stored it, blocks the article; from there a unit can
  only be taken up again.
"""
SETTLES = {
    "checked": "settles the unit",
    "reworded": "settles the unit once the words differ from those that were marked wrong",
    "vouched": "settles the unit once an editor’s name is under it",
    "removed": "settles the unit once the words are gone",
}


def page() -> str:
    verdicts = [f"“{status.label}”" for status in STATUSES.values() if status.is_verdict]
    resting = [f"“{status.label}”" for status in STATUSES.values() if status.needs_evidence]
    return HEAD.format(
        statuses="\n".join(f"- {status.mark} {status.label}: {_until(status)}" for status in STATUSES.values()),
        moves="\n".join(_row(origins, to) for origins, to in workflow.describe_moves()),
        needs="\n".join(
            f"- {say(RuleBroken('needs_support', to=status.label))}"
            for status in STATUSES.values()
            if status.needs_evidence
        ),
        verdicts=", ".join(verdicts),
        resting=" or ".join(resting),
        query=STATUSES["query"].label,
        progress=STATUSES["in_progress"].label,
    )


def _until(status: Status) -> str:
    return SETTLES[status.settles_when] if status.settles_when else f"blocks the article ({status.family})"


def _row(origins: tuple[Status, ...], to: Status) -> str:
    """A label with a comma in it is quoted in a list."""
    before = ", ".join(f"“{status.label}”" if "," in status.label else status.label for status in origins)
    return f"| {to.label} | {before} | {', '.join(sorted(to.roles))} | {'support' if to.needs_evidence else ''} |"


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")

"""Writes workflow.md from the rules themselves: python docs/guides/workflow.py"""

from pathlib import Path

from annotator.domain import profile, workflow
from annotator.domain.errors import RuleBroken, say

HEAD = """# From status to status

<!-- Written by `python docs/guides/workflow.py` from annotator/domain/workflow.py; a test compares them. -->

A unit has one status. These are all of them, with the mark that stands beside the word:

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
- A verdict (“{verified}”, “{changed}”, “{author}”, “{cut}”, “{disputed}”, “{incorrect}”) is given on exact words. When
  they change, the verdict stays visible, struck through, and the unit is open again.
- When the last evidence under “{verified}” or “{changed}” is removed, or goes off the record, the unit goes back to
  “{progress}” in the same step.
- “{changed}” settles a unit only once the words differ from those that were marked wrong; “{cut}” only once the words
  are gone; “{author}” only once an editor’s name stands under it.
"""


def page() -> str:
    labels = {id_: status.label for id_, status in profile.STATUSES.items()}
    statuses = [f"- {status.mark} {status.label}" for status in profile.STATUSES.values()]
    rows, needed = [], []
    for origins, to, who, needs in workflow.describe_moves():
        for label in labels.values():
            origins = origins.replace(label, f"“{label}”") if "," in label else origins
        rows.append(f"| {to} | {origins} | {who} | {'support' if needs else ''} |")
        if needs:
            needed.append(f"- {say(RuleBroken(needs, to=to))}")
    return HEAD.format(
        statuses="\n".join(statuses),
        moves="\n".join(rows),
        needs="\n".join(needed),
        query=labels["query"],
        verified=labels["verified"],
        changed=labels["verified_as_changed"],
        author=labels["on_author"],
        cut=labels["cut"],
        disputed=labels["disputed"],
        incorrect=labels["incorrect"],
        progress=labels["in_progress"],
    )


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")

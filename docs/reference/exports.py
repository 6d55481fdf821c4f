"""Writes exports.md from the table that the Export page reads: python docs/reference/exports.py"""

from pathlib import Path

from annotator.domain.exports.beside import EMBED, GALLEY
from annotator.domain.exports.parts import NEVER, PARTS, Contents
from annotator.views.exports import FORMATS

HEAD = """# What each format carries

<!-- Written by `python docs/reference/exports.py` from annotator/views/exports.py; a test compares them. -->

*What can leave this article*, at the foot of its coverage page, shows the same, and how much is held back.
`annotator export ARTICLE --format NAME` writes the files in the terminal, the galley is
`annotator galley`, and the embed is turned on by an editor.

| part | {labels} |
|---|{lines}|
{rows}

| format | `--format` | serves | comes back |
|---|---|---|---|
{formats}

In none of them:

{never}
"""


def page() -> str:
    columns = [*(each.contents for each in FORMATS.values()), GALLEY, EMBED]
    names = [*(f"`{name}`" for name in FORMATS), "", ""]
    return HEAD.format(
        labels=" | ".join(each.label for each in columns),
        lines="|".join("---" for _ in columns),
        rows="\n".join(f"| {label} | {_marks(part, columns)} |" for part, label in PARTS.items()),
        formats="\n".join(
            f"| {each.label} | {name} | {each.serves} | {each.returns or 'nothing'} |"
            for each, name in zip(columns, names, strict=True)
        ),
        never="\n".join(f"- {line}" for line in NEVER),
    )


def _marks(part: str, columns: list[Contents]) -> str:
    return " | ".join("✓" if part in each.carries else " " for each in columns)


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")

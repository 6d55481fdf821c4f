"""Writes settings.md from the table that the desk reads its settings by: python docs/reference/settings.py"""

from pathlib import Path

from annotator.settings.kinds import OnOrOff
from annotator.settings.table import SETTINGS, Setting

HEAD = """# Settings

<!-- Written by `python docs/reference/settings.py` from annotator/settings/table.py; a test compares them. -->

Each setting can stand in a file, in a variable of the environment and, some of them, in an option of a command. **The
option wins over the variable, the variable over the file**, and what none of them names has its default. A variable
that is empty counts as one that is not set. `annotator doctor` says which settings hold, and where each comes from.

The file is TOML. `annotator --config FILE`, or `$ANNOTATOR_CONFIG`, names it. Where neither does, `annotator.toml` in
your folder of settings is read, if there is one (`~/.config/annotator` on Linux, `~/Library/Application
Support/annotator` on macOS): so a command in the terminal is about the same desk as the server of the same account.
`--config /dev/null` reads no file.

```toml
{example}
```

Paths in the file count from its own folder, and may begin with `~`. A name that is no setting, a value of the wrong
kind, a file that was named and is not there: each stops the command with one sentence. A file with a secret in it,
marked † below, is refused if others than its owner have rights on it (`chmod 600`); one that belongs to root may be
read by a group, too (`chmod 640`). A secret has no option: anybody on the machine may list the commands that run.

| in the file, such as | variable | option | default | what it says |
|---|---|---|---|---|
{rows}

In the environment, a list has spaces between its parts, and a switch is `1` or `0`. {in_doubt} are on with anything
else, too, since that is the safe side of a slip.
"""
EXAMPLES = ("db", "name", "team", "address", "proxies", "backups")


def page() -> str:
    rows = SETTINGS.values()
    in_doubt = [row.name for row in rows if isinstance(row.kind, OnOrOff) and row.kind.in_doubt]
    return HEAD.format(
        example="\n".join(_line(SETTINGS[name]) for name in EXAMPLES),
        rows="\n".join(map(_row, rows)),
        in_doubt=" and ".join(f"`{name}`" for name in in_doubt),
    )


def _line(row: Setting) -> str:
    return f"{row.name} = {row.kind.in_file}"


def _row(row: Setting) -> str:
    option = f"`{row.option}`" if row.option else ""
    secret = " †" if row.is_secret else ""
    return f"| `{_line(row)}`{secret} | `{row.variable}` | {option} | {row.default_words} | {row.says} |"


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")

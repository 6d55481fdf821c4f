"""Writes bibliographies.md from the rules themselves: python docs/guides/bibliographies.py"""

from pathlib import Path

from annotator.domain import profile
from annotator.domain.bibliographies.source_kinds import BIBTEX, CSL, RIS, label_beside, type_in
from annotator.intake.bibliographies.reading import MEGABYTES, MOST_ENTRIES

HEAD = """# Bibliographies, out and in

<!-- Written by `python docs/guides/bibliographies.py` from the rules themselves; a test compares them. -->

*As a bibliography, out and in*, on the page of sources, writes the registry as BibTeX, RIS or CSL-JSON, and takes one
in. Those of one article are under *What can leave this article*. In the terminal:

```
annotator sources export --format ris -o sources.ris
annotator sources import library.bib           # shows what it would add
annotator sources import library.bib --take    # adds it
annotator export ARTICLE --format bibtex
```

## What leaves

Sources on the record, by name, and of each what the table says. Off the record, on background, under embargo, or used
by closed articles only: such a source is not in it, whoever exports it. Contact, note, origin, grades and description
never leave this way.

| of a source | CSL-JSON | BibTeX | RIS |
|---|---|---|---|
| type | `type`, `genre` | entry, `type` | `TY`, `M3` |
| title | `title` | `title`, in two braces | `TI` |
| author, as one name | `author` (literal) | `author`, in two braces | `AU` |
| publisher; or journal | `publisher`; `container-title` | `publisher`, `institution`; `journal` | `PB`; `T2` |
| address | `URL`, and `DOI` if it is one | `url`, `doi` | `UR`, `DO` |
| published | `issued` | `date`, `year` | `DA`, `PY` |
| accessed | `accessed` | `urldate` | `Y2` |

All of this comes back as it was: what is exported, brought in at another desk with all of it on the record, and
exported there is the same file, byte for byte. The key of an entry (`holm2026bridge`) is made of author, year and
title, and made anew each time.

A format has fewer types than the desk. Where its own would come back as another, the label in brackets goes with it:

| type | CSL-JSON | BibTeX | RIS |
|---|---|---|---|
{rows}

## What comes in

At most {entries} entries and {megabytes} MB, from whatever program: larger files are refused whole. You see each
source before it is added and untick what you do not want; all of it is one step, and *Take the import back* removes
what nobody has changed or used since.

- **Not doubled**: what has the address, the DOI, or the title and publication (or author) and year of a source that
  is here is named and left out, and so is an entry that the file has twice.
- **Terms**: a bibliography says nothing of what was promised to whom. What was published, and so names an address or
  a publisher, comes in on the record; interviews, correspondence, observations, expert opinions and all else come in
  off the record. You can choose one of the two for all.
- **Nothing is lost in silence**: what the desk has no field for (volume, editor, abstract, keywords) goes into the
  note, which never leaves. An entry whose braces do not match, one without a title, a type that is not known, text
  between entries, a macro without words: each is told with its line, and the rest is kept.
- **Names** of BibTeX and CSL-JSON get first names first; RIS does not say which comma divides a name, and keeps it.
- **LaTeX** becomes letters: `Sm{{\\"o}}r` is Smör. A command that is not known stays as it is written.

Why so: [decision 54](../decisions/0054-bibliographies.md).
"""


def page() -> str:
    rows = "\n".join(f"| {known.label} | {_row(id_)} |" for id_, known in profile.SOURCE_TYPES.items())
    return HEAD.format(rows=rows, entries=f"{MOST_ENTRIES:,}", megabytes=MEGABYTES)


def _row(type_: str) -> str:
    return " | ".join(
        f"`{type_in(name, type_)}`{f' ({label})' if (label := label_beside(name, type_)) else ''}"
        for name in (CSL, BIBTEX, RIS)
    )


if __name__ == "__main__":
    Path(__file__).with_suffix(".md").write_text(page(), "utf-8")

"""Statements as PostgreSQL takes them.

The desk's statements are written once. What SQLite says in words of its own is said in PostgreSQL's here; what it calls
by a function of its own is a function of the desk's schema there (`functions`).
"""

import re
from functools import lru_cache

# The tables of a desk: SQLite calls the schema in which they are main.
SCHEMA = "annotator"
# A string, a name in quotation marks, a value that is filled in, or the sign of psycopg's own placeholders.
_PARTS = re.compile(r"""('(?:[^']|'')*'|"[^"]*"|(?<!:):[a-z_][a-z0-9_]*|\?|%)""")
# By PostgreSQL's rules a comparison with NULL is NULL, also with IS.
_WORDS = (
    (re.compile(r"\bmain\."), f"{SCHEMA}."),
    (re.compile(r"\btemp\."), "pg_temp."),
    # SQLite walks the tables of a CROSS JOIN in their order; PostgreSQL has its own, and none takes a condition.
    (re.compile(r"\bCROSS JOIN (\S+(?: (?!ON\b)\w+)?) ON\b"), r"JOIN \1 ON"),
    (re.compile(r"\bIS NOT (?!NULL|DISTINCT|TRUE)"), "IS DISTINCT FROM "),
    (re.compile(r"\bIS (?!NOT|NULL|DISTINCT|TRUE)"), "IS NOT DISTINCT FROM "),
    (re.compile(r"\bLIKE\b"), "ILIKE"),
    (re.compile(r"(\S+) GLOB (\S+)\b"), r"glob(\2, \1)"),
    (re.compile(r"\bAS INTEGER\b"), "AS BIGINT"),
    (re.compile(r"\bAS BLOB\b"), "AS BYTEA"),
)


@lru_cache(2_048)
def translated(statement: str) -> str:
    """The statement with `%(name)s` for `:name`, and `%s` for `?`."""
    return "".join(_translated(each) for each in _PARTS.split(reworded(statement)))


def reworded(statement: str) -> str:
    """The statement in PostgreSQL's words; values are filled in as before. No word in a string is taken for SQL."""
    strings: list[str] = []

    def aside(found: re.Match[str]) -> str:
        strings.append(found.group())
        return f"'{len(strings) - 1}'"

    bare = re.sub(r"'(?:[^']|'')*'", aside, statement)
    for pattern, words in _WORDS:
        bare = pattern.sub(words, bare)
    return re.sub(r"'(\d+)'", lambda found: strings[int(found.group(1))], bare)


def _translated(part: str) -> str:
    if part.startswith(":") and part[1:2].isalpha():
        return f"%({part[1:]})s"
    if part == "?":
        return "%s"
    return part.replace("%", "%%")

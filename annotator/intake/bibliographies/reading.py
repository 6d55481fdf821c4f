"""The bibliography in a file or a paste, told by its content."""

import re

from annotator.domain.bibliographies.entries import Bibliography
from annotator.domain.errors import Refused
from annotator.intake.bibliographies import csl_json, ris
from annotator.intake.decoding import readable_text

MEGABYTES = 5


def _bibtex(text: str) -> Bibliography:
    # Only here: its library takes half a second to load, and most commands never read a bibliography.
    from annotator.intake.bibliographies import bibtex

    return bibtex.read(text)


# A library of a lifetime; each is read by a person before it is taken.
MOST_ENTRIES = 5_000
# What a file of the format has, and what each of its entries begins with, wherever that is.
_FORMATS = (
    (re.compile(r"^[ \t]*TY  ?-", re.MULTILINE), re.compile(r"^[ \t]*TY  ?-", re.MULTILINE), ris.read),
    (re.compile(r"^[ \t]*@[ \t]*\w+\s*[{(]", re.MULTILINE), re.compile(r"@\w*[ \t]*[{(]"), _bibtex),
)
_JSON = re.compile(r"\s*[\[{]")


def read(source: bytes | str) -> Bibliography:
    """Raises Refused: "bibliography_unknown", "bibliography_too_large", "bibliography_too_long",
    "bibliography_broken", or as `readable_text` does.
    """
    if len(source) > MEGABYTES << 20:
        raise Refused("bibliography_too_large", limit=MEGABYTES)
    try:
        text = readable_text(source).removeprefix("\ufeff")
    except Refused as error:
        # Its own sentence is about articles.
        raise Refused("bibliography_unknown") if error.code == "binary" else error from None
    if _JSON.match(text):
        return _counted(csl_json.read(text))
    for known_by, begins, reader in _FORMATS:
        if known_by.search(text):
            # Counted before it is read: an entry takes a hundred times as long as to find where it begins.
            if sum(1 for _ in begins.finditer(text)) > MOST_ENTRIES:
                raise _too_long()
            return _counted(reader(text))
    raise Refused("bibliography_unknown")


def _counted(found: Bibliography) -> Bibliography:
    if len(found.entries) > MOST_ENTRIES:
        raise _too_long()
    return found


def _too_long() -> Refused:
    return Refused("bibliography_too_long", limit=f"{MOST_ENTRIES:,}")

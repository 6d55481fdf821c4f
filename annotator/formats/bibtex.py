"""Sources as BibTeX, in UTF-8, which biber and every program for references read."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote

from annotator.domain.bibliographies.citations import Citation, citations, doi_of
from annotator.domain.bibliographies.source_kinds import BIBTEX, IN_A_PERIODICAL, label_beside, type_in
from annotator.domain.dossiers import Dossier
from annotator.domain.sources import Source

# A brace that is escaped by a backslash still counts for BibTeX, so that it stands as a command.
_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "&%$#_"},
}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_ESCAPES)) + "]")
# Two of these would be set as one mark.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
_PUBLISHERS = {"article": "journal", "techreport": "institution"}
_IN_AN_ADDRESS = str.maketrans({sign: quote(sign) for sign in "{}\\"})


def write(dossier: Dossier) -> bytes:
    """The sources of a public dossier that may be named."""
    return write_sources(dossier.standing.sources.values())


def write_sources(sources: Iterable[Source]) -> bytes:
    """One entry a source, as the public copy gives them."""
    return "\n".join(map(_entry, citations(sources))).encode()


def _entry(citation: Citation) -> str:
    source = citation.source
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(source) if value)
    return f"@{type_in(BIBTEX, source.type)}{{{citation.key},\n{fields}}}\n"


def _fields(source: Source) -> Iterator[tuple[str, str | None]]:
    kind = type_in(BIBTEX, source.type)
    # Without the inner braces, styles write its names in small letters.
    yield "title", f"{{{_text(source.title)}}}"
    # The inner braces keep it as one name: guesses would split many wrongly.
    yield "author", source.author and f"{{{_text(source.author)}}}"
    name = "journal" if source.type in IN_A_PERIODICAL else _PUBLISHERS.get(kind, "publisher")
    yield name, _text(source.publisher)
    yield "date", source.published
    # Older styles know no date.
    yield "year", source.published and source.published[:4]
    yield "url", source.url and source.url.translate(_IN_AN_ADDRESS)
    yield "doi", (doi_of(source.url) or "").translate(_IN_AN_ADDRESS)
    yield "urldate", source.accessed
    yield "type", _text(label_beside(BIBTEX, source.type))


def _text(words: str | None) -> str | None:
    if not words:
        return None
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], _LIGATURE.sub("\0", words)).replace("\0", "{}")

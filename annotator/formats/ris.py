"""Sources as RIS, which every program for references reads."""

from collections.abc import Iterable, Iterator

from annotator.domain.bibliographies.citations import Citation, citations, doi_of
from annotator.domain.bibliographies.source_kinds import IN_A_PERIODICAL, RIS, label_beside, type_in
from annotator.domain.dossiers import Dossier
from annotator.domain.sources import Source

_PARTS_OF_A_DATE = 3


def write(dossier: Dossier) -> bytes:
    """The sources of a public dossier that may be named."""
    return write_sources(dossier.standing.sources.values())


def write_sources(sources: Iterable[Source]) -> bytes:
    """One record a source, as the public copy gives them; its lines end as on Windows, as the format says."""
    lines = (line for citation in citations(sources) for line in _lines(citation))
    return "".join(f"{line}\r\n" for line in lines).encode()


def _lines(citation: Citation) -> Iterator[str]:
    source = citation.source
    yield f"TY  - {type_in(RIS, source.type)}"
    for tag, words in (("ID", citation.key), *_fields(source)):
        if words:
            # A line of its own would be another field.
            yield f"{tag}  - {' '.join(words.split())}"
    yield "ER  - "
    yield ""


def _fields(source: Source) -> Iterator[tuple[str, str | None]]:
    yield "TI", source.title
    yield "AU", source.author
    yield "T2" if source.type in IN_A_PERIODICAL else "PB", source.publisher
    yield "PY", source.published and source.published[:4]
    yield "DA", _date(source.published)
    yield "UR", source.url
    yield "DO", doi_of(source.url)
    yield "Y2", _date(source.accessed)
    yield "M3", label_beside(RIS, source.type)


def _date(date: str | None) -> str | None:
    """YYYY/MM/DD/, with nothing between the strokes where a part is not known."""
    if date is None:
        return None
    parts = date.split("-")
    return "/".join((*parts, *[""] * (_PARTS_OF_A_DATE - len(parts)), ""))

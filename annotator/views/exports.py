"""What leaves the desk: always from the public dossier, in one of the registered formats."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from annotator.domain.disclosure import Withheld, publish
from annotator.domain.dossiers import Dossier
from annotator.domain.errors import NotFound, RuleBroken
from annotator.formats import article_json, bibtex, csl, questions, ris, schemas, unit_csv, unit_xlsx
from annotator.storage import dossiers
from annotator.storage.database import Store
from annotator.storage.history import past


@dataclass(frozen=True, slots=True)
class Exported:
    """`withheld` says what was held back; the file itself does not."""

    body: bytes
    media_type: str
    filename: str
    withheld: tuple[Withheld, ...]
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """A browser shows a file that `is_read`, and saves any other."""

    write: Callable[[Dossier], bytes]
    media_type: str
    suffix: str
    is_read: bool = False


FORMATS = {
    "json": Format(article_json.write, "application/json", "json"),
    "questions": Format(questions.write, "text/plain; charset=utf-8", "questions.txt", is_read=True),
    "csv": Format(unit_csv.write, "text/csv; charset=utf-8", "csv"),
    "xlsx": Format(unit_xlsx.write, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    "csl": Format(csl.write, "application/vnd.citationstyles.csl+json", "csl.json"),
    "bibtex": Format(bibtex.write, "application/x-bibtex; charset=utf-8", "bib"),
    "ris": Format(ris.write, "application/x-research-info-systems; charset=utf-8", "ris"),
}


def export(store: Store, slug: str, format_name: str, today: str, *, revision: int | None = None) -> Exported:
    """The newest revision, or an older one with the verdicts as they were while it was the newest.

    `today` (YYYY-MM-DD) decides which embargoes have ended. Raises RuleBroken for an unknown format.
    """
    chosen = FORMATS.get(format_name)
    if chosen is None:
        raise RuleBroken("unknown_format", format=format_name[:40], known=", ".join(FORMATS))
    db = store.reading()
    whole = dossiers.dossier(db, slug, today) if revision is None else past.dossier_as_of(db, slug, revision, today)
    public, withheld = publish(whole)
    body = chosen.write(public)
    return Exported(body, chosen.media_type, f"{slug}.{chosen.suffix}", withheld, chosen.is_read)


def schema(filename: str) -> dict[str, Any]:
    """The JSON Schema of what leaves the desk, by the name of its file."""
    name = next((name for name, file in schemas.NAMES.items() if file == filename), None)
    if name is None:
        raise NotFound("no_such_schema", known=", ".join(schemas.NAMES.values()))
    return schemas.schema(name)

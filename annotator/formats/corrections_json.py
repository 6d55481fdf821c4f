"""The corrections of an annotated article, out and in again, each with its CorrectionComment of schema.org."""

from collections.abc import Iterator
from typing import Any

from annotator.domain.dossiers import Dossier
from annotator.domain.publication.corrections import Correction


def corrections_json(public: Dossier) -> dict[str, Any]:
    """The key `corrections` of a public dossier; none where nothing was corrected, as in files of older desks."""
    return {"corrections": [_correction(each) for each in public.corrections]} if public.corrections else {}


def read_corrections(data: list[dict[str, Any]], article: str) -> Iterator[Correction]:
    for each in data:
        kept = {name: value for name, value in each.items() if name != "schema_org"}
        yield Correction(**{**kept, "article": article})


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "id": correction.id,
        "unit": correction.unit,
        "wrong": correction.wrong,
        "right": correction.right,
        "date": correction.date,
        "note": correction.note,
        "by": correction.by,
        "at": correction.at,
        "schema_org": {
            "@context": "https://schema.org",
            "@type": "CorrectionComment",
            "text": correction.note,
            "datePublished": correction.date,
        },
    }

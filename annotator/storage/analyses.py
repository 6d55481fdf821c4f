"""What the rules found in the text of each revision. A revision never changes, and neither does its analysis."""

import json
from dataclasses import asdict
from typing import Any

from annotator.domain.draft_sources import DraftSource
from annotator.domain.readings import Analysis, Paraphrase, Quotation, Reason, Slip, Speaker, Suggestion, TextSpan
from annotator.domain.revisions import RevisionId
from annotator.storage.connections.databases import Database

# Article ids are random, so that a key means one analysis in every database of this process.
_KEPT = 64
_seen: dict[RevisionId, Analysis] = {}


def save(db: Database, revision: RevisionId, analysis: Analysis) -> None:
    db.execute(
        "INSERT INTO analyses (article, revision, payload) VALUES (:article, :revision, :payload)"
        " ON CONFLICT (article, revision) DO UPDATE SET payload = excluded.payload",
        {
            "article": revision.article,
            "revision": revision.number,
            "payload": json.dumps(asdict(analysis), ensure_ascii=False),
        },
    )
    _seen.pop(revision, None)


def load(db: Database, revision: RevisionId) -> Analysis:
    """The analysis of a revision; an empty one if the text came in before there were rules."""
    known = _seen.get(revision)
    if known is None:
        known = _read(db, revision)
        if len(_seen) >= _KEPT:
            _seen.pop(next(iter(_seen)), None)
        _seen[revision] = known
    return known


def _read(db: Database, revision: RevisionId) -> Analysis:
    row = db.execute(
        "SELECT payload FROM analyses WHERE article = :article AND revision = :revision",
        {"article": revision.article, "revision": revision.number},
    ).fetchone()
    return _analysis(json.loads(row[0])) if row else Analysis()


def _analysis(data: dict[str, Any]) -> Analysis:
    return Analysis(
        quotes=tuple(Quotation(**{**q, **_attribution(q), "sentences": tuple(q["sentences"])}) for q in data["quotes"]),
        paraphrases=tuple(Paraphrase(**{**p, **_attribution(p)}) for p in data["paraphrases"]),
        suggestions=tuple(
            Suggestion(s["sentence"], s["score"], tuple(Reason(**r) for r in s["reasons"])) for s in data["suggestions"]
        ),
        notes=tuple(Slip(**note) for note in data["notes"]),
        # Analyses of older desks have no draft sources; the next draft brings them.
        draft_sources=tuple(DraftSource(**draft) for draft in data.get("draft_sources", ())),
    )


def _attribution(data: dict[str, Any]) -> dict[str, Any]:
    speaker, cue = data["speaker"], data["cue"]
    return {
        "speaker": _speaker(speaker) if speaker else None,
        "cue": TextSpan(**cue) if cue else None,
        # Analyses of older desks name one speaker or none.
        "candidates": tuple(_speaker(each) for each in data.get("candidates", ())),
    }


def _speaker(data: dict[str, Any]) -> Speaker:
    return Speaker(data["name"], TextSpan(**data["mention"]), data["certain"], data.get("is_person", True))

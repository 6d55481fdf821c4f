"""Reads an annotator/article/1 file: its bytes become the dossier that was exported."""

from dataclasses import replace
from typing import Any

from annotator.domain.anchors import Anchor
from annotator.domain.articles import Article, Facts
from annotator.domain.conversations.queries import Query, Reply, Resolution
from annotator.domain.conversations.remarks import Remark
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.errors import Refused
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence, Locator, Passage, let_stand_of
from annotator.domain.folding import fold
from annotator.domain.people.person import Person
from annotator.domain.revisions import Block, Revision, RevisionId, Sentence
from annotator.domain.sources import Snapshot, Source
from annotator.domain.statuses import status_of
from annotator.domain.units import Check, Unit, right_here_of, sentences_of
from annotator.formats import i_json
from annotator.formats.article_json import SCHEMA
from annotator.formats.corrections_json import read_corrections
from annotator.formats.schemas import first_fault
from annotator.formats.signoffs_json import read_signoffs

# Characters: a letter, and more digits than the ordinal of any block or sentence has.
_LONGEST_ID = 12


def parse(text: str) -> dict[str, Any]:
    """The data of a file that follows the schema. Raises Refused otherwise, with the place of the fault."""
    data = i_json.load(text)
    found = data.get("schema") if isinstance(data, dict) else None
    if found != SCHEMA:
        named = " ".join(found.split())[:80] if isinstance(found, str) else "no annotated article"
        raise Refused("unknown_schema", schema=named, known=SCHEMA)
    fault = first_fault(SCHEMA, data)
    if fault:
        raise Refused("schema_broken", where=fault[0], what=fault[1])
    return data  # type: ignore[no-any-return]


def read(data: dict[str, Any], minute: str) -> Dossier:
    """The dossier from what `parse` returned; its sources have no alias, and its sentences no facts.

    `minute` is that at the desk, by which embargoes are judged. Raises Refused if the data contradict themselves.
    """
    text, number = data["text"], data["revision"]["number"]
    sentences = tuple(_sentence(s, text) for s in data["sentences"])
    units = tuple(_unit(u, data["id"], number, sentences) for u in data["units"])
    if len({source["id"] for source in data["sources"]}) < len(data["sources"]):
        raise Refused("inconsistent", what="two of its source ids are the same")
    bare = Dossier(
        article=Article(data["id"], data["slug"], _facts(data["article"])),
        revision=Revision(
            id=RevisionId(data["id"], number),
            imported=data["revision"]["imported"],
            html=data["html"],
            text=text,
            source_sha256="",
            text_sha256=data["revision"]["text_sha256"],
            html_sha256=data["revision"]["html_sha256"],
        ),
        blocks=tuple(Block(_ordinal(b["id"]), b["kind"], b["level"], b["start"], b["end"]) for b in data["blocks"]),
        standing=Standing(
            text=text,
            sentences=sentences,
            units=units,
            evidence=tuple(_evidence(e, u) for u in data["units"] for e in u["evidence"]),
            sources={s["id"]: _source(s) for s in data["sources"]},
            no_claims=frozenset(_ordinal(s) for s in data["no_claim"]),
            minute=minute,
        ),
        queries=tuple(_query(q, u["id"], data["id"]) for u in data["units"] for q in u["queries"]),
        remarks=tuple(
            Remark(**{**r, "article": data["id"], "unit": u["id"]}) for u in data["units"] for r in u.get("remarks", ())
        ),
        people=tuple(Person(p["id"], p["name"], "viewer") for p in data["people"]),
        history=tuple(_event(e, u["id"], data["id"]) for u in data["units"] for e in u["history"]),
    )
    return replace(
        bare,
        signoffs=tuple(read_signoffs(data["signoffs"], bare)),
        corrections=tuple(read_corrections(data.get("corrections", []), data["id"])),
    )


def _ordinal(id_: str) -> int:
    """Raises Refused if the number is larger than any article has: Python reads at most 4,300 digits."""
    if len(id_) > _LONGEST_ID:
        raise Refused("inconsistent", what=f"there is no {id_[:_LONGEST_ID]}… in it")
    return int(id_[1:])


def _facts(data: dict[str, Any]) -> Facts:
    return Facts(**{**data, "byline": tuple(data["byline"])})


def _sentence(data: dict[str, Any], text: str) -> Sentence:
    words = fold(text[data["start"] : data["end"]])
    return Sentence(_ordinal(data["id"]), _ordinal(data["block"]), data["start"], data["end"], words)


def _unit(data: dict[str, Any], article: str, revision: int, sentences: tuple[Sentence, ...]) -> Unit:
    wrong, asked_from = _kept_in_history(data["history"])
    anchor = Anchor(revision, data["place"], data["start"], data["end"], data["exact"], data["prefix"], data["suffix"])
    if data["sentences"] != [sentence.id for sentence in sentences_of(anchor, sentences)]:
        raise Refused("inconsistent", what=f"unit {data['id']} names other sentences than those it stands in")
    return Unit(
        id=data["id"],
        article=article,
        kind=data["kind"],
        anchor=anchor,
        facets=tuple(data["facets"]),
        risk=data["risk"],
        speaker=data["speaker"],
        status=data["status"],
        confidence=data["confidence"],
        check=Check(**data["checked"]) if data["checked"] else None,
        wrong=wrong if status_of(data["status"]).keeps_wrong else None,
        proposed=data.get("proposed"),
        reworded=data.get("reworded"),
        former=tuple(data.get("former", ())),
        let_stand=right_here_of(data.get("let_stand", ())),
        asked_from=(asked_from or "unchecked") if data["status"] == "query" else None,
        vouched_by=data["vouched_by"],
        assignee=data["assignee"],
        note=data["note"],
    )


def _kept_in_history(history: list[dict[str, Any]]) -> tuple[str | None, str | None]:
    """The words that were last marked incorrect, and the status that the unit had before its open query."""
    state: dict[str, Any] = {}
    for event in history:
        state |= event["after"] or {}
    return state.get("wrong"), state.get("asked_from")


def _evidence(data: dict[str, Any], unit: dict[str, Any]) -> Evidence:
    return Evidence(
        **{
            **data,
            "article": "",
            "unit": unit["id"],
            "passage": Passage(**data["passage"]) if data["passage"] else None,
            "locator": Locator(**data["locator"]),
            "let_stand": let_stand_of(data.get("let_stand")),
        }
    )


def _source(data: dict[str, Any]) -> Source:
    kept = {key: value for key, value in data.items() if key != "csl"}
    return Source(**{**kept, "alias": "", "snapshots": tuple(Snapshot(**s) for s in data["snapshots"])})


def _query(data: dict[str, Any], unit: str, article: str) -> Query:
    replies = tuple(Reply(**r) for r in data["replies"])
    resolved = Resolution(**data["resolved"]) if data["resolved"] else None
    return Query(**{**data, "article": article, "unit": unit, "replies": replies, "resolved": resolved})


def _event(data: dict[str, Any], unit: str, article: str) -> Event:
    return Event(
        id=0,
        article=article,
        batch="",
        at=data["at"],
        by=data["by"],
        action=data["action"],
        noun="unit",
        noun_id=unit,
        before=data["before"],
        after=data["after"],
        imported=True,
    )

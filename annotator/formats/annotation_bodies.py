"""What a W3C Web Annotation says of a unit: its status, how sure that is, what thins it, its note and its sources."""

from collections.abc import Mapping
from typing import Any

from annotator.domain import profile
from annotator.domain.evidence import WITHHELD, Evidence
from annotator.domain.flags import flag_of
from annotator.domain.readiness import UnitState
from annotator.domain.sources import Source
from annotator.domain.unit_families import shown_status, status_words
from annotator.domain.units import Unit
from annotator.formats.annotation_ids import uri, urn
from annotator.formats.annotation_selectors import passage_selectors

Body = dict[str, Any]
# The desk writes its own words in this language; those of people have none that it knows.
_OURS = "en"
_RESOURCE_TYPES = {"dataset": "Dataset", "image": "Image", "audio_video": "Video"}


def bodies_of(
    unit: Unit, state: UnitState, tied: list[Evidence], sources: Mapping[str, Source], names: Mapping[str, str]
) -> list[Body]:
    """`tied` is the evidence of the `unit`, `names` are people's, by id. No verdict is written that does not hold."""
    status = status_words(shown_status(unit, state.family, state.flags))
    verdict = unit.check if unit.check and "stale" not in state.flags else None
    said = [_said("classifying", status) | (by_and_at(verdict.by, verdict.at, names) if verdict else {})]
    if unit.confidence:
        label = profile.CONFIDENCES.get(unit.confidence, unit.confidence)
        said.append(_said("classifying", f"{label} confidence"))
    said.append(_said("tagging", profile.KINDS.get(unit.kind, unit.kind)))
    said += [_said("describing", flag_of(flag).words) for flag in state.flags]
    if unit.note:
        said.append({"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": unit.note})
    return [*said, *(_linked(each, sources[each.source], names) for each in tied)]


def by_and_at(by: str, at: str, names: Mapping[str, str]) -> Body:
    """Who made something and when; nobody is named whom the public copy does not name."""
    if by not in names:
        return {"created": at}
    return {"creator": {"id": urn("person", by), "type": "Person", "name": names[by]}, "created": at}


def _said(purpose: str, words: str) -> Body:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "language": _OURS, "value": words}


def _linked(evidence: Evidence, source: Source, names: Mapping[str, str]) -> Body:
    """A source and how it stands to the unit, with its words and the time at which they were captured."""
    body: Body = {
        "type": "SpecificResource",
        "purpose": "linking",
        "label": _how(evidence),
        "source": _source(source),
        **by_and_at(evidence.by, evidence.at, names),
    }
    if evidence.note:
        body["rdfs:comment"] = evidence.note
    passage = evidence.passage
    if passage is not None and passage != WITHHELD:
        body["selector"] = passage_selectors(passage)
        captured = next((each for each in source.snapshots if each.sha256 == passage.snapshot), None)
        if captured:
            body["state"] = {"type": "TimeState", "sourceDate": captured.held}
    return body


def _how(evidence: Evidence) -> str:
    """“Supports: page 4, read the document”."""
    places = evidence.locator
    more = [
        f"{name} {value}"
        for name, value in (("page", places.page), ("time", places.time), ("paragraph", places.paragraph))
        if value
    ]
    if evidence.method:
        more.append(profile.METHODS.get(evidence.method, evidence.method))
    stance = profile.STANCES.get(evidence.stance, evidence.stance)
    return f"{stance}: {', '.join(more)}" if more else stance


def _source(source: Source) -> Body:
    """Its address, or a name of its own where it has none; a source on background has only its description."""
    return {
        "id": uri(source.url) if source.url else urn("source", source.id),
        "type": _RESOURCE_TYPES.get(source.type, "Text"),
        "label": ", ".join(filter(None, (source.title, source.author, source.publisher, source.published))),
    }

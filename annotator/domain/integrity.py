"""Whether a dossier that came from outside is consistent. Each finding is one clause in plain words."""

import hashlib
from collections.abc import Iterator

from annotator.domain import dossier_checks
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import Evidence
from annotator.domain.flags import is_supported
from annotator.domain.publication.signed_content import is_whole
from annotator.domain.sources import Source
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit


def first_contradiction(dossier: Dossier) -> str | None:
    """The first finding, or None if the dossier is consistent."""
    for findings in (_hashes, _spans, _ids, _units, _marks, _signoffs, dossier_checks.findings):
        found = next(findings(dossier), None)
        if found:
            return found
    return None


def _hashes(dossier: Dossier) -> Iterator[str]:
    for name, text, claimed in (
        ("text", dossier.revision.text, dossier.revision.text_sha256),
        ("html", dossier.revision.html, dossier.revision.html_sha256),
    ):
        if hashlib.sha256(text.encode("utf-8", "replace")).hexdigest() != claimed:
            yield f"the hash of its {name} is another one"


def _spans(dossier: Dossier) -> Iterator[str]:
    blocks = {b.ordinal: b for b in dossier.blocks}
    if [b.ordinal for b in dossier.blocks] != list(range(1, len(blocks) + 1)):
        yield "its blocks are not numbered in order"
    end = 0
    for number, sentence in enumerate(dossier.standing.sentences, 1):
        block = blocks.get(sentence.block)
        if sentence.ordinal != number or block is None or sentence.start < end:
            yield f"sentence {sentence.id} is out of order"
        elif not block.start <= sentence.start < sentence.end <= block.end:
            yield f"sentence {sentence.id} does not lie in its block"
        if dossier.standing.text[end : sentence.start].strip():
            yield f"words before sentence {sentence.id} belong to no sentence"
        end = sentence.end
    if dossier.standing.text[end:].strip():
        yield "its last words belong to no sentence"


def _ids(dossier: Dossier) -> Iterator[str]:
    standing = dossier.standing
    people = {p.id for p in dossier.people}
    for evidence in standing.evidence:
        if evidence.source not in standing.sources:
            yield f"evidence {evidence.id} names a source that is not in it"
        elif not _has_snapshot(evidence, standing.sources[evidence.source]):
            yield f"evidence {evidence.id} names a snapshot that is not in it"
    named = {e.by for e in standing.evidence} | {e.by for e in dossier.history}
    for unit in standing.units:
        named |= {unit.check.by if unit.check else None, unit.vouched_by, unit.assignee} - {None}  # type: ignore[arg-type]
    named |= {signoff.by for signoff in dossier.signoffs} | {correction.by for correction in dossier.corrections}
    for query in dossier.queries:
        named |= {query.by, query.to, *(r.by for r in query.replies)}
        named |= {query.resolved.by} if query.resolved else set()
    for person in sorted(named - people):
        yield f"person {person} is named but not in it"
    for noun, ids in (
        ("unit", [u.id for u in standing.units]),
        ("evidence", [e.id for e in standing.evidence]),
        ("query", [q.id for q in dossier.queries]),
        ("person", [p.id for p in dossier.people]),
        ("correction", [c.id for c in dossier.corrections]),
        ("sign-off", [s.id for s in dossier.signoffs]),
    ):
        if len(set(ids)) != len(ids):
            yield f"two of its {noun} ids are the same"


def _has_snapshot(evidence: Evidence, source: Source) -> bool:
    named = evidence.passage.snapshot if evidence.passage else None
    return named is None or named in {snapshot.sha256 for snapshot in source.snapshots}


def _units(dossier: Dossier) -> Iterator[str]:
    standing = dossier.standing
    for unit in standing.units:
        yield from _place(unit, dossier)
        own = [e for e in standing.evidence if e.unit == unit.id]
        status = status_of(unit.status)
        if status.needs_evidence and not is_supported(own, standing.sources, standing.minute):
            yield f"unit {unit.id} is {unit.status} without evidence that supports it"
        is_asked = any(q.unit == unit.id and not q.resolved for q in dossier.queries)
        if (unit.status == "query") != is_asked:
            yield f"unit {unit.id} and its queries disagree"
        if unit.status != "query" and status.is_verdict != (unit.check is not None):
            yield f"unit {unit.id} is {unit.status}, and what was checked says otherwise"
        if unit.vouched_by and unit.status not in ("on_author", "query"):
            yield f"unit {unit.id} is {unit.status} and vouched for by name"


def _place(unit: Unit, dossier: Dossier) -> Iterator[str]:
    anchor, text = unit.anchor, dossier.standing.text
    if anchor.place in ("ask", "gone"):
        if anchor.start is not None or anchor.end is not None:
            yield f"unit {unit.id} is {anchor.place} and has a place"
        return
    if anchor.start is None or anchor.end is None or text[anchor.start : anchor.end] != anchor.exact:
        yield f"unit {unit.id} does not stand where it says"
    elif not any(b.start <= anchor.start < anchor.end <= b.end for b in dossier.blocks):
        yield f"unit {unit.id} crosses the end of a block"
    elif not (text[: anchor.start].endswith(anchor.prefix) and text[anchor.end :].startswith(anchor.suffix)):
        yield f"unit {unit.id} stands between other words than it says"


def _marks(dossier: Dossier) -> Iterator[str]:
    standing = dossier.standing
    known = {s.ordinal: s for s in standing.sentences}
    for ordinal in sorted(standing.no_claims):
        sentence = known.get(ordinal)
        if sentence is None:
            yield f"s{ordinal} is marked as no claim and is not in it"
        elif any(u.anchor.touches(sentence.start, sentence.end) for u in standing.units):
            yield f"s{ordinal} is marked as no claim and holds a unit"


def _signoffs(dossier: Dossier) -> Iterator[str]:
    for signoff in dossier.signoffs:
        if signoff.voided is None and not is_whole(signoff):
            yield f"the sign-off of {signoff.at} has another hash than what it covers"

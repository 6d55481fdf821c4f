"""What a sign-off covers: the text and each public unit with its evidence, as hashes that say where something changed.

The SHA-256 of a unit is over the canonical JSON (keys sorted, no spaces, UTF-8) of its id, status, exact words and
evidence; of each piece of evidence, by id: its id, stance, source, passage words, a note that stands in for them, and
what was let stand. That of the whole is over the text's hash, the units' ids and hashes in text order, and the
exceptions with their reasons. All of it is public, so that anybody with the exported file can compute it.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from annotator.domain import profile
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import Evidence
from annotator.domain.publication.signoffs import Excepted, SignOff
from annotator.domain.units import Unit, sentences_of

# Beside the hash, so many hexadecimal digits of each sentence tell which of them changed.
_SHORT = 12
# More changes than these are counted, not named.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class SignedContent:
    """`units` are (id, SHA-256) in text order, `sentences` the beginnings of the SHA-256 of their folded words."""

    text_sha256: str
    units: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]


def content_of(public: Dossier) -> SignedContent:
    """What would be signed of a public dossier."""
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in public.standing.evidence:
        tied[each.unit].append(each)
    ordered = sorted(public.standing.units, key=lambda unit: unit.order)
    return SignedContent(
        public.revision.text_sha256,
        tuple((unit.id, _hash(_part(unit, tied[unit.id]))) for unit in ordered),
        tuple(_hash(sentence.folded)[:_SHORT] for sentence in public.standing.sentences),
    )


def signed_hash(text_sha256: str, units: Iterable[tuple[str, str]], exceptions: Iterable[Excepted]) -> str:
    """The SHA-256 that a sign-off carries, in hexadecimal."""
    reasons = sorted([each.unit or f"s{each.sentence}", each.reason] for each in exceptions if not each.is_kept)
    return _hash([text_sha256, [list(unit) for unit in units], reasons])


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return _hash(text)


def is_whole(signoff: SignOff) -> bool:
    """Whether its hash is that of what it says it covers."""
    return signed_hash(signoff.text_sha256, signoff.units, signoff.exceptions) == signoff.sha256


def changes_since(signoff: SignOff, present: SignedContent, public: Dossier) -> tuple[str, ...]:
    """In words, what has changed of what it covers; nothing while it holds. `public` is what `present` was made of."""
    if signoff.voided:
        return (signoff.voided,)
    found = [*_changed_sentences(signoff, present), *_changed_units(signoff, present, public)]
    if not found and signoff.text_sha256 != present.text_sha256:
        found.append("the text has changed since")
    return tuple(found[:_NAMED]) + ((f"and {len(found) - _NAMED} more changes",) if len(found) > _NAMED else ())


def _changed_sentences(signoff: SignOff, present: SignedContent) -> Iterable[str]:
    left = Counter(signoff.sentences)
    for number, sentence in enumerate(present.sentences, 1):
        if left[sentence]:
            left[sentence] -= 1
        else:
            yield f"sentence {number} changed since"
    if len(present.sentences) < len(signoff.sentences):
        gone = len(signoff.sentences) - len(present.sentences)
        yield f"{gone} {'sentence was' if gone == 1 else 'sentences were'} taken out since"


def _changed_units(signoff: SignOff, present: SignedContent, public: Dossier) -> Iterable[str]:
    signed, now = dict(signoff.units), dict(present.units)
    where = {unit.id: _place(unit, public) for unit in public.standing.units}
    for unit, hash_ in present.units:
        if unit not in signed:
            yield f"a unit was made {where[unit]} since"
        elif signed[unit] != hash_:
            yield f"what was checked {where[unit]} changed since"
    gone = len(signed.keys() - now.keys())
    if gone:
        yield f"{gone} {'unit was' if gone == 1 else 'units were'} removed since"


def _place(unit: Unit, public: Dossier) -> str:
    inside = sentences_of(unit.anchor, public.standing.sentences)
    return f"in sentence {inside[0].ordinal}" if inside else "whose words are gone"


def _part(unit: Unit, tied: Iterable[Evidence]) -> dict[str, Any]:
    return {
        "id": unit.id,
        "status": unit.status,
        "exact": unit.anchor.exact,
        "evidence": [_evidence(each) for each in sorted(tied, key=lambda each: each.id)],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    stands_in = evidence.passage is None and evidence.method in profile.NOTED_METHODS
    stand = evidence.let_stand
    return {
        "id": evidence.id,
        "stance": evidence.stance,
        "source": evidence.source,
        "passage": evidence.passage.exact if evidence.passage else None,
        "note": evidence.note if stands_in else None,
        "let_stand": {"reason": stand.reason, "sides": stand.sides} if stand else None,
    }


def _hash(value: Any) -> str:
    plain = isinstance(value, str)
    text = value if plain else json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

"""What a sign-off covers: the text, its facts of publication, each public unit with its evidence, and the sources.

Each of these is a part with a SHA-256 of its own, so that the desk can say where something changed. The hash of a part
is over the canonical JSON (keys sorted, no spaces, UTF-8) of its public fields, but for those that change nothing of
what readers get: who holds a unit, its note, its flags and history. That of the whole is over the text’s hash, the
parts’ names and hashes, and the exceptions, each with its reason and its salt. All of it is public: anybody with the
exported file can compute it. The salt keeps a reason that is withheld later from being guessed.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass
from typing import Any

from annotator.domain.dossiers import Dossier
from annotator.domain.events import snapshot
from annotator.domain.evidence import Evidence
from annotator.domain.publication.signoffs import Excepted, SignOff
from annotator.domain.sources import Source
from annotator.domain.units import Unit, sentences_of

_FACTS = ("title", "standfirst", "byline", "published", "publisher")
_UNIT = ("id", "kind", "status", "speaker", "risk", "confidence", "vouched_by")
_EVIDENCE = ("id", "stance", "source", "credibility", "method", "note")
_SOURCES = ("type", "level", "title", "author", "publisher", "url", "published", "reliability", "terms", "description")
_SOURCE = "source "
# Beside the hash, so many hexadecimal digits of each sentence tell which of them changed.
_SHORT = 12
# More changes than these are counted, not named.
_NAMED = 4


@dataclass(frozen=True, slots=True)
class SignedContent:
    """`parts` are (name, SHA-256): "facts", then the ids of the units in text order, then "source " and the id of each
    source. `sentences` are the beginnings of the SHA-256 of their folded words."""

    text_sha256: str
    parts: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]


def content_of(public: Dossier) -> SignedContent:
    """What would be signed of a public dossier."""
    tied: dict[str, list[Evidence]] = defaultdict(list)
    for each in public.standing.evidence:
        tied[each.unit].append(each)
    ordered = sorted(public.standing.units, key=lambda unit: unit.order)
    facts = {name: value for name, value in snapshot(public.article.facts).items() if name in _FACTS}
    return SignedContent(
        public.revision.text_sha256,
        (
            ("facts", _hash(facts)),
            *((unit.id, _hash(_unit(unit, tied[unit.id]))) for unit in ordered),
            *((f"{_SOURCE}{id_}", _hash(_source(each))) for id_, each in sorted(public.standing.sources.items())),
        ),
        tuple(_hash(sentence.folded)[:_SHORT] for sentence in public.standing.sentences),
    )


def signed_hash(text_sha256: str, parts: Iterable[tuple[str, str]], exceptions: Iterable[Excepted]) -> str:
    """The SHA-256 that a sign-off carries, in hexadecimal."""
    said = sorted([each.unit or f"s{each.sentence}", each.reason, each.salt] for each in exceptions if not each.is_kept)
    return _hash([text_sha256, [list(part) for part in parts], said])


def text_hash(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hexadecimal."""
    return _hash(text)


def is_whole(signoff: SignOff) -> bool:
    """Whether its hash is that of what it says it covers."""
    return signed_hash(signoff.text_sha256, signoff.parts, signoff.exceptions) == signoff.sha256


def changes_since(signoff: SignOff, present: SignedContent, public: Dossier) -> tuple[str, ...]:
    """In words, what has changed of what it covers; nothing while it holds. `public` is what `present` was made of."""
    if signoff.voided:
        return (signoff.voided,)
    reworded = _reworded(signoff, present)
    found = [f"sentence {number} changed since" for number in reworded]
    if len(present.sentences) < len(signoff.sentences):
        gone = len(signoff.sentences) - len(present.sentences)
        found.append(f"{gone} {'sentence was' if gone == 1 else 'sentences were'} taken out since")
    found += _changed_parts(signoff, present, public, reworded)
    if not found and signoff.text_sha256 != present.text_sha256:
        found.append("the text has changed since")
    return tuple(found[:_NAMED]) + ((f"and {len(found) - _NAMED} more changes",) if len(found) > _NAMED else ())


def _reworded(signoff: SignOff, present: SignedContent) -> tuple[int, ...]:
    """The numbers of the sentences that were not signed in these words."""
    left = Counter(signoff.sentences)
    found = []
    for number, sentence in enumerate(present.sentences, 1):
        if left[sentence]:
            left[sentence] -= 1
        else:
            found.append(number)
    return tuple(found)


def _changed_parts(
    signoff: SignOff, present: SignedContent, public: Dossier, reworded: Container[int]
) -> Iterable[str]:
    """A unit that changed in a `reworded` sentence is not told again."""
    signed, now = dict(signoff.parts), dict(present.parts)
    where = {unit.id: _sentence_of(unit, public) for unit in public.standing.units}
    for name, hash_ in present.parts:
        if name not in where:
            continue
        place = f"in sentence {where[name]}" if where[name] else "whose words are gone"
        if name not in signed:
            yield f"a unit was made {place} since"
        elif signed[name] != hash_ and where[name] not in reworded:
            yield f"what was checked {place} changed since"
    gone = sum(not name.startswith(_SOURCE) for name in signed.keys() - now.keys())
    if gone:
        yield f"{gone} {'unit was' if gone == 1 else 'units were'} removed since"
    if signed.get("facts") != now["facts"]:
        yield "the headline, the byline or another fact of publication changed since"
    sources = {name: hash_ for name, hash_ in now.items() if name.startswith(_SOURCE)}
    if any(signed.get(name, hash_) != hash_ for name, hash_ in sources.items()):
        yield "what is said of a source changed since"


def _sentence_of(unit: Unit, public: Dossier) -> int | None:
    inside = sentences_of(unit.anchor, public.standing.sentences)
    return inside[0].ordinal if inside else None


def _unit(unit: Unit, tied: Iterable[Evidence]) -> dict[str, Any]:
    # Left out where it is empty: most units have none, and what was signed before there were any keeps its hash.
    stand = {"let_stand": [[each.other, each.words, each.reason] for each in unit.let_stand]} if unit.let_stand else {}
    return {
        **{name: getattr(unit, name) for name in _UNIT},
        **stand,
        "exact": unit.anchor.exact,
        "evidence": [_evidence(each) for each in sorted(tied, key=lambda each: each.id)],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    stand = evidence.let_stand
    return {
        **{name: getattr(evidence, name) for name in _EVIDENCE},
        "locator": snapshot(evidence.locator),
        "passage": evidence.passage.exact if evidence.passage else None,
        "let_stand": {"reason": stand.reason, "sides": stand.sides} if stand else None,
    }


def _source(source: Source) -> dict[str, Any]:
    return {name: getattr(source, name) for name in _SOURCES}


def _hash(value: Any) -> str:
    plain = isinstance(value, str)
    text = value if plain else json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

"""The sign-offs of an annotated article, out and in again."""

import hashlib
from collections.abc import Iterator
from typing import Any

from annotator.domain.dossiers import Dossier
from annotator.domain.publication.signed_content import changes_since, content_of
from annotator.domain.publication.signoffs import Excepted, SignOff


def signoffs_json(public: Dossier) -> list[dict[str, Any]]:
    """Those of a public dossier, in the order in which they were given, each with what has voided it since."""
    content = content_of(public)
    return [_signoff(each, changes_since(each, content, public)) for each in public.signoffs]


def read_signoffs(data: list[dict[str, Any]], dossier: Dossier) -> Iterator[SignOff]:
    """Those of a file, of which `dossier` is the rest. One that holds covers what the file holds."""
    content = content_of(dossier)
    for each in data:
        voided = each["voided"]["words"] if each["voided"] else None
        yield SignOff(
            id=_id(dossier.article.id, each),
            article=dossier.article.id,
            by=each["by"],
            role=each["role"],
            at=each["at"],
            revision=each.get("revision", dossier.revision.number),
            sha256=each["sha256"],
            text_sha256=content.text_sha256,
            parts=() if voided else content.parts,
            sentences=() if voided else content.sentences,
            exceptions=tuple(map(_excepted, each["exceptions"])),
            is_authenticated="unauthenticated" not in each,
            voided=voided,
            is_imported=True,
        )


def _signoff(signoff: SignOff, changes: tuple[str, ...]) -> dict[str, Any]:
    words = signoff.voided or f"signed draft {signoff.revision}; {'; '.join(changes)}"
    return {
        "by": signoff.by,
        "role": signoff.role,
        "at": signoff.at,
        "sha256": signoff.sha256,
        "exceptions": list(map(_exception, signoff.exceptions)),
        "voided": {"words": words} if changes else None,
        "revision": signoff.revision,
        **({} if signoff.is_authenticated else {"unauthenticated": True}),
    }


def _exception(each: Excepted) -> dict[str, Any]:
    sentence = f"s{each.sentence}" if each.sentence else None
    return {"unit": each.unit, "sentence": sentence, "reason": each.reason, "salt": each.salt}


def _excepted(data: dict[str, Any]) -> Excepted:
    return Excepted(data["unit"], int(data["sentence"][1:]) if data["sentence"] else None, data["reason"], data["salt"])


def _id(article: str, data: dict[str, Any]) -> str:
    """The same for the same sign-off, wherever the file is read."""
    return hashlib.sha256(f"{article} {data['by']} {data['at']} {data['sha256']}".encode()).hexdigest()[:12]

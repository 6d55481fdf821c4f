"""Which captured pages leave in a packet: those of sources that are named there, if nobody gave them otherwise.

A page is public, but that somebody read it for words off the record is not. So a content stays inside as soon as one
source of the desk that has it may not be named, or was ever tied anywhere on stricter terms. A file that somebody
handed in has no record of a fetch and never leaves: what is in it may say whose it was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.domain.classification import PUBLIC, classified
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import Evidence
from annotator.domain.public_sources import is_always_open
from annotator.domain.sources import Snapshot, Source


@classified(record=PUBLIC, sha256=PUBLIC, source=PUBLIC, at=PUBLIC, url=PUBLIC, archived=PUBLIC)
@dataclass(frozen=True, slots=True)
class CapturedPage:
    """A page as a source had it at one moment: `sha256` is the hash of its bytes, `record` that of their WARC file.

    `source` is the id under which the source leaves. It was fetched `at` a moment in UTC from `url`; if that is a web
    archive, it is what the page was when it was `archived`.
    """

    record: str
    sha256: str
    source: str
    at: str
    url: str | None
    archived: str | None = None


def candidates(public: Dossier, registry: Mapping[str, Source]) -> tuple[CapturedPage, ...]:
    """The pages that were fetched, of the snapshots that the public dossier lists; `registry` has all sources by id.

    They are sorted by source, moment and content.
    """
    found = []
    for source in public.standing.sources.values():
        own = registry.get(source.id)
        listed = {(each.sha256, each.at): each for each in source.snapshots}
        for each in own.snapshots if own else ():
            known = listed.get((each.sha256, each.at))
            if known and each.warc:
                found.append(_page(each.warc, known, source))
    return tuple(sorted(found, key=lambda page: (page.source, page.at, page.sha256, page.record)))


def leaving(
    pages: Iterable[CapturedPage],
    holders: Mapping[str, tuple[Source, ...]],
    given: Mapping[str, Iterable[Evidence]],
    minute: str,
) -> tuple[CapturedPage, ...]:
    """Of the candidates, those that may leave.

    `holders` are, by hash of a content, all sources of the desk that have it; `given` is, by id of a source, evidence
    of it in every article and in every state that it ever had. Of a content without a holder nothing is known: it
    stays.
    """
    return tuple(
        page
        for page in pages
        if holders.get(page.sha256)
        and all(is_always_open(source, given.get(source.id, ()), minute) for source in holders[page.sha256])
    )


def _page(record: str, known: Snapshot, source: Source) -> CapturedPage:
    return CapturedPage(record, known.sha256, source.id, known.at, known.url, known.archived)

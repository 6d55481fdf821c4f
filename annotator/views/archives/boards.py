"""What a page shows of the archive beside each source: the copy that is known, what may be asked, and why not."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.archives.askable import is_askable, told_address
from annotator.domain.archives.requests import ASKED, SAVE, SAVING, SEARCH, ArchiveRequest
from annotator.domain.archives.web_archives import WebArchive
from annotator.domain.errors import Refused, RuleBroken, say
from annotator.domain.sources import Source
from annotator.network.web_addresses import same_pages_of_each
from annotator.storage import closed_articles, evidence, sources
from annotator.storage.archives import requests
from annotator.storage.connections.databases import Database


@dataclass(frozen=True, slots=True)
class ArchiveBoard:
    """`name` is that of the archive, `url` what it would be told, empty if it is told nothing.

    `refusal` says why nothing is asked, None if it may be. `search` and `save` are the last requests about this
    address.
    """

    source: Source
    name: str
    url: str
    may_save: bool
    refusal: str | None
    search: ArchiveRequest | None
    save: ArchiveRequest | None

    @property
    def copy(self) -> ArchiveRequest | None:
        """The request that brought the newest copy which is known."""
        known = [each for each in (self.search, self.save) if each and each.address]
        return max(known, key=lambda each: each.copied or "", default=None)

    @property
    def is_captured(self) -> bool:
        """Whether the copy that is known was captured."""
        return self.copy is not None and any(each.archived == self.copy.copied for each in self.source.snapshots)

    @property
    def is_saving(self) -> bool:
        return self.save is not None and self.save.state == SAVING

    @property
    def is_unanswered(self) -> bool:
        return any(each is not None and each.state == ASKED for each in (self.search, self.save))

    @property
    def troubles(self) -> tuple[str, ...]:
        """Why the last requests failed, or how far one is could not be learned."""
        return tuple(trouble_of(each) for each in (self.search, self.save) if each and each.trouble)


def trouble_of(request: ArchiveRequest) -> str:
    trouble = request.trouble
    return say(Refused(trouble.code, **trouble.values)) if trouble else ""


def archive_boards(
    db: Database, listed: Iterable[Source], archive: WebArchive | None, minute: str
) -> dict[str, ArchiveBoard]:
    """By id of each source with an address; none where no archive is turned on."""
    known = {source.id: source for source in listed if source.url}
    if archive is None or not known:
        return {}
    asked, pages = requests.of_sources(db, known), askable_pages(db, known.values(), minute)
    found = {}
    for id_, source in known.items():
        page = pages[id_]
        refusal = say(RuleBroken(page.code)) if page.code else None
        search, save = (
            each if (each := asked.get((id_, kind))) and each.url == page.told else None for kind in (SEARCH, SAVE)
        )
        found[id_] = ArchiveBoard(source, archive.name, page.told, archive.keys is not None, refusal, search, save)
    return found


@dataclass(frozen=True, slots=True)
class AskablePage:
    """`told` is the address that an archive would be told of a page; `code` is why it is not, None if it may be."""

    told: str
    code: str | None = None


def askable_pages(db: Database, listed: Iterable[Source], minute: str) -> dict[str, AskablePage]:
    """By id of each source: whether an archive may be asked about its page.

    All sources of the desk at the same page count, whoever reads.
    """
    known = tuple(listed)
    addresses = sources.addresses(db)
    same = same_pages_of_each([each.url for each in known], [url for _, url in addresses])
    holders = {each.id: {each.id, *(addresses[at][0] for at in found)} for each, found in zip(known, same, strict=True)}
    ids = {id_ for several in holders.values() for id_ in several}
    whole, given, closed = sources.whole(db, ids), evidence.ever_of(db, ids), closed_articles.kept_from_somebody(db)
    found = {}
    for each in known:
        there = [whole[id_] for id_ in holders[each.id] if id_ in whole]
        is_open = is_askable(there, given, closed, minute)
        found[each.id] = _page(each.url) if is_open else AskablePage("", "archive_not_askable")
    return found


def expect_askable(db: Database, source: Source, minute: str) -> str:
    """What an archive is told of the page. Raises RuleBroken if there is none, or no archive is asked about it."""
    page = askable_pages(db, [source], minute)[source.id]
    if page.code:
        raise RuleBroken(page.code)
    return page.told


def _page(url: str | None) -> AskablePage:
    if url is None:
        return AskablePage("", "no_address")
    try:
        return AskablePage(told_address(url))
    except RuleBroken as error:
        return AskablePage("", error.code)

"""Whether a packet is as it was made. It needs the packet alone: no desk, no database and no network."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from annotator.domain.errors import DeskError, Refused, say
from annotator.domain.integrity import first_contradiction
from annotator.domain.seals.heads import LogHead
from annotator.formats import article_file, i_json
from annotator.formats.packets import manifests
from annotator.formats.packets.manifests import ARTICLE, CAPTURES, MANIFEST, SUMS
from annotator.formats.packets.zip_reading import FoundFile, FoundZip, pieces_of, read_zip, shown
from annotator.formats.packets.zip_writing import HashedFile
from annotator.network import warc

# Bytes: more than any manifest, list or article has; longer ones are hashed, but not read.
_LONGEST = 64_000_000
_MEGABYTE = 1_000_000
_CUT_HASH = 16


@dataclass(frozen=True, slots=True)
class PacketCheck:
    """`faults` are empty if the packet is as it was made. `sha256` is that of the whole file.

    `title` and `revision` are those of the article, as far as the manifest could be read, `head` its newest event.
    """

    faults: tuple[DeskError, ...]
    sha256: str
    files: int
    captures: int
    title: str
    revision: int
    head: LogHead | None = None


def check(file: BinaryIO, minute: str) -> PacketCheck:
    """Read a whole packet, a piece at a time; `minute`, or a day, decides which embargoes have ended."""
    found = read_zip(file)
    faults = list(found.faults)
    if not found.files:
        return PacketCheck(tuple(faults or [Refused("packet_no_manifest")]), found.sha256, 0, 0, "", 0)
    manifest, wrong = _manifest(file, found)
    faults += wrong
    if manifest is not None:
        changed = list(_changed(found, manifest["files"]))
        faults += [fault for _, fault in changed]
        untouched = found.files.keys() - {name for name, _ in changed}
        faults += _sums(file, found, manifest["files"])
        faults += _said(file, found, untouched, manifest["article"], minute)
        if not faults and [*found.files] != [*(each["name"] for each in manifest["files"]), MANIFEST, SUMS]:
            faults.append(Refused("packet_order"))
    if not faults and not any(each.is_as_made for each in found.files.values()):
        faults.append(Refused("packet_anew", count=len(found.files)))
        return _checked(found, manifest, faults)
    told = {str(fault.values.get("name")) for fault in faults}
    faults += [
        Refused("packet_entry", name=shown(each.name))
        for each in found.files.values()
        if not each.is_as_made and shown(each.name) not in told
    ]
    return _checked(found, manifest, faults)


def _checked(found: FoundZip, manifest: dict[str, Any] | None, faults: list[DeskError]) -> PacketCheck:
    article: dict[str, Any] = manifest["article"] if manifest else {"title": "", "slug": "", "revision": 0}
    return PacketCheck(
        faults=tuple(faults),
        sha256=found.sha256,
        files=len(found.files),
        captures=sum(manifests.is_page(name) for name in found.files),
        title=article["title"] or article["slug"],
        revision=article["revision"],
        head=LogHead(manifest["log"]["event"], manifest["log"]["hash"]) if manifest and "log" in manifest else None,
    )


def _manifest(file: BinaryIO, found: FoundZip) -> tuple[dict[str, Any] | None, list[DeskError]]:
    listed = found.files.get(MANIFEST)
    if listed is None:
        return None, [Refused("packet_no_manifest")]
    if listed.size > _LONGEST:
        return None, [Refused("packet_manifest", why=f"it has {listed.size} bytes.")]
    try:
        return manifests.read(_body(file, listed)), []
    except Refused as error:
        return None, [error]


def _changed(found: FoundZip, wanted: list[dict[str, Any]]) -> Iterator[tuple[str, DeskError]]:
    """By name: what is missing, changed or added."""
    for each in wanted:
        name = each["name"]
        here = found.files.get(name)
        if here is None:
            yield name, Refused("packet_missing", name=name)
        elif here.size != each["size"]:
            yield name, Refused("packet_length", name=name, found=here.size, wanted=each["size"])
        elif here.sha256 != each["sha256"]:
            short = here.sha256[:_CUT_HASH], each["sha256"][:_CUT_HASH]
            yield name, Refused("packet_changed", name=name, found=f"{short[0]}…", wanted=f"{short[1]}…")
    for name in sorted(found.files.keys() - {each["name"] for each in wanted} - {MANIFEST, SUMS}):
        yield name, Refused("packet_extra", name=shown(name))


def _sums(file: BinaryIO, found: FoundZip, wanted: list[dict[str, Any]]) -> Iterator[DeskError]:
    """SHA256SUMS says what the manifest says, and the hash of the manifest."""
    here = found.files.get(SUMS)
    if here is None:
        yield Refused("packet_missing", name=SUMS)
        return
    named = [HashedFile(each["name"], each["size"], each["sha256"]) for each in wanted]
    due = manifests.sums([*named, HashedFile(MANIFEST, 0, found.files[MANIFEST].sha256)])
    if here.size != len(due) or _body(file, here) != due:
        yield Refused("packet_sums")


def _said(
    file: BinaryIO, found: FoundZip, untouched: set[str], about: dict[str, Any], minute: str
) -> Iterator[DeskError]:
    """What files say that are as the manifest has them: somebody may have written new hashes, too."""
    if ARTICLE in untouched:
        yield from _article(file, found.files[ARTICLE], about, minute)
    if CAPTURES in untouched:
        yield from _pages(file, found, untouched)


def _article(file: BinaryIO, listed: FoundFile, about: dict[str, Any], minute: str) -> Iterator[DeskError]:
    """Its text, its units and what was signed agree with their hashes, by the rules of an import."""
    if listed.size > _LONGEST:
        yield Refused("packet_article", why=f"it has {listed.size} bytes.")
        return
    try:
        dossier = article_file.read(article_file.parse(_body(file, listed).decode()), minute)
    except UnicodeDecodeError:
        yield Refused("packet_article", why=say(Refused("not_json")))
        return
    except DeskError as error:
        yield Refused("packet_article", why=say(error))
        return
    if contradiction := first_contradiction(dossier):
        yield Refused("packet_article", why=f"{contradiction}.")
    own = (dossier.article.id, dossier.article.slug, dossier.article.facts.title)
    if (*own, dossier.revision.number, dossier.revision.text_sha256) != tuple(
        about[name] for name in ("id", "slug", "title", "revision", "text_sha256")
    ):
        yield Refused("packet_other_article")


def _pages(file: BinaryIO, found: FoundZip, untouched: set[str]) -> Iterator[DeskError]:
    """Each captured page is the one whose hash is given for it."""
    try:
        rows = i_json.load(_body(file, found.files[CAPTURES]).decode())
        named = sorted({(str(row["file"]), str(row["sha256"])) for row in rows})
    except (DeskError, UnicodeDecodeError, TypeError, KeyError):
        yield Refused("packet_index", name=CAPTURES, why="it is no list of captured pages.")
        return
    for name, sha256 in named:
        if name not in untouched:
            continue
        record = found.files[name]
        page = warc.page_sha256(pieces_of(file, record.begins, record.size))
        if page is None:
            yield Refused("packet_record_broken", name=name, limit=warc.LARGEST_PAGE // _MEGABYTE)
        elif page != sha256:
            yield Refused("packet_record", name=name)


def _body(file: BinaryIO, listed: FoundFile) -> bytes:
    return b"".join(pieces_of(file, listed.begins, min(listed.size, _LONGEST)))

"""Packets that somebody made to do harm, or to pass as what they are not."""

import gzip
import hashlib
import json
import stat
import struct
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from annotator.formats.packets import zip_reading
from annotator.formats.packets.zip_writing import ZipWriting
from annotator.network import warc
from tests.formats.packets.conftest import checked, told

Files = dict[str, bytes]


def files_of(packet: bytes) -> Files:
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def repacked(files: Files, *, is_hashed_anew: bool = False) -> bytes:
    """A packet of these files; with new hashes, as by somebody who knows how a packet is made."""
    files = dict(files)
    if is_hashed_anew:
        manifest = json.loads(files.pop("manifest.json"))
        del files["SHA256SUMS"]
        manifest["files"] = [
            {"name": name, "size": len(body), "sha256": hashlib.sha256(body).hexdigest(), "type": "x"}
            for name, body in files.items()
        ]
        files["manifest.json"] = json.dumps(manifest).encode()
        sums = [f"{hashlib.sha256(body).hexdigest()}  {name}\n" for name, body in files.items()]
        files["SHA256SUMS"] = "".join(sums).encode()
    file = BytesIO()
    writing = ZipWriting(file)
    for name, body in files.items():
        writing.add(name, [body])
    writing.finish()
    return file.getvalue()


def test_a_packet_that_another_program_packed_anew_says_that_and_not_that_its_files_changed(packet):
    """As a mail program or a file manager does, harmlessly: it is not the file that was made, and each of its files is."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        for name, body in files_of(packet).items():
            zipped.writestr(name, body)
    (said,) = told(file.getvalue())
    assert "packed them anew" in said


def with_entry(packet: bytes, entry: zipfile.ZipInfo, body: bytes = b"x" * 40) -> bytes:
    file = BytesIO(packet)
    with zipfile.ZipFile(file, "a") as zipped:
        zipped.writestr(entry, body)
    return file.getvalue()


@pytest.mark.parametrize(
    "name",
    ["../evil", "a/../../evil", "/etc/evil", "C:\\evil", "C:evil", "a\\..\\evil", "a//b", ".", "x\x1b[2Jy", "a/./b"],
)
def test_a_name_that_leads_out_of_the_folder_is_refused_before_anything_is_read(packet, name):
    (found,) = told(with_entry(packet, zipfile.ZipInfo(name)))
    assert "no file of a packet has such a name" in found
    assert "\x1b" not in found


def _entry(name: str, mode: int = 0o100644, **more: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    for field, value in more.items():
        setattr(entry, field, value)
    return entry


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (_entry("link", stat.S_IFLNK | 0o777), "a link or a folder"),
        (_entry("pipe", stat.S_IFIFO | 0o600), "a link or a folder"),
        (_entry("folder/"), "a link or a folder"),
        (_entry("ARTICLE.JSON"), "it is there twice"),
        (_entry("bomb", compress_type=zipfile.ZIP_DEFLATED), "it is compressed"),
        (_entry("bomb", compress_type=zipfile.ZIP_LZMA), "it is compressed"),
    ],
)
def test_what_is_no_plain_file_is_refused_before_anything_is_read(packet, entry, said):
    found = checked(with_entry(packet, entry, b"0" * 1_000_000 if entry.filename == "bomb" else b"x"))
    assert [str(fault) for fault in found.faults if said in str(fault)], found.faults
    assert found.files == 0


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_or_encrypted_or_of_another_size_is_refused(packet):
    assert "article.json: it is there twice" in told(with_entry(packet, _entry("article.json"), b"{}"))[0]
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        at = zipped.start_dir

    def listed(offset: int, form: str, value: int) -> bytes:
        changed = bytearray(packet)
        struct.pack_into(form, changed, at + offset, value)
        return bytes(changed)

    (encrypted,) = told(listed(8, "<H", 1))
    assert encrypted.startswith("README.txt: it is encrypted")
    for size in (0, 5, 1_000_000, 0xFFFF_FFFF):
        assert told(listed(20, "<I", size)) == [
            "README.txt: the sizes that the zip file gives for it cannot be true. Nothing was read."
        ]
    both = bytearray(packet)
    struct.pack_into("<2I", both, at + 20, 1_000_000, 1_000_000)
    assert "cannot be true" in told(bytes(both))[0]


def test_a_list_that_is_longer_than_any_packets_is_not_read(packet, monkeypatch):
    monkeypatch.setattr(zip_reading, "MOST_FILES", 5)
    assert "It lists more than 5 files" in told(packet)[0]
    # A list of four gigabytes, and one that begins behind its own end.
    assert told(packet[:-10] + struct.pack("<2IH", 0xFFFF_FFF0, 0, 0))
    monkeypatch.undo()
    assert told(packet[:-10] + struct.pack("<2IH", 500, len(packet), 0)) == [
        "The list of files at the end of the zip file is broken: a packet of this desk has another."
    ]


def test_a_file_that_is_added_missing_or_other_is_named(packet):
    files = files_of(packet)
    assert told(repacked({**files, "notes.txt": b"x"})) == ["notes.txt: it was added, manifest.json does not name it."]
    # Bytes of a name are not its letters.
    assert told(with_entry(packet, _entry("notes über.txt"))) == [
        "notes über.txt: it was added, manifest.json does not name it."
    ]
    assert told(repacked({name: body for name, body in files.items() if name != "article.html"})) == [
        "article.html: it is missing."
    ]
    (changed,) = told(repacked({**files, "passages.json": files["passages.json"].replace(b"Monday", b"Friday")}))
    assert changed.startswith("passages.json: it was changed. Its SHA-256 is ")
    (longer,) = told(repacked({**files, "passages.json": b"[]"}))
    assert "passages.json: it was changed. It has 2 bytes; manifest.json says" in longer
    # The same files in another order are another zip file.
    assert told(repacked(dict(sorted(files.items())))) == [
        "Its files stand in another order than manifest.json has them: somebody made the zip file anew."
    ]


def _manifest(change: Callable[[dict], object]) -> Callable[[Files], bytes]:
    def changed(files: Files) -> bytes:
        data = json.loads(files["manifest.json"])
        change(data)
        return json.dumps(data).encode()

    return changed


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda _: b"{", "no complete JSON"),
        (lambda _: b"\xff\xfe", "no complete JSON"),
        (lambda _: b"[" * 100_000, "no complete JSON"),
        (lambda _: b'{"a": 1, "a": 2}', "stands there twice"),
        (lambda _: b"[]", "it says that it is nothing"),
        (_manifest(lambda data: data.update(schema="annotator/packet/2")), "annotator/packet/2"),
        (_manifest(lambda data: data.update(copy="inside")), "$.copy"),
        (_manifest(lambda data: data.update(more=1)), "more"),
        (_manifest(lambda data: data["files"].append(data["files"][0])), "a name stands there twice"),
        (_manifest(lambda data: data["files"][0].update(size=-1)), "size"),
        (_manifest(lambda data: data["files"][0].update(name="../x")), "name"),
    ],
)
def test_a_manifest_that_is_none_is_refused_in_words(packet, made, said):
    files = files_of(packet)
    found = told(repacked({**files, "manifest.json": made(files)}))
    assert found[0].startswith("manifest.json is no manifest of a packet: ")
    assert said in found[0]


def test_a_manifest_that_is_missing_or_changed_or_lies_is_named(packet):
    files = files_of(packet)
    assert told(repacked({name: body for name, body in files.items() if name != "manifest.json"})) == [
        "manifest.json is missing: without it nothing shows what the packet held."
    ]
    titled = _manifest(lambda data: data["article"].update(title="Another"))(files)
    assert "packet_sums" in {fault.code for fault in checked(repacked({**files, "manifest.json": titled})).faults}
    lying = _manifest(lambda data: data["files"][1].update(size=7))(files)
    assert "article.html: it was changed. It has" in told(repacked({**files, "manifest.json": lying}))[0]
    assert told(repacked({name: body for name, body in files.items() if name != "SHA256SUMS"})) == [
        "SHA256SUMS: it is missing."
    ]


def test_new_hashes_do_not_make_an_article_or_a_page_another(packet):
    files = files_of(packet)
    assert told(repacked(files, is_hashed_anew=True)) == []
    other = files["article.json"].replace(b"March 2, 2026", b"March 3, 2026")
    (found,) = told(repacked({**files, "article.json": other}, is_hashed_anew=True))
    assert found == "article.json is not the article that was exported: the hash of its text is another one."
    (found,) = told(repacked({**files, "article.json": b"{}"}, is_hashed_anew=True))
    assert found.startswith("article.json is not the article that was exported: ")
    data = json.loads(files["article.json"]) | {"slug": "another"}
    assert told(repacked({**files, "article.json": json.dumps(data).encode()}, is_hashed_anew=True)) == [
        "article.json is of another article or draft than manifest.json says."
    ]
    name = next(name for name in files if name.startswith("captures/"))
    page = gzip.compress(gzip.decompress(files[name]).replace(b"at noon", b"at nine"))
    assert told(repacked({**files, name: page}, is_hashed_anew=True)) == [
        f"{name}: the page in it is not the one whose hash captures.json gives."
    ]
    bomb = gzip.compress(bytes(warc.LARGEST_PAGE + 1_000))
    for broken in (bomb, b"", b"no archive", files[name] * 2, files[name][:-9], gzip.compress(b"WARC/1.1\r\n\r\n")):
        assert told(repacked({**files, name: broken}, is_hashed_anew=True)) == [
            f"{name}: it cannot be read as a WARC file with one page of at most 32 MB."
        ]
    for listing in (b"{", b'{"a": 1}', b"[1]", b'[{"file": 1}]'):
        assert told(repacked({**files, "captures.json": listing}, is_hashed_anew=True)) == [
            "captures.json cannot be read: it is no list of captured pages."
        ]

"""A packet: the same bytes each time, read by programs that are not ours, and nothing in it can be changed unseen."""

import hashlib
import json
import zipfile
import zlib
from io import BytesIO

import jsonschema
from warcio.archiveiterator import ArchiveIterator

from annotator.formats.packets import zip_layout
from annotator.formats.packets.zip_layout import ENDING
from annotator.formats.schemas import schema
from annotator.storage import contents
from annotator.views import exports
from tests.formats.packets.conftest import LOG, TODAY, checked, told


def test_a_packet_made_twice_is_the_same_bytes_and_as_it_was_made(desk, packet):
    store, _, slug, _ = desk
    assert exports.export(store, slug, "packet", TODAY).body == packet
    found = checked(packet)
    assert (found.faults, found.files, found.captures, found.revision) == ((), 10, 1, 1)
    assert found.sha256 == hashlib.sha256(packet).hexdigest()


def test_other_programs_open_it_and_its_hashes_are_those_of_sha256sum(packet):
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        assert zipped.testzip() is None
        assert {each.date_time for each in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        files = {name: zipped.read(name) for name in zipped.namelist()}
    manifest = json.loads(files["manifest.json"])
    jsonschema.validate(manifest, schema("annotator/packet/1"), cls=jsonschema.Draft202012Validator)
    summed = dict(reversed(line.split("  ")) for line in files.pop("SHA256SUMS").decode().splitlines())
    assert summed == {name: hashlib.sha256(body).hexdigest() for name, body in files.items()}
    assert {file["name"]: file["size"] for file in manifest["files"]} == {
        name: len(body) for name, body in files.items() if name != "manifest.json"
    }
    assert b"<script" not in files["article.html"].replace(b'<script type="application/ld+json">', b"")


def test_a_reader_of_web_archives_finds_the_page_that_the_passage_names(packet):
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        (passage,) = json.loads(zipped.read("passages.json"))
        (listed,) = json.loads(zipped.read("captures.json"))
        assert passage["capture"] == listed["file"]
        with zipped.open(passage["capture"]) as file:
            (record,) = [
                (each.rec_headers.get_header("WARC-Target-URI"), each.content_stream().read())
                for each in ArchiveIterator(file, check_digests="raise")
            ]
    address, page = record
    assert address == "https://city.example/log"
    assert LOG in page.decode()
    assert passage["snapshot"] == listed["sha256"] == hashlib.sha256(page).hexdigest()


def test_events_stand_in_one_order_with_the_names_of_people(packet):
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        steps = [json.loads(line) for line in zipped.read("events.jsonl").splitlines()]
        history = json.loads(zipped.read("article.json"))["units"][0]["history"]
    assert [step["action"] for step in steps] == [each["action"] for each in history] == ["make_unit", "set_status"]
    assert {step["name"] for step in steps} == {"Vera Lind"}


def test_any_changed_byte_is_seen_and_its_file_is_named(packet):
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        entries = zipped.infolist()
        list_begins = zipped.start_dir
    for each in entries:
        begins = each.header_offset + 30 + len(each.filename)
        for at in (begins, begins + each.file_size // 2, begins + each.file_size - 1):
            assert [fault for fault in told(_flipped(packet, at)) if each.filename in fault], (each.filename, at)
        # The time in its header, which no program checks.
        assert told(_flipped(packet, each.header_offset + 10)) == [
            f"{each.filename}: what the zip file says about it was changed."
        ]
    for at in range(list_begins, len(packet), 7):
        assert told(_flipped(packet, at)), at


def test_what_is_cut_off_added_or_put_between_is_seen(packet):
    assert told(packet + b"more") == ["4 bytes stand behind the end of the zip file: they are no part of a packet."]
    assert told(b"") == told(packet[:-1]) == told(b"x" * 100_000) != []
    with zipfile.ZipFile(BytesIO(packet)) as zipped:
        begins, first = zipped.start_dir, zipped.infolist()[1].header_offset
    # Programs that look for the list from its end would find every file as it was.
    moved = packet[: -ENDING + 16] + (begins + 6).to_bytes(4, "little") + b"\0\0"
    assert "packet_gap" in _codes(packet[:begins] + b"secret" + moved[begins:])
    assert _codes(packet[:first] + b"secret" + packet[first:])
    # A second end, behind the one that every program finds first from the front.
    assert _codes(packet + b"secret" + packet[-ENDING:]) == {"packet_directory"}
    commented = packet[:-2] + b"\x04\0" + b"said"
    assert "packet_behind" in _codes(commented)


def test_a_captured_page_that_is_not_as_it_was_is_left_out_and_named(desk, packet):
    store, _, slug, record = desk
    path = contents.folder_of(store.path) / record[:2] / record
    body = path.read_bytes()
    try:
        for damaged in (body[:-1] + b"x", b""):
            path.write_bytes(damaged)
            done = exports.export(store, slug, "packet", TODAY)
            assert done.left_out == (record,)
            assert (checked(done.body).faults, checked(done.body).captures) == ((), 0)
    finally:
        path.write_bytes(body)
    assert exports.export(store, slug, "packet", TODAY).body == packet


def _flipped(packet: bytes, at: int) -> bytes:
    return packet[:at] + bytes([packet[at] ^ 1]) + packet[at + 1 :]


def _codes(body: bytes) -> set[str]:
    return {fault.code for fault in checked(body).faults}


def test_past_four_gigabytes_other_programs_still_find_every_file(tmp_path):
    first = zip_layout.PackedFile("a", zip_layout.LARGEST - 100, 0, 0)
    near = zip_layout.PackedFile("b", 200, 0, first.ends)
    far = zip_layout.PackedFile("c", 3, zlib.crc32(b"abc"), near.ends)
    entries, end = zip_layout.behind((first, near, far))
    # Nothing but headers is written: the rest is a hole, which takes no room on a disk.
    with (tmp_path / "far.zip").open("wb") as file:
        for each in (first, near, far):
            file.seek(each.offset)
            file.write(zip_layout.header(each))
        file.write(b"".join((b"abc", *entries, end)))
    with zipfile.ZipFile(tmp_path / "far.zip") as zipped:
        assert [each.header_offset for each in zipped.infolist()] == [0, near.offset, far.offset]
        assert far.offset > zip_layout.LARGEST
        assert zipped.read("c") == b"abc"
    found = zip_layout.read_end(end)
    assert found is not None
    assert (found.count, found.offset) == (3, far.ends)
    listed = zip_layout.read_entries(b"".join(entries), 3)
    assert listed is not None
    assert [each.offset for each in listed] == [0, near.offset, far.offset]

"""The files of captures are removed or changed under the desk while it is served: it says so, and shows none of it."""

import io
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.actions import evidence, maintenance, sources
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.storage import contents
from annotator.storage.database import Store
from tests.captured import capture_page
from tests.web.conftest import Browser, only, soup

WORDS = "The bridge cost 41 million crowns, the log of the city says."
FORGED = "The bridge cost nothing at all."
ALTERED = "removed or changed outside the desk"


def remove(path: Path) -> None:
    path.unlink()


def forge(path: Path) -> None:
    path.write_text(FORGED)


def cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20])


def replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


HARMS = [remove, forge, cut_short, replace_by_folder]


@dataclass
class Kept:
    source: str
    address: str
    record: str
    text: str


@pytest.fixture
def kept(store: Store, person: Person, unit: str) -> Kept:
    source = sources.add_source(store, person, sources.blank_source("The log"))
    snapshot = capture_page(store, person, source.id, WORDS)
    evidence.add_evidence(store, person, unit, source.id, EvidenceForm(passage="41 million crowns"))
    assert snapshot.warc
    address = f"/sources/{source.id}/captures/{snapshot.sha256}"
    return Kept(source.id, address, snapshot.warc, contents.hash_of(WORDS.encode()))


def file(store: Store, name: str) -> Path:
    return contents.folder_of(store.path) / name[:2] / name


@pytest.mark.parametrize("harm", HARMS)
def test_neither_the_page_nor_its_record_is_downloaded(store: Store, browser: Browser, kept: Kept, harm) -> None:
    harm(file(store, kept.record))
    for part in ("file", "record"):
        answer = browser.get(f"{kept.address}/{part}")
        assert answer.status_code == 404
        assert ALTERED in answer.text
        assert FORGED not in answer.text


@pytest.mark.parametrize("harm", HARMS)
def test_its_text_is_not_shown_searched_or_taken_for_evidence(
    store: Store, browser: Browser, kept: Kept, harbour: str, unit: str, harm
) -> None:
    card = browser.see(f"/articles/{harbour}?s=3")
    assert "outside the desk" not in card.text
    harm(file(store, kept.text))
    shown = browser.see(kept.address)
    assert ALTERED in only(shown, ".captured [role=alert]").text
    asked = browser.post(f"/units/{unit}/passages", source=kept.source)
    assert asked.status_code == 422
    assert "The captured text of “The log” was removed or changed" in asked.text
    every = browser.post(f"/units/{unit}/passages")
    assert "The captured text of “The log” was removed or changed" in every.text
    page = browser.get(f"/units/{unit}/passages?source={kept.source}")
    assert page.status_code == 422
    card = browser.see(f"/articles/{harbour}?s=3")
    assert "nothing shows that these words" in card.text
    for each in (shown, soup(asked), soup(every), soup(page), card):
        assert FORGED not in each.text


def test_what_is_removed_is_told_where_it_is_listed(store: Store, browser: Browser, kept: Kept) -> None:
    assert ALTERED not in only(browser.see(f"/sources/{kept.source}"), "#capture-list").text
    shutil.rmtree(contents.folder_of(store.path))
    assert ALTERED in only(browser.see(f"/sources/{kept.source}"), "#capture-list").text


@pytest.mark.parametrize("harm", HARMS)
def test_a_packet_leaves_it_out_and_the_next_page_says_so(
    store: Store, browser: Browser, kept: Kept, harbour: str, harm
) -> None:
    whole = names(browser.get(f"/articles/{harbour}/export.packet").data)
    assert any(kept.record in name for name in whole)
    harm(file(store, kept.record))
    answer = browser.get(f"/articles/{harbour}/export.packet")
    assert answer.status_code == 200
    assert not any(kept.record in name for name in names(answer.data))
    assert "not in the packet" in browser.see("/").text
    assert browser.get(f"/articles/{harbour}/export.json").status_code == 200


def names(packet: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(packet)) as opened:
        return opened.namelist()


@pytest.mark.parametrize("harm", [remove, forge, cut_short])
def test_the_same_file_mends_it(store: Store, person: Person, browser: Browser, kept: Kept, harm) -> None:
    harm(file(store, kept.text))
    assert maintenance.verify(store)
    store.contents.keep(WORDS.encode())
    assert WORDS in browser.see(kept.address).text
    assert maintenance.verify(store) == []

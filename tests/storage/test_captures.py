"""Rows about what is kept, and the files they speak of."""

from dataclasses import replace

from annotator.actions import sources
from annotator.domain.captures import Capture, CapturedFacts, CapturedText
from annotator.domain.errors import NotFound
from annotator.domain.sources import Snapshot
from annotator.storage import captures, contents
from tests.conftest import refused

TEXT = "It cost 41 million crowns.\n\nNobody was hurt."
AT = "2026-03-02T10:00:00Z"


def kept(store, **known):
    sha256, text = store.contents.keep(b"%PDF-1.7"), store.contents.keep(TEXT.encode())
    capture = Capture(sha256, "application/pdf", 8, sha256, **{"text_sha256": text, "pages": (0, 28), **known})
    with store.writing() as db:
        captures.save(db, capture)
    return capture


def test_the_text_of_a_content_comes_back_with_its_pages(store):
    capture = kept(store, offers=CapturedFacts(author="Ida Holm"))
    assert captures.find(store.reading(), capture.sha256) == capture
    assert captures.text_of(store, capture.sha256) == CapturedText(TEXT, (0, 28))
    assert captures.text_of(store, "f" * 64) is None


def test_a_text_whose_file_is_gone_is_not_here(store):
    capture = kept(store)
    folder = contents.folder_of(store.path)
    (folder / capture.text_sha256[:2] / capture.text_sha256).unlink()
    assert captures.text_of(store, capture.sha256) is None


def test_a_source_lists_what_was_seen_of_it_here_or_not(store, person):
    here = kept(store)
    seen = (
        Snapshot("e" * 64, "2026-03-01T10:00:00Z", None),
        Snapshot(here.sha256, AT, "https://c.example/", "d" * 64, "b.pdf"),
    )
    source = sources.add_source(store, person, replace(sources.blank_source("Budget"), snapshots=seen))
    listed = captures.of_source(store.reading(), source.id)
    assert [(each.sha256, each.capture) for each in listed] == [(here.sha256, here), ("e" * 64, None)]
    assert listed[0].last == seen[1]
    assert captures.load(store.reading(), source.id, here.sha256) == listed[0]
    with refused(NotFound, "no_such_capture"):
        captures.load(store.reading(), source.id, "c" * 64)
    with refused(NotFound, "no_such_source"):
        captures.of_source(store.reading(), "nobody")

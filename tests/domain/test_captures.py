"""What was seen of a source: pages of its text, and moments of one content."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.captures import (
    Capture,
    CapturedFacts,
    CapturedText,
    Seen,
    grouped,
    newest_text,
    offered,
    with_snapshot,
)
from annotator.domain.sources import Snapshot, Source

A, B = "a" * 64, "b" * 64


@given(st.lists(st.text("ab ", max_size=9), min_size=1, max_size=6))
def test_every_character_of_a_page_stands_on_it(texts):
    starts, whole = [], ""
    for text in texts:
        starts.append(len(whole))
        whole += text
    captured = CapturedText(whole, tuple(starts))
    for number, (start, text) in enumerate(zip(starts, texts, strict=True), 1):
        assert {captured.page_at(start + n) for n in range(len(text))} <= {number}


def test_a_text_without_pages_has_none():
    assert CapturedText("It opened.").page_at(3) is None


def test_one_content_is_listed_once_with_its_moments_the_newest_first():
    early, late = Snapshot(A, "2026-03-01T10:00:00Z", None), Snapshot(A, "2026-03-03T10:00:00Z", None, filename="b.pdf")
    other = Snapshot(B, "2026-03-02T10:00:00Z", "https://city.example/budget")
    here = Capture(A, "application/pdf", 9, A)
    first, second = grouped((early, other, late), {A: here})
    assert (first.moments, first.capture, first.filename) == ((late, early), here, "b.pdf")
    assert (second.moments, second.capture) == ((other,), None)


def test_a_text_never_changes_but_one_that_was_missing_may_come():
    bare = Capture(A, "application/pdf", 9, A, problem="no_text_pdf")
    whole = Capture(A, "application/pdf", 9, B, text_sha256="c" * 64, pages=(0, 7))
    assert bare.renewed(whole) == whole
    assert whole.renewed(replace(bare, file="d" * 64)) == replace(whole, file="d" * 64)


def test_seeing_a_source_again_keeps_the_order_and_doubles_nothing():
    early, late = Snapshot(A, "2026-03-01T10:00:00Z", None), Snapshot(A, "2026-03-03T10:00:00Z", None)
    source = Source("s", "t", "Budget")
    twice = with_snapshot(with_snapshot(with_snapshot(source, late), early), replace(late, filename="again"))
    assert [s.at for s in twice.snapshots] == [early.at, late.at]


def test_offers_come_from_the_newest_capture_and_fill_only_what_is_empty():
    def at(sha256, moment, **said):
        return Seen(
            sha256,
            (Snapshot(sha256, moment, None),),
            Capture(sha256, "text/html", 9, sha256, offers=CapturedFacts(**said)),
        )

    seen = (
        at(B, "2026-03-03T10:00:00Z", publisher="New"),
        at(A, "2026-03-01T10:00:00Z", publisher="Old", author="Ida"),
    )
    source = Source("s", "t", "Budget", published="2026")
    assert offered(source, seen) == {"publisher": "New", "author": "Ida"}
    assert offered(replace(source, publisher="Mine", author="Me"), seen) == {}
    assert offered(source, (Seen(A, (Snapshot(A, "2026-03-01T10:00:00Z", None),), None),)) == {}


def test_words_are_looked_for_in_what_the_source_had_last_and_not_in_an_older_copy_of_an_archive():
    page, copy = (Capture(mark * 64, "text/html", 1, mark * 64, text_sha256=mark * 64) for mark in "ab")
    live = Snapshot(page.sha256, "2026-01-01T10:00:00Z", "https://city.example/")
    old = Snapshot(copy.sha256, "2026-03-01T10:00:00Z", "https://archive.example/", archived="2021-05-03T04:46:12Z")
    known = {page.sha256: page, copy.sha256: copy}
    assert newest_text(grouped((live, old), known)) == page
    assert newest_text(grouped((live, replace(old, archived="2026-02-01T10:00:00Z")), known)) == copy
    assert newest_text(()) is None

"""What was seen of a source: pages of its text, and moments of one content."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.captures import Capture, CapturedText, grouped
from annotator.domain.sources import Snapshot

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

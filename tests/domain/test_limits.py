import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import limits
from annotator.domain.errors import RuleBroken, say
from tests.conftest import refused


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_a_line_is_stored_as_one_line_and_stays_as_it_is(text):
    found = limits.line(text, "title")
    assert found is None or found == " ".join(text.split()) or not unicodedata.is_normalized("NFC", text)
    assert limits.line(found, "title") == found


def test_a_text_that_is_too_long_is_refused_by_its_name():
    with pytest.raises(RuleBroken) as caught:
        limits.line("x" * (limits.LINE + 1), "title")
    assert "title has 501 characters, and may have 500" in say(caught.value)


@given(st.text(max_size=300))
def test_what_is_stored_can_be_written_as_utf_8(text):
    with suppress(RuleBroken):
        found = limits.prose(text, "note") or ""
        assert "\x00" not in found
        assert found.encode().decode() == found


@pytest.mark.parametrize("text", [None, "", "  \n\t "])
def test_a_blank_text_is_none(text):
    assert limits.line(text, "title") is None
    assert limits.prose(text, "note") is None


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x\udfff", "bell\x07", "\x7f"])
def test_characters_that_cannot_be_stored_are_refused(text):
    with refused(RuleBroken, "forbidden_characters"):
        limits.prose(text, "note")


def test_a_text_at_its_limit_is_taken_and_one_more_character_is_refused():
    assert limits.prose("é" * limits.PROSE, "note")
    with refused(RuleBroken, "too_long"):
        limits.prose("é" * (limits.PROSE + 1), "note")


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://a.example/",
        "//a.example/",
        "a.example",
        "https://",
        "http://[::1",
        "https://a b/",
    ],
)
def test_only_a_web_address_is_an_address(address):
    with refused(RuleBroken, "not_an_address"):
        limits.web_address(address, "url")


@pytest.mark.parametrize(
    "address", ["https://a.example/x?y=1#z", "HTTP://A.example", "https://bücher.example/ä", "http://127.0.0.1:80/"]
)
def test_a_web_address_is_kept_as_it_is(address):
    assert limits.web_address(f" {address}\n", "url") == address


@pytest.mark.parametrize("address", ["https://a.example/\nx", "https://a.exam\tple/"])
def test_an_address_holds_no_white_space(address):
    with refused(RuleBroken, "not_an_address"):
        limits.web_address(address, "url")


@pytest.mark.parametrize("date", ["2026", "2026-01", "2026-01-16", "2024-02-29"])
def test_a_date_is_kept_as_far_as_it_is_known(date):
    assert limits.date(f" {date} ", "published") == date


@pytest.mark.parametrize(
    "date",
    ["26", "2026-13", "2026-00", "2026-01-32", "2026-1-6", "16.1.2026", "0000", "2026-01-16T08:00", "2026-04-31"],
)
def test_what_is_in_no_calendar_is_no_date(date):
    with refused(RuleBroken, "not_a_date"):
        limits.date(date, "published")


def test_the_twenty_ninth_of_february_needs_a_leap_year():
    with refused(RuleBroken, "not_a_date"):
        limits.date("2025-02-29", "published")


@pytest.mark.parametrize("date", ["２０２６-01-16", "٢٠٢٦"])
def test_a_date_is_written_in_plain_digits(date):
    with refused(RuleBroken, "not_a_date"):
        limits.date(date, "published")


def test_a_field_whose_name_says_little_is_called_by_what_it_is():
    with pytest.raises(RuleBroken) as caught:
        limits.day("2026", "runs")
    assert str(caught.value) == "Give the day (day on which it runs) as 2026-01-16."
    assert str(RuleBroken("required", field="title")) == "Please fill in the title."

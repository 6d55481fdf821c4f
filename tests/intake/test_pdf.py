"""Pages of a PDF as paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import DeskError, Refused
from annotator.intake import pdf
from tests.conftest import refused
from tests.intake.papers import locked, paper

FIRST = [
    "The old bridge over the river was built in 1931 and has",
    "carried a tram and a foot path ever since.",
    "It will be taken down in May, the city council decided on",
    "Monday, and its stones go to the museum.",
]
SECOND = ["Costs of the bridge", "The bridge cost 41 million crowns."]


def test_lines_of_a_page_become_its_paragraphs():
    read = pdf.read(paper(FIRST, SECOND))
    assert read.pages == ((f"{FIRST[0]} {FIRST[1]}", f"{FIRST[2]} {FIRST[3]}"), ("Costs of the bridge", SECOND[1]))
    assert read.missing == ()


def test_a_divided_word_is_joined_and_a_compound_keeps_its_hyphen():
    lines = [
        "The council spent a third of its bud-",
        "get on the well-",
        "known bridge, and the well-known road got none of it.",
    ]
    assert pdf.read(paper(lines)).pages[0] == (
        "The council spent a third of its budget on the well-known bridge, and the well-known road got none of it.",
    )


def test_the_metadata_of_a_pdf_is_read():
    read = pdf.read(paper(FIRST, about="/Title (Budget 2026) /Author (City hall) /CreationDate (D:20260116093000Z)"))
    assert (read.title, read.author, read.created) == ("Budget 2026", "City hall", "2026-01-16")


def test_a_pdf_with_broken_metadata_is_read():
    read = pdf.read(paper(FIRST, about="/Title 7 /CreationDate (yesterday)"))
    assert (read.created, len(read.pages)) == (None, 1)


def test_a_pdf_without_words_has_its_pages():
    assert pdf.read(paper([], [])).pages == ((), ())


def test_a_locked_pdf_opens_only_if_its_password_is_empty():
    assert pdf.read(locked(paper(SECOND), "")).pages == (tuple(SECOND),)
    with refused(Refused, "pdf_locked"):
        pdf.read(locked(paper(SECOND), "secret"))


@pytest.mark.parametrize("body", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40, paper(FIRST)[:300], paper()])
def test_a_broken_pdf_is_refused(body):
    with refused(Refused, "pdf_broken"):
        pdf.read(body)


@given(st.integers(0, 2_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_pdf_is_read_or_refused_with_a_sentence(place, harm):
    body = bytearray(paper(FIRST, SECOND))
    body[place : place + len(harm)] = harm
    codes = []
    try:
        pdf.read(bytes(body))
    except DeskError as error:
        codes.append(error.code)
    assert set(codes) <= {"pdf_broken", "pdf_locked"}


@given(st.lists(st.text("ab-. A\u00adﬁ\n", max_size=30), max_size=8))
def test_no_letter_is_lost_between_lines_and_paragraphs(lines):
    page = "\n".join(lines)
    kept = "".join("".join(pdf.paragraphs(page, set())).split())
    wanted = "".join(page.replace("ﬁ", "fi").split())
    assert kept.replace("-", "").replace("\u00ad", "") == wanted.replace("-", "").replace("\u00ad", "")

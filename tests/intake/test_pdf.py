"""Pages of a PDF as paragraphs."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import DeskError, Refused
from annotator.intake import pdf
from annotator.intake.pdf.columns import in_reading_order
from annotator.intake.pdf.lines import Line, rows_joined
from annotator.intake.pdf.page_breaks import mend_page_breaks
from annotator.intake.pdf.paragraphs import paragraphs
from tests.conftest import refused
from tests.intake.papers import AES, drawn, locked, paper, placed

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
    assert pdf.read(AES).pages == (("The bridge cost 41 million crowns.",),)


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


LEFT = ["The council met on Monday in", "the old hall, and it talked", "about the bridge for hours,"]
RIGHT = ["until the lamps were lit and", "nobody had a single word to", "add to what had been said."]
COLUMNS = " ".join([*LEFT, *RIGHT])


def column(lines, x):
    return [(x, 700 - 12 * at, line) for at, line in enumerate(lines)]


@pytest.mark.parametrize(
    "words",
    [
        column(LEFT, 72) + column(RIGHT, 260),
        column(RIGHT, 260) + column(LEFT, 72),
        [word for pair in zip(column(LEFT, 72), column(RIGHT, 260), strict=True) for word in pair],
    ],
    ids=["in order", "second column first", "line by line"],
)
def test_columns_are_read_one_after_the_other(words):
    assert pdf.read(drawn(placed(*words))).pages == ((COLUMNS,),)


def test_a_headline_above_two_columns_comes_first_though_the_file_has_it_last():
    words = [
        *column(RIGHT, 260),
        *column(LEFT, 72),
        (72, 740, "What the council of the city talked about on Monday night"),
    ]
    assert pdf.read(drawn(placed(*words))).pages[0][0].startswith("What the council")


def test_each_row_of_a_table_is_a_paragraph():
    rows = [("Ashfield", "48.2", "51.7"), ("Coldharbour", "31.5", "29.8"), ("Little Tarn", "12.0", "11.6")]
    words = [(72 + 90 * at, 700 - 12 * row, cell) for row, cells in enumerate(rows) for at, cell in enumerate(cells)]
    assert pdf.read(drawn(placed(*words))).pages == (tuple(" ".join(row) for row in rows),)


def test_what_the_file_has_last_is_read_beside_its_label():
    words = [(72, 740, "Income"), *column(LEFT, 72), (72, 664, "Yes."), (150, 740, "14,250 euros")]
    assert pdf.read(drawn(placed(*words))).pages[0][0] == "Income 14,250 euros"


def test_an_indented_line_begins_a_paragraph():
    lines = ["The old bridge was built in 1931 and has carried", "a tram and a footpath ever since, in any weather."]
    words = [(72, 700, lines[0]), (72, 688, lines[1]), (84, 676, lines[0]), (72, 664, lines[1])]
    assert pdf.read(drawn(placed(*words))).pages == ((" ".join(lines), " ".join(lines)),)


def test_a_wider_gap_begins_a_paragraph():
    line = "The old bridge was built in 1931 and has carried"
    words = [(72, y, line) for y in (700, 688, 676, 658, 646, 634)]
    assert pdf.read(drawn(placed(*words))).pages == ((" ".join([line] * 3), " ".join([line] * 3)),)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_turned_page_is_read_like_an_upright_one(turned):
    lines = [
        b"The old bridge was built in 1931, and it",
        b"carries a tram. The council will spend its bud-",
        b"get for May on a new bridge, it told us.",
    ]
    upright = b"/F1 11 Tf 14 TL 72 720 Td " + b" ".join(b"(%s) Tj T*" % line for line in lines)
    sideways = upright.replace(b"72 720 Td", b"0 -1 1 0 72 720 Tm")
    whole = b" ".join(lines).decode().replace("bud- get", "budget")
    for content in (upright, sideways):
        assert pdf.read(drawn(content, turned=turned)).pages == ((whole,),)


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("It cost 400", "million", "It cost 400² million"),
        ("It has 12 km", "of floor", "It has 12 km² of floor"),
        ("They told us in 1931.", "Then it rained", "They told us in 1931.² Then it rained"),
    ],
)
def test_a_raised_mark_does_not_become_a_part_of_a_figure(before, after, text):
    content = (
        f"/F1 10 Tf 72 700 Td ({before}) Tj 6 Tf 4 Ts (2) Tj".replace(" 6 Tf", " /F1 6 Tf")
        + f" /F1 10 Tf 0 Ts ( {after}) Tj"
    )
    assert pdf.read(drawn(content.encode())).pages == ((text,),)


def test_a_lowered_figure_stays_as_it_is():
    content = b"/F1 10 Tf 72 700 Td (CO) Tj /F1 6 Tf -2 Ts (2) Tj /F1 10 Tf 0 Ts ( is a gas) Tj"
    assert pdf.read(drawn(content)).pages == (("CO2 is a gas",),)


def test_a_sentence_that_a_page_cuts_is_whole_on_the_page_where_it_begins():
    head, line = "The Marrow Gazette", "The old bridge over the river was built in 1931 and has carried"
    pages = [
        placed(
            (72, 760, head),
            (72, 700, line),
            (72, 688, "a tram, two lanes of traffic and a path for those who go by bicy-"),
            (300, 40, "1"),
        ),
        placed(
            (72, 760, head),
            (72, 700, "cle ever since. It will close in May, as the council decided on Mon-"),
            (72, 688, "day."),
            (300, 40, "2"),
        ),
    ]
    assert pdf.read(drawn(*pages)).pages == (
        (head, f"{line} a tram, two lanes of traffic and a path for those who go by bicycle ever since.", "1"),
        (head, "It will close in May, as the council decided on Monday.", "2"),
    )


def test_a_page_number_between_two_columns_does_not_get_into_a_sentence():
    words = [*column(LEFT, 72), (235, 40, "1"), *column(RIGHT, 260)]
    assert pdf.read(drawn(placed(*words))).pages == ((COLUMNS, "1"),)


def test_notes_at_the_foot_of_a_page_stay_behind_its_last_sentence():
    line = b"1 0 0 1 72 700 Tm (The council will decide about the new bridge on the) Tj "
    note = b"/F1 7 Tf 1 0 0 1 72 60 Tm (See the report of 2024.) Tj"
    pages = pdf.read(
        drawn(b"/F1 10 Tf " + line + note, placed((72, 700, "last Monday of the month. It will be late.")))
    )
    assert pages.pages[0] == (
        "The council will decide about the new bridge on the last Monday of the month.",
        "See the report of 2024.",
    )


def test_a_number_keeps_its_hyphens_and_a_slash_has_no_space_behind_it():
    lines = [
        "The council gave a 14-year-",
        "old boy from the north a 20-",
        "minute pass for the tram and/",
        "or the bus, for as long as he likes.",
    ]
    read = pdf.read(paper(lines)).pages[0][0]
    assert "a 14-year-old boy from the north a 20-minute pass for the tram and/or the bus" in read


def test_a_spaced_out_heading_has_its_words():
    letters, x = [], 72.0
    for letter in "RENTS RISE":
        letters += [(x, 700, letter)] if letter != " " else []
        # The widths of these letters in Helvetica, and the space between them.
        x += {"R": 7.2, "N": 7.2, "T": 6.1, "I": 2.8, " ": 2.8}.get(letter, 6.7) + 2
    assert pdf.read(drawn(placed(*letters))).pages == (("RENTS RISE",),)


def test_a_german_word_that_shares_its_end_keeps_its_hyphen_and_its_space():
    lines = ["Die Gemeinde sperrt von Montag bis Freitag die Haupt-", "und die Nebenstraße, weil die Brücke fällt."]
    assert pdf.read(paper(lines)).pages[0][0].endswith("die Haupt- und die Nebenstraße, weil die Brücke fällt.")


PLACES = st.floats(0, 600, width=32)
LINES = st.builds(
    lambda words, left, width, baseline, size: Line(
        words, left, left + width, baseline, size, frozenset([size]), left, [(left, left + width)]
    ),
    st.lists(st.text("ab-.A", min_size=1, max_size=6), min_size=1, max_size=5), PLACES, PLACES, PLACES, st.sampled_from([8.0, 10.0, 20.0]),
)  # fmt: skip


@given(st.lists(LINES, max_size=25))
def test_no_line_is_lost_when_they_are_ordered_and_joined(lines):
    letters = Counter("".join(line.text for line in lines))
    ordered = in_reading_order(lines)
    assert Counter(map(id, ordered)) == Counter(map(id, lines))
    half = len(ordered) // 2
    pages = [paragraphs(rows_joined(page), set()) for page in (ordered[:half], ordered[half:])]
    mend_page_breaks(pages, set())
    read = Counter("".join(each.text for page in pages for each in page))
    assert all(read[letter] == letters[letter] for letter in "abA.")

"""A newsroom's own list of facts: each row finds its sentence or is named, nothing is verified, and one undo takes all back."""

import pytest

from annotator.actions import evidence, no_claims, sources, units
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.sheets import foreign_sheets
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.storage import articles, events
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as source_rows
from annotator.storage import units as rows
from tests.conftest import refused
from tests.exported import exported
from tests.intake.workbooks import workbook

LIST = (
    ("Checked by us, May 2026",),
    ("OK?", "Source(s)", "Fact", "Method", "Desk", "Date"),
    ("x", "The city", "The bridge cost 41 million crowns", "called", "Metro", "2026-05-17"),
    ("no", "Archive", "The old bridge was built in 1932", "", "", ""),
    ("✓", "Museum", "Its stones go to the museum.", "", "", ""),
    ("", "", "The mayor resigned in a storm", "", "", ""),
    ("", "", "bridge", "", "", ""),
    ("", "Log", "", "", "", ""),
    ("", "", "bridge cost 41 million crowns", "", "", ""),
)


def in_csv(table=LIST) -> bytes:
    width = max(map(len, table))
    return "\r\n".join("\t".join((*row, *[""] * (width - len(row)))) for row in table).encode()


def in_excel() -> bytes:
    def fill(book):
        sheet = book.add_worksheet("Facts")
        sheet.merge_range(0, 0, 0, 5, LIST[0][0])
        for number, row in enumerate(LIST[1:], 1):
            sheet.write_row(number, 0, row)

    return workbook(fill)


@pytest.fixture
def made(store, slug):
    article = articles.load(store.reading(), slug).article.id
    return lambda: sorted(rows.of_articles(store.reading(), [article]), key=lambda unit: unit.order)


@pytest.mark.parametrize("body", [in_csv(), in_excel()], ids=["csv", "xlsx"])
def test_rows_find_their_sentences_or_say_why_not(store, person, slug, body):
    last = events.last_number(store.reading())
    assert foreign_sheets.is_foreign(body)
    offered = foreign_sheets.read_foreign_sheet(store, person, slug, body)
    assert [(offer.row.number, offer.sentence, offer.source, offer.note) for offer in offered.offers] == [
        (3, 3, "The city", "Method: called; Date: 2026-05-17; ticked"), (5, 8, "Museum", "ticked"),
    ]  # fmt: skip
    assert [(row.number, row.code) for row in offered.left] == [
        (4, "row_other_figures"), (6, "row_nowhere"), (7, "row_ambiguous"), (8, "row_without_claim"), (9, "row_again"),
    ]  # fmt: skip
    assert offered.unread == ("Desk",)
    assert events.last_number(store.reading()) == last


def test_what_is_taken_is_unchecked_and_undone_by_one_press(store, person, slug, made):
    no_claims.mark_no_claim(store, person, slug, sentence=8, value=True)
    offered = foreign_sheets.read_foreign_sheet(store, person, slug, in_csv())
    assert [offer.lifts_mark for offer in offered.offers] == [False, True]
    assert foreign_sheets.take_foreign_sheet(store, person, slug, in_csv()) == offered
    assert [(unit.kind, unit.status, unit.check, unit.note) for unit in made()] == [
        ("claim", "unchecked", None, offer.note) for offer in offered.offers
    ]
    again = foreign_sheets.read_foreign_sheet(store, person, slug, in_csv())
    assert not again.offers
    assert [row.code for row in again.left].count("row_there") == 3
    undo.undo_last(store, person, slug)
    assert made() == []


def test_words_that_have_a_unit_are_offered_as_a_note_beside_the_one_it_has(store, person, slug, made):
    unit = units.make_unit(store, person, slug, "quote", sentence=8)
    units.set_field(store, person, unit.id, "note", "Ask Ida.")
    body = in_csv(
        (("Claim", "Source", "Note"), ("stones go to the museum", "Museum", ""), ("Its stones", "Log", "Two."))
    )
    offered = foreign_sheets.read_foreign_sheet(store, person, slug, body)
    assert [(offer.unit, offer.words) for offer in offered.offers] == [(unit.id, unit.anchor.exact)]
    assert [row.code for row in offered.left] == ["row_again"]
    foreign_sheets.take_foreign_sheet(store, person, slug, body)
    assert [each.note for each in made()] == ["Ask Ida."]
    assert sources_of(store, unit) == [("Museum", "context", "off_record")]
    again = foreign_sheets.read_foreign_sheet(store, person, slug, body)
    assert [(offer.row.number, offer.source) for offer in again.offers] == [(3, "Log")]


def sources_of(store, unit):
    db = store.reading()
    tied = evidence_rows.of_unit(db, unit.id)
    return [
        (source_rows.load(db, e.source).title, e.stance, e.terms or source_rows.load(db, e.source).terms) for e in tied
    ]


def test_what_a_list_names_as_its_source_stays_inside_until_it_has_terms(store, person, slug, made):
    body = in_csv(
        (("Claim", "Source", "Link"), ("stones go to the museum", "A clerk", ""), ("bridge cost 41 million crowns", "A clerk", ""),
         ("Nobody was hurt", "", "https://log.example/1"), ("Two lanes for bicycles", "", "https://u:p@log.example/1"))
    )  # fmt: skip
    known = sources.add_source(store, person, sources.blank_source("https://log.example/1"))
    first = units.make_unit(store, person, slug, "claim", sentence=5)
    evidence.add_evidence(store, person, first.id, known.id, EvidenceForm("context"))
    offered = foreign_sheets.take_foreign_sheet(store, person, slug, body)
    assert [row.code for row in offered.left] == ["row_note"]
    titles = {source.title for source in source_rows.all_sources(store.reading())}
    assert titles == {"A clerk", "https://log.example/1"}
    assert b"clerk" not in exported(store, slug)
    assert sources_of(store, made()[0]) == [("A clerk", "context", "off_record")]
    assert ("https://log.example/1", "context", "off_record") in [
        each for unit in made() for each in sources_of(store, unit)
    ]


def test_only_what_was_shown_and_ticked_is_taken(store, person, slug, made):
    first, second = foreign_sheets.read_foreign_sheet(store, person, slug, in_csv()).offers
    units.make_unit(store, person, slug, "claim", sentence=3)
    done = foreign_sheets.take_foreign_sheet(store, person, slug, in_csv(), only=[first.key])
    assert done.offers == ()
    assert [unit.note for unit in made()] == [None]
    foreign_sheets.take_foreign_sheet(store, person, slug, in_csv(), only=[first.key, second.key])
    assert [unit.note for unit in made()] == [None, second.note]


def test_a_list_without_facts_twice_the_same_or_too_long_is_refused(store, person, slug):
    cases = {
        "sheet_without_claims": (("Method", "Source"), ("called", "The city")),
        "sheet_twice": (("Fact", "fact"), ("a", "b")),
        "sheet_without_rows": (("Fact", "Source"),),
        "sheet_too_long": (("Fact",), *(("a fact",),) * 501),
    }
    for code, table in cases.items():
        with refused(Refused, code):
            foreign_sheets.read_foreign_sheet(store, person, slug, in_csv(table))


def test_a_viewer_takes_no_list(store, person, slug):
    viewer = people.add_person(store, person, "Mia Look", "viewer")
    for act in (foreign_sheets.read_foreign_sheet, foreign_sheets.take_foreign_sheet):
        with refused(RuleBroken, "may_not_check"):
            act(store, viewer, slug, in_csv())

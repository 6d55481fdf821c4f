"""The galley as PDF: numbered lines, notes that do not lie over each other, and what is said where it cannot be made."""

import builtins
import re

import pytest

from annotator.actions import units
from annotator.domain.errors import RuleBroken
from annotator.formats.galley_layout import placed, with_room
from annotator.formats.galley_pdf import typeset
from annotator.views.galleys.galleys import read_galley
from annotator.web.galleys import sheet
from tests.conftest import refused
from tests.desks import app_over
from tests.galleys import pages_of, typesetter


@pytest.fixture
def made(store, person, slug):
    for number in (1, 3, 5, 6):
        units.make_unit(store, person, slug, "claim", sentence=number)
    galley = read_galley(store, slug, "2026-05-17", "2026-05-17T10:00:00Z")
    return sheet(app_over(store, person), galley)


def test_a_galley_carries_its_head_lines_notes_and_page_numbers(made):
    typesetter()
    (page,) = pages_of(typeset(made))
    for words in ("galley of draft 1, May 17, 2026, 10:00 UTC", "Not yet. Four units block it.", "3a ○ Unchecked.",
                  "Nobody has signed this text.", "1 / 1", "SHA-256 of the text"):  # fmt: skip
        assert words in page
    # The lines of the text are numbered by fives: the headline of two lines, and what follows.
    assert re.search(r"\b5\b", page)
    assert "Inside" not in page


def test_notes_never_lie_over_each_other_and_stay_on_their_page_if_there_is_room():
    found = placed([(0, 100), (0, 100), (0, 390), (0, 390), (2, 10)], [50, 50, 30, 30, 10], 0, 400)
    assert [(place.page, place.top) for place in found] == [(0, 100), (0, 154), (0, 370), (1, 0), (2, 10)]


def test_a_block_waits_for_notes_that_need_much_more_room():
    html = '<p data-block="b1"><span data-mark="1a">Few</span> words.</p><p data-block="b2">More.</p>'
    assert with_room(html, {"1a": 100.0}) == html
    assert 'data-block="b1" style="padding-bottom:360px">' in with_room(html, {"1a": 400.0})


@pytest.mark.parametrize(
    ("fault", "code"), [(ImportError("no"), "pdf_not_installed"), (OSError("no pango"), "pango_not_installed")]
)
def test_without_the_library_one_sentence_says_what_to_install(made, monkeypatch, fault, code):
    known = builtins.__import__

    def without(name, *more):
        if name == "weasyprint":
            raise fault
        return known(name, *more)

    monkeypatch.setattr(builtins, "__import__", without)
    with refused(RuleBroken, code):
        typeset(made)

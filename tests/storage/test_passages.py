"""Passages of a text are found by their words, whatever stands in them."""

import pytest

from annotator.language.retrieval.passages import pieces
from annotator.storage import passages

pytestmark = pytest.mark.both_stores

HARBOR = (
    "The crane of the harbor fell into the water on October 6, 2026.\n\n"
    "Nobody was hurt, and 12 percent of the ships in the harbor left at 5 p.m."
)
MILL = (
    "The crane of the mill did not fall, although it is older than the one.\n\n"
    "Its owner opened the sluice, which cost $5 million, on the same morning."
)


@pytest.fixture
def desk(store):
    with store.writing() as db:
        passages.add(db, "harbor", pieces(HARBOR))
        passages.add(db, "mill", pieces(MILL))
    return store


def test_a_passage_comes_back_as_it_was_kept(desk):
    kept = {piece.start: piece for piece in pieces(HARBOR)}
    found = passages.candidates(desk.reading(), "harbor", ["crane", "ships"])
    assert {piece.start: piece for piece in found} == kept
    assert found[0].figures or found[1].figures


def test_only_the_passages_of_that_text_are_found(desk):
    assert [p.text for p in passages.candidates(desk.reading(), "mill", ["crane"])] == [MILL.split("\n\n")[0]]
    assert passages.candidates(desk.reading(), "nowhere", ["crane"]) == ()


def test_other_forms_of_a_word_are_found(desk):
    assert passages.candidates(desk.reading(), "mill", ["opening"])[0].text.startswith("Its owner")


@pytest.mark.parametrize("typed", ['"', "NEAR(", "crane*", "a AND b", "-crane", "text:crane", "(", "", "^", "'"])
def test_what_is_typed_is_never_a_query(desk, typed):
    passages.candidates(desk.reading(), "harbor", [typed, "nothing else"])


def test_a_text_is_kept_once(desk):
    with desk.writing() as db:
        passages.add(db, "mill", pieces(MILL))
    assert len(passages.candidates(desk.reading(), "mill", ["crane", "sluice"])) == len(pieces(MILL))

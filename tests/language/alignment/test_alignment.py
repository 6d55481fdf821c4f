"""A verdict stays with its words, and only with them."""

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from annotator.domain.folding import fold
from annotator.language.alignment.draft_sentences import draft_sentences
from annotator.language.alignment.locations import ASK, CARRIED, CHANGED, GONE, SHIFTED, Places, Placing
from annotator.language.alignment.matches import EDITED, MOVED, SAME
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.sentences.earlier_cuts import Cut, as_before
from annotator.language.sentences.segmentation import sentences
from tests.language.articles import cut, noise

MILL = [
    "The mill employs 40 people. It opened in 1931. Nobody was asked.",
    "The town owns the building. Rain fell on Monday, the mayor said.",
]


def drafts(old: list[str], new: list[str]) -> tuple[str, str, Places]:
    here, _, before = cut(old)
    there, _, after = cut(new)
    known = [(s.start, s.end) for s in before]
    found = [(s.start, s.end) for s in after]
    return here, there, Places(Alignment(draft_sentences(here, known), draft_sentences(there, found)), here, there)


def place_of(words: str, old: list[str], new: list[str]) -> tuple[str, str | None]:
    here, there, places = drafts(old, new)
    start = here.index(words)
    placing = places.of(start, start + len(words))
    return placing.place, None if placing.start is None else there[placing.start : placing.end]


def test_the_same_text_carries_every_sentence():
    _, _, places = drafts(MILL, MILL)
    for start, end in sentences(MILL[0]):
        assert places.of(start, end) == Placing(CARRIED, start, end)


def test_a_change_of_typography_alone_carries_a_sentence():
    assert place_of(
        "“It’s over,” he said — twice.", ["“It’s over,” he said — twice."], ['"It\'s over," he said -- twice.']
    ) == (
        CARRIED,
        '"It\'s over," he said -- twice.',
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("40 people", "38 people"),
        ("employs", "does not employ"),
        ("mill", "Mill"),
        ("people.", "people!"),
        ("40", "4²"),
    ],
)
def test_any_other_change_makes_the_sentence_changed(before, after):
    edited = [MILL[0].replace(before, after), MILL[1]]
    assert place_of("The mill employs 40 people.", MILL, edited)[0] == CHANGED


def test_a_span_is_changed_even_if_only_the_rest_of_its_sentence_was_edited():
    edited = [MILL[0], MILL[1].replace("the mayor", "no mayor")]
    assert place_of("Rain fell on Monday", MILL, edited) == (CHANGED, "Rain fell on Monday")


def test_a_sentence_found_only_elsewhere_has_moved():
    moved = [MILL[0].replace(" It opened in 1931.", ""), MILL[1] + " It opened in 1931."]
    assert place_of("It opened in 1931.", MILL, moved) == (SHIFTED, "It opened in 1931.")


def test_a_deleted_sentence_is_gone():
    assert place_of("Nobody was asked.", MILL, [MILL[0].replace(" Nobody was asked.", ""), MILL[1]]) == (GONE, None)


def test_a_sentence_split_in_two_is_one_changed_passage():
    old = ["The council met on Tuesday and it voted to close the mill by the river in March."]
    new = ["The council met on Tuesday. It voted to close the mill by the river in March."]
    assert place_of(old[0], old, new) == (CHANGED, new[0])


def test_each_of_two_joined_sentences_is_changed_in_its_place():
    old = ["The council met on Tuesday. It voted to close the mill by the river in March."]
    new = ["The council met on Tuesday and it voted to close the mill by the river in March."]
    kind, words = place_of("It voted to close the mill by the river in March.", old, new)
    assert kind == CHANGED
    assert "voted to close the mill by the river in March" in (words or "")


def test_of_two_copies_the_remaining_one_is_not_assumed():
    old = ["He denied it.", "The mayor spoke at noon.", "He denied it.", "The judge spoke at two."]
    new = ["The mayor spoke at noon and the judge at two.", "He denied it."]
    assert place_of("He denied it.", old, new)[0] in (ASK, GONE)


def test_a_stale_copy_beside_an_edited_sentence_is_not_kept():
    # The sentence was corrected in its place; its old wording also occurs in a box at the end.
    old = ["First came the flood.", "The dam held back 40 million litres of water.", "Then came the engineers."]
    new = [old[0], "The dam did not hold back 40 million litres of water.", old[2], "Read more:", old[1]]
    kind, words = place_of(old[1], old, new)
    assert (kind, words) == (CHANGED, new[1])


LIST = ["Prices rose again.", "12 May", "The mill by the river is run by Ida Holm.", "It opened in 1931."]


@pytest.mark.parametrize(
    "new",
    [
        [LIST[0], "3 June", *LIST[2:], "12 May"],
        ["12 May", LIST[0], "3 June", *LIST[2:]],
        ["Prices fell for once in the whole of the valley.", "3 June", LIST[3], "12 May"],
    ],
)
def test_a_short_line_changed_in_its_place_is_asked_about_though_its_old_words_stand_elsewhere(new):
    assert place_of("12 May", LIST, new)[0] == ASK


@pytest.mark.parametrize(
    ("new", "kind"), [([LIST[0], *LIST[2:], "12 May"], SHIFTED), (["A new top line.", *LIST], CARRIED)]
)
def test_a_short_line_that_leaves_no_gap_behind_has_moved(new, kind):
    assert place_of("12 May", LIST, new)[0] == kind


def test_the_number_of_an_item_is_carried_though_the_item_has_changed():
    old, new = ["3. The mill employs 40 people."], ["3. The mill employs 38 people."]
    assert place_of("3.", old, new) == (CARRIED, "3.")
    assert place_of("40 people", old, new)[0] == CHANGED


def test_sentences_that_lost_the_space_between_them_are_read_again_when_it_comes_back():
    old, new = ["It opened in 1931.Nobody was asked."], ["It opened in 1931. Nobody was asked."]
    assert place_of("It opened in 1931.", old, new)[0] == CHANGED
    old = [old[0].replace("1931.", "the spring.")]
    assert place_of("It opened in the spring.", old, [old[0].replace(".N", ". N")])[0] == CHANGED


def test_a_passage_of_two_sentences_is_carried_only_while_they_are_adjacent():
    both = "It opened in 1931. Nobody was asked."
    assert place_of(both, MILL, MILL)[0] == CARRIED
    between = [MILL[0].replace("1931. Nobody", "1931. Much later it burned. Nobody"), MILL[1]]
    assert place_of(both, MILL, between)[0] == CHANGED


def test_a_sentence_after_an_abbreviation_counts_as_part_of_it():
    old = ["He works in the U.S. Army officers were told."]
    assert place_of("He works in the U.S.", old, ["He works in the U.S. Navy officers were told."])[0] == CHANGED


def test_two_known_sentences_that_run_together_are_split_again():
    text = "Rain fell The mayor spoke at noon."
    known = Cut(frozenset({"Rain fell", "The mayor spoke at noon."}))
    assert as_before(text, [(0, len(text))], known) == [(0, 9), (10, 34)]
    assert as_before(text, [(0, len(text))], Cut(frozenset({"Rain fell", "The mayor spoke."}))) == [(0, 34)]


def test_sentences_joined_by_hand_stay_joined():
    text = "He lives in Washington, D.C. Nobody asked."
    joined = Cut(joined=frozenset({text}))
    assert as_before(text, [(0, 28), (29, 42)], joined) == [(0, 42)]
    assert as_before("x " + text, [(0, 30), (31, 44)], joined) == [(0, 30), (31, 44)]


def test_a_paragraph_without_end_is_placed_too():
    words = " ".join(str(n * 7919 % 1000) for n in range(30_000))
    _, there, places = drafts([words], [f"x {words}"])
    placing = places.of(0, 100)
    assert placing.place == CHANGED
    assert placing.start is not None
    assert 0 <= placing.start < (placing.end or 0) <= len(there)


SENTENCES = st.lists(
    st.sampled_from(
        [
            "The mill employs 40 people.", "The mill employs 41 people.", "It opened in 1931.", "He denied it.",
            "“We were never asked,” said Ida Holm.", "The vote was 7 to 3.", "No.", "Who pays?", "It rained in the U.S.",
            "The town owns the building by the river.", "The town owns the building by the old river.",
        ]
    ),
    max_size=14,
)  # fmt: skip
PARAGRAPHS = st.lists(SENTENCES.map(" ".join).filter(bool), min_size=1, max_size=5)
ANY_TEXT = st.lists(noise(". ", "“", "”", " said ", "40", "\n", "U.S. ", "  ").map(str.strip).filter(bool), max_size=6)


@given(old=PARAGRAPHS | ANY_TEXT, new=PARAGRAPHS | ANY_TEXT, where=st.floats(0, 1), size=st.integers(1, 90))
def test_any_span_has_a_place_and_is_carried_only_in_unchanged_sentences(old, new, where, size):
    here, there, places = drafts(old, new)
    start = int(where * max(0, len(here) - 1))
    end = min(len(here), start + size)
    placing = places.of(start, end)
    note(repr((here, there, here[start:end], placing)))
    assert placing.place in (CARRIED, SHIFTED, CHANGED, ASK, GONE)
    assert (placing.place == GONE) == (placing.start is None)
    if placing.start is None or placing.end is None:
        return
    assert 0 <= placing.start <= placing.end <= len(there)
    if placing.place in (CARRIED, SHIFTED):
        assert fold(there[placing.start : placing.end]) == fold(here[start:end])
        assert _sentences_touched(there, placing.start, placing.end) == _sentences_touched(here, start, end)


def _sentences_touched(text: str, start: int, end: int) -> list[str]:
    """The folded sentences that a span touches."""
    found = []
    at = 0
    for paragraph in text.split("\n\n"):
        for first, last in sentences(paragraph):
            if at + first < end and start < at + last:
                found.append(fold(paragraph[first:last]))
        at += len(paragraph) + 2
    return found


@given(PARAGRAPHS, PARAGRAPHS)
def test_each_new_sentence_matches_one_old_sentence_at_most(old, new):
    here, _, before = cut(old)
    there, _, after = cut(new)
    found = Alignment(
        draft_sentences(here, [(s.start, s.end) for s in before]),
        draft_sentences(there, [(s.start, s.end) for s in after]),
    )
    kept = [match.places[0] for match in found.matches.values() if match.kind in (SAME, MOVED)]
    assert len(kept) == len(set(kept))
    assert all(match.kind == EDITED or len(match.places) == 1 for match in found.matches.values())


@given(PARAGRAPHS)
def test_the_same_draft_keeps_every_sentence(old):
    _, _, places = drafts(old, old)
    _, _, before = cut(old)
    assert all(places.of(s.start, s.end).place == CARRIED for s in before)

"""Passages: a text is cut so that every claim can be found, and what carries a unit is found first."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.passages import FoundPassage
from annotator.language.retrieval.best_passages import best_passages
from annotator.language.retrieval.passages import figures_in, pieces
from annotator.language.retrieval.ranking import query_words, wanted

REPORT = """Annual report of the harbor board

The board met on October 6 in the old customs house. It elected Maria Lindqvist as its chair.

In 2024 the harbor handled 4,987 ships, which was 12 percent more than in the year before. Repairs cost $3.2 million.

In 2023 the harbor handled 4,452 ships, which was 9 percent more than in the year before. Repairs cost $2.7 million.

“Nobody was hurt when the crane fell,” Lindqvist told the members. The crane is to be replaced next spring."""


def found(unit: str, text: str = REPORT) -> tuple[FoundPassage, ...]:
    return best_passages(wanted(unit), pieces(text))


def words(finding: FoundPassage, text: str = REPORT) -> str:
    return text[finding.start : finding.end]


def shown(finding: FoundPassage) -> list[tuple[str, str, str]]:
    return [(each.kind, each.ours, each.theirs) for each in finding.agreements]


@given(st.text(alphabet=st.sampled_from("ab .\n,Z1\u00a0。“"), max_size=3_000))
def test_the_pieces_of_a_text_are_its_slices_in_order_and_miss_no_letter(text: str) -> None:
    cut = pieces(text)
    covered = set[int]()
    for piece in cut:
        assert text[piece.start : piece.end] == piece.text == piece.text.strip()
        covered |= set(range(piece.start, piece.end))
        assert all(piece.text[start:end].strip() for start, end in piece.sentences)
    assert [p.start for p in cut] == sorted(p.start for p in cut)
    assert all(letter.isspace() or at in covered for at, letter in enumerate(text))


def test_a_long_paragraph_is_cut_into_runs_that_share_a_sentence() -> None:
    text = " ".join(f"Sentence number {n} says something about the harbor." for n in range(40))
    cut = pieces(text)
    assert len(cut) > 3
    assert all(len(piece.text) < 600 for piece in cut)
    for one, other in pairwise(cut):
        assert other.start < one.end


def test_a_text_without_full_stops_is_cut_at_its_words() -> None:
    for text in ("word " * 5_000, "w" * 25_000, "語" * 25_000):
        assert all(len(piece.text) < 1_200 for piece in pieces(text))


def test_a_heading_stands_with_what_follows_it() -> None:
    first = pieces(REPORT)[0]
    assert first.text.startswith("Annual report")
    assert "elected" in first.text


def test_a_figure_in_a_date_is_not_told_twice_and_one_is_none() -> None:
    assert len(figures_in("One of the 12 came on October 5, 2026.")) == 2


def test_the_matching_figure_decides_between_rows_that_look_alike() -> None:
    best = found("The port saw about 4,450 ships in 2023, nine percent more than before.")[0]
    assert words(best).startswith("In 2023 the harbor handled 4,452")
    assert ("same", "nine percent", "9 percent") in shown(best)
    assert ("rounded", "4,450", "4,452") in shown(best)
    assert not best.differences


def test_a_differing_date_and_figure_are_told() -> None:
    best = found("The board met in the customs house on October 5.")[0]
    assert words(best) == "The board met on October 6 in the old customs house."
    assert [(d.ours, d.theirs) for d in best.differences] == [("October 5", "October 6")]
    repairs = found("In 2024 repairs of the harbor cost $4.2 million.")[0]
    assert ("differs", "$4.2 million", "$3.2 million") in shown(repairs)


def test_the_same_figure_written_otherwise_is_no_difference() -> None:
    best = found("The old customs house, where the board met on 6 Oct 2025")[0]
    assert shown(best) == [("same", "6 Oct 2025", "October 6")]


def test_a_figure_of_something_else_is_no_difference() -> None:
    best = found("Three of the members saw how nobody was hurt when the crane fell.")[0]
    assert "crane fell" in words(best)
    assert shown(best) == []


def test_a_name_spelled_otherwise_is_told() -> None:
    best = found("They elected Maria Lindquist as chair.")[0]
    assert [(d.ours, d.theirs) for d in best.differences] == [("Lindquist", "Lindqvist")]


def test_a_quotation_is_found_word_for_word_and_alone() -> None:
    best = found("“Nobody was hurt when the crane fell”")[0]
    assert words(best) == "“Nobody was hurt when the crane fell,” Lindqvist told the members."


def test_two_sentences_are_offered_where_the_unit_rests_on_both() -> None:
    best = found("The harbor handled 4,987 ships in 2024, and repairs cost $3.2 million.")[0]
    assert words(best) == (
        "In 2024 the harbor handled 4,987 ships, which was 12 percent more than in the year before. "
        "Repairs cost $3.2 million."
    )


def test_what_surrounds_a_short_unit_says_which_is_meant() -> None:
    unit = wanted("12 percent", "In 2024 the harbor had 12 percent more ships.")
    text = REPORT + "\n\nPrices rose by 12 percent in the whole country."
    best = best_passages(unit, pieces(text))[0]
    assert words(best, text).startswith("In 2024")


def test_the_words_that_are_searched_for_say_something() -> None:
    assert query_words("It was the crane, and it fell") == ("crane", "fell")
    assert query_words("It was he") == ("it", "was", "he")
    assert query_words("…") == ()


def test_nothing_is_found_in_nothing() -> None:
    assert best_passages(wanted("The crane fell"), ()) == ()
    assert pieces("") == pieces(" \n\n ") == ()

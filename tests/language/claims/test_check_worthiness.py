"""What is worth a check is ordered, and every point shows the words it was given for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import profile
from annotator.language.claims.check_worthiness import POINTS, reasons_of, worthiness
from annotator.language.claims.facets import facets_of
from tests.language.articles import cut, noise


def score(sentence: str) -> int:
    return sum(reason.points for reason in reasons_of(sentence))


def seen(sentence: str) -> dict[str, str]:
    """By reason, the first words it was given for."""
    found: dict[str, str] = {}
    for reason in reasons_of(sentence):
        found.setdefault(reason.name, sentence[reason.start : reason.end])
    return found


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("The board has 32 sirens.", "number", "32"),
        ("It fell by 43 per cent in all of them.", "percent", "per cent"),
        ("It fell by 43% over that time.", "percent", "43%"),
        ("They owe £96,400 to the firm.", "money", "£96,400"),
        ("It opened in 1953 after a flood.", "date", "1953"),
        ("It took three long decades.", "duration", "decades"),
        ("It is larger than the other.", "comparison", "larger"),
        ("It was the worst flood of all.", "superlative", "worst"),
        ("It was the first of its kind.", "first_or_only", "first"),
        ("It failed because of the rain.", "cause", "because"),
        ("It failed due to the rain.", "cause", "due to"),
        ("He met Ida Holm there.", "name", "Ida Holm"),
        ("He sued the Thessel Flood Board.", "organisation", "Thessel Flood Board"),
        ("It happened in Tollen that night.", "place", "Tollen"),
        ("The mayor said it was safe.", "attribution", "said"),
        ("The council voted against it.", "decision", "voted"),
        ("He was accused of theft there.", "accusation", "accused"),
        ("I think it was a mistake.", "opinion", "think"),
        ("Perhaps it was a mistake.", "hedge", "Perhaps"),
        ("It should never have closed.", "obligation", "should"),
        ("They will mend it soon.", "future", "will"),
        ("Why was nobody asked about it?", "question", "?"),
        ("My house was not in the way.", "first_person", "My"),
    ],
)
def test_each_reason_names_the_words_it_saw(sentence, name, words):
    assert seen(sentence).get(name) == words


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The board cut 214 jobs in 2024.", "The board met again."),
        ("The council voted 17 to 6.", "The council should vote."),
        ("Spending fell by 43 per cent.", "I think that spending will fall."),
        ("Nine people were killed.", "Who is to blame?"),
    ],
)
def test_facts_come_before_opinions(more, less):
    assert score(more) > score(less)


def test_a_capital_at_the_beginning_names_nobody():
    assert "name" not in seen("Nobody was asked about the mill.")


def test_offsets_count_in_the_whole_text():
    text, _, sentences = cut(["😀 It rained. The board has 32 sirens."])
    last = worthiness(text, sentences)[-1]
    assert [text[r.start : r.end] for r in last.reasons if r.name == "number"] == ["32"]
    assert last.score == sum(r.points for r in last.reasons)


@pytest.mark.parametrize(
    ("words", "facets"),
    [
        ("32 sirens", {"number"}),
        ("the oldest of its kind, says Ida Holm", {"superlative", "name"}),
        ("closed in March because of the flood", {"date", "causal"}),
        ("it rained", set()),
    ],
)
def test_a_unit_shows_what_kind_of_fact_it_holds(words, facets):
    assert facets_of(words) == facets


def test_every_facet_is_one_of_the_profile():
    assert facets_of("the first 3% of July, because Ida Holm said so") <= set(profile.FACETS)


@given(noise("I think ", "$4", "%", "due to", "Ida Holm ", "?", "”", "2024", "per cent", "won’t ", "\u2028"))
def test_any_text_is_scored_and_each_reason_lies_inside(text):
    reasons = reasons_of(text)
    assert all(0 <= r.start < r.end <= len(text) and r.name in POINTS and r.points for r in reasons)
    assert [r.start for r in reasons] == sorted(r.start for r in reasons)


@given(st.integers(1, 400))
def test_a_sentence_without_end_is_not_weighed_without_end(times):
    assert score("The board cut 214 jobs. " * times) <= sum(
        first + further * most for first, further, most in POINTS.values() if first > 0
    )

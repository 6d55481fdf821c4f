"""A short claim finds the one sentence that says it; figures must agree."""

import pytest

from annotator.language.retrieval.claim_sentences import ClaimSentences

SENTENCES = (
    "The harbour light goes dark", "The light was lit in 1902 and again in 1902.", "It has 1,204 steps, the log says.",
    "It closes on May 3, 2026.", "“We will miss it,” said Anna Berg, the keeper.",
    "The city council voted 7 to 2 to sell the tower to a Danish investor for 41 million crowns.",
    "The council had refused an offer of 38 million crowns in 2019.",
)  # fmt: skip


@pytest.fixture(scope="module")
def places():
    return ClaimSentences(SENTENCES, "en")


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Light lit in 1902", 1), ("1204 steps", 2), ("closes 3 May 2026", 3), ("Anna Berg is the keeper", 4),
        ("Council voted 7-2 to sell tower to Danish investor", 5), ("sold for 41 million crowns", 5), ("41 million", 5),
        ("Offer of 38 million refused in 2019 by the council", 6),
    ],
)  # fmt: skip
def test_a_claim_finds_the_sentence_that_says_it(places, claim, found):
    assert places.find(claim).found == found


@pytest.mark.parametrize(
    ("claim", "code"),
    [
        ("Closes on May 4, 2026", "row_other_figures"), ("city council sold tower for 42 million", "row_other_figures"),
        ("The mayor resigned last week", "row_nowhere"), ("It", "row_nowhere"), ("million crowns", "row_ambiguous"),
        ("the council", "row_ambiguous"), ("", "row_nowhere"), ("🚲", "row_nowhere"),
    ],
)  # fmt: skip
def test_a_claim_that_is_of_no_sentence_or_of_several_finds_none(places, claim, code):
    assert (places.find(claim).found, places.find(claim).code) == (None, code)

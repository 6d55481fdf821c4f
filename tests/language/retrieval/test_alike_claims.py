"""Claims that were checked before, put in order by how much they say of the claim in hand."""

from annotator.language.facts.text_facts import text_facts
from annotator.language.retrieval.alike_claims import Claim, most_held, ranked


def claim(id_: str, words: str) -> Claim:
    return Claim(id_, words, text_facts(words, "en").facts)


def order(ours: str, *others: str) -> list[str]:
    return [each.id for each in ranked(claim("ours", ours), [claim(words, words) for words in others])]


def test_words_side_by_side_tell_a_claim_from_one_that_strews_them():
    same = "The night ferry carries more freight than the day boat."
    strewn = "More than one boat carries the ferry freight by day and by night."
    assert order("the night ferry carries more freight", strewn, same) == [same, strewn]


def test_the_same_figure_comes_before_another_one_of_the_same_thing():
    same, other = "The bridge cost 41,000,000 crowns.", "The bridge cost 38 million crowns."
    assert order("The new bridge cost 41 million crowns.", other, same) == [same, other]


def test_a_claim_that_differs_in_nothing_but_its_figure_is_alike():
    other = "The council spent 12 million crowns on the old harbour wall."
    assert order("The council spent 19 million crowns on the old harbour wall.", other) == [other]


def test_a_claim_about_the_same_subject_that_says_something_else_is_not_alike():
    assert order("The council closed the harbour to trawlers.", "Fish is landed at the harbour every morning.") == []


def test_a_rare_word_counts_more_among_candidates_than_common_ones():
    found = (("a", "b", "c"), ("a", "b", "c"), ("c",))
    assert most_held(("council", "bridge", "girder"), found, 1) == ["c"]

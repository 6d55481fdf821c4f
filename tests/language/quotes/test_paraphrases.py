"""Attributed claims: what is said without quotation marks, and who says it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from tests.language.articles import cut, noise


def found(*paragraphs: str) -> list[tuple[str, str]]:
    text, blocks, sentences = cut(list(paragraphs))
    quotes = find_quotes(text, blocks, tuple(sentences))
    return [
        (p.speaker.name if p.speaker else "", text[p.start : p.end])
        for p in find_paraphrases(text, blocks, sentences, quotes)
    ]


@pytest.mark.parametrize(
    ("sentence", "speaker", "words"),
    [
        ("Ida Holm said that the mill would close in March.", "Ida Holm", "the mill would close in March"),
        ("Ida Holm said the mill would close in March.", "Ida Holm", "the mill would close in March"),
        ("The mill would close in March, Ida Holm said.", "Ida Holm", "The mill would close in March"),
        ("The mill would close in March, said Ida Holm.", "Ida Holm", "The mill would close in March"),
        (
            "The clerks agreed on 15 October to go back, said Ida Holm, who leads them.",
            "Ida Holm",
            "The clerks agreed on 15 October to go back",
        ),
        ("The Board will pay in May, said Ida Holm, the mayor.", "Ida Holm", "The Board will pay in May"),
        ("Ida Holm, the mayor, said the mill would close.", "Ida Holm", "the mill would close"),
        ("According to the report, the mill will close in March.", "the report", "the mill will close in March"),
        ("The mill will close in March, according to Ida Holm.", "Ida Holm", "The mill will close in March"),
    ],
)
def test_what_is_said_is_found_with_its_speaker(sentence, speaker, words):
    assert found(sentence) == [(speaker, words)]


def test_a_pronoun_is_a_guess():
    text, blocks, sentences = cut(["Ida Holm owns the mill. She said that it would close in March."])
    (paraphrase,) = find_paraphrases(text, blocks, sentences, ())
    assert paraphrase.speaker
    assert (paraphrase.speaker.name, paraphrase.speaker.certain) == ("Ida Holm", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill closed in March.",
        "“The mill closed in March,” said Ida Holm.",
        "Ida Holm said nothing.",
        "He told the board.",
        "Said Ida Holm.",
        "The levy on Board land, said Ida Holm, will rise to 5 per cent.",
    ],
)
def test_what_says_nothing_of_what_was_said_is_none(sentence):
    assert found(sentence) == []


@given(
    st.lists(
        noise(" said that ", "Ida Holm ", "According to ", ", ", " said", ".", "“", "”").map(str.strip).filter(bool),
        max_size=5,
    )
)
def test_any_text_is_read_and_each_paraphrase_lies_in_its_sentence(paragraphs):
    text, blocks, sentences = cut(paragraphs)
    quotes = find_quotes(text, blocks, tuple(sentences))
    by_ordinal = {s.ordinal: s for s in sentences}
    for each in find_paraphrases(text, blocks, sentences, quotes):
        sentence = by_ordinal[each.sentence]
        assert sentence.start <= each.start < each.end <= sentence.end

"""Who speaks, in German, French and Spanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.quotes.extraction import find_quotes
from tests.language.articles import cut, noise

SAID = [
    ("de", "„Niemand hat uns gefragt“, sagte Ida Holm am Montag.", "Ida Holm"),
    ("de", "„Niemand hat uns gefragt“, so Ida Holm.", "Ida Holm"),
    ("de", "„Niemand hat uns gefragt“, erklärte der Sprecher.", "der Sprecher"),
    ("de", "Ida Holm sagte: „Niemand hat uns gefragt.“", "Ida Holm"),
    ("de", "Dazu sagte Ida Holm: „Niemand hat uns gefragt.“", "Ida Holm"),
    ("fr", "« Personne ne nous a demandé », a déclaré Ida Holm mardi.", "Ida Holm"),
    ("fr", "« Personne ne nous a demandé », explique la ministre Ida Holm.", "Ida Holm"),
    ("fr", "« Personne ne nous a demandé », selon Ida Holm.", "Ida Holm"),
    ("fr", "Ida Holm a déclaré : « Personne ne nous a demandé. »", "Ida Holm"),
    ("es", "«Nadie nos preguntó», dijo Ida Holm en la plaza.", "Ida Holm"),
    ("es", "«Nadie nos preguntó», según Ida de la Vega.", "Ida de la Vega"),
    ("es", "Ida Holm afirmó: «Nadie nos preguntó».", "Ida Holm"),
    ("es", "«Nadie nos preguntó», ha señalado la portavoz.", "la portavoz"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SAID)
def test_the_speaker_is_found_by_words_of_the_language(language, text, speaker):
    whole, blocks, sentences = cut([text])
    (quote,) = find_quotes(whole, blocks, tuple(sentences), language)
    assert quote.speaker is not None
    assert quote.speaker.mention.text == speaker
    assert quote.cue is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "„Nie wieder“ steht dort."), ("fr", "Le mot « jamais »."), ("es", "La palabra «nunca».")],
)
def test_where_nobody_speaks_nobody_is_named(language, text):
    whole, blocks, sentences = cut([text])
    (quote,) = find_quotes(whole, blocks, tuple(sentences), language)
    assert quote.speaker is None


@given(
    st.sampled_from(["de", "fr", "es"]),
    st.lists(
        noise("„", "“", "« ", " »", " sagte ", " selon ", " dijo ", "Ida Holm", ":", ",").map(str.strip).filter(bool),
        max_size=4,
    ),
)
def test_any_text_is_read_and_mentions_lie_in_it(language, paragraphs):
    text, blocks, sentences = cut(paragraphs)
    for quote in find_quotes(text, blocks, tuple(sentences), language):
        if quote.speaker:
            assert text[quote.speaker.mention.start : quote.speaker.mention.end] == quote.speaker.mention.text

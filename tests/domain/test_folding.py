import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.folding import fold, reading_order

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
DROPPED = "\u00ad\u200b\ufeff"


def letters_and_digits(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


@given(TEXT.filter(lambda text: not set(text) & set(DROPPED)))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", ["e\u200b\u0301", "\u1100\u00ad\u1161"])
def test_folding_twice_changes_nothing_where_something_is_dropped(text):
    assert fold(fold(text)) == fold(text)


@given(TEXT)
def test_folding_never_changes_a_letter_or_a_digit(text):
    assert letters_and_digits(fold(text)) == letters_and_digits(text.translate(dict.fromkeys(map(ord, DROPPED))))


@given(TEXT)
def test_canonically_equal_texts_fold_to_the_same(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("text", ["5 km²", "½ litre", "x³", "H₂O", "ﬁne", "①", "Straße", "ISTANBUL", "7 ‰", "−5°"])
def test_compatibility_forms_and_case_stay(text):
    assert fold(text) == text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Ready”", '"Ready"'),
        ("«Prêt»", '"Prêt"'),
        ("the city’s", "the city's"),
        ("1914–18", "1914-18"),
        ("wait — what", "wait - what"),
        ("and so on…", "and so on..."),
        ("two\u00a0words", "two words"),
        ("two\n\n  words ", "two words"),
        ("hy\u00adphen", "hyphen"),
        ("cafe\u0301", "café"),
    ],
)
def test_typography_alone_is_no_change(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("41 million", "14 million"),
        ("5 km²", "5 km2"),
        ("1.5", "15"),
        ("Holm", "holm"),
        ("can", "can't"),
        ("résumé", "resume"),
    ],
)
def test_a_change_of_meaning_is_never_folded_away(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "listed",
    [
        ["Report 2", "Report 10"],
        ["Annex 1.9", "Annex 1.10"],
        ["2 bridges", "10 bridges", "Bridges"],
        ["Ecole 1", "École 2", "ecole 3", "Etat"],
        ["Report", "Report 007", "Report 8"],
        ["Case " + "9" * 5_000, "Case 1" + "0" * 5_000],
    ],
)
def test_a_list_is_in_the_order_in_which_people_read_it(listed):
    assert sorted([*listed[1::2], *listed[::2]], key=reading_order) == listed

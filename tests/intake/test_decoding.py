import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.intake.decoding import decode

WORDS = "“Grüße”, said the naïve café owner — twice."


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_no_text(codec):
    assert decode(WORDS.encode(codec), "windows-1252") == WORDS


def test_the_charset_of_the_header_outweighs_that_of_the_page():
    page = f'<meta charset="koi8-r"><p>{WORDS}'
    assert decode(page.encode("windows-1252"), "windows-1252") == page


@pytest.mark.parametrize("label", ["windows-1252", "latin1", "ISO-8859-5", "koi8-r", "macintosh"])
def test_valid_utf_8_outweighs_a_label_for_which_any_byte_is_valid(label):
    assert decode(WORDS.encode(), label) == WORDS


@pytest.mark.parametrize("codec", ["gbk", "shift_jis", "big5", "euc-kr"])
def test_the_charset_of_the_header_outweighs_bytes_that_look_like_utf_8(codec):
    """A few letters of two bytes each may be valid UTF-8 too, as “联通” in GBK is."""
    text = b"\xc1\xaa\xcd\xa8" if codec == "gbk" else "é".encode()
    assert decode(text, codec) == text.decode(codec, "replace")


@pytest.mark.parametrize("codec", ["windows-1251", "koi8-r", "iso-8859-5", "iso-8859-7"])
def test_bytes_that_are_not_utf_8_are_decoded_by_their_label(codec):
    words = "Η γέφυρα άνοιξε" if codec.endswith("-7") else "Проверка фактов"
    assert decode(words.encode(codec), codec) == words


def test_latin_1_is_decoded_as_windows_1252_like_in_browsers():
    assert decode(WORDS.encode("windows-1252"), "ISO-8859-1") == WORDS


def test_valid_utf_8_outweighs_a_wrong_label_in_the_page():
    page = "<meta charset=iso-8859-1><p>café"
    assert decode(page.encode()) == page


@pytest.mark.parametrize(
    "label",
    [
        '<meta charset="windows-1251">',
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_the_page_s_own_label_is_read(label):
    page = f"{label}<p>Проверка фактов"
    assert decode(page.encode("windows-1251")) == page


def test_a_label_far_below_the_head_is_ignored():
    page = "<p>" + "x" * 5000 + '<meta charset="koi8-r">é'
    assert decode(page.encode()) == page


def test_an_unknown_or_impossible_label_is_ignored():
    assert decode(WORDS.encode(), "no-such-charset") == WORDS
    assert decode(b"caf\xe9 au lait, d\xe9j\xe0 vu, na\xefve", "utf-8").startswith("café au lait")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_recognised_by_its_nuls(codec):
    assert decode((WORDS * 3).encode(codec)) == WORDS * 3


def test_without_any_label_the_letters_are_guessed():
    text = "Привет, мир. Это статья о проверке фактов в газете, и она написана по-русски."
    assert decode(text.encode("windows-1251")) == text


@pytest.mark.parametrize(
    "text",
    [
        "The “café” naïve cost €5 – he said on Monday.",
        "Das Mädchen ist größer als “früher”, sagte er.",
        "Él dijo que sí, mañana habrá más.",
        "L’été à Genève, où l’on a dit que c’était fini.",
    ],
)
def test_without_any_label_western_letters_are_those_of_windows_1252(text):
    assert decode(text.encode("windows-1252")) == text
    assert decode((text * 9).encode("windows-1252")) == text * 9


@pytest.mark.parametrize(
    ("language", "codec", "text"),
    [
        ("cs", "windows-1250", "Nový most se otevře příští týden, řekl starosta."),
        ("hu-HU", "iso-8859-2", "A híd jövőre nyílik meg, mondta a polgármester."),
        ("tr", "windows-1254", "İstanbul'da şöyle güzel bir gün, dedi başkan."),
        ("el", "iso-8859-7", "Η γέφυρα ανοίγει αύριο."),
    ],
)
def test_without_a_label_the_page_s_language_decides(language, codec, text):
    page = f'<html lang="{language}"><p>{text}'
    assert decode(page.encode(codec)) == page


@pytest.mark.parametrize("label", ["", '<meta charset="utf-8">', '<meta charset="iso-8859-1">'])
@pytest.mark.parametrize("harm", [b"\xe9", b"\xe2\x80", b"\xff", b"\xed\xa0\x80"])
def test_a_broken_byte_does_not_turn_a_page_of_utf_8_into_another(label, harm):
    page = label + f"<p>{WORDS}" * 9
    assert decode(page.encode() + harm).replace("\ufffd", "") == page
    assert decode(harm + page.encode(), "utf-8").replace("\ufffd", "") == page


def test_x_user_defined_and_unknown_labels_never_fail():
    for label in ("x-user-defined", "replacement", "utf-7", "iso-2022-jp", "hz-gb-2312", "\ud800", "x" * 5000, ""):
        assert "Plain words" in decode(b"Plain words and a caf\xe9.", label)


def test_decoded_text_has_no_nul():
    assert decode(b"one\0 two") == "one two"


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "shift_jis", "x"]))
def test_any_bytes_become_text_that_can_be_stored(source, charset):
    text = decode(source, charset)
    text.encode("utf-8")
    assert "\0" not in text


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200))
def test_utf_8_is_decoded_without_a_change(text):
    assert decode(b"\xef\xbb\xbf" + text.encode()) == text

import zlib

import pytest

from annotator.domain.errors import Refused, say
from annotator.intake.sniffing import refuse_blank, refuse_unreadable


def refusal(source: bytes) -> Refused:
    with pytest.raises(Refused) as caught:
        refuse_unreadable(source)
    return caught.value


@pytest.mark.parametrize(
    ("source", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF"),
        (b"\n\n%PDF-1.4", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a\x01\x00\x01\x00", "a GIF image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"\x00\x00\x00\x18ftypmp42", "a video or a photo"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (zlib.compress(b"words " * 99) + bytes(range(32)) * 9, "a binary file"),
    ],
)
def test_a_file_that_is_no_text_is_refused_with_its_kind(source, what):
    error = refusal(source)
    assert (error.code, error.values) == ("binary", {"what": what})
    assert what in say(error)


def test_a_document_under_a_password_is_called_that():
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(99)
    assert refusal(locked).code == "document_locked"
    assert "without one" in say(refusal(locked))


@pytest.mark.parametrize("source", [b"", b" \r\n\t "])
def test_a_file_without_content_is_refused_as_empty(source):
    assert refusal(source).code == "empty"


@pytest.mark.parametrize("text", ["", "\u00a0\u200b", "\ufeff", "\u2028"])
def test_text_without_a_visible_character_is_refused_as_empty(text):
    with pytest.raises(Refused) as caught:
        refuse_blank(text)
    assert caught.value.code == "empty"


def test_more_than_twenty_megabytes_are_refused():
    assert refusal(b"x" * 20_000_001).values == {"limit": 20}
    refuse_unreadable(b"x" * 20_000_000)


@pytest.mark.parametrize(
    "source",
    [
        b"ID3 tags name the song.",
        b"GIF89a is the name of a format.",
        "Проверка фактов".encode("windows-1251"),
        "Grüße aus Köln".encode("utf-16-le"),
        "Grüße".encode("utf-16"),
        b"<p>one \x0c two\x00</p>" + b"x" * 999,
    ],
)
def test_text_in_any_encoding_passes(source):
    refuse_unreadable(source)
    refuse_blank("·")

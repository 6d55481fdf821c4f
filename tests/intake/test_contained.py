"""Pages saved as one file, and mails."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.intake import mail as mails
from annotator.intake.input_formats import found_in_bytes, input_format
from annotator.reading.article import read
from tests.intake.saved import ADDRESS, SENT, envelope, html, mail, part, webarchive
from tests.markup.stories import PARAGRAPHS, TITLE, article


@contextlib.contextmanager
def refusals():
    """Allows the reader to refuse a damaged file, but only for these reasons."""
    try:
        yield
    except Refused as refused:
        if refused.code not in ("broken_envelope", "empty_envelope", "empty", "binary"):
            raise


PAGE = article(*PARAGRAPHS, "<p>Le café, “ouvert” – enfin, said the man who has run the place for forty years now.</p>")
CONTAINERS = ("mhtml", "eml", "webarchive")
PICTURE = part("image/png", "iVBORw0KGgo=", "Content-Location: https://port.example/1.png")
LETTER = "The ferry will sail again.\r\n\r\nIt was late."


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (envelope(html(PAGE), PICTURE), "mhtml"),
        (envelope(PICTURE, html(PAGE, media_type="application/xhtml+xml")), "mhtml"),
        (b"\r\n\xef\xbb\xbf" + envelope(html(PAGE, "windows-1252")), "mhtml"),
        (mail(part("text/plain", "TG9vaw=="), html(PAGE), PICTURE, kind="alternative"), "eml"),
        (webarchive(PAGE), "webarchive"),
        (webarchive(PAGE, binary=False), "webarchive"),
        (webarchive(PAGE, charset="windows-1252"), "webarchive"),
    ],
)
def test_the_page_inside_is_read_like_the_page_alone(source, name):
    assert found_in_bytes(source).name == name
    alone, inside = read(Input(PAGE, url=ADDRESS)), read(Input(source))
    assert inside.text == alone.text
    assert inside.facts.title == TITLE
    assert inside.source_sha256 != alone.source_sha256


def test_the_address_of_a_saved_page_is_kept_unless_another_is_given():
    linked = article(*PARAGRAPHS[:4], f'<p>{PARAGRAPHS[4]} <a href="/times">All times.</a></p>')
    for source in (envelope(html(linked)), webarchive(linked)):
        assert read(Input(source)).facts.url == ADDRESS
        assert 'href="https://port.example/times"' in read(Input(source)).html
        assert read(Input(source, url="https://other.example/a")).facts.url == "https://other.example/a"
    own = envelope(html(linked, "utf-8", "Content-Location: https://port.example/own"))
    assert read(Input(own)).facts.url == "https://port.example/own"
    assert read(Input(envelope(html(linked, "utf-8", "Content-Location: file:///C:/a.htm")))).facts.url == ADDRESS


def test_a_wrong_label_of_a_part_does_not_change_its_letters():
    page = "<meta charset=utf-8><h1>Die Brücke öffnet</h1><p>Der Bürgermeister sagte: „Wir sind müde.“</p>"
    mail_ = (
        b"MIME-Version: 1.0\nMessage-ID: <1@a.example>\nContent-Type: text/html; charset=iso-8859-5\n"
        b"Content-Transfer-Encoding: 8bit\n\n" + page.encode()
    )
    assert "Die Brücke öffnet" in read(Input(mail_)).text


def test_the_subject_of_a_mail_is_its_title_if_the_text_has_no_headline():
    found = read(Input(mail(html("<p>The ferry will sail again.</p>"), subject="=?utf-8?q?F=C3=A4hre_f=C3=A4hrt?=")))
    assert (found.facts.title, found.text) == ("Fähre fährt", "The ferry will sail again.")
    assert found.offers["title"][0].origin == "the subject line"


def test_a_mail_of_a_few_words_is_read_and_a_saved_page_of_a_few_words_is_refused():
    short = html("<html><head><title>x</title></head><body lang=en><p>Not before June.</p><p>Ines</p></body></html>")
    assert read(Input(mail(short))).text == "Not before June.\n\nInes"
    with pytest.raises(Refused) as caught:
        read(Input(envelope(short)))
    assert caught.value.code == "no_article"
    with pytest.raises(Refused):
        read(Input(mail(html("<html><body><img src=x></body></html>"))))


def test_a_mail_without_html_is_read_as_text_and_its_attachments_are_not_read():
    letter = part("text/plain; charset=utf-8", LETTER, encoding="8bit")
    other = part("text/html", "PGI+eDwvYj4=", 'Content-Disposition: attachment; filename="a.html"')
    assert read(Input(mail(letter, other))).text == "The ferry will sail again.\n\nIt was late."
    assert read(Input((SENT.format(subject="x") + "\r\n" + LETTER).encode())).text.endswith("\n\nIt was late.")


def test_lines_that_a_mail_program_broke_are_joined_again():
    flowed = "The ferry \r\nwill sail. \r\n\r\nIt was late.\r\nVery.\r\n-- \r\nInes"
    found = read(Input(mail(part("text/plain; format=flowed", flowed, encoding="7bit"))))
    assert found.text == "The ferry will sail.\n\nIt was late.\nVery.\n--\nInes"


def test_a_forwarded_mail_is_read_only_if_the_outer_mail_has_no_text():
    inner = "Content-Type: message/rfc822\r\n\r\n" + mail(html("<p>The inner words.</p>")).decode().replace(
        "edge", "inner"
    )
    outer = part("text/plain", "The outer words.", encoding="7bit")
    assert read(Input(mail(outer, inner))).text == "The outer words."
    assert read(Input(mail(inner))).text == "The inner words."


def test_typed_headers_are_text_unless_the_file_is_named_as_a_mail():
    typed = b"From: the desk\nSubject: the ferry\n\nIt will sail again."
    assert "Subject: the ferry" in read(Input(typed)).text
    assert "Subject: the ferry" in read(Input(typed, filename="a.txt")).text
    assert read(Input(typed, filename="a.eml")).text == "It will sail again."
    assert read(Input(typed, format="eml")).text == "It will sail again."
    assert "Snapshot-Content-Location" in read(Input(envelope(html(PAGE)), format="text")).text


def test_a_mail_s_source_may_be_pasted():
    assert read(Input(mail(html("<p>The ferry will sail.</p>")).decode())).text == "The ferry will sail."


@pytest.mark.parametrize("name", CONTAINERS)
@pytest.mark.parametrize(
    "source",
    [
        b"Content-Type: multipart/mixed\n\nno edge", b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\nx",
        b"Content-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+aGVsbG8gd",
        b"bplist00WebMainResource", b"<plist><dict><key>WebMainResource</key><string>x</string></dict></plist>",
        b"<!DOCTYPE plist [<!ENTITY a 'b'>]><plist><dict><key>WebMainResource</key></dict></plist>",
        b"Content-Type: multipart/encrypted; boundary=a\n\n--a\nContent-Type: application/octet-stream\n\nx\n--a--",
    ],
)  # fmt: skip
def test_a_broken_file_is_refused_or_read(name, source):
    with refusals():
        read(Input(source, format=name))


@given(st.sampled_from([envelope(html(PAGE), PICTURE), mail(html(PAGE), PICTURE), webarchive(PAGE)]), st.data())
def test_a_file_with_a_broken_byte_or_end_is_refused_or_read(source, data):
    place = data.draw(st.integers(0, len(source)))
    broken = data.draw(st.binary(max_size=3))
    for changed in (source[:place] + broken, source[:place] + broken + source[place + 1 :]):
        for name in CONTAINERS:
            with refusals():
                input_format(name).read_bytes(changed)


def test_thousands_of_nested_parts_are_refused_or_read():
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3_000))
    with pytest.raises(Refused):
        mails.read(b"MIME-Version: 1.0\r\n" + nested.encode())

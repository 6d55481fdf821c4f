"""All the text of a mail, and no file that hangs on it."""

from annotator.domain.cautions import told
from annotator.domain.reading_input import Input
from annotator.reading.article import read
from tests.intake.saved import html, mail, part

FIRST = "<p>The harbour board has voted to build a second ferry quay, after two years of delays.</p>"
LAST = "<p>Work is due to begin in the autumn, said Tom Reed.</p>"
PICTURE = part("image/jpeg", "/9j/4AAQ", 'Content-Disposition: inline; filename="x.jpg"')
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def plain(text):
    return part("text/plain; charset=utf-8", text, encoding="8bit")


def nested(kind, *parts):
    inner = "".join(f"--{kind}\r\n{one}\r\n" for one in parts)
    return f'Content-Type: multipart/{kind}; boundary="{kind}"\r\n\r\n{inner}--{kind}--'


def paragraphs(source):
    return read(Input(source)).text.split("\n\n")


def test_what_is_behind_a_picture_in_the_text_is_read():
    assert paragraphs(mail(plain("One."), PICTURE, plain("Two.\r\n\r\nThree."))) == ["One.", "Two.", "Three."]
    assert len(paragraphs(mail(html(FIRST), PICTURE, html(LAST)))) == 2


def test_of_two_versions_the_one_with_markup_is_read_with_all_its_parts():
    source = mail(plain("Only words."), nested("mixed", html(FIRST), PICTURE, html(LAST)), kind="alternative")
    assert [text[:4] for text in paragraphs(source)] == ["The ", "Work"]


def test_text_with_and_without_markup_is_read_in_order():
    assert paragraphs(mail(plain("One."), html("<p>Two.</p>"), plain("Three."))) == ["One.", "Two.", "Three."]


def test_an_attached_document_is_not_read_and_named():
    copy = part(WORD, "UEsDBA==", 'Content-Disposition: attachment; filename="quay.docx"')
    found = read(Input(mail(plain("Hi, copy attached."), copy)))
    assert found.cautions == ("attachments:quay.docx",)
    assert "quay.docx" in told(found.cautions)[0]
    assert read(Input(mail(plain("Hi."), PICTURE))).cautions == ()


def test_an_attached_mail_is_named_by_its_subject():
    inner = "Content-Type: message/rfc822\r\n\r\nSubject: The quay\r\n\r\nThe inner words."
    found = read(Input(mail(plain("Please read this."), inner)))
    assert (found.text, found.cautions) == ("Please read this.", ("attachments:The quay",))


def test_a_name_in_braces_is_only_a_name():
    copy = part(WORD, "UEsDBA==", 'Content-Disposition: attachment; filename="{value.x}.docx"')
    assert "{value.x}.docx" in told(read(Input(mail(plain("Hi."), copy))).cautions)[0]

"""What Word shows otherwise than the XML of its document says."""

import pytest

from annotator.intake import media_types
from annotator.intake.word import docx
from tests.intake.documents import (
    NOTE,
    change,
    commented,
    document,
    field,
    google_document,
    google_run,
    google_words,
    initial,
    link,
    on_words,
    paragraph,
    renamed,
    ruby,
    taking_in,
)


def html_of(*body):
    return docx.read(document(*body)).html


def test_the_main_part_may_have_another_name():
    source = renamed(document(paragraph("The quay is open."), paragraph("See ", more=link("the log"))), "document2.xml")
    assert docx.is_docx(source)
    assert media_types.media_type_of(source) == media_types.DOCX
    html = docx.read(source).html
    assert "The quay is open." in html
    assert 'href="https://mill.example/log"' in html


def test_the_words_under_a_reading_are_text_and_the_reading_is_none():
    assert html_of(paragraph("会議は", more=ruby("東京", "とうきょう"))) == "<p>会議は東京</p>"


def test_a_drop_cap_begins_its_paragraph():
    assert html_of(initial("T"), paragraph("he vote was nine to two.")) == "<p>The vote was nine to two.</p>"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (field("IF ", "41 faults"), "It lists 41 faults"),
        (field(field("DOCPROPERTY n", "INNER"), "41 faults"), "It lists 41 faults"),
        (
            field('HYPERLINK "https://mill.example/log" \\l "p4"', "faults"),
            'It lists <a href="https://mill.example/log#p4">faults</a>',
        ),
    ],
)
def test_a_field_shows_its_result_and_nothing_of_its_instruction(written, shown):
    assert html_of(paragraph("It lists ", more=written)) == f"<p>{shown}</p>"


def test_a_file_that_the_document_takes_in_is_read_at_its_place():
    page = b"<html><head><title>x</title></head><body><p>From a page.</p></body></html>"
    assert docx.read(taking_in("a.html", page, paragraph("Before."))).html == (
        "<p>Before.</p><p>From a page.</p><p>The end.</p>"
    )
    inner = document(paragraph("From a document."))
    assert "<p>From a document.</p><p>The end.</p>" in docx.read(taking_in("a.docx", inner)).html
    assert "<p>From a text.</p>" in docx.read(taking_in("a.txt", b"From a text.")).html


def test_documents_in_documents_end_somewhere():
    source = document(paragraph("The innermost."))
    for _ in range(5):
        source = taking_in("a.docx", source)
    assert "innermost" not in docx.read(source).html


def test_tracked_changes_are_accepted_said_and_offered():
    changed = change("del", "twelve") + change("ins", "twenty") + "<w:r><w:t> months.</w:t></w:r>"
    read = docx.read(
        document(paragraph("It opens in ", more=changed), paragraph("Then", more=change("ins", " it rains.")))
    )
    assert read.html == "<p>It opens in twenty months.</p><p>Then it rains.</p>"
    assert read.cautions == ("tracked_changes",)
    assert [(note.before, note.paragraph, note.by, note.words) for note in read.notes] == [
        ("It opens in ", "It opens in twenty months.", "A. Berg",
         "Tracked change: “twelve” was changed to “twenty”, 2026-01-02."),
        ("Then", "Then it rains.", "A. Berg", "Tracked change: “ it rains.” was added, 2026-01-02."),
    ]  # fmt: skip


def test_the_changes_of_two_people_at_one_place_are_two():
    changed = change("del", "twelve", "Tom Reed") + change("ins", "twenty")
    words = [note.words for note in docx.read(document(paragraph("It has ", more=changed))).notes]
    assert words == [
        "Tracked change: “twelve” was deleted, 2026-01-02.",
        "Tracked change: “twenty” was added, 2026-01-02.",
    ]


def test_a_document_without_changes_says_nothing_of_them():
    assert docx.read(document(paragraph("The quay is open."))).cautions == ()


@pytest.mark.parametrize(
    ("body", "anchor"),
    [
        ([paragraph("The quay ", more=on_words(5, "is open") + "<w:r><w:t>.</w:t></w:r>")], "is open"),
        # Where the words begin in an earlier paragraph, those of the last are kept: the mark is there.
        ([paragraph("One ", more='<w:commentRangeStart w:id="5"/><w:r><w:t>two.</w:t></w:r>'), paragraph("Three", more=on_words(5, "!").partition("/>")[2])], "Three!"),
        # Of words whose mark stands elsewhere it is not known where they are.
        ([paragraph("It ", more=on_words(5, "is").replace("<w:r><w:comm", "<w:r><w:t> open</w:t></w:r><w:r><w:comm"))], ""),
        ([paragraph("It ", more='<w:commentRangeStart w:id="5"/>' + change("del", "was").replace("<w:delText", "<w:tab/><w:delText") + on_words(5, "is").partition("/>")[2])], "is"),
        ([paragraph("It ", more=on_words(6, "is") + '<w:r><w:commentReference w:id="5"/></w:r>')], ""),
    ],
)  # fmt: skip
def test_a_comment_is_on_the_words_between_its_marks(body, anchor):
    notes = docx.read(document(*body, extra=commented("Sure?"))).notes
    assert [note.anchor for note in notes if note.words == "Sure?"] == [anchor]


MARKED = '<w:r><w:commentReference w:id="5"/></w:r>'


@pytest.mark.parametrize("kind", ["del", "moveFrom"])
def test_a_comment_on_words_that_were_deleted_is_read_at_their_place(kind):
    deleted = change(kind, "twelve ").replace(f"</w:{kind}>", f"{MARKED}</w:{kind}>")
    read = docx.read(
        document(paragraph("It opens in ", more=deleted + "<w:r><w:t>May.</w:t></w:r>"), extra=commented("Why?"))
    )
    assert read.html == "<p>It opens in May.</p>"
    assert [(note.before, note.paragraph, note.words) for note in read.notes if note.words == "Why?"] == [
        ("It opens in ", "It opens in May.", "Why?")
    ]


@pytest.mark.parametrize(("above", "below", "at"), [
    ("", "The council met.", ("", "The council met.")),
    ("The quay is open.", "", ("The quay is open.", "The quay is open.")),
    ("The quay is open.", "The council met.", ("", "The council met.")),
])  # fmt: skip
def test_what_was_said_of_a_paragraph_that_is_deleted_stands_beside_the_next_or_the_last(above, below, at):
    deleted = change("del", "All of it.").replace("</w:del>", f"{MARKED}</w:del>")
    body = [paragraph(words) for words in (above,) if words] + [paragraph("", more=deleted)]
    body += [paragraph(words) for words in (below,) if words]
    read = docx.read(document(*body, extra=commented("Why?")))
    assert {note.words: (note.before, note.paragraph) for note in read.notes} == {
        "Why?": at,
        "Tracked change: “All of it.” was deleted, 2026-01-02.": at,
    }


def test_several_comments_on_deleted_words_keep_their_order():
    several = "".join(f'<w:r><w:commentReference w:id="{number}"/></w:r>' for number in (0, 1))
    deleted = google_run("twelve ").replace("</w:r>", f"</w:r>{several}")
    body = google_document(
        google_run("It opens in "), f'<w:del w:id="9" w:author="A">{deleted}</w:del>', google_run("May."),
        comments={0: ("Anna Berg", "Who counted?"), 1: ("Tom Reed", "I did.")},
    )  # fmt: skip
    told = [(note.before, note.words) for note in docx.read(body).notes if note.by in ("Anna Berg", "Tom Reed")]
    assert told == [("It opens in ", "Who counted?"), ("It opens in ", "I did.")]


def test_a_comment_whose_words_were_moved_is_read_once_where_they_are_now():
    away = change("moveFrom", "in May").replace("</w:moveFrom>", f"{MARKED}</w:moveFrom>")
    here = change("moveTo", "In May").replace("</w:moveTo>", f"{MARKED}</w:moveTo>")
    body = [paragraph("It opens ", more=away), paragraph("", more=here + "<w:r><w:t> it opens.</w:t></w:r>")]
    notes = docx.read(document(*body, extra=commented("Sure?"))).notes
    assert [note.before for note in notes if note.words == "Sure?"] == ["In May"]


def test_hundreds_of_notes_in_one_paragraph_share_its_text():
    """A copy of what is before each one would fill the memory."""
    notes = docx.read(document(paragraph("The quay " * 50, more=NOTE * 300))).notes
    assert len(notes) == 300
    assert len({id(note.paragraph) for note in notes}) == 1
    assert {note.at for note in notes} == {450}


def test_a_document_of_google_docs_keeps_its_comments_their_words_and_their_people():
    """A comment over a link and emphasis, one inside it, and an answer, which stands on the words of its question."""
    bold = google_run("412 ", '<w:b w:val="1"/>')
    source = google_document(
        google_run("It carried "),
        google_words([0, 1], bold, google_words([2], google_run("people"))),
        google_run(" on Sunday 🛶."),
        comments={0: ("Anna Berg", "Who counted?"), 1: ("Tom Reed", "I did."), 2: ("Anna Berg", "And dogs?")},
    )
    read = docx.read(source)
    assert read.html == "<p>It carried <strong>412 </strong>people on Sunday 🛶.</p>"
    assert sorted((note.by, note.anchor, note.words) for note in read.notes) == [
        ("Anna Berg", "412 people", "Who counted?"),
        ("Anna Berg", "people", "And dogs?"),
        ("Tom Reed", "412 people", "I did."),
    ]

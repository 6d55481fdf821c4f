"""An input becomes the same reading in every process."""

import pickle
from dataclasses import FrozenInstanceError

import pytest

from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.reading_input import Input
from annotator.domain.repairs import PreviewChoices
from annotator.reading.article import read, read_or_export
from tests.conftest import ARTICLE, refused
from tests.intake.documents import COMMENT, NOTE, commented, document, link, paragraph

WORD = document(
    paragraph("The mill closes", "Title"),
    paragraph("It employs 40 people, ", more=link("the log") + NOTE),
    paragraph("“Nobody was asked,” said Ines Mora.", more=COMMENT),
    extra=commented("Who says so?"),
)


@pytest.mark.parametrize(
    "source",
    [
        Input(ARTICLE, url="https://city.example/bridge"),
        Input(WORD, filename="mill.docx"),
        Input("Łódź: 41 million for the bridge.\n\n“Enough,” she said.", format="text"),
    ],
)
def test_a_reading_can_be_handed_from_one_process_to_another(source):
    choices = PreviewChoices(facts={"title": ("Another title",)})
    here = read(source, choices=choices)
    assert pickle.loads(pickle.dumps(here)) == here
    assert read(pickle.loads(pickle.dumps(source)), choices=pickle.loads(pickle.dumps(choices))) == here
    with pytest.raises(FrozenInstanceError):
        here.text = ""


def test_an_error_can_be_handed_from_one_process_to_another():
    with pytest.raises(Refused) as caught:
        read(Input(b"%PDF-1.7"))
    there = pickle.loads(pickle.dumps(caught.value))
    assert (type(there), there.code, there.values) == (Refused, caught.value.code, caught.value.values)


def test_a_file_that_this_desk_exported_is_not_read_as_an_article():
    export = '{"schema": "annotator/article/1"}'
    assert read_or_export(Input(export)) == export
    with refused(Refused, "unknown_format"):
        read(Input(export))


def test_a_paste_and_its_bytes_are_the_same_source():
    text = "Größe zählt.\n\nSo heißt es."
    assert read(Input(text)) == read(Input(text.encode()))
    assert Input("\ud800").raw == b"?"


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(RuleBroken) as caught:
        read(Input("x", format="pdf"))
    assert caught.value.code == "unknown_format"
    assert "markdown" in str(caught.value.values["known"])


def test_a_word_document_is_not_read_as_anything_else():
    with refused(Refused, "is_word"):
        read(Input(WORD, format="text"))
    with refused(Refused, "broken_document"):
        read(Input("Words.", format="docx"))


def test_the_capitals_of_headlines_are_names_only_where_the_prose_has_them():
    page = """<h1>Ferry Strike Ends as Ida Holm Quits</h1><p>The crew of the ferry went back to work on Monday.</p>
    <h2>Nine Days Without Boats</h2><p>The union had asked Ida Holm to leave. She left.</p>"""
    reading = read(Input(page))
    names = [reading.text[f.start : f.end] for s in reading.sentences for f in s.facts if f.kind == "name"]
    assert names == ["Ida Holm", "Ida Holm"]

"""Bibliographies and sheets are no articles, and what only looks like one is: the content decides."""

import pytest

from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.intake.bibliographies.recognition import bibliography_in
from annotator.intake.tables.recognition import is_sheet, is_workbook
from annotator.reading import article
from annotator.reading.open_source import captured_document
from tests.conftest import refused
from tests.intake.documents import document, paragraph
from tests.intake.workbooks import workbook

BIB = "@book{one, title = {The Budget}, publisher = {The City}}\n"
RIS = "TY  - BOOK\nTI  - The Budget\nER  - \n"
CSL = '[{"id": "one", "type": "book", "title": "The Budget"}]'
CLAIMS = 'Claim,Source\n"It cost 41 million, she said.",Budget\nIt opens in May.,\n'
VOTES = "Name,Votes\nVera Lind,412\nIda Holm,398\n"
PROSE = "The council met on Monday, and it talked about the bridge.\n\nIt will cost 41 million, the mayor said.\n"
VERSES = "Roses are red, violets are blue\nSugar is sweet, and so are you\nThe bridge is old, the river is new\n"


@pytest.mark.parametrize(
    ("text", "filename", "kind"),
    [
        (BIB, None, "BibTeX"),
        ("\ufeff% Encoding: UTF-8\n\n" + BIB + "% the end\n", "sources.txt", "BibTeX"),
        ("@string{city = {The City}}\n@comment{x}\n  " + BIB, None, "BibTeX"),
        ('@ARTICLE ( a:1 ,\n  title = "<i>Aedes</i> in the city" )', None, "BibTeX"),
        ("This file was created with JabRef 2.10.\nEncoding: UTF8\n\n" + BIB, "sources.bib", "BibTeX"),
        (RIS, None, "RIS"),
        ("\ufeff\r\n" + RIS.replace("\n", "\r\n"), None, "RIS"),
        ("Provider: A library\nDatabase: All\n\n" + RIS, "sources.RIS", "RIS"),
        (CSL, None, "CSL-JSON"),
        ('{"items": ' + CSL + "}", "one.json", "CSL-JSON"),
    ],
)
def test_a_bibliography_is_told_with_the_command_that_takes_it(text: str, filename: str | None, kind: str) -> None:
    assert bibliography_in(text, filename) == kind
    for body in (text, text.encode()):
        with pytest.raises(Refused, match="annotator sources import FILE") as caught:
            article.read(Input(body, filename=filename))
        assert caught.value.values == {"what": kind}


@pytest.mark.parametrize(
    ("text", "filename"),
    [
        (PROSE, "sources.bib"),
        (PROSE, "sources.ris"),
        (BIB + "\nThis is how an entry looks.\n\n" + PROSE, None),
        (PROSE + "\n" + BIB, None),
        ("# How to cite\n\n```\n" + BIB + "```\n\n* one\n* two\n", "cite.md"),
        ("@mayor{wink} said so.\n\n" + PROSE + "(laughter)", None),
        ("@city, @mayor and @council: " + PROSE, "thread.txt"),
        ("An entry begins with TY.\n\n" + RIS + "\n" + PROSE, None),
        ("TY - it was Ty who came first.\n" + PROSE, None),
    ],
)
def test_an_article_that_quotes_an_entry_is_no_bibliography(text: str, filename: str | None) -> None:
    assert bibliography_in(text, filename) is None
    assert article.read(Input(text, filename=filename)).sentences


@pytest.mark.parametrize(
    "text", ['[{"type": "Annotation", "title": "x"}]', '[{"name": "x"}]', "[{", '{"type": "book"}']
)
def test_other_json_is_no_bibliography(text: str) -> None:
    assert bibliography_in(text) is None


@pytest.mark.parametrize(
    ("text", "filename"),
    [
        (CLAIMS, None),
        (CLAIMS, "notes.txt"),
        ("\ufeff" + CLAIMS.replace(",", ";").replace("\n", "\r\n"), None),
        ("Fact to check\tOK?\nIt opens in May.\tx\n", None),
        ("\n" * 70_000 + CLAIMS, None),
        (CLAIMS + "Another claim.,Budget\n" * 5_000, None),
        ("Claim,Source\n" + f"{'It opens. ' * 3_000},Budget\n" * 3, None),
        ("Sentence no.,Sentence,Unit,Kind,Status,Confidence,Note,Unit id,State\n1,a,b,c,d,e,f,g,h\n", None),
        (VOTES, "votes.csv"),
        (VOTES.replace(",", "\t"), "votes.TSV"),
        (VOTES.replace(",", ", "), "votes.csv"),
        (VOTES + '"Berg" said,7\n', "votes.csv"),
        ("Claim\nIt cost 41 million, she said.\n", "facts.csv"),
    ],
)
def test_a_sheet_is_told_with_the_command_that_takes_it(text: str, filename: str | None) -> None:
    assert is_sheet(text, filename)
    for body in (text, text.encode()):
        with pytest.raises(Refused, match="annotator sheet ARTICLE FILE") as caught:
            article.read(Input(body, filename=filename))
        assert caught.value.code == "is_a_sheet"


@pytest.mark.parametrize(
    ("text", "filename"),
    [
        (PROSE, None),
        (PROSE, "article.csv"),
        (VERSES, None),
        (VERSES, "verses.txt"),
        ("Claim, counterclaim\nThe city says, no.\nThe mayor says, yes.\n", None),
        ("Fact, or fiction?\nIt cost 41 million, she said.\n", None),
        ("Text,lines\nand no more,of anything, than that, or this.\n", None),
        ("Claims\n\nIt cost 41 million.\n", None),
        (VOTES, None),
        (VOTES, "votes.txt"),
        ("Hello, world", "hello.csv"),
        ("Is it old, or is it new?\nIt is old, said the mayor.\n", "old.csv"),
        ('"We met," she said.\n"We talked," he said.\n', "said.csv"),
        (PROSE + "\n" + CLAIMS, None),
    ],
)
def test_prose_that_only_holds_commas_is_an_article(text: str, filename: str | None) -> None:
    assert not is_sheet(text, filename)
    assert article.read(Input(text, filename=filename)).sentences


def test_a_workbook_is_told_also_where_it_was_cut_off() -> None:
    whole = workbook(lambda book: book.add_worksheet().write_row(0, 0, ["Claim", "Source"]))
    for body in (whole, whole[: whole.index(b"xl/workbook.xml") + 40]):
        assert is_workbook(body)
        with refused(Refused, "is_a_workbook"):
            article.read(Input(body, filename="facts.xlsx"))


def test_a_word_document_that_holds_a_workbook_is_no_workbook() -> None:
    whole = workbook(lambda book: book.add_worksheet())
    body = document(paragraph("The council met."), extra={"word/embeddings/one.xlsx": whole})
    assert not is_workbook(body)
    assert article.read(Input(body)).text == "The council met."
    # Cut off within a workbook that was not packed once more.
    cut = body.replace(b"word/embeddings/one.xlsx", b"word/embeddings/one.xlsx" + whole, 1)
    with refused(Refused, "broken_document"):
        article.read(Input(cut[: cut.index(b"xl/workbook.xml") + 40]))


@pytest.mark.parametrize("text", [BIB, RIS, CLAIMS])
def test_the_format_that_is_named_overrides_it(text: str) -> None:
    assert article.read(Input(text.encode(), filename="x.csv", format="text")).sentences


@pytest.mark.parametrize("text", [BIB, RIS, CSL, CLAIMS])
def test_the_capture_of_a_source_may_be_any_of_them(text: str) -> None:
    assert captured_document(Input(text.encode())).html

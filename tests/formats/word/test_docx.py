"""What a document says and what it does not, and that Word would not refuse it whatever the words are."""

import io
import re
import zipfile
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.anchors import describe
from annotator.domain.units import Unit
from annotator.formats.word import docx
from annotator.formats.word.addresses import linkable
from annotator.formats.word.tables import WordTable
from annotator.intake.word import docx as reader
from annotator.intake.word.archive import WORD
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.cleaning.tags import escape
from tests.exported import words_of

# The order that the standard (ECMA-376, part 1, 17) gives, as far as it concerns what is written here: LibreOffice
# reads any, and Word refuses another as damaged.
ORDERS = {
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs strike color sz szCs highlight u vertAlign rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblCellMar",
    "tcPr": "tcW gridSpan vMerge",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p tbl",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
    "lvl": "start numFmt lvlText lvlJc pPr",
    "numbering": "abstractNum num",
    "sectPr": "headerReference footerReference pgSz pgMar",
    "settings": "defaultTabStop characterSpacingControl compat",
}


def parts(document: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        assert file.testzip() is None
        return {name: ET.fromstring(file.read(name)) for name in file.namelist()}


def assert_sound(document: bytes) -> dict[str, ET.Element]:
    """That each part is XML in the order of the standard, and that all that is named is there."""
    found = parts(document)
    for name, root in found.items():
        for element in root.iter():
            known = ORDERS.get(element.tag.removeprefix(WORD), "").split()
            if known and element.tag.startswith(WORD):
                places = [known.index(child.tag.removeprefix(WORD)) for child in element]
                cell = element.tag == f"{WORD}tc"
                assert cell or places == sorted(places), (name, ET.tostring(element)[:400])
                assert not cell or element[-1].tag == f"{WORD}p"
    body, ids = found["word/document.xml"], f"{WORD}id"
    relations = {each.get("Id") for each in found["word/_rels/document.xml.rels"]}
    assert {value for e in body.iter() for key, value in e.items() if key.endswith("relationships}id")} <= relations
    styles = {each.get(f"{WORD}styleId") for each in found["word/styles.xml"]}
    assert {e.get(f"{WORD}val") for root in found.values() for e in root.iter(f"{WORD}pStyle")} <= styles
    numbers = {each.get(f"{WORD}numId") for each in found["word/numbering.xml"]}
    assert {each.get(f"{WORD}val") for each in body.iter(f"{WORD}numId")} <= numbers
    said = [c.get(ids) for c in found["word/comments.xml"]] if "word/comments.xml" in found else []
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(each.get(ids) for each in body.iter(f"{WORD}{mark}")) == sorted(said), mark
    assert len(set(said)) == len(said)
    for row in body.iter(f"{WORD}tr"):
        spans = [cell.find(f"{WORD}tcPr/{WORD}gridSpan") for cell in row.iterfind(f"{WORD}tc")]
        assert 0 < sum(1 if span is None else int(span.get(f"{WORD}val")) for span in spans) <= 63
    return found


def with_units(dossier, *units: Unit):
    return replace(dossier, standing=replace(dossier.standing, units=units, evidence=()), queries=(), remarks=())


def test_all_parts_are_as_the_standard_has_them(document):
    found = assert_sound(document)
    told = words_of(document)
    # Nothing runs and nothing is fetched: the only fields are the numbers of the pages.
    assert not re.search("fldChar|instrText|altChunk|<w:drawing|<w:object|attachedTemplate", told)
    assert sorted(re.findall('w:instr="([^"]*)"', told)) == ["NUMPAGES", "PAGE"]
    outside = [e for root in found.values() for e in root if e.get("TargetMode")]
    assert {each.get("Type").rpartition("/")[2] for each in outside} == {"hyperlink"}
    # Every numbered list counts for itself, and from where it says.
    starts = [
        (e.get(f"{WORD}ilvl"), e[0].get(f"{WORD}val")) for e in found["word/numbering.xml"].iter(f"{WORD}lvlOverride")
    ]
    assert starts == [("1", "4"), ("0", "1")]
    used = [each.get(f"{WORD}val") for each in found["word/document.xml"].iter(f"{WORD}numId")]
    assert used == ["1", "1", "2", "3", "3"]
    # In a paragraph that runs from right to left, words of another direction do not.
    (right,) = [p for p in found["word/document.xml"].iter(f"{WORD}p") if p.find(f"{WORD}pPr/{WORD}bidi") is not None]
    runs = {run.findtext(f"{WORD}t"): run.find(f"{WORD}rPr/{WORD}rtl") is not None for run in right.iter(f"{WORD}r")}
    assert (runs["Thessel"], runs["נהר עלה ב-12 מעל "]) == (False, True)


def test_it_says_what_the_public_copy_says_and_names_nobody_else(dossier, document):
    told = words_of(document)
    for words in (
        "Supports, page 4:",
        "somebody on board",
        "Question for Ola Ödlund: ",
        "I saw it.",
        "Read 🎈 it.",
        "(source 2)",
    ):
        assert words in told, words
    for words in ("Secret", "Onlooker", "root", "python", "viewer"):
        assert words not in told, words
    (comments,) = (root for name, root in parts(document).items() if name == "word/comments.xml")
    threads = parts(document)["word/commentsExtended.xml"]
    answers = [each for each in threads if "paraIdParent" in str(each.attrib)]
    assert (len(threads), len(answers)) == (len(comments), 2)


def test_the_same_dossier_gives_the_same_bytes_on_every_day(dossier, document):
    assert docx.write(dossier) == document
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = file.read("docProps/core.xml").decode()
    assert re.findall(r"\d{4}-\d\d-\d\dT[^<]*", core) == [dossier.revision.imported] * 2


def test_nobodys_name_stands_under_a_verdict_that_does_not_hold(dossier):
    unit = next(unit for unit in dossier.standing.units if unit.id == "s3")
    for check, names in ((unit.check, ["Vera Lind"]), (replace(unit.check, sentence="other words"), ["Somebody"])):
        notes = reader.read(docx.write(with_units(dossier, replace(unit, check=check)))).notes
        assert [note.by for note in notes] == names


def test_an_article_without_units_has_no_comments(dossier):
    empty = docx.write(with_units(dossier))
    assert "word/comments.xml" not in assert_sound(empty)
    assert reader.read(empty).notes == ()
    assert "Sources" not in words_of(empty)


def test_three_thousand_units_on_the_same_words_are_three_thousand_comments(dossier):
    first = dossier.standing.units[0]
    many = docx.write(with_units(dossier, *(replace(first, id=f"u{n}") for n in range(3_000))))
    assert len(assert_sound(many)["word/comments.xml"]) == 3_000


@pytest.mark.parametrize(
    ("rows", "laid_out"),
    [
        ([[(1, 1), (1, 1)]], ["1 1"]),
        ([[(2, 1)], [(1, 1), (1, 1)]], ["2", "1 1"]),
        ([[(1, 2), (1, 1)], [(1, 1), (1, 1)]], ["1 1 +1", "^1 1 1"]),
        ([[(1, 1), (1, 3)], [(1, 1)], [(2, 1)]], ["1 1", "1 ^1", "1 ^1"]),
        ([[(1_000, 1)], [(1, 1), (1, 1)]], ["2", "1 1"]),
        ([[], [(1, 9)], []], ["+1", "1", "^1"]),
        ([[(40, 1), (40, 1)]], None),
        ([], None),
        ([[]], None),
    ],
)
def test_cells_over_several_columns_and_rows_fill_the_grid_and_lose_nothing(rows, laid_out):
    table = WordTable()
    for row in rows:
        table.rows.append([])
        for columns, height in row:
            table.begin_cell(columns=columns, rows=height, is_head=False).content.append("<w:p><w:r/></w:p>")
    xml = table.xml()
    assert xml.count("<w:r/>") == sum(map(len, rows))
    if laid_out is None:
        assert "<w:tbl>" not in xml
        return
    found = [re.findall("<w:tc>.*?</w:tc>", row) for row in re.findall("<w:tr>.*?</w:tr>", xml)]
    assert [" ".join(map(drawn, row)) for row in found] == laid_out


def test_a_cell_that_held_only_an_empty_table_holds_a_paragraph():
    table = WordTable(rows=[[]])
    table.begin_cell(columns=1, rows=1, is_head=False).content.append(WordTable().xml())
    assert "<w:p/></w:tc>" in table.xml()


def drawn(cell: str) -> str:
    """Its columns, behind ^ where it is that of a row above, and behind + where it only fills the row."""
    span = re.search('<w:gridSpan w:val="([0-9]+)"/>', cell)
    kind = "^" if "<w:vMerge/>" in cell else "" if "<w:r/>" in cell else "+"
    return kind + (span[1] if span else "1")


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://søndag.example/å?q=ø#x", "https://xn--sndag-vua.example/%C3%A5?q=%C3%B8#x"),
        ("http://a.example:8080/x y", "http://a.example:8080/x%20y"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        *((no_link, None) for no_link in (
            "http://bad host/", "https://", "mailto:a@b@c", "https://u:p@x.example/", "https://x.example:99999/",
            "javascript:alert(1)", "file:///etc/passwd", "https://[x/", f"https://{'é' * 70}.example/",
            f"https://x.example/{'a' * 2_000}",
        )),
    ],
)  # fmt: skip
def test_what_word_takes_for_no_address_is_no_link(address, link):
    assert linkable(address) == link


@given(st.lists(st.text(max_size=40), max_size=4), st.data())
@settings(max_examples=10)
def test_whatever_the_words_are_the_document_opens_and_keeps_its_comments(dossier, texts, data):
    html, text, blocks = measure(clean("".join(f"<p>a{escape(each)}b</p>" for each in texts) + "<p>The end.</p>"))
    units = []
    for number in range(data.draw(st.integers(0, 4))):
        block = data.draw(st.sampled_from(blocks))
        start = data.draw(st.integers(block.start, block.end - 1))
        end = data.draw(st.integers(start + 1, block.end))
        if text[start:end].strip():
            note = data.draw(st.text(max_size=40))
            units.append(Unit(f"u{number}", "a", "claim", describe(text, start, end, 1), note=note))
    given_ = with_units(dossier, *units)
    words = replace(given_.standing, text=text, sentences=())
    document = docx.write(replace(given_, standing=words, blocks=blocks, revision=replace(dossier.revision, html=html, text=text)))  # fmt: skip
    assert_sound(document)
    assert len(reader.read(document).notes) == len(units)

"""A document that leaves comes back: through our own reader, through another program’s, and through LibreOffice."""

import io
import os
import shutil
import subprocess
from dataclasses import replace

import pytest

from annotator.domain.anchors import describe
from annotator.domain.reading_input import Input
from annotator.formats.readers.reader_notes import reader_notes
from annotator.formats.word import docx
from annotator.formats.word.comment_texts import comments_of
from annotator.intake.word import docx as reader
from annotator.reading.article import read


def said(dossier):
    """What each comment should hold: the words that it is on, its person, and its own words."""
    comments = comments_of(dossier, reader_notes(dossier, with_lost=True))
    return sorted((squeezed(c.unit.anchor.exact), c.by, squeezed(*("".join(w for w, _ in line) for line in c.lines))) for c in comments)  # fmt: skip


def found(body: bytes):
    """What our own reader finds of them."""
    return sorted((squeezed(note.anchor), note.by, squeezed(note.words)) for note in reader.read(body).notes)


def squeezed(*lines: str) -> str:
    return " ".join(" ".join(lines).split())


def test_every_comment_comes_back_with_its_words_and_its_person(dossier, document):
    assert len(dossier.standing.units) > 20
    assert found(document) == said(dossier)


def test_the_text_comes_back_as_it_is_without_what_the_desk_added(dossier, document):
    back = read(Input(document, filename="a.docx"))
    assert back.text == dossier.standing.text
    assert [block.kind for block in back.blocks] == [block.kind for block in dossier.blocks]
    for tag in ("<ol start", "<ul", "<a href", "<em>", "<strong>", "<blockquote>", "<th", 'colspan="2"', 'rowspan="2"'):
        assert (tag in back.html) == (tag != "<ol start"), tag


def test_a_draft_that_comes_back_offers_each_comment_on_its_own_words(dossier, document):
    back = read(Input(document, filename="a.docx"))
    offered = {back.text[draft.start : draft.end] for draft in back.analysis.draft_sources if draft.kind == "comment"}
    assert offered == {unit.anchor.exact for unit in dossier.standing.units}


def test_another_program_reads_who_said_what_and_when(dossier, document):
    other = pytest.importorskip("docx", reason="python-docx is not here").Document(io.BytesIO(document))
    comments = {comment.comment_id: comment for comment in other.comments}
    for mine in comments_of(dossier, reader_notes(dossier, with_lost=True)):
        theirs = comments[mine.number]
        assert (theirs.author, theirs.initials, f"{theirs.timestamp:%Y-%m-%dT%H:%M:%SZ}") == (mine.by, mine.initials, mine.at)  # fmt: skip
    assert {"VL", "OÖ"} == {comment.initials for comment in comments.values()}
    assert other.paragraphs[0].style.name == "Title"
    assert (other.core_properties.title, other.core_properties.last_modified_by) == ("The ferry 🛶 runs again", "")


def test_words_that_are_gone_keep_their_comment_behind_the_text(dossier):
    others, last = dossier.standing.units[:-1], dossier.standing.units[-1]
    gone = replace(last.anchor, place="gone", start=None, end=None, exact="It sank twice")
    lost = replace(dossier, standing=replace(dossier.standing, units=(*others, replace(last, anchor=gone))))
    document = docx.write(lost)
    assert "It sank twice" in {words for words, *_ in found(document)}
    assert found(document) == said(lost)
    assert read(Input(document, filename="a.docx")).text == dossier.standing.text


def test_words_of_several_paragraphs_are_marked_from_the_first_to_the_last(dossier):
    """No unit of this desk is, but a file of another may hold one."""
    text, unit = dossier.standing.text, dossier.standing.units[0]
    anchor = describe(text, text.index("Quoted"), text.index("code  here") + 4, 1)
    wide = replace(unit, anchor=anchor)
    document = docx.write(replace(dossier, standing=replace(dossier.standing, units=(wide,), evidence=()), queries=(), remarks=()))  # fmt: skip
    assert [note.anchor for note in reader.read(document).notes] == ["code"]


def test_libreoffice_opens_it_and_keeps_every_comment_when_it_saves(dossier, document, tmp_path):
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice on this machine (Debian: libreoffice-writer)")
    (tmp_path / "a.docx").write_bytes(document)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    asked = ["--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", "saved", "a.docx"]
    subprocess.run(
        [program, profile, *asked], cwd=tmp_path, env=os.environ, timeout=120, check=True, capture_output=True
    )
    saved = (tmp_path / "saved/a.docx").read_bytes()
    assert found(saved) == said(dossier)
    assert read(Input(saved, filename="a.docx")).text == dossier.standing.text

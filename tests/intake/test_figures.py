"""Pictures of a Word document: each is one block to check, whatever words it has."""

import io
import re
import zipfile

import pytest

from annotator.domain.reading_input import Input
from annotator.reading.article import read
from tests.intake.documents import NOTE, document, paragraph

_RELATION = (
    b'<Relationship Id="rId20" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
    b' Target="media/image1.png"/></Relationships>'
)
_STYLE = b'<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style></w:styles>'


def picture(words: str) -> str:
    return (
        '<w:p><w:r><w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><wp:inline>'
        f'<wp:docPr id="1" name="Picture 1" descr="{words}"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill>'
        '<a:blip r:embed="rId20"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
    )


def illustrated(*body: str) -> bytes:
    out = io.BytesIO()
    plain = zipfile.ZipFile(io.BytesIO(document(paragraph("The mill closes", "Title"), *body)))
    with plain, zipfile.ZipFile(out, "w") as archive:
        for name in plain.namelist():
            part = plain.read(name)
            if name == "word/_rels/document.xml.rels":
                part = part.replace(b"</Relationships>", _RELATION)
            archive.writestr(name, part.replace(b"</w:styles>", _STYLE))
        archive.writestr("word/media/image1.png", b"\x89PNG\r\n\x1a\n" + bytes(64))
    return out.getvalue()


SEEN, SAID = picture("The mill at dusk"), paragraph("The mill in April. Photo: Ida Moen", "Caption")


@pytest.mark.parametrize(
    ("body", "captions"),
    [
        ((SEEN,), ["The mill at dusk"]),
        ((SEEN, SAID), ["The mill in April. Photo: Ida Moen"]),
        ((picture(""), SAID), ["The mill in April. Photo: Ida Moen"]),
        ((SAID, SEEN), ["The mill in April. Photo: Ida Moen", "The mill at dusk"]),
        ((SEEN, SEEN), ["The mill at dusk", "The mill at dusk"]),
    ],
    ids=["no caption", "caption", "no words", "caption above", "two"],
)
def test_a_picture_becomes_a_figure_with_one_caption(body: tuple[str, ...], captions: list[str]) -> None:
    found = read(Input(illustrated(paragraph("It closes in spring.", None, NOTE), *body, paragraph("Gone."))))
    blocks = [(block.kind, found.text[block.start : block.end]) for block in found.blocks]
    assert blocks == [
        ("headline", "The mill closes"),
        ("paragraph", "It closes in spring."),
        *(("caption", caption) for caption in captions),
        ("paragraph", "Gone."),
        ("list_item", "The mill log, page 4."),
    ]
    assert found.html.count("<figure>") == len(captions)
    shown = '<img alt="The mill at dusk">' if body == (SEEN, SAID) else ""
    assert "".join(re.findall("<img[^>]*>", found.html)) == shown


def test_tags_in_an_alternative_text_become_text() -> None:
    found = read(Input(illustrated(picture("A &quot;mill&quot; &lt;b&gt; &amp; more"), SAID)))
    assert '<figure><img alt="A &quot;mill&quot; &lt;b&gt; &amp; more"><figcaption' in found.html

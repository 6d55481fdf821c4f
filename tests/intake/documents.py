"""Word documents made for tests: the few parts that a reader needs."""

import io
import zipfile
from collections.abc import Sequence

_TYPES = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELS = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""
_LINKS = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://mill.example/log" TargetMode="External"/>
<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>
</Relationships>"""
_STYLES = """<?xml version="1.0" encoding="UTF-8"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>"""
_NOTES = """<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:id="2"><w:p><w:r><w:t>The mill log, page 4.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
_BODY = """<?xml version="1.0" encoding="UTF-8"?>{declared}<w:document
 xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}</w:body></w:document>"""


def paragraph(words: str, style: str | None = None, more: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{named}<w:r><w:t xml:space="preserve">{words}</w:t></w:r>{more}</w:p>'


def link(words: str) -> str:
    return f'<w:hyperlink r:id="rId9"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'


COMMENTS = """<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:comment w:id="5" w:author="A. Berg" w:initials="AB"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>{words}</w:t></w:r></w:p></w:comment></w:comments>"""
COMMENT = '<w:r><w:commentReference w:id="5"/></w:r>'


def commented(words: str, more: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """The parts of a document in which A. Berg wrote a comment with these words at the mark `COMMENT`."""
    return {"word/comments.xml": COMMENTS.format(words=words).encode(), **(more or {})}


NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def document(*body: str, declared: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELS,
        "word/_rels/document.xml.rels": _LINKS,
        "word/styles.xml": _STYLES,
        "word/footnotes.xml": _NOTES,
        "word/document.xml": _BODY.format(body="".join(body), declared=declared),
        **(extra or {}),
    }
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def ruby(base: str, reading: str) -> str:
    return (
        f"<w:r><w:ruby><w:rt><w:r><w:t>{reading}</w:t></w:r></w:rt>"
        f"<w:rubyBase><w:r><w:t>{base}</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )


def initial(letter: str) -> str:
    frame = '<w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>'
    return f"<w:p>{frame}<w:r><w:t>{letter}</w:t></w:r></w:p>"


def change(kind: str, words: str, author: str = "A. Berg") -> str:
    text = "delText" if kind in ("del", "moveFrom") else "t"
    run = f'<w:r><w:{text} xml:space="preserve">{words}</w:{text}></w:r>'
    return f'<w:{kind} w:id="1" w:author="{author}" w:date="2026-01-02T10:00:00Z">{run}</w:{kind}>'


def field(instruction: str, value: str) -> str:
    """A field as Word writes it in pieces; `instruction` may hold another field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inside = instruction if instruction.startswith("<") else f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    result = f"<w:r><w:t>{value}</w:t></w:r>"
    return f"{mark.format('begin')}{inside}{mark.format('separate')}{result}{mark.format('end')}"


_TAKEN_IN = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="{name}"/>
</Relationships>"""


def taking_in(name: str, content: bytes, *body: str) -> bytes:
    """A document that takes in another file behind `body`, as programs that put documents together write it."""
    extra = {"word/_rels/document.xml.rels": _TAKEN_IN.format(name=name).encode(), f"word/{name}": content}
    return document(*body, '<w:altChunk r:id="rId5"/>', paragraph("The end."), extra=extra)


def renamed(source: bytes, name: str) -> bytes:
    """The document with its main part under another name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            content = old.read(part).replace(b"word/document.xml", f"word/{name}".encode())
            new.writestr(part.replace("document.xml", name), content)
    return out.getvalue()


def on_words(number: int, words: str) -> str:
    """These words with the marks of a comment around them, as Word and Google Docs write them."""
    return (
        f'<w:commentRangeStart w:id="{number}"/><w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
        f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'
    )


_GOOGLES = 'w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"'
_GOOGLES_FONT = '<w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/>'


def google_run(words: str, more: str = "") -> str:
    return f'<w:r {_GOOGLES}><w:rPr>{more}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def google_document(*runs: str, comments: dict[int, tuple[str, str]]) -> bytes:
    """A paragraph of these runs as Google Docs exports it: comments have no initials, and answer by their place alone.

    `comments` are names and words by number.
    """
    shape = '<w:pPr><w:pBdr><w:top w:space="0" w:sz="0" w:val="nil"/></w:pBdr><w:shd w:fill="auto" w:val="clear"/><w:rPr/></w:pPr>'
    said = "".join(
        f'<w:comment w:author="{by}" w:id="{number}" w:date="2026-05-17T09:30:00Z"><w:p {_GOOGLES}>{shape}'
        f"{google_run(words, _GOOGLES_FONT)}</w:p></w:comment>"
        for number, (by, words) in comments.items()
    )
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="{name}">{said}</w:comments>'
    body = f'<w:p w:rsidRDefault="00000000" w:rsidP="00000000" {_GOOGLES}>{shape}{"".join(runs)}</w:p>'
    return document(body, extra={"word/comments.xml": part.encode()})


def google_words(numbers: Sequence[int], *runs: str) -> str:
    """Runs with the marks of these comments around them, in Google Docs' order."""
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in numbers)
    ends = "".join(
        f'<w:commentRangeEnd w:id="{number}"/><w:r {_GOOGLES}><w:commentReference w:id="{number}"/></w:r>'
        for number in numbers
    )
    return starts + "".join(runs) + ends

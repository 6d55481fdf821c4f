"""The table of all formats that may come in, one row for each.

To add a format, write its file in this folder and add its row here: the terminal, the forms of the web, the captures
of sources and the error messages read this table, and a test compares it with docs/guides/inputs.md.
"""

from collections.abc import Callable
from dataclasses import dataclass

from annotator.intake import exported, html, mail, markdown, media_types, mhtml, plain, webarchive
from annotator.intake.documents import Document
from annotator.intake.word import docx


@dataclass(frozen=True, slots=True)
class InputFormat:
    """`name` is the value for `--format`, `label` is for people; `endings` are those of file names, without the dot.

    A format is recognised in bytes (and by a file's name) or in text, and is read from the same; a format without a
    reader is only kept. `is_article` is true if an article may come in this format, `is_capture` if the capture of a
    source may be kept in it.
    """

    name: str
    label: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...] = ()
    is_in_bytes: Callable[[bytes, str | None], bool] | None = None
    is_in_text: Callable[[str], bool] | None = None
    read_bytes: Callable[[bytes], Document] | None = None
    read_text: Callable[[str], Document] | None = None
    is_article: bool = True
    is_capture: bool = True


# Formats are tried in this order, and the first one that recognises the content is taken.
INPUTS = (
    InputFormat(
        "json", "file exported by this desk", ("json",), ("application/json",),
        is_in_text=exported.is_json, is_capture=False,
    ),
    InputFormat(
        "html", "web page", ("html", "htm", "xhtml"), (media_types.HTML, "application/xhtml+xml"),
        is_in_text=html.is_html, read_text=html.read,
    ),
    InputFormat(
        "docx", "Word document", ("docx",), (media_types.DOCX,),
        is_in_bytes=lambda source, _: docx.is_docx(source), read_bytes=docx.read,
    ),
    InputFormat(
        "webarchive", "page saved by Safari", ("webarchive",), ("application/x-webarchive",),
        is_in_bytes=lambda source, _: webarchive.is_webarchive(source), read_bytes=webarchive.read, is_capture=False,
    ),
    InputFormat(
        "mhtml", "page saved as one file", mhtml.ENDINGS, ("multipart/related",),
        is_in_bytes=mhtml.is_mhtml, read_bytes=mhtml.read,
    ),
    InputFormat(
        "eml", "mail", mail.ENDINGS, ("message/rfc822",), is_in_bytes=mail.is_mail, read_bytes=mail.read,
    ),
    InputFormat(
        "markdown", "Markdown", ("md", "markdown", "mdown"), ("text/markdown",),
        is_in_text=markdown.is_markdown, read_text=markdown.read,
    ),
    InputFormat(
        "text", "plain text", ("txt",), (media_types.PLAIN,), is_in_text=lambda _: True, read_text=plain.read,
    ),
    InputFormat("pdf", "PDF", ("pdf",), (media_types.PDF,), is_article=False),
    InputFormat(
        "image", "image", ("png", "jpg", "jpeg", "gif", "webp", "tif", "tiff", "avif", "heic", "heif", "svg"),
        media_types.IMAGES, is_article=False,
    ),
)  # fmt: skip
_BY_NAME = {row.name: row for row in INPUTS}
# In the order for people: the exports of this desk come last.
ARTICLES = tuple(sorted((row for row in INPUTS if row.is_article), key=lambda row: row.name == "json"))
# All of these except exports, which are taken over instead of being read as an article.
DRAFTS = tuple(row for row in ARTICLES if row.read_bytes or row.read_text)
CAPTURES = tuple(row for row in INPUTS if row.is_capture)


def input_format(name: str) -> InputFormat:
    """The format of an article. Raises KeyError for any other name."""
    row = _BY_NAME[name]
    if not row.is_article:
        raise KeyError(name)
    return row


def found_in_bytes(source: bytes, filename: str | None = None) -> InputFormat | None:
    """The format of these bytes; None if only the decoded text can show it."""
    return next((row for row in INPUTS if row.is_in_bytes and row.is_in_bytes(source, filename)), None)


def found_in_text(text: str, filename: str | None = None) -> InputFormat:
    """The format of a text by its content; `filename` decides only if the content fits two formats."""
    found = next(row for row in INPUTS if row.is_in_text and row.is_in_text(text))
    ending = (filename or "").lower().rpartition(".")[2]
    if found.name != "json" and ending in _BY_NAME["markdown"].endings:
        return _BY_NAME["markdown"]
    # The tags in an article about HTML that is saved as text have to be displayed.
    is_about_html = found.name == "html" and ending == "txt" and not html.starts_as_markup(text)
    return _BY_NAME["text"] if is_about_html else found


def kept_as(media_type: str) -> InputFormat | None:
    """The format of a capture by its media type."""
    return next((row for row in CAPTURES if media_type in row.media_types), None)

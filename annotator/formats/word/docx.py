"""The article as a Word document: its units are comments on their words, and its sources stand behind it.

Every part is written here, for what libraries write has no threads of comments and differs from day to day. No program
that opens it runs or asks for anything: there are no fields but the numbers of its pages, and no pictures.
"""

import re
from importlib.resources import files

from annotator.domain.articles import Facts
from annotator.domain.dates import day
from annotator.domain.dossiers import Dossier
from annotator.formats.readers.reader_notes import reader_notes
from annotator.formats.word.article_text import ArticleText
from annotator.formats.word.comment_marks import comments_part, threads_part
from annotator.formats.word.comment_texts import comments_of
from annotator.formats.word.end_matter import lost_words, source_list
from annotator.formats.word.lists import Lists
from annotator.formats.word.packaging import CORE, MAIN, Links, packed, relation_id
from annotator.formats.word.runs import attribute, legal, paragraph, run
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.cleaning.tags import escape

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_HEADER, _FOOTER = "word/header1.xml", "word/footer1.xml"
_LANGUAGE = re.compile(r"([a-z]{2,3})(-[A-Za-z0-9]{2,8}){0,3}")
# Word checks the spelling of three kinds of scripts by three languages.
_EAST_ASIAN = {"ja", "ko", "zh"}
_FROM_RIGHT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}


def write(dossier: Dossier) -> bytes:
    """The document of a public dossier: the same bytes for the same dossier."""
    notes = reader_notes(dossier, with_lost=True)
    comments = comments_of(dossier, notes)
    links, lists = Links(), Lists()
    article = ParsedArticle(dossier.revision.html, dossier.standing.text, dossier.blocks)
    placed = [each for each in comments if each.unit.anchor.start is not None]
    body = "".join(
        (
            ArticleText(article, placed, links, lists).xml(),
            lost_words([each for each in comments if each.unit.anchor.start is None]),
            source_list(notes.sources, links),
        )
    )
    facts = dossier.article.facts
    parts = {
        MAIN: f"<w:document {_NAMESPACES}><w:body>{body}{_page()}</w:body></w:document>",
        CORE: _core(dossier),
        "word/styles.xml": _shipped("styles.xml").replace("<w:lang/>", _language(facts.language)),
        "word/settings.xml": _shipped("settings.xml"),
        "word/numbering.xml": lists.part(),
        _HEADER: f"<w:hdr {_NAMESPACES}>{paragraph(run(_header(facts)), 'Header')}</w:hdr>",
        _FOOTER: f"<w:ftr {_NAMESPACES}>{paragraph(_footer(dossier), 'Footer')}</w:ftr>",
    }
    if comments:
        parts["word/comments.xml"] = comments_part(comments)
        parts["word/commentsExtended.xml"] = threads_part(comments)
    return packed(parts, links)


def _shipped(name: str) -> str:
    return (files(__package__) / name).read_text("utf-8")


def _page() -> str:
    """A4, with an inch around the text."""
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{relation_id(_HEADER)}"/>'
        f'<w:footerReference w:type="default" r:id="{relation_id(_FOOTER)}"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708"'
        ' w:gutter="0"/></w:sectPr>'
    )


def _core(dossier: Dossier) -> str:
    """What the document says of itself: its writers, and when its text came in; not who exports it, or when."""
    facts, made = dossier.article.facts, attribute(dossier.revision.imported)
    title, writers = (escape(legal(each)) for each in (facts.title or dossier.article.slug, ", ".join(facts.byline)))
    moment = 'xsi:type="dcterms:W3CDTF"'
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        f"<dc:creator>{writers}</dc:creator><cp:lastModifiedBy></cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created {moment}>{made}</dcterms:created><dcterms:modified {moment}>{made}</dcterms:modified>"
        "</cp:coreProperties>"
    )


def _header(facts: Facts) -> str:
    """“Ida Holm, Gazette, March 2, 2026”"""
    return ", ".join(filter(None, (*facts.byline, facts.publisher, day(facts.published) if facts.published else None)))


def _footer(dossier: Dossier) -> str:
    """The name of the article at the desk and its draft, then the page and how many there are."""
    page, of = (f'<w:fldSimple w:instr="{field}">{run("1")}</w:fldSimple>' for field in ("PAGE", "NUMPAGES"))
    return f"{run(f'{dossier.article.slug}, draft {dossier.revision.number}')}{run(chr(9))}{page}{run(' / ')}{of}"


def _language(language: str | None) -> str:
    found = _LANGUAGE.fullmatch(language or "")
    if found is None:
        return ""
    kind = "eastAsia" if found[1] in _EAST_ASIAN else "bidi" if found[1] in _FROM_RIGHT else "val"
    return f'<w:lang w:{kind}="{found[0]}"/>'

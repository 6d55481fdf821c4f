"""Turns pictures with captions in tables or spans, as pages had them before HTML 5, into figures."""

from lxml.html import HtmlElement

from annotator.markup.body.pictures.caption_names import is_caption_class
from annotator.markup.pages.parsing import words

TABLE = {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"}
# In words.
_LONGEST_CAPTION = 60


def mark_figures_in_tables(body: HtmlElement) -> None:
    """Turns each table of two cells, a picture and its caption, into a figure."""
    for table in list(body.iter("table")):
        cells = [cell for cell in table.iter("td", "th") if _has_content(cell)]
        if len(cells) != 2 or next(table.iterdescendants("table"), None) is not None:
            continue
        picture, caption = cells
        if _has_picture(picture) and not picture.text_content().strip() and _has_words_only(caption):
            if len(words(caption.text_content())) > _LONGEST_CAPTION or caption.find(".//p") is not None:
                continue
            for part in list(table.iter(*TABLE)):
                part.tag = "div"
            table.tag, caption.tag = "figure", "figcaption"


def _has_content(cell: HtmlElement) -> bool:
    return bool(cell.text_content().strip()) or _has_picture(cell)


def mark_figures_in_line(body: HtmlElement) -> None:
    """Turns a picture and its caption into a figure, if spans hold them in a paragraph or a div holds only them."""
    for span in [one for one in body.iter("span") if is_caption_class(one.get("class") or "")]:
        if (figure := next(span.iterancestors("figure"), None)) is not None:
            if _has_picture(figure) and _has_words_only(span) and next(figure.iter("figcaption"), None) is None:
                _make_caption(span)
            continue
        if next(span.iterancestors("p", "div"), None) is None:
            continue
        spans = (span, *span.iterancestors("span"))
        around = next((up for up in spans if _has_picture(up)), None)
        around = _alone_with_picture(span) if around is None else around
        caption = next((inner for inner in span.iter("span") if _has_words_only(inner)), None)
        if around is not None and caption is not None:
            caption.tag = "figcaption"
            around.tag = "figure"


def _make_caption(span: HtmlElement) -> None:
    """Makes a caption of a span in a figure, and of those right behind it, as its credit is one."""
    caption = span.makeelement("figcaption")
    span.addprevious(caption)
    for part in [span, *span.itersiblings()]:
        if part.tag != "span":
            break
        caption.append(part)


def _alone_with_picture(caption: HtmlElement) -> HtmlElement | None:
    """The element right around a caption, if it holds a picture and no other words."""
    around = caption.getparent()
    others = len(around.text_content().strip()) - len(caption.text_content().strip())
    return around if around.tag in ("div", "p") and not others and _has_picture(around) else None


def _has_words_only(element: HtmlElement) -> bool:
    return not _has_picture(element) and bool(element.text_content().strip())


def _has_picture(element: HtmlElement) -> bool:
    return next(element.iter("img"), None) is not None

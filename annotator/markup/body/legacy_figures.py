"""Pictures with words under them, from before there was an element for both: made the figures that they are."""

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import words

TABLE = {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"}
_LONGEST_CAPTION = 60


def name_figures_in_tables(body: HtmlElement) -> None:
    """Before there was an element for it, a picture and its caption were two cells of a table."""
    for table in list(body.iter("table")):
        cells = [one for one in table.iter("td", "th") if _has_content(one)]
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


def name_figures_in_line(body: HtmlElement) -> None:
    """A picture and its caption in the first words of a paragraph, or alone in an element, are a figure."""
    for named in body.xpath(".//span[contains(@class, 'caption')]"):
        if next(named.iterancestors("figure"), None) is not None or next(named.iterancestors("p", "div"), None) is None:
            continue
        spans = (named, *named.iterancestors("span"))
        around = next((one for one in spans if _has_picture(one)), None)
        around = _alone_with_picture(named) if around is None else around
        caption = next((one for one in named.iter("span") if _has_words_only(one)), None)
        if around is not None and caption is not None:
            caption.tag = "figcaption"
            around.tag = "figure"


def _alone_with_picture(caption: HtmlElement) -> HtmlElement | None:
    """The element right around a caption, where it holds a picture before it and no other words."""
    around = caption.getparent()
    others = len(around.text_content().strip()) - len(caption.text_content().strip())
    return around if around.tag == "div" and not others and _has_picture(around) else None


def _has_words_only(element: HtmlElement) -> bool:
    return not _has_picture(element) and bool(element.text_content().strip())


def _has_picture(element: HtmlElement) -> bool:
    return next(element.iter("img"), None) is not None

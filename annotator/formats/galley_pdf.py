"""A galley as PDF, by WeasyPrint, which is an extra.

Style sheets know nothing of lines, and cannot put a note beside one without laying it over the next. So the text is set
first; then each fifth of its lines gets a number and each note its place, and these are set on top of the pages. That
asks the layout for its boxes, which are no public part of WeasyPrint: hence the narrow range of versions.
"""

from collections.abc import Iterable
from functools import partial
from html import escape
from typing import Any

from annotator.domain.errors import RuleBroken
from annotator.domain.sheets.galley_sheets import GalleySheet
from annotator.formats.galley_layout import TextLine, lines, notes_on, placed, tops, with_room

_STEP = 5
_MM = 96 / 25.4
# A4, and the margins of `galley.css`; all lengths from here on are CSS pixels.
_TOP, _BOTTOM = 18 * _MM, 281 * _MM
# What follows the text begins on the same page only above this.
_LOWEST_START, _GAP = 200 * _MM, 6 * _MM
_NOTES_LEFT = 146 * _MM
_NO_FOOT = "@page { @top-center { content: none } @bottom-center { content: none } }"
_UNCUT = "@page { size: 210mm 9000000px; margin: 0 } .galley .note { margin: 0 }"
_BESIDE = """@page { size: A4; margin: 0 }
html, body { margin: 0; background: none }
.galley section { position: relative; height: 296mm }
.galley section + section { break-before: page }
.galley section > b { position: absolute; left: 10mm; width: 10mm; text-align: right }
.galley section > b { font: 400 8pt sans-serif; color: #555 }
.galley section > p { position: absolute; top: 285mm; left: 12mm; width: 186mm; font: 7.5pt sans-serif }
.galley section > .stamped { top: 8mm; font: bold 9pt sans-serif; text-align: center }"""


def typeset(sheet: GalleySheet) -> bytes:
    """The PDF. Nothing is fetched for it: what the HTML refers to is missing in it.

    Raises RuleBroken where WeasyPrint, or the library by which it sets text, is not installed.
    """
    try:
        import weasyprint
    except ImportError as error:
        raise RuleBroken("pdf_not_installed") from error
    except OSError as error:
        raise RuleBroken("pango_not_installed") from error
    read = partial(_laid_out, weasyprint, weasyprint.text.fonts.FontConfiguration(), sheet.styles)
    notes = notes_on(read(_wrapped(html for _, html in sheet.notes), _UNCUT).pages[0])
    high = [float(note.border_height()) for note in notes]
    text = read(with_room(sheet.text, dict(zip((mark for mark, _ in sheet.notes), high, strict=True)))).pages
    set_lines = [lines(page) for page in text]
    found = tops(text)
    places = placed([found.get(mark, (0, _TOP)) for mark, _ in sheet.notes], high, _TOP, _BOTTOM)
    last = max([len(text) - 1, *(place.page for place in places)])
    lowest = [place.bottom for place in places if place.page == last]
    lowest += [line.top + line.height for line in set_lines[last]] if last < len(text) else []
    start = max(lowest, default=_TOP) + _GAP
    is_below = start < _LOWEST_START
    end = read(sheet.end, f"@page :first {{ margin-top: {start if is_below else _TOP:.1f}px }}").pages
    under = [[each] for each in text] + [[] for _ in range(last + 1 - len(text))]
    if is_below:
        under[last].append(end[0])
    under += [[each] for each in end[is_below:]]
    beside = read(_beside(sheet, set_lines, len(under)), _BESIDE)
    for pages, top in zip(under, beside.pages, strict=True):
        roots = [root for page in pages for root in page._page_box.children]
        top._page_box.children = [*roots, *top._page_box.children]
    for place, note in zip(places, notes, strict=True):
        note.translate(_NOTES_LEFT - note.position_x, place.top - note.position_y)
        beside.pages[place.page]._page_box.children.append(note)
    return bytes(beside.write_pdf())


def _laid_out(weasyprint: Any, fonts: Any, styles: str, html: str, more: str = "") -> Any:
    # It refuses every kind of address, also those of files and of data; WeasyPrint then goes on without what is there.
    nothing = weasyprint.urls.URLFetcher(allowed_protocols=())
    sheet = weasyprint.CSS(string=f"{styles}\n{_NO_FOOT}\n{more}", font_config=fonts, url_fetcher=nothing)
    return weasyprint.HTML(string=html, url_fetcher=nothing).render(stylesheets=[sheet], font_config=fonts)


def _wrapped(parts: Iterable[str]) -> str:
    return f'<html class="typeset"><body><div class="galley">{"".join(parts)}</div></body></html>'


def _beside(sheet: GalleySheet, set_lines: list[list[TextLine]], total: int) -> str:
    """A page of HTML for each page, with the numbers of its lines, its foot and its stamp."""
    pages = []
    number = 0
    for at in range(1, total + 1):
        numbers = []
        for line in set_lines[at - 1] if at <= len(set_lines) else ():
            number += 1
            if number == 1 or number % _STEP == 0:
                numbers.append(f'<b style="top:{line.top:.1f}px;line-height:{line.height:.1f}px">{number}</b>')
        pages.append(f"<section>{''.join(numbers)}{_foot(sheet, at, total)}</section>")
    return _wrapped(pages)


def _foot(sheet: GalleySheet, number: int, total: int) -> str:
    left, right = map(escape, sheet.foot)
    stamp = f'<p class="stamped">{escape(sheet.stamp)}</p>' if sheet.stamp else ""
    return (
        f'<p>{left}</p><p style="text-align:center">{number} / {total}</p>'
        f'<p style="text-align:right">{right}</p>{stamp}'
    )

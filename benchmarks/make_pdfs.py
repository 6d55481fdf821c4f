"""Makes PDFs whose words are known, with three typesetters: Typst, Chromium and ReportLab.

    python benchmarks/make_pdfs.py OUT

Each file has one difficulty of real papers. Its gold are the paragraphs that a person would read, in their order;
running heads, page numbers and the words of footnotes are not part of it. `pdf_texts.py` has the words.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path

import drawn_pdfs
import pdf_texts as texts
from pdf_texts import title_and_paragraphs
from pypdf import PdfReader, PdfWriter
from typesetters import chromium, typst

HEAD = '#set page(header: [_The Marrow Gazette_ #h(1fr) 17 October 2026], numbering: "1")\n'
SMALL_PAGE = "#set page(width: 105mm, height: 148mm, margin: 14mm)\n"
ROWS = (
    ("Station", "2023", "2024", "2025"),
    ("Ashfield bridge", "48.2", "51.7", "50.9"),
    ("Coldharbour weir", "31.5", "29.8", "27.4"),
    ("Little Tarn mouth", "12.0", "11.6", "12.3"),
)
TABLE = tuple(" ".join(row) for row in ROWS)
BULLETS = (
    "Buffer strips of ten metres along all streams, planted before the spring of 2027 and mown once a year at most.",
    "A register of drainage pipes, which the farmers fill in themselves and the agency checks in one case of twenty.",
    "Measurements in every month instead of every quarter, at all 64 stations.",
    "No new permits for wells that are deeper than 40 metres.",
)
MARKED = (
    "The works cost 400² million crowns, and 1,250³ people took part in them.",
    "In 1931¹ the river rose by 5 metres; it covered 12 km² of the town, where 38,400² people lived.",
    "Of 64⁴ stations, 9⁵ exceeded the limit, officials said.",
)


@dataclass(frozen=True)
class Made:
    """A PDF with its gold paragraphs; `by` is its typesetter."""

    name: str
    by: str
    body: bytes
    gold: tuple[str, ...]
    language: str = "en"


def made() -> Iterator[Made]:
    for part in (by_typst, by_chromium, by_reportlab, changed):
        yield from part()


def escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "#$*_`<>@\\[]~=-+/" else c for c in text)


def typeset(name: str, text: str, setup: str, language: str = "en") -> Made:
    """An article set by Typst; `setup` is Typst's own code, before the words."""
    title, paragraphs = title_and_paragraphs(text)
    source = f'#set text(lang: "{language}", size: 10pt)\n{setup}\n'
    # Typst makes its own marks of straight ones only: these are curly, and stay.
    source += "\n\n".join([f"#block(text(size: 1.4em, weight: 700)[{escaped(title)}])", *map(escaped, paragraphs)])
    return Made(name, "typst", typst(source), (title, *paragraphs), language)


def by_typst() -> Iterator[Made]:
    justified = "#set par(justify: true, spacing: 1.2em)\n#set text(hyphenate: false)\n"
    divided = "#set par(justify: true, spacing: 1.2em)\n#set text(hyphenate: true)\n"
    indented = "#set par(justify: true, spacing: 0.65em, first-line-indent: 1.2em)\n"
    yield typeset("justified", texts.BRIDGE, justified)
    yield typeset("hyphenated", texts.WATER, divided + "#set page(width: 110mm)")
    yield typeset("ragged right", texts.HOUSING, "#set par(justify: false)\n#set text(hyphenate: false)")
    yield typeset("indented paragraphs", texts.BRIDGE, indented + SMALL_PAGE)
    yield typeset("two columns", texts.HOUSING, divided + "#set page(columns: 2)")
    yield typeset("three columns", texts.BRIDGE, indented + "#set page(columns: 3, margin: 12mm)\n#set text(size: 8pt)")
    yield typeset("broken over pages", texts.WATER, divided + SMALL_PAGE + HEAD)
    yield typeset("double spaced", texts.HOUSING, "#set par(leading: 1.6em, spacing: 1.6em, first-line-indent: 2em)")
    yield typeset("small caps and tracking", texts.HOUSING, justified + "#show regex(\"[A-Z]\\w+\"): smallcaps\n#show regex(\"\\d+\"): set text(weight: 700, tracking: 1pt)")  # fmt: skip
    yield typeset("very long page", "\n\n".join([texts.WATER, *title_and_paragraphs(texts.BRIDGE)[1]]), "#set page(height: auto)")  # fmt: skip
    yield typeset("German hyphenated", texts.ROAD, divided + SMALL_PAGE, "de")
    yield typeset("German columns", texts.HOSPITAL, divided + "#set page(columns: 2)", "de")
    yield typeset("French", texts.LIBRARY, divided + SMALL_PAGE + HEAD, "fr")
    yield typeset("Spanish", texts.DROUGHT, divided + "#set page(columns: 2)", "es")
    yield typeset("sideways", texts.HOSPITAL, divided + "#set page(flipped: true)\n#show: it => rotate(90deg, reflow: true, block(width: 160mm, it))", "de")  # fmt: skip
    yield with_footnotes(divided + SMALL_PAGE + HEAD)
    yield typst_parts("table in a text", [*bridge(2), ("table", TABLE), *bridge(4)[2:]], divided)
    yield typst_parts("bulleted list", [*bridge(1), ("list", BULLETS), *bridge(3)[1:]], divided + SMALL_PAGE)
    source = "\n\n".join(escaped_marks(line) for line in MARKED)
    yield Made("raised marks", "typst", typst(source), MARKED)


def bridge(count: int) -> list[tuple[str, tuple[str, ...]]]:
    return [("text", (paragraph,)) for paragraph in title_and_paragraphs(texts.BRIDGE)[1][:count]]


def escaped_marks(line: str) -> str:
    return "".join(f"#super[{'⁰¹²³⁴⁵⁶⁷⁸⁹'.index(c)}]" if c in "⁰¹²³⁴⁵⁶⁷⁸⁹" else c for c in escaped(line))


def with_footnotes(setup: str) -> Made:
    title, paragraphs = title_and_paragraphs(texts.WATER)
    note = " #footnote[See the annex, table {0}, for the method of this value and its limits.]"
    body = [escaped(p) + note.format(number).strip() for number, p in enumerate(paragraphs, 1)]
    source = f'#set text(lang: "en", size: 10pt)\n{setup}\n' + "\n\n".join([f"= {escaped(title)}", *body])
    return Made("footnotes", "typst", typst(source), (title, *paragraphs))


def typst_parts(name: str, parts: list[tuple[str, tuple[str, ...]]], setup: str) -> Made:
    out, gold = [f"{setup}\n"], []
    for kind, lines in parts:
        gold += lines
        if kind == "table":
            cells = ", ".join(f"[{cell}]" for row in ROWS for cell in row)
            out.append(f"#table(columns: 4, {cells})")
        else:
            out.append("\n".join(("- " if kind == "list" else "") + escaped(line) for line in lines))
    return Made(name, "typst", typst("\n\n".join(out)), tuple(gold))


def web_page(
    name: str, text: str, style: str, language: str = "en", more: str = "", extra: tuple[str, ...] = ()
) -> Made:
    """An article printed by Chromium; `more` is HTML behind the first paragraph, and `extra` its gold."""
    title, paragraphs = title_and_paragraphs(text)
    body = [f"<h1>{escape(title)}</h1>", *(f"<p>{escape(p)}</p>" for p in paragraphs)]
    body.insert(2, more)
    html = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><style>{style}</style>{"".join(body)}</html>'
    return Made(name, "chromium", chromium(html), (title, paragraphs[0], *extra, *paragraphs[1:]), language)


def by_chromium() -> Iterator[Made]:
    divided = "body{font:11pt 'DejaVu Serif'} p{text-align:justify;hyphens:auto}"
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    bullets = "".join(f"<li>{line}</li>" for line in BULLETS)
    yield web_page("web page", texts.HOUSING, "body{font:12pt 'DejaVu Sans'}")
    yield web_page("web columns", texts.BRIDGE, divided + "body{columns:2}h1{column-span:all}")
    yield web_page("web columns, German", texts.ROAD, divided + "body{columns:3;font-size:8pt}", "de")
    yield web_page("web page, French", texts.LIBRARY, divided + "@page{size:A5}", "fr")
    yield web_page("web page, Spanish", texts.DROUGHT, divided + "@page{size:A6} p{margin:0;text-indent:1.5em}", "es")
    yield web_page("web table", texts.WATER, divided + "td{padding:2px 12px}", "en", f"<table>{cells}</table>", TABLE)
    yield web_page("web list", texts.WATER, divided + "ul{width:70mm}", "en", f"<ul>{bullets}</ul>", BULLETS)
    marked = "".join(f"<p>{''.join(_sup(c) for c in line)}</p>" for line in MARKED)
    yield web_page("web marks", texts.HOSPITAL, divided, "de", marked, MARKED)
    spaced = "body{font:12pt 'DejaVu Sans'} h1{letter-spacing:.2em} p{font-variant:small-caps;font-kerning:normal}"
    yield web_page("web small caps", texts.HOUSING, spaced)


def _sup(letter: str) -> str:
    return f"<sup>{'⁰¹²³⁴⁵⁶⁷⁸⁹'.index(letter)}</sup>" if letter in "⁰¹²³⁴⁵⁶⁷⁸⁹" else escape(letter)


def by_reportlab() -> Iterator[Made]:
    rows: tuple[tuple[str, Callable[..., tuple[bytes, tuple[str, ...]]], str, str], ...] = (
        ("flowing text", drawn_pdfs.flowing, texts.BRIDGE, "en"),
        ("embedded font, French", drawn_pdfs.embedded, texts.LIBRARY, "fr"),
        ("ligatures as letters", drawn_pdfs.ligatures, texts.WATER, "en"),
        ("letter by letter", drawn_pdfs.letters, texts.HOUSING, "en"),
        ("columns line by line", drawn_pdfs.across, texts.WATER, "en"),
        ("second column first", drawn_pdfs.backwards, texts.ROAD, "de"),
        ("without spaces, as TeX", drawn_pdfs.kerned, texts.BRIDGE, "en"),
        ("recognised scan", drawn_pdfs.recognised, texts.WATER, "en"),
        ("box and watermark", drawn_pdfs.boxed, texts.HOUSING, "en"),
        ("filled form", drawn_pdfs.form, texts.HOSPITAL, "de"),
        ("drawn marks", drawn_pdfs.marks, "\n\n".join(MARKED), "en"),
    )
    for name, draw, text, language in rows:
        body, gold = draw(text)
        yield Made(name, "reportlab", body, gold, language)
    yield Made("scan", "reportlab", drawn_pdfs.scan(), ())


def changed() -> Iterator[Made]:
    plain = typeset("", texts.HOUSING, "#set par(justify: true)\n#set page(columns: 2)")
    for angle in (90, 180, 270):
        yield Made(f"page turned by {angle}", "typst", rewritten(plain.body, angle=angle), plain.gold)
    yield Made("locked with an empty password", "typst", rewritten(plain.body, locks=True), plain.gold)


def rewritten(body: bytes, *, angle: int = 0, locks: bool = False) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(body)))
    for page in writer.pages:
        page.rotate(angle)
    if locks:
        writer.encrypt("", owner_password="the owner’s", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def main(folder: str) -> None:
    for each in made():
        Path(folder, f"{each.name}.pdf").write_bytes(each.body)


if __name__ == "__main__":
    main(*sys.argv[1:])

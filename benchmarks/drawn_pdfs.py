"""PDFs that ReportLab draws, as programs of offices and newspapers do: letters and lines at positions."""

import random
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pdf_texts import title_and_paragraphs
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

Drawn = tuple[bytes, tuple[str, ...]]
FONT, SIZE, LEADING = "Times-Roman", 10.0, 12.0
DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
TOP, LEFT, BOTTOM = 780.0, 60.0, 60.0
COLUMN, GUTTER = 220.0, 24.0


def flowing(text: str, font: str = FONT) -> Drawn:
    style = ParagraphStyle("body", fontName=font, fontSize=SIZE, leading=LEADING, alignment=TA_JUSTIFY, spaceAfter=6)
    gold = tuple(text.split("\n\n"))
    out = BytesIO()
    SimpleDocTemplate(out).build([Paragraph(paragraph.replace("&", "&amp;"), style) for paragraph in gold])
    return out.getvalue(), gold


def embedded(text: str) -> Drawn:
    pdfmetrics.registerFont(TTFont("Serif", DEJAVU))
    return flowing(text, "Serif")


def ligatures(text: str) -> Drawn:
    """The letters that a font draws as one are one letter in the file, too."""
    pdfmetrics.registerFont(TTFont("Serif", DEJAVU))
    drawn = text
    for letters, one in (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ")):
        drawn = drawn.replace(letters, one)
    return flowing(drawn, "Serif")[0], tuple(text.split("\n\n"))


def _set(text: str, width: float) -> list[str]:
    """Lines of so many points; an empty one ends a paragraph."""
    return [line for paragraph in text.split("\n\n") for line in (*simpleSplit(paragraph, FONT, SIZE, width), "")]


def _canvas() -> tuple[BytesIO, Canvas]:
    out = BytesIO()
    canvas = Canvas(out)
    canvas.setFont(FONT, SIZE)
    return out, canvas


def _place(canvas: Canvas, lines: list[str], left: float, top: float = TOP) -> None:
    for number, line in enumerate(lines):
        canvas.drawString(left, top - LEADING * number, line)


def letters(text: str) -> Drawn:
    """Each letter is drawn alone, and no space is drawn at all."""
    out, canvas = _canvas()
    for number, line in enumerate(_set(text, 480)):
        at = LEFT
        for letter in line:
            if letter != " ":
                canvas.drawString(at, TOP - LEADING * number, letter)
            at += canvas.stringWidth(letter, FONT, SIZE)
    canvas.save()
    return out.getvalue(), tuple(text.split("\n\n"))


def _columns(text: str) -> tuple[list[str], list[str]]:
    lines = _set(text, COLUMN)
    half = (len(lines) + 1) // 2
    return lines[:half], lines[half:]


def across(text: str) -> Drawn:
    """Two columns, of which the file has the first line of both, then the second of both."""
    out, canvas = _canvas()
    left, right = _columns(text)
    for number in range(len(left)):
        for column, lines in enumerate((left, right)):
            line = "".join(lines[number : number + 1])
            canvas.drawString(LEFT + column * (COLUMN + GUTTER), TOP - LEADING * number, line)
    canvas.save()
    return out.getvalue(), tuple(text.split("\n\n"))


def backwards(text: str) -> Drawn:
    """Two columns under a headline; the file has the right column first, and the headline last."""
    out, canvas = _canvas()
    title, paragraphs = title_and_paragraphs(text)
    left, right = _columns("\n\n".join(paragraphs))
    _place(canvas, right, LEFT + COLUMN + GUTTER)
    _place(canvas, left, LEFT)
    canvas.setFont("Times-Bold", 16)
    canvas.drawString(LEFT, TOP + 24, title)
    canvas.save()
    return out.getvalue(), (title, *paragraphs)


FIELDS = (
    ("Name", "Friederike Öztürk"),
    ("Function", "Midwife and member of the district council"),
    ("Income from other work in 2025", "14,250 euros"),
    ("Shares", "None"),
)


def form(text: str) -> Drawn:
    """Fields that somebody has filled in; below them a text."""
    out, canvas = _canvas()
    for number, (label, value) in enumerate(FIELDS):
        top = TOP - 30 * number
        canvas.drawString(LEFT, top, label)
        canvas.acroForm.textfield(
            name=f"f{number}", value=value, x=LEFT + 200, y=top - 6, width=250, height=20, fontSize=10
        )
    paragraphs = title_and_paragraphs(text)[1]
    _place(canvas, _set("\n\n".join(paragraphs), 450), LEFT, TOP - 160)
    canvas.save()
    return out.getvalue(), (*(f"{label} {value}" for label, value in FIELDS), *paragraphs)


def marks(text: str) -> Drawn:
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=SIZE, leading=LEADING, spaceAfter=6)
    out = BytesIO()
    gold = tuple(text.split("\n\n"))
    SimpleDocTemplate(out).build([Paragraph("".join(_raised(line)), style) for line in gold])
    return out.getvalue(), gold


def _raised(line: str) -> Iterator[str]:
    for letter in line:
        at = "⁰¹²³⁴⁵⁶⁷⁸⁹".find(letter)
        yield letter if at < 0 else f"<super>{at}</super>"


def kerned(text: str) -> Drawn:
    """As TeX writes it: a line is one array of letters and distances, without a space."""
    out, canvas = _canvas()
    chance = random.Random(1)
    for number, line in enumerate(_set(text, 470)):
        parts = []
        for word in line.split():
            halves = [word] if len(word) < 4 else [word[:2], word[2:]]
            parts.append(f" {chance.randint(-60, 90)} ".join(f"({_codes(half)})" for half in halves))
        gap = f" {-chance.randint(220, 420)} "
        top = TOP - LEADING * number
        canvas._code.append(f"BT /F2 {SIZE} Tf 1 0 0 1 {LEFT} {top} Tm [{gap.join(parts)}] TJ ET")
    canvas.setFont(FONT, SIZE)
    canvas.drawString(LEFT, 20, "")
    canvas.save()
    return out.getvalue(), tuple(text.split("\n\n"))


def _codes(word: str) -> str:
    return "".join(f"\\{byte:03o}" for byte in word.encode("cp1252"))


def recognised(text: str) -> Drawn:
    """A scan with the words that a program recognised: invisible, each at its own place and in its own size."""
    out, canvas = _canvas()
    chance = random.Random(1)
    for number, line in enumerate(_set(text, 470)):
        at = LEFT
        for word in line.split():
            letters = canvas.beginText(at, TOP - LEADING * number + chance.uniform(-0.7, 0.7))
            grown = chance.uniform(0.93, 1.07)
            letters.setFont(FONT, SIZE * grown)
            letters.setHorizScale(100 / grown)
            letters.setTextRenderMode(3)
            letters.textOut(word)
            canvas.drawText(letters)
            at += canvas.stringWidth(f"{word} ", FONT, SIZE)
    canvas.save()
    return out.getvalue(), tuple(text.split("\n\n"))


def boxed(text: str) -> Drawn:
    """Two columns under a headline, with a box at the foot of the second; a word runs across the page, as on a draft."""
    out, canvas = _canvas()
    title, paragraphs = title_and_paragraphs(text)
    *paragraphs, box = paragraphs
    left, right = _columns("\n\n".join(paragraphs))
    canvas.saveState()
    canvas.translate(200, 300)
    canvas.rotate(45)
    canvas.setFont("Helvetica", 80)
    canvas.drawString(0, 0, "DRAFT")
    canvas.restoreState()
    canvas.setFont("Times-Bold", 20)
    canvas.drawString(LEFT, TOP + 24, title)
    canvas.setFont(FONT, SIZE)
    _place(canvas, left, LEFT)
    _place(canvas, right, LEFT + COLUMN + GUTTER)
    low = TOP - LEADING * (len(right) + 3)
    lines = simpleSplit(box, "Helvetica", 9, COLUMN - 20)
    canvas.setFont("Helvetica", 9)
    canvas.rect(LEFT + COLUMN + GUTTER, low - LEADING * len(lines), COLUMN, LEADING * (len(lines) + 1))
    _place(canvas, lines, LEFT + COLUMN + GUTTER + 10, low)
    canvas.save()
    return out.getvalue(), (title, *paragraphs, box)


def scan() -> bytes:
    """A page that is one picture."""
    out, canvas = _canvas()
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    canvas.drawImage(ImageReader(Image.effect_noise((300, 400), 60)), 50, 100, 500, 650)
    canvas.save()
    return out.getvalue()

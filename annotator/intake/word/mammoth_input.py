"""Rewrites what mammoth reads otherwise than Word shows it, before mammoth reads a document.

mammoth would leave out the text of fields, formulas and ruby, and would include hidden text and the values inside the
instruction of a field; it would part a drop cap from its paragraph, and leave out comments on deleted words.
"""

import re
from collections.abc import Collection, Iterator
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from annotator.intake.word.archive import STYLES, TEXTS, WORD, insertion_id, read_parts, written
from annotator.intake.word.deleted_comments import has_deleted_comments, rescue_marks

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# A document without any of these is not rewritten.
_MARKERS = (b"fldSimple", b"oMath", b"vanish", b"w:ruby", b"dropCap", b"instrText", b"altChunk")
_READ = re.compile(f"{TEXTS.pattern}|{STYLES.pattern}")
# In place of a file that the body takes in stands a paragraph with this and its id, which no reader types.
INSERTION = "\ue000insertion:"
# A link to a place in a page: mammoth would take the switch for a part of the address.
_PLACE = re.compile(r'HYPERLINK\s+"([^"]+)"\s+\\l\s+"([^"]*)"')
_OFF = ("0", "false", "off")
# The sign between an element's parts: without one, ½ would become "12".
_SEPARATORS = {"f": "/", "sSup": "^", "sSub": "_", "mr": " ", "m": "; ", "eqArr": "; "}


def with_visible_text(source: bytes) -> bytes:
    """The document with fields and formulas as text and without hidden text.

    `source` are the bytes of a .docx whose XML declares no entities: the caller has to refuse any other.
    """
    texts = read_parts(source, _READ)
    if not any(has_deleted_comments(part) or any(marker in part for marker in _MARKERS) for part in texts.values()):
        return source
    styles = (part for name, part in texts.items() if STYLES.fullmatch(name) and b"vanish" in part)
    hidden = {name for part in styles for name in _hidden_styles(part)}
    parts = read_parts(source)
    return written({name: _rewritten(part, hidden) if name in texts else part for name, part in parts.items()})


def _hidden_styles(styles: bytes) -> Iterator[str]:
    for style in ET.fromstring(styles).iter(f"{WORD}style"):  # noqa: S314 - XML that declares entities was refused
        if _is_hidden(style, ()):
            yield style.get(f"{WORD}styleId", "")


def _rewritten(part: bytes, hidden: Collection[str]) -> bytes:
    root = ET.fromstring(part)  # noqa: S314 - XML that declares entities was refused
    _drop_instructions(root)
    rescue_marks(root)
    for parent in list(root.iter()):
        for at, child in reversed(list(enumerate(parent))):
            if child.tag == f"{WORD}r" and _is_hidden(child, hidden):
                del parent[at]
            elif child.tag in (f"{WORD}fldSimple", f"{_MATH}oMathPara"):
                # mammoth reads the children of a smart tag and ignores the tag itself.
                child.tag = f"{WORD}smartTag"
            elif child.tag == f"{_MATH}oMath":
                parent[at] = _run("".join(map(_formula, child)))
            elif child.tag == f"{WORD}ruby":
                parent[at] = _text("".join(text.text or "" for text in child.iterfind(f"{WORD}rubyBase//{WORD}t")))
            elif child.tag == f"{WORD}altChunk":
                parent[at] = _paragraph(_run(INSERTION + insertion_id(child)))
        _join_drop_caps(parent)
    return ET.tostring(root)


def _drop_instructions(root: Element) -> None:
    """Empties the texts between the beginning of a field and its result, where other fields show their values."""
    are_instructions: list[bool] = []
    for element in root.iter():
        kind = element.get(f"{WORD}fldCharType")
        if kind == "begin":
            are_instructions.append(True)
        elif kind == "separate" and are_instructions:
            are_instructions[-1] = False
        elif kind == "end" and are_instructions:
            are_instructions.pop()
        elif element.tag == f"{WORD}t" and any(are_instructions):
            element.text = ""
        elif element.tag == f"{WORD}instrText":
            element.text = _PLACE.sub(r'HYPERLINK "\1#\2"', element.text or "")


def _join_drop_caps(parent: Element) -> None:
    """Puts the large first letter, which Word keeps in a paragraph of its own, into the paragraph that it begins."""
    for initial, paragraph in zip(list(parent), list(parent)[1:], strict=False):
        frame = initial.find(f"{WORD}pPr/{WORD}framePr")
        if frame is None or frame.get(f"{WORD}dropCap", "none") == "none" or paragraph.tag != f"{WORD}p":
            continue
        properties = paragraph.find(f"{WORD}pPr")
        start = 0 if properties is None else list(paragraph).index(properties) + 1
        paragraph[start:start] = [child for child in initial if child.tag != f"{WORD}pPr"]
        parent.remove(initial)


def _is_hidden(run: Element, hidden: Collection[str]) -> bool:
    """Whether a run or a style is hidden: by a property, or else by one of the `hidden` styles."""
    vanish = run.find(f"{WORD}rPr/{WORD}vanish")
    if vanish is not None:
        return vanish.get(f"{WORD}val", "1").lower() not in _OFF
    style = run.find(f"{WORD}rPr/{WORD}rStyle")
    return style is not None and style.get(f"{WORD}val") in hidden


def _text(text: str) -> Element:
    element = Element(f"{WORD}t")
    element.text = text
    return element


def _run(text: str) -> Element:
    run = Element(f"{WORD}r")
    run.append(_text(text))
    return run


def _paragraph(run: Element) -> Element:
    paragraph = Element(f"{WORD}p")
    paragraph.append(run)
    return paragraph


def _formula(element: Element) -> str:
    name = element.tag.removeprefix(_MATH)
    if name == "t":
        return element.text or ""
    # Elements whose names end in Pr hold properties, not text.
    parts = [_formula(child) for child in element if not child.tag.endswith("Pr")]
    if name in _SEPARATORS:
        return _SEPARATORS[name].join(map(_grouped, parts))
    if name == "sSubSup" and len(parts) == 3:
        base, below, above = map(_grouped, parts)
        return f"{base}_{below}^{above}"
    if name == "rad":
        root = f"√{_grouped(parts[-1])}" if parts else ""
        return f"{_grouped(parts[-1])}^(1/{parts[0]})" if len(parts) == 2 and parts[0] else root
    if name == "d":
        return f"{_sign(element, 'begChr', '(')}{', '.join(parts)}{_sign(element, 'endChr', ')')}"
    if name == "nary":
        below, above, inner = ["", "", "", *parts][-3:]
        limits = (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")
        return f"{_sign(element, 'chr', '∫')}{limits} {inner}"
    return "".join(parts)


def _grouped(part: str) -> str:
    """The part, in brackets if it is more than a number or a name."""
    return part if part.replace(".", "").replace(",", "").isalnum() or len(part) < 2 else f"({part})"


def _sign(element: Element, name: str, default: str) -> str:
    """The character that the element's property `name` sets, or else `default`, which is Word's."""
    found = element.find(f"{_MATH}{element.tag.removeprefix(_MATH)}Pr/{_MATH}{name}")
    return default if found is None else found.get(f"{_MATH}val", "")

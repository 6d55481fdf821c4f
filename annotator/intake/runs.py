"""What a reader sees in Word and mammoth does not tell: the text of fields and formulas; and no hidden text.

It is written into the document as plain text before mammoth reads it.
"""

import io
import zipfile
from collections.abc import Collection
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# Only a document with one of these is written anew.
_TOLD_BY = (b"fldSimple", b"oMath", b"vanish")
_STYLES = "word/styles.xml"
_READ = (_STYLES, *(f"word/{name}.xml" for name in ("document", "footnotes", "endnotes", "comments")))
_OFF = ("0", "false", "off")
# What stands between the parts of these: written one after the other, a half would read as twelve.
_BETWEEN = {"f": "/", "sSup": "^", "sSub": "_", "mr": " ", "m": "; ", "eqArr": "; "}


def with_plain_runs(source: bytes) -> bytes:
    """The same document; `source` is a ZIP whose XML declares no entities."""
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        read = {name: archive.read(name) for name in archive.namelist() if name in _READ}
        if not any(one in part for part in read.values() for one in _TOLD_BY):
            return source
        parts = {name: archive.read(name) for name in archive.namelist()}
    hidden = _hidden_styles(parts[_STYLES]) if b"vanish" in parts.get(_STYLES, b"") else ()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, _written(part, hidden) if name in read else part)
    return out.getvalue()


def _hidden_styles(styles: bytes) -> Collection[str]:
    found = ET.fromstring(styles).iter(f"{_WORD}style")  # noqa: S314 - what declares entities was refused
    return {style.get(f"{_WORD}styleId", "") for style in found if _is_hidden(style, ())}


def _written(part: bytes, hidden: Collection[str]) -> bytes:
    root = ET.fromstring(part)  # noqa: S314 - what declares entities was refused
    for parent in list(root.iter()):
        for at, child in reversed(list(enumerate(parent))):
            if child.tag == f"{_WORD}r" and _is_hidden(child, hidden):
                del parent[at]
            elif child.tag == f"{_WORD}fldSimple":
                # Of the elements that mammoth reads through, the one that means nothing else.
                child.tag = f"{_WORD}smartTag"
            elif child.tag == f"{_MATH}oMath":
                parent[at] = _run("".join(map(_formula, child)))
            elif child.tag == f"{_MATH}oMathPara":
                child.tag = f"{_WORD}smartTag"
    return ET.tostring(root)


def _is_hidden(run: Element, hidden: Collection[str]) -> bool:
    """Whether a run, or a style, is of hidden text by its own word, else by its style."""
    own = run.find(f"{_WORD}rPr/{_WORD}vanish")
    if own is not None:
        return own.get(f"{_WORD}val", "1").lower() not in _OFF
    style = run.find(f"{_WORD}rPr/{_WORD}rStyle")
    return style is not None and style.get(f"{_WORD}val") in hidden


def _run(text: str) -> Element:
    run = Element(f"{_WORD}r")
    ET.SubElement(run, f"{_WORD}t").text = text
    return run


def _formula(element: Element) -> str:
    name = element.tag.removeprefix(_MATH)
    if name == "t":
        return element.text or ""
    # What ends in Pr says how the thing is drawn.
    parts = [_formula(child) for child in element if not child.tag.endswith("Pr")]
    if name in _BETWEEN:
        return _BETWEEN[name].join(map(_grouped, parts))
    if name == "sSubSup" and len(parts) == 3:
        base, below, above = map(_grouped, parts)
        return f"{base}_{below}^{above}"
    if name == "rad":
        root = f"√{_grouped(parts[-1])}" if parts else ""
        return f"{_grouped(parts[-1])}^(1/{parts[0]})" if len(parts) == 2 and parts[0] else root
    if name == "d":
        return f"{_drawn(element, 'begChr', '(')}{', '.join(parts)}{_drawn(element, 'endChr', ')')}"
    if name == "nary":
        below, above, inner = ["", "", "", *parts][-3:]
        limits = (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")
        return f"{_drawn(element, 'chr', '∫')}{limits} {inner}"
    return "".join(parts)


def _grouped(part: str) -> str:
    return part if part.replace(".", "").replace(",", "").isalnum() or len(part) < 2 else f"({part})"


def _drawn(element: Element, name: str, usual: str) -> str:
    told = element.find(f"{_MATH}{element.tag.removeprefix(_MATH)}Pr/{_MATH}{name}")
    return usual if told is None else told.get(f"{_MATH}val", "")

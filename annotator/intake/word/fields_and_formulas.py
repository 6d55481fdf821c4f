"""Rewrites fields and formulas as plain text, and removes hidden text, before mammoth reads a document.

mammoth would leave out the text of fields and formulas, and would include hidden text.
"""

import io
import zipfile
from collections.abc import Collection
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
# A document without any of these is not rewritten.
_MARKERS = (b"fldSimple", b"oMath", b"vanish")
_STYLES = "word/styles.xml"
_PARTS = (_STYLES, *(f"word/{name}.xml" for name in ("document", "footnotes", "endnotes", "comments")))
_OFF = ("0", "false", "off")
# The sign between an element's parts: without one, ½ would become "12".
_SEPARATORS = {"f": "/", "sSup": "^", "sSub": "_", "mr": " ", "m": "; ", "eqArr": "; "}


def with_visible_text(source: bytes) -> bytes:
    """The document with fields and formulas as text and without hidden text.

    `source` are the bytes of a .docx whose XML declares no entities: the caller has to refuse any other.
    """
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        texts = {name: archive.read(name) for name in archive.namelist() if name in _PARTS}
        if not any(marker in part for part in texts.values() for marker in _MARKERS):
            return source
        parts = {name: archive.read(name) for name in archive.namelist()}
    hidden = _hidden_styles(parts[_STYLES]) if b"vanish" in parts.get(_STYLES, b"") else ()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, _rewritten(part, hidden) if name in texts else part)
    return out.getvalue()


def _hidden_styles(styles: bytes) -> Collection[str]:
    found = ET.fromstring(styles).iter(f"{_WORD}style")  # noqa: S314 - XML that declares entities was refused
    return {style.get(f"{_WORD}styleId", "") for style in found if _is_hidden(style, ())}


def _rewritten(part: bytes, hidden: Collection[str]) -> bytes:
    root = ET.fromstring(part)  # noqa: S314 - XML that declares entities was refused
    for parent in list(root.iter()):
        for at, child in reversed(list(enumerate(parent))):
            if child.tag == f"{_WORD}r" and _is_hidden(child, hidden):
                del parent[at]
            elif child.tag == f"{_WORD}fldSimple":
                # mammoth reads the children of a smart tag and ignores the tag itself.
                child.tag = f"{_WORD}smartTag"
            elif child.tag == f"{_MATH}oMath":
                parent[at] = _run("".join(map(_formula, child)))
            elif child.tag == f"{_MATH}oMathPara":
                child.tag = f"{_WORD}smartTag"
    return ET.tostring(root)


def _is_hidden(run: Element, hidden: Collection[str]) -> bool:
    """Whether a run or a style is hidden: by a property, or else by one of the `hidden` styles."""
    vanish = run.find(f"{_WORD}rPr/{_WORD}vanish")
    if vanish is not None:
        return vanish.get(f"{_WORD}val", "1").lower() not in _OFF
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

"""Formulas, written out as text in their place: a sentence must not lose its figures."""

import re

from lxml.html import HtmlElement

from annotator.markup.elements import CONTAINERS, LEAVES

# The style only sets the size; its braces are dropped with it only if they enclose all of the formula.
_STYLE = re.compile(
    r"\A(?P<brace>\{)?\s*\\(?:display|text)style\b\s*(?P<formula>(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)(?(brace)\})\Z"
)
# The classes that blogs and encyclopaedias give the picture of a formula, and MathJax what it has drawn.
_DRAWN = re.compile(r"\b(?:latex|tex|mwe-math-fallback-image-\w+)\b")
_BY_SCRIPT = re.compile(r"\bMathJax")
_NOT_SHOWN = ("annotation", "annotation-xml")
# What is written between the parts of these: without it, one half would read as twelve.
_BETWEEN = {"mfrac": "/", "msup": "^", "mover": "^", "msub": "_", "munder": "_", "mtr": " ", "mtable": "; "}
_SCRIPTS = {"msubsup": ("_", "^"), "munderover": ("_", "^")}
_SINGLE = re.compile(r"[\w.,%°′″ ]*")
# No author nests deeper; from there on only the text is taken, without signs.
_DEEPEST = 40
_MOST_WRAPPERS = 3
_BLOCKS = LEAVES | CONTAINERS | {"body", "html"}


def write_formulas(tree: HtmlElement) -> None:
    """Replaces each formula with text: MathML with its `alttext`, its TeX or what it shows; any other with its TeX.

    Pages often show a drawing of the formula beside it; that copy is dropped.
    """
    _write_scripts(tree)
    _write_mathml(tree)
    for element in tree.xpath("descendant::*[@role='math'][@aria-label]"):
        if not "".join(element.xpath(".//text()[not(ancestor::svg)]")).strip():
            _put(element.get("aria-label"), element)
    for image in [image for image in tree.iter("img") if _DRAWN.search(image.get("class") or "")]:
        _put(_tex(image.get("alt") or ""), image)


def _write_scripts(tree: HtmlElement) -> None:
    """Writes TeX that a script draws; in a page saved from a browser, drops what the script has drawn."""
    for script in [node for node in tree.iter("script") if (node.get("type") or "").lower().startswith("math/tex")]:
        before = script.getprevious()
        while before is not None and _BY_SCRIPT.search(before.get("class") or "") and not (before.tail or "").strip():
            before.drop_tree()
            before = script.getprevious()
        _put(_tex(script.text or ""), script)


def _write_mathml(tree: HtmlElement) -> None:
    for math in list(tree.iter("math")):
        written = _words(math)
        place = _wrapper(math)
        drawings = [beside for beside in (place.getprevious(), place.getnext()) if _draws(beside, place, written)]
        # Without a drawing beside it, a formula in a hidden wrapper has to stay hidden.
        _put(written, place if drawings else math)
        for drawing in drawings:
            drawing.drop_tree()


def _put(text: str, place: HtmlElement) -> None:
    written = place.makeelement("span")
    written.text, written.tail, place.tail = text, place.tail, None
    place.getparent().replace(place, written)


def _words(math: HtmlElement) -> str:
    tex = next((note.text for note in math.iter("annotation") if "tex" in (note.get("encoding") or "").lower()), None)
    source = math.get("alttext") or tex
    return _tex(source) if source and source.strip() else " ".join(_shown(math).split())


def _tex(source: str) -> str:
    styled = _STYLE.match(source.strip())
    return (styled["formula"] if styled else source).strip()


def _shown(element: HtmlElement, depth: int = 0) -> str:
    if depth > _DEEPEST:
        return str(element.text_content())
    parts = [_shown(child, depth + 1) for child in element if child.tag not in _NOT_SHOWN]
    if element.tag in _SCRIPTS and len(parts) == 3:
        base, low, high = map(_grouped, parts)
        below, above = _SCRIPTS[element.tag]
        return f"{base}{below}{low}{above}{high}"
    # Without its bar a fraction is no division, but one thing over another.
    if element.tag == "mfrac" and (element.get("linethickness") or "").startswith("0"):
        return "; ".join(parts)
    if element.tag in ("mtr", "mtable"):
        return _BETWEEN[element.tag].join(parts)
    if element.tag in _BETWEEN:
        return _BETWEEN[element.tag].join(map(_grouped, parts))
    if element.tag == "msqrt":
        return f"√{_grouped(''.join(parts))}"
    if element.tag == "mroot" and len(parts) == 2:
        return f"{_grouped(parts[0])}^(1/{parts[1]})"
    text = element.text or ""
    return (text if element.tag == "mtext" else text.strip()) + "".join(parts)


def _grouped(part: str) -> str:
    return part if len(part) == 1 or _SINGLE.fullmatch(part) else f"({part})"


def _wrapper(math: HtmlElement) -> HtmlElement:
    """The outermost of the few elements that hold the formula and nothing else."""
    place = math
    for _ in range(_MOST_WRAPPERS):
        around = place.getparent()
        alone = place.getprevious() is None and place.getnext() is None and not (around.text or "").strip()
        if not alone or (place.tail or "").strip() or around.tag in _BLOCKS or around.getparent() is None:
            break
        place = around
    return place


def _draws(beside: HtmlElement | None, place: HtmlElement, written: str) -> bool:
    """Whether a neighbour, with no text in between, is a drawing of the same formula."""
    if beside is None:
        return False
    between = beside.tail if beside.getnext() is place else place.tail
    if (between or "").strip():
        return False
    if beside.tag == "img":
        alt = (beside.get("alt") or "").strip()
        return "math" in (beside.get("class") or "") or alt in (written, place.get("alttext"))
    return bool(beside.get("aria-hidden") == "true")

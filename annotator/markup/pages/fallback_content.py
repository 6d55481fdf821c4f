"""The content that a page keeps for browsers without frames, for a script to show, or in a shadow tree."""

import re

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import as_paste

_FRAMES = re.compile(r"<frameset\b", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_WITHOUT_FRAMES = re.compile(r"<noframes\b[^>]*>(.*?)(?:</noframes\b|\Z)", re.IGNORECASE | re.DOTALL)
# A template for a script to show, and the tag of an article's element right before it; each repeat is bounded, for
# hostile pages.
_TEMPLATE = re.compile(r"<script\b[^<>]{1,99}\btemplate\b[^<>]{0,99}>", re.IGNORECASE)
_OF_ARTICLE = re.compile(r"""<[^<>]{1,500}\bitemprop=["']?articleBody\b[^<>]{0,500}>\s{0,99}\Z""", re.IGNORECASE)
_LONGEST_TAG = 1_200
_END_OF_TEMPLATE = "</script>"


def with_templates_shown(html: str) -> str:
    """The page with the article that otherwise only a script would show, as some Blogger templates have it."""
    templates = _TEMPLATE.finditer(html)
    found = next((one for one in templates if _OF_ARTICLE.search(html, one.start() - _LONGEST_TAG, one.start())), None)
    if found is None or (end := html.find(_END_OF_TEMPLATE, found.end())) < 0:
        return html
    return html[: found.start()] + html[found.end() : end] + html[end + len(_END_OF_TEMPLATE) :]


def without_frames(html: str) -> str | None:
    """A page of what a page in frames has for browsers without frames; None if it has nothing, or no frames."""
    frames = _FRAMES.search(html)
    given = _WITHOUT_FRAMES.search(html, frames.end()) if frames else None
    if frames is None or given is None or _BODY.search(html, 0, frames.start()):
        return None
    return f"{html[: frames.start()]}<body>{as_paste(given[1])}</body></html>"


def show_shadow_trees(tree: HtmlElement) -> None:
    """Turns each declarative shadow tree into ordinary elements, with what fills its slots in their places."""
    for template in list(tree.iter("template")):
        if template.get("shadowrootmode") is None and template.get("shadowroot") is None:
            continue
        template.tag = "div"
        host = template.getparent()
        slots = {slot.get("name"): slot for slot in template.iter("slot")}
        for child in [child for child in host if child is not template] if slots else ():
            if (slot := slots.get(child.get("slot"))) is not None:
                slot.append(child)

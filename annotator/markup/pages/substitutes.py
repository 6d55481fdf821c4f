"""What a page holds in place of what only a browser would show: frames without frames, templates of a script."""

import re

from annotator.markup.pages.parsing import as_paste

_FRAMES = re.compile(r"<frameset\b", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_WITHOUT_FRAMES = re.compile(r"<noframes\b[^>]*>(.*?)(?:</noframes\b|\Z)", re.IGNORECASE | re.DOTALL)
# The article's element that begins with the template of what a script would show; bounded, as pages are hostile.
_TEMPLATE = re.compile(
    r"""<[^<>]{1,500}\bitemprop=["']?articleBody\b[^<>]{0,500}>\s{0,99}(<script)\b[^<>]{1,99}\btemplate\b[^<>]{0,99}>""",
    re.IGNORECASE,
)
_END_OF_TEMPLATE = "</script>"


def with_templates_shown(html: str) -> str:
    """The page with the article that only a script would show (Blogger keeps whole posts so)."""
    if (found := _TEMPLATE.search(html)) is None or (end := html.find(_END_OF_TEMPLATE, found.end())) < 0:
        return html
    start = found.start(1)
    return html[:start] + html[found.end() : end] + html[end + len(_END_OF_TEMPLATE) :]


def without_frames(html: str) -> str | None:
    """What a page in frames gives to those who cannot show frames, as a page; None where it has none."""
    frames = _FRAMES.search(html)
    given = _WITHOUT_FRAMES.search(html, frames.end()) if frames else None
    if frames is None or given is None or _BODY.search(html, 0, frames.start()):
        return None
    return f"{html[: frames.start()]}<body>{as_paste(given[1])}</body></html>"

"""What a browser or an office program puts on the clipboard, without what it wraps around the copied part."""

import re

# Windows' CF_HTML: lines of numbers, then a page around the fragment.
_HEADER = re.compile(r"\A\s*Version:\d[\d.]*\s[\s\S]{0,600}?(?=<)", re.IGNORECASE)
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->", re.IGNORECASE)
# Google Docs wraps everything in bold type that is not bold.
_DOCS = re.compile(r"""<b\b[^>]*\bid=["']docs-internal-guid[^>]*>""", re.IGNORECASE)


def unwrap(text: str) -> str:
    """The copied part; any other text comes back as it is."""
    fragment = _FRAGMENT.search(text)
    if fragment:
        text = fragment[1]
    elif header := _HEADER.match(text):
        text = text[header.end() :]
    if _DOCS.search(text):
        text = _DOCS.sub("", text, count=1)
        head, bold, tail = text.rpartition("</b>")
        text = head + tail if bold else text
    return text

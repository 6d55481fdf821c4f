"""Removes the wrapping that browsers and office programs add to a paste on the clipboard."""

import re

# CF_HTML, the clipboard format of Windows: a header with offsets, then a page around the fragment.
_HEADER = re.compile(r"\A\s*Version:\d[\d.]*\s[\s\S]{0,600}?(?=<)", re.IGNORECASE)
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->", re.IGNORECASE)
# Google Docs wraps everything in a <b> that is not displayed in bold.
_DOCS = re.compile(r"""<b\b[^>]*\bid=["']docs-internal-guid[^>]*>""", re.IGNORECASE)


def unwrap(text: str) -> str:
    """The part that was copied; a text without wrapping is unchanged."""
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

"""Well-formed HTML as a flat run of tags and texts.

Reads only HTML that `nh3` or this package wrote: every element is closed, every attribute is in double quotes. A flat
run needs no recursion, and every tag that is not rewritten keeps its source to the character.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

VOID = {"br", "hr", "img"}
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:[^>"]++|"[^"]*+")*+)>|([^<]++)')
_ATTRIBUTE = re.compile(r'([a-z][a-z0-9-]*)="([^"]*)"')


class Tag(NamedTuple):
    """A start tag, or an end tag (`closes`); `source` is the tag as written."""

    name: str
    closes: bool
    source: str

    def attributes(self) -> dict[str, str]:
        return {name: unescape(value) for name, value in _ATTRIBUTE.findall(self.source)}


def tokens(html: str) -> Iterator[Tag | str]:
    """The tags, and the texts with their entities resolved, in order."""
    for match in _TOKEN.finditer(html):
        if match[4] is not None:
            yield unescape(match[4])
        else:
            yield Tag(match[2], match[1] == "/", match[0])


def escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def start_tag(name: str, attributes: dict[str, str]) -> str:
    """Writes the attributes in alphabetical order, so that equal elements are equal strings."""
    listed = "".join(
        f' {key}="{escape(value).replace(chr(34), "&quot;")}"' for key, value in sorted(attributes.items())
    )
    return f"<{name}{listed}>"


def without(tag: Tag, attribute: str) -> str:
    """The tag as written, without one attribute."""
    return re.sub(f' {attribute}="[^"]*"', "", tag.source) if attribute in tag.source else tag.source

"""The elements and attributes of hostile HTML that are let in, before other code reads it."""

import nh3

from annotator.markup.elements import CONTAINERS, FROM, INLINE, LEAVES, SILENT, TRANSPARENT

_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "data-src", "data-original", "data-lazy-src", "alt", "width", "height"},
    "abbr": {"title"},
    "time": {"datetime"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start"},
    "table": {"role"},
    "*": {"lang", "dir", FROM},
}
_CLEANER = nh3.Cleaner(
    tags=LEAVES | CONTAINERS | INLINE | TRANSPARENT | {"br", "hr", "img", "q"},
    clean_content_tags=SILENT,
    attributes=_ATTRIBUTES,
    allowed_classes={"p": {"standfirst"}},
    link_rel=None,
    url_schemes={"http", "https", "mailto"},
)


def allowed(fragment: str) -> str:
    """The fragment with nothing in it that could run, load, hide or restyle; well-formed."""
    return _CLEANER.clean(fragment)

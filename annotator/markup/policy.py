"""What of hostile HTML is let in: the allow-list, applied before anything else looks at it."""

import nh3

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
LEAVES = HEADINGS | {"p", "pre"}
CELLS = {"td", "th"}
CONTAINERS = CELLS | {
    "blockquote", "ul", "ol", "li", "figure", "figcaption",
    "table", "caption", "thead", "tbody", "tfoot", "tr",
}  # fmt: skip
INLINE = {
    "a", "em", "strong", "b", "i", "u", "s", "sub", "sup", "code", "cite", "abbr", "time", "small", "mark",
    "ins", "del", "span", "bdi",
}  # fmt: skip
# Let through only so that their ends still part paragraphs; none is stored.
TRANSPARENT = {
    "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "center", "hgroup",
    "dl", "dt", "dd", "details", "summary", "fieldset", "legend", "form", "dialog", "search", "menu",
}  # fmt: skip
# What these hold was never text of the page.
SILENT = {
    "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "noembed", "noframes",
    "svg", "math", "canvas", "audio", "video", "map", "title", "head", "textarea", "select", "option",
    "datalist", "button", "xmp", "plaintext", "frameset",
}  # fmt: skip
# The XPath of the element of the page that a block is made of; it ends with `measure`, and is never stored in the HTML.
FROM = "data-from"
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

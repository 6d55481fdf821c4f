"""The elements of HTML, grouped by purpose."""

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
# These pass the sanitiser only so that their ends still separate paragraphs; none is stored.
TRANSPARENT = {
    "div", "section", "article", "main", "header", "footer", "aside", "nav", "address", "center", "hgroup",
    "dl", "dt", "dd", "details", "summary", "fieldset", "legend", "form", "dialog", "search", "menu",
}  # fmt: skip
# What is inside these is not text of the page.
SILENT = {
    "script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "noembed", "noframes",
    "svg", "math", "canvas", "audio", "video", "map", "title", "head", "textarea", "select", "option",
    "datalist", "button", "xmp", "plaintext", "frameset",
}  # fmt: skip
# The attribute with the XPath of the element that a block comes from; `measure` removes it, so it is never stored.
FROM = "data-from"
# Each of these begins and ends a line of the page.
BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip

"""The pictures of a stored article that have no caption."""

from annotator.domain.readings import Picture
from annotator.markup.article.parsed import ParsedArticle


def without_caption(article: ParsedArticle) -> tuple[Picture, ...]:
    """The pictures of every figure that holds no text, in order."""
    found: list[Picture] = []
    figures = before = 0
    has_text = False
    for node, start, end, block in article.walk():
        if isinstance(node, str):
            continue
        if block:
            before = block.ordinal
        elif node.name == "figure":
            # Only the outermost figure counts: it may hold several figures and a single caption for all of them.
            has_text = has_text if figures else start < end
            figures += -1 if node.closes else 1
        elif node.name == "img" and figures and not has_text:
            found.append(Picture(node.attributes().get("alt", ""), before))
    return tuple(found)

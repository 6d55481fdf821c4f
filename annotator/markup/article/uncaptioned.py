"""Pictures of a measured article that stand without a word of their own."""

from annotator.domain.readings import Picture
from annotator.markup.cleaning.tags import Tag, tokens


def without_caption(html: str) -> tuple[Picture, ...]:
    """The pictures of every figure that holds no text, in order; `html` is as `measure` gives it."""
    found: list[Picture] = []
    waiting: list[Picture] = []
    figures = block = before = 0
    for token in tokens(html):
        if not isinstance(token, Tag):
            continue
        given = {} if token.closes else token.attributes()
        if "data-block" in given:
            block = int(given["data-block"][1:])
        elif token.name == "img" and figures:
            waiting.append(Picture(given.get("alt", ""), block))
        elif token.name == "figure":
            before = before if figures else block
            figures += -1 if token.closes else 1
            if not figures and block == before:
                found += waiting
            if not figures:
                waiting.clear()
    return tuple(found)

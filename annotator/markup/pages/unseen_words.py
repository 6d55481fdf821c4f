"""Words of a sentence that only a screen reader speaks, as “opens in a new tab” behind a link."""

import re

from lxml.html import HtmlElement

_UNSEEN = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-?only|screen-?reader(?:-?text|-only)?|assistive-?text"
    r"|a11y-?(?:hidden|only|text)|hidden-?accessible|off-?screen)(?:$|[\s_-])",
    re.IGNORECASE,
)
_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CLIPPED = re.compile(
    r"\bclip\s*:\s*rect\(\s*[01](?:px)?\b|\btext-indent\s*:\s*-\d{3}|\bleft\s*:\s*-\d{4}", re.IGNORECASE
)
# Labels of a byline and of dates: some pages show only what is behind them.
_LABEL = re.compile(
    r"""\W*(?:(?:written|posted|published|reported|article|story)\s+)?(?:by|von|par|por|autore?:?|auteur:?|author:?)\W*
    |\W*(?:first\s+)?(?:published|posted|updated|last\s+updated|modified|veröffentlicht|aktualisiert|publié|mis\s+à\s+jour
    |publicado|actualizado)(?:\s+(?:on|at|am|le|el))?\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_LINE = ("span", "em", "strong", "b", "i", "small", "sup", "sub", "abbr")


def drop_unseen_words(tree: HtmlElement) -> None:
    """Drops what class or style move out of sight within a line; a heading or a paragraph of its own stays."""
    unseen = [element for element in tree.iter(*_IN_LINE) if _is_unseen(element)]
    # Measured once for each block: on a hostile page, one block holds thousands of them.
    lengths = {block: len(block.text_content().strip()) for block in {*map(_block_around, unseen)} if block is not None}
    for element in unseen:
        text = element.text_content()
        # A title that only a screen reader speaks is a title; a colon between two words is one for everybody.
        is_word = any(map(str.isalpha, text)) and not _LABEL.fullmatch(text)
        if is_word and lengths.get(_block_around(element), 0) > len(text.strip()):
            element.drop_tree()


def _is_unseen(element: HtmlElement) -> bool:
    name, style = element.get("class"), element.get("style")
    return bool((name and _UNSEEN.search(_PARTS.sub("-", name))) or (style and _CLIPPED.search(style)))


def _block_around(element: HtmlElement) -> HtmlElement | None:
    around = element.getparent()
    while around is not None and around.tag in (*_IN_LINE, "a"):
        around = around.getparent()
    return around

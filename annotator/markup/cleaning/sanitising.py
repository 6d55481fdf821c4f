"""Turns hostile HTML into the HTML that is stored and shown, in which positions of text can be counted."""

from annotator.markup.cleaning.allow_list import allowed
from annotator.markup.cleaning.layouts import layout_tables
from annotator.markup.cleaning.shaping import Shaper
from annotator.markup.cleaning.tags import VOID, tokens
from annotator.markup.pages.embedded_text import settle


def clean(fragment: str, base_url: str | None = None) -> str:
    """The stored form of an article's HTML; `clean(clean(x)) == clean(x)`.

    The addresses of links and pictures become absolute by `base_url`; where that is impossible, a link keeps only its
    text, and a picture its alternative text. Raises `Refused("too_deep")`.
    """
    run = list(tokens(allowed(settle(fragment))))
    layouts = layout_tables(run)
    shaper = Shaper(base_url)
    for index, token in enumerate(run):
        if isinstance(token, str):
            shaper.text(token)
        elif not token.closes:
            shaper.open(token, transparent=index in layouts)
        elif token.name not in VOID:
            shaper.close()
    return shaper.finish()

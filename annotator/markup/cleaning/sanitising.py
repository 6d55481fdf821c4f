"""Hostile HTML -> the HTML that is stored and shown, in which the text can be counted."""

import re

from annotator.markup.cleaning.allow_list import allowed
from annotator.markup.cleaning.layouts import layout_tables
from annotator.markup.cleaning.shaping import Shaper
from annotator.markup.cleaning.tags import VOID, tokens
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.embedded_text import with_inlays_settled

_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(fragment: str, base_url: str | None = None) -> str:
    """The stored form of an article's HTML; `clean(clean(x)) == clean(x)`.

    Links and pictures become absolute by `base_url`; of those that cannot be, the text stays, or the words for
    what a picture shows. Raises `Refused("too_deep")`.
    """
    run = list(tokens(allowed(with_inlays_settled(flatten(_SURROGATE.sub("\ufffd", fragment))))))
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

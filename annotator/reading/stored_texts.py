"""Reads again what was read before: a text that was corrected here, and one that another desk exported."""

import hashlib
from collections.abc import Sequence

from annotator.domain.articles import Facts
from annotator.domain.errors import Refused
from annotator.domain.readings import Reading, SentencePlace
from annotator.domain.revisions import Block
from annotator.language.sentences.earlier_cuts import Cut
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.reading.analysis import assemble, measured


def read_edited(facts: Facts, html: str, cut: Cut) -> Reading:
    """The reading of an edited article. All of its HTML belongs to the article: nothing is searched for or left out."""
    digest = hashlib.sha256(html.encode("utf-8", "replace")).hexdigest()
    return measured(facts, clean(html, facts.url), digest, cut)


def read_exported(
    facts: Facts, html: str, text: str, blocks: tuple[Block, ...], places: Sequence[SentencePlace]
) -> Reading:
    """The reading of an exported article, whose sentences are known.

    Its HTML is as hostile as that of any page. Raises Refused: "inconsistent" unless our own cleaning leaves it
    unchanged and gives the same text and blocks.
    """
    article = measure(clean(html))
    if article != (html, text, blocks):
        raise Refused("inconsistent", what="its html does not give its text and blocks")
    return assemble(facts, article, places, "")

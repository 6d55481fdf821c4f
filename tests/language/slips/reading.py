"""The slips of a text as people would read them off: their kinds, or their words."""

from annotator.domain.readings import Slip
from annotator.language.quotes.extraction import find_quotes
from annotator.language.slips.rule_table import findings
from tests.language.articles import cut


def slips_in(*paragraphs: str, published: str | None = None) -> tuple[str, tuple[Slip, ...]]:
    text, blocks, sentences = cut(list(paragraphs))
    return text, findings(text, blocks, sentences, find_quotes(text, blocks, tuple(sentences)), published)


def kinds_in(*paragraphs: str, published: str | None = None) -> list[str]:
    return [slip.kind for slip in slips_in(*paragraphs, published=published)[1]]

"""A reading as it is shown before it is stored."""

from dataclasses import dataclass

from annotator.domain.articles import SHOWN, FactOffer, values_of
from annotator.domain.cautions import told
from annotator.domain.readings import Reading
from annotator.domain.repairs import Choices
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.preview import Part, Switch
from annotator.markup.article.preview import preview as parts_of

__all__ = ["Preview", "Switch", "preview_of"]


@dataclass(frozen=True, slots=True)
class Suggested:
    """A fact as the preview shows it: where the page says so, and what other places of the page say.

    Without an origin a person said so.
    """

    name: str
    values: tuple[str, ...]
    origin: str | None
    others: tuple[FactOffer, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """`parts` are the article and what is left out of it; `choices` are what is chosen already."""

    reading: Reading
    parts: tuple[Part, ...]
    facts: tuple[Suggested, ...]
    cautions: tuple[str, ...]
    choices: Choices


def preview_of(reading: Reading, choices: Choices) -> Preview:
    """`reading` is as the rules have it; `choices` are a person's, shown as boxes to tick."""
    facts = tuple(_suggested(reading, name, choices.facts.get(name)) for name in SHOWN)
    parts = tuple(parts_of(ParsedArticle(reading.html, reading.text, reading.blocks), reading.left_out))
    return Preview(reading, parts, facts, told(reading.cautions), choices)


def _suggested(reading: Reading, name: str, chosen: tuple[str, ...] | None) -> Suggested:
    values = values_of(reading.facts, name) if chosen is None else chosen
    offers = reading.offers.get(name, ())
    origin = next((offer.origin for offer in offers if offer.values == values), None)
    return Suggested(name, values, origin, tuple(offer for offer in offers if offer.values != values))

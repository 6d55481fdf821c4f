"""The preview of a reading, before it is stored."""

from dataclasses import dataclass

from annotator.domain.articles import SHOWN, FactOffer, values_of
from annotator.domain.cautions import told
from annotator.domain.readings import Reading
from annotator.domain.repairs import PreviewChoices
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.preview import BlockCheckbox, Part
from annotator.markup.article.preview import preview as parts_of

__all__ = ["BlockCheckbox", "Preview", "preview_of"]


@dataclass(frozen=True, slots=True)
class Suggested:
    """A fact as the preview shows it.

    `origin` names the place of the page that gives its values, None if a person typed them; `others` are the different
    values that other places give.
    """

    name: str
    values: tuple[str, ...]
    origin: str | None
    others: tuple[FactOffer, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """`parts` are the HTML of the article, its checkboxes, and what is left out; `choices` are those made already."""

    reading: Reading
    parts: tuple[Part, ...]
    facts: tuple[Suggested, ...]
    cautions: tuple[str, ...]
    choices: PreviewChoices


def preview_of(reading: Reading, choices: PreviewChoices) -> Preview:
    """`reading` must be made without the `choices`, which are shown as ticked boxes and typed facts instead."""
    facts = tuple(_suggested(reading, name, choices.facts.get(name)) for name in SHOWN)
    parts = tuple(parts_of(ParsedArticle(reading.html, reading.text, reading.blocks), reading.left_out))
    return Preview(reading, parts, facts, told(reading.cautions), choices)


def _suggested(reading: Reading, name: str, chosen: tuple[str, ...] | None) -> Suggested:
    values = values_of(reading.facts, name) if chosen is None else chosen
    offers = reading.offers.get(name, ())
    origin = next((offer.origin for offer in offers if offer.values == values), None)
    return Suggested(name, values, origin, tuple(offer for offer in offers if offer.values != values))

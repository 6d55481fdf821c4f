"""A reading as it is shown before it is stored."""

from dataclasses import dataclass

from annotator.domain.articles import EDITABLE, values_of
from annotator.domain.cautions import told
from annotator.domain.readings import Reading
from annotator.domain.repairs import Choices
from annotator.markup.proofs import Part, Switch
from annotator.markup.proofs import proof as parts_of

__all__ = ["Proof", "Switch", "proof"]


@dataclass(frozen=True, slots=True)
class Proof:
    """`parts` are the article and what is left out of it; `facts` are name, values and where they come from.

    `choices` are what is chosen already.
    """

    reading: Reading
    parts: tuple[Part, ...]
    facts: tuple[tuple[str, tuple[str, ...], str], ...]
    cautions: tuple[str, ...]
    choices: Choices


def proof(reading: Reading, choices: Choices) -> Proof:
    """`reading` is as the rules have it; `choices` are a person's, shown as switches."""
    facts = tuple((name, choices.facts.get(name, values_of(reading.facts, name)), "") for name in EDITABLE)
    parts = tuple(parts_of(reading.html, reading.text, reading.blocks, reading.left_out))
    return Proof(reading, parts, facts, told(reading.cautions), choices)

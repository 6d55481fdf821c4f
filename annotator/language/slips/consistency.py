"""Slips that the text itself gives away: each finding has its words and one plain sentence, and a rule behind it.

Deterministic, English; what a rule cannot prove it does not say.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from annotator.domain.readings import Quotation, Slip
from annotator.domain.revisions import Block, Sentence
from annotator.language.slips import arithmetic, attribution, calendar, headlines, names
from annotator.language.slips.prose import Prose, Rule

RULES: tuple[Rule, ...] = (
    calendar.weekdays,
    calendar.impossible_dates,
    calendar.ages,
    arithmetic.shares,
    arithmetic.changes,
    arithmetic.parts,
    arithmetic.wholes,
    arithmetic.currencies,
    arithmetic.measures,
    names.spellings,
    names.surnames,
    names.acronyms,
    attribution.speakers,
    attribution.echoes,
    attribution.marks,
    attribution.superlatives,
    headlines.headline_numbers,
    headlines.headline_names,
    headlines.figures,
)


def findings(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quotes: Sequence[Quotation] = (),
    published: str | None = None,
    rules: Iterable[Rule] = RULES,
) -> tuple[Slip, ...]:
    """In text order; offsets in code points of `text`. `published` is ISO 8601; only a whole day counts."""
    prose = Prose(text, blocks, sentences, quotes, _day(published))
    return in_order({note for rule in rules for note in rule(prose)})


def in_order(notes: Iterable[Slip]) -> tuple[Slip, ...]:
    return tuple(sorted(notes, key=lambda note: (note.start, note.end, note.kind)))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None

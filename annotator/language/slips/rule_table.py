"""The table of all rules for slips, and the slips that they find in a text.

A rule reports only what the text alone proves. A rule for another language is a function, a row here and its words in
`language/words`.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from annotator.domain.readings import Picture, Quotation, Slip
from annotator.domain.revisions import Block, Sentence
from annotator.language.slips.dates import (
    ages,
    ages_of_one,
    births,
    calendar,
    clock_spans,
    durations,
    tenses,
    terms,
    weekday_pairs,
)
from annotator.language.slips.figures import (
    arithmetic,
    casualties,
    changes,
    changes_in_words,
    complete_parts,
    conversions,
    directions,
    group_totals,
    lists,
    lists_around,
    majorities,
    ordinals,
    poll_shares,
    ranks,
    referred_changes,
    same_things,
    sums,
    sums_across,
    told_twice,
    totals,
    turned_digits,
)
from annotator.language.slips.rule import Prose, Rule
from annotator.language.slips.wording import attribution, headlines, initials, name_spellings, pictures

_ENGLISH = frozenset({"en"})
_EVERY_LANGUAGE = None

RULES: tuple[Rule, ...] = (
    Rule("weekday", calendar.weekdays, _ENGLISH),
    Rule("weekday", weekday_pairs.weekday_pairs, _ENGLISH),
    Rule("impossible_date", calendar.impossible_dates, _ENGLISH),
    Rule("impossible_date", calendar.impossible_times, _ENGLISH),
    Rule("age", ages.ages, _ENGLISH),
    Rule("age", births.births, _ENGLISH),
    Rule("age", ages_of_one.ages_of_one, _ENGLISH),
    Rule("duration", durations.durations, _ENGLISH),
    Rule("duration", clock_spans.clock_spans, _ENGLISH),
    Rule("duration", durations.since_founding, _ENGLISH),
    Rule("duration", durations.between_hours, _ENGLISH),
    Rule("duration", terms.terms, _ENGLISH),
    Rule("duration", terms.retirements, _ENGLISH),
    Rule("tense", tenses.tenses, _ENGLISH),
    Rule("share", arithmetic.shares, _ENGLISH),
    Rule("share", majorities.majorities, _ENGLISH),
    Rule("share", poll_shares.poll_shares, _ENGLISH),
    Rule("share", poll_shares.remaining_parts, _ENGLISH),
    Rule("share", poll_shares.rest_of_so_many, _ENGLISH),
    Rule("change", changes.changes, _ENGLISH),
    Rule("change", referred_changes.referred_changes, _ENGLISH),
    Rule("change", changes_in_words.changes_in_words, _ENGLISH),
    Rule("rank", ranks.extremes, _ENGLISH),
    Rule("rank", ranks.followed, _ENGLISH),
    Rule("rank", ranks.times, _ENGLISH),
    Rule("rank", ranks.older, _ENGLISH),
    Rule("rank", ranks.of_the_two, _ENGLISH),
    Rule("direction", directions.directions, _ENGLISH),
    Rule("sum", sums.sums, _ENGLISH),
    Rule("sum", sums.parts, _ENGLISH),
    Rule("sum", totals.totals, _ENGLISH),
    Rule("sum", totals.rises, _ENGLISH),
    Rule("sum", totals.behind_colons, _ENGLISH),
    Rule("sum", totals.differences, _ENGLISH),
    Rule("sum", complete_parts.remainders, _ENGLISH),
    Rule("sum", complete_parts.groups, _ENGLISH),
    Rule("sum", complete_parts.victims, _ENGLISH),
    Rule("sum", group_totals.group_totals, _ENGLISH),
    Rule("sum", casualties.casualties, _ENGLISH),
    Rule("sum", sums_across.across, _ENGLISH),
    Rule("sum", sums_across.margins, _ENGLISH),
    Rule("whole", sums.wholes, _ENGLISH),
    Rule("list", lists.counts, _ENGLISH),
    Rule("list", lists_around.lists_around, _ENGLISH),
    Rule("ordinal", ordinals.victories, _ENGLISH),
    Rule("ordinal", ordinals.editions, _ENGLISH),
    Rule("list", lists.named, _ENGLISH),
    Rule("currency", same_things.currencies, _ENGLISH),
    Rule("measure", same_things.measures, _ENGLISH),
    Rule("measure", same_things.small_measures, _ENGLISH),
    Rule("conversion", conversions.conversions, _ENGLISH),
    Rule("digits", same_things.digits, _ENGLISH),
    Rule("digits", turned_digits.years, _ENGLISH),
    Rule("digits", turned_digits.again, _ENGLISH),
    Rule("digits", turned_digits.labels, _ENGLISH),
    Rule("spelling", name_spellings.spellings, _ENGLISH),
    Rule("spelling", name_spellings.surnames, _ENGLISH),
    Rule("acronym", name_spellings.acronyms, _ENGLISH),
    Rule("acronym", initials.initials, _ENGLISH),
    Rule("acronym", initials.other_initials, _ENGLISH),
    Rule("speaker", attribution.speakers, _ENGLISH),
    Rule("echo", attribution.echoes, _ENGLISH),
    Rule("quotation_mark", attribution.marks, _ENGLISH),
    Rule("superlative", attribution.superlatives, _ENGLISH),
    Rule("headline", headlines.numbers, _ENGLISH),
    Rule("headline", headlines.names, _ENGLISH),
    Rule("headline", turned_digits.in_front, _ENGLISH),
    Rule("figure", headlines.figures, _ENGLISH),
    Rule("figure", told_twice.told_twice, _ENGLISH),
    Rule("picture", pictures.uncaptioned, _EVERY_LANGUAGE),
)


def findings(
    text: str,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    quotes: Sequence[Quotation] = (),
    published: str | None = None,
    without_caption: Sequence[Picture] = (),
    language: str = "en",
) -> tuple[Slip, ...]:
    """The slips of a text, in text order, by the rules that hold for its language. Takes linear time; never raises.

    `blocks`, `sentences` and `quotes` are those of `text`; their offsets, and those of the result, are its code points.
    `published` is in ISO 8601, of which only the day counts; `without_caption` are the pictures without a caption;
    `language` is a code such as `en` or `en-GB`.
    """
    prose = Prose(text, blocks, sentences, quotes, _day(published), without_caption)
    found = (Slip(rule.kind, *slip) for rule in RULES if rule.holds_for(language) for slip in rule.find(prose))
    return tuple(_once(sorted(found, key=lambda slip: (slip.start, slip.end, slip.kind))))


def _once(found: Sequence[Slip]) -> Iterator[Slip]:
    """Two rules of one kind may mark the same place: the first of them says it."""
    ends: dict[str, int] = {}
    for slip in found:
        if slip.start >= ends.get(slip.kind, 0):
            yield slip
        ends[slip.kind] = max(slip.end, ends.get(slip.kind, 0))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None

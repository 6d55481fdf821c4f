"""The clause around a fact, and the clauses into which a claim is broken up."""

import pytest

from annotator.language.claims.clause_spans import clause_around, clauses_with_facts
from annotator.language.claims.loose_facts import loose_facts

LOST = "😀 The line lost 240,000 crowns a day, and fares rise by 3 per cent in January."
VOTE = "The crew voted nine to four on 15 October to return to work, said Ida Holm, who leads the union."


def spans(text, language="en"):
    return [(fact.start, fact.end) for fact in loose_facts(text, 0, language)]


def broken_up(text, language="en"):
    found = clauses_with_facts(text, (0, len(text)), spans(text, language), language)
    return [text[start:end] for start, end in found]


def test_the_clause_around_a_fact_holds_neither_the_other_clause_nor_the_word_between():
    around = [LOST[slice(*clause_around(LOST, (0, len(LOST)), fact, "en"))] for fact in spans(LOST)]
    first, second = "😀 The line lost 240,000 crowns a day", "fares rise by 3 per cent in January."
    assert around == [first, second, second]


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        (LOST, "en", ["😀 The line lost 240,000 crowns a day", "fares rise by 3 per cent in January."]),
        (VOTE, "en", ["The crew voted nine to four on 15 October to return to work", "said Ida Holm, who leads the union."]),
        ("It cost 41 million; Anna Berg built it.", "en", ["It cost 41 million", "Anna Berg built it."]),
        ("Ida Holm leads the union since 15 October.", "en", ["Ida Holm leads the union since 15 October."]),
        ("It opened on Monday, March 2, 2026.", "en", ["It opened on Monday, March 2, 2026."]),
        (
            "Die Brücke kostete 41 Millionen Kronen, aber 12 Gutachter lehnten ab.", "de",
            ["Die Brücke kostete 41 Millionen Kronen", "12 Gutachter lehnten ab."],
        ),
        ("Nothing to see.", "en", ["Nothing to see."]),
    ],
)  # fmt: skip
def test_a_claim_is_broken_up_where_each_part_holds_a_fact_and_can_be_a_claim(text, language, parts):
    assert broken_up(text, language) == parts


def test_every_fact_is_in_exactly_one_part():
    for text in (LOST, VOTE, f"{LOST[2:-1]}, while {VOTE}"):
        parts = clauses_with_facts(text, (0, len(text)), spans(text), "en")
        for start, end in spans(text):
            assert sum(first <= start and end <= last for first, last in parts) == 1, text[start:end]

"""The facts of a claim beside those of a passage: the same, absent, or different of the same thing."""

import pytest

from annotator.domain.fact_locks.facts import Fact
from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find

PAIRS = [
    ("The dam was finished on 12 June.", "Works completed 12.6.1974.", SAME),
    ("The dam was finished on 12 June.", "Works completed 21 June 1974.", DIFFERS),
    ("The committee rejected the plan 11 to 7.", "Eleven members voted against the plan, seven for it.", SAME),
    ("The committee rejected the plan 11 to 7.", "Eleven members voted against the plan, eight for it.", DIFFERS),
    ("Nearly 3,000 jobs were lost.", "In total 2,940 posts were cut.", SAME),
    ("Nearly 3,000 jobs were lost.", "In total 3,940 posts were cut.", DIFFERS),
    ("Fewer than 50 patients were treated.", "52 patients received treatment.", DIFFERS),
    ("The train left at 6.15 pm.", "Dep. 18:15.", SAME),
    ("The train left at 6.15 pm.", "Dep. 16:15.", DIFFERS),
    ("The road is 30 kilometres long.", "Length 30,000 m.", SAME),
    ("Three quarters of the 200 tenants moved.", "150 of 200 tenants have moved out.", SAME),
    ("The chairman, Ivo Marek, signed it.", "Signed: I. Marek, chairman.", SAME),
    ("The chairman, Ivo Marek, signed it.", "Signed: I. Mareš, chairman.", DIFFERS),
    ("The bridge cost 42 million crowns.", "Cost of the bridge: 41 million crowns.", DIFFERS),
    ("The fine was 5,000 dollars.", "A fine of EUR 5,000 was imposed.", DIFFERS),
    ("The bridge reopened on May 9, 2021.", "09/05/2021 – bridge reopened.", SAME),
]


def answer(claim: str, passage: str, language: str = "en") -> str:
    return verdict(compare(find(claim, language), find(passage, language)))


@pytest.mark.parametrize(("claim", "passage", "wanted"), PAIRS)
def test_a_value_is_the_same_when_it_is_only_written_in_another_form(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The shop employs 14 people.", "The street has 14 lamps and 3 benches. Its owner lives in Lund."),
        ("The fire broke out at 3.20 am.", "The brigade has 12 engines. It was founded on 3 May 1920."),
        ("The loan was repaid in 2019.", "The ministry approved the loan in 2012. It was meant for the harbour wall."),
        (
            "The old mill on the river was repaired in 1974.",
            "The old mill on the river was flooded in 1981. It is red.",
        ),
        ("The captain was paid £900 a week.", "The club paid the captain £25,000. Gate money came to £212,000."),
        ("Eva Holm chairs the board.", "The board meets on the first Tuesday. Minutes are kept by Tom Rowe."),
        ("The bridge cost 48 million euros.", "The bridge has four lanes. The approach roads cost 11 million euros."),
        (
            "The landlord never answered the letters.",
            "The landlord bought the house in 2014. The roof was not insulated.",
        ),
    ],
)
def test_another_value_of_another_thing_is_absent(claim, passage):
    assert answer(claim, passage) == ABSENT


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The ship was never repaired.", "The ship was repaired in dry dock in 2012."),
        ("The board did not approve the accounts.", "Accounts: approved by the board on 3 May."),
        ("The driver was insured.", "Police note: the driver was not insured."),
        ("The ministry confirmed the report.", "The ministry has denied the report."),
        ("Sales fell by a quarter.", "Turnover grew by 25%."),
        ("He left before the verdict.", "He said that he left the courtroom after the verdict."),
    ],
)
def test_a_denial_or_a_direction_that_is_turned_round_differs(claim, passage):
    assert answer(claim, passage) == DIFFERS


def test_the_value_of_another_thing_does_not_excuse_another_value():
    passage = "Hearing: 5 March. Ruling: 12 March."
    assert answer("The court will give its ruling on 5 March.", passage) == DIFFERS
    assert answer("The court will give its ruling on 12 March.", passage) == SAME


def test_a_share_is_reckoned_from_its_two_counts():
    assert answer("Fewer than half of the lifts work.", "25 lifts; 11 of them work; 14 out of order.") == SAME
    assert answer("A third of the flats stand empty.", "There are 120 flats, of which 24 vacant.") == DIFFERS


def test_each_fact_that_disagrees_stands_beside_that_of_the_passage():
    answers = compare(find("The road is 30 km long.", "en"), find("The road is 40 km long.", "en"))
    assert [(each.ours.words, each.verdict, each.theirs and each.theirs.words) for each in answers] == [
        ("30 km", DIFFERS, "40 km")
    ]


def test_a_claim_without_facts_is_absent():
    assert verdict(compare(find("It was nice.", "en"), find("It was nice.", "en"))) == ABSENT
    assert answer("", "") == ABSENT


def test_in_another_language_only_values_and_names_are_compared():
    claim = find("Ivo Marek never paid 5,000 euros.", "en")
    passage = find("Ivo Marek hat 5.000 Euro gezahlt.", "de")
    assert verdict(compare(claim, passage, same_language=False)) == SAME
    assert verdict(compare(claim, find("Ivo Marek: 6.000 Euro.", "de"), same_language=False)) != SAME


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "colour"}, {"hedge": "perhaps"}, {"start": -1}, {"start": True}, {"end": "9"}, {"readings": []},
        {"readings": [[]]}, {"readings": [[True]]}, {"nouns": "road"}, {"words": None}, {"more": 1}, {"start": 99},
    ],
)  # fmt: skip
def test_a_stored_fact_of_another_form_is_refused(change):
    stored = find("The road is 30 km long.", "en")[0].to_json()
    assert Fact.from_json(stored).to_json() == stored
    with pytest.raises(ValueError, match="malformed"):
        Fact.from_json({**stored, **change})


@pytest.mark.parametrize("stored", [None, [], "fact", {}, 3])
def test_what_is_no_fact_is_refused(stored):
    with pytest.raises(ValueError, match="malformed"):
        Fact.from_json(stored)

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
    ("It was tested on Tuesday 9 June 2025.", "Date of the audit: Mon 09/06/2025. Clerk on Tuesdays.", DIFFERS),
    ("It was tested on Monday 9 June 2025.", "Date of the audit: Mon 09/06/2025. Clerk on Tuesdays.", SAME),
    ("The bridge cost 42 million crowns.", "Cost of the bridge: 41 million crowns.", DIFFERS),
    ("The fine was 5,000 dollars.", "A fine of EUR 5,000 was imposed.", DIFFERS),
    ("The bridge reopened on May 9, 2021.", "09/05/2021 – bridge reopened.", SAME),
]


def answer(claim: str, passage: str, language: str = "en") -> str:
    return verdict(compare(find(claim, language), find(passage, language)))


def test_percentage_points_are_no_per_cent():
    claim, passage = find("Rents rose by 2 per cent.", "en"), find("Rents rose by 2 percentage points.", "en")
    assert verdict(compare(claim, passage)) != SAME


@pytest.mark.parametrize("text", [
    "Minutes: On 8 March 2007 the council approved 379 flats for 9.7 million euros. The vote was nine to four.",
    "The stadium seats 31,500. Catering yielded 5.6 million euros last season and ticketing 14 million.",
])  # fmt: skip
def test_words_that_quote_the_claim_hold_all_its_values(text):
    facts = find(text, "en")
    assert {each.verdict for each in compare(facts, facts) if each.ours.kind not in ("clause", "direction")} == {SAME}


@pytest.mark.parametrize(("claim", "passage", "wanted"), PAIRS)
def test_a_value_is_the_same_when_it_is_only_written_in_another_form(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The shop employs 14 people.", "The street has 14 lamps and 3 benches. Its owner lives in Lund."),
        (
            "The bakery has 12 employees.",
            "The lane has 12 trees and a well; the bakery was repainted. It is never shut.",
        ),
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


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The red barn holds 300 bales.", "The barn by the road holds 450 bales. The red barn is empty."),
        ("“the fund has paid out $1.8”", "By June the fund has paid out $1.8 billion."),
        ("The board met in two halls.", "The board met in two halls: 1) the upper hall, 2) the lower hall."),
    ],
)
def test_a_value_of_another_name_date_or_thing_contradicts_nothing(claim, passage):
    assert answer(claim, passage) != DIFFERS


def test_a_value_that_another_fact_of_the_claim_has_contradicts_nothing():
    claim = "The choir gave 12 concerts in spring and 30 concerts in autumn."
    assert answer(claim, "The choir gave 12 concerts in spring and some concerts in autumn.") == ABSENT


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The quarry employs 85 people.", "The quarry employs 58 people. In the office there are 85 chairs."),
        ("The well is 30 metres deep.", "The well has a depth of 45 metres."),
        ("The lift can carry up to 12 people.", "Max. load of the lift: 8 people."),
        ("More than 9,000 people work there.", "More than 6,000 people work there."),
        ("The oldest rower was 71.", "The oldest rower, aged 77, came from Rye."),
    ],
)
def test_another_value_of_the_same_thing_differs(claim, passage):
    assert answer(claim, passage) == DIFFERS


@pytest.mark.parametrize(
    ("claim", "passage", "wanted"),
    [
        ("Rye beat Hythe 3-1.", "FT: Hythe 1 Rye 3.", SAME),
        ("Rye beat Hythe 3-1.", "Hythe beat Rye 3-1.", DIFFERS),
        ("Rye beat Hythe 3-1.", "Rye beat Hythe 4-1.", DIFFERS),
    ],
)
def test_a_score_says_who_won(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(
    ("claim", "passage", "wanted"),
    [
        ("The boat ran aground off Cape Holm.", "The boat ran aground off Cape Hlm.", DIFFERS),
        ("The boat ran aground off Sand Point.", "The boat ran aground off Sand Pt.", SAME),
        ("The van was found in Walden.", "The van was found in Malden.", DIFFERS),
    ],
)
def test_an_abbreviated_name_is_the_same_and_a_misspelt_one_is_not(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The mayor praised the choir.", "The mayor praised the choir, though it had not sung well."),
        ("Nobody was hurt in the fire.", "Fire: hurt: none."),
    ],
)
def test_a_denial_reaches_only_what_it_denies(claim, passage):
    assert answer(claim, passage) != DIFFERS


def test_about_a_time_allows_a_few_minutes():
    assert answer("The bus left at about 3.15 pm.", "The bus left at 15:12.") == SAME
    assert answer("The bus left at about 3.15 pm.", "The bus left at 15:42.") == DIFFERS
    assert answer("The bus left at 3.15 pm.", "The bus left at 15:12.") == DIFFERS


def test_the_count_of_another_year_contradicts_no_count():
    claim, passage = (
        find("In 1988 the band sold 4,000 records.", "en"),
        find("In 1991 the band sold 7,500 records.", "en"),
    )
    assert [each.verdict for each in compare(claim, passage) if each.ours.kind == "number"] == [ABSENT]


def test_a_fact_is_named_among_others_without_the_stop_of_its_clause():
    assert [Fact("number", words, 0, len(words), ()).name for words in ("eleven did not sound,", "5.3 %", "11:")] == [
        "eleven did not sound", "5.3 %", "11",
    ]  # fmt: skip

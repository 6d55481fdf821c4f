"""Games and votes: a claim says who won, by how much, or how many were for it; a record has names, sides and figures."""

import pytest

from annotator.domain.fact_locks.facts import SCORE
from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find


def answer(claim: str, passage: str) -> str:
    return verdict(compare(find(claim, "en"), find(passage, "en")))


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Glenroe won the first leg 28-23.", "First leg: Glenroe 28 Tussock 25.", DIFFERS),
    ("Ashby beat Marlow Town 3-1.", "Ashby 3 Marlow Town 1", SAME),
    ("Ashby beat Marlow Town 3-1.", "Marlow Town 3 Ashby 1", DIFFERS),
    ("Ashby beat Marlow Town 3-1.", "Ashby Utd 3, Marlow Town 1 (HT 0-1)", SAME),
    ("Ashby and Marlow drew 2-2.", "Marlow 2 Ashby 2", SAME),
    ("Ashby and Marlow drew 2-2.", "Marlow 2 Ashby 1", DIFFERS),
    ("The game between Ashby and Marlow ended in a draw.", "Marlow 2 Ashby 2", SAME),
    ("The game between Ashby and Marlow ended in a draw.", "Marlow 3 Ashby 2", DIFFERS),
    ("The cup tie between Ashby and Marlow finished goalless.", "Cup: Ashby 0 Marlow 0", SAME),
    ("Ashby were held to a goalless draw by Marlow.", "Ashby 1 Marlow 1", DIFFERS),
    ("Ashby lost by two goals to one at Marlow.", "Marlow 2 Ashby 1", SAME),
    ("Ashby won by a single goal.", "Ashby 3 Marlow 2. Att: 1,204", SAME),
    ("Ashby won by three goals.", "Ashby 3 Marlow 1. Att: 1,204", DIFFERS),
    ("Ashby won 3-1 after being a goal down at the interval.", "Ashby 3 Marlow 1 (HT 0-1)", SAME),
    ("Ashby led 1-0 at half-time.", "Ashby 3 Marlow 1 (HT 1-0)", SAME),
    ("Ashby led 1-0 at half-time.", "Half-time: Ashby 0 Marlow 1", DIFFERS),
    ("Ashby won on penalties after a 1-1 draw.", "Ashby 1 Marlow 1 (aet; Ashby won 5-4 on penalties)", SAME),
    ("Ashby won the shoot-out 5-4.", "Ashby 1 Marlow 1 (aet; Ashby won 5-4 on penalties)", SAME),
    ("Ashby won the shoot-out 5-4.", "Ashby 1 Marlow 1 (aet; Ashby won 4-2 on pens)", DIFFERS),
    ("Hollis beat Tarn in straight sets.", "J. Hollis bt P. Tarn 6-4 7-5", SAME),
    ("Hollis beat Tarn in straight sets.", "J. Hollis bt P. Tarn 6-4 3-6 7-5", DIFFERS),
    ("Hollis needed three sets to beat Tarn.", "J. Hollis d. P. Tarn 6-4, 3-6, 7-5", SAME),
    ("Hollis needed five sets to beat Tarn.", "J. Hollis d. P. Tarn 6-4, 3-6, 7-5", DIFFERS),
    ("Dalby won by six wickets.", "Thorpe 187. Dalby 188-4. Dalby won by 6 wkts.", SAME),
    ("Dalby won by six wickets.", "Dalby (188-6) beat Thorpe (187) by 4 wickets", DIFFERS),
    ("The Hawks edged the Comets 82-80.", "Final: Comets 80, Hawks 82", SAME),
    ("The Hawks edged the Comets 82-80.", "Final: Hawks 80, Comets 82", DIFFERS),
    ("Ashby kept a clean sheet.", "Ashby 2 Marlow 0", SAME),
    ("Ashby kept a clean sheet.", "Ashby 2 Marlow 1", DIFFERS),
    (
        "Ashby beat Marlow 3-1.",
        "Ashby will meet Marlow on Saturday at 3 pm. In their last match, in May, Ashby lost 2-1 to Corrie.",
        ABSENT,
    ),
])  # fmt: skip
def test_the_score_of_a_game_agrees_with_what_a_report_says_of_it(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The plan was rejected by 11 votes to seven.", "Plan: for 7, against 11.", SAME),
    ("The plan was approved by 11 votes to seven.", "Plan: for 7, against 11.", DIFFERS),
    ("Two councillors abstained.", "For: 12. Against: 4. Abstentions: 2.", SAME),
    ("Two councillors abstained.", "For: 12. Against: 4. Abstentions: none.", DIFFERS),
    ("Two councillors abstained.", "Adopted with 12 for, 4 against and no abstentions.", DIFFERS),
    ("The council approved the plan unanimously.", "Plan: 14 for, 0 against, carried.", SAME),
    ("The council approved the plan unanimously.", "Plan: 14 for, 1 against, carried.", DIFFERS),
    ("The motion was lost by a single vote.", "Motion: ayes 16, noes 17.", SAME),
    ("The motion was lost by a single vote.", "Motion: ayes 16, noes 19.", DIFFERS),
    ("The motion passed by a majority of five.", "Ayes 21, noes 16. Motion carried.", SAME),
    ("The motion passed by a majority of five.", "Ayes 21, noes 18. Motion carried.", DIFFERS),
    ("Nine of the thirteen members voted for the lease.", "Lease: 9 in favour, 4 opposed.", SAME),
    ("Nine of the thirteen members voted for the lease.", "Lease: 8 in favour, 5 opposed.", DIFFERS),
    ("A majority of the tenants accepted the offer.", "All 80 tenants replied: 49 accept, 31 decline.", SAME),
    ("A majority of the tenants accepted the offer.", "All 80 tenants replied: 31 accept, 49 decline.", DIFFERS),
    ("The board was evenly split on the closure.", "Closure: six for, six against.", SAME),
    ("The board was evenly split on the closure.", "Closure: seven for, five against.", DIFFERS),
    (
        "The chair used her casting vote after a 6-6 tie.",
        "Votes being equal (six ayes, six noes), the chair gave her casting vote against.",
        SAME,
    ),
    ("The jury convicted him by ten to two.", "Verdict: guilty, 10-2.", SAME),
    ("The jury convicted him by ten to two.", "Verdict: guilty, by a majority of 11 to 1.", DIFFERS),
    ("Turnout was 47 per cent.", "Registered voters 20,000; votes cast 9,400.", SAME),
    ("Turnout was 58 per cent.", "Registered voters 20,000; votes cast 9,400.", DIFFERS),
    ("Only one councillor, Dora Finch, voted against.", "Adopted by 22 votes to 1 (Cllr D. Finch against).", SAME),
    ("More than two thirds of the members backed the strike.", "Strike ballot: yes 412, no 138.", SAME),
    ("More than two thirds of the members backed the strike.", "Strike ballot: yes 312, no 238.", DIFFERS),
])  # fmt: skip
def test_the_count_of_a_vote_agrees_with_what_a_report_says_of_it(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize("line", [
    "Section 3 Article 12", "Men 12 Women 14", "Members: Norwick 25, Selby 40.", "Leeds 12, York 14, Hull 9",
    "Platform 4 Track 2", "Adults 5 Children 3", "Ashby sold 3 Marlow 1 and Tarn 6.",
])  # fmt: skip
def test_two_words_with_figures_are_no_game(line):
    assert not [fact for fact in find(line, "en") if fact.kind == SCORE]


def test_a_line_that_may_be_a_game_may_be_two_counts_as_well():
    assert answer("Norwick has 40 members and Selby 25.", "Norwick 40, Selby 25.") == SAME
    assert answer("Norwick beat Selby 40–25.", "Norwick 40, Selby 25.") == SAME


def test_four_who_voted_are_not_four_of_something_else():
    assert answer("Four councillors voted against the curfew.", "Curfew carried, signs ordered (4).") == ABSENT

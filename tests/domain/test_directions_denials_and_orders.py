"""Directions, denials, orders and names: a report says them in a sentence, a record in a line without a verb."""

import pytest

from annotator.domain.fact_locks.locks import DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find


def answer(claim: str, passage: str) -> str:
    return verdict(compare(find(claim, "en"), find(passage, "en")))


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Unemployment in the district fell in May.", "Unemployment, district: April 5.4%, May 5.1%.", SAME),
    ("Unemployment in the district rose in May.", "Unemployment, district: April 5.4%, May 5.1%.", DIFFERS),
    ("House prices slipped by 2 per cent.", "House prices +2.0% on the quarter", DIFFERS),
    ("House prices slipped by 2 per cent.", "House prices -2.0% on the quarter", SAME),
    ("The minister confirmed the leak.", "The minister denied that there had been a leak.", DIFFERS),
    ("The company denied the allegations.", "The company said the allegations were untrue.", SAME),
    ("The company denied the allegations.", "The company admitted the allegations in full.", DIFFERS),
    ("The charity's income grew last year.", "Charity, income: 2022 £410,000, 2021 £380,000.", SAME),
    ("The charity's income grew last year.", "Charity, income: 2022 £380,000, 2021 £410,000.", DIFFERS),
    ("The council will close the library.", "The library will stay open, the council decided.", DIFFERS),
    ("The club was promoted.", "The club finished last and was relegated.", DIFFERS),
    ("The river level was falling on Sunday evening.", "Gauge: 16:00 4.1 m, 18:00 3.6 m, 20:00 3.2 m (Sunday).", SAME),
    ("The fare has been cut to £2.", "Fare: old £2.50, new £2.00", SAME),
    ("The fare has been raised to £2.50.", "Fare: old £2.50, new £2.00", DIFFERS),
    ("The bank raised its rate by a quarter point.", "Bank rate: 4.25% (previously 4.00%)", SAME),
    ("The bank lowered its rate by a quarter point.", "Bank rate: 4.25% (previously 4.00%)", DIFFERS),
])  # fmt: skip
def test_what_rose_and_what_was_denied_agrees_with_its_record(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Nobody was hurt in the fire.", "Fire, Mill Lane. Injuries: none.", SAME),
    ("Nobody was hurt in the fire.", "Fire, Mill Lane. Injuries: 2 (smoke).", DIFFERS),
    ("The driver was not insured.", "Driver: no insurance.", SAME),
    ("The driver was not insured.", "Driver: insurance valid to 12/24.", DIFFERS),
    ("The pitch passed its inspection.", "Pitch inspection: failed.", DIFFERS),
    ("The pitch passed its inspection.", "Pitch inspection: passed.", SAME),
    ("No arrests have been made.", "Arrests to date: 0", SAME),
    ("No arrests have been made.", "Two men have been arrested.", DIFFERS),
    ("The building had no fire alarm.", "Fire alarm: none fitted.", SAME),
    ("The firm has not paid the fine.", "Fine: paid 3 June.", DIFFERS),
    ("The mayor has never lived in the town.", "The mayor lived in the town from 1990 to 1996.", DIFFERS),
    ("The minister refused to comment.", "The minister declined to comment.", SAME),
    ("The bridge has not been repaired.", "Bridge: repairs completed in March.", DIFFERS),
    ("She does not hold a licence.", "Licence: not held.", SAME),
])  # fmt: skip
def test_a_denial_agrees_with_a_record_of_none_and_differs_from_a_count(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Police arrived after the robbers had left.", "10:14 robbers leave; 10:19 police on scene", SAME),
    ("Police arrived before the robbers had left.", "10:14 robbers leave; 10:19 police on scene", DIFFERS),
    ("The alarm was raised before the wall came down.", "14:02 wall collapses; 14:09 first alarm call", DIFFERS),
    ("The alarm was raised after the wall came down.", "14:02 wall collapses; 14:09 first alarm call", SAME),
    (
        "The council sold the hall after consulting residents.",
        "Hall sold 10 February; residents' consultation 1–28 March",
        DIFFERS,
    ),
    (
        "The council sold the hall after consulting residents.",
        "Residents' consultation 1–28 January; hall sold 10 February",
        SAME,
    ),
    ("The bridge closed before the ferry stopped.", "Bridge shut 3pm; ferry suspended 5.30pm", SAME),
    ("The bridge closed before the ferry stopped.", "Ferry suspended 3pm; bridge shut 5.30pm", DIFFERS),
    ("Marsh finished ahead of Quist.", "1 Lind, 2 Marsh, 3 Quist", SAME),
    ("Marsh finished ahead of Quist.", "1 Lind, 2 Quist, 3 Marsh", DIFFERS),
    ("The warning was issued two days before the storm.", "Warning issued 3 May. Storm 5 May.", SAME),
    ("Oak Street is longer than Elm Street.", "Oak Street 410 m, Elm Street 380 m", SAME),
    ("Oak Street is longer than Elm Street.", "Oak Street 380 m, Elm Street 410 m", DIFFERS),
])  # fmt: skip
def test_an_order_agrees_with_the_times_and_measures_of_both(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The new headteacher is Karen Lodge.", "Headteacher from September: Karen Lowther", DIFFERS),
    ("The new headteacher is Karen Lodge.", "Headteacher from September: K. Lodge", SAME),
    ("The prize was won by Tilly Bramwell of Eastgate School.", "Junior prize: Tilly Bramwell (Eastgate School)", SAME),
    ("The bridge was built by Harker and Sons.", "Contractor: Harker & Sons Ltd", SAME),
    ("The train was travelling from Leck to Sund.", "Train: Leck–Sund", SAME),
    ("The play was directed by Ines Falk.", "Written by Otto Falk, directed by Ines Falk.", SAME),
])  # fmt: skip
def test_a_name_differs_from_another_in_its_place(claim, passage, wanted):
    assert answer(claim, passage) == wanted


def test_equal_values_are_the_claims_where_all_else_of_it_is_in_the_passage():
    claim = "Two men aged 31 and 27 were held on Tuesday after £8,000 and a map were found in a van at Ore Point."
    passage = (
        "Officers stopped a van at Ore Point on Tuesday and found a map and £8,000 in notes. "
        "The two men in it, 27 and 31, were held."
    )
    assert answer(claim, passage) == SAME
    assert answer(claim, passage.replace("£8,000", "£9,000")) != SAME


def test_no_word_of_a_name_is_a_direction_or_a_verb():
    found = find("House prices in Lower Tarrow fell by 2 per cent, says Karen Lodge.", "en")
    assert [fact.words for fact in found if fact.kind == "direction"] == ["fell"]
    assert not any("lodg!" in fact.verbs for fact in found)

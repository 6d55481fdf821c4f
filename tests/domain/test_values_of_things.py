"""Which of several things a value of the passage belongs to, where the claim's own value stands beside another one."""

import pytest

from annotator.domain.fact_locks.facts import DATE, QUANTITIES, TIME
from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.domain.fact_locks.values.misprints import misprint
from annotator.language.facts.finding import find

KINDS = QUANTITIES | {DATE, TIME}


def answer(claim: str, passage: str, language: str = "en") -> str:
    return verdict(compare(find(claim, language), find(passage, language)))


@pytest.mark.parametrize(("claim", "wanted"), [
    ("Renke jumped 7.81 metres.", DIFFERS),
    ("Renke jumped 7.77 metres.", SAME),
    ("Odile Renke finished second.", SAME),
    ("Odile Renke finished first.", DIFFERS),
])  # fmt: skip
@pytest.mark.parametrize("passage", [
    "Long jump: 1. Halloran 7.81 m; 2. Renke 7.77 m; 3. Brandt 7.60 m.",
    "Long jump. 1 Halloran 7.81 m – 2 Renke 7.77 m – 3 Brandt 7.60 m.",
    "Long jump:\n1. Halloran, 7.81 m\n2. Renke, 7.77 m\n3. Brandt, 7.60 m",
    "Long jump: 1) Halloran 7.81 m, 2) Renke 7.77 m, 3) Brandt 7.60 m.",
])  # fmt: skip
def test_the_items_of_a_numbered_list_each_have_their_values_and_their_place(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage"), [
    ("The bakers get $14.20 an hour.", "Pay scale (hourly): bakers $13.10; packers $12.40; smiths $14.20."),
    ("The mill made a loss of 3 million pounds.", "Loss for the financial year: £0.3 million. Turnover: £3 million."),
    ("She left the navy in 2009.", "Record: enlisted 1990, lieutenant 1998, wounded 2009, left 2014."),
    ("The zoo keeps 90 apes.", "Animals: 60 apes, 90 parrots, 340 fish."),
    ("The bank sold 12 villas at an average of 300 francs.",
     "Sales of the bank: villas sold 12; average price 250 francs; boats sold 300; average price 15 francs."),
])  # fmt: skip
def test_an_equal_value_of_another_entry_does_not_hide_that_the_claims_own_entry_differs(claim, passage):
    assert answer(claim, passage) == DIFFERS


@pytest.mark.parametrize(("claim", "passage"), [
    ("The zoo keeps 60 apes.", "Animals: 60 apes, 90 parrots, 340 fish."),
    ("The bridge is closed for a fortnight.", "The bridge is closed for 14 days; a ferry crosses every 20 minutes."),
    ("The lease is 85 euros a month.", "Lease: 1,020 euros per annum, in twelve instalments of 85 euros."),
    ("The shop is open until 6 pm on Saturdays.", "Opening hours: Mon–Fri until 8 pm; Sat until 6 pm."),
    ("Seventeen nuns left the abbey.", "Over the year 23 monks left, and 17 nuns were admitted. The abbey has 60 rooms."),
])  # fmt: skip
def test_a_value_of_another_thing_contradicts_nothing(claim, passage):
    assert answer(claim, passage) != DIFFERS


def test_a_measure_in_its_own_unit_is_not_taken_for_a_conversion():
    assert answer("The tower is 80 metres high.", "Height of the tower: 81.5 m.") == DIFFERS
    assert answer("The path is 19 miles long.", "Length of the path: 30 km.") != DIFFERS


@pytest.mark.parametrize(("one", "other", "alike"), [
    ("58 men", "85 men", 1.0), ("1.2 million men", "12 million men", 1.0), ("3 June", "30 June", 1.0),
    ("412 men", "415 men", 0.7), ("8 men", "18 men", 0.5), ("aged 83", "88 cats", 0.7), ("at 8.15 pm", "at 9.15 pm", 1.0),
    ("50 men", "317 men", 0.0), ("3 June", "4 July", 0.0), ("in 1950", "in 1951", 0.0),
])  # fmt: skip
def test_a_misprint_is_told_by_its_digits(one, other, alike):
    assert misprint(*(next(each for each in find(text, "en") if each.kind in KINDS) for text in (one, other))) == alike


@pytest.mark.parametrize(("claim", "passage"), [
    ("The freighter sails under the flag of Malta.", "Register: freighter, flag: Cyprus; built: Spain; owner: a firm in Malta."),
    ("The part of the king is played by Otto Brand.", "The King: Leo Hartnell. The Fool: Otto Brand. The Queen: Iris Vale."),
    ("The union Corda called the strike.", "The strike was called by the union Lentis; Corda told its members to work."),
    ("The body was found on Mill Lane.", "Police report: body found on Hill Lane. The finder lives in Mill Lane."),
    ("The plane landed in Arden.", "The plane landed in Thorley. Its passengers had booked for Arden."),
])  # fmt: skip
def test_another_name_in_the_place_of_the_claims_own_differs(claim, passage):
    assert answer(claim, passage) == DIFFERS


@pytest.mark.parametrize(("claim", "passage"), [
    ("The ruling was signed by Judge Ada Brandt.", "(signed) A. Brandt, Judge of the District Court"),
    ("Ivo Marek, the mayor of Lund, resigned.", "The mayor of Lund, Ivo Marek, resigned. Rita Holm, his deputy, stays."),
    ("Corda and Lentis called the strike.", "The strike was called by the unions Lentis and Corda."),
    ("The freighter flies the flag of Malta.", "Flag: Malta. Port of registry: Valletta. Owner: Hartnell Ltd, Cyprus."),
    # A capital at the beginning of a sentence, where it need not be a name’s.
    ("It says that Burton was born in 1832.", "Burton was born on 31 October 1832 in a village near Salford."),
])  # fmt: skip
def test_a_name_that_stands_beside_the_claims_own_is_no_other(claim, passage):
    assert answer(claim, passage) != DIFFERS


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Six people died and 31 were injured in the fire.", "The fire killed six and injured 31.", SAME),
    ("Six people died and 31 were injured in the fire.", "The fire killed 31 and injured six.", DIFFERS),
    ("Norwick has 40 members and Selby 25.", "Members: Norwick 40, Selby 25.", SAME),
    ("Norwick has 40 members and Selby 25.", "Members: Norwick 25, Selby 40.", DIFFERS),
    ("The school has 300 pupils and 24 teachers.", "Pupils: 24. Teachers: 300.", DIFFERS),
    ("She was born in 1931 and died in 1989.", "Born 1889, died 1931.", DIFFERS),
    ("Exports rose by 3 per cent and imports by 5 per cent.", "Exports +5%, imports +3%.", DIFFERS),
])  # fmt: skip
def test_two_values_that_change_places_differ(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Sales of the mill increased.", "The mill had sales of 2.1m euros, down from 2.4m the year before.", DIFFERS),
    ("The school was closed in 2011.", "The school was opened in 2011 with 60 pupils.", DIFFERS),
    ("The town will close its public bath.", "The council has decided to keep the public bath open.", DIFFERS),
    ("The town will close its public bath.", "The council has decided to close the public bath. Two parks will open.", SAME),
])  # fmt: skip
def test_a_direction_is_of_what_stands_beside_it(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The greens won 18.2 per cent.", "Result – the greens: 16.4 % (2019: 18.2 %).", DIFFERS),
    ("The greens won 18.2 per cent.", "Result – the greens: 18.2 % (2019: 16.4 %).", SAME),
    ("The greens won 18.2 per cent.", "Result – the greens: 16.4 % (18.2 % in 2019).", DIFFERS),
    ("The greens won 18.2 per cent in 2019.", "Result – the greens: 16.4 % (2019: 18.2 %).", SAME),
])  # fmt: skip
def test_a_value_of_another_year_in_brackets_is_none_of_now(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The second horn was played by Ada Holt.", "Cast: 1st horn Ada Holt; 2nd horn Ben Rask; tuba Carl Voss.", DIFFERS),
    ("The second horn was played by Ben Rask.", "Cast: 1st horn Ada Holt; 2nd horn Ben Rask; tuba Carl Voss.", SAME),
    ("It was her 40th start for the team.", "With her 42nd start for the team she scored in the 40th minute.", DIFFERS),
    ("The second voyage took 40 days.",
     "The first voyage took 52 days. On the second the ship carried 40 passengers. The third was given up.", ABSENT),
    ("The second witness did not speak.", "The first witness spoke for an hour. The second was ill.", ABSENT),
])  # fmt: skip
def test_an_ordinal_tells_things_apart_where_both_have_it_of_the_same(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The heat brought 41 degrees to Orley.", "Orley: maximum of the heat 38.6 °C, minimum 21 °C. The record is 41 °C.", DIFFERS),
    ("The governor overturned the curfew.", "Decision of the governor: the curfew is upheld; costs are shared.", DIFFERS),
    ("The grave is in the church of Saint Abo.", "Site of the grave: church of St Aba.", DIFFERS),
    ("The town's rents have fallen.", "The town has 9,000 flats. Bread prices fell by 2%. Two parks are being rebuilt.", ABSENT),
])  # fmt: skip
def test_what_is_said_of_one_thing_is_held_against_what_is_said_of_it(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage"), [
    ("The lift has not been checked since 2014.", "Last check of the lift: 2014. Next due: 2016."),
    ("The pass reopened to lorries on 9 May.", "Pass closed 3 Jan; trial run 2 May; open again to all lorries from 09/05."),
    ("The new head of the choir is just 19.", "The choir is now headed by a 19-year-old. Its oldest singer is a 71-year-old baker."),
])  # fmt: skip
def test_what_only_sounds_like_the_opposite_is_the_same(claim, passage):
    assert answer(claim, passage) != DIFFERS


@pytest.mark.parametrize(("claim", "passage"), [
    ("The sheet has 40 to 70 questions.", "The sheet has 40 to 50 questions."),
    ("The study took in children aged 8–15.", "The study took in children aged 8–10."),
    ("A permit costs between two and nine thousand euros.", "A permit costs between two and five thousand euros."),
    ("The farm plan would cost $20-45 billion a year.", "The farm plan would cost $20-25 billion a year."),
])  # fmt: skip
def test_ranges_with_one_end_in_common_and_another_at_the_other_differ(claim, passage):
    assert answer(claim, passage) == DIFFERS
    assert answer(passage, passage) == SAME


@pytest.mark.parametrize(("claim", "passage"), [
    # An ordinal of both explains no number of the passage.
    ("Second, she hired twelve weavers for the mill.", "Second, she hired two weavers for the mill."),
    # The passage has the value more often than the claim.
    ("Of the 12 boats, 95 percent were checked, 15 percent.", "Of the 12 boats, 95 percent were checked, 95 percent."),
    # A place that is only reckoned (the fourth, where three came before) tells nothing apart.
    ("The plan rests on four design rules before any audit.", "The plan rests on three design rules before any audit."),
    # No quotation ends in the middle of a figure.
    ("Their last flight leaves on June 2.", "Their last flight leaves on June 28."),
    # What else is more than six is no storm.
    ("There were at least 6 large storms, with 10,000 people killed.",
     "There were at least 5 large storms, with 10,000 people killed."),
])  # fmt: skip
def test_another_value_is_not_explained_away(claim, passage):
    assert answer(claim, passage) == DIFFERS


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The tunnel is not ready to be opened.", "The tunnel is not quite ready to be opened.", SAME),
    ("The tunnel is ready to be opened.", "The tunnel is not quite ready to be opened.", DIFFERS),
    ("The tunnel took not quite 300 days.", "The tunnel took 294 days.", SAME),
])  # fmt: skip
def test_what_is_not_quite_so_is_not_so_and_a_bound_only_before_a_number(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted", "language"), [
    # Two decimals are a share of their own, and no third.
    ("The bank set its rate at 4.25 per cent.", "The bank set its rate at 4.75 per cent.", DIFFERS, "en"),
    ("A third of the vans are electric.", "Of the vans, 33 per cent are electric.", SAME, "en"),
    # What it was before contradicts nothing.
    ("The rate was cut to 4.25 per cent.", "The rate was cut by 50 basis points from 4.75 % to 4.25 %.", SAME, "en"),
    ("The rate was cut by half a percentage point.", "The rate was cut by 50 basis points to 4.25 %.", SAME, "en"),
    ("Der Zins sank um einen halben Prozentpunkt.", "Der Zins sank um 50 Basispunkte auf 4,25 %.", SAME, "de"),
    ("Turnout doubled to 60 per cent.", "Turnout rose from 30 per cent to 60 per cent.", SAME, "en"),
    ("It was the third leak in five years.", "It was the second leak in five years.", DIFFERS, "en"),
    # A crowd is no other number of the injured.
    ("Between 10 and 12 people were hurt.", "About 5,400 people took part.", ABSENT, "en"),
    # 27 May 2024 was a Monday.
    ("The talks began on Monday, May 27, 2024.", "The talks began on 27 May 2024.", SAME, "en"),
    ("The calf lost about 110 pounds.", "The calf lost 50 kilograms.", SAME, "en"),
    ("The United States bought US $6.9 billion of steel.", "The U.S. bought $6.9 billion of steel.", SAME, "en"),
    ("The European Union bought the land.", "The land was bought by the EU.", SAME, "en"),
    ("The state imposed tariffs on steel in 2018.", "In 2018 the state lifted tariffs on steel.", DIFFERS, "en"),
    ("Die Stadt hat 2018 ein Fahrverbot verhängt.", "2018 hat die Stadt das Fahrverbot aufgehoben.", DIFFERS, "de"),
    ("La ville a imposé une taxe en 2018.", "En 2018, la ville a aboli la taxe.", DIFFERS, "fr"),
    ("La ciudad impuso la tasa en 2018.", "En 2018 la ciudad derogó la tasa.", DIFFERS, "es"),
])  # fmt: skip
def test_what_a_desk_compared_in_its_first_days(claim, passage, wanted, language):
    assert answer(claim, passage, language) == wanted

"""Facts that a source gives in another form than the article: written otherwise, or to be reckoned."""

import pytest

from annotator.domain.fact_locks.locks import SAME, compare, verdict
from annotator.language.facts.finding import find

SAME_MONEY = [
    ("A ticket costs 80 cents.", "Ticket: EUR 0.80."),
    ("The stamp costs 95 pence.", "Stamp: £0.95."),
    ("Each share earned 12 cents.", "Earnings per share: $0.12."),
    ("The fine was 4,200 euros.", "Fine imposed: 4 200 €."),
    ("The fine was 4,200 euros.", "Fine imposed: EUR 4 200."),
    ("The fine was 1.5 million euros.", "Fine imposed: 1 500 000."),
    ("The loan was 12 million kronor.", "Loan: SEK 12m."),
    ("The loan was 3 million Swiss francs.", "Loan: CHF 3m."),
    ("The pass costs four euros and fifty cents.", "Pass: €4.50."),
]
OTHER_MONEY = [
    ("A ticket costs 80 cents.", "Ticket: EUR 0.90."),
    ("A ticket costs 80 cents.", "Ticket: EUR 80."),
    ("The stamp costs 95 pence.", "Stamp: €0.95."),
    ("The loan was 12 million kronor.", "Loan: NOK 12m."),
    ("The fine was 200 euros.", "Fine imposed: 4 200 €."),
]
SAME_TIME = [
    ("The siren sounded shortly before 5 am.", "04:52 siren sounds."),
    ("The siren sounded just after 5 am.", "05:04 siren sounds."),
    ("The siren sounded minutes before midnight.", "23:57 siren sounds."),
    ("The siren sounded at around 7 am.", "06:52 siren sounds."),
]
OTHER_TIME = [
    ("The siren sounded shortly before 5 am.", "05:04 siren sounds."),
    ("The siren sounded just after 5 am.", "04:52 siren sounds."),
    ("The siren sounded shortly before 5 am.", "04:05 siren sounds."),
    ("The siren sounded at around 7 am.", "06:35 siren sounds."),
]
SAME_DAY = [
    ("The permit expires on Christmas Eve.", "Permit: expires 24 December."),
    ("The permit expires on New Year's Day 2031.", "Permit: expires 1.1.2031."),
    ("The permit expires on Valentine's Day.", "Permit: expires 14 Feb."),
    ("The fair opens on the second Tuesday in March.", "Fair: opens 11 March 2025."),
    ("The fair opens on the last Sunday of May 2025.", "Fair: opens 25 May 2025."),
    ("The chapel was built in autumn 1911.", "Chapel built October 1911."),
]
OTHER_DAY = [
    ("The permit expires on Christmas Eve.", "Permit: expires 25 December."),
    ("The fair opens on the second Tuesday in March.", "Fair: opens 18 March 2025."),
    ("The fair opens on the last Sunday of May 2025.", "Fair: opens 18 May 2025."),
    ("The chapel was built in autumn 1911.", "Chapel built April 1911."),
]
SAME_LENGTH = [
    ("The talks lasted three quarters of an hour.", "Talks: 45 minutes."),
    ("The talks lasted two hours and a quarter.", "Talks: 2 h 15."),
    ("The siege lasted four days.", "The siege began on Monday at dawn and ended on Friday."),
    ("Guests may stay no longer than two hours.", "Maximum stay of guests: 120 min."),
    ("The painter died at the age of 84.", "The painter, born 3 May 1930, died on 2 June 2014."),
    ("She edited the paper for 11 years.", "She edited the paper from May 2001 to June 2012."),
]
OTHER_LENGTH = [
    ("The talks lasted three quarters of an hour.", "Talks: 75 minutes."),
    ("The siege lasted four days.", "The siege began on Monday at dawn and ended on Saturday."),
    ("The painter died at the age of 84.", "The painter, born 3 May 1930, died on 2 April 2014."),
]
SAME_AGE = [
    ("The victim was 61.", "Victim: female, 61 years."),
    ("The winner is just 16.", "The winner is a 16-year-old girl."),
    ("The suspect is 35 years old.", "Suspect: male, 35."),
]
OTHER_AGE = [
    ("The victim was 61.", "Victim: female, 16 years."),
    ("The crew was 61.", "Victim: female, 61 years."),
]
SAME_CHANGE = [
    ("Thefts doubled.", "Thefts: 2020: 41; 2021: 82."),
    ("Thefts rose by a quarter.", "Thefts: 2020: 40; 2021: 50."),
    ("Thefts fell.", "Thefts 2021: 30 (2020: 40)."),
    ("The motion passed by a majority of three.", "Vote on the motion: yes 40, no 37."),
    ("The vote on the budget was unanimous.", "The budget was passed with 12 votes, none against."),
    ("The Otters won by six goals.", "Final score: Badgers 12, Otters 18."),
]
OTHER_CHANGE = [
    ("Thefts doubled.", "Thefts: 2020: 41; 2021: 62."),
    ("Thefts rose by a quarter.", "Thefts: 2020: 40; 2021: 60."),
    ("Thefts rose.", "Thefts 2021: 30 (2020: 40)."),
    ("The motion passed by a majority of three.", "Vote on the motion: yes 40, no 36."),
    ("The vote on the budget was unanimous.", "The budget was passed with 12 votes, two against."),
    ("The Badgers won by six goals.", "Final score: Badgers 12, Otters 18."),
]
SAME_DENIAL = [
    ("No one was injured in the fire.", "Fire in a barn. Injured: none."),
    ("Nobody was hurt in the fire.", "All guests left the burning hotel unharmed in the fire."),
    ("The bill was not paid.", "The bill was unpaid."),
    ("The firm refused to publish the report.", "The firm: we will not publish the report."),
    ("The shop does not sell tobacco.", "Shop: sale of tobacco prohibited."),
]
OTHER_DENIAL = [
    ("The match was not cancelled.", "The match was cancelled."),
    ("The firm refused to publish the report.", "The firm published the report."),
    ("The bill was paid.", "The bill was unpaid."),
]
SAME_NAME = [
    ("Bob Lindqvist chairs the club.", "Chair of the club: Robert Lindqvist MBE."),
    ("Prime Minister Ana Duarte signed the law.", "The law was signed by PM Duarte."),
    ("The mill belongs to Harmer and Sons.", "Owner of the mill: Harmer & Sons Ltd."),
]
OTHER_NAME = [
    ("Bob Lindqvist chairs the club.", "Chair of the club: Rupert Lindqvist."),
    ("The mill belongs to Harmer and Sons.", "Owner of the mill: Harper & Sons."),
]  # fmt: skip
SAME_IN_A_TABLE = [
    ("The company made a loss of 2.3 billion euros.", "Result in EUR m: (2,300). Revenue: 40,112."),
    ("The company owes 61 million dollars.", "Figures in thousands of dollars. Debt of the company: 61,000."),
    ("The plant shipped 5,200 tonnes in 2020.", "Shipments of the plant (t): 2019: 6,100; 2020: 5,200."),
    ("The runner took 31 minutes and 12 seconds.", "Runner: 31:12."),
    ("The runner took two hours and five minutes.", "Runner: 2:05:00."),
    ("Rossi won 6-3, 6-4.", "Rossi d. Klein 6-3 6-4."),
    ("The two loans come to 70,000 euros.", "The bank loan is €40,000 and the city loan €30,000."),
    ("The theft happened on May 6.", "Report of the theft. Date: 06.05., at noon."),
]
OTHER_IN_A_TABLE = [
    ("The company made a loss of 2.3 million euros.", "Result in EUR m: (2,300). Revenue: 40,112."),
    ("The company owes 61 billion dollars.", "Figures in thousands of dollars. Debt of the company: 61,000."),
    ("The plant shipped 5,200 kilos in 2020.", "Shipments of the plant (t): 2019: 6,100; 2020: 5,200."),
    ("The runner took 31 minutes and 12 seconds.", "Runner: 31:21."),
    ("The two loans come to 80,000 euros.", "The bank loan is €40,000 and the city loan €30,000."),
]
SAME_VERB = [
    ("The alarm was raised at 3.10 am.", "03:10 alarm received."),
    ("The winning bid was 70,000 euros.", "Highest bid: EUR 70,000."),
    ("The bank cut its forecast.", "The bank revised its forecast downwards."),
]
SAME_RECKONED = [
    ("One nurse in four works at night.", "25% of the nurses work at night."),
    ("The cold reached 8 degrees below zero.", "Cold: minimum −8 °C."),
    ("The repair took a month.", "Repair: 30 days."),
    ("The masts are up to 30 metres high.", "Masts: height 12–30 m."),
    ("Every third flat is empty.", "33% of the flats are empty."),
    ("The mill has 90 workers, 30 of them women.", "Workers of the mill: 90 (women: 30)."),
    ("The girl was missing for 36 hours.", "Girl missing from Friday 20:00 to Sunday 08:00."),
    ("The sprinter took 24.5 seconds.", "Sprinter: 24.50 s."),
    ("The final ended two all.", "Final: Alder 2, Birch 2."),
    ("The bill got 44 votes in favour.", "Votes on the bill: 44 yes, 30 no."),
    ("The fee was raised by half a percentage point.", "Fee raised from 1.50% to 2.00%."),
    ("The price fell by a fifth.", "Price: was €50, now €40."),
    ("The mandate runs for four years.", "Mandate: 1 March 2020 – 29 February 2024."),
    ("The bus left six minutes early.", "Bus: scheduled dep. 10:14, actual dep. 10:08."),
    ("The average age of the nurses is 44.", "Nurses: mean age 44 years; youngest 21."),
    ("More thefts were recorded than last year.", "Thefts recorded: this year 120, last year 95."),
    ("The mill was built in the 18th century.", "Mill built 1764."),
    ("The mill was rebuilt in the 1950s.", "Mill rebuilt 1957."),
    ("The last tram leaves at ten to midnight.", "Last tram: leaves 23:50."),
    ("Sales rose from 2.1 to 2.6 million.", "Sales: 2018: 2.1m; 2019: 2.6m."),
    ("The relay team came third.", "Result: 1. Norway, 2. Peru, 3. the relay team, 4. Kenya."),
    ("The ministry denied the report.", "The report is false, the ministry said."),
]
OTHER_RECKONED = [
    ("Two nurses in five cars came.", "40% of the nurses came."),
    ("The cold reached 8 degrees below zero.", "Cold: minimum 8 °C."),
    ("The repair took a month.", "Repair: 45 days."),
    ("The masts are up to 30 metres high.", "Masts: height 12–40 m."),
    ("Every third flat is empty.", "3% of the flats are empty."),
    ("The bill got 44 votes in favour.", "Votes on the bill: 34 yes, 30 no."),
    ("The fee was raised by half a percentage point.", "Fee raised from 1.50% to 1.75%."),
    ("The price fell by a fifth.", "Price: was €50, now €45."),
    ("The mandate runs for four years.", "Mandate: 1 March 2020 – 28 February 2023."),
    ("More thefts were recorded than last year.", "Thefts recorded: this year 95, last year 120."),
    ("The mill was built in the 18th century.", "Mill built 1864."),
    ("The mill was built in 1764.", "Mill built in the 18th century."),
    ("The mill was rebuilt in the 1950s.", "Mill rebuilt 1967."),
]
SAME_ORDER = [
    ("The bell rang before the roof collapsed.", "14:02 bell rings. 14:09 roof collapses. 14:30 crew arrives."),
    ("The treasurer resigned after the audit.", "The audit was on 3 May. The treasurer resigned on 9 May."),
    ("After the audit, the treasurer resigned.", "The audit was on 3 May. The treasurer resigned on 9 May."),
    (
        "The mill was sold before the war memorial was built.",
        "The mill was sold in 1919. The war memorial was built in 1921.",
    ),
]
OTHER_ORDER = [
    ("The bell rang before the roof collapsed.", "14:02 roof collapses. 14:09 bell rings. 14:30 crew arrives."),
    ("The treasurer resigned after the audit.", "The audit was on 9 May. The treasurer resigned on 3 May."),
]
ALIKE = [
    SAME_MONEY, SAME_TIME, SAME_DAY, SAME_LENGTH, SAME_AGE, SAME_CHANGE, SAME_DENIAL, SAME_NAME,
    SAME_ORDER, SAME_IN_A_TABLE, SAME_VERB, SAME_RECKONED,
]  # fmt: skip
UNLIKE = [
    OTHER_MONEY, OTHER_TIME, OTHER_DAY, OTHER_LENGTH, OTHER_AGE, OTHER_CHANGE, OTHER_DENIAL, OTHER_NAME,
    OTHER_ORDER, OTHER_IN_A_TABLE, OTHER_RECKONED,
]  # fmt: skip


def answer(claim: str, passage: str) -> str:
    return verdict(compare(find(claim, "en"), find(passage, "en")))


@pytest.mark.parametrize(("claim", "passage"), [pair for group in ALIKE for pair in group])
def test_a_fact_in_another_form_is_the_same(claim, passage):
    assert answer(claim, passage) == SAME


@pytest.mark.parametrize(("claim", "passage"), [pair for group in UNLIKE for pair in group])
def test_a_fact_that_only_looks_alike_is_not_the_same(claim, passage):
    assert answer(claim, passage) != SAME


@pytest.mark.parametrize("text", [
    "Rents rose by 4 per cent, while house prices fell. Fewer permits were issued. Two were rejected.",
    "The siege began on Friday at 06:00 and ended on Sunday at 17:00. No shots were fired; all got out unharmed.",
    "Ballot: For: 9. Against: 4. Rejected: 18. After the audit, the treasurer resigned. Result in EUR m: (2,300).",
    "1. Norway, 2. Peru, 3. Kenya. One nurse in four, aged 19 to 44, left in the 1950s. Sales: this year 30, last year 20.",
])  # fmt: skip
def test_a_text_holds_all_that_it_says_itself(text):
    facts = find(text, "en")
    assert {each.verdict for each in compare(facts, facts)} == {SAME}

"""Measures, parts, lists of names and shares that do not agree are found, and those that agree are not."""

import pytest

from annotator.language.slips.rule_table import findings
from tests.language.articles import cut
from tests.language.slips.test_slips import PUBLISHED, found

SLIPS = [
    ("conversion", "They drove 30 miles (38 kilometers) to Tollen."),
    ("conversion", "The wood covers 12 hectares, or 50 acres, of the hill."),
    ("conversion", "It fell to minus 10 Celsius (24 Fahrenheit) at night."),
    ("conversion", "She stands 6ft 4in (1.83m) tall."),
    ("conversion", "The pig weighed 12 stone 7lb (97kg)."),
    ("conversion", "Gusts reached 75 mph (210 kph) on the pier."),
    ("conversion", "The tank holds 2 million gallons (17.6 million liters)."),
    ("sum", "The pike weighed 6lb 4oz and 5lb 14oz, a total of 12lb 8oz."),
    ("sum", "It took an hour and 40 minutes up and 55 minutes down, for a total of two hours and 55 minutes."),
    ("sum", "The first plank is 1.2 metres long, the second 85 centimetres. Together they measure 2.5 metres."),
    ("sum", "There are 22 buses and 17 trams, 40 vehicles in all."),
    ("sum", "The state gave $3.2 million and the county $1.8 million, for a total of $5.5 million."),
    ("sum", "The tank held 48 litres, of which 12 litres leaked, leaving 34 litres."),
    ("sum", "Ice of 1.4 metres grew by 35 centimetres, bringing it to 1.95 metres."),
    ("sum", "The plank was 2 metres long; she cut off 45 centimetres, leaving 1.65 metres."),
    ("sum", "The parcel weighs 2.4 kilograms: the book is 1.9 kilograms and the box 700 grams."),
    ("sum", "The lake rose from 4.2 metres to 5.8 metres, a rise of 60 centimetres."),
    ("sum", "He jumped 7.9 metres, 15 centimetres more than his old best of 7.65 metres."),
    ("sum", "She ran 1 hour 52 minutes, beating her best of 1 hour 58 minutes by four minutes."),
    ("sum", "The council has 40 seats: 18 for Labour, 15 for the Tories and 9 for the Greens."),
    ("sum", "The team won 33 medals, 11 of them gold, 8 silver and 12 bronze."),
    ("sum", "The team won 33 medals (11 gold, 8 silver, 15 bronze)."),
    ("sum", "The 12 jurors, seven women and four men, were sworn in."),
    ("sum", "The fleet of 48 cars is made up of 22 diesel, 17 hybrid and 12 electric models."),
    ("sum", "Of the 30 pupils, 12 walk, 10 cycle and the other 9 come by bus."),
    ("sum", "Of 900 voters, 500 backed Holm, 300 Lind and the remaining 150 Dahl."),
    ("sum", "Holm won 18 of the 40 seats, the Greens 12 and Labour the other 12."),
    ("sum", "A crew of 14, nine men and six women, landed."),
    ("sum", "Five people were hurt. Two are in hospital and the other four went home."),
    ("sum", "It cost £90 million. The city paid £50 million and the county the remaining £45 million."),
    ("sum", "Some 60 percent said yes, and the other 45 percent no."),
    ("list", "Four bridges, Lund, Moss and Dahl, were shut."),
    ("list", "The trio, Ida Holm, Bo Lind, Per Dahl and Ed Moss, sang."),
    ("list", "Both drivers, Ida Holm, Bo Lind and Per Dahl, were fined."),
    ("list", "Three rivers, the Tay, the Earn, the Almond and the Isla, burst."),
    ("list", "Two of its members, Ida Holm, Bo Lind and Per Dahl, left."),
    ("digits", "The mill cost $2.8 million. Nobody knows who paid the $8.2 million."),
    ("digits", "The $1.54 million contract was signed in May. The firm built it for $1.45 million."),
    ("digits", "Some 1,243 travellers were on board. Nobody counted the 1,234 people."),
    ("share", "A majority of the jury's 12 members, five, said no."),
    ("share", "Two thirds of the 90 seats, 45 of them, are full."),
    ("share", "Of the 31 councillors, a majority, 14, voted against it."),
    ("share", "Forty-one of the 85 members, more than half, voted for it."),
    ("share", "A majority of voters, 46 percent, said yes."),
    ("whole", "Holm took 48 percent, Lind 33 percent and Dahl 29 percent."),
    ("whole", "Some 45 percent said yes, 38 no and 27 were undecided."),
]

SOUND = [
    "It was 20C (68F), and minus 5C (23F) at night. Warming of 1.5C (2.7F) is feared. It is 100F (38C).",
    "It is 20 miles (30km) or 500 km (300 miles) away. It runs 10 to 12 miles (16 to 19 km). It is 1 1/2 miles (2.4 km).",
    "It is 6 by 9 feet (1.8 by 2.7 metres), or 4 feet by 6 feet (1.2 metres by 1.8 metres).",
    "It holds 10 gallons (38 litres), that one 10 gallons (45 litres). A ton (1,000 kilos) of coal. He is 6ft 2in (1.88m).",
    "The pike weighed 6lb 4oz and 5lb 14oz, a total of 12lb 2oz.",
    "Three 20-minute shifts and 10 minutes of rest make a total of 70 minutes.",
    "In 12 games she had 3 goals and 4 assists, a total of 7 points.",
    "Ice of 1.4 metres grew by 35 centimetres, bringing it to 1.75 metres. The tank held 48 litres, lost 12 litres, leaving 36.",
    "The lake rose from 4.2 metres to 5.8 metres, a rise of 1.6 metres.",
    "He jumped 7.9 metres, 25 centimetres more than his old best of 7.65 metres.",
    "The team won 33 medals, 11 of them gold, 8 silver and 14 bronze. Of 48 cars, 22 are diesel.",
    "The 12 jurors, seven women and five men, were sworn in. The 12 players, 5 coaches and 3 doctors left.",
    "Of the 30 pupils, 12 walk, 10 cycle and the other 8 come by bus. Five were hurt: two left, and the other three stayed.",
    "It cost £95 million. The city paid £50 million and the county the remaining £45 million.",
    "Holm won 18 of the 40 seats, the Greens 12 and Labour the other 10. Three firms, Marks and Spencer, Boots and Tesco, shut.",
    "Three bridges, Lund, Moss and Dahl, were shut. Four towns, Lund, Moss and Dahl among them, were hit.",
    "Two men, Tom Rowe, Mayor of Tollen, and Bo Lind, left. Two towns, Lund, Ohio, and Moss, Utah, voted.",
    "Two of the three siblings, Ana and Josef, left. One of the two men, Tom Rowe, stayed.",
    "They paid $2.8 million in May and $8.2 million in June. Of the 240 posts, 204 are on the furnaces.",
    "Sales of $1.54 million compared with $1.45 million a year ago. It cost $1.54 million. Last year it cost $1.45 million.",
    "A majority of the jury's 12 members, seven, said no. Nearly half of the 90 seats, 44 of them, are full.",
    "Forty-three of the 85 members, more than half, voted for it. The bill had a majority of 12 votes.",
    "Holm took 48 percent, Lind 33 percent and Dahl 19 percent. Some 45 percent said yes, 38 no and 17 were undecided.",
    "Sales rose 40 percent in May, 33 percent in June and 35 percent in July, she said.",
]


@pytest.mark.parametrize(("kind", "text"), SLIPS)
def test_figures_that_do_not_agree_are_found(kind, text):
    assert [name for name, _ in found(text)] == [kind]


@pytest.mark.parametrize("text", SOUND)
def test_figures_that_agree_are_no_finding(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("headline", "body", "slips"),
    [
        ("Payoff put at $2.8m", "He will receive $8.2 million.", [("headline", "$2.8m")]),
        ("Storm leaves 34 hurt", "The storm hurt 43 people.", [("headline", "34")]),
        ("Turnout of 64 percent", "Turnout was 46 percent.", [("headline", "64 percent")]),
        ("Payoff put at $2.8m", "He will receive $2.78 million. The firm made $8.2 million.", []),
        ("Storm leaves 43 hurt", "The storm hurt 43 people. It hurt 34 people a year ago.", []),
        ("Storm leaves 34 hurt", "The 43 trees are down.", []),
    ],
)
def test_a_figure_of_the_headline_with_two_digits_changed_round_is_found(headline, body, slips):
    assert found(headline, body, kinds=["headline", "paragraph"]) == slips


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("They drove 26 miles (32 kilometers).", "26 miles is about 41.8 kilometers, not 32 kilometers."),
        ("It took 95 minutes and 100 minutes, a total of 2 hours 55 minutes.",
         "The parts add up to 3 hours 15 minutes, not 2 hours 55 minutes."),
        ("Most of the 30 pupils, 14 in all, walk.", "14 of 30 is 46.7 %, not “Most”."),
    ],
)  # fmt: skip
def test_a_finding_says_what_is_right(text, message):
    (note,) = findings(*cut([text]), [], PUBLISHED)
    assert note.message == message

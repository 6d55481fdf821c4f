"""Slips whose two places stand in sentences of their own, and texts that look like them and are right."""

import pytest

from tests.language.slips.reading import kinds_in, slips_in

CASES = [
    ("change", "Some 9,000 people came to the fair, up from 6,000 in 2019. That rise of 40 percent pleased the town.",
     "Some 9,000 people came to the fair, up from 6,000 in 2019. That rise of 50 percent pleased the town."),
    ("change", "The trust sold 80,000 tickets, against 64,000 the year before. It credits the 20 percent increase to rain.",
     "The trust sold 80,000 tickets, against 64,000 the year before. It credits the 25 percent increase to rain."),
    ("change", "Thefts of bicycles fell by half, from 640 to 480, police said.",
     "Thefts of bicycles fell by half, from 640 to 320, police said."),
    ("change", "The council has cut the fee. A permit, which now costs £14.20, will be £15.60 from May.",
     "The council has cut the fee. A permit, which now costs £14.20, will be £12.60 from May."),
    ("direction", "Joblessness rose to 5.2 per cent in the three months to May, from 5.8 per cent in the previous quarter.",
     "Joblessness fell to 5.2 per cent in the three months to May, from 5.8 per cent in the previous quarter."),
    ("list", "Three villages – Lund, Moss, Tollen and Dahl – lost their bus.",
     "Four villages – Lund, Moss, Tollen and Dahl – lost their bus."),
    ("list", "Two men appeared in court on Friday. Bo Lind, Jan Holm and Ove Dahl, all of Moss, denied theft.",
     "Three men appeared in court on Friday. Bo Lind, Jan Holm and Ove Dahl, all of Moss, denied theft."),
    ("list", "Red apples, pears, dried plums and figs were withdrawn. Nobody should eat any of the five fruits, it said.",
     "Red apples, pears, dried plums and figs were withdrawn. Nobody should eat any of the four fruits, it said."),
    ("sum", "All 30 members were present. Sixteen backed it, ten opposed it and five abstained.",
     "All 30 members were present. Sixteen backed it, ten opposed it and four abstained."),
    ("sum", "A bus left the road, with 21 casualties. Six people died and 17 were injured, the governor said.",
     "A bus left the road, with 21 casualties. Six people died and 15 were injured, the governor said."),
    ("share", "Asked to choose one, 48 percent named Orr. Drew had 39 percent. Another 20 percent did not know.",
     "Asked to choose one, 48 percent named Orr. Drew had 39 percent. Another 13 percent did not know."),
    ("share", "Three-quarters of the crop went abroad and the remaining third was sold at home.",
     "Two-thirds of the crop went abroad and the remaining third was sold at home."),
    ("share", "Eight in ten wells were clean. The other 30 per cent held nitrates.",
     "Eight in ten wells were clean. The other 20 per cent held nitrates."),
    ("duration", "She led the city from 1996 to 2010, and her 18 years in charge saw two new bridges.",
     "She led the city from 1996 to 2010, and her 14 years in charge saw two new bridges."),
    ("duration", "He was held from 4 May to 25 May. His 31 days in a cell were spent reading.",
     "He was held from 4 May to 25 May. His 21 days in a cell were spent reading."),
    ("duration", "Drivers face a nine-hour closure of the bridge. It will shut at 9pm and reopen at 4am.",
     "Drivers face a seven-hour closure of the bridge. It will shut at 9pm and reopen at 4am."),
    ("weekday", "The fair opens on Friday 7 June. It closes on Friday 15 June with fireworks.",
     "The fair opens on Friday 7 June. It closes on Saturday 15 June with fireworks."),
    ("age", "A 24-year-old man was hurt on Monday. The rider, named as Bo Lind, 42, is a baker.",
     "A 24-year-old man was hurt on Monday. The rider, named as Bo Lind, 24, is a baker."),
    ("age", "Ida Holm won in 1990, at 20, and again in 1999, when she was 24.",
     "Ida Holm won in 1990, at 20, and again in 1999, when she was 29."),
    ("rank", "Turnout was highest in Moss, where 44 per cent voted. In Lund it was 51 per cent, in Dahl 30 per cent.",
     "Turnout was highest in Moss, where 54 per cent voted. In Lund it was 51 per cent, in Dahl 30 per cent."),
    ("rank", "The longer of the two bridges stretches for 640 metres. Its rival measures 720 metres.",
     "The shorter of the two bridges stretches for 640 metres. Its rival measures 720 metres."),
    ("acronym", "The Union of Rural Dentists and Nurses (UDRN) wants more. Talks go on.",
     "The Union of Rural Dentists and Nurses (URDN) wants more. Talks go on."),
    ("acronym", "The Harbour Safety Board (HSB) met on Friday. A spokesman for the HSD said no more.",
     "The Harbour Safety Board (HSB) met on Friday. A spokesman for the HSB said no more."),
    ("digits", "Bus route 472 is to go. The last bus on route 427 leaves on Friday.",
     "Bus route 472 is to go. The last bus on route 472 leaves on Friday."),
    ("digits", "The club was founded in 1968. Its chairman called it the best year since the founding in 1986.",
     "The club was founded in 1968. Its chairman called it the best year since the founding in 1968."),
    ("measure", "The storm dropped 74mm of rain. No drain could hold 74cm of rain, said the engineer.",
     "The storm dropped 74mm of rain. No drain could hold 74mm of rain, said the engineer."),
    ("impossible_date", "The first train to be hit was the 17:64 to Moss.", "The first train to be hit was the 17:46 to Moss."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "wrong", "right"), CASES)
def test_a_slip_is_marked_and_the_same_text_without_it_is_not(kind, wrong, right):
    assert kind in kinds_in(wrong)
    assert kinds_in(right) == []


@pytest.mark.parametrize(("text", "told"), [
    ("The bridge reopened on 23 May 2024 after repairs.", "after the publication"),
    ("Ida Holm died at home in Moss on 19 May 2024.", "after the publication"),
    ("The museum will open on 3 May 2024.", "before the publication"),
])  # fmt: skip
def test_a_tense_that_does_not_fit_the_day_of_publication_is_marked(text, told):
    _, slips = slips_in(text, published="2024-05-16")
    assert [slip.kind for slip in slips] == ["tense"]
    assert told in slips[0].message


@pytest.mark.parametrize("text", [
    "The bridge is to reopen on 23 May 2024.",
    "The bridge reopened on 3 May 2024.",
    "The hearing was adjourned until 23 May 2024.",
    "She was booked to sing on 23 May 2024.",
    "The match, which was planned for 3 May 2024, will be played later.",
    "He said on 3 May 2024 that he will go.",
    "“We will open on 3 May 2024”, the board wrote at the time.",
    "The contract ended a strike and runs out on 23 May 2024.",
])  # fmt: skip
def test_a_plan_is_no_slip_of_tense(text):
    assert "tense" not in kinds_in(text, published="2024-05-16")


def test_an_age_at_death_is_held_against_both_dates():
    text = "Ove Dahl, the singer, has died aged 83. He died on 3 May. Born on 12 June 1941, he grew up in Moss."
    assert "age" in kinds_in(text, published="2024-05-16")
    assert kinds_in(text.replace("83", "82"), published="2024-05-16") == []


def test_somebody_who_leaves_in_the_year_of_publication_was_there_as_long_as_the_years_say():
    text = "She joined the school in 1987. Mrs Holm, who retires this month after 27 years at the school, will travel."
    assert "duration" in kinds_in(text, published="2024-05-16")
    assert kinds_in(text.replace("27", "37"), published="2024-05-16") == []


@pytest.mark.parametrize("text", [
    "The Union of Atheists and Rationalists (UAAR) has its seat in Rome.",
    "The race drew 5,163 runners, beating the 5,136 who ran last year.",
    "Snow of 15 cm fell, and hail of 15 mm.",
    "Two of the men, Bo Lind, Jan Holm and Ove Dahl among them, left.",
    "Turnout was highest in Moss, at 44 per cent. In Lund it was 51 per cent in 2019.",
    "The wait is now 16 weeks, up from 11 in May. Growth of 3 per cent is expected next year.",
])  # fmt: skip
def test_what_only_looks_like_a_slip_is_left_alone(text):
    assert kinds_in(text) == []

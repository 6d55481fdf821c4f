"""Hours, lengths of time, shares and places: a report says them in words, a record lists what they are reckoned from."""

import pytest

from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find


def answer(claim: str, passage: str) -> str:
    return verdict(compare(find(claim, "en"), find(passage, "en")))


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    (
        "Polling stations close at ten in the evening.",
        "You may vote between 07:00 and 22:00, when the polling stations shut.",
        SAME,
    ),
    ("The library opens at nine.", "Library: Mon–Fri 9.00–18.00", SAME),
    ("The library closes at six on weekdays.", "Library: Mon–Fri 9.00–18.00", SAME),
    ("The library closes at seven on weekdays.", "Library: Mon–Fri 9.00–18.00", DIFFERS),
    ("The last bus leaves at 11.20 pm.", "Last departure 23:20", SAME),
    ("The last bus leaves at 11.20 pm.", "Last departure 23:40", DIFFERS),
    ("The last bus leaves at 11.20 pm.", "Departures: 21:20, 22:20, 23:20 (last).", SAME),
    ("The last bus leaves at 11.20 pm.", "Departures: 21:20, 22:20, 22:50.", DIFFERS),
    (
        "The first train leaves at 5.10.",
        "Departures from Leck: 05:10, 05:40, 06:10 and every 30 minutes until 23:10.",
        SAME,
    ),
    (
        "The first train leaves at 5.40.",
        "Departures from Leck: 05:10, 05:40, 06:10 and every 30 minutes until 23:10.",
        DIFFERS,
    ),
    ("The meeting began at half past seven.", "The chair opened the meeting at 19.30.", SAME),
    ("The meeting began at half past seven.", "The chair opened the meeting at 19.35.", DIFFERS),
    ("The meeting lasted two and a half hours.", "Meeting opened 19.30, closed 22.00.", SAME),
    ("The meeting lasted two and a half hours.", "Meeting opened 19.30, closed 21.15.", DIFFERS),
    ("The meeting ended shortly before ten.", "Meeting opened 19.30, closed 21.55.", SAME),
    ("The fire broke out shortly after midnight.", "00:12 call received, fire at Hollin Road.", SAME),
    ("The fire broke out shortly after midnight.", "03:40 call received, fire at Hollin Road.", DIFFERS),
    ("Police were called in the early hours of Sunday.", "Call received Sunday 03.15.", SAME),
    ("Police were called on Sunday afternoon.", "Call received Sunday 15.15.", SAME),
    ("The crash happened at about 8.30 am.", "RTC reported 08:27.", SAME),
    ("The launch was at 15.05 local time.", "Launch 12:05 UTC (local time UTC+2).", DIFFERS),
    ("The pool is open until eight on Saturdays.", "Pool: Mon–Fri 7–21, Sat 9–20, Sun 9–18", SAME),
    ("The pool is open until nine on Saturdays.", "Pool: Mon–Fri 7–21, Sat 9–20, Sun 9–18", DIFFERS),
    ("The concert was delayed by 20 minutes.", "Scheduled start 19:30; actual start 19:50.", SAME),
    ("The plane landed at 4.15 pm.", "Scheduled arrival 15:25, actual arrival 16:15.", SAME),
])  # fmt: skip
def test_the_hours_of_a_notice_and_of_a_timetable_agree_with_what_is_said_of_them(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("She was mayor for eight years.", "Mayor from 2003 to 2011.", SAME),
    ("She was mayor for eight years.", "Mayor 2003–2009.", DIFFERS),
    ("He was jailed for three and a half years.", "Sentence: 42 months' imprisonment.", SAME),
    ("He was jailed for three and a half years.", "Sentence: 32 months' imprisonment.", DIFFERS),
    ("The strike lasted 11 days.", "The strike began on 3 May and ended on 14 May.", SAME),
    ("The strike lasted 11 days.", "The strike began on 3 May and ended on 24 May.", DIFFERS),
    ("Work will take six weeks.", "Works from 2 March to 13 April.", SAME),
    ("Work will take six weeks.", "Works from 2 March to 30 April.", DIFFERS),
    ("The couple were married for 40 years.", "They married in 1962; he died in 2002.", SAME),
    ("The contract runs for five years.", "Term of contract: 60 months.", SAME),
    ("The contract runs for five years.", "Term of contract: 48 months.", DIFFERS),
    ("The company was founded 150 years ago.", "Founded 1872. Anniversary year 2022.", SAME),
    ("The bridge was closed for a fortnight.", "Bridge closed 4–18 June.", SAME),
    ("The bridge was closed for a fortnight.", "Bridge closed 4–25 June.", DIFFERS),
    ("The journey takes an hour and ten minutes.", "Journey time 70 min.", SAME),
    ("The journey takes an hour and ten minutes.", "Journey time 110 min.", DIFFERS),
    ("The ban will last until the end of March.", "Ban: 1 January to 31 March.", SAME),
    ("The ban will last until the end of March.", "Ban: 1 January to 30 April.", DIFFERS),
])  # fmt: skip
def test_a_length_of_time_agrees_with_its_two_ends(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("A third of the members are women.", "Members: 120, of whom 40 women.", SAME),
    ("A third of the members are women.", "Members: 120, of whom 60 women.", DIFFERS),
    ("More than half of the pupils come by bus.", "240 pupils: 130 by bus, 60 on foot, 50 by car.", SAME),
    ("One in five shops is empty.", "Shops in High Street: 85, vacant 17.", SAME),
    ("One in five shops is empty.", "Shops in High Street: 85, vacant 34.", DIFFERS),
    ("Hail destroyed more than half of the cherry crop.", "Cherries: 620 of 1,100 t written off (hail).", SAME),
    ("Hail destroyed more than half of the cherry crop.", "Cherries: 420 of 1,100 t written off (hail).", DIFFERS),
    ("The state pays 40 per cent of the cost.", "The town bears 60 per cent of the cost, the state the rest.", SAME),
    ("The state pays 40 per cent of the cost.", "The town bears 70 per cent of the cost, the state the rest.", DIFFERS),
    ("Rents rose by a tenth.", "Average rent 2021: 500; 2022: 550.", SAME),
    ("Visitor numbers doubled to 30,000.", "Visitors: previous year 15,000, this year 30,000.", SAME),
    (
        "The unemployment rate fell by half a point to 5.2 per cent.",
        "Unemployment rate: March 5.4%, April 5.2%.",
        DIFFERS,
    ),
    ("Nine out of ten passengers were satisfied.", "Satisfied: 91% of passengers surveyed.", SAME),
    ("Nine out of ten passengers were satisfied.", "Satisfied: 71% of passengers surveyed.", DIFFERS),
    ("Interest on the bond is 4.5 per cent a year.", "Coupon 4.5% p.a.", SAME),
])  # fmt: skip
def test_a_share_agrees_with_the_counts_of_which_it_is_made(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("Marren came second in the ranking.", "Ranking: 1 Lote, 2 Marren, 3 Sund.", SAME),
    ("Marren came third in the ranking.", "Ranking: 1 Lote, 2 Marren, 3 Sund.", DIFFERS),
    ("Marren is the driest town in the country.", "Driest towns: 1. Lote, 2. Marren, 3. Sund.", DIFFERS),
    ("Lote is the driest town in the country.", "Driest towns: 1. Lote, 2. Marren, 3. Sund.", SAME),
    ("It was her third title.", "Titles: 2009, 2010, 2012.", SAME),
    ("It is the fourth time the festival has been held.", "4th Sund Festival", SAME),
    ("It is the fourth time the festival has been held.", "5th Sund Festival", DIFFERS),
    ("The flat is on the fourth floor.", "Flat 12, 4th floor, lift", SAME),
    ("The flat is on the fourth floor.", "Flat 4, 2nd floor, lift", DIFFERS),
    (
        "He is the youngest of three brothers.",
        "Three brothers: Karl (b. 1948), Emil (b. 1950), Otto (b. 1953).",
        ABSENT,
    ),
    ("Pavel Strand took bronze in the downhill.", "Downhill: gold Egger, silver Strand, bronze Niemi", DIFFERS),
    ("Pavel Strand took silver in the downhill.", "Downhill: gold Egger, silver Strand, bronze Niemi", SAME),
    ("The cup win was Athletic's fifth.", "Athletic, cup wins: 1931, 1954, 1988, 2001, 2007.", SAME),
])  # fmt: skip
def test_a_place_agrees_with_the_list_that_shows_it(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("claim", "hour"), [
    ("The library opens at nine.", "nine"), ("The shop closes on Sundays at 5.", "5"), ("Shares closed 12.40.", ""),
    ("The roll stands at three hundred and ten pupils.", ""), ("The child read at four books a week.", ""),
])  # fmt: skip
def test_an_hour_without_a_word_for_the_clock_is_one_where_nothing_is_counted(claim, hour):
    assert "".join(fact.words for fact in find(claim, "en") if fact.kind == "time") == hour

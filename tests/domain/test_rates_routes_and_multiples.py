"""Pairs of a claim and a passage, by kinds that news and records tell in words of their own."""

import pytest

from annotator.domain.fact_locks.locks import compare, verdict
from annotator.language.facts.finding import find


def answer(claim, passage):
    return verdict(compare(find(claim, "en"), find(passage, "en")))


CHANGES = [
    ("The library has twice as many readers as in 2012.", "Readers: 2012, 1,100; 2022, 2,200.", "same"),
    ("The library has twice as many readers as in 2012.", "Readers: 2012, 1,100; 2022, 1,500.", "differs"),
    ("The garage holds three times as many bicycles as in 2015.", "Bicycles: 2015, 40; 2025, 120.", "same"),
    ("The district has twice as many bakers as butchers.", "There are 14 bakers and seven butchers in the district.", "same"),
    ("The levy will rise by three percentage points.", "The levy goes up from 9 to 12 per cent.", "same"),
    ("The levy will rise by three percentage points.", "The levy goes up from 9 to 14 per cent.", "differs"),
    ("A day card went up by £1 to £7.", "Day cards: £5 last year, £7 this year.", "differs"),
    ("A day card went up by £2 to £7.", "Day cards: £5 last year, £7 this year.", "same"),
]  # fmt: skip
RATES = [
    ("The cleaner earned £90 a week.", "Her monthly pay was £90.", "differs"),
    ("The cleaner earned £90 a week.", "Her weekly pay was £90.", "same"),
    ("The fund pays $3 million over six years.", "Over six years the fund pays $3 million.", "same"),
]
MAJORITIES = [
    ("Most tenants supported the sale.", "Support for the sale among tenants: 58 per cent.", "same"),
    ("Most tenants supported the sale.", "Support for the sale among tenants: 41 per cent.", "differs"),
    ("Fewer than half of the members voted.", "Of 700 members, 310 voted.", "same"),
    ("Fewer than half of the members voted.", "Of 700 members, 510 voted.", "differs"),
    ("A fifth of the pupils were absent.", "Attendance: 80 per cent of pupils.", "same"),
    ("A fifth of the pupils were absent.", "Attendance: 70 per cent of pupils.", "differs"),
    ("Turnout was 44 per cent.", "She took 44 per cent of the vote on a turnout of 58 per cent.", "differs"),
    ("Two members abstained.", "For 9, against 2, abstentions 5.", "differs"),
]
GAMES = [
    ("Harriers beat Wanderers 4-1.", "Wanderers left the ground with a 4-1 victory over Harriers.", "differs"),
    ("Harriers beat Wanderers 4-1.", "Harriers ran out 4-1 winners over Wanderers.", "same"),
    ("Harriers went down 2-0.", "Harriers lost by two goals to nil.", "same"),
    ("The final ended 1-1.", "The final ended one apiece.", "same"),
    ("Ada Brandt was runner-up.", "Ada Brandt came second.", "same"),
    ("Ada Brandt was runner-up.", "Ada Brandt came fourth.", "differs"),
    ("Wanderers beat Harriers.", "Wanderers were beaten by Harriers.", "differs"),
    ("Wanderers beat Harriers.", "Harriers were beaten by Wanderers.", "same"),
]
PLACES_AND_NAMES = [
    ("The printer moved to Bergen.", "The printer has relocated from Bergen to Oslo.", "differs"),
    ("The printer moved to Bergen.", "The printer has relocated to Bergen from Oslo.", "same"),
    ("Ruth Adler will sing Tosca.", "Cast: Mimi, Ida Krohn; Tosca, Lena Ruiz; Carmen, Ruth Adler.", "differs"),
    ("Lena Ruiz will sing Tosca.", "Cast: Mimi, Ida Krohn; Tosca, Lena Ruiz; Carmen, Ruth Adler.", "same"),
    ("The Lantern Fund owns the mill.", "The mill belongs to the Lantern Fund.", "same"),
    ("The bishop denied writing the letters.", "The bishop said that he had never written the letters.", "same"),
]
MOMENTS = [
    ("The hearing is in early June.", "Hearing: 26 June.", "differs"),
    ("The hearing is in early June.", "Hearing: 5 June.", "same"),
    ("The pact was signed in the eighties.", "The pact was signed in 1986.", "same"),
    ("The pact was signed in the eighties.", "The pact was signed in 1996.", "differs"),
    ("The hearing is on 17 June.", "Hearing: Tue 17.6., 9 am.", "same"),
    ("The baths close at 7 p.m.", "The baths are open from 8 a.m. to 7 p.m.", "same"),
    ("The baths close at 9 p.m.", "The baths are open from 8 a.m. to 7 p.m.", "differs"),
    ("The kiosk is open until nine.", "Opening hours: Mon–Fri 8 am – 7 pm.", "differs"),
    ("The foal is eight months old.", "The foal, eight weeks old, is doing well.", "differs"),
    ("At least 30 sheep died.", "The death toll among the sheep stands at 34.", "same"),
]
MEASURES = [
    ("The park covers 2 square kilometres.", "Area of the park: 200 hectares.", "same"),
    ("The park covers 2 square kilometres.", "Area of the park: 20 hectares.", "differs"),
    ("The tank lost 3,000 litres of oil.", "The tank lost 3 cubic metres of oil.", "same"),
    ("The shaft is 80 metres deep.", "The mouth of the shaft lies 80 metres above sea level.", "absent"),
    ("The school has 40 musicians.", "The school has 40 computers and a yard. Its musicians play on Sunday.", "absent"),
]


@pytest.mark.parametrize(
    ("claim", "passage", "wanted"), CHANGES + RATES + MAJORITIES + GAMES + PLACES_AND_NAMES + MOMENTS + MEASURES
)
def test_what_is_told_in_other_words_is_told_from_what_differs(claim, passage, wanted):
    assert answer(claim, passage) == wanted


def test_a_share_of_what_is_opposed_is_the_rest_only_where_the_passage_does_not_name_both():
    assert answer("Six of the ten members voted for the lease.", "Lease: 6 in favour, 4 opposed.") == "same"


def test_how_much_something_changed_contradicts_no_value_of_the_thing_itself():
    passage = "The fee was raised from 40 to 55 euros."
    assert answer("The fee is now 55 euros.", passage) == "same"
    assert answer("The fee was raised by 15 euros.", passage) == "same"
    assert answer("The fee was raised by 25 euros.", passage) == "differs"

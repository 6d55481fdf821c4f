"""Facts as records, results and registers give them, beside the words of an article."""

import pytest

from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find

SCORES = [
    ("Larkhill beat Dunmere 4–1.", "Full time: Dunmere 1, Larkhill 4.", SAME),
    ("Larkhill beat Dunmere 4–1.", "Full time: Larkhill 4, Dunmere 2.", DIFFERS),
    ("The hosts lost 1–3.", "Result: hosts 3, guests 1.", DIFFERS),
    ("The home team won 5–2.", "Home 5, visitors 2.", SAME),
    ("The cup tie ended three-all.", "Cup tie, final score 3–3.", SAME),
    ("The game ended in a scoreless draw.", "Result: 0:0.", SAME),
    ("The visitors were 1-0 up at half-time.", "Half-time: visitors 0, hosts 0. Full-time: visitors 1, hosts 0.", DIFFERS),
    ("The jury was unanimous.", "Jury verdict by eleven to one.", DIFFERS),
    ("Two members abstained on the ferry plan.", "Ferry plan, abstentions: none.", DIFFERS),
    ("The ferry plan was rejected by nine votes to four.", "For the ferry plan 4, against 9.", SAME),
    ("The trustees backed the lease by six votes to two.", "Trustees: lease approved, 6 for, 2 agst.", SAME),
    ("The trustees backed the lease by six votes to two.", "Trustees: lease approved, 6 for, 3 agst.", DIFFERS),
    ("The village won 3–1.", "Result: Village XI 3, Millers 2.", DIFFERS),
    ("Larkhill beat Dunmere 3–1 after a goalless first half.", "Larkhill v Dunmere 3–1 (1–1)", DIFFERS),
    ("Larkhill beat Dunmere 3–1.", "Dunmere – Larkhill 1:3 (1:0)", SAME),
    ("Larkhill beat Dunmere 3–1.", "Dunmere v Larkhill HT 1–0 FT 1–3", SAME),
    ("Larkhill beat Dunmere 3–1.", "Dunmere v. Larkhill 3–1 (0–1)", DIFFERS),
    ("Larkhill beat Dunmere 4–3.", "Dunmere – Larkhill 3–4 OT (1–1, 2–0, 0–2, 0–1)", SAME),
]  # fmt: skip
PLACES = [
    ("It was the third time that Pia Lund had been fined.", "LUND, Pia. Fined 4 May. Previous fines: 2.", SAME),
    ("Amsel finished ahead of Brock.", "4th Brock, 5th Amsel.", DIFFERS),
    ("Amsel finished ahead of Brock.", "4th Amsel, 5th Brock.", SAME),
    ("The Greens finished ahead of the Liberals.", "Count: Greens 2,114; Liberals 1,987; others 340.", SAME),
    ("The granary is older than the barn.", "Built: granary 1702, barn 1688.", DIFFERS),
    ("Tarn is the second-largest lake of the county.", "Largest lakes of the county: Holm, 90 ha; Tarn, 71 ha; Elk, 40 ha.",
     SAME),
    ("Harbour Light was his fourth film.", "Three films by him had come out before Harbour Light.", SAME),
    ("The Kenyan Kibet won gold.", "1st: Kibet (KEN).", SAME),
    ("The gate shut before the siren went.", "7:40 siren goes; 7:45 gate shut.", DIFFERS),
    ("The cobbler moved in before the baker.", "The baker moved in in 1990. The cobbler rents the cellar.", ABSENT),
]  # fmt: skip
NUMBERED = [
    ("The goalkeeper is 31 years old.", "Goalkeeper: shirt no. 31, 1.88 m.", ABSENT),
    ("It was the pilot’s fourth rescue.", "Pilot, rescue no. 6, two saved.", DIFFERS),
    ("The baker, Ines Ruo, is 41.", "The baker Ines Ruo has kept shop here for 41 years.", ABSENT),
    ("The baker, Ines Ruo, is 41.", "Baker: Ines Ruo, 41 yrs.", SAME),
]
SERIES = [
    ("The lift carried fewer people in March than in February.", "Lift passengers: February 1,210, March 1,090.", SAME),
    ("The price of oats went up in May.", "Oats, per tonne: April 201.5, May 198.4.", DIFFERS),
    ("Rents rose in August.", "Rents: August 612.40, July 598.10.", SAME),
    ("Rents rose in January.", "Rents: December 598.10, January 612.40.", SAME),
    ("Membership of the club fell.", "Club: membership went from 1,340 to 1,205 in the year.", SAME),
    ("Turnout rose compared with the previous ballot.", "Turnout 58.1% (prev. ballot 61.0%).", DIFFERS),
]
AGES = [
    ("The sexton died at 77.", "The sexton, born 2 May 1901, died on 9 July 1978.", SAME),
    ("The new judge is in her forties.", "Judge (f), age 61.", DIFFERS),
    ("The thief is a teenager.", "Thief, male, 16.", SAME),
    ("The composer was 31 when the opera opened.", "The opera opened with 31 singers.", ABSENT),
]
BOUNDS = [
    ("No ticket costs more than 40 francs.", "Tickets: stalls 40 francs, gallery 15 francs.", SAME),
    ("The rally was over before nine in the evening.", "Rally: end 20:41.", SAME),
    ("The rally was over before nine in the evening.", "Rally: end 21:20.", DIFFERS),
    ("The statue is about five feet tall.", "Height of statue: 153 cm.", SAME),
    ("The cellar is kept at 50 degrees Fahrenheit.", "Cellar: constant 10 °C.", SAME),
    ("The trip took two months.", "Trip: two weeks from port to port.", DIFFERS),
    ("The café shuts at 6.30 pm on Saturdays.", "Café: Mon–Fri 9.00–18.30, Sat 9.00–16.00.", DIFFERS),
    ("The café shuts at 4 pm on Saturdays.", "Café: Mon–Fri 9–18; Sat 9–16.", SAME),
    ("The pool opens at 7 am on Sundays.", "Pool: Mon, Wed and Fri 7–21; Sun 10–18.", DIFFERS),
    ("The shop shuts at 6 pm on Sundays.", "Monday to Friday: open until 6 pm. Sunday: shuts at 2 pm.", DIFFERS),
]
SAYINGS = [
    ("Road safety in the valley has improved.", "Valley: road safety worsened again in spring.", DIFFERS),
    ("The well water is fit to drink.", "Well: water undrinkable.", DIFFERS),
    ("The skipper ignored the storm warning.", "Storm warning heeded by the skipper.", DIFFERS),
    ("The new rule includes lodgers.", "New rule: lodgers excluded.", DIFFERS),
    ("Both parents consented to the sale.", "Both parents consented in writing to the sale.", SAME),
    ("Nobody was hurt when the crane fell.", "Fall of crane: injured nil, one window broken.", SAME),
    ("The cables of the lift had never been inspected.", "Lift: cables – no inspection ever recorded.", SAME),
    ("The kitchen passed its inspection.", "Kitchen inspection: FAILED.", DIFFERS),
    ("The stolen bell was never found.", "File closed: bell recovered from a barn.", DIFFERS),
    ("The final was refereed by Otto Bly.", "Referee: N. Sand. Timekeeper: O. Bly.", DIFFERS),
    ("The pier is not safe for cars.", "Pier: unsafe for cars.", SAME),
    ("Nobody voted against the lease.", "Lease: carried unanimously.", SAME),
    ("The frost was not the cause of the leak.", "Frost ruled out as cause of leak.", SAME),
    ("Fares in the valley fell last year.", "Valley: fares last year, plus 3%.", DIFFERS),
    ("The referee allowed the try.", "Try disallowed by referee.", DIFFERS),
    ("The price of barley rose last week.", "Barley is grown in Fife. Wheat prices rose last week, and oats fell.", ABSENT),
    ("The crypt is not open to visitors.",
     "The crypt was dug in 1400. The tower next door is not open to visitors in winter.", ABSENT),
    ("The bank’s profit shrank.", "The bank’s costs rose to 9 million. Its profit was 3 million, against 4 million a year earlier.", SAME),
]  # fmt: skip
ORDERS = [
    ("The singer came on after the juggler.", "First the juggler, then the singer.", SAME),
    ("The singer came on before the juggler.", "First the juggler, then the singer.", DIFFERS),
    ("The opera appeared earlier than the play.", "Play staged first; the opera followed.", DIFFERS),
    ("Ostby had trams earlier than Moss.", "Moss: trams introduced later than in Ostby.", SAME),
    ("The lock is older than the weir.", "The weir came up later than the lock.", SAME),
]
NAMES = [
    ("Rosa Tarn holds the county’s javelin record.", "County record, javelin: Hilda Berg.", DIFFERS),
    ("Bishop Nowak led the pilgrims.", "Leader of the pilgrims: Abbot Wilk.", DIFFERS),
    ("Gwen Rees owns the champion ram.", "Champion ram: entered late. Best fleece and best ewe: owner Gwen Rees.", ABSENT),
    ("Gwen Rees owns the champion ram.", "Champion ram: owner Gwen Rees.", SAME),
    ("The warden has not resigned.", "The deputy resigned on Monday. The cook has not resigned. The warden wrote the new rules.", ABSENT),
    ("The city lowered its parking fees.", "The county lowered its parking fees. The city painted its trams.", ABSENT),
]  # fmt: skip


def answer(claim: str, passage: str) -> str:
    return verdict(compare(find(claim, "en"), find(passage, "en")))


PAIRS = [*SCORES, *PLACES, *NUMBERED, *SERIES, *AGES, *BOUNDS, *SAYINGS, *ORDERS, *NAMES]


@pytest.mark.parametrize(("claim", "passage", "wanted"), PAIRS)
def test_a_record_is_read_as_it_is_meant(claim, passage, wanted):
    assert answer(claim, passage) == wanted


def test_a_name_that_only_owns_something_is_not_told_of():
    claim = "The inspector is Wanda Greer."
    assert answer(claim, "The inspector was met by Wanda Greer’s deputy, and left.") == ABSENT
    assert answer(claim, "Inspector: Wanda Greer.") == SAME


def test_a_figure_of_two_digits_that_stands_for_millions_is_as_easily_met_by_chance():
    passage = "The film was shot on two islands. In its first week it took 3 million euros at the box office."
    assert answer("The film’s budget was 3 million euros.", passage) == ABSENT

"""Before and after beside the dates or times that a passage gives for both events."""

import pytest

from annotator.domain.fact_locks.facts import SEQUENCE
from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find


def answer(claim: str, passage: str, language: str = "en") -> str:
    return verdict(compare(find(claim, language), find(passage, language)))


@pytest.mark.parametrize(("log", "first", "second"), [
    ("07:10 tram arrives at the square. 07:25 bus arrives. 07:40 market opens.",
     "The tram arrived ahead of the bus.", "The tram arrived after the bus."),
    ("Deposit paid 2 May. Lease signed 9 May. Keys handed over 1 June.",
     "The deposit was paid before the lease was signed.", "The deposit was paid after the lease was signed."),
    ("The tower was built in 1931. The fire of 1952 left it standing.",
     "The tower was built before the fire.", "The tower was built following the fire."),
    ("The audit was on 3 May. The treasurer resigned on 9 May.",
     "After the audit, the treasurer resigned.", "Before the audit, the treasurer resigned."),
    ("From the diary: 21:04 guests leave. 21:30 cake cut. 22:00 lights out.",
     "The guests left before the cake was cut.", "The guests left after the cake was cut."),
    # Hours and minutes parted by a dot, in a log.
    ("08.15: valve closes. 08.50: crew leaves. 09.20: alarm sounds. 09.45: all clear.",
     "The valve closed before the alarm sounded.", "The valve closed after the alarm sounded."),
    ("Hearings as held: 9.05 tailor; 9.50 cook; 11.30 driver; 12.10 nurse.",
     "The driver was heard after the cook.", "The driver was heard before the cook."),
    # A list that begins with the fifth.
    ("League table: 5. Orle, 6. Tarn, 7. Vell.", "Orle is ahead of Vell.", "Vell is ahead of Orle."),
    # One o’clock behind noon is an hour later.
    ("Noon: Swiss leave the hut. One o'clock: Poles leave the hut. Two o'clock: Scots leave the hut.",
     "The Swiss left the hut ahead of the Scots.", "The Scots left the hut ahead of the Swiss."),
    ("Readings in the evening, order of authors: Imhof, Lenz, Quist, Rabe.",
     "Imhof read before Quist.", "Quist read before Imhof."),
])  # fmt: skip
def test_the_order_of_two_events_follows_from_their_dates(log, first, second):
    assert (answer(first, log), answer(second, log)) == (SAME, DIFFERS)


@pytest.mark.parametrize(("claim", "passage"), [
    ("The tower was built after the fire.", "The tower was built in 1931. It burned in the summer of that year."),
    ("The tower was built after the fire.", "The tower burned in 1931. The fire of 1931 spared the nave."),
    ("The tram arrived ahead of the bus.", "07:10 first tram. 07:25 second tram. The bus was cancelled."),
])  # fmt: skip
def test_an_order_is_not_known_without_a_moment_for_each_event(claim, passage):
    answers = compare(find(claim, "en"), find(passage, "en"))
    assert {each.verdict for each in answers if each.ours.kind == "sequence"} == {ABSENT}


def test_what_comes_before_a_date_is_no_order_of_events():
    assert not [fact for fact in find("The deposit was paid before 9 May.", "en") if fact.kind == SEQUENCE]


@pytest.mark.parametrize(("claim", "passage", "language"), [
    ("Der Vertrag wurde vor der Zahlung unterzeichnet.", "Zahlung am 3. Mai 2019. Vertrag unterzeichnet am 9. Mai 2019.", "de"),
    ("Le contrat a été signé avant le paiement.", "Paiement le 3 mai 2019. Contrat signé le 9 mai 2019.", "fr"),
    ("El contrato se firmó antes del pago.", "Pago: 3 de mayo de 2019. Contrato firmado el 9 de mayo de 2019.", "es"),
])  # fmt: skip
def test_other_languages_have_an_order_too(claim, passage, language):
    assert answer(claim, passage, language) == DIFFERS


@pytest.mark.parametrize(("claim", "passage", "is_turned"), [
    ("The council sued the builder.", "The builder sued the council.", True),
    ("Exports exceeded imports.", "Imports exceeded exports by 4 million.", True),
    ("Larkhill defeated Dunmere.", "On Sunday Dunmere defeated Larkhill.", True),
    ("The council sued the builder.", "The builder was sued by the council.", False),
    ("The council sued the builder.", "Suit: council against builder. The builder sued nobody.", False),
    ("The council met the builder.", "The builder met the council.", False),
])  # fmt: skip
def test_who_does_it_to_whom_is_turned_only_where_all_of_both_sides_is(claim, passage, is_turned):
    answers = compare(find(claim, "en"), find(passage, "en"))
    assert any(each.ours.kind == "clause" and each.verdict == DIFFERS for each in answers) == is_turned


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The mill at Orle was built before the bakery.", "Orle: bakery erected after the mill.", SAME),
    ("The mill at Orle was built after the bakery.", "Orle: bakery erected after the mill.", DIFFERS),
    # Two that come before a third say nothing of each other.
    ("The cooks were paid before the drivers.", "The cooks were paid before the porters. The drivers wear a cap.", ABSENT),
    ("The pump stopped before the dyke broke.", "01:10 pump stops. 02:40 dyke breaks. 03:00 sirens.", SAME),
])  # fmt: skip
def test_an_order_is_of_the_two_that_it_names(claim, passage, wanted):
    assert answer(claim, passage) == wanted


@pytest.mark.parametrize(("language", "line", "first", "second"), [
    ("en", "Checkpoint, in order of arrival: Oduya, Lindh, Marek.", "Oduya was first at the checkpoint.",
     "Lindh was first at the checkpoint."),
    ("de", "Kontrolle, Reihenfolge der Ankunft: Oduya, Lindh, Marek.", "Oduya kam vor Lindh an.", "Lindh kam vor Oduya an."),
    ("fr", "Contrôle, ordre d’arrivée : Oduya, Lindh, Marek.", "Oduya est arrivé avant Lindh.",
     "Lindh est arrivé avant Oduya."),
    ("es", "Control, orden de llegada: Oduya, Lindh, Marek.", "Oduya llegó antes de Lindh.", "Lindh llegó antes de Oduya."),
])  # fmt: skip
def test_a_list_that_says_it_is_an_order_gives_places(language, line, first, second):
    assert (answer(first, line, language), answer(second, line, language)) == (SAME, DIFFERS)


def test_prices_in_a_list_are_no_times():
    assert not [fact for fact in find("Menu. 4.50: soup. 3.20: bread. 9.80: fish.", "en") if fact.kind == "time"]
    assert not [fact for fact in find("Menu. 1.50: tea. 2.20: soup. 3.80: fish.", "en") if fact.kind == "time"]

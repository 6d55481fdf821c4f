"""The same fact in several claims of an article, and what becomes of the others where one is wrong or changed."""

from dataclasses import replace

import pytest

from annotator.domain.anchors import Anchor
from annotator.domain.fact_locks.repetitions.repetitions import given_up, repetitions, texts_repeated
from annotator.domain.units import RightHere, Unit, without_reason
from annotator.language.facts.text_facts import text_facts

HEADLINE = "Fifteen die in harbour fire"
LEAD = "A fire in the harbour of Brno killed 15 people on Monday evening, the police said."
TOLD = "The 15 who died were dock workers, the police chief Jana Mareš said."
CRANE = "The city had paid 3.2 million euros for the crane in 2019."
CAPTION = "The crane, bought for €3.2 million, after the fire."
BEGAN = "Mareš said that the fire began at 6.15 pm."
STOPPED = "It began at 18:15, the log of the harbour office says."
TEXTS = (HEADLINE, LEAD, TOLD, CRANE, CAPTION, BEGAN, STOPPED)


def unit(number, words, **more):
    return Unit(f"u{number}", "a", "claim", Anchor(1, "carried", number * 200, number * 200 + 9, words, "", ""), **more)


def article(*texts, language="en", **changed):
    """Units with these texts, u0 to un; `changed` holds, by id, other fields of a unit."""
    units = [replace(each, **changed.get(each.id, {})) for each in (unit(*pair) for pair in enumerate(texts))]
    return units, {words: text_facts(words, language) for words in texts_repeated(units)}


def wrong(words, proposed=None):
    return {"status": "incorrect", "wrong": words, "proposed": proposed}


def told(*texts, **changed):
    """(unit, other, its words) of all that is given up elsewhere."""
    found = given_up(*article(*texts, **changed))
    return {(id_, each.other, each.words) for id_, several in found.items() for each in several}


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (HEADLINE, {LEAD, TOLD}),
        (TOLD, {LEAD, HEADLINE}),
        (CRANE, {CAPTION}),
        (STOPPED, {BEGAN}),
    ],
)
def test_a_fact_is_found_wherever_the_article_states_it(words, others):
    units, known = article(*TEXTS)
    by_id = {each.id: each for each in units}
    asked = next(each for each in units if each.anchor.exact == words)
    assert {by_id[each.other].anchor.exact for each in repetitions(asked, units, known)} == others


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Firefighters came within 15 minutes.", LEAD),
        ("Boats from 15 towns helped.", LEAD),
        ("Two engines came.", "Two men were hurt."),
        ("The pier opened in 2019.", CRANE),
        ("In the first half nobody scored.", "It was their first win."),
        ("The museum was open until 30 April 2024.", "The museum has been open since 30 April 2024."),
        ("The rent is 950 euros a week.", "The rent is 950 euros a month."),
        ("The blast killed 15 people.", "Another 15 people were injured."),
        ("Prices rose by 12.5 per cent.", "Wages rose by 12.5 per cent."),
        ("The firm’s profit was 3.2 million euros.", "Its debt was 3.2 million euros."),
        ("The shop opens at 9 am.", "The accident happened at 9 am."),
    ],
)
def test_an_equal_value_of_another_thing_is_another_fact(one, other):
    units, known = article(one, other)
    assert not repetitions(units[0], units, known)
    assert not repetitions(units[1], units, known)


def test_a_wider_claim_over_the_same_words_says_nothing_twice_but_waits_where_they_are_wrong():
    over = {"u1": {"anchor": Anchor(1, "carried", 4, 9, "killed 15 people", "", "")}}
    units, known = article(LEAD, "killed 15 people", **over)
    assert not repetitions(units[0], units, known)
    assert told(LEAD, "killed 15 people", u0=wrong(LEAD), **over) == {("u1", "u0", "15")}


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Bei dem Brand starben 15 Menschen.", "Die 15 Toten waren Hafenarbeiter."),
        ("fr", "L’incendie a tué 15 personnes.", "Les 15 victimes travaillaient au port."),
        ("es", "El incendio mató a 15 personas.", "Las 15 víctimas trabajaban en el puerto."),
    ],
)
def test_it_is_found_in_other_languages(language, one, other):
    units, known = article(one, other, language=language)
    assert [each.other for each in repetitions(units[0], units, known)] == ["u1"]


@pytest.mark.parametrize("proposed", [LEAD.replace("15", "14"), "14 people", None])
def test_what_is_wrong_in_one_is_told_of_all_others_that_say_it(proposed):
    assert told(*TEXTS, u1=wrong(LEAD, proposed)) == {("u0", "u1", "Fifteen"), ("u2", "u1", "15")}


def test_only_what_is_to_be_corrected_is_wrong_elsewhere():
    assert told(*TEXTS, u2=wrong(TOLD, TOLD.replace("Mareš", "Marek"))) == {("u5", "u2", "Mareš")}


def test_a_misspelt_name_is_told_of_the_same_person_only():
    said = "Anna Bergg said that the pier is safe."
    others = ("BERGG: PIER SAFE", "Bergg has been mayor since 2020.", "Her brother Peter Bergg owns the firm.")
    assert told(said, *others, u0=wrong(said, said.replace("Bergg", "Berg"))) == {("u2", "u0", "Bergg")} | {
        ("u1", "u0", "BERGG")
    }


def test_another_speaker_says_nothing_of_what_else_the_first_one_did():
    said = "Anna Holm said that the pier is safe."
    others = ("Anna Holm has been mayor since 2020.", "Holm was elected by 62 per cent.")
    assert not told(said, *others, u0=wrong(said, said.replace("Anna Holm", "Peter Lund")))


def test_a_vaguer_or_another_wording_frees_no_value():
    for proposed in ("killed several people", LEAD.replace("killed 15", "injured 15")):
        assert told(*TEXTS, u1=wrong(LEAD, proposed)) >= {("u0", "u1", "Fifteen"), ("u2", "u1", "15")}
    vague = LEAD.replace("15 people", "several people")
    former = {"former": (LEAD, LEAD.replace("15", "14"))}
    assert told(HEADLINE, vague, u1=former) == {("u0", "u1", "Fifteen")}


def test_a_bad_draft_that_is_being_put_right_frees_what_was_right():
    bad = LEAD.replace("15", "51")
    assert told(HEADLINE, bad, u1={"former": (LEAD,)}) == {("u0", "u1", "Fifteen")}
    assert not told(HEADLINE, bad, u1={"former": (LEAD,), **wrong(bad, LEAD)})


def test_a_name_that_is_spelt_out_is_no_other_name():
    assert told(*TEXTS, u5=wrong(BEGAN, BEGAN.replace("Mareš", "Jana Mareš").replace("6.15", "6.20"))) == {
        ("u6", "u5", "18:15")
    }


def test_what_a_new_draft_changed_in_one_is_told_of_those_that_it_left():
    changed = CAPTION.replace("3.2", "3.8")
    texts = tuple(changed if each == CAPTION else each for each in TEXTS)
    assert told(*texts, u4={"former": (CAPTION,)}) == {("u3", "u4", "3.2 million euros")}
    mended = tuple(each.replace("3.2", "3.8") for each in TEXTS)
    assert not told(*mended, u4={"former": (CAPTION,)}, u3={"former": (CRANE,)})


def test_older_drafts_are_remembered_and_a_fact_that_is_back_is_right_again():
    last = CAPTION.replace("3.2", "3.9")
    former = {"former": (CAPTION, CAPTION.replace("3.2", "3.8"))}
    assert told(CRANE, last, u1=former) == {("u0", "u1", "3.2 million euros")}
    assert not told(CRANE, CAPTION, u1={"former": (CAPTION.replace("3.2", "3.8"),)})


def test_what_agrees_with_the_right_value_too_is_not_wrong():
    rounded = "The pier was closed for nearly two decades."
    exact = "The pier was closed for 17 years."
    assert not told(rounded, exact, u1=wrong(exact, exact.replace("17", "18")))
    assert told(rounded, exact, u1=wrong(exact, exact.replace("17", "27")))


def test_quotes_and_words_that_are_gone_are_left_alone():
    gone = {"anchor": Anchor(2, "gone", None, None, LEAD, "", "")}
    assert not told(LEAD, TOLD, u1={**wrong(TOLD), "kind": "quote"})
    assert not told(LEAD, TOLD, u0=gone, u1=wrong(TOLD))
    assert not told(LEAD, TOLD, u0={"kind": "quote"}, u1=wrong(TOLD))
    assert told(LEAD, TOLD, u0={**gone, **wrong(LEAD)}) == {("u1", "u0", "15")}


def test_a_query_about_a_wrong_claim_leaves_it_wrong():
    asked = {**wrong(LEAD), "status": "query", "asked_from": "incorrect"}
    assert told(LEAD, TOLD, u0=asked) == {("u1", "u0", "15")}
    assert not told(LEAD, TOLD, u0={**asked, "asked_from": "verified"})


def test_what_is_let_stand_beside_one_is_not_let_stand_beside_another():
    stands = (RightHere("u0", "15", "", "the count of that day", "p", "2026-03-02T10:00:00Z"),)
    assert not told(LEAD, TOLD, u0=wrong(LEAD), u1={"let_stand": stands})
    # Once it is known what is right there, it is another question; a copy that withholds the reason does not know.
    assert told(LEAD, TOLD, u0=wrong(LEAD, "14 people"), u1={"let_stand": stands})
    withheld = (without_reason(stands[0]),)
    assert not told(LEAD, TOLD, u0=wrong(LEAD, "14 people"), u1={"let_stand": withheld})
    assert told(LEAD, TOLD, HEADLINE, u0=wrong(LEAD), u2=wrong(HEADLINE), u1={"let_stand": stands}) >= {
        ("u1", "u2", "15")
    }

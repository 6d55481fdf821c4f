from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.evidence import Passage
from annotator.domain.flags import FLAGS
from annotator.domain.folding import fold
from annotator.domain.readiness import cover
from annotator.domain.revisions import LooseFact
from annotator.domain.statuses import STATUSES
from annotator.domain.unit_families import FAMILIES, family
from annotator.domain.units import sentences_of
from tests.domain.standings import (
    SENTENCES,
    TEXT,
    cut,
    evidence,
    fact,
    gone,
    source,
    standing,
    unit,
    verified,
    with_facts,
)

SOURCES = (source(),)


def family_of(held, *tied, sources=SOURCES):
    state = cover(standing(units=(held,), tied=tied, sources=sources)).unit_states["u1"]
    return state.family, state.reasons


@pytest.mark.parametrize(
    ("status", "family"),
    [
        ("unchecked", "open"),
        ("in_progress", "open"),
        ("query", "waiting"),
        ("needs_source", "waiting"),
        ("disputed", "trouble"),
        ("incorrect", "trouble"),
    ],
)
def test_an_unsettled_status_has_its_family_and_says_why(status, family):
    assert family_of(unit(status=status)) == (family, (STATUSES[status].label,))


@pytest.mark.parametrize("held", [unit(status="of_tomorrow"), verified(status="of_tomorrow"), verified(status="")])
def test_a_status_that_the_desk_does_not_know_blocks(held):
    assert family_of(held, evidence()) == ("trouble", ("this desk does not know this status",))
    assert family_of(gone(held))[0] == "waiting"


def test_a_status_that_the_desk_does_not_know_never_counts_as_settled():
    known = standing(units=(verified(status="of_tomorrow"),), tied=(evidence(),), sources=SOURCES, no_claims=(2, 3))
    found = cover(known)
    assert (found.settled, found.can_run, found.by_status["of_tomorrow"]) == (0, False, 1)
    assert [(b.kind, b.unit) for b in found.blockers] == [("trouble", "u1")]


@pytest.mark.parametrize("status", STATUSES)
def test_a_flag_that_the_desk_does_not_know_blocks(status):
    held = verified(status=status, vouched_by="p2", wrong="the bridge cost 40 million.")
    found = family(held, ("single_source", "of_tomorrow"), held.check.sentence)
    assert found == ("trouble", ("this desk does not know one of its flags",), "")


@pytest.mark.parametrize("flag", FLAGS.values())
def test_a_flag_does_to_a_verified_unit_what_its_row_says(flag):
    held = verified(risk="legal")
    outcome = family(held, (flag.id,), held.check.sentence)[0]
    effect = flag.effect_on(held)
    assert outcome == {"thins": "thin", "thins_at_risk": "thin", "informs": "settled"}.get(effect, effect)


def test_what_blocks_while_waiting_leaves_an_open_unit_open():
    held = unit(status="in_progress")
    assert family(held, ("stale",), "")[0] == "open"


def test_a_verdict_without_a_check_settles_nothing():
    assert family_of(unit(status="verified"), evidence()) == ("waiting", ("nobody has checked it",))


def test_a_verified_unit_is_settled():
    assert family_of(verified(), evidence()) == ("settled", ())


def test_a_verified_unit_reopens_when_its_words_change():
    assert family_of(verified(words="the bridge cost 40 million."), evidence())[0] == "waiting"


@pytest.mark.parametrize("status", ["verified", "verified_as_changed", "on_author", "cut"])
def test_nothing_is_settled_while_stale(status):
    held = verified(status=status, words="other words", vouched_by="p2", wrong="wrong words")
    assert family_of(held, evidence())[0] == "waiting"


def test_a_unit_on_the_author_needs_a_name():
    assert family_of(verified(status="on_author"))[0] == "waiting"
    assert family_of(verified(status="on_author", vouched_by="p2"))[0] == "settled"


def test_verified_as_changed_needs_other_words_than_the_wrong_ones():
    held = verified(status="verified_as_changed")
    assert family_of(held, evidence())[0] == "waiting"
    assert family_of(replace(held, wrong=held.check.sentence), evidence())[0] == "waiting"
    assert family_of(replace(held, wrong="the bridge cost 40 million."), evidence())[0] == "settled"


def test_what_is_cut_is_settled_once_the_words_are_gone():
    assert family_of(verified(status="cut"))[0] == "waiting"
    assert family_of(gone(verified(status="cut", words="")))[0] == "settled"


def test_a_verified_unit_whose_words_are_gone_is_open_again():
    assert family_of(gone(verified()), evidence())[0] == "waiting"


def test_a_thin_unit_counts_as_settled_and_is_named():
    known = standing(units=(verified(risk="legal"),), tied=(evidence(),), sources=(source(),), no_claims=(2, 3))
    found = cover(known)
    assert found.unit_states["u1"].family == "thin"
    assert (found.settled, found.thin, found.can_run) == (1, ("u1",), True)


def test_every_sentence_is_a_claim_a_quote_or_no_claim():
    found = cover(standing(units=(verified(),), no_claims=(3,), tied=(evidence(),), sources=(source(),)))
    assert found.sentence_states == ("settled", "unaccounted", "no_claim")
    assert (found.sentences, found.accounted) == (3, 2)
    assert [(b.kind, b.sentence) for b in found.blockers] == [("unaccounted", 2)]


def test_a_sentence_shows_its_worst_unit():
    other = unit("41 million", id="u2", status="disputed")
    found = cover(standing(units=(verified(), other), tied=(evidence(),), sources=(source(),)))
    assert found.sentence_states[0] == "trouble"


def test_a_unit_over_two_sentences_accounts_for_both():
    held = unit(" ".join(SENTENCES[:2]))
    assert cover(standing(units=(held,))).sentence_states == ("open", "open", "unaccounted")


def test_a_unit_inside_a_sentence_accounts_for_that_sentence_only():
    assert cover(standing(units=(unit("Monday"),))).sentence_states == ("unaccounted", "open", "unaccounted")


def test_blockers_come_in_text_order_and_those_without_a_place_last():
    units = (unit("41", id="u2"), unit("Nobody", id="u1"), gone(unit("Monday", id="u3", status="incorrect")))
    found = [(b.sentence, b.unit) for b in cover(standing(units=units)).blockers]
    assert found == [(1, "u2"), (2, None), (3, "u1"), (None, "u3")]


def test_an_article_can_run_when_nothing_blocks_it():
    known = standing(units=(verified(),), tied=(evidence(),), sources=(source(),), no_claims=(2, 3))
    assert cover(known).can_run
    assert not cover(replace(known, no_claims=frozenset({2}))).can_run


def test_off_record_evidence_changes_no_number():
    bare = standing(units=(unit(status="needs_source"),), sources=(source(),), no_claims=(2, 3))
    held = replace(
        bare, evidence=(evidence(terms="off_record"), evidence("e2", terms="off_record", stance="contradicts"))
    )
    assert cover(held) == cover(bare)


def test_every_status_is_counted():
    units = tuple(unit("41", id=f"u{n}", status=status) for n, status in enumerate(STATUSES))
    assert cover(standing(units=units)).by_status == dict.fromkeys(STATUSES, 1)


def test_a_fact_outside_every_unit_is_loose():
    first, second, third = cut(*SENTENCES)
    facts = with_facts(first, fact("figure", "41 million")), with_facts(second, fact("date", "Monday")), third
    found = cover(standing(units=(unit("cost 41 million"),), sentences=facts))
    assert [(f.kind, n) for f, n in found.loose] == [("date", 2)]


def test_a_fact_half_inside_a_unit_is_loose():
    first, *rest = cut(*SENTENCES)
    sentences = (with_facts(first, fact("figure", "41 million")), *rest)
    assert cover(standing(units=(unit("cost 41"),), sentences=sentences)).loose


def test_a_name_that_one_unit_holds_is_held_everywhere_but_a_figure_is_not():
    text = "Holm paid 41. Holm lost 41."
    texts = ("Holm paid 41.", "Holm lost 41.")
    facts = [
        LooseFact(kind, at, at + n)
        for kind, n, at in (("name", 4, 0), ("figure", 2, 10), ("name", 4, 14), ("figure", 2, 24))
    ]
    first, second = cut(*texts)
    sentences = (with_facts(first, *facts[:2]), with_facts(second, *facts[2:]))
    held = unit(texts[0], text=text)
    found = cover(standing(units=(held,), sentences=sentences, text=text))
    assert [(f.kind, n) for f, n in found.loose] == [("figure", 2)]


SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(lambda s: (s[0], min(len(TEXT), s[0] + s[1]))),
    max_size=12,
)


@given(SPANS, SPANS)
def test_the_quick_ways_find_what_looking_at_everything_finds(unit_spans, fact_spans):
    blank = unit()
    units = tuple(
        sorted(
            (
                replace(blank, id=f"u{n:02}", anchor=replace(blank.anchor, start=start, end=end, exact=TEXT[start:end]))
                for n, (start, end) in enumerate(unit_spans)
            ),
            key=lambda u: u.order,
        )
    )
    facts = [LooseFact("figure", start, end) for start, end in fact_spans]
    sentences = cut(*SENTENCES)
    sentences = (with_facts(sentences[0], *facts), *sentences[1:])
    found = cover(standing(units=units, sentences=sentences))
    assert [f for f, _ in found.loose] == [
        f for f in facts if not any(u.anchor.start <= f.start and f.end <= u.anchor.end for u in units)
    ]
    for each in units:
        touched = tuple(s.ordinal for s in sentences_of(each.anchor, sentences))
        assert found.unit_states[each.id].sentences == touched
    assert found.accounted == sum(any(u.anchor.touches(s.start, s.end) for u in units) for s in sentences)


@given(st.lists(st.sampled_from(list(STATUSES)), min_size=1, max_size=8))
def test_every_unit_is_settled_or_blocks(statuses):
    units = tuple(verified(SENTENCES[0], id=f"u{n}", status=status) for n, status in enumerate(statuses))
    tied = tuple(evidence(f"e{n}", unit=f"u{n}") for n in range(len(units)))
    found = cover(standing(units=units, tied=tied, sources=(source(),), no_claims=(2, 3)))
    assert found.settled + len(found.blockers) == len(units)
    assert all(state.family in FAMILIES for state in found.unit_states.values())
    assert sum(found.by_status.values()) == found.units == len(units)


@pytest.mark.parametrize(
    ("tied", "answer"),
    [
        ([{}, {}], "It can run."),
        ([{}, {"passage": None}], "It can run; 1 unit is thin: no words on file."),
        ([{"passage": None}, {"passage": None}], "It can run; 2 units are thin: no words on file."),
        ([{"passage": None}, {"terms": "background"}], "It can run; 2 units are thin, 1 without words on file."),
        ([{}, {"stance": "context"}], "It can run."),
    ],
)
def test_the_answer_never_hides_how_thinly_an_article_can_run(tied, answer):
    held = [replace(verified(SENTENCES[n], words=fold(SENTENCES[n])), id=f"u{n}") for n in range(2)]
    each = tuple(
        replace(evidence(f"e{n}", **{"passage": Passage(SENTENCES[n]), **more}), unit=f"u{n}")
        for n, more in enumerate(tied)
    )
    known = standing(units=tuple(held), tied=each, sources=SOURCES, no_claims=(3,))
    assert cover(known).answer == answer

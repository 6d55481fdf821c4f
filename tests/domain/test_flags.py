from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import profile
from annotator.domain.evidence import Passage
from annotator.domain.flags import FLAGS, flags, is_supported, terms_of, why_thin
from annotator.domain.folding import fold
from tests.domain.standings import SENTENCES, TODAY, evidence, on_file, source, unit, verified

TERMS = tuple(profile.TERMS)
WORDS = fold(SENTENCES[0])


SOURCES = (source(),)


def flags_of(*tied, sources=SOURCES, held=None, words=WORDS):
    held = held or verified()
    return flags(held, tied, {s.id: s for s in sources}, words, TODAY, on_file((held,), tied))


@pytest.mark.parametrize("source_terms", TERMS)
@pytest.mark.parametrize("own", [None, *TERMS])
def test_the_stricter_terms_win(own, source_terms):
    found = terms_of(evidence(terms=own), source(terms=source_terms), TODAY)
    assert TERMS.index(found) == max(TERMS.index(own or source_terms), TERMS.index(source_terms))


@pytest.mark.parametrize(
    ("until", "terms"), [("2026-03-03", "off_record"), ("2026-03-02", "on_record"), ("2026-03-01", "on_record")]
)
def test_an_embargo_holds_like_off_the_record_until_its_day(until, terms):
    assert terms_of(evidence(), source(embargoed_until=until), TODAY) == terms


@pytest.mark.parametrize(
    ("now", "terms"),
    [
        ("2026-03-01T23:59", "off_record"),
        ("2026-03-02", "off_record"),
        ("2026-03-02T09:29", "off_record"),
        ("2026-03-02T09:30", "on_record"),
        ("2026-03-03", "on_record"),
    ],
)
def test_an_embargo_with_an_hour_holds_until_its_minute_and_all_day_where_only_the_day_is_known(now, terms):
    assert terms_of(evidence(), source(embargoed_until="2026-03-02T09:30"), now) == terms


@pytest.mark.parametrize(
    ("stance", "carries"), [("supports", True), ("partly_supports", True), ("contradicts", False), ("context", False)]
)
def test_only_evidence_for_a_unit_supports_it(stance, carries):
    assert is_supported([evidence(stance=stance)], {"s1": source()}, TODAY) is carries


@pytest.mark.parametrize(
    ("tied", "known"),
    [
        (evidence(terms="off_record"), source()),
        (evidence(), source(terms="off_record")),
        (evidence(), source(embargoed_until="2026-12-01")),
    ],
)
def test_what_is_off_the_record_never_counts(tied, known):
    assert not is_supported([tied], {"s1": known}, TODAY)
    assert flags_of(tied, sources=[known]) == ()


def test_evidence_against_that_is_off_the_record_makes_no_conflict():
    against = evidence("e2", stance="contradicts", terms="off_record")
    assert "conflict" not in flags_of(evidence(), against)


def test_evidence_for_and_against_is_a_conflict():
    assert "conflict" in flags_of(evidence(), evidence("e2", stance="contradicts"))
    assert "conflict" not in flags_of(evidence("e2", stance="contradicts"))


def test_two_copies_of_one_story_count_once():
    wire = (source("s1", origin="wire"), source("s2", origin="wire"))
    own = (source("s1", origin="wire"), source("s2", origin="desk"))
    tied = (evidence("e1"), evidence("e2", of="s2"))
    assert "single_source" in flags_of(*tied, sources=wire)
    assert "single_source" not in flags_of(*tied, sources=own)


def test_two_passages_of_one_source_are_one_source():
    assert "single_source" in flags_of(evidence("e1"), evidence("e2"))


def test_one_named_source_is_enough_not_to_be_anonymous():
    hidden = source("s2", terms="background")
    tied = evidence("e2", of="s2")
    assert "anonymous_only" in flags_of(tied, sources=[hidden])
    assert "anonymous_only" not in flags_of(tied, evidence(), sources=[hidden, source()])


def test_one_primary_source_is_enough_not_to_be_secondary():
    news = source("s2", level="secondary")
    tied = evidence("e2", of="s2")
    assert "secondary_only" in flags_of(tied, sources=[news])
    assert "secondary_only" not in flags_of(tied, evidence(), sources=[news, source()])


def test_a_verdict_is_stale_once_its_words_changed():
    assert "stale" in flags_of(evidence(), words="the bridge cost 42 million.")
    assert "stale" not in flags_of(evidence())
    assert "stale" not in flags_of(evidence(), held=unit(), words="other words")


def test_a_unit_without_evidence_carries_no_flag_of_sources():
    assert flags_of() == ()
    assert flags_of(evidence(stance="context")) == ()


@pytest.mark.parametrize("risk", profile.RISKS)
def test_one_primary_source_carries_an_ordinary_fact_only(risk):
    assert bool(why_thin(verified(risk=risk), ("single_source",))) is (risk != "normal")


@pytest.mark.parametrize(
    ("held", "found"),
    [
        (verified(), ("anonymous_only",)),
        (verified(), ("secondary_only",)),
        (verified(), ("conflict",)),
        (verified(confidence="low"), ()),
    ],
)
def test_a_thin_unit_says_why(held, found):
    assert why_thin(held, found)
    assert why_thin(verified(), ()) == ()


@given(st.permutations([evidence("e1"), evidence("e2", stance="contradicts"), evidence("e3", of="s2")]))
def test_flags_do_not_depend_on_the_order_of_evidence(tied):
    known = (source("s1", level="secondary"), source("s2", terms="background", level="secondary"))
    assert flags_of(*tied, sources=known) == ("secondary_only", "conflict")


def quoting(exact):
    held = verified()
    return replace(held, kind="quote", anchor=replace(held.anchor, exact=exact))


def test_a_quote_that_its_passage_does_not_carry_is_flagged_and_clears_itself():
    quote = quoting("the bridge was never closed")
    wrong = evidence(passage=Passage("He said the bridge was closed."))
    right = evidence("e2", passage=Passage("He said: The bridge was never closed."))
    assert "quote_mismatch" in flags_of(wrong, held=quote)
    assert "quote_mismatch" not in flags_of(wrong, right, held=quote)
    assert "quote_mismatch" not in flags_of(evidence(passage=None), held=quote)
    assert "quote_mismatch" not in flags_of(wrong, held=replace(quote, kind="claim"))


def test_a_passage_off_the_record_neither_carries_nor_breaks_a_quote():
    quote = quoting("the bridge was never closed")
    wrong = evidence("e2", passage=Passage("He said the bridge was closed."))
    secret = evidence(passage=Passage("The bridge was never closed."), terms="off_record")
    assert "quote_mismatch" in flags_of(wrong, secret, held=quote)
    assert "quote_mismatch" not in flags_of(replace(wrong, terms="off_record"), held=quote)


SAID = "The clerk said that it cost 41 million."


@pytest.mark.parametrize("method", [*profile.METHODS, None, "of_tomorrow"])
def test_a_note_stands_for_words_only_where_it_says_what_was_heard_seen_or_reckoned(method):
    noted = evidence(passage=None, method=method, note=SAID)
    assert ("no_passage" in flags_of(noted)) is (method in (None, "read_document", "of_tomorrow"))
    assert "no_passage" in flags_of(evidence(passage=None, method=method))


def test_no_note_stands_for_the_words_of_a_quote():
    noted = evidence(passage=None, method="recording", note=SAID)
    assert "no_passage" in flags_of(noted, held=quoting("It cost 41 million"))


def test_words_of_evidence_that_does_not_count_or_speaks_against_are_not_on_file():
    bare = evidence(passage=None)
    secret, against = evidence("e2", terms="off_record"), evidence("e3", stance="contradicts")
    assert "no_passage" in flags_of(bare, secret, against)
    assert "no_passage" not in flags_of(bare, evidence("e4"))
    assert "no_passage" not in flags_of(against)


@pytest.mark.parametrize(
    ("more", "effect"),
    [({}, "thins"), ({"kind": "quote"}, "waiting"), ({"risk": "sensitive"}, "waiting"), ({"risk": "legal"}, "waiting")],
)
def test_a_verdict_without_words_is_thin_and_blocks_a_quote_or_a_risk(more, effect):
    assert FLAGS["no_passage"].effect_on(verified(**more)) == effect


def test_a_kind_or_risk_that_the_desk_does_not_know_blocks_without_words():
    for more in ({"kind": "of_tomorrow"}, {"risk": "of_tomorrow"}):
        assert FLAGS["no_passage"].effect_on(verified(**more)) == "waiting"

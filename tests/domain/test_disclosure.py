from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import profile
from annotator.domain.disclosure import publish
from annotator.domain.events import Event, snapshot
from annotator.domain.evidence import WITHHELD, Locator, Passage
from annotator.domain.people.person import Person
from annotator.domain.public_sources import named
from annotator.domain.readiness import cover
from annotator.domain.sources import Snapshot
from tests.domain.standings import AT, TODAY, dossier, evidence, source, standing, unit, verified

SECRET = "Blaubeere"
NOBODY = "p9"
HIDDEN_FROM_A_SOURCE = {
    "title": SECRET,
    "author": SECRET,
    "publisher": SECRET,
    "url": f"https://{SECRET}.example/",
    "origin": SECRET,
    "contact": SECRET,
    "note": SECRET,
    "published": SECRET,
    "accessed": SECRET,
    "alias": SECRET,
    "snapshots": (Snapshot(SECRET, AT, SECRET),),
}
HIDDEN_FROM_EVIDENCE = {
    "passage": Passage(SECRET, SECRET, SECRET),
    "locator": Locator(SECRET, SECRET, SECRET),
    "note": SECRET,
}


def test_a_unit_with_nothing_to_withhold_stays_the_same_object_by_which_its_state_is_known_again():
    known = dossier(standing(units=(verified(),), tied=(evidence(),), sources=(source(),)))
    assert publish(known)[0].standing.units[0] is known.standing.units[0]


def test_what_was_captured_leaves_by_its_hash_but_not_by_the_name_of_a_file():
    kept = Snapshot("a" * 64, AT, "https://city.example/", warc=SECRET, filename=SECRET)
    assert named(replace(source(), snapshots=(kept,))).snapshots == (Snapshot("a" * 64, AT, "https://city.example/"),)


def public(known):
    return publish(dossier(known))[0]


def held_back(tied, known, **more):
    """The public dossier of one unit with this evidence beside one named source."""
    others = source("s9")
    return public(standing(units=(unit(),), tied=(tied, evidence("e9", of="s9")), sources=(known, others), **more))


TERMS = list(profile.TERMS)
TIED = st.builds(
    lambda n, own, of, stance: evidence(
        f"e{n}", of=f"s{of}", terms=own, stance=stance, note="a note", passage=Passage("the words")
    ),
    st.integers(0, 10**6),
    st.sampled_from([None, *TERMS]),
    st.integers(0, 3),
    st.sampled_from(list(profile.STANCES)),
)
SOURCE = st.builds(
    lambda terms, until, origin: {
        "terms": terms,
        "embargoed_until": until,
        "origin": origin,
        "description": "an official",
    },
    st.sampled_from(TERMS),
    st.sampled_from([None, "2026-03-02", "2026-03-03"]),
    st.sampled_from([None, "wire"]),
)


@given(st.lists(TIED, max_size=6, unique_by=lambda e: e.id), st.lists(SOURCE, min_size=4, max_size=4))
def test_publishing_twice_changes_nothing(tied, known):
    sources = tuple(source(f"s{n}", **more) for n, more in enumerate(known))
    once, _ = publish(dossier(standing(units=(unit(),), tied=tuple(tied), sources=sources)))
    twice, _ = publish(once)
    assert twice == once
    assert cover(twice.standing) == cover(once.standing)


@given(st.lists(TIED, max_size=6, unique_by=lambda e: e.id), st.lists(SOURCE, min_size=4, max_size=4))
def test_what_is_published_points_nowhere_else(tied, known):
    sources = tuple(source(f"s{n}", **more) for n, more in enumerate(known))
    found = public(standing(units=(unit(),), tied=tuple(tied), sources=sources)).standing
    assert {e.source for e in found.evidence} == set(found.sources)
    assert all(e.terms != "off_record" for e in found.evidence)
    assert all(id_ == s.id for id_, s in found.sources.items())
    assert all(s.contact is s.note is s.embargoed_until is None for s in found.sources.values())


@pytest.mark.parametrize(
    ("own", "given_on", "until"),
    [(None, "off_record", None), ("off_record", "on_record", None), (None, "on_record", "2026-03-03")],
)
def test_a_secret_of_off_record_evidence_is_nowhere_in_the_public_dossier(own, given_on, until):
    known = source(terms=given_on, embargoed_until=until, description=SECRET, **HIDDEN_FROM_A_SOURCE)
    found = held_back(evidence(terms=own, method="recording", **HIDDEN_FROM_EVIDENCE), known)
    assert SECRET not in repr(found)
    assert "e1" not in {e.id for e in found.standing.evidence}


@pytest.mark.parametrize("terms", ["background", "deep_background"])
@pytest.mark.parametrize("is_own", [True, False])
def test_on_background_only_the_description_leaves(terms, is_own):
    hidden = {**HIDDEN_FROM_A_SOURCE, "alias": "other-id"}
    known = source(terms="on_record" if is_own else terms, description="a city official", **hidden)
    found = held_back(evidence(terms=terms if is_own else None, **HIDDEN_FROM_EVIDENCE), known)
    assert SECRET not in repr(found)
    (tied,) = (e for e in found.standing.evidence if e.id == "e1")
    shown = found.standing.sources[tied.source]
    assert (shown.title, shown.description, shown.terms) == ("a city official", "a city official", terms)
    assert (tied.stance, tied.passage, tied.note, tied.locator) == ("supports", WITHHELD, None, Locator())


@pytest.mark.parametrize("kind", ["claim", "quote"])
@pytest.mark.parametrize("words", [{}, {"passage": Passage(SECRET)}, {"method": "recording", "note": SECRET}])
def test_the_public_copy_knows_only_whether_words_are_on_file(kind, words):
    tied = evidence(terms="background", **{"passage": None, **words})
    inside = standing(units=(verified(kind=kind),), tied=(tied,), sources=(source(),))
    outside = public(inside).standing
    assert SECRET not in repr(outside)
    had, has = (set(cover(each).unit_states["u1"].flags) for each in (inside, outside))
    assert ("no_passage" in had) is ("no_passage" in has)


def test_evidence_on_stricter_terms_than_its_source_cannot_be_linked_to_it():
    known = source(description="a city official")
    tied = (evidence("e1"), evidence("e2", terms="background"))
    found = public(standing(units=(unit(),), tied=tied, sources=(known,))).standing
    named, described = (found.sources[e.source] for e in found.evidence)
    assert (named.title, described.title) == ("Title of s1", "a city official")
    assert "'s1'" not in repr(described)
    assert described.id not in repr(named), "the alias stands in the named source"


def test_a_source_that_carries_only_withheld_evidence_does_not_leave():
    found = public(standing(units=(unit(),), tied=(evidence(terms="off_record"),), sources=(source(),)))
    assert found.standing.sources == {}


def test_the_desks_own_notes_never_leave():
    found = held_back(evidence(), source(contact=SECRET, note=SECRET))
    assert SECRET not in repr(found)


def test_an_embargo_that_has_passed_leaves_no_trace():
    found = held_back(evidence(), source(embargoed_until=TODAY))
    assert found.standing.sources["s1"].embargoed_until is None


def event(number, noun, by, **more):
    return Event(number, "a1", f"b{number}", AT, by, f"set_{noun}", noun, more.pop("noun_id", "u1"), None, more or None)


def tied_on(source_id, **more):
    """What an event says of evidence, but for who tied it."""
    return {name: value for name, value in snapshot(evidence(of=source_id, **more)).items() if name != "by"}


def test_the_history_of_evidence_and_sources_stays_here():
    history = (
        event(1, "unit", "p1", status="open"),
        event(2, "evidence", "p1", noun_id="e1", **tied_on("s1", note=SECRET)),
        event(3, "source", "p1", title=SECRET, noun_id="s1"),
        event(4, "query", "p1", text=SECRET, noun_id="q1"),
    )
    found, _ = publish(dossier(standing(units=(unit(),)), history=history))
    assert [e.id for e in found.history] == [1]
    assert SECRET not in repr(found)


def test_what_no_table_knows_of_a_unit_stays_in_its_history():
    state = {"status": "open", "tip": SECRET, "anchor": {"place": "carried", "seen_at": SECRET}, "note": {"by": SECRET}}
    found, _ = publish(dossier(standing(units=(unit(),)), history=(event(1, "unit", "p1", **state),)))
    assert found.history[0].after == {"status": "open", "anchor": {"place": "carried"}, "note": {}}


def test_nobody_has_a_role_in_the_public_dossier():
    everyone = (Person("p1", "Vera Lind", "editor"),)
    found, _ = publish(dossier(standing(units=(verified(),), tied=(evidence(),), sources=(source(),)), people=everyone))
    assert found.people == (Person("p1", "Vera Lind", "viewer"),)


def test_who_only_tied_withheld_evidence_is_not_named():
    everyone = (Person("p1", "Vera Lind", "checker"), Person(NOBODY, SECRET, "checker"))
    known = standing(
        units=(verified(),), tied=(evidence(), evidence("e2", terms="off_record", by=NOBODY)), sources=(source(),)
    )
    history = (event(1, "unit", "p1"), event(2, "evidence", NOBODY, noun_id="e2", **tied_on("s1")))
    found, _ = publish(dossier(known, people=everyone, history=history))
    assert [p.id for p in found.people] == ["p1"]
    assert SECRET not in repr(found)


def test_what_was_held_back_is_reported():
    tied = (evidence("e1"), evidence("e2", terms="background"), evidence("e3", terms="off_record"))
    known = source(description="a city official")
    _, withheld = publish(dossier(standing(units=(unit(),), tied=tied, sources=(known,))))
    assert [(w.noun, w.id, w.unit, w.reason) for w in withheld] == [
        ("source", "e2", "u1", "background"),
        ("evidence", "e3", "u1", "off_record"),
    ]


def test_the_numbers_that_leave_are_those_of_the_public_part():
    tied = (evidence("e1"), evidence("e2", of="s2", stance="contradicts"))
    known = standing(units=(verified(),), tied=tied, sources=(source(), source("s2", terms="off_record")))
    found = public(known).standing
    assert cover(found) == cover(replace(known, evidence=tied[:1], sources={"s1": source()}))


def test_a_dead_link_is_the_desks_own():
    known = replace(standing(units=(unit(),), tied=(evidence(),), sources=(source(),)), dead={"s1": AT})
    assert "dead_link" in cover(known).unit_states["u1"].flags
    assert "dead_link" not in cover(public(known).standing).unit_states["u1"].flags


@pytest.mark.parametrize(
    "order",
    [
        ("background", "deep_background"),
        ("deep_background", "background"),
    ],
)
def test_two_stricter_terms_on_one_source_share_its_alias(order):
    tied = tuple(evidence(f"e{n}", terms=terms) for n, terms in enumerate(order))
    once, _ = publish(dossier(standing(units=(unit(),), tied=tied, sources=(source(description="an official"),))))
    assert {e.source for e in once.standing.evidence} == {"alias1"}
    assert publish(once)[0] == once

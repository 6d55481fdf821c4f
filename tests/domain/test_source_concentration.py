"""An article that rests on one source says so, and names it only by what may be printed."""

from dataclasses import replace

import pytest

from annotator.domain.readiness import cover
from annotator.domain.source_concentration import concentration
from tests.domain.standings import cut, evidence, source, standing, unit, verified

SENTENCES = ("One is one.", "Two is two.", "Three is three.", "Four is four.")
TEXT = " ".join(SENTENCES)
CUT = cut(*SENTENCES)
RELEASE = source(type="press_release", title="Town release", origin="Town", author="I. Marek", publisher="Town hall")


def found(tied, sources, count=4):
    """`tied` lists, for each of the first units, the sources that carry it."""
    units = tuple(
        replace(verified(words=CUT[n].folded), id=f"u{n}", anchor=unit(SENTENCES[n], text=TEXT).anchor)
        for n in range(count)
    )
    evidence_ = tuple(
        replace(evidence(f"e{n}{of}", of=of, **more), unit=f"u{n}")
        for n, each in enumerate(tied)
        for of, more in each.items()
    )
    known = standing(units=units, tied=evidence_, sources=sources, sentences=CUT, text=TEXT)
    return concentration(known, cover(known))


def test_units_that_all_rest_on_one_source_are_counted_and_it_is_named():
    assert str(found([{"s1": {}}] * 4, (RELEASE,))) == ("4 of 4 settled units rest on one press release: Town release")


@pytest.mark.parametrize(
    ("same", "words"),
    [
        ({"origin": "Town"}, "one origin: Town"),
        ({"author": "I. Marek"}, "one person: I. Marek"),
        ({"publisher": "Town hall"}, "one publication: Town hall"),
        ({"origin": "Town", "publisher": "Town hall"}, "one origin: Town"),
    ],
)
def test_different_sources_may_share_an_origin_a_person_or_a_publication(same, words):
    sources = (source("s1", **same), source("s2", **same))
    assert found([{"s1": {}}, {"s2": {}}, {"s1": {}}, {"s2": {}}], sources).words == words


def test_another_source_of_another_origin_takes_a_unit_out_of_the_group():
    sources = (RELEASE, source("s2"))
    both = {"s1": {}, "s2": {}}
    assert found([both, both, both, {"s1": {}}], sources) is None
    assert found([both, {"s1": {}}, {"s1": {}}, {"s1": {}}], sources).units == 3


def test_half_of_the_units_is_no_concentration_nor_are_two():
    sources = (RELEASE, *(source(f"s{n}") for n in (2, 3)))
    assert found([{"s1": {}}, {"s1": {}}, {"s2": {}}, {"s3": {}}], sources) is None
    assert found([{"s1": {}}, {"s1": {}}], sources, count=2) is None


def test_a_unit_that_is_not_settled_rests_on_nothing_yet():
    units = tuple(replace(unit(each, text=TEXT), id=f"u{n}") for n, each in enumerate(SENTENCES))
    tied = tuple(replace(evidence(f"e{n}"), unit=f"u{n}") for n in range(4))
    known = standing(units=units, tied=tied, sources=(RELEASE,), sentences=CUT, text=TEXT)
    assert concentration(known, cover(known)) is None


def test_a_source_that_may_not_be_named_is_not_named():
    hidden = replace(RELEASE, description="a town official", terms="background")
    assert found([{"s1": {}}] * 4, (hidden,)).words == "one press release: a town official"
    mixed = [{"s1": {}}, {"s1": {}}, {"s1": {"terms": "background"}}, {"s1": {}}]
    assert "Town release" not in found(mixed, (RELEASE,)).words
    other = replace(hidden, id="s2", alias="x")
    assert found([{"s1": {}}, {"s2": {}}, {"s1": {}}, {"s2": {}}], (RELEASE, other)).words == "one origin"
    assert found([{"s1": {"terms": "off_record"}}] * 4, (RELEASE,)) is None

"""A bibliography in the registry: added as one step that is taken back as one, and never doubled."""

from dataclasses import replace

import pytest

from annotator.actions import articles, closed_articles, evidence, sources, units
from annotator.actions.bibliographies.sources import read_bibliography, take_bibliography
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import sources as rows
from annotator.storage.personal_store import PersonalStore
from annotator.views.bibliographies.registry import BIBLIOGRAPHIES, export_sources
from tests.conftest import refused

FILE = """@article{a, title={The Bridge}, journal={The Paper}, date={2026-05-17}, url={https://www.paper.example/bridge?utm_source=x}}
@article{b, title={Another}, journal={The Paper}, doi={10.1000/AbC}}
@book{c, title={A book}, publisher={House}, year=2020}
@book{d, title={a  Book.}, publisher={HOUSE}, year=2020}
@misc{e, title={A talk}, type={Interview}, url={https://talk.example}}
@book{f, title={A book}, publisher={House}, year=2021}
@book{g, year=2020}
"""


@pytest.fixture
def added(store, person):
    def add(title, **known):
        return sources.add_source(store, person, replace(sources.blank_source(title), **known))

    return add


def titles(store):
    return sorted((s.title, s.terms) for s in rows.all_sources(store.reading()))


def test_what_is_here_is_named_and_the_rest_is_one_step(store, person, added):
    by_url = added("Whatever", url="http://paper.example/bridge")
    by_doi = added("Else", url="https://publisher.example/doi/full/10.1000/abc", terms="off_record")
    offered = read_bibliography(store, person, FILE)
    assert [(each.line, each.known and each.known.id, each.earlier) for each in offered.known] == [
        (1, by_url.id, None), (2, by_doi.id, None), (4, None, 3),
    ]  # fmt: skip
    assert [(each.line, each.code) for each in offered.problems] == [(7, "title_missing")]
    assert len(titles(store)) == 2
    done, batch = take_bibliography(store, person, FILE)
    assert [each.key for each in done.offers] == [each.key for each in offered.offers]
    assert titles(store)[:3] == [("A book", "on_record"), ("A book", "on_record"), ("A talk", "off_record")]
    again = read_bibliography(store, person, FILE)
    assert (again.offers, len(again.known)) == ((), 6)
    assert undo.undo_import(store, person, batch) == (3, 0)
    assert len(titles(store)) == 2
    with refused(NotFound, "no_such_import"):
        undo.undo_import(store, person, batch)


def test_the_root_of_a_site_is_the_address_of_many_works(store, person, added):
    added("Annual report", url="https://www.board.example/")
    file = "@misc{a, title={Budget}, url={https://board.example}}\n@misc{b, title={Annual Report}, url={http://board.example/}}"
    offered = read_bibliography(store, person, file)
    assert [each.source.title for each in offered.offers] == ["Budget"]
    assert [each.title for each in offered.known] == ["Annual Report"]


def test_a_doi_beside_an_address_is_known_again(store, person, added):
    take_bibliography(store, person, "@misc{a, title={T}, url={https://a.example}, doi={10.1000/x}}")
    [known] = read_bibliography(store, person, "@misc{b, title={Other}, doi={10.1000/X}}").known
    assert known.known.title == "T"


def test_of_what_is_taken_back_that_stays_which_was_used_or_changed(store, person, slug):
    done, batch = take_bibliography(store, person, FILE)
    bridge, another = done.offers[0].source, done.offers[1].source
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, bridge.id, EvidenceForm())
    sources.change_source(store, person, replace(rows.load(store.reading(), another.id), note="Read it."))
    assert undo.undo_import(store, person, batch) == (3, 2)
    assert {s.title for s in rows.all_sources(store.reading())} == {"The Bridge", "Another"}


def test_only_what_is_ticked_is_taken_on_the_terms_that_were_chosen(store, person):
    offered = read_bibliography(store, person, FILE, "on_record")
    take_bibliography(store, person, FILE, "on_record", only=[offered.offers[3].key])
    assert titles(store) == [("A talk", "on_record")]
    take_bibliography(store, person, FILE, only=[offered.offers[0].key + "x"])
    assert len(titles(store)) == 1
    with refused(RuleBroken, "unknown_value"):
        read_bibliography(store, person, FILE, "deep_background")


def test_whoever_may_not_check_reads_no_bibliography(store, person):
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    for act in (read_bibliography, take_bibliography):
        with refused(RuleBroken, "may_not_check"):
            act(store, viewer, FILE)
    _, batch = take_bibliography(store, person, FILE)
    with refused(RuleBroken, "may_not_check"):
        undo.undo_import(store, viewer, batch)


def test_what_only_a_closed_article_rests_on_leaves_with_nobodys_export_and_is_named_to_nobody_else(
    store, person, slug, added
):
    open_, shut = added("Open zq1", url="https://open.example/a"), added("Shut zq2", url="https://shut.example/a")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, shut.id, EvidenceForm())
    closed_articles.set_readers(store, person, slug, [person.id])
    somebody = people.add_person(store, person, "Nils Berg", "checker")
    # One that is closed to others makes no other appear.
    other = articles.import_article(store, person, Input("<h1>The mill</h1><p>It employs 40 people.</p>")).slug
    closed_articles.set_readers(store, person, other, [person.id, somebody.id])
    personal = PersonalStore(store, somebody.id)
    for one in (store, PersonalStore(store, person.id), personal):
        for name in BIBLIOGRAPHIES:
            body = export_sources(one, name, today()).body.decode()
            assert open_.title in body, name
            assert "zq2" not in body, name
    twins = "@misc{a, title={X}, url={https://open.example/a}}\n@misc{b, title={Y}, url={https://shut.example/a}}"
    assert [each.known.id for each in read_bibliography(personal, somebody, twins).known] == [open_.id]
    assert [each.known.id for each in read_bibliography(store, person, twins).known] == [open_.id, shut.id]


def test_only_what_is_public_of_a_source_leaves(store, person, slug, added):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    added("Off zq1", terms="off_record")
    added("Background zq2", terms="background", description="somebody zq3")
    added("Embargo zq4", embargoed_until="2999-01-01")
    added("Open title", author="Ida Holm", contact="zq5", note="zq6", origin="zq7", description="zq8")
    whispered = added("Whispered zq9")
    evidence.add_evidence(store, person, unit.id, whispered.id, EvidenceForm(terms="off_record"))
    for name in BIBLIOGRAPHIES:
        body = export_sources(store, name, today()).body.decode()
        assert "Open title" in body, name
        assert "zq" not in body, name
    with refused(RuleBroken, "unknown_format"):
        export_sources(store, "docx", today())

"""What is kept of a source: files, undo and redo, merging, what its capture offers."""

import json
from dataclasses import replace

import pytest

from annotator.actions import captures, evidence, exported_files, maintenance, sources, units
from annotator.actions.history import undo
from annotator.actions.people.people import add_person
from annotator.domain.captures import CapturedText
from annotator.domain.errors import NotFound, Refused, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm, Passage
from annotator.storage import captures as rows
from annotator.storage import events
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as source_rows
from tests.conftest import refused
from tests.exported import exported
from tests.intake.documents import document, paragraph
from tests.intake.papers import paper
from tests.reading.test_captured_text import PAGE, bomb

pytestmark = pytest.mark.both_stores

BUDGET = paper(["The bridge cost 41 million."], ["Nobody was hurt."], about="/Author (City hall) /Title (Budget)")


@pytest.fixture
def source(store, person):
    return sources.add_source(store, person, sources.blank_source("Budget 2026"))


def seen(store, source):
    return rows.of_source(store.reading(), source.id)


def last(store, source):
    return events.last_of(store.reading(), "source", source.id)


def files_of(store):
    return set(store.contents.names())


def test_a_file_is_kept_whole_with_its_text_and_its_name(store, person, source):
    assert captures.keep_file(store, person, source.id, BUDGET, "C:\\papers\\Bud\u202eget.pdf")
    [only] = seen(store, source)
    assert (only.filename, only.capture.media_type, only.capture.size) == ("Budget.pdf", "application/pdf", len(BUDGET))
    assert captures.content_of(store, only.sha256) == BUDGET
    assert rows.text_of(store, only.sha256) == CapturedText("The bridge cost 41 million.\n\nNobody was hurt.", (0, 29))
    assert files_of(store) == {only.sha256, only.capture.text_sha256}
    assert last(store, source).action == "keep_file"
    assert maintenance.verify(store) == []


def test_the_same_file_is_kept_once(store, person, source):
    captures.keep_file(store, person, source.id, BUDGET, "a.pdf")
    before = last(store, source).id
    assert not captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    assert (len(seen(store, source)), last(store, source).id) == (1, before)
    other = sources.add_source(store, person, sources.blank_source("The same, from elsewhere"))
    assert captures.keep_file(store, person, other.id, BUDGET, "c.pdf")
    assert len(files_of(store)) == 2


def test_what_was_lost_comes_back_with_the_same_file(store, person, source):
    captures.keep_file(store, person, source.id, BUDGET, "a.pdf")
    whole = files_of(store)
    other = sources.add_source(store, person, sources.blank_source("The same, from elsewhere"))
    for name in whole:
        store.contents.remove(name)
    captures.keep_file(store, person, other.id, BUDGET, "a.pdf")
    assert (files_of(store), maintenance.verify(store)) == (whole, [])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"  \n", "empty"),
        (b"x" * 20_000_001, "too_large"),
        (b"MZ\x90\x00" + bytes(999), "not_kept"),
        (b"PK\x03\x04" + bytes(99), "not_kept"),
        (bomb, "large_document"),
        (
            document(paragraph("&x;"), declared='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
            "broken_document",
        ),
    ],
    ids=["empty", "large", "program", "archive", "zip bomb", "external entities"],
)
def test_what_is_refused_leaves_nothing(store, person, source, body, code):
    with refused(Refused, code):
        captures.keep_file(store, person, source.id, body() if callable(body) else body, "x")
    assert (seen(store, source), files_of(store)) == ((), set())


def test_what_cannot_be_read_is_kept_all_the_same(store, person, source):
    assert captures.keep_file(store, person, source.id, paper([], []), "scan.pdf")
    [only] = seen(store, source)
    assert (only.capture.problem, rows.text_of(store, only.sha256)) == ("no_text_pdf", None)
    assert captures.content_of(store, only.sha256) == paper([], [])


def test_who_may_not_check_keeps_nothing(store, person, source):
    viewer = add_person(store, person, "Vic", "viewer")
    with refused(RuleBroken, "may_not_check"):
        captures.keep_file(store, viewer, source.id, BUDGET)
    with refused(NotFound, "no_such_source"):
        captures.keep_file(store, person, "nobody", BUDGET)
    assert files_of(store) == set()


def test_a_capture_is_taken_back_and_put_back_again(store, person, source):
    captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    [kept] = seen(store, source)
    undo.undo_capture(store, person, source.id, last(store, source).batch)
    assert seen(store, source) == ()
    undo.undo_capture(store, person, source.id, last(store, source).batch)
    assert seen(store, source) == (kept,)
    captures.remove_capture(store, person, source.id, kept.sha256)
    undo.undo_capture(store, person, source.id, last(store, source).batch)
    assert seen(store, source) == (kept,)
    assert captures.content_of(store, kept.sha256) == BUDGET


def test_nothing_else_is_taken_back_with_it(store, person, source):
    captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    batch = last(store, source).batch
    present = source_rows.load(store.reading(), source.id)
    sources.change_source(store, person, replace(present, author="Ida Holm"))
    for tried in (batch, last(store, source).batch, "none"):
        with refused(Stale, "changed_since"):
            undo.undo_capture(store, person, source.id, tried)
    assert len(seen(store, source)) == 1


def test_a_form_that_was_open_while_a_capture_came_is_not_stale(store, person, source):
    opened = source_rows.load(store.reading(), source.id)
    captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    sources.change_source(store, person, replace(opened, author="Ida Holm"), opened.version)
    assert source_rows.load(store.reading(), source.id).author == "Ida Holm"
    assert len(seen(store, source)) == 1


def test_a_capture_that_a_passage_rests_on_stays(store, person, slug, source):
    captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    [kept] = seen(store, source)
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    tie = evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage="41 million"))
    placed = replace(tie, passage=Passage("41 million", start=16, end=26, snapshot=kept.sha256))
    with evidence.transaction(store, person, "change_evidence") as act:
        evidence_rows.save(act, evidence_rows.load(act.db, tie.id), placed)
    with refused(RuleBroken, "capture_in_use"):
        captures.remove_capture(store, person, source.id, kept.sha256)
    with refused(RuleBroken, "capture_in_use"):
        undo.undo_capture(store, person, source.id, last(store, source).batch)
    assert seen(store, source) == (kept,)


def test_merging_keeps_what_was_captured_of_both(store, person, source):
    other = sources.add_source(store, person, sources.blank_source("Budget of 2026"))
    captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    captures.keep_file(store, person, other.id, PAGE.encode(), "page.html")
    both = {each.sha256 for s in (source, other) for each in seen(store, s)}
    sources.merge_sources(store, person, other.id, source.id)
    assert {each.sha256 for each in seen(store, source)} == both
    assert all(captures.content_of(store, sha256) for sha256 in both)


def test_a_removed_source_takes_its_rows_along_but_not_the_bytes(store, person, source):
    captures.keep_file(store, person, source.id, BUDGET, "b.pdf")
    kept = files_of(store)
    sources.remove_source(store, person, source.id)
    assert files_of(store) == kept
    with refused(NotFound, "no_such_source"):
        seen(store, source)


def test_a_page_offers_what_it_says_of_itself_and_overwrites_nothing(store, person, source):
    captures.keep_file(store, person, source.id, PAGE.encode(), "page.html")
    present = source_rows.load(store.reading(), source.id)
    sources.change_source(store, person, replace(present, author="Per Lund"))
    captures.take_offer(store, person, source.id, "published")
    taken = source_rows.load(store.reading(), source.id)
    assert (taken.title, taken.author, taken.publisher, taken.published) == (
        "Budget 2026",
        "Per Lund",
        None,
        "2026-01-16",
    )
    for field in ("author", "published", "title", "note", "terms"):
        with refused(Stale, "changed_since"):
            captures.take_offer(store, person, source.id, field)


def test_a_source_that_is_called_by_its_address_is_offered_a_title(store, person):
    address = "https://paper.example/bridge"
    bare = sources.add_source(store, person, replace(sources.blank_source(address), url=address))
    captures.keep_file(store, person, bare.id, PAGE.encode(), "page.html")
    captures.take_offer(store, person, bare.id, "title")
    assert source_rows.load(store.reading(), bare.id).title == "The bridge"


def test_what_a_file_was_called_stays_at_the_desk_and_its_hash_leaves(store, person, slug, source):
    captures.keep_file(store, person, source.id, BUDGET, "from-deep-throat.pdf")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm())
    body = exported(store, slug)
    [told] = json.loads(body)["sources"]
    assert [list(snapshot) for snapshot in told["snapshots"]] == [["sha256", "at", "url"]]
    assert b"deep-throat" not in body
    article, _, is_new = exported_files.take(store, person, body.decode())
    assert (article.slug, is_new) == (slug, False)

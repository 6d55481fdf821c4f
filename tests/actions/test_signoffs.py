"""A sign-off is under an exact text with its units; two people, and what changes afterwards voids it by name."""

import json
from dataclasses import replace

import pytest

from annotator.actions import (
    articles,
    drafts,
    evidence,
    exported_files,
    maintenance,
    no_claims,
    queries,
    sources,
    units,
    verdicts,
)
from annotator.actions.desk import schedules
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.actions.publication import signoffs
from annotator.clock import today
from annotator.domain.errors import Refused, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.publication.signed_content import signed_hash
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage import evidence as evidence_rows
from annotator.storage import units as unit_rows
from annotator.views.desk_view import copy_for
from annotator.views.exports import export
from annotator.views.publication.signoffs import signoffs_of
from tests.desks import new_store, summarize_all

pytestmark = pytest.mark.both_stores

TEXT = "<h1>The ferry</h1><p>The line lost 240,000 crowns. Nobody was hurt.</p>"


@pytest.fixture
def ferry(store, vera):
    """An article that can run: its one claim is verified, its other sentences hold no claim."""
    slug = articles.import_article(store, vera, Input(TEXT)).slug
    for sentence in (1, 3):
        no_claims.mark_no_claim(store, vera, slug, value=True, sentence=sentence)
    return slug


@pytest.fixture
def source(store, vera):
    return sources.add_source(store, vera, sources.blank_source("Annual report"))


@pytest.fixture
def unit(store, vera, ferry, source):
    made = units.make_unit(store, vera, ferry, "claim", sentence=2)
    tied(store, vera, made, source)
    verdicts.set_status(store, vera, made.id, "verified")
    return made


@pytest.fixture
def checker(store, vera):
    return people.add_person(store, vera, "Mia Check", "checker")


def tied(store, person, unit, source, **more):
    return evidence.add_evidence(
        store, person, unit.id, source.id, EvidenceForm(passage="The line lost 240,000 crowns.", **more)
    )


def state(store, slug, person=None):
    db = store.reading()
    reader = person or people.owner(store, "x")
    return signoffs_of(db, copy_for(db, reader, today()), article_rows.load(db, slug), today())


def sign(store, person, slug, role, reasons=()):
    return signoffs.sign(store, person, slug, role, state(store, slug).sha256, dict(reasons))


def voids(store, slug, person=None):
    return [each.voided for each in state(store, slug, person).signed]


def test_a_checker_and_an_editor_sign_and_then_it_may_run(store, vera, checker, ferry, unit):
    assert state(store, ferry).missing == ("the checker has not signed", "the editor has not signed")
    with pytest.raises(RuleBroken, match="cannot run yet: the checker has not signed"):
        schedules.run_article(store, vera, ferry)
    sign(store, checker, ferry, "checker")
    assert state(store, ferry).missing == ("the editor has not signed",)
    sign(store, vera, ferry, "editor")
    assert state(store, ferry).is_signed
    schedules.run_article(store, vera, ferry)


def test_one_person_does_not_sign_for_two(store, vera, ferry, unit):
    sign(store, vera, ferry, "editor")
    with pytest.raises(RuleBroken, match="somebody else"):
        sign(store, vera, ferry, "checker")


def test_a_unit_at_legal_risk_asks_for_the_legal_desk(store, vera, ferry, unit):
    units.set_field(store, vera, unit.id, "risk", "legal")
    assert "the legal desk has not signed" in state(store, ferry).missing


def test_nobody_signs_for_a_role_that_is_not_theirs(store, vera, checker, ferry, unit):
    with pytest.raises(RuleBroken, match="cannot sign for the editor"):
        sign(store, checker, ferry, "editor")
    for role in ("viewer", "author"):
        other = people.add_person(store, vera, f"Some {role}", role)
        with pytest.raises(RuleBroken, match="cannot sign"):
            sign(store, other, ferry, "editor")


def test_without_accounts_a_sign_off_counts_for_nothing(store, person, slug):
    for number in range(1, 9):
        no_claims.mark_no_claim(store, person, slug, value=True, sentence=number)
    made = sign(store, person, slug, "editor", {"sentences": "Small talk."})
    assert not made.is_authenticated
    assert state(store, slug).missing[1] == "the editor has signed without an account, which does not count"
    assert not state(store, slug).is_signed


def test_what_blocks_is_excepted_one_by_one_with_a_reason(store, vera, ferry):
    made = units.make_unit(store, vera, ferry, "claim", sentence=2)
    with pytest.raises(RuleBroken, match="Say for each thing") as refused:
        sign(store, vera, ferry, "editor", {"other": "No."})
    assert refused.value.values["field"] == f"reason-{made.id}"
    signed = sign(store, vera, ferry, "editor", {made.id: "The report comes on Monday."})
    assert [(each.unit, each.reason) for each in signed.exceptions] == [(made.id, "The report comes on Monday.")]


def test_who_signs_has_seen_what_they_sign(store, vera, ferry, unit):
    seen = state(store, ferry).sha256
    units.make_unit(store, vera, ferry, "claim", sentence=2, exact="240,000 crowns")
    with pytest.raises(Stale, match="has changed since you opened"):
        signoffs.sign(store, vera, ferry, "editor", seen, {})


def _retie(store, vera, unit, ferry):
    (first,) = evidence_of(store, unit)
    evidence.change_evidence(store, vera, first.id, EvidenceForm(passage="The line lost 240,000 crowns in all."))


def evidence_of(store, unit):
    return evidence_rows.of_unit(store.reading(), unit.id)


CHANGES = {
    "what was checked in sentence 2 changed since": [
        _retie,
        lambda store, vera, unit, ferry: verdicts.set_status(store, vera, unit.id, "disputed"),
        lambda store, vera, unit, ferry: tied(
            store, vera, unit, sources.add_source(store, vera, sources.blank_source("A letter")), stance="contradicts"
        ),
        lambda store, vera, unit, ferry: evidence.remove_evidence(store, vera, evidence_of(store, unit)[0].id),
    ],
    "a unit was made in sentence 2 since": [
        lambda store, vera, unit, ferry: units.make_unit(
            store, vera, ferry, "claim", sentence=2, exact="240,000 crowns"
        )
    ],
    "1 unit was removed since": [lambda store, vera, unit, ferry: units.remove_unit(store, vera, unit.id)],
    "something blocks in sentence 3 since": [
        lambda store, vera, unit, ferry: no_claims.mark_no_claim(store, vera, ferry, value=False, sentence=3)
    ],
}


@pytest.mark.parametrize(("words", "change"), [(words, each) for words, several in CHANGES.items() for each in several])
def test_whatever_changes_voids_a_sign_off_at_its_place(store, vera, ferry, unit, words, change):
    sign(store, vera, ferry, "editor")
    assert voids(store, ferry) == [()]
    change(store, vera, unit, ferry)
    ((void, *_),) = voids(store, ferry)
    assert void == words


def test_a_new_draft_voids_it_at_the_sentence_that_changed(store, vera, ferry, unit):
    sign(store, vera, ferry, "editor")
    reading = drafts.read_draft(store, ferry, Input(TEXT.replace("Nobody was hurt", "Two people were hurt")))
    drafts.take_draft(store, vera, ferry, reading, number=1, strange=True)
    assert "sentence 3 changed since" in voids(store, ferry)[0]


def test_a_sentence_that_changed_is_told_once_with_what_was_checked_in_it(store, vera, ferry, unit):
    sign(store, vera, ferry, "editor")
    reading = drafts.read_draft(store, ferry, Input(TEXT.replace("240,000", "250,000")))
    drafts.take_draft(store, vera, ferry, reading, number=1, strange=True)
    told = [each for each in voids(store, ferry)[0] if "sentence 2" in each]
    assert told == ["sentence 2 changed since"]


@pytest.mark.parametrize(
    "change",
    [
        lambda store, vera, unit: units.set_field(store, vera, unit.id, "note", "Ring the line."),
        lambda store, vera, unit: units.set_field(store, vera, unit.id, "assignee", vera.id),
    ],
)
def test_what_it_does_not_cover_leaves_it_alone(store, vera, ferry, unit, change):
    sign(store, vera, ferry, "editor")
    change(store, vera, unit)
    assert voids(store, ferry) == [()]


def test_a_sign_off_that_was_undone_is_void_no_more(store, vera, ferry, unit):
    sign(store, vera, ferry, "editor")
    verdicts.set_status(store, vera, unit.id, "disputed")
    undo_last(store, vera, ferry)
    assert voids(store, ferry) == [()]
    undo_last(store, vera, ferry)
    assert voids(store, ferry) == []


def test_one_takes_back_one_s_own(store, vera, checker, ferry, unit):
    made = sign(store, vera, ferry, "editor")
    with pytest.raises(RuleBroken, match="Only Vera Lind"):
        signoffs.take_back(store, checker, ferry, made.id)
    signoffs.take_back(store, vera, ferry, made.id)
    assert voids(store, ferry) == []


def test_each_role_is_signed_for_by_somebody_else(store, vera, checker, ferry, unit):
    """Also where a third person has to sign, and where the sign-offs of one person were void in between."""
    units.set_field(store, vera, unit.id, "risk", "legal")
    sign(store, vera, ferry, "editor")
    no_claims.mark_no_claim(store, vera, ferry, value=False, sentence=3)
    sign(store, vera, ferry, "checker", {"sentences": "Colour."})
    no_claims.mark_no_claim(store, vera, ferry, value=True, sentence=3)
    sign(store, people.add_person(store, vera, "Leo Law", "legal"), ferry, "legal")
    assert voids(store, ferry) == [(), (), ()]
    assert len(state(store, ferry).missing) == 1
    with pytest.raises(RuleBroken, match="cannot run yet"):
        schedules.run_article(store, vera, ferry)
    sign(store, checker, ferry, "checker")
    assert state(store, ferry).is_signed


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            lambda store, vera, unit, source: units.set_field(store, vera, unit.id, "speaker", "Rune Dahl"),
            "checked in sentence 2",
        ),
        (
            lambda store, vera, unit, source: units.set_field(store, vera, unit.id, "confidence", "low"),
            "checked in sentence 2",
        ),
        (
            lambda store, vera, unit, source: sources.change_source(store, vera, replace(source, title="A blog")),
            "of a source",
        ),
    ],
)
def test_what_readers_get_beside_the_words_is_covered_too(store, vera, ferry, unit, source, change, words):
    sign(store, vera, ferry, "editor")
    change(store, vera, unit, source)
    assert any(words in each for each in voids(store, ferry)[0])


def test_a_reason_that_is_withheld_later_cannot_be_guessed_from_what_left(store, vera, ferry, unit, tmp_path):
    other = units.make_unit(store, vera, ferry, "claim", sentence=2, exact="240,000 crowns")
    signed = sign(store, vera, ferry, "editor", {other.id: "Somebody swears to it."})
    tied(store, vera, other, sources.add_source(store, vera, sources.blank_source("The whisperer")), terms="off_record")
    (left,) = json.loads(data := export(store, ferry, "json", today()).body)["signoffs"]
    assert (left["exceptions"], left["voided"]) == ([], {"words": "part of what it excepts is no longer public"})
    guess = replace(signed.exceptions[0], salt="")
    assert signed_hash(signed.text_sha256, signed.parts, [guess]) != left["sha256"]
    there = new_store(tmp_path / "other.db")
    exported_files.take(there, people.owner(there, "Nils"), data.decode())
    assert maintenance.verify(there) == []
    there.close()


@pytest.fixture
def ran(store, vera, checker, ferry, unit):
    sign(store, checker, ferry, "checker")
    sign(store, vera, ferry, "editor")
    schedules.run_article(store, vera, ferry)
    return ferry


def test_what_has_run_stays_as_it_was(store, vera, ran, unit):
    reading = drafts.read_draft(store, ran, Input(TEXT.replace("Nobody", "No one")))
    for change in (
        lambda: verdicts.set_status(store, vera, unit.id, "disputed"),
        lambda: units.make_unit(store, vera, ran, "claim", sentence=2, exact="240,000 crowns"),
        lambda: no_claims.mark_no_claim(store, vera, ran, value=False, sentence=3),
        lambda: queries.raise_query(store, vera, unit.id, vera.id, "Still?"),
        lambda: drafts.take_draft(store, vera, ran, reading, number=1, strange=True),
    ):
        with pytest.raises(RuleBroken, match="This article has run"):
            change()
    with pytest.raises(RuleBroken, match="not taken back by this key"):
        undo_last(store, vera, ran)
    own = next(each.signoff.id for each in state(store, ran).signed if each.signoff.by == vera.id)
    with pytest.raises(RuleBroken, match="This article has run"):
        signoffs.take_back(store, vera, ran, own)
    schedules.withdraw_run(store, vera, ran)
    verdicts.set_status(store, vera, unit.id, "disputed")


def test_a_source_that_goes_off_the_record_reaches_what_has_run(store, vera, ran, unit, source):
    sources.change_source(store, vera, replace(source, terms="off_record"))
    assert state(store, ran).missing


def test_an_export_carries_sign_offs_and_comes_back_as_it_was(store, vera, checker, ferry, unit, tmp_path):
    sign(store, checker, ferry, "checker")
    units.make_unit(store, vera, ferry, "claim", sentence=2, exact="240,000 crowns")
    made = [unit.id for unit in article_units(store, ferry) if unit.status == "unchecked"]
    sign(store, vera, ferry, "editor", {made[0]: "It is in the claim beside it."})
    data = export(store, ferry, "json", today()).body
    by_role = {each["role"]: each for each in json.loads(data)["signoffs"]}
    first, second = by_role["checker"], by_role["editor"]
    assert first["voided"] == {"words": "signed draft 1; a unit was made in sentence 2 since"}
    assert second["voided"] is None
    (excepted,) = second["exceptions"]
    assert (excepted["unit"], excepted["reason"]) == (made[0], "It is in the claim beside it.")
    other = new_store(tmp_path / "other.db")
    owner = people.owner(other, "Nils")
    slug = exported_files.take(other, owner, data.decode())[0].slug
    assert export(other, slug, "json", today()).body == data
    assert maintenance.verify(other) == []
    # What another desk says of its people proves nothing here.
    assert len(state(other, slug, owner).missing) == 2
    other.close()


def article_units(store, slug):
    db = store.reading()
    return unit_rows.of_articles(db, [article_rows.id_of(db, slug)])


@pytest.mark.parametrize(
    ("field", "value"),
    [("sha256", "0" * 64), ("exceptions", [{"unit": None, "sentence": "s3", "reason": "x", "salt": "abcdefgh"}])],
)
def test_a_file_whose_sign_off_was_tampered_with_is_refused(store, vera, ferry, unit, tmp_path, field, value):
    sign(store, vera, ferry, "editor")
    data = json.loads(export(store, ferry, "json", today()).body)
    data["signoffs"][0][field] = value
    other = new_store(tmp_path / "other.db")
    with pytest.raises(Refused, match="another hash"):
        exported_files.take(other, people.owner(other, "Nils"), json.dumps(data))
    other.close()


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE signoffs SET sha256 = replace(sha256, substr(sha256, 1, 1), 'z')",
        'UPDATE signoffs SET exceptions = \'[{"unit": null, "sentence": 3, "reason": "x", "salt": "a", "is_kept": false}]\'',
        "UPDATE signoffs SET text_sha256 = 'x'",
        "UPDATE revisions SET text = replace(text, '240,000', '250,000')",
        "UPDATE signoffs SET by = (SELECT id FROM people WHERE role = 'viewer')",
        "DELETE FROM signoffs",
        "DELETE FROM schedules",
        "UPDATE schedules SET ran = '2026-11-29T10:00:00Z'",
        (
            "INSERT INTO signoffs SELECT 'forged', article, by, 'checker', at, revision, sha256, text_sha256, parts, sentences,"
            " exceptions, is_authenticated, voided, is_imported, version FROM signoffs"
        ),
        "UPDATE summaries SET summary = replace(summary, '\"blocking\": ', '\"blocking\": 7')",
    ],
)
def test_verify_names_a_sign_off_that_was_tampered_with(store, vera, ferry, unit, tamper):
    people.add_person(store, vera, "A viewer", "viewer")
    sign(store, vera, ferry, "editor")
    summarize_all(store)
    assert maintenance.verify(store) == []
    with store.writing() as db:
        db.execute(tamper)
    assert maintenance.verify(store)


def test_reasons_beside_secret_evidence_stay_at_the_desk(store, vera, ferry, unit):
    whisperer = sources.add_source(store, vera, sources.blank_source("The whisperer"))
    other = units.make_unit(store, vera, ferry, "claim", sentence=2, exact="240,000 crowns")
    tied(store, vera, other, whisperer, terms="off_record")
    signed = sign(store, vera, ferry, "editor", {other.id: "The whisperer swears to it."})
    viewer = people.add_person(store, vera, "A viewer", "viewer")
    (seen,) = state(store, ferry, viewer).signed
    assert seen.signoff.exceptions == ()
    assert signed.exceptions
    data = export(store, ferry, "json", today()).body.decode()
    assert "whisperer" not in data
    assert json.loads(data)["signoffs"][0]["exceptions"] == []
    assert maintenance.verify(store) == []

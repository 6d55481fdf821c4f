"""The same fact twice: where one claim is wrong or changed, the others wait until somebody has looked."""

import json
from dataclasses import replace

import pytest

from annotator.actions import articles, drafts, evidence, exported_files, queries, units, verdicts
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.actions.publication import signoffs
from annotator.actions.sources import add_source, blank_source
from annotator.clock import today
from annotator.domain.disclosure import publish
from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.explanations import why
from annotator.domain.publication.signed_content import content_of
from annotator.domain.readiness import cover
from annotator.domain.reading_input import Input
from annotator.reading import article as readings
from annotator.storage import articles as stored
from annotator.storage import dossiers
from annotator.storage import units as rows
from annotator.storage.database import Store
from annotator.views.desk_view import copy_for
from annotator.views.exports import export
from annotator.views.publication.signoffs import signoffs_of
from tests.desks import app_over

pytestmark = pytest.mark.both_stores

TODAY = "2026-11-29"
FIRST = """<h1>Fifteen die in harbour fire</h1>
<p>A fire in the harbour killed 15 people on Monday, the police said. The pier was built in 1931.</p>"""
SECOND = FIRST.replace("killed 15", "killed 14")
BASIS = "Fifteen people died in the harbour fire on Monday; the pier is of 1931."


@pytest.fixture
def fire(store, person):
    """Slug of an article whose headline, lead and last sentence are verified."""
    slug = articles.import_article(store, person, Input(FIRST)).slug
    log = add_source(store, person, replace(blank_source("Police log"), level="primary")).id
    for number in (1, 2, 3):
        unit = units.make_unit(store, person, slug, "claim", sentence=number)
        evidence.add_evidence(store, person, unit.id, log, EvidenceForm(passage=BASIS))
        verdicts.set_status(store, person, unit.id, "verified")
    return slug


def standing(store, slug, *, public=False):
    whole = dossiers.dossier(store.reading(), slug, TODAY)
    return (publish(whole)[0] if public else whole).standing


def state(store, slug, number, **copy):
    """The state of the unit that was made in this sentence."""
    known = standing(store, slug, **copy)
    return cover(known).unit_states[known.units[number - 1].id]


def ids(store, slug):
    return [unit.id for unit in standing(store, slug).units]


def take(store, person, slug, html, number=1):
    drafts.take_draft(store, person, slug, readings.read(Input(html)), number=number)


def mark_wrong(store, person, slug):
    headline, lead, _ = ids(store, slug)
    verdicts.set_status(store, person, lead, "incorrect")
    return headline, lead


def test_a_verdict_waits_while_the_same_fact_is_wrong_elsewhere(store, person, fire):
    assert state(store, fire, 1).family == "settled"
    mark_wrong(store, person, fire)
    found = state(store, fire, 1)
    assert (found.family, found.flags, found.task) == (
        "waiting",
        ("single_source", "wrong_elsewhere"),
        "wrong_elsewhere",
    )
    known = standing(store, fire)
    assert "“Fifteen” is wrong in sentence 2" in why(known.units[0], found, known, {})
    assert state(store, fire, 3).family == "settled"
    undo_last(store, person, fire)
    assert state(store, fire, 1).family == "settled"


def test_a_headline_that_a_new_draft_left_behind_waits(store, person, fire):
    take(store, person, fire, SECOND)
    assert "wrong_elsewhere" in state(store, fire, 1).flags
    known = standing(store, fire)
    assert "sentence 2 no longer says “15”" in why(known.units[0], state(store, fire, 1), known, {})
    verdicts.set_status(store, person, ids(store, fire)[1], "verified")
    assert "wrong_elsewhere" in state(store, fire, 1).flags
    take(store, person, fire, SECOND.replace("Fifteen", "Fourteen"), number=2)
    assert "wrong_elsewhere" not in state(store, fire, 1).flags


def test_words_that_change_twice_stay_remembered(store, person, fire):
    take(store, person, fire, SECOND)
    take(store, person, fire, SECOND.replace("the police said", "police said"), number=2)
    assert "wrong_elsewhere" in state(store, fire, 1).flags
    take(store, person, fire, FIRST, number=3)
    assert "wrong_elsewhere" not in state(store, fire, 1).flags


def test_it_is_let_stand_with_a_reason_beside_that_unit_only(store, person, fire):
    headline, lead = mark_wrong(store, person, fire)
    unit = verdicts.let_stand_here(store, person, headline, lead, " The count of that day. ")
    (stands,) = unit.let_stand
    assert (stands.other, stands.words, stands.right, stands.reason, stands.by) == (
        lead, "Fifteen", "", "The count of that day.", person.id,
    )  # fmt: skip
    assert state(store, fire, 1).family == "settled"
    units.set_field(store, person, lead, "proposed", "14 people")
    assert state(store, fire, 1).family == "waiting"
    undo_last(store, person, fire)
    undo_last(store, person, fire)
    assert state(store, fire, 1).family == "waiting"
    verdicts.let_stand_here(store, person, headline, lead, "The count of that day.")
    verdicts.let_stand_here(store, person, headline, lead, None)
    assert state(store, fire, 1).family == "waiting"
    take(store, person, fire, FIRST.replace("Fifteen", "At least 15"))
    assert "wrong_elsewhere" in state(store, fire, 1).flags


def test_a_reason_is_needed_and_something_that_is_wrong(store, person, fire):
    headline, lead = mark_wrong(store, person, fire)
    for reason in ("", "  ", "x" * 100_000):
        with pytest.raises(RuleBroken):
            verdicts.let_stand_here(store, person, headline, lead, reason)
    for unit, other in ((headline, ids(store, fire)[2]), (headline, "nothing"), (ids(store, fire)[2], lead)):
        with pytest.raises(RuleBroken, match="wrong there any more"):
            verdicts.let_stand_here(store, person, unit, other, "because")


@pytest.mark.parametrize(
    ("role", "risk", "may"),
    [("checker", "normal", True), ("legal", "normal", False), ("checker", "legal", False), ("editor", "legal", True),
     ("viewer", "normal", False)],
)  # fmt: skip
def test_who_may_let_it_stand(store, person, fire, role, risk, may):
    headline, lead = mark_wrong(store, person, fire)
    units.set_field(store, person, headline, "risk", risk)
    somebody = people.add_person(store, person, "Ida Holm", role)
    if may:
        assert verdicts.let_stand_here(store, somebody, headline, lead, "because").let_stand
    else:
        with pytest.raises(RuleBroken):
            verdicts.let_stand_here(store, somebody, headline, lead, "because")


def test_former_words_and_reasons_leave_in_the_file_and_come_back(store, person, fire, tmp_path):
    assert not {"former", "let_stand"} & set(json.loads(export(store, fire, "json", TODAY).body)["units"][0])
    take(store, person, fire, SECOND)
    headline, lead, _ = ids(store, fire)
    before = export(store, fire, "json", TODAY).body
    verdicts.let_stand_here(store, person, headline, lead, "The count of that day.")
    for body, waits in ((before, True), (export(store, fire, "json", TODAY).body, False)):
        other = Store.at(tmp_path / f"{waits}.db")
        other.migrate()
        exported_files.take(other, people.owner(other, "Ada"), body.decode())
        assert ("wrong_elsewhere" in state(other, fire, 1).flags) is waits
        assert export(other, fire, "json", TODAY).body == body
        other.close()


def test_a_sign_off_covers_what_is_let_stand(store, person, fire):
    headline, lead = mark_wrong(store, person, fire)
    verdicts.let_stand_here(store, person, headline, lead, "The count of that day.")
    before = signed(store, fire)
    verdicts.let_stand_here(store, person, headline, lead, "Another reason.")
    assert {name for name, hash_ in signed(store, fire).items() if before[name] != hash_} == {headline}


def signed(store, slug):
    return dict(content_of(publish(dossiers.dossier(store.reading(), slug, TODAY))[0]).parts)


@pytest.fixture(params=[0, 1], ids=["beside the one", "beside the other"])
def withheld(request, store, person, fire):
    """Both units, of which one rests on what is off the record; why the first stands, and may run, is told inside."""
    secret = add_source(store, person, replace(blank_source("A clerk"), terms="off_record")).id
    headline, lead = mark_wrong(store, person, fire)
    evidence.add_evidence(store, person, (headline, lead)[request.param], secret, EvidenceForm("contradicts"))
    verdicts.let_stand_here(store, person, headline, lead, "The CLERK said so.")
    return headline, lead


def test_a_reason_stays_inside_where_either_unit_rests_on_what_is_off_the_record(store, person, fire, withheld):
    author = people.add_person(store, person, "An author", "author")
    queries.raise_query(store, person, withheld[1], author.id, "Is it 15?")
    assert b"CLERK" not in export(store, fire, "json", TODAY).body
    (stands,) = standing(store, fire, public=True).units[0].let_stand
    assert (stands.words, stands.right, stands.reason) == ("Fifteen", "", "")
    assert "wrong_elsewhere" not in state(store, fire, 1, public=True).flags
    viewer = people.add_person(store, person, "A viewer", "viewer")
    pages = [f"/units/{unit}{more}" for unit in withheld for more in ("", "/history")]
    pages += [f"/articles/{fire}{more}" for more in ("?s=1", "?s=2", "/history", "/coverage", "/galley", "/sign-off")]
    for somebody in (author, viewer):
        app = app_over(store, somebody).test_client()
        for page in pages:
            answer = app.get(page, follow_redirects=True)
            assert (answer.status_code, "CLERK" in answer.text) == (200, False), page
    units.remove_unit(store, person, withheld[1])
    assert b"CLERK" not in export(store, fire, "json", TODAY).body


def test_why_it_runs_all_the_same_stays_inside_with_it(store, person, fire):
    secret = add_source(store, person, replace(blank_source("A clerk"), terms="off_record")).id
    headline, lead = mark_wrong(store, person, fire)
    evidence.add_evidence(store, person, lead, secret, EvidenceForm("contradicts"))
    db, newest = store.reading(), stored.load(store.reading(), fire)
    seen = signoffs_of(db, copy_for(db, person, today()), newest, today()).sha256
    reasons = {headline: "The CLERK said so.", lead: "The CLERK again."}
    signoffs.sign(store, person, fire, "editor", seen, reasons)
    assert b"CLERK" not in export(store, fire, "json", TODAY).body


def test_facts_are_kept_for_former_and_proposed_words(store, person, fire):
    lead = mark_wrong(store, person, fire)[1]
    units.set_field(store, person, lead, "proposed", "Fourteen")
    assert {"Fourteen"} <= standing(store, fire).facts.keys()
    take(store, person, fire, SECOND)
    article, _ = stored.load(store.reading(), fire)
    (former,) = next(u.former for u in rows.of_articles(store.reading(), [article.id]) if u.former)
    assert former in standing(store, fire).facts

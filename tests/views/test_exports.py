"""Nothing leaks: what is off the record is in no export, and nobody can tell that it was there."""

import json

from annotator.actions import articles, evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.sources import Source
from annotator.views import exports
from tests.desks import new_store
from tests.exported import exported

SECRET = "Xanthippe"


def secret(terms: str, **fields: str) -> Source:
    blank = sources.blank_source(f"{SECRET} title")
    words = dict.fromkeys(("author", "publisher", "origin", "contact", "note"), SECRET)
    return Source(
        id=blank.id,
        alias=blank.alias,
        title=blank.title,
        url=f"https://{SECRET}.example/",
        terms=terms,
        **{**words, **fields},
    )


def form(**fields: str) -> EvidenceForm:
    return EvidenceForm(
        **{"passage": SECRET, "note": SECRET, "page": SECRET, "time": SECRET, "paragraph": SECRET, **fields}
    )


def test_what_is_off_the_record_leaves_no_trace(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    before = json.loads(exported(store, slug))
    source = secret("off_record", description=SECRET)
    evidence.add_evidence(store, person, unit.id, source, form())
    done = exports.export(store, slug, "json", today())
    assert json.loads(done.body) == before
    assert [(w.noun, w.reason) for w in done.withheld] == [("evidence", "off_record")]


def test_evidence_off_the_record_does_not_show_its_open_source(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, secret("on_record"), form(terms="off_record"))
    assert SECRET.encode() not in exported(store, slug)


def test_an_embargo_holds_until_its_day(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, secret("on_record", embargoed_until="2999-01-01"), form())
    assert SECRET.encode() not in exported(store, slug)
    again = units.make_unit(store, person, slug, "claim", sentence=3)
    evidence.add_evidence(store, person, again.id, secret("on_record", embargoed_until="2001-01-01"), form())
    assert SECRET.encode() in exported(store, slug)


def test_on_background_only_the_agreed_description_leaves(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = secret("background", description="a person at the port")
    evidence.add_evidence(store, person, unit.id, source, form())
    verdicts.set_status(store, person, unit.id, "verified")
    body = exported(store, slug)
    assert SECRET.encode() not in body
    [public] = json.loads(body)["sources"]
    assert public["title"] == "a person at the port"


def test_background_words_of_an_open_source_cannot_be_led_back_to_it(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = sources.add_source(store, person, secret("on_record", description="a person at the port"))
    evidence.add_evidence(store, person, unit.id, source.id, form(terms="background"))
    body = exported(store, slug)
    assert SECRET.encode() not in body
    assert source.id.encode() not in body


def test_an_export_of_an_import_of_an_export_is_the_export(store, person, slug, tmp_path):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, secret("background", description="a clerk"), form())
    evidence.add_evidence(store, person, unit.id, secret("off_record"), form())
    verdicts.set_status(store, person, unit.id, "verified")
    body = exported(store, slug)
    other = new_store(tmp_path / "other.db")
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(body))
    assert exported(other, slug) == body
    other.close()


def test_a_source_that_goes_off_the_record_reopens_the_verdict(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    source = sources.add_source(store, person, sources.blank_source("City log"))
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm())
    verdicts.set_status(store, person, unit.id, "verified")
    sources.change_source(
        store, person, Source(id=source.id, alias="", title="City log", terms="off_record"), source.version or None
    )
    data = json.loads(exported(store, slug))
    assert data["units"][0]["status"] == "in_progress"

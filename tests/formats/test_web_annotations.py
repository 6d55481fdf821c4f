"""The annotations that leave are those of the W3C's model, and every selector finds the words it is about."""

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from jsonschema.validators import Draft4Validator
from lxml import html
from referencing import Registry
from referencing.jsonschema import DRAFT4

from annotator.actions import articles, captures, drafts, evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.disclosure import publish
from annotator.domain.errors import NotFound
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.formats import web_annotations
from annotator.formats.annotation_ids import uri, urn
from annotator.storage import dossiers
from tests.conftest import refused
from tests.desks import new_store

STANDARD = Path(__file__).parents[3] / "shared/benchmarks/standards/web-annotation"
ADDRESS = "https://desk.example/articles/ferry/annotations/"
ARTICLE = """<h1>The ferry 🛶 runs <em>again</em></h1>
<p>The ferry ran on Sunday 🚢, <b>for the first time</b><br>since 2019.<br>It carried 412 people.</p>
<blockquote><p>“It was full & loud,” said Ola Lund.</p></blockquote>"""
CAPTURED = "Log of the harbour. On Sunday the ferry ran and carried 412 people, and nobody fell in."
LOST = "The ferry ran on Sunday 🚢, <b>for the first time</b><br>since 2019."
HOSTILE = '</script>\u202e"}{{ 7*7 }}'
URI = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]+\Z")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """Four units: verified on captured words, a quote with a hostile note, one whose words a new draft lost, a headline."""
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(ARTICLE, url="https://ferry.example/søndag?a=1")).slug
    carried = units.make_unit(store, person, slug, "claim", sentence=3, exact="carried 412")
    quote = units.make_unit(store, person, slug, "quote", sentence=4)
    units.make_unit(store, person, slug, "claim", sentence=1)
    units.make_unit(store, person, slug, "claim", sentence=2)
    log = sources.add_source(store, person, replace(sources.blank_source("The log"), url="https://log.example/today"))
    captures.keep_file(store, person, log.id, CAPTURED.encode(), "log.txt")
    words = EvidenceForm(passage="carried 412 people", page="4", note="as written", method="read_document")
    evidence.add_evidence(store, person, carried.id, log.id, words)
    evidence.add_evidence(store, person, quote.id, sources.blank_source("Ola Lund"), EvidenceForm(stance="contradicts"))
    verdicts.set_status(store, person, carried.id, "verified")
    units.set_field(store, person, carried.id, "confidence", "high")
    units.set_field(store, person, quote.id, "note", HOSTILE)
    shorter = drafts.read_draft(store, slug, Input(ARTICLE.replace(LOST, "It ran.")))
    drafts.take_draft(store, person, slug, shorter, number=1)
    yield publish(dossiers.dossier(store.reading(), slug, "2026-05-17"))[0]
    store.close()


def annotation_of(dossier, words):
    return next(each for each in web_annotations.annotations(dossier) if words in quoted(each["target"])["exact"])


def quoted(resource):
    return next(each for each in resource["selector"] if each["type"] == "TextQuoteSelector")


def bodies(annotation, purpose):
    return [each for each in annotation["body"] if each["purpose"] == purpose]


def test_an_annotation_says_what_the_desk_says_of_the_unit(dossier):
    found = annotation_of(dossier, "412")
    assert found["motivation"] == "assessing"
    status, confidence = bodies(found, "classifying")
    assert (status["value"], confidence["value"]) == ("verified", "High confidence")
    assert status["creator"]["name"] == found["creator"]["name"] == "Vera Lind"
    assert [each["value"] for each in bodies(found, "tagging")] == ["Claim"]
    assert "one source" in [each["value"] for each in bodies(found, "describing")]
    (link,) = bodies(found, "linking")
    assert link["label"] == "Supports: page 4, read the document"
    assert link["source"] == {"id": "https://log.example/today", "type": "Text", "label": "The log"}
    assert link["rdfs:comment"] == "as written"
    position = link["selector"][1]
    assert CAPTURED[position["start"] : position["end"]] == quoted(link)["exact"] == "carried 412 people"
    (captured,) = next(each.snapshots for each in dossier.standing.sources.values() if each.title == "The log")
    assert link["state"] == {"type": "TimeState", "sourceDate": captured.at}
    contradicted = annotation_of(dossier, "full")
    assert [each["label"] for each in bodies(contradicted, "linking")] == ["Contradicts"]
    assert [each["value"] for each in bodies(contradicted, "commenting")] == [HOSTILE]


def test_each_selector_finds_the_same_words(dossier):
    page = html.fromstring(f"<main>{dossier.revision.html}</main>")
    annotations = web_annotations.annotations(dossier)
    placed = [each["target"]["selector"] for each in annotations if len(each["target"]["selector"]) > 1]
    assert len(placed) == len(annotations) - 1 == 3
    for quote, position, span in placed:
        assert dossier.standing.text[position["start"] : position["end"]] == quote["exact"]
        first, last = span["startSelector"], span["endSelector"]
        (element,) = page.xpath(first["value"])
        assert page.xpath(last["value"]) == [element]
        words = "".join(element.itertext())[first["refinedBy"]["start"] : last["refinedBy"]["start"]]
        assert words == quote["exact"]
    assert any("🛶" in selectors[0]["exact"] for selectors in placed)


def test_words_that_left_the_text_are_quoted_and_nowhere(dossier):
    (quote,) = annotation_of(dossier, "first time")["target"]["selector"]
    assert quote["exact"] in ARTICLE.replace("<b>", "").replace("</b><br>", "\n").replace("<br>", "\n")


def test_a_verdict_on_other_words_is_not_written(dossier):
    unit = next(each for each in dossier.standing.units if each.status == "verified")
    moved = replace(unit, check=replace(unit.check, sentence="other words"))
    units_ = tuple(moved if each is unit else each for each in dossier.standing.units)
    changed = replace(dossier, standing=replace(dossier.standing, units=units_))
    status = bodies(annotation_of(changed, "412"), "classifying")[0]
    assert status["value"] == "text changed since"
    assert "creator" not in status


def test_pages_hold_every_annotation_once_and_name_their_neighbours(dossier, monkeypatch):
    monkeypatch.setattr(web_annotations, "PAGE", 3)
    collection = json.loads(web_annotations.write_collection(dossier, ADDRESS))
    assert (collection["id"], collection["total"]) == (ADDRESS, 4)
    assert (collection["first"], collection["last"]) == (f"{ADDRESS}?page=1", f"{ADDRESS}?page=2")
    first, last = (json.loads(web_annotations.write_page(dossier, ADDRESS, number)) for number in (1, 2))
    assert first["items"] + last["items"] == web_annotations.annotations(dossier)
    assert (first["next"], last["prev"]) == (last["id"], first["id"])
    assert "prev" not in first
    assert "next" not in last
    assert (first["startIndex"], last["startIndex"]) == (0, 3)
    for number in (0, 3, -1, 10**30):
        with refused(NotFound, "no_such_annotation_page"):
            web_annotations.write_page(dossier, ADDRESS, number)
    none = replace(dossier, standing=replace(dossier.standing, units=()))
    empty = json.loads(web_annotations.write_collection(none, ADDRESS))
    assert empty["total"] == 0
    assert "first" not in empty
    assert json.loads(web_annotations.write_page(none, ADDRESS, 1))["items"] == []


def test_names_are_addresses_that_stay_and_tell_no_id(dossier):
    again = json.loads(web_annotations.write(dossier))
    assert again == json.loads(web_annotations.write(dossier))
    for unit in dossier.standing.units:
        assert unit.id not in json.dumps(again)
    assert again["first"]["items"][0]["target"]["source"]["id"] == "https://ferry.example/s%C3%B8ndag?a=1"
    assert URI.match(urn("unit", "x"))
    assert uri("https://é.example/ü/%20?q=„a“") == "https://%C3%A9.example/%C3%BC/%20?q=%E2%80%9Ea%E2%80%9C"


def assertions(name):
    """The assertions of one test of the suite, each with a validator that reads the definitions beside it."""
    if not STANDARD.exists():
        pytest.skip("the assertions of the W3C are not on this machine")
    pairs = [(path.name, json.loads(path.read_text())) for path in (STANDARD / "definitions").glob("*.json")]
    registry = Registry().with_resources((id_, DRAFT4.create_resource(schema)) for id_, schema in pairs)
    formats = jsonschema.FormatChecker(formats=())
    formats.checks("uri")(lambda value: not isinstance(value, str) or bool(URI.match(value)))
    formats.checks("date-time")(lambda value: not isinstance(value, str) or bool(MOMENT.match(value)))
    for path in json.loads((STANDARD / name).read_text())["assertions"]:
        schema = json.loads((STANDARD / path).read_text())
        # Some of the suite call themselves by another name than their file; their own parts are looked up under it.
        yield path, schema, Draft4Validator(schema, registry=registry, format_checker=formats)


def test_every_annotation_holds_what_the_standard_asks(dossier):
    asked = list(assertions("annotations/annotationMusts.test"))
    assert len(asked) == 54
    written = json.loads(web_annotations.write(dossier))["first"]["items"]
    for name, schema, validator in asked:
        is_expected = schema.get("expectedResult", "valid") == "valid"
        assert [each["id"] for each in written if validator.is_valid(each) is not is_expected] == [], name


def test_collections_in_files_and_at_addresses_hold_what_the_standard_asks(dossier):
    asked = list(assertions("collections/collectionMusts.test"))
    assert len(asked) == 10
    for body in (web_annotations.write(dossier), web_annotations.write_collection(dossier, ADDRESS)):
        for name, schema, validator in asked:
            assert validator.is_valid(json.loads(body)) is (schema.get("expectedResult", "valid") == "valid"), name

"""What leaves follows the schemas that the package ships; what comes back is checked by them."""

import json
from pathlib import Path

import jsonschema
import pytest

from annotator.actions import articles, evidence, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.errors import Refused
from annotator.domain.evidence import EvidenceForm
from annotator.domain.flags import FLAGS
from annotator.domain.reading_input import Input
from annotator.domain.statuses import STATUSES
from annotator.formats import article_json, reading_json
from annotator.formats.schemas import schema
from annotator.reading import article
from annotator.storage.database import Store
from tests.conftest import ARTICLE, refused
from tests.desks import new_store
from tests.exported import exported

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture
def annotated(store, person, slug) -> dict:
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm(passage="Open."))
    verdicts.set_status(store, person, unit.id, "verified")
    asked = units.make_unit(store, person, slug, "quote", sentence=4)
    queries.raise_query(store, person, asked.id, person.id, "Who heard it?")
    return json.loads(exported(store, slug))


@pytest.fixture
def empty(tmp_path):
    other = new_store(tmp_path / "other.db")
    yield other
    other.close()


def take(empty: Store, data: object) -> articles.Imported:
    return articles.import_article(empty, people.owner(empty, "Nils Berg"), Input(json.dumps(data).encode()))


def test_a_reading_follows_its_schema():
    data = json.loads(reading_json.write(article.read(Input(ARTICLE))))
    jsonschema.validate(data, schema("annotator/reading/1"), cls=jsonschema.Draft202012Validator)


def test_an_annotated_article_follows_its_schema(annotated):
    jsonschema.validate(annotated, schema("annotator/article/1"), cls=jsonschema.Draft202012Validator)


def test_the_schema_knows_the_statuses_and_flags_of_the_tables():
    known = schema("annotator/article/1")
    counted = known["properties"]["coverage"]["properties"]["by_status"]
    unit = known["$defs"]["unit"]["properties"]
    assert unit["status"]["enum"] == counted["required"] == list(counted["properties"]) == list(STATUSES)
    assert unit["flags"]["items"]["enum"] == list(FLAGS)


def test_a_status_that_the_desk_does_not_know_leaves_unsettled_and_comes_in_nowhere(store, slug, empty):
    person = people.owner(store, "Vera Lind")
    made = units.make_unit(store, person, slug, "claim", sentence=2)
    with store.writing() as db:
        db.execute("UPDATE units SET status = 'of_tomorrow' WHERE id = ?", [made.id])
    found = json.loads(exported(store, slug))
    assert found["coverage"]["settled"] == 0
    assert made.id in [blocker["unit"] for blocker in found["coverage"]["blockers"]]
    with refused(Refused, "schema_broken"):
        take(empty, found)


def test_an_export_comes_back_byte_for_byte(store, slug, empty, annotated):
    body = exported(store, slug)
    done = articles.import_article(empty, people.owner(empty, "Nils Berg"), Input(body))
    assert exported(empty, done.slug) == body
    assert not articles.import_article(empty, people.owner(empty, "Nils Berg"), Input(body)).is_new


def test_a_file_of_older_rules_is_still_the_same_article(empty, annotated):
    take(empty, annotated)
    annotated["coverage"]["loose"] = []
    annotated["units"][0]["flags"] = []
    assert not take(empty, annotated).is_new


def test_a_file_from_before_a_field_of_a_source_is_still_the_same_article(annotated):
    older = json.loads(json.dumps(annotated))
    assert older["sources"][0].pop("publisher") is None
    assert article_json.without_computed(older) == article_json.without_computed(annotated)
    older["sources"][0]["publisher"] = "The Herald"
    assert article_json.without_computed(older) != article_json.without_computed(annotated)


def test_the_same_id_with_other_content_is_refused(empty, annotated):
    take(empty, annotated)
    annotated["units"][0]["note"] = "another note"
    with refused(Refused, "other_content"):
        take(empty, annotated)


def _text_hash(data):
    data["revision"]["text_sha256"] = "0" * 64


def _exact(data):
    data["units"][0]["exact"] = "another"


def _source(data):
    data["units"][0]["evidence"][0]["source"] = "zzzzzzzzzzzz"


def _verdict(data):
    data["units"][0]["evidence"] = []


def _person(data):
    data["people"] = []


def _html(data):
    data["html"] = data["html"].replace("</p>", "<script>alert(1)</script></p>", 1)


def _marked_unit(data):
    data["no_claim"] = ["s2"]


def _lost_sentence(data):
    del data["sentences"][3]


def _asked(data):
    data["units"][1]["queries"] = []


@pytest.mark.parametrize(
    "edit", [_text_hash, _exact, _source, _verdict, _person, _html, _marked_unit, _lost_sentence, _asked]
)
def test_a_file_edited_by_hand_is_refused_and_nothing_is_stored(empty, annotated, edit):
    edit(annotated)
    with refused(Refused, "inconsistent"):
        take(empty, annotated)
    with empty.writing() as db:
        assert [db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("articles", "units", "sources")] == [
            0,
            0,
            0,
        ]


def test_html_that_was_edited_with_its_hash_is_refused_too(empty, annotated):
    import hashlib

    annotated["html"] = annotated["html"].replace("<p ", '<p onclick="x()" ', 1)
    annotated["revision"]["html_sha256"] = hashlib.sha256(annotated["html"].encode()).hexdigest()
    with refused(Refused, "inconsistent"):
        take(empty, annotated)


def test_a_truncated_file_or_another_version_is_named(empty, annotated, person):
    owner = people.owner(empty, "Nils Berg")
    with refused(Refused, "not_json"):
        articles.import_article(empty, owner, Input(json.dumps(annotated)[:-40], format="json"))
    annotated["schema"] = "annotator/article/9"
    with refused(Refused, "unknown_schema"):
        take(empty, annotated)
    annotated["schema"] = "annotator/article/1"
    annotated["units"][0]["status"] = "perhaps"
    with refused(Refused, "schema_broken"):
        take(empty, annotated)


def test_every_source_is_valid_csl_json(annotated):
    path = SHARED / "benchmarks/standards/csl/csl-data.json"
    if not path.exists():
        pytest.skip("the CSL schema is not on this machine")
    jsonschema.validate([s["csl"] for s in annotated["sources"]], json.loads(path.read_text()))


def test_the_seed_is_read_as_a_careful_person_reads_it():
    if not SHARED.exists():
        pytest.skip("the seed article is not on this machine")
    gold = json.loads((SHARED / "seed/gold.json").read_text())
    found = article.read(Input((SHARED / "seed/article.html").read_bytes()))
    said = {b.ordinal: [] for b in found.blocks}
    for sentence in found.sentences:
        said[sentence.block].append(found.text[sentence.start : sentence.end])
    head, *body = found.blocks
    assert found.text[head.start : head.end] == gold["headline"]
    assert [{"kind": b.kind, "text": found.text[b.start : b.end], "sentences": said[b.ordinal]} for b in body] == gold[
        "blocks"
    ]
    assert not any(words in found.text for words in gold["not_in_body"])

"""Annotations of other programs: each finds its words or says why not, nothing is verified, and one undo takes all back."""

import json

import pytest

from annotator.actions import articles as article_actions
from annotator.actions import evidence, no_claims, sources, units, verdicts
from annotator.actions.annotations import foreign_annotations
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.annotations.foreign_annotations import MOST
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles, events
from annotator.storage import evidence as evidence_rows
from annotator.storage import sources as source_rows
from annotator.storage import units as rows
from annotator.views import exports
from tests.conftest import ARTICLE, refused
from tests.desks import new_store

PAGE = "http://www.city.example/bridge/#part"
COST = "It cost 41 million crowns, the city says."


def quoting(exact, prefix="", suffix="", **more):
    selector = [{"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}]
    return {"type": "Annotation", "target": {"source": PAGE, "selector": selector}, **more}


W3C = [
    quoting(
        "It cost 41 million crowns",
        id="https://far.example/1",
        creator={"name": "Ana Ruiz"},
        created="2026-03-04T10:00:00Z",
        body=[
            {"type": "TextualBody", "value": "Says who?", "purpose": "commenting"},
            {"type": "TextualBody", "value": "verified", "purpose": "classifying"},
            {"type": "TextualBody", "value": "<p>The <b>budget</b> &amp; more</p>", "format": "text/html"},
            {"type": "SpecificResource", "purpose": "linking",
             "source": {"id": "https://city.example/budget", "label": "The budget"},
             "selector": {"type": "TextQuoteSelector", "exact": "41,000,000"}},
        ],
    ),
    quoting("“We are sorry for the wait,” said", body="https://wire.example/holm", motivation="linking"),
    quoting("The old bridge, built in 1932, will be soon taken down", bodyValue="Which year?"),
    quoting("The mayor resigned in a storm of protest last night"),
    quoting("Nobody", prefix="of a wholly other ", suffix=" text that is elsewhere"),
    {"type": "Annotation", "target": PAGE, "bodyValue": "About all of it"},
    quoting("Its stones", body={"type": "TextualBody", "value": "x" * 30_000}),
]  # fmt: skip
HYPOTHESIS = {
    "total": 2,
    "rows": [
        {"id": "h1", "uri": PAGE, "text": "Check this.", "tags": ["quote", "money"], "user": "acct:bo@hypothes.is",
         "created": "2026-02-01T09:00:00.123456+00:00",
         "target": [{"source": PAGE, "selector": [
             {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 0},
             {"type": "TextPositionSelector", "start": 9_000, "end": 9_020},
             {"type": "TextQuoteSelector", "exact": COST, "prefix": "2026. "}]}]},
        {"id": "h2", "uri": PAGE, "text": "I agree.", "tags": [], "references": ["h1"], "target": [{"source": PAGE}]},
    ],
}  # fmt: skip


def in_bytes(value) -> bytes:
    return json.dumps(value).encode()


def shelved(items):
    return {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": items}}


@pytest.fixture
def made(store, slug):
    article = articles.load(store.reading(), slug).article.id
    return lambda: sorted(rows.of_articles(store.reading(), [article]), key=lambda unit: unit.order)


@pytest.mark.parametrize("file", [W3C, {"@graph": W3C}, shelved(W3C)], ids=["list", "graph", "collection"])
def test_annotations_find_their_words_or_say_why_not(store, person, slug, file):
    last = events.last_number(store.reading())
    offered = foreign_annotations.read_annotations(store, person, slug, in_bytes(file))
    text = articles.load(store.reading(), slug).revision.text
    for offer in offered.offers:
        assert text[offer.start : offer.end] == offer.words
    assert [(o.annotation.number, o.sentence, o.words, o.has_other_words) for o in offered.offers] == [
        (1, 3, "It cost 41 million crowns", False),
        (2, 4, "“We are sorry for the wait,” said", False),
        (3, 7, "The old bridge, built in 1931, will be taken down", True),
    ]  # fmt: skip
    assert [(each.annotation.number, each.code) for each in offered.left] == [
        (4, "annotation_nowhere"), (5, "annotation_other_place"), (6, "annotation_without_words"),
        (7, "annotation_note"),
    ]  # fmt: skip
    assert offered.offers[0].note.splitlines() == [
        "Ana Ruiz, 2026-03-04: Says who?", "The budget & more", "Marked elsewhere as: verified",
    ]  # fmt: skip
    assert offered.offers[2].note.startswith("On the words “The old bridge, built in 1932")
    assert not any(offer.is_elsewhere for offer in offered.offers)
    assert events.last_number(store.reading()) == last


def test_what_is_taken_is_unchecked_its_sources_are_unsaid_and_one_undo_takes_it_back(store, person, slug, made):
    no_claims.mark_no_claim(store, person, slug, sentence=3, value=True)
    body = in_bytes(W3C)
    offered = foreign_annotations.read_annotations(store, person, slug, body)
    assert [offer.lifts_mark for offer in offered.offers] == [True, False, False]
    assert foreign_annotations.take_annotations(store, person, slug, body) == offered
    assert [(unit.status, unit.check, unit.note) for unit in made()] == [
        ("unchecked", None, offer.note or None) for offer in offered.offers
    ]
    first, second, _ = made()
    assert [(title, url, terms, stance, words) for title, url, terms, stance, words in tied(store, first)] == [
        ("The budget", "https://city.example/budget", "off_record", "context", "41,000,000")
    ]
    assert [url for _, url, *_ in tied(store, second)] == ["https://wire.example/holm"]
    left = exports.export(store, slug, "jsonld", "2026-11-30").body.decode()
    assert "wire.example" not in left
    assert "verified" not in json.loads(left)["first"]["items"][0]["body"][0]["value"]
    again = foreign_annotations.read_annotations(store, person, slug, body)
    assert not again.offers
    assert [each.code for each in again.left].count("annotation_there") == 3
    assert foreign_annotations.take_annotations(store, person, slug, body).offers == ()
    undo.undo_last(store, person, slug)
    assert made() == []


def tied(store, unit):
    db = store.reading()
    known = source_rows.of_articles(db, [unit.article])
    return [
        (source.title, source.url, source.terms, each.stance, each.passage.exact if each.passage else "")
        for each in evidence_rows.of_articles(db, [unit.article])
        if each.unit == unit.id
        for source in [known[each.source]]
    ]


def test_what_hypothesis_answers_is_read_and_several_speak_of_one_unit(store, person, slug, made):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    verdicts.set_status(store, person, unit.id, "in_progress")
    again = {**HYPOTHESIS["rows"][0], "id": "h3", "text": "Twice.", "tags": []}
    body = in_bytes({**HYPOTHESIS, "rows": [*HYPOTHESIS["rows"], again, again]})
    offered = foreign_annotations.read_annotations(store, person, slug, body)
    assert [(offer.unit, offer.note) for offer in offered.offers] == [
        (unit.id, "bo, 2026-02-01: Check this.\nTags: money"), (unit.id, "bo, 2026-02-01: Twice."),
    ]  # fmt: skip
    assert [each.code for each in offered.left] == ["annotation_reply", "annotation_there"]
    foreign_annotations.take_annotations(store, person, slug, body, only=[offered.offers[1].key])
    assert [(each.status, each.note) for each in made()] == [("in_progress", "bo, 2026-02-01: Twice.")]
    units.remove_unit(store, person, unit.id)
    taken = foreign_annotations.take_annotations(store, person, slug, body)
    assert len(taken.offers) == 2
    (one,) = made()
    assert one.kind == "quote"
    assert one.note == "bo, 2026-02-01: Check this.\nTags: money\nbo, 2026-02-01: Twice."


def test_the_context_or_the_place_says_which_of_equal_words_is_meant(store, person):
    text = "<p>The tram came late. Ana saw it.</p><p>The tram came late. Bo did not.</p><p>The tram came late.</p>"
    slug = article_actions.import_article(store, person, Input(text)).slug
    words = "The tram came late."
    by_suffix, by_place, by_none = quoting(words, suffix=" Bo did not see"), quoting(words), quoting(words)
    by_place["target"]["selector"].append({"type": "TextPositionSelector", "start": 66, "end": 85})
    offered = foreign_annotations.read_annotations(store, person, slug, in_bytes([by_suffix, by_place, by_none]))
    assert [offer.sentence for offer in offered.offers] == [3, 5]
    assert [(each.code, each.value) for each in offered.left] == [("annotation_ambiguous", "sentences 1, 3 and 5")]


def test_words_over_two_paragraphs_keep_their_larger_part_and_are_said_to_differ(store, person, slug):
    body = in_bytes(quoting("said Ida Holm, the mayor.\n\nCafé owners 🚲 lost"))
    (offer,) = foreign_annotations.read_annotations(store, person, slug, body).offers
    assert (offer.words, offer.has_other_words) == ("said Ida Holm, the mayor.", True)


def test_what_was_exported_comes_back_to_its_own_units_or_makes_them_elsewhere(store, person, slug, tmp_path):
    claim = units.make_unit(store, person, slug, "claim", sentence=3)
    units.make_unit(store, person, slug, "quote", sentence=4)
    evidence.add_evidence(store, person, claim.id, sources.blank_source("The log"), EvidenceForm(passage="41 million"))
    verdicts.set_status(store, person, claim.id, "verified")
    units.set_field(store, person, claim.id, "note", "See page 4.")
    body = exports.export(store, slug, "jsonld", "2026-11-30").body
    here = foreign_annotations.read_annotations(store, person, slug, body)
    assert [each.code for each in here.left] == ["annotation_here"] * 2
    other = new_store(tmp_path / "other.db")
    nils = people.owner(other, "Nils Berg")
    there = article_actions.import_article(other, nils, Input(ARTICLE)).slug
    foreign_annotations.take_annotations(other, nils, there, body)
    article = articles.load(other.reading(), there).article.id
    found = sorted(rows.of_articles(other.reading(), [article]), key=lambda unit: unit.order)
    assert [(each.kind, each.status, each.anchor.exact) for each in found] == [
        ("claim", "unchecked", COST), ("quote", "unchecked", "“We are sorry for the wait,” said Ida Holm, the mayor."),
    ]  # fmt: skip
    # What the first desk measured of it is no remark of anybody.
    said, marked = found[0].note.split("\n")
    assert said.endswith(": See page 4.")
    assert marked.startswith("Marked elsewhere as: verified, one source")
    assert [(title, words) for title, *_, words in tied(other, found[0])] == [("The log", "41 million")]
    other.close()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "annotations_not_json"), (b"\xff\xfe{", "annotations_not_json"), (b"[" * 200_000, "annotations_not_json"),
        (b"[NaN, 1e999, null]", "annotations_none"), (b'{"items": "x", "first": {"next": 3}}', "annotations_none"),
        (in_bytes({"first": "https://far.example/page"}), "annotations_none"),
        (b" " * (20 << 20) + b"[]", "too_large"), (in_bytes([quoting("It")] * (MOST + 1)), "annotations_too_many"),
        (in_bytes([{"target": 1}] * 100_000), "annotations_too_many"),
    ],
)  # fmt: skip
def test_what_is_no_annotation_is_refused_in_a_sentence(store, person, slug, body, code):
    for act in (foreign_annotations.read_annotations, foreign_annotations.take_annotations):
        with refused(Refused, code):
            act(store, person, slug, body)


ODD = [
    {"type": ["oa:Annotation"], "target": [None, 3, [[]], {"selector": {"type": "TextQuoteSelector", "exact": ["Its stones"]}}]},
    {"type": "Annotation", "@context": "https://far.example/context", "target": {"items": [quoting("“")["target"]]}},
    quoting("\ud800", body={"value": {"@value": "\x00lone \udfff"}}), quoting("Its stones", creator=[{"name": 5}], created=7),
    quoting("Its stones go", body=[{"source": {"id": "javascript:alert(1)", "label": "<b>x</b>"}}, "urn:x", "ftp://far.example"]),
    quoting("Café", body={"source": "https://user:pass@far.example/"}), quoting(" \u00ad "), quoting("-" * 5_000), quoting("x" * 30_000),
    {"type": "Annotation", "target": {"selector": {"type": "FragmentSelector", "refinedBy": {"refinedBy": {"refinedBy": {}}}}}},
]  # fmt: skip


def test_odd_and_hostile_annotations_are_taken_as_words_or_left(store, person, slug, made):
    body = in_bytes({"next": "https://far.example/2", "items": ODD})
    offered = foreign_annotations.take_annotations(store, person, slug, body)
    assert offered.is_partial
    assert {each.code for each in offered.left} >= {"annotation_nowhere", "annotation_note", "annotation_without_words"}
    assert [(unit.anchor.exact, unit.note) for unit in made()] == [
        ("Its stones", None), ("Its stones go", "urn:x\nftp://far.example"),
    ]  # fmt: skip
    assert [(title, url) for title, url, *_ in tied(store, made()[1])] == [("<b>x</b>", None)]


def test_a_viewer_has_nothing_read_or_taken(store, person, slug):
    viewer = people.add_person(store, person, "Vic View", "viewer")
    for act in (foreign_annotations.read_annotations, foreign_annotations.take_annotations):
        with pytest.raises(RuleBroken):
            act(store, viewer, slug, in_bytes(W3C))

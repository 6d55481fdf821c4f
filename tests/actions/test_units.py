import pytest

from annotator.actions import evidence, no_claims, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.storage import articles, events, sentences
from annotator.storage import units as stored
from tests.conftest import refused

pytestmark = pytest.mark.both_stores


def test_a_whole_sentence_becomes_a_claim(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    assert unit.anchor.exact == "The bridge opened on Monday, March 2, 2026."
    assert unit.status == "unchecked"


def test_words_after_emoji_and_combining_marks_keep_their_code_points(store, person, slug):
    _, revision = articles.load(store.reading(), slug)
    unit = units.make_unit(store, person, slug, "claim", sentence=5, exact="lost trade")
    assert revision.text[unit.anchor.start : unit.anchor.end] == "lost trade"
    assert unit.anchor.prefix.endswith("🚲 ")
    assert "é owners" in unit.anchor.prefix  # composed: one code point, as in the text


def test_several_units_share_a_sentence_and_overlap(store, person, slug):
    first = units.make_unit(store, person, slug, "claim", sentence=3, exact="41 million crowns")
    second = units.make_unit(store, person, slug, "claim", sentence=3, exact="crowns, the city says")
    _article, revision = articles.load(store.reading(), slug)
    html = sentences.pieces(store.reading(), revision.id)[2].html
    assert html.count(f'data-unit="{first.id}"') >= 1
    assert html.count(f'data-unit="{second.id}"') >= 2  # outside the link and inside it


def test_the_same_words_hold_one_claim_only(store, person, slug):
    units.make_unit(store, person, slug, "claim", sentence=2)
    with refused(RuleBroken, "unit_exists"):
        units.make_unit(store, person, slug, "claim", sentence=2)


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ({"sentence": 99}, "no_such_sentence"),
        ({"sentence": 2, "exact": "not these words"}, "words_not_here"),
        ({"sentence": 2, "exact": " "}, "span_blank"),
        ({"sentence": 2, "exact": "2"}, "words_twice"),
        ({"span": (0, 10**9)}, "span_outside"),
        ({"span": (-3, 4)}, "span_outside"),
        ({"span": (5, 5)}, "span_outside"),
        ({"span": (0, 60)}, "span_across_blocks"),
    ],
)
def test_a_span_that_cannot_be_is_refused_and_nothing_is_stored(store, person, slug, where, code):
    with refused(RuleBroken, code):
        units.make_unit(store, person, slug, "claim", **where)
    article, _ = articles.load(store.reading(), slug)
    assert stored.of_articles(store.reading(), [article.id]) == ()


def test_a_verified_claim_needs_evidence(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    with refused(RuleBroken, "needs_support"):
        verdicts.set_status(store, person, unit.id, "verified")
    evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    assert verdicts.set_status(store, person, unit.id, "verified").check.by == person.id


def test_off_record_evidence_never_verifies(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, sources.blank_source("A clerk"), EvidenceForm(terms="off_record"))
    with refused(RuleBroken, "needs_support"):
        verdicts.set_status(store, person, unit.id, "verified")


def test_removing_the_last_evidence_reopens_the_verdict(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    tied = evidence.add_evidence(store, person, unit.id, sources.blank_source("City log"), EvidenceForm())
    verdicts.set_status(store, person, unit.id, "verified")
    evidence.remove_evidence(store, person, tied.id)
    assert stored.load(store.reading(), unit.id).status == "in_progress"


def test_a_stale_save_changes_nothing(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    seen = stored.load(store.reading(), unit.id)
    units.set_field(store, person, unit.id, "risk", "legal", version=seen.version)
    with pytest.raises(Stale):
        units.set_field(store, person, unit.id, "risk", "normal", version=seen.version)
    assert stored.load(store.reading(), unit.id).risk == "legal"


def test_a_mark_and_a_unit_exclude_each_other(store, person, slug):
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    units.make_unit(store, person, slug, "claim", sentence=6)
    article, _ = articles.load(store.reading(), slug)
    assert stored.no_claims(store.reading(), [article.id]) == ()
    with refused(RuleBroken, "has_units"):
        no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)


def test_one_key_marks_the_rest_of_a_block(store, person, slug):
    units.make_unit(store, person, slug, "claim", sentence=2)
    assert no_claims.mark_no_claim(store, person, slug, value=True, block=2) == (3, 4)


def test_an_unknown_field_or_value_is_named(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    with refused(NotFound, "no_such_field"):
        units.set_field(store, person, unit.id, "colour", "red")
    with refused(RuleBroken, "unknown_value"):
        verdicts.set_status(store, person, unit.id, "perhaps")
    with refused(RuleBroken, "too_long"):
        units.set_field(store, person, unit.id, "note", "x" * 100_000)
    with refused(RuleBroken, "forbidden_characters"):
        units.set_field(store, person, unit.id, "note", "a\x00b")
    with refused(RuleBroken, "forbidden_characters"):
        units.set_field(store, person, unit.id, "speaker", "a\ud800b")


def test_a_viewer_changes_nothing(store, person, slug):
    viewer = people.add_person(store, person, "Guest", "viewer")
    with refused(RuleBroken, "may_not_check"):
        units.make_unit(store, viewer, slug, "claim", sentence=2)


def test_every_change_leaves_its_event_in_an_unbroken_chain(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "confidence", "low")
    article, _ = articles.load(store.reading(), slug)
    assert [e.action for e in events.of_article(store.reading(), article.id)] == [
        "import", "make_unit", "set_confidence",
    ]  # fmt: skip
    assert events.first_break(store.reading()) is None
    last = events.of_article(store.reading(), article.id)[-1].id
    with store.writing() as db:
        db.execute("UPDATE events SET after = replace(after, 'low', 'high') WHERE id = :id", {"id": last})
    assert events.first_break(store.reading()) == last

"""Taking and leaving what the desk suggests."""

import pytest

from annotator.actions import articles, no_claims, suggestions, units
from annotator.actions.history import undo
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.hints import Hints
from annotator.domain.reading_input import Input
from annotator.domain.readings import Analysis, Reason, Slip, Suggestion
from annotator.storage import analyses, dossiers
from annotator.storage import articles as stored
from annotator.storage import suggestions as answers
from annotator.storage import units as unit_rows
from tests.conftest import refused
from tests.exported import exported

pytestmark = pytest.mark.both_stores

QUOTED = """<h1>The mill closes</h1><p>“We are done,” said Ida Holm, the owner. The mill employs 40 people.</p>
<p>“Nobody asked us,” said Per Lund, a miller. “We heard it on the radio.”</p>"""


@pytest.fixture
def mill(store, person):
    """An article with three quotes; its third sentence is worth nine points, and a slip is in it."""
    slug = articles.import_article(store, person, Input(QUOTED)).slug
    _article, revision = stored.load(store.reading(), slug)
    number = revision.text.index("40")
    seen = analyses.load(store.reading(), revision.id)
    with store.writing() as db:
        analyses.save(
            db,
            revision.id,
            Analysis(
                quotes=seen.quotes,
                suggestions=(Suggestion(3, 9, (Reason("number", 9, number, number + 2),)),),
                notes=(Slip("odd_number", number, number + 2, "Is it 40?"),),
            ),
        )
    return slug


def hints(store, slug) -> Hints:
    article, revision = stored.load(store.reading(), slug)
    standing = dossiers.standing(store.reading(), article, revision, "2026-05-01")
    return suggestions.read_hints(store.reading(), standing, revision.id)


def offered(store, slug) -> list[tuple[str, str]]:
    return [(o.kind, o.exact) for o in hints(store, slug).offers]


def test_quotes_are_offered_in_a_fresh_article(store, mill):
    assert offered(store, mill) == [
        ("quote", "We are done,"),
        ("claim", "The mill employs 40 people."),
        ("quote", "Nobody asked us,"),
        ("quote", "We heard it on the radio."),
    ]


def test_what_is_accepted_becomes_a_unit_and_is_offered_no_more(store, person, mill):
    [offer, *_] = hints(store, mill).offers
    unit = suggestions.accept(store, person, mill, "quote", offer.start, offer.end)
    assert (unit.kind, unit.anchor.exact, unit.speaker) == ("quote", "We are done,", "Ida Holm")
    assert ("quote", "We are done,") not in offered(store, mill)
    with refused(NotFound, "no_such_suggestion"):
        suggestions.accept(store, person, mill, "quote", offer.start, offer.end)


def test_what_is_dismissed_does_not_come_back(store, person, mill):
    claim = hints(store, mill).first(1)[0]
    suggestions.dismiss(store, person, mill, "claim", claim.start, claim.end)
    assert ("claim", claim.exact) not in offered(store, mill)
    assert unit_rows.of_articles(store.reading(), [stored.load(store.reading(), mill)[0].id]) == ()
    undo.undo_last(store, person, mill)
    assert ("claim", claim.exact) in offered(store, mill)


def test_one_undo_takes_back_all_quotes(store, person, mill):
    before = exported(store, mill)
    made = suggestions.accept_quotes(store, person, mill)
    assert [u.anchor.exact for u in made] == ["We are done,", "Nobody asked us,", "We heard it on the radio."]
    undo.undo_last(store, person, mill)
    assert exported(store, mill) == before
    assert len(offered(store, mill)) == 4


def test_what_is_accounted_for_is_not_offered(store, person, mill):
    units.make_unit(store, person, mill, "claim", sentence=3)
    no_claims.mark_no_claim(store, person, mill, value=True, sentence=2)
    assert offered(store, mill) == [("quote", "Nobody asked us,"), ("quote", "We heard it on the radio.")]


def test_the_threshold_of_an_article_decides_which_claims_are_offered(store, person, mill):
    suggestions.set_threshold(store, person, mill, 10)
    assert all(kind == "quote" for kind, _ in offered(store, mill))
    suggestions.set_threshold(store, person, mill, 9)
    assert hints(store, mill).first(1)[0].score == 9
    for points in (None, -1, 101):
        with refused(RuleBroken, "unknown_value"):
            suggestions.set_threshold(store, person, mill, points)


def test_a_slip_stands_only_with_a_reason(store, person, mill):
    [finding] = hints(store, mill).findings
    place = finding.note.start, finding.note.end
    with refused(RuleBroken, "required"):
        suggestions.dismiss_finding(store, person, mill, "odd_number", *place, " ")
    suggestions.dismiss_finding(store, person, mill, "odd_number", *place, "The owner counted them.")
    assert hints(store, mill).findings == ()
    [answer] = answers.every(store.reading())
    assert (answer.rule, answer.exact, answer.reason) == ("note:odd_number", "40", "The owner counted them.")


def test_answers_to_claims_are_the_labels_a_house_learns_from(store, person, mill):
    claim = hints(store, mill).first(1)[0]
    suggestions.accept(store, person, mill, "claim", claim.start, claim.end)
    suggestions.accept_quotes(store, person, mill)
    [label] = suggestions.labels(store)
    assert (label.text, label.label) == ("The mill employs 40 people.", 1)

"""Sentences that hold nothing to check, one or many at once."""

import pytest

from annotator.actions import no_claims
from annotator.actions.articles import import_article
from annotator.actions.history.undo import undo_last
from annotator.domain.errors import RuleBroken
from annotator.domain.reading_input import Input
from annotator.storage import articles, sentences, units
from tests.conftest import refused

pytestmark = pytest.mark.both_stores

LISTS = """<h1>What the council decided</h1><p>Two lists and a table follow.</p>
<ul><li>A night bus. It runs from April.</li><li>Two lanes.</li></ul><ul><li>Another list.</li></ul>
<table><tr><td>Buses</td><td>4</td></tr><tr><td>Lanes</td><td>2</td></tr></table><p>Nobody objected to any of it.</p>"""


def test_a_whole_list_or_table_is_marked_at_once(store, person):
    slug = import_article(store, person, Input(LISTS)).slug
    article, revision = articles.load(store.reading(), slug)
    cut = sentences.of(store.reading(), revision.id)

    def block_of(words):
        return next(s.block for s in cut if words in s.folded)

    def said(ordinals):
        return [s.folded for s in cut if s.ordinal in ordinals]

    marked = no_claims.mark_no_claim(store, person, slug, value=True, whole=block_of("Two lanes"))
    assert said(marked) == ["A night bus.", "It runs from April.", "Two lanes."]
    marked = no_claims.mark_no_claim(store, person, slug, value=True, whole=block_of("Lanes"))
    assert said(marked) == ["Buses", "4", "Lanes", "2"]
    marked = no_claims.mark_no_claim(store, person, slug, value=True, whole=block_of("Nobody"))
    assert said(marked) == ["Nobody objected to any of it."]
    undo_last(store, person, slug)
    undo_last(store, person, slug)
    assert {m.sentence for m in units.no_claims(store.reading(), [article.id])} == {
        s.ordinal for s in cut if s.folded in ("A night bus.", "It runs from April.", "Two lanes.")
    }
    with refused(RuleBroken, "no_such_block"):
        no_claims.mark_no_claim(store, person, slug, value=True, whole=99)

"""How many statements the main pages and a save take: on a server, each is a trip there and back."""

import pytest

from annotator.actions import articles, evidence, sources, units
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from tests.desks import summarize_all

pytestmark = pytest.mark.both_stores


@pytest.fixture
def asked(store, monkeypatch):
    """Every statement that the desk makes."""
    seen = []
    kind = type(store.reading())
    execute = kind.execute

    def noted(db, sql, parameters=None):
        seen.append(sql)
        return execute(db, sql, parameters)

    monkeypatch.setattr(kind, "execute", noted)
    return seen


def test_the_main_pages_and_a_save_take_so_many_statements_and_no_more(browser, store, person, asked):
    slug = articles.import_article(store, person, Input("<h1>The mill</h1><p>It cost 3 million. It burned.</p>")).slug
    unit, other = (units.make_unit(store, person, slug, "claim", sentence=number) for number in (2, 3))
    source = sources.add_source(store, person, sources.blank_source("Minutes"))
    evidence.add_evidence(store, person, other.id, source.id, EvidenceForm(passage="It burned."))
    summarize_all(store)
    for page, most in (
        ("/", 11),
        (f"/articles/{slug}", 3),
        (f"/articles/{slug}/coverage", 17),
        (f"/units/{unit.id}/history", 13),
        ("/sources", 6),
        (f"/sources/{source.id}", 20),
        ("/search?q=mill", 9),
    ):
        browser.see(page)
        asked.clear()
        browser.see(page)
        assert len(asked) <= most, page
    token = browser.token()
    asked.clear()
    saved = browser.post_with(
        token, f"/units/{unit.id}/status", value="needs_source", htmx=True, target=f"unit-{unit.id}"
    )
    assert saved.status_code == 200
    asked.remove("SELECT version FROM units WHERE id = ?")
    assert len(asked) <= 34

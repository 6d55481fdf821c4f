"""An article as it stood at each moment of its past: a viewer finds no mark in it, and nobody prints one."""

from annotator.actions import drafts, evidence, sources, units
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles, events
from tests.conftest import ARTICLE
from tests.desks import app_over
from tests.firewall.test_routes import app_for
from tests.web.conftest import Browser, soup


def test_no_mark_is_in_the_article_as_it_stood_at_any_moment(marked):
    article = articles.load(marked.store.reading(), marked.slug).article.id
    happened = events.of_article(marked.store.reading(), article)
    with marked.store.writing() as db:
        db.execute("UPDATE events SET at = strftime('%Y-%m-%dT%H:%M:%SZ', '2026-01-01', id || ' seconds')")
        moments = [row[0] for row in db.execute("SELECT at FROM events WHERE article = ? ORDER BY id", (article,))]
    viewer, checker = (Browser(app_for(marked, role).test_client()) for role in ("viewer", "checker"))
    seen, came = "", next(n for n, event in enumerate(happened) if event.noun == "article")
    for moment in moments[came::4]:
        address = f"/articles/{marked.slug}/as-of?at={moment}"
        assert marked.leaks(viewer.see(address).text) == [], moment
        page = soup(checker.get(address))
        seen += page.text
        for kept in page.select("[data-kept]"):
            kept.decompose()
        assert marked.leaks(page.text) == [], moment
    assert marked.leaks(seen) != []


def test_who_went_off_the_record_stays_unnamed_once_the_evidence_is_gone(store, person, slug):
    """In the text of then, and at the moment of then: by its export, its page and the history."""
    whistle = sources.add_source(store, person, sources.blank_source("Ivan Whistle, interview")).id
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    tied = evidence.add_evidence(store, person, unit.id, whistle, EvidenceForm(passage="It opened late, said Ivan."))
    with store.writing() as db:
        db.execute("UPDATE events SET at = '2026-01-01T10:00:00Z'")
    drafts.take_draft(
        store, person, slug, drafts.read_draft(store, slug, Input(f"{ARTICLE}<p>One more.</p>")), number=1
    )
    evidence.change_evidence(
        store, person, tied.id, EvidenceForm(passage="It opened late, said Ivan.", terms="off_record")
    )
    evidence.remove_evidence(store, person, tied.id)
    nils = people.add_person(store, person, "Nils Berg", "viewer")
    viewer = Browser(app_over(store, nils).test_client())
    table = f"/articles/{slug}"
    for address in (f"{table}/export.json?revision=1", f"{table}/as-of?at=2026-01-01T10:00:00Z", f"{table}/history"):
        answer = viewer.get(address)
        assert answer.status_code == 200
        assert "Ivan" not in answer.text, address

"""An article as it stood at each moment of its past: a viewer finds no mark in it, and nobody prints one."""

from annotator.storage import articles, events
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

"""What people wrote beside a Word file: for those who see all of the desk, and for nobody else; in no file."""

import pytest

from annotator.actions import articles, draft_sources, units
from annotator.clock import today
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import analyses
from annotator.storage import articles as stored
from annotator.views import exports
from tests.exported import words_of
from tests.firewall.conftest import Marked
from tests.firewall.test_routes import BLIND, app_for
from tests.intake.documents import COMMENT, commented, document, link, paragraph
from tests.web.conftest import Browser


@pytest.fixture
def commented_on(marked: Marked) -> str:
    words = f"{marked.mark('a comment')}, see https://{marked.mark('an address in it')}.example/file"
    source = document(
        paragraph("The mill closes", "Title"),
        paragraph("It employs 40 people", more=link("as the log says") + COMMENT),
        paragraph("Nobody was asked.", more=COMMENT),
        extra=commented(words),
    )
    return articles.import_article(marked.store, marked.owner, Input(source, filename="mill.docx")).slug


def pages(browser: Browser, slug: str) -> str:
    asked = [f"/articles/{slug}?s={n}" for n in range(1, 4)] + [f"/articles/{slug}/coverage", "/sources", "/"]
    return "".join(browser.get(each).text for each in asked)


@pytest.mark.parametrize("taken", [False, True])
def test_a_comment_is_seen_by_those_who_see_all_and_leaves_in_no_file(marked, commented_on, taken):
    slug, store = commented_on, marked.store
    for sentence in (2, 3):
        units.make_unit(store, marked.owner, slug, "claim", sentence=sentence)
    if taken:
        article, revision = stored.load(store.reading(), slug)
        drafts = analyses.load(store.reading(), revision.id).draft_sources
        for unit in units.units.of_articles(store.reading(), [article.id]):
            for draft in drafts:
                if draft.kind == "comment" and unit.anchor.touches(draft.start, draft.end):
                    draft_sources.take_draft_source(store, marked.owner, unit.id, draft.key, EvidenceForm())
    for role in BLIND:
        seen = pages(Browser(app_for(marked, role).test_client()), slug)
        assert marked.leaks(seen) == []
        assert "as the log says" in seen
    assert {"a comment", "an address in it"} <= set(
        marked.leaks(pages(Browser(app_for(marked, "checker").test_client()), slug))
    )
    for name in exports.FORMATS:
        assert marked.leaks(words_of(exports.export(store, slug, name, today()).body)) == []


def test_the_registry_tells_those_who_may_not_see_all_neither_counts_nor_origins(marked):
    for role, known in (("viewer", False), ("checker", True)):
        page = Browser(app_for(marked, role).test_client()).see("/sources")
        assert bool(page.select(".rests")) is known
        assert bool(page.select("#origins option")) is known

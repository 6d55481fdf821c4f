"""Every page, light and dark, wide and on a phone: nothing for axe, nothing on the console."""

import pytest

from annotator.actions import drafts, evidence, sources, units, verdicts
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as stored
from annotator.storage import sentences
from tests.browser.accessibility import faults
from tests.conftest import ARTICLE

pytestmark = pytest.mark.browser

PAGES = ["/", "/articles/new", "/articles/{demo}", "/articles/{slug}?s=2", "/articles/{demo}/coverage", "/shift", "/trends",
         "/second-readings", "/sources", "/people", "/articles/{slug}/revisions", "/articles/{slug}/revisions/1..2",
         "/articles/{slug}/revisions/edit", "/articles/{demo}/watch",
         "/account/tokens", "/api/v1/"]  # fmt: skip
# The rest of these pages is that of one above, and long.
CARDS = ["/articles/{demo}?s=1", "/articles/{demo}?s=29", "/articles/{slug}?s=3", "/articles/{slug}?s=0"]


@pytest.fixture
def redrafted(desk):
    """The small article in its second draft: a sentence changed and one gone, both checked before.

    A third is wrong; the words of the log differ from the first and the third.
    """
    log = sources.add_source(desk.store, desk.person, sources.blank_source("City log")).id
    for number, status in ((2, "disputed"), (5, "disputed"), (3, "incorrect")):
        unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=number)
        for date, cost in (("3", "41"), ("2", "44")):
            words = f"The bridge opened on Monday, March {date}, 2026. It cost {cost} million crowns, the city says."
            form = EvidenceForm(passage=words, is_known_to_differ=True)
            evidence.add_evidence(desk.store, desk.person, unit.id, log, form)
        verdicts.set_status(desk.store, desk.person, unit.id, status)
    _article, revision = stored.load(desk.store.reading(), desk.slug)
    cut = sentences.of(desk.store.reading(), revision.id)
    first, second = (revision.text[cut[n].start : cut[n].end] for n in (1, 4))
    html = ARTICLE.replace(first, first.replace(".", " again.")).replace(second, "")
    assert html != ARTICLE
    reading = drafts.read_draft(desk.store, desk.slug, Input(html))
    drafts.take_draft(desk.store, desk.person, desk.slug, reading, number=1, strange=True)
    return desk


def test_axe_finds_nothing_and_nothing_is_wider_than_its_window(redrafted, visit):
    desk, found = redrafted, {}
    for path in (*PAGES, *CARDS):
        page = visit(desk.address + path.format(demo=desk.demo, slug=desk.slug))
        found[path] = faults(page, "#card" if path in CARDS else "html")
        page.context.close()
    assert {path: faults for path, faults in found.items() if faults} == {}

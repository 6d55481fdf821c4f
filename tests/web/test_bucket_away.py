"""A desk whose captured files are in a bucket that is away: pages are shown, saves are refused, and nothing is lost."""

from io import BytesIO

import pytest

from annotator.actions import evidence, sources
from annotator.domain.evidence import EvidenceForm
from annotator.storage import captures as rows
from tests.buckets import ACCESS, SECRET, bad_store, error, in_bucket
from tests.captured import capture_page
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup

WORDS = "The bridge cost 41 million crowns, the log of the city says."
AWAY = "does not answer"


@pytest.fixture
def bad():
    with bad_store(lambda *_: None) as store_of_buckets:
        yield store_of_buckets


@pytest.fixture
def desk(store, bad):
    with_files = in_bucket(store, bad.place)
    yield with_files
    with_files.close()


@pytest.fixture
def source(desk, person, unit):
    made = sources.add_source(desk, person, sources.blank_source("The log"))
    capture_page(desk, person, made.id, WORDS)
    evidence.add_evidence(desk, person, unit, made.id, EvidenceForm(passage="41 million crowns"))
    return made


@pytest.fixture
def browser(desk, person):
    return Browser(app_over(desk, person).test_client())


@pytest.fixture
def away(bad, source):
    bad.answer = lambda *_: error(503, "SlowDown")


def test_the_page_of_a_source_is_shown_and_says_what_nobody_can_look_up(browser, source, away):
    answer = browser.get(f"/sources/{source.id}")
    page = soup(answer)
    assert answer.status_code == 200
    assert AWAY in only(page, "#capture-list").get_text()
    assert "outside the desk" not in page.get_text()


def test_a_card_with_a_passage_is_shown_all_the_same(browser, harbour, away):
    answer = browser.get(f"/articles/{harbour}?s=3")
    assert (answer.status_code, "cannot be looked up just now" in soup(answer).text) == (200, True)


def test_the_export_page_is_shown(browser, harbour, away):
    assert browser.get(f"/articles/{harbour}/export").status_code == 200


@pytest.mark.parametrize("end", ["", "/file", "/record"])
def test_what_was_captured_is_not_called_lost(browser, desk, source, away, end):
    [seen] = rows.of_source(desk.reading(), source.id)
    answer = browser.get(f"/sources/{source.id}/captures/{seen.sha256}{end}")
    assert (answer.status_code, AWAY in answer.text, "outside the desk" in answer.text) == (503, True, False)


def test_an_upload_is_refused_with_a_sentence_and_nothing_is_stored(browser, desk, source, away):
    before = rows.of_source(desk.reading(), source.id)
    answer = browser.post(f"/sources/{source.id}/captures", file=(BytesIO(b"The minutes of the evening."), "a.txt"))
    assert (answer.status_code, AWAY in answer.text) == (503, True)
    assert (ACCESS in answer.text, SECRET in answer.text) == (False, False)
    assert rows.of_source(desk.reading(), source.id) == before


def test_a_note_is_saved_while_the_bucket_is_away_and_a_passage_stays_typed(browser, harbour, unit, source, away):
    saved = browser.post(f"/units/{unit}/evidence", source=source.id, stance="supports", note="Called the port office.")
    assert saved.status_code in (200, 303)
    refused = browser.post(f"/units/{unit}/evidence", source=source.id, stance="supports", passage="41 million crowns")
    assert (refused.status_code, AWAY in refused.text, "41 million crowns" in refused.text) == (503, True, True)

"""The loop beside the requests while the server of the database is away: it says so once, and goes on."""

import threading
from dataclasses import replace

import pytest

from annotator.actions import jobs, sources
from annotator.actions.fetching import Content
from annotator.jobs.loop import working
from tests.jobs.test_loop import FETCH, until
from tests.postgres_servers import HASTY, own_server
from tests.storage.postgres.conftest import desk_on, wait_for

pytestmark = pytest.mark.postgresql


def test_a_server_that_is_away_is_told_in_one_line_and_the_jobs_go_on_when_it_is_back(tmp_path, caplog):
    with own_server(**HASTY) as server:
        desk = desk_on(server, tmp_path)
        page = replace(sources.blank_source("A page"), url="https://city.example/x")
        source = sources.add_source(desk.store, desk.person, page)
        may_answer = threading.Event()

        def fetch(url):
            assert may_answer.wait(60)
            return Content(b"What the page says.", url=url)

        jobs.ask_capture(desk.store, desk.person, source.id, FETCH)
        with working(desk.store, fetch):
            until(desk.store, source, "fetching")
            server.stop("immediate")
            wait_for(lambda: "does not answer" in caplog.text)
            may_answer.set()
            wait_for(lambda: "What became of a job could not be stored" in caplog.text)
            server.start()
            assert until(desk.store, source, "captured", "failed")
        desk.store.close()
    assert caplog.text.count("does not answer") == 1
    assert "A job broke" not in caplog.text

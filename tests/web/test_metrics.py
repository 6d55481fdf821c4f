"""The figures for Prometheus: who gets them, and that they count what happens."""

import http.client
import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from annotator import config
from annotator.actions import jobs, maintenance, no_claims, sources
from annotator.actions.fetching import fetched
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.reading import processes
from annotator.storage.connections.write_turns import WriteTurns
from annotator.storage.database import Store
from annotator.web.operations.watching import Watching, watch
from tests.conftest import refused
from tests.desks import app_over
from tests.network.servers import HERE, answering, serving
from tests.other_programs import other_program
from tests.serving import running
from tests.web.conftest import Browser
from tests.web.test_access import stranger

TOKEN = "a token of the monitor"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
Figures = Callable[..., float | None]


@pytest.fixture
def watched(store: Store, person: Person, tmp_path: Path) -> Flask:
    app = app_over(store, person)
    watch(app, Watching(TOKEN, tmp_path / "backups"))
    return app


@pytest.fixture
def figure(watched: Flask) -> Figures:
    """The value of a series with these labels, asked for now; None if there is none."""

    def figure(name: str, **labels: str) -> float | None:
        page = stranger(watched).get("/metrics", headers=BEARER).text
        samples = [sample for family in text_string_to_metric_families(page) for sample in family.samples]
        return next((each.value for each in samples if each.name == name and each.labels == labels), None)

    return figure


def test_without_a_token_that_is_set_there_is_no_such_page(store: Store, person: Person) -> None:
    app = app_over(store, person)
    assert stranger(app).get("/metrics").status_code == 404
    assert stranger(app).get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.parametrize(
    "given", ["", "Bearer", "Bearer wrong", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}", f"Basic {TOKEN}", "Bearer \xe9"]
)
def test_whoever_lacks_the_token_gets_no_figures(watched: Flask, given: str) -> None:
    answer = stranger(watched).get("/metrics", headers={"Authorization": given})
    assert (answer.status_code, answer.text) == (401, "")
    assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_whoever_is_signed_in_needs_the_token_too(watched: Flask) -> None:
    assert Browser(watched.test_client()).get("/metrics").status_code == 401


def test_the_figures_are_held_to_the_host_as_every_page_is(watched: Flask) -> None:
    assert stranger(watched).get("/metrics", headers={**BEARER, "Host": "rebound.example"}).status_code == 400
    answer = stranger(watched).get("/metrics", headers=BEARER)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")


def test_requests_are_counted_by_rule_method_and_class_of_answer(watched: Flask, figure: Figures, slug: str) -> None:
    browser = Browser(watched.test_client())
    browser.get(f"/articles/{slug}")
    browser.get(f"/articles/{slug}?q=secret")
    browser.get("/articles/nothing")
    browser.get("/no/such/page")
    browser.client.open("/sources", method="BREW")
    assert figure("annotator_requests_total", rule="/articles/<slug>", method="GET", status="2xx") == 2
    assert figure("annotator_requests_total", rule="/articles/<slug>", method="GET", status="4xx") == 1
    assert figure("annotator_requests_total", rule="none", method="GET", status="4xx") == 1
    assert figure("annotator_requests_total", rule="none", method="other", status="4xx") == 1
    assert figure("annotator_request_seconds_count", rule="/articles/<slug>") == 3


def test_pages_that_are_told_again_that_nothing_happened_are_counted(
    watched: Flask, figure: Figures, slug: str
) -> None:
    browser = Browser(watched.test_client())
    for _ in range(3):
        assert browser.get(f"/articles/{slug}/changes?since=999").status_code == 204
    assert figure("annotator_requests_total", rule="/articles/<slug>/changes", method="GET", status="2xx") == 3


def test_the_database_tells_its_size_its_events_and_whether_its_seal_holds(
    store: Store, person: Person, figure: Figures, slug: str
) -> None:
    assert figure("annotator_database_up") == 1
    assert figure("annotator_seal_whole") == 1
    assert figure("annotator_database_bytes") == store.path.stat().st_size
    assert figure("annotator_wal_bytes") is not None
    before = figure("annotator_events_total")
    assert before
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    assert figure("annotator_events_total") == before + 1
    store.close()
    with other_program(store.path) as connection:
        connection.execute("DELETE FROM seals")
    assert figure("annotator_seal_whole") == 0


def test_captures_are_counted_by_what_became_of_them(store: Store, person: Person, figure: Figures) -> None:
    with serving(answering(b"", status="404 Not Found")) as server:
        fetch = partial(fetched, policy=HERE)
        source = sources.add_source(store, person, replace(sources.blank_source("A page"), url=server.at()))
        jobs.ask_capture(store, person, source.id, fetch)
        assert figure("annotator_jobs", state="queued") == 1
        assert jobs.run_due(store, fetch)
    assert figure("annotator_jobs", state="queued") == 0
    assert figure("annotator_jobs", state="failed") == 1


def test_the_newest_backup_is_told_once_there_is_one(
    store: Store, person: Person, figure: Figures, tmp_path: Path
) -> None:
    assert figure("annotator_last_backup_timestamp_seconds") is None
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "another.db").touch()
    assert figure("annotator_last_backup_timestamp_seconds") is None
    made = maintenance.backup_in(store, tmp_path / "backups", 3)
    told = figure("annotator_last_backup_timestamp_seconds")
    assert told
    assert abs(told - made.stat().st_mtime) < 60


def test_a_database_that_is_gone_is_told_and_nothing_else_of_it(store: Store, figure: Figures) -> None:
    assert figure("annotator_database_up") == 1
    store.path.rename(store.path.with_name("moved.db"))
    assert figure("annotator_database_up") == 0
    assert figure("annotator_seal_whole") is None
    assert figure("annotator_articles_being_read") == 0


def test_readings_are_counted_by_how_they_ended() -> None:
    asked = processes.ReadingProcesses(1, 0)
    with pytest.raises(processes.TooLong):
        asked.ask(b"", 0.001, is_patient=False)
    assert [asked.counts.of(outcome) for outcome in processes.OUTCOMES] == [0, 1, 0, 0]
    assert asked.counts.of(processes.AT_WORK) == asked.counts.of(processes.WAITING) == 0


def test_a_writer_that_waits_is_counted() -> None:
    turns = WriteTurns()
    with turns.one():
        second = threading.Thread(target=lambda: turns.one().__enter__())
        second.start()
        while not turns.counts.of("waited"):
            pass
    second.join()
    assert turns.counts.of("waited") == 1
    assert turns.counts.of("waited_microseconds") > 0
    assert turns.counts.of("sent_away") == 0


def test_a_served_desk_gives_its_figures_to_the_token_of_its_settings(
    store: Store, person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = tmp_path / "annotator.toml"
    settings.write_text(f'metrics_token = "{TOKEN}"\n')
    settings.chmod(0o600)
    with running(store.path, "--port", "0", config=settings) as server:
        host = server.line.split()[-1].split("/")[2]
        connection = http.client.HTTPConnection(host, timeout=30)
        connection.request("GET", "/metrics", headers=BEARER)
        page = connection.getresponse().read().decode()
        connection.close()
    assert "annotator_requests_waiting 0.0" in page
    assert "process_resident_memory_bytes" in page
    assert "process_start_time_seconds" in page


def test_a_token_that_could_be_guessed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNOTATOR_METRICS_TOKEN", "short")
    with refused(RuleBroken, "secret_short"):
        config.metrics_token()

"""What is told about a running desk holds nothing of what is in it."""

import io
import json
import logging
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from flask import Flask
from prometheus_client.parser import text_string_to_metric_families

from annotator.domain.jobs import FAILED, FETCHING, QUEUED
from annotator.views.desk.running_desk import OUTCOMES
from annotator.web.operations.log_lines import ObjectLines
from annotator.web.operations.observed import NO_RULE
from annotator.web.operations.watching import Watching, watch
from tests.firewall.conftest import Marked, copied
from tests.firewall.test_routes import NOT_POSTED, addresses, app_for, values
from tests.web.conftest import Browser

TOKEN = "a token of the monitor"


@dataclass(frozen=True)
class Told:
    """What was told while a checker asked everywhere: the page of figures, and the log."""

    marked: Marked
    app: Flask
    page: str
    log: str


@pytest.fixture(scope="module")
def told(first: Marked, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """One walk for all: nothing of what it told changes any more."""
    with copied(first, tmp_path_factory.mktemp("told")) as marked:
        app = app_for(marked, "checker", TESTING=False)
        watch(app, Watching(TOKEN, logs_objects=True))
        log = io.StringIO()
        handler = logging.StreamHandler(log)
        handler.setFormatter(ObjectLines())
        logging.getLogger().addHandler(handler)
        try:
            ask_everywhere(marked, app)
        finally:
            logging.getLogger().removeHandler(handler)
        page = app.test_client().get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}).text
        yield Told(marked, app, page, log.getvalue())


def ask_everywhere(marked, app):
    """Every address of pages, bare and with what nobody has to know in it."""
    browser = Browser(app.test_client())
    token = browser.token()
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("api.") and rule.endpoint not in NOT_POSTED:
            for address in addresses(rule, values(marked)):
                browser.get(f"{address}?q={marked.slug}")
                browser.post_with(token, address, text=marked.owner.name)
    browser.get(f"/{marked.slug}")


def test_no_label_and_no_value_of_the_figures_comes_from_what_is_at_the_desk(told):
    marked, app, page = told.marked, told.app, told.page
    assert marked.leaks(page) == []
    known = {
        "rule": {rule.rule for rule in app.url_map.iter_rules()} | {NO_RULE},
        "method": {"GET", "POST"},
        "status": {"2xx", "3xx", "4xx"},
        "outcome": set(OUTCOMES),
        "state": {QUEUED, FETCHING, FAILED},
    }
    for family in text_string_to_metric_families(page):
        for sample in family.samples:
            for label, value in sample.labels.items():
                if label == "le":
                    assert float(value) > 0
                else:
                    assert value in known[label], sample.name
    for words in (TOKEN, marked.slug, marked.owner.name, str(marked.store.path.parent), *marked.ids["unit_id"]):
        assert words not in page


def test_no_line_of_the_log_comes_from_what_is_at_the_desk(told):
    marked = told.marked
    lines = [json.loads(line) for line in told.log.splitlines()]
    assert marked.leaks(told.log) == []
    assert {line["rule"] for line in lines} <= {rule.rule for rule in told.app.url_map.iter_rules()} | {NO_RULE}
    assert {line["method"] for line in lines} == {"GET", "POST"}
    for words in (marked.slug, marked.owner.name, *marked.ids["unit_id"]):
        assert words not in told.log

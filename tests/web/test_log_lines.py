"""The log as JSON: a line for each request and each fault, and one line where waitress would write many."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from flask import Flask

from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web.operations.log_lines import ObjectLines
from annotator.web.operations.watching import Watching, watch
from annotator.web.plumbing.logs import Discreet, SeldomTold
from tests.desks import app_over
from tests.web.test_access import stranger

Lines = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def lines() -> Iterator[Lines]:
    """What was logged so far, an object a line."""
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setFormatter(ObjectLines())
    root = logging.getLogger()
    root.addHandler(handler)
    yield lambda: [json.loads(line) for line in told.getvalue().splitlines()]
    root.removeHandler(handler)
    logging.getLogger("annotator.requests").setLevel(logging.NOTSET)


@pytest.fixture
def watched(store: Store, person: Person) -> Flask:
    app = app_over(store, person, TESTING=False, PROPAGATE_EXCEPTIONS=False)
    watch(app, Watching(logs_objects=True))
    return app


def test_each_request_is_an_object_with_its_rule_and_the_id_of_the_answer(
    watched: Flask, slug: str, lines: Lines
) -> None:
    answer = stranger(watched).get(f"/articles/{slug}?q=secret", headers={"X-Request-Id": "chosen by whoever asks"})
    (line,) = lines()
    assert {key: line[key] for key in ("level", "rule", "method", "status")} == {
        "level": "info",
        "rule": "/articles/<slug>",
        "method": "GET",
        "status": 403,
    }
    assert line["request"] == answer.headers["X-Request-Id"]
    assert line["ms"] > 0
    assert line["time"].endswith("Z")
    assert set(line) == {"time", "level", "rule", "method", "status", "ms", "request"}


def test_a_fault_has_the_id_of_its_request(watched: Flask, lines: Lines) -> None:
    @watched.get("/broken/<asked>")
    def broken(asked: str) -> str:
        raise ValueError(asked)

    answer = watched.test_client().get("/broken/Blaubeere")
    fault, request = [line for line in lines() if answer.headers["X-Request-Id"] == line.get("request")]
    assert answer.status_code == request["status"] == 500
    assert fault["level"] == "error"
    assert fault["message"].startswith("Fault at GET /broken/<asked>\n")
    assert "Blaubeere" not in json.dumps(lines())


def test_what_is_logged_beside_the_requests_has_no_id(watched: Flask, lines: Lines) -> None:
    watched.test_client()
    typed = "Blau" + "beere"
    try:
        raise KeyError(typed)
    except KeyError:
        logging.getLogger("another.library").exception("It broke: %s", typed)
    line = lines()[-1]
    assert line["message"] == "It broke: %s"
    assert "KeyError" in line["trace"]
    assert "request" not in line
    assert "Blaubeere" not in json.dumps(line)


def test_that_requests_wait_is_told_in_one_line_however_many_do() -> None:
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setFormatter(Discreet())
    root, queue, seldom = logging.getLogger(), logging.getLogger("waitress.queue"), SeldomTold()
    root.addHandler(handler)
    queue.addFilter(seldom)
    for depth in range(1, 40):
        queue.warning("Task queue depth is %d", depth)
    queue.removeFilter(seldom)
    root.removeHandler(handler)
    (line,) = told.getvalue().splitlines()
    assert line.endswith("All threads are at work, and requests wait for one: 1 now")

"""Logs and pages of faults: where something broke, never what was typed, searched for or stored."""

import http.client
import io
import json
import logging
import sqlite3
import subprocess
import sys
from urllib.parse import urlencode, urlsplit

import pytest
from flask import request

from annotator.web import LARGEST_REQUEST
from annotator.web.plumbing import logs
from tests.desks import cookie_of
from tests.firewall.test_routes import app_for
from tests.web.conftest import Browser
from tests.web.test_server import Served

TYPED = "Blaubeere"


def test_a_fault_is_logged_without_what_was_typed(marked, caplog):
    caplog.set_level("DEBUG")
    app = app_for(marked, "checker", TESTING=False, PROPAGATE_EXCEPTIONS=False)

    @app.post("/broken/<asked>")
    def broken(asked):
        try:
            raise KeyError(request.form["text"])
        except KeyError as error:
            raise ValueError(f"{asked} {request.args['q']}") from error

    answer = Browser(app.test_client()).post(f"/broken/{TYPED}?q={TYPED}", text=TYPED)
    assert answer.status_code == 500
    assert TYPED not in answer.text
    assert TYPED not in caplog.text
    assert "Fault at POST /broken/<asked>" in caplog.text
    assert caplog.text.index("KeyError") < caplog.text.index("ValueError")
    assert 'raise KeyError(request.form["text"])' in caplog.text


def test_a_request_that_is_refused_is_not_logged(marked, caplog):
    caplog.set_level("DEBUG")
    browser = Browser(app_for(marked, "viewer", TESTING=False).test_client())
    answers = [
        browser.get(f"/{TYPED}?q={TYPED}"),
        browser.post("/sources", title=TYPED),
        browser.client.post("/sources", data={"title": TYPED}),
        browser.post("/articles/new", text=TYPED + "x" * LARGEST_REQUEST),
    ]
    assert [answer.status_code for answer in answers] == [404, 422, 400, 413]
    assert TYPED not in caplog.text


@pytest.mark.parametrize("write", [f"Client disconnected while serving /sources/{TYPED}", "at %s"])
def test_what_others_log_is_told_without_its_values(write):
    told = io.StringIO()
    handler = logging.StreamHandler(told)
    handler.setFormatter(logs.Discreet())
    log = logging.getLogger("waitress.tests")
    log.addHandler(handler)
    try:
        try:
            raise sqlite3.IntegrityError(TYPED)
        except sqlite3.IntegrityError:
            log.exception(write, *([TYPED] if write == "at %s" else []))
    finally:
        log.removeHandler(handler)
    assert TYPED not in told.getvalue()
    assert "IntegrityError" in told.getvalue()


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_served_desk_breaks_without_telling(marked, form, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_LOG_FORMAT", form)
    unit = marked.ids["unit_id"][0]
    command = [sys.executable, "-m", "annotator", "--db", str(marked.store.path), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        address = server.stdout.readline().split()[-1]
        served = Served(server, urlsplit(address).netloc, cookie_of(address))
        line = http.client.HTTPConnection(served.host, timeout=20)
        headers, token = served.sign_in(line)
        with sqlite3.connect(marked.store.path) as db:
            db.execute("ALTER TABLE sentences RENAME COLUMN folded TO lost")
        typed = urlencode({"csrf_token": token, "to": marked.owner.id, "text": TYPED})
        line.request("POST", f"/units/{unit}/queries?q={TYPED}", typed, headers)
        answer = line.getresponse()
        page = answer.read().decode()
        line.close()
        server.terminate()
        _, told = server.communicate(timeout=20)
    assert answer.status == 500
    assert TYPED not in page
    assert "OperationalError" in told
    assert "Fault at POST /units/<unit_id>/queries" in told
    assert TYPED not in told
    assert marked.leaks(told) == []
    if form == "json":
        assert {"rule", "message"} <= set().union(*(json.loads(line) for line in told.splitlines()))
        assert unit not in told

"""Daily mails and webhooks, sent to real servers on this machine."""

import hashlib
import hmac
import json
import time

import pytest

from annotator.actions import units
from annotator.actions.notices import reading
from annotator.actions.notices.sending import Outbox, outbox_of, send_due
from annotator.actions.people import people
from annotator.domain.errors import RuleBroken
from annotator.domain.sending_settings import Webhook
from annotator.storage import events
from tests.conftest import refused
from tests.network.servers import HERE
from tests.receivers import mail_server, web_server

pytestmark = pytest.mark.both_stores

ADDRESS = "https://desk.example"


@pytest.fixture
def letters():
    with mail_server() as server:
        yield server


@pytest.fixture
def posts():
    with web_server() as server:
        yield server


@pytest.fixture
def nils(store, person):
    return people.add_person(store, person, "Nils Berg", "checker")


def let_time_pass(store):
    """Everything that waits is due now."""
    with store.writing() as db:
        db.execute("UPDATE notices SET due = '2020-01-01T00:00:00Z'")
        db.execute("UPDATE webhooks SET due = '2020-01-01T00:00:00Z'")


def due(store, table):
    return store.reading().execute(f"SELECT due FROM {table}").fetchone()[0]


# mail


def test_a_mail_says_how_much_happened_and_where_to_read_it(store, person, nils, slug, letters):
    outbox = outbox_of(letters.server, (), f"{ADDRESS}/")
    reading.set_digest(store, nils, "nils@desk.example")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "assignee", nils.id)
    units.set_field(store, person, unit.id, "note", "The whisperer says so.")
    send_due(store, outbox)
    (mail,) = letters.came
    assert (mail["To"], mail["From"], mail["Subject"]) == ("nils@desk.example", "desk@desk.example", "Desk: 3 notices")
    assert mail["Auto-Submitted"] == "auto-generated"
    text = mail.get_content()
    assert "The bridge opens a year late" in text
    assert "the holder of a unit (1)" in text
    assert f"{ADDRESS}/articles/{slug}" in text
    assert f"{ADDRESS}/notices" in text
    assert "whisperer" not in text


def test_a_mail_is_sent_once_a_day_to_who_wants_it_and_only_if_something_happened(store, person, nils, slug, letters):
    outbox = outbox_of(letters.server, (), ADDRESS)
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "assignee", nils.id)
    send_due(store, outbox)
    assert letters.came == []
    reading.set_digest(store, nils, "nils@desk.example")
    send_due(store, outbox)
    assert letters.came == [], "it is about what happens from now on"
    let_time_pass(store)
    units.set_field(store, person, unit.id, "risk", "legal")
    send_due(store, outbox)
    units.set_field(store, person, unit.id, "risk", "normal")
    send_due(store, outbox)
    assert len(letters.came) == 1
    let_time_pass(store)
    send_due(store, outbox)
    let_time_pass(store)
    send_due(store, outbox)
    assert len(letters.came) == 2


def test_what_was_read_or_whose_reader_is_gone_is_not_mailed(store, person, nils, slug, letters):
    outbox = outbox_of(letters.server, (), ADDRESS)
    reading.set_digest(store, nils, "nils@desk.example")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "assignee", nils.id)
    reading.mark_seen(store, nils, events.last_number(store.reading()))
    send_due(store, outbox)
    let_time_pass(store)
    units.set_field(store, person, unit.id, "risk", "legal")
    people.remove(store, person, nils.id)
    send_due(store, outbox)
    assert letters.came == []


def test_a_mail_that_was_refused_is_sent_later(store, person, nils, slug, letters, caplog):
    outbox = outbox_of(letters.server, (), ADDRESS)
    reading.set_digest(store, nils, "nils@desk.example")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "assignee", nils.id)
    letters.refuses = True
    send_due(store, outbox)
    assert "nils@desk.example" not in caplog.text
    letters.refuses = False
    send_due(store, outbox)
    assert letters.came == []
    let_time_pass(store)
    send_due(store, outbox)
    assert len(letters.came) == 1


@pytest.mark.parametrize(
    "typed", ["nils", "nils@desk", "a@b.c, d@e.f", "nils@desk.example\nBcc: x@y.z", "ñ@desk.example"]
)
def test_what_is_no_address_is_refused(store, nils, typed):
    with pytest.raises(RuleBroken):
        reading.set_digest(store, nils, typed)


def test_the_log_does_not_hold_the_address(store, nils):
    reading.set_digest(store, nils, "nils@desk.example")
    (event,) = events.of_thing(store.reading(), "digest", nils.id)
    assert (event.before, event.after) == ({"on": False}, {"on": True})


# webhooks


def test_a_webhook_is_signed_over_the_time_and_the_body(store, person, slug, posts):
    outbox = Outbox(ADDRESS, hooks=(posts.hook,), policy=HERE)
    send_due(store, outbox)
    assert posts.came == [], "it hears of nothing that was before"
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "note", "The whisperer says so.")
    send_due(store, outbox)
    ((headers, body),) = posts.came
    sent = headers["X-Annotator-Timestamp"]
    expected = hmac.new(posts.hook.secret.encode(), f"{sent}.".encode() + body, hashlib.sha256).hexdigest()
    assert headers["X-Annotator-Signature"] == f"sha256={expected}"
    assert abs(int(sent) - time.time()) < 60
    told = json.loads(body)
    article = {"title": "The bridge opens a year late 🌉", "url": f"{ADDRESS}/articles/{slug}"}
    assert told["schema"] == "annotator/webhook/1"
    assert [(step["act"], step["article"]) for step in told["steps"]] == [
        ("the new unit", article), ("the note", article),
    ]  # fmt: skip
    assert {key for step in told["steps"] for key in step} == {"id", "at", "act", "article"}
    send_due(store, outbox)
    assert len(posts.came) == 1


@pytest.mark.parametrize("status", [500, 404, 302])
def test_a_webhook_that_failed_is_tried_again_ever_later_and_loses_nothing(store, person, slug, posts, status):
    outbox = Outbox(ADDRESS, hooks=(posts.hook,), policy=HERE)
    send_due(store, outbox)
    units.make_unit(store, person, slug, "claim", sentence=2)
    posts.status, waits = status, []
    for _ in range(2):
        send_due(store, outbox)
        waits.append(due(store, "webhooks"))
        send_due(store, outbox)
        let_time_pass(store)
    assert len(posts.came) == 2
    assert waits[0] < waits[1]
    posts.status = 200
    send_due(store, outbox)
    assert json.loads(posts.came[-1][1]) == json.loads(posts.came[0][1])
    send_due(store, outbox)
    assert len(posts.came) == 3


def test_a_webhook_reaches_no_private_address(store, person, slug, posts, caplog):
    outbox = Outbox(ADDRESS, hooks=(posts.hook,))
    send_due(store, outbox)
    units.make_unit(store, person, slug, "claim", sentence=2)
    send_due(store, outbox)
    assert posts.came == []
    assert "/hook" not in caplog.text


# configuration


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"ANNOTATOR_SMTP_URL": "smtps://mail.example"}, "mail_incomplete"),
        ({"ANNOTATOR_SMTP_URL": "http://mail.example", "ANNOTATOR_MAIL_FROM": "d@e.f"}, "mail_not_secure"),
        ({"ANNOTATOR_WEBHOOKS": "https://hook.example"}, "hook_incomplete"),
        ({"ANNOTATOR_WEBHOOKS": "http://hook.example", "ANNOTATOR_WEBHOOK_SECRET": "s" * 16}, "hook_not_secure"),
        ({"ANNOTATOR_WEBHOOKS": "https://a:b@hook.example", "ANNOTATOR_WEBHOOK_SECRET": "s" * 16}, "hook_not_secure"),
    ],
)
def test_settings_that_are_incomplete_or_insecure_are_refused(monkeypatch, settings, code):
    from annotator import config

    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    with refused(RuleBroken, code):
        config.mail_server()
        config.webhooks()


def test_settings_are_read_from_the_environment(monkeypatch):
    from annotator import config

    assert (config.mail_server(), config.webhooks()) == (None, ())
    monkeypatch.setenv("ANNOTATOR_SMTP_URL", "smtp://desk:p%40ss@mail.example")
    monkeypatch.setenv("ANNOTATOR_MAIL_FROM", "desk@desk.example")
    monkeypatch.setenv("ANNOTATOR_WEBHOOKS", "https://one.example/x https://two.example/y")
    monkeypatch.setenv("ANNOTATOR_WEBHOOK_SECRET", "s" * 16)
    server = config.mail_server()
    assert (server.host, server.port, server.user, server.password, server.is_tls) == (
        "mail.example", 587, "desk", "p@ss", False,
    )  # fmt: skip
    assert config.webhooks() == tuple(
        Webhook(f"https://{name}", "s" * 16) for name in ("one.example/x", "two.example/y")
    )
    assert "p@ss" not in repr(server)

"""Several servers of one desk send and make what is due: each mail, webhook and backup once, and none is lost."""

import signal
import sqlite3
import threading
from collections import Counter
from contextlib import ExitStack, closing, contextmanager

import pytest

from annotator.actions import maintenance, units
from annotator.actions.maintenance import BackupPlan
from annotator.actions.notices import reading
from annotator.actions.notices.sending import Outbox, send_due
from annotator.actions.people import people
from annotator.clock import from_now, now
from annotator.domain.desk import leases as rules
from annotator.domain.desk.leases import LEASE, Lease
from annotator.jobs import leases, loop
from annotator.jobs.leases import Leases
from annotator.jobs.loop import working
from annotator.storage.connections import write_turns
from annotator.storage.database import Store
from annotator.storage.desk import leases as rows
from tests.clocks import HOUR
from tests.desks import place_of
from tests.jobs.server_at_work import ADDRESS, at_work, outbox_to
from tests.jobs.test_leases import wait_for
from tests.jobs.test_loop import FETCH
from tests.receivers import mail_server, web_server

pytestmark = pytest.mark.both_stores


@pytest.fixture
def letters():
    with mail_server() as server:
        yield server
        server.may_answer.set()


@pytest.fixture
def posts():
    with web_server() as server:
        yield server
        server.may_answer.set()


@pytest.fixture
def outbox(letters, posts):
    return outbox_to(letters.server, posts.hook)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def other(store):
    """Another server of the desk."""
    store = Store.at(place_of(store))
    yield store
    store.close()


@pytest.fixture
def readers(store, person, slug, outbox):
    """Makes a mail due to so many people, and a webhook about as many steps."""

    def make(count):
        send_due(store, outbox)
        unit = units.make_unit(store, person, slug, "claim", sentence=2)
        for number in range(count):
            reader = people.add_person(store, person, f"Reader {number}", "checker")
            reading.set_digest(store, reader, f"{number}@desk.example")
            units.set_field(store, person, unit.id, "assignee", reader.id)
        return [f"{number}@desk.example" for number in range(count)]

    return make


def send_aside(store, outbox, leases):
    """Another server begins to send what it has to."""

    def send():
        send_due(store, outbox, leases.hold)
        store.close()

    thread = threading.Thread(target=send)
    thread.start()
    return thread


@contextmanager
def sending_aside(store, outbox):
    """A server that sends meanwhile; at the end it has sent what it had to."""
    leases = Leases(store)
    with leases.kept():
        thread = send_aside(store, outbox, leases)
        yield
        thread.join(60)
    assert not thread.is_alive()


def backups_in(folder):
    return [path.name for path in folder.glob("annotator-*.db")]


def held(store):
    return [tuple(row) for row in store.reading().execute("SELECT name, until FROM leases ORDER BY name")]


# what happens every day


def test_three_servers_send_each_mail_and_each_step_once_and_make_one_backup(store, letters, posts, readers, folder):
    addresses = readers(9)
    letters.may_answer.clear()
    with ExitStack() as begun:
        servers = [begun.enter_context(at_work(store, letters, posts, folder)) for _ in range(3)]
        wait_for(lambda: len(letters.came) == 3)
        letters.may_answer.set()
        wait_for(lambda: len(letters.came) >= 9 and posts.came and backups_in(folder) and not held(store))
        for server in servers:
            server.terminate()
        assert [server.wait(60) for server in servers] == [0, 0, 0]
    assert Counter(letters.recipients()) == dict.fromkeys(addresses, 1)
    assert set(Counter(posts.steps()).values()) == {1}
    # The unit, who holds it, and what became of its risk by that.
    assert len(posts.steps()) == 10
    assert len(backups_in(folder)) == 1
    assert maintenance.verify(store) == []


def test_a_mail_that_one_server_is_just_sending_is_sent_by_no_other(store, other, letters, readers, outbox):
    addresses = readers(1)
    letters.may_answer.clear()
    with sending_aside(other, outbox):
        wait_for(lambda: letters.came)
        send_due(store, outbox)
        letters.may_answer.set()
    send_due(store, outbox)
    assert letters.recipients() == addresses


def test_a_webhook_that_one_server_is_just_calling_is_called_by_no_other(store, other, posts, readers, outbox):
    readers(1)
    posts.may_answer.clear()
    with sending_aside(other, outbox):
        wait_for(lambda: posts.came)
        send_due(store, outbox)
        posts.may_answer.set()
    send_due(store, outbox)
    assert len(posts.came) == 1


def test_what_takes_longer_than_a_lease_stays_with_whoever_sends_it(store, other, posts, readers, outbox, monkeypatch):
    for each in (rules, leases, rows, leases.leases):
        monkeypatch.setattr(each, "LEASE", 2)
    readers(1)
    posts.may_answer.clear()
    with sending_aside(other, outbox):
        wait_for(lambda: posts.came)
        ((name, first),) = held(store)
        assert name.startswith("webhook ")
        while held(store) == [(name, first)]:
            send_due(store, outbox)
        while now() <= first:
            send_due(store, outbox)
        posts.may_answer.set()
    assert len(posts.came) == 1


def test_servers_that_share_a_folder_make_one_backup_and_others_one_in_each(store, other, folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    for desk in (store, other, store):
        maintenance.backup_if_due(desk, BackupPlan(folder))
    assert len(backups_in(folder)) == 1
    maintenance.backup_if_due(other, BackupPlan(tmp_path / "elsewhere"))
    assert len(backups_in(tmp_path / "elsewhere")) == 1
    assert held(store) == []


# a receiver that takes nothing


def test_what_a_receiver_refuses_is_tried_by_one_server_at_a_time_and_ever_later(
    store, other, letters, posts, readers, outbox, clock
):
    readers(1)
    letters.refuses, posts.status = True, 500
    for seconds, tried in ((0, 1), (25, 1), (35, 2), (90, 2), (100, 3)):
        clock.off = seconds
        for desk in (store, other):
            send_due(desk, outbox)
        assert (letters.came, letters.refused, len(posts.came)) == ([], 1, tried)
    letters.refuses, posts.status = False, 200
    clock.off = HOUR + 10
    for desk in (store, other):
        send_due(desk, outbox)
    assert (len(letters.came), len(posts.came)) == (1, 4)
    assert held(store) == []


# servers that die, and servers that stop


def test_what_a_killed_server_was_sending_is_sent_by_another_once_its_lease_ends(
    store, letters, posts, readers, outbox, folder, clock
):
    addresses = readers(1)
    letters.may_answer.clear()
    with at_work(store, letters, posts, folder) as server:
        wait_for(lambda: letters.came)
        server.kill()
        server.wait()
    letters.may_answer.set()
    send_due(store, outbox)
    assert letters.recipients() == addresses
    clock.off = LEASE + 5
    send_due(store, outbox)
    # It had gone out, and nobody could note it.
    assert letters.recipients() == addresses * 2
    send_due(store, outbox)
    assert len(letters.came) == 2


def test_the_webhook_of_a_killed_server_tells_the_same_steps_again(
    store, letters, posts, readers, outbox, folder, clock
):
    readers(1)
    posts.may_answer.clear()
    with at_work(store, letters, posts, folder) as server:
        wait_for(lambda: posts.came)
        server.kill()
        server.wait()
    told = posts.steps()
    posts.may_answer.set()
    clock.off = LEASE + 5
    send_due(store, outbox)
    assert posts.steps() == told * 2


def test_the_backup_of_a_server_that_is_gone_is_made_by_another_once_its_lease_ends(store, other, folder, clock):
    with other.writing() as db:
        assert rows.take(db, Lease("backup", "gone"), now(), from_now(LEASE))
    maintenance.backup_if_due(store, BackupPlan(folder))
    assert backups_in(folder) == []
    clock.off = LEASE + 5
    maintenance.backup_if_due(store, BackupPlan(folder))
    assert (len(backups_in(folder)), held(store)) == (1, [])


def test_a_server_that_is_stopped_notes_what_it_has_just_sent_and_leaves_the_rest_to_others(
    store, letters, posts, readers, outbox, folder, clock
):
    addresses = readers(3)
    letters.may_answer.clear()
    with at_work(store, letters, posts, folder) as server:
        wait_for(lambda: letters.came)
        server.send_signal(signal.SIGTERM)
        letters.may_answer.set()
        assert server.wait(60) == 0
    clock.off = LEASE + 5
    send_due(store, outbox)
    assert Counter(letters.recipients()) == dict.fromkeys(addresses, 1)


def test_a_server_that_is_stopped_begins_to_send_nothing_more(store, letters, readers, outbox):
    readers(3)
    letters.may_answer.clear()
    others = set(threading.enumerate())

    def answer_once_it_stops():
        wait_for(lambda: not any(thread.is_alive() for thread in working_beside))
        letters.may_answer.set()

    with working(store, FETCH, outbox):
        wait_for(lambda: letters.came)
        # By what they do; those that do the jobs end as soon as they are told to.
        working_beside = [each for each in set(threading.enumerate()) - others if "(_work)" in each.name]
        assert working_beside
        answering = threading.Thread(target=answer_once_it_stops)
        answering.start()
    answering.join(60)
    assert (len(letters.came), held(store)) == (1, [])


def test_what_a_server_is_still_sending_when_it_has_stopped_is_not_given_to_others(
    store, other, posts, readers, outbox, clock
):
    readers(1)
    posts.may_answer.clear()
    leases = Leases(other)
    with leases.kept():
        thread = send_aside(other, outbox, leases)
        wait_for(lambda: posts.came)
    send_due(store, outbox)
    posts.may_answer.set()
    thread.join(60)
    clock.off = LEASE + 5
    send_due(store, outbox)
    assert len(posts.came) == 1


@pytest.mark.in_a_file
def test_what_was_sent_while_nothing_could_be_stored_is_noted_as_soon_as_it_can_be(store, readers, caplog, monkeypatch):
    monkeypatch.setattr(write_turns, "LONGEST", 0.3)
    monkeypatch.setattr(write_turns, "PATIENCE", 0.05)
    monkeypatch.setattr(loop, "_SECONDS_BETWEEN_SENDINGS", 0.02)
    readers(1)
    with closing(sqlite3.connect(store.path, check_same_thread=False, isolation_level=None)) as another:
        sent = []

        def send(*mail):
            another.execute("BEGIN IMMEDIATE")
            sent.append(mail)

        with working(store, FETCH, Outbox(ADDRESS, send)):
            wait_for(lambda: "What became of a notice could not be stored" in caplog.text)
            another.execute("ROLLBACK")
            wait_for(lambda: not held(store))
    send_due(store, Outbox(ADDRESS, lambda *mail: sent.append(mail)))
    assert len(sent) == 1

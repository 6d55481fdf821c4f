"""A page is captured because a person asked for it: what comes of it, and of everything that may go wrong."""

import gzip
import ssl
from dataclasses import replace
from datetime import datetime
from functools import partial
from ipaddress import ip_address
from pathlib import Path

import pytest

from annotator.actions import captures, evidence, jobs, maintenance, sources, units
from annotator.actions.fetching import Content, fetched, nothing_fetched
from annotator.actions.people import people
from annotator.domain.desk.leases import LEASE
from annotator.domain.errors import NotFound, Refused, RuleBroken, say
from annotator.domain.evidence import EvidenceForm
from annotator.domain.readiness import cover
from annotator.network import warc
from annotator.storage import articles, dossiers, events
from annotator.storage import captures as rows
from annotator.storage import jobs as job_rows
from annotator.storage import sources as source_rows
from annotator.storage.history import stamps
from annotator.storage.people import people as people_rows
from tests.conftest import refused
from tests.exported import exported
from tests.intake.documents import document, paragraph
from tests.intake.papers import locked, paper
from tests.network.servers import HERE, answering, flooding, leading, saying, serving, silent, trickling
from tests.reading.test_captured_text import PAGE, bomb

pytestmark = pytest.mark.both_stores

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
KEYS = Path(__file__).parent.parent / "network" / "keys"
FETCH = partial(fetched, policy=HERE)


@pytest.fixture
def ask(store, person):
    """Ask for the page at an address, let it be fetched once, and see what came of it."""

    def run(url, policy=HERE):
        source = sources.add_source(store, person, replace(sources.blank_source("A page"), url=url))
        fetch = partial(fetched, policy=policy)
        jobs.ask_capture(store, person, source.id, fetch)
        assert jobs.run_due(store, fetch)
        return source, job_of(store, source)

    return run


@pytest.mark.parametrize(
    ("status", "is_dead"), [("404 Not Found", True), ("410 Gone", True), ("500 Oh", False), ("403 No", False)]
)
def test_a_page_that_is_gone_flags_what_rests_on_it_until_its_address_is_mended(
    store, person, slug, ask, status, is_dead
):
    with serving(answering(b"", status=status)) as server:
        source, _ = ask(server.at())
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm())

    def flags_now():
        article, revision = articles.load(store.reading(), slug)
        whole = dossiers.standing(store.reading(), article, revision, "2026-03-02")
        return cover(whole).unit_states[unit.id].flags

    before = stamps.stamp(store.reading(), "2026-05-01")
    assert ("dead_link" in flags_now()) is is_dead
    sources.change_source(store, person, replace(source, url="https://new.example/", version=0))
    assert "dead_link" not in flags_now()
    assert stamps.stamp(store.reading(), "2026-05-01") != before
    assert b"dead_link" not in exported(store, slug)


def job_of(store, source):
    return job_rows.latest(store.reading(), source.id)


def seen(store, source):
    return rows.of_source(store.reading(), source.id)


def files_of(store):
    return list(store.contents.names())


def is_pristine(store, source):
    return (seen(store, source), files_of(store), maintenance.verify(store)) == ((), [], [])


def make_due(store, source):
    with store.writing() as db:
        job_rows.save(db, replace(job_of(store, source), due="2026-01-01T00:00:00Z"))


def test_a_page_is_kept_with_its_record_and_its_text(store, person, ask):
    with serving(answering(PAGE.encode(), "Content-Type: text/html")) as server:
        source, job = ask(server.at())
    [only] = seen(store, source)
    assert (job.state, job.trouble, only.last.url) == ("captured", None, server.at())
    assert captures.content_of(store, only.sha256) == PAGE.encode()
    assert rows.text_of(store, only.sha256).text.startswith("The bridge\n\n")
    assert warc.payload(captures.record_of(store, only.last)) == PAGE.encode()
    assert (only.capture.file, len(files_of(store))) == (only.last.warc, 2)
    event = events.last_of(store.reading(), "source", source.id)
    assert (event.action, event.by, event.after["snapshots"][0]["sha256"]) == ("capture_source", person.id, only.sha256)
    assert maintenance.verify(store) == []


def test_the_same_content_later_is_a_moment_more_and_no_file_more(store, person, ask):
    with serving(answering(PAGE.encode())) as server:
        source, _ = ask(server.at())
        before = files_of(store)
        [first] = source_rows.load(store.reading(), source.id).snapshots
        # As if the first had been yesterday.
        with store.writing() as db:
            db.execute("UPDATE snapshots SET at = '2026-01-16T10:00:00Z'")
        jobs.ask_capture(store, person, source.id, FETCH)
        jobs.run_due(store, FETCH)
    [both] = seen(store, source)
    assert [(m.sha256, m.warc) for m in both.moments] == [(first.sha256, None), (first.sha256, first.warc)]
    assert files_of(store) == before


def test_the_same_content_at_two_sources_has_two_records_and_one_text(store, ask):
    with serving(answering(PAGE.encode())) as server:
        one, _ = ask(server.at("/a"))
        other, _ = ask(server.at("/b"))
    assert [seen(store, s)[0].last.url for s in (one, other)] == [server.at("/a"), server.at("/b")]
    assert len(files_of(store)) == 3
    assert all(captures.record_of(store, seen(store, s)[0].last) for s in (one, other))


def test_a_file_that_is_fetched_too_is_not_kept_twice(store, person, ask):
    body = paper(["The bridge cost 41 million."])
    with serving(answering(body)) as server:
        source, _ = ask(server.at())
    assert not captures.keep_file(store, person, source.id, body, "b.pdf")
    assert len(files_of(store)) == 2


def test_asking_again_while_it_waits_asks_once(store, person):
    source = sources.add_source(store, person, replace(sources.blank_source("x"), url="https://c.example/"))
    first = jobs.ask_capture(store, person, source.id, FETCH)
    assert jobs.ask_capture(store, person, source.id, FETCH) == first


def test_what_has_no_address_or_may_not_leave_is_refused(store, person):
    source = sources.add_source(store, person, sources.blank_source("x"))
    viewer = people.add_person(store, person, "Vic", "viewer")
    with refused(RuleBroken, "no_address"):
        jobs.ask_capture(store, person, source.id, FETCH)
    with refused(Refused, "offline"):
        jobs.ask_capture(store, person, source.id, nothing_fetched)
    with refused(RuleBroken, "may_not_check"):
        jobs.ask_capture(store, viewer, source.id, FETCH)
    with refused(NotFound, "no_such_source"):
        jobs.ask_capture(store, person, "nobody", FETCH)
    assert job_of(store, source) is None
    assert not jobs.run_due(store, FETCH)


def test_a_desk_that_went_offline_asks_for_nothing(store, person):
    source = sources.add_source(store, person, replace(sources.blank_source("x"), url="https://c.example/"))
    jobs.ask_capture(store, person, source.id, FETCH)
    jobs.run_due(store, nothing_fetched)
    assert (job_of(store, source).state, job_of(store, source).trouble.code) == ("failed", "offline")


@pytest.mark.parametrize(
    ("status", "code", "state"),
    [
        ("404 Not Found", "page_missing", "failed"),
        ("403 Forbidden", "page_closed", "failed"),
        ("410 Gone", "page_gone", "failed"),
        ("503 Service Unavailable", "server_trouble", "queued"),
        ("429 Too Many Requests", "too_many_requests", "queued"),
    ],
)
def test_only_what_may_pass_is_tried_again(store, ask, status, code, state):
    with serving(answering(b"", status=status)) as server:
        source, job = ask(server.at())
    assert (job.state, job.trouble.code, job.attempts) == (state, code, 1)
    wait = datetime.fromisoformat(job.due) - datetime.fromisoformat(job.at)
    assert (wait.total_seconds() >= 30) == (state == "queued")
    assert not jobs.run_due(store, FETCH)
    assert is_pristine(store, source)


def test_attempts_come_further_apart_and_end(store, ask):
    with serving(answering(b"", status="500 Broken")) as server:
        source, job = ask(server.at())
        waits = []
        while job.state == "queued":
            waits.append((datetime.fromisoformat(job.due) - datetime.fromisoformat(job.at)).total_seconds())
            make_due(store, source)
            jobs.run_due(store, FETCH)
            job = job_of(store, source)
    assert len(server.seen) == 4
    assert [round(wait / 30) for wait in waits] == [1, 4, 20]
    assert (job.state, job.trouble.code) == ("failed", "server_trouble")


def test_a_second_attempt_may_be_well(store, ask):
    with serving(answering(b"", status="500 Broken")) as server:
        source, _ = ask(server.at())
        server.behave = answering(PAGE.encode())
        make_due(store, source)
        jobs.run_due(store, FETCH)
    assert (job_of(store, source).state, job_of(store, source).trouble) == ("captured", None)
    assert len(seen(store, source)) == 1


def test_what_was_being_fetched_when_the_server_stopped_is_taken_up_again_once(store, person, clock):
    with serving(answering(PAGE.encode())) as server:
        source = sources.add_source(store, person, replace(sources.blank_source("x"), url=server.at()))
        jobs.ask_capture(store, person, source.id, FETCH)

        def stop_in_the_middle(url):
            FETCH(url)
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            jobs.run_due(store, stop_in_the_middle)
        assert job_of(store, source).state == "fetching"
        clock.off = LEASE - 5
        assert not jobs.run_due(store, FETCH)
        clock.off = LEASE + 5
        assert jobs.run_due(store, FETCH)
        assert not jobs.run_due(store, FETCH)
    assert (len(seen(store, source)), len(source_rows.load(store.reading(), source.id).snapshots)) == (1, 1)


def test_an_attempt_that_was_overtaken_stores_nothing(store, person, clock):
    with serving(answering(PAGE.encode())) as server:
        source = sources.add_source(store, person, replace(sources.blank_source("x"), url=server.at()))
        jobs.ask_capture(store, person, source.id, FETCH)

        def while_another_server_takes_it_up(url):
            clock.off = LEASE + 5
            assert jobs.run_due(store, FETCH)
            return Content(b"A page that says something else by now.", url=url)

        assert jobs.run_due(store, while_another_server_takes_it_up)
    [only] = source_rows.load(store.reading(), source.id).snapshots
    assert captures.content_of(store, only.sha256) == PAGE.encode()


def test_a_job_that_stops_the_server_each_time_is_given_up(store, person, clock):
    source = sources.add_source(store, person, replace(sources.blank_source("x"), url="https://c.example/"))
    jobs.ask_capture(store, person, source.id, FETCH)

    def stop(url):
        raise SystemExit

    for _ in range(4):
        with pytest.raises(SystemExit):
            jobs.run_due(store, stop)
        clock.off += LEASE + 5
    assert not jobs.run_due(store, stop)
    assert (job_of(store, source).state, job_of(store, source).trouble.code) == ("failed", "job_interrupted")


def test_a_source_that_goes_in_the_meantime_takes_its_job_along(store, person):
    source = sources.add_source(store, person, replace(sources.blank_source("x"), url="https://c.example/"))
    jobs.ask_capture(store, person, source.id, FETCH)

    def while_it_is_removed(url):
        sources.remove_source(store, person, source.id)
        return Content(PAGE.encode(), url=url)

    assert jobs.run_due(store, while_it_is_removed)
    assert job_of(store, source) is None
    assert maintenance.verify(store) == []


def test_a_job_goes_along_when_two_sources_become_one(store, person):
    url = "https://c.example/"
    source = sources.add_source(store, person, replace(sources.blank_source("x"), url=url))
    other = sources.add_source(store, person, replace(sources.blank_source("y"), url=url))
    jobs.ask_capture(store, person, source.id, FETCH)
    sources.merge_sources(store, person, source.id, other.id)
    assert jobs.run_due(store, lambda url: Content(PAGE.encode(), url=url))
    assert len(seen(store, other)) == 1


def test_who_lost_the_right_meanwhile_captures_nothing(store, person):
    checker = people.add_person(store, person, "Chris", "checker")
    source = sources.add_source(store, person, replace(sources.blank_source("x"), url="https://c.example/"))
    jobs.ask_capture(store, checker, source.id, FETCH)
    with store.writing() as db:
        db.execute("UPDATE people SET role = 'viewer' WHERE id = ?", [checker.id])
    assert people_rows.load(store.reading(), checker.id).role == "viewer"
    jobs.run_due(store, lambda url: Content(PAGE.encode(), url=url))
    assert (job_of(store, source).trouble.code, seen(store, source)) == ("may_not_check", ())


def test_a_fault_of_ours_is_told_without_what_it_was_about(store, person):
    source = sources.add_source(store, person, replace(sources.blank_source("Deep throat"), url="https://c.example/"))
    jobs.ask_capture(store, person, source.id, FETCH)

    def broken(url):
        raise ZeroDivisionError(url)

    with pytest.raises(ZeroDivisionError):
        jobs.run_due(store, broken)
    assert (job_of(store, source).state, job_of(store, source).trouble.values) == ("failed", {})


def secured():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(KEYS / "paper.pem")
    return context


SOON = replace(HERE, seconds=0.5)
GZIP = b"Content-Encoding: gzip\r\n\r\n"


@pytest.mark.parametrize(
    ("behave", "policy", "code"),
    [
        (saying(b"this is no HTTP at all\r\n\r\n"), HERE, "broken_off"),
        (leading("/1", "/0"), HERE, "too_many_redirects"),
        (leading("http://169.254.169.254/latest/meta-data/"), HERE, "not_public"),
        (leading("http://127.0.0.2:9/"), HERE, "not_public"),
        (leading("file:///etc/hosts"), HERE, "leads_astray"),
        (flooding(OK + b"\r\n"), HERE, "page_too_large"),
        (trickling(OK + b"\r\n", b"<p>"), SOON, "never_answers"),
        (silent, SOON, "never_answers"),
        (saying(OK + GZIP + gzip.compress(bytes(30_000_000))), HERE, "page_too_large"),
        (answering(b"MZ\x90\x00" + bytes(999), "Content-Type: text/html"), HERE, "not_a_page"),
        (lambda *asked: answering(bomb())(*asked), HERE, "large_document"),
        (answering(document(paragraph("&x;"), declared='<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>')), HERE, "broken_document"),
    ],
    ids=["no http", "loop", "metadata", "loopback", "file", "5 GB", "trickle", "silence", "gzip bomb", "type", "zip bomb", "entities"],
)  # fmt: skip
def test_each_misbehaving_server_ends_in_a_sentence_and_nothing_stored(store, ask, behave, policy, code):
    with serving(behave) as server:
        source, job = ask(server.at("/0"), policy)
    assert job.trouble.code == code
    assert say(Refused(job.trouble.code, **job.trouble.values)).endswith(".")
    assert is_pristine(store, source)


def test_a_host_that_is_dead_or_proves_nothing_ends_in_a_sentence(store, ask):
    with serving(silent) as server:
        gone = server.port
    for url, policy, code in (
        (f"http://127.0.0.1:{gone}/", HERE, "no_connection"),
        ("http://nowhere.invalid/", replace(HERE, resolve=lambda host, port: ()), "no_such_host"),
        ("http://127.0.0.1/", replace(HERE, allow=frozenset()), "not_public"),
    ):
        source, job = ask(url, policy)
        assert job.trouble.code == code
        assert is_pristine(store, source)
    with serving(silent, secured()) as server:
        source, job = ask(server.at())
    assert job.trouble.code == "not_trusted"
    assert is_pristine(store, source)


def test_a_name_that_first_is_public_and_then_is_not_leads_nowhere(store, ask):
    answers = iter([ip_address("127.0.0.1"), ip_address("169.254.169.254")])
    with serving(leading("http://paper.example/1")) as server:
        policy = replace(HERE, resolve=lambda host, port: (next(answers),))
        source, job = ask(server.at("/0", "paper.example"), policy)
    assert job.trouble.code == "not_public"
    assert is_pristine(store, source)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (locked(paper(["x"]), "secret"), "pdf_locked"),
        (b"%PDF-1.7 and nothing more", "pdf_broken"),
        (paper([], []), "no_text_pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "no_text_image"),
    ],
)
def test_what_holds_no_text_is_kept_and_says_why(store, ask, body, problem):
    with serving(answering(body)) as server:
        source, job = ask(server.at())
    [only] = seen(store, source)
    assert (job.state, only.capture.problem, only.capture.text_sha256) == ("captured", problem, None)
    assert captures.content_of(store, only.sha256) == body
    assert maintenance.verify(store) == []


def test_a_paper_of_hundreds_of_pages_is_read_to_its_end(store, ask):
    line = "The council spent 41 million crowns on the bridge, and the mayor said so on Monday in the old hall."
    with serving(answering(paper(*[[f"This is page {n}."] + [line] * 8 for n in range(1, 301)]))) as server:
        source, _ = ask(server.at())
    text = rows.text_of(store, seen(store, source)[0].sha256)
    assert (len(text.pages), text.page_at(text.text.index("This is page 238."))) == (300, 238)

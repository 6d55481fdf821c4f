"""An archive that is asked about pages: what it answers, what is never asked, and what is kept of its copies."""

import json
from dataclasses import replace
from email.utils import format_datetime
from functools import partial
from io import BytesIO
from zipfile import ZipFile

import pytest

from annotator import config
from annotator.actions import articles, captures, closed_articles, evidence, jobs, sources, units
from annotator.actions.archives.copies import capture_copy
from annotator.actions.archives.requests import ask_archive, ask_progress, line_to
from annotator.actions.fetching import fetched
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.clock import at_the_desk, from_now, local, today
from annotator.domain.archives.copies import copy_of
from annotator.domain.archives.requests import SAVE, SEARCH
from annotator.domain.archives.web_archives import ArchiveKeys
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.jobs import FAILED, Trouble
from annotator.domain.passage_watch.passages_now import last_fetch
from annotator.domain.reading_input import Input
from annotator.formats import article_file
from annotator.formats.schemas import first_fault
from annotator.storage import articles as article_rows
from annotator.storage import events
from annotator.storage import jobs as job_rows
from annotator.storage import sources as source_rows
from annotator.storage.archives import requests
from annotator.storage.personal_store import PersonalStore
from annotator.views import exports
from annotator.views.archives.boards import archive_boards, trouble_of
from annotator.views.desk_view import copy_for
from annotator.views.history.pages import HistoryFilter, lines_of
from annotator.views.passage_watch.reports import watch_report
from tests.archive_server import ACCESS, MOMENT, SECRET, STAMP, archiving
from tests.conftest import refused
from tests.network.servers import answering, saying, silent

URL = "https://city.example/budget?year=2026&part=a b".replace(" ", "%20")
WORDS = "The bridge cost 41 million crowns in the end."
PAGE = f"<h1>The budget</h1><p>{WORDS}</p><p>It was read twice in the council, which sat until midnight.</p>".encode()


@pytest.fixture
def archive():
    with archiving() as started:
        yield started


@pytest.fixture
def source(store, person):
    return sources.add_source(store, person, replace(sources.blank_source("The budget"), url=URL))


def told(store, person, source):
    """What the history of the source says, the oldest first."""
    view = copy_for(store.reading(), person, at_the_desk())
    found = lines_of(store.reading(), view.done_to(source.id, HistoryFilter(), 50))
    return [line.sentence for line in reversed(found)]


def board(store, source, line):
    return archive_boards(store.reading(), [source], line.archive, at_the_desk())[source.id]


def test_a_copy_that_the_archive_has_is_found_with_its_day_and_address(store, person, archive, source):
    archive.keep(URL, b"older", "20190101000000")
    archive.keep(URL, PAGE)
    found = ask_archive(store, person, source.id, SEARCH, archive.line(has_keys=False))
    assert (found.state, found.copied) == ("found", MOMENT)
    assert found.address == archive.server.at(f"/web/{STAMP}/{URL}")
    (asked,) = archive.heard
    assert asked == f"GET /wayback/available?url={URL}"
    assert told(store, person, source)[1:] == [
        "Vera Lind asked an archive for a copy of the page of “The budget”.",
        "Vera Lind heard that the archive has “The budget” as it was on 2021-05-03.",
    ]


def test_an_archive_without_a_copy_says_so(store, person, archive, source):
    assert ask_archive(store, person, source.id, SEARCH, archive.line()).state == "absent"
    with refused(RuleBroken, "no_copy"):
        capture_copy(store, person, source.id, archive.line())


def test_a_copy_is_captured_as_what_the_page_was_and_never_as_what_it_is(store, person, archive, source, slug):
    """The page is gone: the desk's own job says so before and after, and the words are found in the copy."""
    cited = [units.make_unit(store, person, slug, "claim", sentence=sentence).id for sentence in (2, 3)]
    evidence.add_evidence(store, person, cited[0], source.id, EvidenceForm(passage=WORDS))
    job = jobs.ask_capture(store, person, source.id, fetched)
    job = replace(job, state=FAILED, trouble=Trouble("page_gone", {"host": "city.example", "status": 410}))
    with store.writing() as db:
        job_rows.add(db, job)
    archive.keep(URL, PAGE)
    line = archive.line()
    ask_archive(store, person, source.id, SEARCH, line)
    assert capture_copy(store, person, source.id, line).at == MOMENT
    assert job_rows.latest(store.reading(), source.id) == job
    present = source_rows.load(store.reading(), source.id)
    (snapshot,) = present.snapshots
    assert (snapshot.archived, snapshot.url) == (MOMENT, archive.server.at(f"/web/{STAMP}id_/{URL}"))
    assert last_fetch(present) is None
    assert captures.content_of(store, snapshot.sha256) == PAGE
    for left in ((), (snapshot,)):
        last = events.last_of(store.reading(), "source", source.id)
        undo.undo_capture(store, person, source.id, last.batch)
        assert source_rows.load(store.reading(), source.id).snapshots == left
    evidence.add_evidence(store, person, cited[1], source.id, EvidenceForm(passage=WORDS))
    ((fate, lost),) = watch_report(store, person, slug, at_the_desk()).fates.items()
    assert (fate, {each.copy for each in lost}) == ("page_gone", {snapshot})
    assert "Vera Lind kept an archive’s copy of “The budget”." in told(store, person, source)
    assert board(store, present, line).is_captured
    _expect_copy_in_exports(store, slug, source)


def _expect_copy_in_exports(store, slug, source):
    article = json.loads(exports.export(store, slug, "json", today()).body)
    (snapshot,) = article["sources"][0]["snapshots"]
    assert snapshot["archived"] == MOMENT
    assert first_fault(article_file.SCHEMA, article) is None
    again = article_file.read(article, today())
    assert again.standing.sources[source.id].snapshots[0].archived == MOMENT
    annotations = json.loads(exports.export(store, slug, "jsonld", today()).body)
    assert f'"sourceDate": "{MOMENT}"' in json.dumps(annotations)
    with ZipFile(BytesIO(exports.export(store, slug, "packet", today()).body)) as packet:
        (name,) = (each for each in packet.namelist() if each.endswith("captures.json"))
        assert f'"archived":"{MOMENT}"' in packet.read(name).decode().replace(" ", "")


def test_a_page_is_saved_and_asked_after_until_it_is(store, person, archive, source):
    line = archive.line()
    assert ask_archive(store, person, source.id, SAVE, line).state == "saving"
    assert ask_archive(store, person, source.id, SAVE, line).state == "saving"
    assert ask_progress(store, person, source.id, line).state == "saving"
    archive.status = {"status": "success", "timestamp": STAMP, "original_url": URL}
    saved = ask_progress(store, person, source.id, line)
    assert (saved.state, saved.copied, saved.job) == ("found", MOMENT, None)
    assert [each.split()[0] + each.split()[1] for each in archive.heard] == [
        "POST/save", "GET/save/status/spn2-0a1b2c", "GET/save/status/spn2-0a1b2c"
    ]  # fmt: skip
    assert told(store, person, source)[1:] == [
        "Vera Lind asked an archive to save the page of “The budget”.",
        "Vera Lind heard that the archive is saving “The budget”.",
        "Vera Lind heard that the archive saved “The budget” as it was on 2021-05-03.",
    ]
    with refused(RuleBroken, "archive_nothing_saved"):
        ask_progress(store, person, source.id, line)


WHY_NOT_SAVED = [
    ({"status": "error", "status_ext": "error:not-found"}, "archive_page_gone"),
    ({"status": "error", "status_ext": "error:blocked-url"}, "archive_page_blocked"),
    ({"status": "error", "status_ext": "error:too-many-daily-captures"}, "archive_enough"),
    ({"status": "error", "status_ext": "error:<script>"}, "archive_no_reason"),
    ({"status": "error", "status_ext": "error:something-new"}, "archive_not_saved"),
    ({"status": "success", "timestamp": STAMP, "original_url": "https://other.example/"}, "copy_of_another"),
]


def test_why_a_page_was_not_saved_is_told(store, person, archive, source):
    for status, code in WHY_NOT_SAVED:
        ask_archive(store, person, source.id, SAVE, archive.line())
        archive.status = status
        answered = ask_progress(store, person, source.id, archive.line())
        assert (answered.state, answered.trouble.code) == ("failed", code)
        assert "<" not in trouble_of(answered)


def closest(url, stamp=STAMP, **more):
    snapshot = {"available": True, "status": "200", "timestamp": stamp, "url": url, **more}
    return answering(json.dumps({"archived_snapshots": {"closest": snapshot}}).encode())


IN_AN_HOUR = "429 Too Many Requests"


# The last of them asks to wait, so that nothing could be asked after it.
NO_ANSWERS = [
    (answering(b"", status=IN_AN_HOUR), "archive_busy_long"),
    (answering(b"", "Retry-After: soon", status=IN_AN_HOUR), "archive_busy_long"),
    (answering(b"", status="503 Oh"), "archive_trouble"),
    (answering(b"", status="403 No"), "archive_status"),
    (answering(b"", "Location: http://127.0.0.1:1/", status="302 Found"), "archive_status"),
    (answering(b"<html>It works</html>"), "archive_answer"),
    (answering(b"[" * 100_000), "archive_answer"),
    (answering(b"7" * 400_000), "archive_answer"),
    (answering(b"7" * 600_000), "archive_answer"),
    (answering(b'{"archived_snapshots": 7}'), "archive_answer"),
    (answering(b'{"archived_snapshots": {"closest": {"available": true, "url": 7}}}'), "archive_answer"),
    (closest("https://elsewhere.example/web/20210503044612/https://city.example/budget"), "copy_elsewhere"),
    (closest("javascript:alert(1)"), "copy_elsewhere"),
    (saying(b"HTTP/1.1 200 OK\r\nContent-Le"), "archive_answer"),
    (saying(b""), "archive_unreached"),
    (answering(b"", "Retry-After: 3600", status=IN_AN_HOUR), "archive_busy"),
]


def test_an_answer_that_is_none_is_told_and_what_was_known_stays(store, person, archive, source):
    archive.keep(URL, PAGE)
    known = ask_archive(store, person, source.id, SEARCH, archive.line())
    for archive.answer, code in NO_ANSWERS:
        answered = ask_archive(store, person, source.id, SEARCH, archive.line())
        assert (answered.state, answered.trouble.code) == ("failed", code)
        shown = board(store, source, archive.line())
        assert shown.copy.address == known.address
        assert shown.troubles == (trouble_of(answered),)
        assert told(store, person, source)[-1] == "Vera Lind got no answer from the archive about “The budget”."


def test_a_copy_of_another_page_is_not_taken(store, person, archive, source):
    at = archive.server.at
    for url, code in (
        (at(f"/web/{STAMP}/https://city.example/other"), "copy_of_another"),
        (at(f"/web/{STAMP}/javascript://city.example/budget?year=2026&part=a%20b"), "copy_of_another"),
        (at(f"/web/20219903044612/{URL}"), "archive_answer"),
        (at(f"/web/29990101000000/{URL}"), "archive_answer"),
        (at(f"/web/{STAMP}"), "copy_elsewhere"),
        (at(f"/save/{STAMP}/{URL}"), "copy_elsewhere"),
    ):
        archive.answer = closest(url)
        assert ask_archive(store, person, source.id, SEARCH, archive.line()).trouble.code == code
    archive.answer = closest(at(f"/web/{STAMP}/{URL}"), status="404")
    assert ask_archive(store, person, source.id, SEARCH, archive.line()).state == "absent"
    archive.answer = closest(at(f"/web/{STAMP}/http://www.city.example/budget?year=2026&part=a%20b"))
    assert ask_archive(store, person, source.id, SEARCH, archive.line()).state == "found"


def test_a_copy_that_leads_to_another_page_or_out_of_the_archive_is_not_kept(store, person, archive, source):
    archive.keep(URL, PAGE)
    ask_archive(store, person, source.id, SEARCH, archive.line())
    for place, code in ((f"/web/{STAMP}id_/https://other.example/", "copy_of_another"), ("/login", "copy_elsewhere")):

        def answer(server, caller, head, place=place):
            moved = answering(b"", f"Location: {server.at(place)}", status="302 Found")
            (answering(PAGE) if place.encode() in head else moved)(server, caller, head)

        archive.answer = answer
        with refused(Refused, code):
            capture_copy(store, person, source.id, archive.line())
    archive.answer = answering(b"", status="429 Wait")
    with refused(Refused, "too_many_requests"):
        capture_copy(store, person, source.id, archive.line())
    assert source_rows.load(store.reading(), source.id).snapshots == ()


def test_the_moment_of_a_copy_is_that_of_the_page_that_came(archive):
    near = f"/web/20200101000000id_/{URL}"

    def answer(server, caller, head):
        moved = answering(b"", f"Location: {server.at(near)}", status="302 Found")
        (answering(PAGE) if near.encode() in head else moved)(server, caller, head)

    archive.answer = answer
    line = archive.line()
    got, copy = line.fetch_copy(copy_of(line.archive, URL, STAMP))
    assert (got.body, copy.at, copy.url) == (PAGE, "2020-01-01T00:00:00Z", URL)


def test_an_archive_that_never_answers_is_left_after_its_time(store, person, archive, source):
    archive.answer = silent
    answered = ask_archive(store, person, source.id, SEARCH, archive.line(seconds=0.2))
    assert trouble_of(answered) == "The archive did not answer within 0.2 seconds: ask again later."


@pytest.mark.parametrize(
    "after", [lambda: "3600", lambda: format_datetime(local(from_now(3600)))], ids=["seconds", "date"]
)
def test_an_archive_that_asks_to_wait_is_not_asked_before(store, person, archive, source, after):
    archive.answer = answering(b"", f"Retry-After: {after()}", status=IN_AN_HOUR)
    answered = ask_archive(store, person, source.id, SEARCH, archive.line())
    until = answered.trouble.values["until"]
    assert from_now(3590) <= until <= from_now(3610)
    assert (
        trouble_of(answered)
        == f"The archive asks to wait until {until[:10]}, {until[11:16]} UTC. Ask again after that."
    )
    other = sources.add_source(store, person, replace(sources.blank_source("Other"), url="https://other.example/a"))
    for each in (source, other):
        with refused(RuleBroken, "archive_wait"):
            ask_archive(store, person, each.id, SAVE, archive.line())
    assert len(archive.heard) == 1


def test_how_far_it_is_may_fail_and_the_page_is_still_being_saved(store, person, archive, source):
    ask_archive(store, person, source.id, SAVE, archive.line())
    archive.answer = answering(b"", status="502 Oh")
    assert ask_progress(store, person, source.id, archive.line()).state == "saving"
    assert board(store, source, archive.line()).troubles
    archive.answer = None
    assert ask_progress(store, person, source.id, archive.line()).trouble is None


def test_without_an_archive_keys_or_the_right_to_check_nothing_is_asked(store, person, archive, source):
    with refused(RuleBroken, "archive_off"):
        ask_archive(store, person, source.id, SEARCH, None)
    with refused(RuleBroken, "archive_no_keys"):
        ask_archive(store, person, source.id, SAVE, archive.line(has_keys=False))
    viewer = people.add_person(store, person, "Looks On", "viewer")
    for act in (
        partial(ask_archive, store, viewer, source.id, SEARCH),
        partial(ask_progress, store, viewer, source.id),
        partial(capture_copy, store, viewer, source.id),
    ):
        with refused(RuleBroken, "may_not_check"):
            act(archive.line())
    assert archive.heard == []


def test_a_question_that_waits_for_its_answer_is_not_asked_twice(store, person, archive, source):
    def answer(server, caller, head):
        with refused(RuleBroken, "archive_being_asked"):
            ask_archive(store, person, source.id, SEARCH, archive.line())
        answering(b"{}")(server, caller, head)

    archive.answer = answer
    assert ask_archive(store, person, source.id, SEARCH, archive.line()).state == "absent"
    assert len(archive.heard) == 1


def test_of_a_source_that_may_not_be_named_an_archive_hears_nothing(store, person, archive, source):
    archive.keep(URL, PAGE)
    ask_archive(store, person, source.id, SEARCH, archive.line())
    ask_archive(store, person, source.id, SAVE, archive.line())
    for terms in (
        {"terms": "off_record"},
        {"terms": "background", "description": "an official"},
        {"terms": "deep_background"},
        {"terms": "on_record", "embargoed_until": "2999-01-01"},
    ):
        sources.change_source(store, person, replace(source_rows.load(store.reading(), source.id), **terms))
        _expect_silence(store, person, archive, source)


def test_of_a_page_from_which_anything_is_off_the_record_an_archive_hears_nothing(store, person, archive, source, slug):
    """Also where the evidence has other terms by now, or another source has the same page."""
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    twin = sources.add_source(store, person, replace(sources.blank_source("Twin"), url=f"{URL}&utm_source=mail#top"))
    tied = evidence.add_evidence(store, person, unit, twin.id, EvidenceForm(passage=WORDS, terms="off_record"))
    _expect_silence(store, person, archive, source)
    evidence.remove_evidence(store, person, tied.id)
    _expect_silence(store, person, archive, source)


def test_of_a_source_of_a_closed_article_an_archive_hears_nothing_whoever_asks(store, person, archive, source, slug):
    other = articles.import_article(store, person, Input("<h1>The mill</h1><p>The mill burned on Friday.</p>")).slug
    for each in (slug, other):
        unit = units.make_unit(store, person, each, "claim", sentence=2).id
        evidence.add_evidence(store, person, unit, source.id, EvidenceForm(passage=WORDS))
    editor = people.add_person(store, person, "Rune Dahl", "editor")
    closed_articles.set_readers(store, editor, slug, [editor.id])
    for reader in (store, PersonalStore(store, person.id)):
        _expect_silence(reader, person, archive, source)


def test_what_an_archive_was_asked_for_a_closed_article_is_nothing_to_others(store, person, archive, source, slug):
    """Of a source that was made there, and that nothing rests on yet, an archive hears nothing either."""
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    evidence.add_evidence(store, person, unit, source.id, EvidenceForm(passage=WORDS))
    ask_archive(store, person, source.id, SEARCH, archive.line())
    article = article_rows.id_of(store.reading(), slug)
    made = replace(sources.blank_source("Made there"), id="made", url="https://city.example/made", level="primary")
    with transaction(store, person, "add_source", article=article) as act:
        source_rows.save(act, None, made)
    assert not board(store, made, archive.line()).refusal
    editor = people.add_person(store, person, "Rune Dahl", "editor")
    closed_articles.set_readers(store, editor, slug, [editor.id])
    _expect_silence(store, editor, archive, made)
    for reader, count in ((PersonalStore(store, person.id), 0), (PersonalStore(store, editor.id), 2)):
        db = reader.reading()
        assert db.execute("SELECT count(*) FROM events WHERE noun = 'archive_request'").fetchone()[0] == count
        assert len(requests.of_sources(db, [source.id])) == count // 2


def test_an_answer_that_comes_after_another_question_is_not_noted(store, person, archive, source):
    later = None

    def answer(server, caller, head):
        nonlocal later
        before = requests.find(store.reading(), source.id, SEARCH)
        later = replace(before, at=from_now(90))
        with transaction(store, person, "ask_archive") as act:
            requests.save(act, before, later)
        answering(b"{}")(server, caller, head)

    archive.answer = answer
    ask_archive(store, person, source.id, SEARCH, archive.line())
    assert requests.find(store.reading(), source.id, SEARCH) == later


def test_the_name_of_a_job_that_could_lead_elsewhere_is_not_used(store, person, archive, source):
    for job in ("../status/user", "a?b", "", 7, "x" * 101):
        archive.answer = answering(json.dumps({"job_id": job}).encode())
        assert ask_archive(store, person, source.id, SAVE, archive.line()).state == "failed"


PRIVATE = (
    "http://intranet/budget", "http://10.0.0.5/a", "http://[fd00::1]/a", "http://2130706433/", "http://0x7f.1/",
    "https://wiki.newsroom.internal/a", "http://printer.local/", "http://abcdef.onion/",
)  # fmt: skip


def test_an_address_inside_the_newsroom_never_leaves_it(store, person, archive, source):
    for url in PRIVATE:
        sources.change_source(store, person, replace(source_rows.load(store.reading(), source.id), url=url))
        with refused(RuleBroken, "archive_private_address"):
            ask_archive(store, person, source.id, SEARCH, archive.line())
    assert archive.heard == []


def test_an_archive_is_told_nothing_of_what_is_for_browsers_alone(store, person, archive, source):
    sources.change_source(store, person, replace(source, url=f"{URL}#for-mia-only"))
    ask_archive(store, person, source.id, SEARCH, archive.line())
    assert archive.heard == [f"GET /wayback/available?url={URL}"]
    assert board(store, source_rows.load(store.reading(), source.id), archive.line()).search
    present = source_rows.load(store.reading(), source.id)
    sources.change_source(store, person, replace(present, url="https://app.example/#/minutes/7"))
    with refused(RuleBroken, "archive_script_page"):
        ask_archive(store, person, source.id, SEARCH, archive.line())


def _expect_silence(store, person, archive, source):
    heard = len(archive.heard)
    for act in (
        partial(ask_archive, store, person, source.id, SEARCH),
        partial(ask_archive, store, person, source.id, SAVE),
        partial(ask_progress, store, person, source.id),
        partial(capture_copy, store, person, source.id),
    ):
        with pytest.raises(RuleBroken) as caught:
            act(archive.line())
        assert caught.value.code in ("archive_not_askable", "archive_nothing_saved")
    shown = board(store, source_rows.load(store.reading(), source.id), archive.line())
    assert shown.refusal
    assert len(archive.heard) == heard


def test_the_keys_are_in_no_text(store, person, archive, source, caplog):
    line = archive.line()
    archive.answer = answering(b"", status="401 No")
    answered = ask_archive(store, person, source.id, SAVE, line)
    assert answered.trouble.code == "archive_keys_refused"
    said = [repr(line), repr(answered), trouble_of(answered), caplog.text, *told(store, person, source)]
    said += [str(row) for row in store.reading().execute("SELECT before, after FROM events")]
    assert not any(key in text for key in (ACCESS, SECRET) for text in said)


def test_requests_go_with_a_source_that_is_merged(store, person, archive, source):
    archive.keep(URL, PAGE)
    ask_archive(store, person, source.id, SEARCH, archive.line())
    other = sources.add_source(store, person, replace(sources.blank_source("Same"), url=URL))
    sources.merge_sources(store, person, source.id, other.id)
    assert requests.find(store.reading(), other.id, SEARCH).state == "found"


def test_the_configuration_turns_an_archive_on_and_names_its_keys(monkeypatch):
    assert config.archive() is None
    monkeypatch.setenv("ANNOTATOR_ARCHIVE", "Wayback")
    known = config.archive()
    assert (known.name, known.keys) == ("the Wayback Machine", None)
    assert line_to(known, is_offline=True) is None
    monkeypatch.setenv("ANNOTATOR_ARCHIVE_ACCESS", ACCESS)
    for secret in ("", "two words", "a:b", "a\rb"):
        monkeypatch.setenv("ANNOTATOR_ARCHIVE_SECRET", secret)
        with refused(RuleBroken, "archive_keys_unusable"):
            config.archive()
    monkeypatch.setenv("ANNOTATOR_ARCHIVE_SECRET", SECRET)
    assert config.archive().keys == ArchiveKeys(ACCESS, SECRET)
    monkeypatch.setenv("ANNOTATOR_ARCHIVE", "the attic")
    with refused(RuleBroken, "no_such_archive"):
        config.archive()

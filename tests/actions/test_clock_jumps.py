"""The machine's clock is set back or forward by an hour or a year: nothing is lost, nobody stays in or out for a year."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pyotp
import pytest

from annotator.actions import evidence, jobs, maintenance, queries, sources, units
from annotator.actions.api import access_tokens
from annotator.actions.api.request_limits import RequestLimits
from annotator.actions.conversations import writer_links
from annotator.actions.desk import summaries
from annotator.actions.fetching import Content
from annotator.actions.history.undo import undo_last
from annotator.actions.notices import reading, sending
from annotator.actions.people import accounts, people, second_factor, sign_in
from annotator.actions.people.attempts import Attempts
from annotator.actions.people.recent_counts import RecentCounts
from annotator.clock import at_the_desk
from annotator.domain.desk.summaries import INSIDE
from annotator.domain.errors import NotFound, Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.storage import articles as article_rows
from annotator.storage import events
from annotator.storage import jobs as job_rows
from annotator.storage.desk import summaries as rows
from tests.clocks import DAY, HOUR, YEAR
from tests.conftest import PASSPHRASE, refused
from tests.desks import app_over, summarize_all
from tests.network.servers import HERE
from tests.receivers import web_server
from tests.web.conftest import Browser

AT = ("192.0.2.7", "Firefox")


def fetch(url):
    return Content(b"What the page says.", url=url)


# who comes in


@pytest.mark.parametrize("jump", [-HOUR, HOUR])
def test_a_clock_that_is_off_by_an_hour_signs_nobody_out(store, vera, clock, jump):
    token = sign_in.begin(store, vera.id, *AT)
    clock.off = jump
    assert sign_in.signed_in(store, token) == vera
    clock.off = 0
    assert sign_in.signed_in(store, token) == vera


def test_a_session_of_a_clock_that_was_a_year_ahead_ends_with_the_error(store, vera, clock):
    clock.off = YEAR
    token = sign_in.begin(store, vera.id, *AT)
    assert sign_in.signed_in(store, token) == vera
    clock.off = 0
    assert sign_in.signed_in(store, token) is None
    assert sign_in.signed_in(store, sign_in.begin(store, vera.id, *AT)) == vera


def test_a_session_ends_when_it_would_have_whatever_the_clock_said_in_between(store, vera, clock):
    clock.off = HOUR
    token = sign_in.begin(store, vera.id, *AT)
    clock.off = 0
    assert sign_in.signed_in(store, token)
    clock.off = 11 * HOUR
    assert sign_in.signed_in(store, token, is_used=False), "it was seen by the right clock"
    clock.off = 13 * HOUR
    assert sign_in.signed_in(store, token) is None


def test_an_invitation_of_a_clock_that_was_a_year_ahead_lets_nobody_in_when_it_is_right(store, vera, clock):
    mia = people.add_person(store, vera, "Mia Check", "checker")
    clock.off = YEAR
    token = accounts.invite(store, vera, mia.id)
    assert accounts.invited(store, token) == mia
    clock.off = 0
    with refused(NotFound, "no_such_invitation"):
        accounts.invited(store, token)
    again = accounts.invite(store, vera, mia.id)
    clock.off = -HOUR
    assert accounts.invited(store, again) == mia


def test_a_token_of_a_clock_that_was_a_year_ahead_says_so(store, vera, clock):
    clock.off = YEAR
    _, secret = access_tokens.make_token(store, vera, vera.id, "cms", ("read",), 90)
    assert access_tokens.let_in(store, secret)[0] == vera
    clock.off = 0
    with refused(RuleBroken, "token_not_yet"):
        access_tokens.let_in(store, secret)


def test_a_telephone_is_not_shut_out_for_the_year_that_the_clock_was_ahead(store, vera, clock):
    phone = turned_on(store, vera, clock, YEAR)
    clock.off = 0
    step = sign_in.sign_in(store, Attempts(), "vera", PASSPHRASE, *AT)
    at = int(time.time())
    assert sign_in.give_code(store, Attempts(), step.token, phone.at(at), *AT, at)
    again = sign_in.sign_in(store, Attempts(), "vera", PASSPHRASE, *AT)
    with refused(RuleBroken, "wrong_code"):
        sign_in.give_code(store, Attempts(), again.token, phone.at(at), *AT, at)


def test_a_code_that_was_used_lets_nobody_in_once_the_clock_is_set_back_an_hour(store, vera, clock):
    phone = turned_on(store, vera, clock, HOUR)
    used = int(time.time()) + 30
    step = sign_in.sign_in(store, Attempts(), "vera", PASSPHRASE, *AT)
    assert sign_in.give_code(store, Attempts(), step.token, phone.at(used), *AT, used)
    clock.off = 0
    again = sign_in.sign_in(store, Attempts(), "vera", PASSPHRASE, *AT)
    with refused(RuleBroken, "wrong_code"):
        sign_in.give_code(store, Attempts(), again.token, phone.at(used), *AT, used)


def turned_on(store, vera, clock, ahead):
    """A telephone whose first code came while the clock was ahead by so much."""
    clock.off = ahead
    second_factor.offer(store, vera, PASSPHRASE)
    phone = pyotp.TOTP(second_factor.offered(store, vera))
    at = int(time.time())
    second_factor.confirm(store, vera, phone.at(at), at)
    return phone


def test_wrong_tries_shut_nobody_out_for_the_year_by_which_the_clock_was_set_back(store, vera, clock):
    attempts, limits = Attempts(), RequestLimits(of_a_token=2)
    for _ in range(10):
        with refused(RuleBroken, "wrong_sign_in"):
            sign_in.sign_in(store, attempts, "vera", "wrong", *AT)
    limits.count("t1")
    limits.count("t1")
    clock.off = -YEAR
    with refused(RuleBroken, "too_many_tries"):
        sign_in.sign_in(store, attempts, "vera", PASSPHRASE, *AT)
    with pytest.raises(RuleBroken) as told:
        limits.count("t1")
    assert told.value.values["seconds"] <= 60


def test_what_is_counted_counts_for_its_time_and_is_forgotten():
    moment = [0.0]
    counts = RecentCounts(60, lambda: moment[0])
    for second in (0, 10, 20):
        moment[0] = second
        counts.note("a")
    assert (counts.of("a"), counts.of("b"), counts.seconds_until_fewer("a")) == (3, 0, 40)
    moment[0] = 65
    assert (counts.of("a"), counts.seconds_until_fewer("a")) == (2, 5)
    for number in range(5_000):
        moment[0] += 1
        counts.note(f"name {number}")
    assert len(counts._noted) <= 1_000


@pytest.mark.parametrize("jump", [-2, -HOUR])
def test_a_browser_stays_in_when_the_clock_is_set_back(store, person, slug, clock, jump):
    browser = Browser(app_over(store, person).test_client())
    page = browser.see(f"/articles/{slug}?s=2")
    clock.off = jump
    answer = browser.post(f"/articles/{slug}/units", kind="claim", sentence="2")
    assert answer.status_code in (200, 303)
    assert page.title.text == browser.see(f"/articles/{slug}?s=2").title.text


# what waits


def test_a_capture_that_waits_is_tried_when_the_clock_was_set_back_a_year(store, person, clock):
    source = sources.add_source(store, person, replace(sources.blank_source("A"), url="https://city.example/x"))

    def never(url):
        raise Refused("never_answers", host="city.example")

    jobs.ask_capture(store, person, source.id, fetch)
    jobs.run_due(store, never)
    assert not jobs.run_due(store, fetch), "it waits for half a minute"
    clock.off = -YEAR
    assert jobs.run_due(store, fetch)
    assert job_rows.latest(store.reading(), source.id).state == "captured"


def test_a_mail_that_waits_is_sent_when_the_clock_was_set_back_a_year(store, person, slug, clock):
    nils = people.add_person(store, person, "Nils Berg", "checker")
    reading.set_digest(store, nils, "nils@desk.example")
    sent = []
    outbox = sending.Outbox("https://desk.example", lambda *mail: sent.append(mail), ())
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "assignee", nils.id)
    sending.send_due(store, outbox)
    units.set_field(store, person, unit.id, "note", "So it is.")
    sending.send_due(store, outbox)
    assert len(sent) == 1, "the next one waits for a day"
    clock.off = -YEAR
    sending.send_due(store, outbox)
    assert len(sent) == 2


# what is kept and shown


def embargoed(store, person, slug, until):
    source = replace(sources.blank_source("The report"), embargoed_until=until)
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    evidence.add_evidence(store, person, unit.id, source, EvidenceForm())
    return source


def test_an_embargo_that_ended_for_a_clock_that_was_ahead_holds_again_on_every_page(store, person, slug, clock):
    until = datetime.fromtimestamp(time.time() + 3 * DAY, UTC).date().isoformat()
    embargoed(store, person, slug, until)
    browser = Browser(app_over(store, person).test_client())
    pages = [browser.get(f"/articles/{slug}?s=2").text]
    clock.off = 10 * DAY
    pages.append(browser.get(f"/articles/{slug}?s=2").text)
    clock.off = 0
    pages.append(browser.get(f"/articles/{slug}?s=2").text)
    assert ["embargo" in page.lower() for page in pages] == [True, False, True]


def test_a_summary_of_a_clock_that_was_ahead_is_made_again_when_it_is_right(store, person, slug, clock):
    until = datetime.fromtimestamp(time.time() + 3 * DAY, UTC).date().isoformat()
    embargoed(store, person, slug, until)
    article = article_rows.ids(store.reading())
    summarize_all(store)
    before = rows.true_ones(store.reading(), INSIDE, article, at_the_desk())
    clock.off = 10 * DAY
    summaries.mark_untrue(store)
    summarize_all(store)
    assert rows.true_ones(store.reading(), INSIDE, article, at_the_desk()) != before
    clock.off = 0
    summaries.mark_untrue(store)
    assert rows.true_ones(store.reading(), INSIDE, article, at_the_desk()) == {}
    summarize_all(store)
    summaries.mark_untrue(store)
    assert rows.true_ones(store.reading(), INSIDE, article, at_the_desk()) == before


@pytest.mark.parametrize("jump", [-YEAR, -HOUR, YEAR])
def test_what_was_done_stays_in_its_order_by_number_and_is_undone_in_it(store, person, slug, clock, jump):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    units.set_field(store, person, unit.id, "note", "First.")
    clock.off = jump
    units.set_field(store, person, unit.id, "note", "Second.")
    logged = events.of_thing(store.reading(), "unit", unit.id)
    assert [each.after["note"] for each in logged if each.action == "set_note"] == ["First.", "Second."]
    undo_last(store, person, slug)
    assert events.last_of(store.reading(), "unit", unit.id).after["note"] == "First."
    page = Browser(app_over(store, person).test_client()).see(f"/units/{unit.id}/history").text
    assert page.index("Second.") < page.rindex("First.")
    assert maintenance.verify(store) == []


def test_the_doctor_says_that_the_clock_is_behind_what_was_stored(store, person, clock):
    assert all(found.is_well for found in maintenance.examine(store.path) if "clock" in found.words)
    clock.off = -HOUR
    [told] = [found for found in maintenance.examine(store.path) if "clock" in found.words]
    assert not told.is_well
    assert "one of the two is wrong" in told.words


def test_a_link_of_a_clock_that_was_a_year_ahead_opens_nothing_when_it_is_right(store, person, slug, clock):
    writer = people.add_person(store, person, "Ada Author", "author")
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    queries.raise_query(store, person, unit.id, writer.id, "Who says so?")
    clock.off = YEAR
    token = writer_links.make_link(store, person, slug, writer.id)
    assert writer_links.open_link(store, Attempts(), token, "10.0.0.1")
    clock.off = 0
    with refused(NotFound, "no_such_writer_link"):
        writer_links.open_link(store, Attempts(), token, "10.0.0.1")


def test_a_webhook_that_waits_is_called_when_the_clock_was_set_back_a_year(store, person, slug, clock):
    with web_server() as server:
        server.status = 500
        outbox = sending.Outbox("https://desk.example", None, (server.hook,), HERE)
        sending.send_due(store, outbox)
        units.make_unit(store, person, slug, "claim", sentence=2)
        for _ in range(2):
            sending.send_due(store, outbox)
        tried = len(server.came)
        assert tried == 1, "it waits for half a minute"
        clock.off = -YEAR
        sending.send_due(store, outbox)
        assert len(server.came) == 2

"""Several servers of one desk do its jobs: none is lost, and none is done by two at the same time."""

import threading
from collections import Counter
from dataclasses import replace

import pytest

from annotator.actions import jobs, sources
from annotator.actions.fetching import Content
from annotator.domain.desk import leases as rules
from annotator.jobs import leases
from annotator.jobs.leases import Leases
from annotator.jobs.loop import working
from annotator.storage import jobs as rows
from annotator.storage.database import Store
from tests.desks import place_of
from tests.jobs.test_loop import FETCH, until

pytestmark = pytest.mark.both_stores


class Fetching:
    """Says which addresses are asked for now, and how often each was; it answers once it may."""

    def __init__(self):
        self.now, self.often, self.twice = Counter(), Counter(), []
        self.may_answer = threading.Event()
        self._lock = threading.Lock()

    def __call__(self, url):
        with self._lock:
            self.now[url] += 1
            self.often[url] += 1
            self.twice += [url] if self.now[url] > 1 else []
        assert self.may_answer.wait(60)
        with self._lock:
            self.now[url] -= 1
        return Content(f"What {url} says.".encode(), url=url)


@pytest.fixture
def fetching():
    return Fetching()


@pytest.fixture
def asked(store, person):
    """Asks for so many pages."""

    def ask(count):
        made = [
            sources.add_source(store, person, replace(sources.blank_source(f"{n}"), url=f"https://city.example/{n}"))
            for n in range(count)
        ]
        for source in made:
            jobs.ask_capture(store, person, source.id, FETCH)
        return made

    return ask


@pytest.fixture
def other(store):
    """Another server of the desk."""
    store = Store.at(place_of(store))
    yield store
    store.close()


def wait_for(holds):
    pause = threading.Event()
    for _ in range(6_000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came to that")


def test_a_server_that_starts_takes_nothing_that_another_is_just_doing(store, other, asked, fetching):
    (source,) = asked(1)
    with working(store, fetching):
        wait_for(lambda: sum(fetching.now.values()) == 1)
        with working(other, fetching):
            assert not jobs.run_due(store, fetching)
            fetching.may_answer.set()
            assert until(store, source, "captured", "failed").attempts == 1
    assert set(fetching.often.values()) == {1}


def test_what_is_under_way_for_longer_than_a_lease_stays_with_whoever_does_it(
    store, other, asked, fetching, monkeypatch
):
    for each in (rules, leases, jobs):
        monkeypatch.setattr(each, "LEASE", 2)
    (source,) = asked(1)
    with working(store, fetching):
        wait_for(lambda: sum(fetching.now.values()) == 1)
        first = rows.latest(store.reading(), source.id).due
        while rows.latest(store.reading(), source.id).due <= first:
            assert not jobs.run_due(other, fetching)
        fetching.may_answer.set()
        until(store, source, "captured", "failed")
    assert (fetching.twice, set(fetching.often.values())) == ([], {1})


def test_the_job_of_a_server_that_is_gone_is_done_by_another_once_its_lease_ends(store, other, asked, fetching, clock):
    (source,) = asked(1)

    def gone(url):
        raise SystemExit

    with pytest.raises(SystemExit):
        jobs.run_due(store, gone, Leases(store).hold)
    fetching.may_answer.set()
    assert not jobs.run_due(other, fetching)
    clock.off = rules.LEASE + 5
    assert jobs.run_due(other, fetching)
    assert rows.latest(store.reading(), source.id).state == "captured"


def test_three_servers_do_each_of_many_jobs_once(store, asked, fetching):
    made = asked(12)
    stores = [Store.at(place_of(store)) for _ in range(2)]
    fetching.may_answer.set()
    with working(store, fetching), working(stores[0], fetching), working(stores[1], fetching):
        for source in made:
            assert until(store, source, "captured", "failed").state == "captured"
    assert (fetching.twice, set(fetching.often.values()), len(fetching.often)) == ([], {1}, 12)
    for each in stores:
        each.close()


def test_a_server_that_stops_gives_back_what_it_had_begun(store, other, asked, fetching):
    (source,) = asked(1)
    with working(store, fetching):
        wait_for(lambda: sum(fetching.now.values()) == 1)
    assert rows.latest(other.reading(), source.id).state == "queued"
    assert jobs.run_due(other, lambda url: Content(b"What it says.", url=url))
    assert rows.latest(other.reading(), source.id).state == "captured"
    fetching.may_answer.set()

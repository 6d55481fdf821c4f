"""What became of a passage on its page, after the page was fetched again."""

from dataclasses import replace
from functools import partial

import pytest

from annotator.actions import evidence, jobs, sources, units
from annotator.actions.fetching import fetched, nothing_fetched
from annotator.actions.people import people
from annotator.clock import at_the_desk
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.views.passage_watch.reports import watch_report
from tests.conftest import refused
from tests.network.servers import HERE, answering, serving

FETCH = partial(fetched, policy=HERE)
PAGE = "<h1>The budget</h1><p>{}</p><p>It was read twice in the council, which sat until midnight.</p>"
WORDS = "The bridge cost 41 million crowns in the end."


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=2).id


def fetch_again(store, person, slug, unit, answer):
    """Tie the words of a page as it was, fetch it again from a server that answers so, and see what became of them."""
    with serving(answering(PAGE.format(WORDS).encode())) as server:
        url = server.at("/budget")
        source = sources.add_source(store, person, replace(sources.blank_source("Budget"), url=url))
        jobs.ask_capture(store, person, source.id, FETCH)
        assert jobs.run_due(store, FETCH)
        evidence.add_evidence(store, person, unit, source.id, EvidenceForm(passage=WORDS))
        server.behave = answer
        assert jobs.ask_watch(store, person, slug, FETCH) == 1
        assert watched(store, person, slug)[0] == "waiting"
        while jobs.run_due(store, FETCH):
            pass
    return watched(store, person, slug)


def watched(store, person, slug):
    fates = watch_report(store, person, slug, at_the_desk()).fates
    ((fate, (passage,)),) = fates.items()
    return fate, "".join(f"[{run.kind}:{run.text}]" for run in passage.now if run.kind != "same")


def page(words):
    return answering(PAGE.format(words).encode())


@pytest.mark.parametrize(
    ("answer", "fate", "change"),
    [
        (page(WORDS), "intact", ""),
        (page("The bridge cost 41 million crowns\nin the end. And the quay."), "intact", ""),
        (page("At first it was less. The bridge cost 44 million crowns in the end."), "altered",
         "[deleted:41][inserted:44]"),
        (page("Nobody asked what became of the tram."), "missing", ""),
        (page("Sign in to continue reading. Already a subscriber? Create an account for a pound a week."), "sign_in", ""),
        (page("Sign in. Contact. Nobody asked what became of the tram."), "missing", ""),
        (page("Sign in to continue reading. " + 90 * "The tram is late again. "), "missing", ""),
        (answering(b"", status="404 Not Found"), "page_gone", ""),
        (answering(b"", status="410 Gone"), "page_gone", ""),
        (answering(b"", status="403 No"), "unreached", ""),
        (answering(b"", status="503 Oh"), "unreached", ""),
        (answering(b"\x89PNG\r\n\x1a\n" + b"\0" * 64), "unread", ""),
    ],
)  # fmt: skip
def test_what_became_of_the_words_is_told(store, person, slug, unit, answer, fate, change):
    assert fetch_again(store, person, slug, unit, answer) == (fate, change)


def test_a_page_that_leads_to_the_front_page_now_is_told_of(store, person, slug, unit):
    front = page("Today: rain, and a new tram.")

    def behave(server, caller, head):
        moved = answering(b"", f"Location: {server.at('/')}", status="302 Found")
        (moved if b"GET /budget" in head else front)(server, caller, head)

    assert fetch_again(store, person, slug, unit, behave) == ("front_page", "")


def test_an_address_that_leads_to_where_one_signs_in_says_nothing_of_the_words(store, person, slug, unit):
    wall = page("Welcome. Your name, and your password.")

    def behave(server, caller, head):
        moved = answering(b"", f"Location: {server.at('/account/login?next=/budget')}", status="302 Found")
        (moved if b"GET /budget" in head else wall)(server, caller, head)

    assert fetch_again(store, person, slug, unit, behave) == ("sign_in", "")
    report = watch_report(store, person, slug, at_the_desk())
    assert (report.lost, report.unknown) == (0, 1)


def test_a_verdict_stays_whatever_a_page_says_now(store, person, slug, unit):
    fetch_again(store, person, slug, unit, page("Nobody asked what became of the tram."))
    report = watch_report(store, person, slug, at_the_desk())
    assert (report.watched, report.lost, report.waiting, report.without_page) == (1, 1, 0, 0)
    assert report.units[unit].status == "unchecked"


def test_what_nobody_can_fetch_is_counted(store, person, slug, unit):
    source = sources.add_source(store, person, sources.blank_source("A letter"))
    evidence.add_evidence(store, person, unit, source.id, EvidenceForm(passage=WORDS))
    assert watch_report(store, person, slug, at_the_desk()).without_page == 1
    with refused(RuleBroken, "nothing_to_watch"):
        jobs.ask_watch(store, person, slug, FETCH)


def test_nothing_is_fetched_offline_nor_for_who_may_not_check(store, person, slug):
    with refused(Refused, "offline"):
        jobs.ask_watch(store, person, slug, nothing_fetched)
    viewer = people.add_person(store, person, "Looks On", "viewer")
    with refused(RuleBroken, "may_not_check"):
        jobs.ask_watch(store, viewer, slug, FETCH)
    with refused(RuleBroken, "may_not_check"):
        watch_report(store, viewer, slug, at_the_desk())

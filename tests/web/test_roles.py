"""Every form of the desk, sent by every role over accounts: it is refused by the role, or a table here says why not."""

import io
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from annotator.actions import drafts, evidence, queries, units, verdicts
from annotator.actions.people import people
from annotator.actions.sources import add_source, blank_source
from annotator.domain import profile
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.permissions import (
    BACK_UP,
    CHECK,
    CLOSE,
    CORRECT,
    EMBED,
    LET_STAND,
    MANAGE,
    PERMISSIONS,
    REPLY,
    RUN,
    SCHEDULE,
    SECOND_READ,
    SIGN,
    VOUCH,
)
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.desks import all_rows, app_over
from tests.web.conftest import PAGE, Browser

# For whoever is signed in: their own account, and coming in and going out.
OWN = {"sign_in.submit", "sign_in.submit_code", "sign_in.leave", "sign_in.accept", "account.change_passphrase",
       "account.end_session", "second_factor.offer", "second_factor.confirm", "second_factor.turn_off",
       "people.sit", "writer.reply", "notices.mark_seen", "coverage.mark_seen",
       "account.set_digest", "tokens.make", "tokens.revoke"}  # fmt: skip
# Which permission a route asks for where it is another than CHECK.
ASKS = {
    "units.set_voucher": VOUCH,
    "evidence.let_stand": LET_STAND,
    "queries.reply": REPLY,
    "queries.resolve": REPLY,
    "queries.remark": REPLY,
    "queries.back_up": BACK_UP,
    "articles.take_back": REPLY,
    "articles.do_again": REPLY,
    "articles.set_readers": CLOSE,
    "schedules.set_": SCHEDULE,
    "schedules.archive": SCHEDULE,
    "signoffs.sign": SIGN,
    "signoffs.take_back": SIGN,
    "signoffs.ran": RUN,
    "corrections.make": CORRECT,
    "corrections.take_back": CORRECT,
    "embeds.switch": EMBED,
    "second_readings.draw": SECOND_READ,
    "second_readings.withdraw": SECOND_READ,
    "second_readings.decide": SECOND_READ,
    "people.create": MANAGE,
    "people.rename": MANAGE,
    "people.set_role": MANAGE,
    "people.invite": MANAGE,
    "people.end_sessions": MANAGE,
    "people.remove": MANAGE,
}
# What a form holds, by field, so that each route gets as far as its action.
TYPED = {
    "name": "Nils", "share": "20", "seed": "first", "check": "x", "reading": "x", "reader": "x", "unit_version": "1", "role": "viewer", "title": "Log", "text": "The port says so.", "value": "1", "kind": "claim",
    "sentence": "3", "reason": "The port put it right.", "threshold": "8", "points": "8", "type": "document", "other": "Port log",
    "stance": "contradicts", "scope": "article", "terms": "on_record", "number": "1", "second": "It has", "into": "port",
}  # fmt: skip
# Forms that hold something else under the same name, or words that would lead another way.
_SPAN = {"start": "40", "end": "60"}
TYPED_AT = {
    "units.move": _SPAN,
    "second_readings.answer": {"version": "1"},
    "signoffs.sign": {"role": "editor", "sha256": "x"},
    "signoffs.take_back": {"signoff": "x"},
    "corrections.make": {"unit": "none", "wrong": "It.", "right": "She.", "note": "So.", "date": "2031-05-03"},
    "corrections.take_back": {"correction": "x"},
    "schedules.set_": {"version": "0", "runs": "2031-05-03"},
    "second_readings.withdraw": {"version": "1"},
    "second_readings.decide": {"version": "1"},
    "suggestions.accept": _SPAN,
    "suggestions.split": _SPAN,
    "suggestions.dismiss": _SPAN,
    "suggestions.dismiss_finding": _SPAN,
    "drafts.edited": {"b2": "The light was lit in 1903."},
    "evidence.create": {"title": "", "source_title": "Port log", "source_type": "document"},
}


@dataclass(frozen=True)
class Things:
    """One of each thing that a route names."""

    values: dict[str, str]

    def address(self, rule: str) -> str:
        return re.sub(r"<(?:\w+:)?(\w+)>", lambda found: self.values[found[1]], rule)


@pytest.fixture
def things(store: Store, person: Person, harbour: str) -> Things:
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    source = add_source(store, person, blank_source("Port log"))
    tied = evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage="It has 1,204 steps."))
    query = queries.raise_query(store, person, unit.id, person.id, "Who counted?")
    return Things({
        "slug": harbour, "unit_id": unit.id, "field": "note", "evidence_id": tied.id, "source_id": source.id,
        "query_id": query.id, "sha256": "0" * 64, "person_id": person.id, "blind_id": "x", "session_id": "x", "token": "x", "key": "x",
    })  # fmt: skip


def is_by_role(text: str, role: str) -> bool:
    return f"Your role, {role}" in text or f"As {role} you" in text


@pytest.mark.parametrize("role", profile.ROLES)
def test_every_form_asks_for_the_role(app: Flask, store: Store, person: Person, things: Things, role: str) -> None:
    someone = person if role == "admin" else people.add_person(store, person, f"One {role}", role)
    browser = Browser(app_over(store, someone).test_client())
    browser.token()
    let_through = []
    for rule in app.url_map.iter_rules():
        # Programs come in by a token: tests/web/api/test_roles.py sends theirs.
        if "POST" not in (rule.methods or set()) or rule.endpoint in OWN or rule.endpoint.startswith("api."):
            continue
        if role in PERMISSIONS[ASKS.get(rule.endpoint, CHECK)].roles:
            continue
        before = all_rows(store)
        files = {"file": (io.BytesIO(b"<h1>A page</h1><p>It says this. And that, in a sentence.</p>"), "page.html")}
        typed = {**TYPED, "to": person.id, **TYPED_AT.get(rule.endpoint, {})}
        sent = {**typed, **files} if rule.endpoint == "captures.create" else typed
        answer = browser.post(things.address(rule.rule), **sent)
        assert all_rows(store) == before, rule.endpoint
        if not is_by_role(answer.text, role):
            let_through.append(
                (rule.endpoint, answer.status_code, answer.text[-200:] if answer.status_code != 404 else "")
            )
    assert let_through == []


def test_no_route_is_listed_that_is_not_there(app: Flask) -> None:
    known = {rule.endpoint for rule in app.url_map.iter_rules() if "POST" in (rule.methods or set())}
    assert known >= OWN | set(ASKS)


def forms_of(app: Flask, page: str) -> set[str]:
    """The endpoints to which the forms of a page are sent."""
    shown = BeautifulSoup(page, "html.parser")
    buttons = shown.select("form[method=post], form[method=post] [formaction], [hx-post]")
    to = {str(each.get(name)) for each in buttons for name in ("action", "formaction", "hx-post") if each.get(name)}
    adapter = app.url_map.bind("localhost")
    return {str(adapter.match(urlsplit(each).path, "POST")[0]) for each in to}


@pytest.mark.parametrize("role", profile.ROLES)
def test_no_page_shows_a_form_that_the_role_may_not_send(
    app: Flask, store: Store, person: Person, things: Things, role: str
) -> None:
    slug, unit = things.values["slug"], things.values["unit_id"]
    wrong = units.make_unit(store, person, slug, "claim", sentence=4)
    verdicts.set_status(store, person, wrong.id, "incorrect")
    units.make_unit(store, person, slug, "claim", sentence=6)
    said = units.make_unit(store, person, slug, "claim", sentence=2)
    verdicts.set_status(store, person, said.id, "on_author")
    units.set_field(store, person, unit, "risk", "legal", None)
    differing = EvidenceForm(passage="It has 1,304 steps.", is_known_to_differ=True)
    evidence.add_evidence(store, person, unit, things.values["source_id"], differing)
    without = Input(PAGE.replace(" It closes on May 3, 2026.", ""))
    drafts.take_draft(store, person, slug, drafts.read_draft(store, slug, without), number=1)
    someone = people.add_person(store, person, f"One {role}", role)
    browser = Browser(app_over(store, someone).test_client())
    cards = [f"/articles/{slug}?s={n}" for n in range(7)] + [f"/articles/{slug}?s=3&u={unit}&form=more"]
    pages = [things.address(rule.rule) for rule in app.url_map.iter_rules() if "GET" in (rule.methods or set())
             and not rule.endpoint.startswith(("api.", "static")) and rule.arguments <= things.values.keys()]  # fmt: skip
    shown = {}
    for address in (*pages, *cards):
        answer = browser.client.get(address)
        if answer.status_code == 200 and answer.mimetype == "text/html":
            sent = forms_of(app, answer.text) - OWN
            refused = {each for each in sent if role not in PERMISSIONS[ASKS.get(each, CHECK)].roles}
            shown |= {address: sorted(refused)} if refused else {}
    assert shown == {}

"""A page that asks again what others did: what is answered without the desk, and what never is."""

import pytest
from flask import Flask

from annotator.actions import closed_articles, units
from annotator.actions.people import accounts, people, sign_in
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web.reading_table.presence import Presence
from tests.conftest import PASSPHRASE
from tests.desks import app_over
from tests.web.conftest import Browser
from tests.web.test_live import ask, opened
from tests.web.test_sign_in import browser_of, signed_in


def statements(store: Store, browser: Browser, slug: str, **known: str) -> tuple[int, int]:
    """The status of an answer, and how many statements of SQL it took."""
    seen: list[str] = []
    store.reading().conn.set_trace_callback(seen.append)
    status = ask(browser, slug, **known).status_code
    store.reading().conn.set_trace_callback(None)
    return status, len(seen)


def test_the_same_question_again_costs_one_look_at_the_log(browser: Browser, store: Store, harbour: str) -> None:
    known = opened(browser, harbour)
    first = statements(store, browser, harbour, **known)
    assert first[0] == 204
    assert first[1] > 1
    again = ask(browser, harbour, **known)
    assert statements(store, browser, harbour, **known) == (204, 1)
    assert again.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in again.headers


def test_who_asks_in_vain_is_still_seen_by_others(browser: Browser, store: Store, person: Person, harbour: str) -> None:
    known = opened(browser, harbour)
    for _ in range(2):
        assert ask(browser, harbour, **known).status_code == 204
    browser.client.application.config["PRESENCE"] = Presence()
    assert statements(store, browser, harbour, **known) == (204, 1)
    mia = people.add_person(store, person, "Mia Check", "checker")
    other = Browser(app_over(store, mia).test_client())
    other.client.application.config["PRESENCE"] = browser.client.application.config["PRESENCE"]
    assert f"{person.name} is" in " ".join(ask(other, harbour, **opened(other, harbour)).text.split())
    assert ask(browser, harbour, **known).status_code == 200


@pytest.mark.parametrize(
    ("what", "status"), [("unit", 200), ("closed", 404), ("demoted", 204), ("removed", 401), ("signed_out", 401)]
)
def test_what_happened_meanwhile_is_never_passed_over(
    app: Flask, store: Store, vera: Person, harbour: str, what: str, status: int
) -> None:
    mia = people.add_person(store, vera, "Mia Check", "checker")
    accounts.accept(store, accounts.invite(store, vera, mia.id), "mia", PASSPHRASE)
    browser = signed_in(app, "mia")
    known = opened(browser, harbour)
    for _ in range(2):
        assert ask(browser, harbour, **known).status_code == 204
    {
        "unit": lambda: units.make_unit(store, vera, harbour, "claim", sentence=2),
        "closed": lambda: closed_articles.set_readers(store, vera, harbour, [vera.id]),
        "demoted": lambda: people.set_role(store, vera, mia.id, "viewer"),
        "removed": lambda: people.remove(store, vera, mia.id),
        "signed_out": lambda: sign_in.end_sessions(store, vera, mia.id),
    }[what]()
    assert ask(browser, harbour, **known).status_code == status
    assert "Vera" not in ask(browser, harbour, **known).text or what == "unit"


def test_another_browser_gets_nothing_of_it(app: Flask, store: Store, vera: Person, harbour: str) -> None:
    browser = signed_in(app)
    known = opened(browser, harbour)
    for _ in range(2):
        assert ask(browser, harbour, **known).status_code == 204
    assert ask(browser_of(app), harbour, **known).status_code == 401

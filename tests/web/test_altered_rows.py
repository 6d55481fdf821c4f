"""Another program edits the desk's database while it is served: each page is there, or says that this is why not."""

import sqlite3
from contextlib import closing

import pytest

from annotator.actions import evidence, maintenance, sources
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.desks import app_over
from tests.web.conftest import Browser

PAGES = ("/", "/articles/{slug}?s=3", "/articles/{slug}/coverage", "/articles/{slug}/history",
         "/articles/{slug}/export.json", "/sources", "/people", "/search?q=light")  # fmt: skip
CHANGED = "Another program has changed the desk’s database"
EDITS = [
    "UPDATE units SET status = 'nonsense'",
    "UPDATE units SET facets = 'not json'",
    "UPDATE evidence SET locator = 'not json'",
    "UPDATE evidence SET passage = '{}'",
    "UPDATE sources SET type = 'odd', embargoed_until = 'never'",
    "DELETE FROM sentences",
    "DELETE FROM units",
    "DELETE FROM revisions",
    "DELETE FROM people",
    "DROP TABLE queries",
    "DROP TABLE events",
    "DROP TABLE people",
]


@pytest.fixture
def served(store: Store, person: Person) -> Browser:
    app = app_over(store, person)
    # As it is served: a fault is answered, and not raised.
    app.testing, app.config["PROPAGATE_EXCEPTIONS"] = False, False
    return Browser(app.test_client())


@pytest.fixture
def tied(store: Store, person: Person, harbour: str, unit: str) -> None:
    blank = sources.blank_source("The log")
    evidence.add_evidence(store, person, unit, blank, EvidenceForm(passage="The light"))


def edit(store: Store, statement: str) -> None:
    """As a program that knows how: it takes away what keeps others from changing rows by accident."""
    with closing(sqlite3.connect(store.path)) as other:
        for (name,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER [{name}]")
        other.execute(statement)
        other.commit()


def test_a_program_that_does_not_know_how_changes_nothing(store: Store, tied: None) -> None:
    with closing(sqlite3.connect(store.path)) as other, pytest.raises(sqlite3.OperationalError):
        other.execute("UPDATE units SET note = 'So it is.'")
    assert maintenance.verify(store) == []


@pytest.mark.parametrize("statement", EDITS)
def test_a_page_that_cannot_be_made_says_why_and_verify_says_what(
    store: Store, served: Browser, tied: None, harbour: str, statement: str
) -> None:
    edit(store, statement)
    for page in PAGES:
        answer = served.get(page.format(slug=harbour))
        assert answer.status_code in (200, 404) or CHANGED in answer.text, (page, answer.status_code, answer.text)
    assert served.get("/healthz").status_code in (200, 503) or CHANGED in served.get("/healthz").text
    assert maintenance.verify(store)


def test_what_was_typed_stays_on_the_page_of_htmx(
    store: Store, served: Browser, tied: None, harbour: str, unit: str
) -> None:
    token = served.token()
    edit(store, "UPDATE units SET facets = 'not json'")
    typed = {"csrf_token": token, "version": "1", "value": "A note."}
    answer = served.client.post(f"/units/{unit}/note", data=typed, headers={"HX-Request": "true"})
    assert (answer.status_code, CHANGED in answer.text) == (500, True)
    assert 'id="problem"' in answer.text


def test_a_fault_of_the_desk_itself_is_not_put_down_to_another_program(store: Store, served: Browser) -> None:
    def broken() -> str:
        raise ZeroDivisionError

    served.client.application.view_functions["sources.index"] = broken
    answer = served.get("/sources")
    assert answer.status_code == 500
    assert "Something broke in the desk" in answer.text

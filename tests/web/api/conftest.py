"""A program that asks the desk by a token of somebody's, and one of each thing that it may ask about."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from annotator.actions import articles, evidence, queries, sources, units
from annotator.actions.api.access_tokens import make_token
from annotator.actions.people import people
from annotator.domain.api.access_tokens import SCOPES
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from annotator.web.api.operations import Operation
from tests.conftest import ARTICLE
from tests.desks import app_over, new_store
from tests.web.conftest import PAGE

START = "/api/v1"
DRAFT = PAGE.replace("1,204", "1,206")
# What a body holds, by the name of the operation, so that each gets as far as its action.
SENT: dict[str, Any] = {
    "import_article": {"html": ARTICLE.replace("41", "43"), "url": "https://city.example/other"},
    "compare_draft": {"html": DRAFT},
    "take_draft": {"html": DRAFT, "revision": 1},
    "make_unit": {"kind": "claim", "sentence": 4},
    "set_unit_status": {"value": "disputed"},
    "set_unit_vouched_by": {"value": None},
    "set_unit_span": {"start": 40, "end": 60},
    "set_unit_confidence": {"value": "high"},
    "set_unit_risk": {"value": "legal"},
    "set_unit_kind": {"value": "quote"},
    "set_unit_facets": {"value": ["number"]},
    "set_unit_speaker": {"value": "The keeper"},
    "set_unit_proposed": {"value": None},
    "set_unit_note": {"value": "Ask the port."},
    "set_unit_assignee": {"value": None},
    "tie_evidence": {"new_source": {"title": "Port log", "type": "document"}, "stance": "context"},
    "change_evidence": {"stance": "contradicts", "note": "No."},
    "add_source": {"title": "Harbour office"},
    "change_source": {"title": "The port’s log", "type": "document"},
    "raise_query": {"to": "", "text": "Who counted?"},
    "reply_to_query": {"text": "The port."},
}
ASKED = {"search": {"q": "light"}}


@dataclass
class Program:
    """`things` is one of each thing that an address names."""

    app: Flask
    secret: str
    things: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, *, token: str | None = None, **more: Any) -> TestResponse:
        headers = {"Authorization": f"Bearer {self.secret if token is None else token}", **more.pop("headers", {})}
        # A client of its own: no cookie may count.
        return self.app.test_client().open(START + path, method=method, headers=headers, **more)

    def etag(self, path: str) -> dict[str, str]:
        return {"If-Match": self.ask("GET", path).headers["ETag"]}

    def address(self, operation: Operation) -> str:
        return re.sub(r"<(\w+)>", lambda found: self.things[found[1]], operation.path)

    def does(self, operation: Operation, **more: Any) -> TestResponse:
        """Asks for it as it should be asked for."""
        body = {"json": SENT[operation.name]} if operation.body is not None else {}
        return self.ask(operation.method, self.address(operation), headers=self.seen(operation),
                        query_string=ASKED.get(operation.name), **body, **more)  # fmt: skip

    def seen(self, operation: Operation) -> dict[str, str]:
        thing = re.match(r"/(units|evidence|sources|queries)/\w+", self.address(operation))
        return self.etag(thing[0]) if operation.changes and thing else {}


def program_of(store: Store, person: Person, *scopes: str, by: Person | None = None) -> Program:
    _, secret = make_token(store, by or person, person.id, "the hook", scopes or tuple(SCOPES))
    return Program(app_of(store, by or person), secret)


def app_of(store: Store, person: Person) -> Flask:
    """Of which no client is let in by its cookie."""
    app = app_over(store, person)
    app.test_client_class = None
    return app


def things_of(store: Store, person: Person, slug: str) -> dict[str, str]:
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    source = sources.add_source(store, person, sources.blank_source("Port log"))
    tied = evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage="It has 1,204 steps."))
    # A unit on which somebody is asked takes no status.
    other = units.make_unit(store, person, slug, "claim", sentence=2)
    query = queries.raise_query(store, person, other.id, person.id, "Who counted?")
    return {"slug": slug, "unit_id": unit.id, "source_id": source.id, "evidence_id": tied.id, "query_id": query.id,
            "format_name": "json", "code": "unit_exists"}  # fmt: skip


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Person, Program]:
    """A desk with one of each thing, made once: each test gets a copy."""
    store = new_store(tmp_path_factory.mktemp("prepared") / "desk.db")
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(PAGE, url="https://port.example/dark")).slug
    program = program_of(store, person)
    program.things = things_of(store, person, slug)
    store.close()
    return store.path, person, program


@pytest.fixture
def store(prepared: tuple[Path, Person, Program], tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(prepared[0].parent, tmp_path, dirs_exist_ok=True)
    copied = Store.at(tmp_path / prepared[0].name)
    yield copied
    copied.close()


@pytest.fixture
def person(prepared: tuple[Path, Person, Program]) -> Person:
    return prepared[1]


@pytest.fixture
def program(prepared: tuple[Path, Person, Program], store: Store, person: Person) -> Program:
    return Program(app_of(store, person), prepared[2].secret, dict(prepared[2].things))

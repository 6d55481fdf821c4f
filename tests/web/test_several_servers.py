"""Two servers of one desk, as processes of their own, over one database: what one stores, the other has."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from annotator.actions import articles, maintenance, sources, units
from annotator.actions.captures import keep_file
from annotator.actions.people import accounts
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage import contents
from annotator.storage.connections.databases import POSTGRESQL
from annotator.storage.database import Store
from annotator.storage.seals import desk_keys
from tests.conftest import ARTICLE, PASSPHRASE
from tests.desks import place_of
from tests.postgres_servers import HASTY, own_server
from tests.storage.postgres.conftest import desk_on
from tests.visitor import Visitor

pytestmark = [pytest.mark.postgresql, pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)]


@dataclass
class OneOfTwo:
    """A server of the desk; `visitor` has opened the address that it printed."""

    process: subprocess.Popen[str]
    address: str
    visitor: Visitor


@contextmanager
def serving(store: Store, count: int = 2) -> Iterator[list[OneOfTwo]]:
    url = place_of(store).url  # type: ignore[union-attr]
    command = [sys.executable, "-m", "annotator", "--db", url, "serve", "--port", "0", "--offline"]
    names = {**os.environ, "ANNOTATOR_FILES": str(store.path.parent)}
    with ExitStack() as stack:
        # To start takes most of the time: they do so at once.
        started = [
            stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=names))
            for _ in range(count)
        ]
        for each in started:
            stack.callback(each.kill)
        yield [_told(each) for each in started]


def _told(process: subprocess.Popen[str]) -> OneOfTwo:
    assert process.stdout
    address = process.stdout.readline().split()[-1]
    return OneOfTwo(process, address, Visitor(urlsplit(address).port or 0))


def open_both(two: list[OneOfTwo]) -> tuple[Visitor, Visitor]:
    """A browser that opened one of them is let in by the other, too."""
    one, other = (each.visitor for each in two)
    assert one.get(f"/?{urlsplit(two[0].address).query}").status == 303
    other.cookie = one.cookie
    assert (one.get("/").status, other.get("/").status) == (200, 200)
    return one, other


def version_on(page: str) -> str:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found
    return found[1]


def test_what_is_stored_at_one_is_at_the_other_at_once_and_collides_there(store: Store, person: Person) -> None:
    slug = articles.import_article(store, person, Input(ARTICLE)).slug
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    page = f"/articles/{slug}?s=2&u={unit}&form=more"
    with serving(store) as two:
        one, other = open_both(two)
        seen = version_on(other.get(page).text)
        assert one.post(f"/units/{unit}/note", page, version=seen, value="Called the port office.").status == 303
        assert "Called the port office." in other.get(page).text
        answer = other.post(f"/units/{unit}/note", page, version=seen, value="Called the mayor.")
        assert answer.status == 409
        assert "Called the mayor." in answer.text
        assert "Called the port office." in answer.text
        seen = version_on(other.get(page).text)
        assert other.post(f"/units/{unit}/note", page, version=seen, value="Called both.").status == 303
        assert "Called both." in one.get(page).text
        source = sources.add_source(store, person, sources.blank_source("Budget 2026")).id
        body = b"The bridge cost 41 million crowns."
        keep_file(store, person, source, body, "budget.txt")
        for each in (one, other):
            answer = each.get(f"/sources/{source}/captures/{contents.hash_of(body)}/file")
            assert (answer.status, answer.text) == (200, body.decode())
        assert [path.name for path in store.path.parent.glob("*.key")] == [desk_keys.path_of(store.path).name]
        two[0].process.kill()
        two[0].process.wait()
        assert "Called both." in other.get(page).text
    assert maintenance.verify(store) == []


def test_who_signs_in_at_one_is_signed_in_at_the_other_and_out_at_both(store: Store, person: Person) -> None:
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    with serving(store) as two:
        one, other = (each.visitor for each in two)
        assert one.get("/").status == 303
        assert one.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE).status == 303
        other.cookie = one.cookie
        assert (one.get("/").status, other.get("/").status) == (200, 200)
        assert other.post("/sign-out", "/account").status == 303
        assert one.get("/").status == 303


def test_a_served_desk_goes_on_by_itself_when_its_server_is_back(tmp_path: Path) -> None:
    with own_server(**HASTY) as server:
        desk = desk_on(server, tmp_path)
        accounts.accept(desk.store, accounts.invite(desk.store, desk.person, desk.person.id), "vera", PASSPHRASE)
        with serving(desk.store, 1) as (served,):
            visitor = served.visitor
            assert visitor.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE).status == 303
            assert (visitor.get("/").status, visitor.get("/healthz").status) == (200, 200)
            server.stop("immediate")
            answer = visitor.get("/")
            assert (answer.status, "does not answer" in answer.text) == (503, True)
            assert visitor.get("/healthz").status == 503
            server.start()
            # Each of its threads has connections of its own.
            assert {visitor.get("/").status for _ in range(40)} == {200}
            assert visitor.get("/healthz").status == 200
            assert visitor.post("/articles/new", "/articles/new", text="The mill closed in 1902.").status == 303
        assert maintenance.verify(desk.store) == []
        desk.store.close()

"""A desk served to a team as a process of its own: its first start, signing in, and what it believes of a proxy."""

import pytest

from annotator.actions.people import accounts
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.conftest import PASSPHRASE
from tests.serving import running
from tests.visitor import Visitor, free_port

NAME = "desk.example.org"


def team(port: int, proxies: int = 1) -> list[str]:
    return ["--team", "--address", f"https://{NAME}", "--port", str(port), "--proxies", str(proxies)]


def test_the_first_start_opens_nothing_but_the_link_that_it_prints(store: Store, person: Person) -> None:
    port = free_port()
    with running(store.path, *team(port)) as server:
        assert person.name in server.line
        link = server.line.split()[-1]
        assert link.startswith(f"https://{NAME}/join/")
        stranger = Visitor(port, NAME)
        for path in ("/", "/sources", "/people", "/articles/new", "/?key=x", "/account"):
            answer = stranger.get(path)
            assert (answer.status, answer.headers["Location"]) == (303, "/sign-in"), path
        assert stranger.get("/join/nothing").status == 404
        assert stranger.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE).status == 422
        join = link.removeprefix(f"https://{NAME}")
        admin = Visitor(port, NAME)
        assert admin.post(join, join, login="vera", passphrase=PASSPHRASE).status == 303
        assert admin.get("/people").status == 200
        assert stranger.get(join).status == 404, "the link works once"
    with running(store.path, *team(port)) as server:
        assert server.line == f"The desk is at https://{NAME}/\n"


def test_signing_in_at_a_served_desk_gives_a_cookie_that_opens_it(store: Store, person: Person) -> None:
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    port = free_port()
    with running(store.path, *team(port)):
        visitor = Visitor(port, NAME)
        assert visitor.post("/sign-in", "/sign-in", login="vera", passphrase="wrong").status == 422
        answer = visitor.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE)
        assert answer.status == 303
        assert "; Secure" in answer.headers["Set-Cookie"]
        assert "Vera Lind" in visitor.get("/account").text
        assert Visitor(port, "evil.example", cookie=visitor.cookie).get("/account").status == 400


@pytest.mark.parametrize(("proxies", "shown"), [(1, "203.0.113.9"), (0, "127.0.0.1")])
def test_a_session_is_listed_at_the_address_that_a_proxy_names(
    store: Store, person: Person, proxies: int, shown: str
) -> None:
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    port = free_port()
    forwarded = {"X-Forwarded-For": "198.51.100.7, 203.0.113.9", "X-Forwarded-Host": "evil.example"}
    with running(store.path, *team(port, proxies)):
        visitor = Visitor(port, NAME, headers=forwarded)
        visitor.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE)
        page = visitor.get("/account").text
    assert f"{shown}, since" in page
    assert "198.51.100.7" not in page

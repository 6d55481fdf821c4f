"""What a desk that is served at a place answers, and what it believes of the servers in front of it."""

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from annotator.actions.fetching import nothing_fetched
from annotator.domain.desk.place import Place
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web.plumbing.local_keys import LocalKeys
from annotator.web.server import app_at
from tests.wrong_tries import note_wrong

HTTPS = "https://desk.example.org"
FORWARDED = {
    "X-Forwarded-For": "198.51.100.7, 203.0.113.9",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Prefix": "/evil",
    "Forwarded": "for=198.51.100.7;host=evil.example;proto=https",
}


def app_for(store: Store, person: Person, **place: object) -> Flask:
    return app_at(store, person, Place(**place), LocalKeys(), nothing_fetched)


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (HTTPS, "desk.example.org"),
        ("https://DESK.example.org:8443/", "desk.example.org:8443"),
        ("https://prüfpult.example", "xn--prfpult-o2a.example"),
        ("http://[2001:db8::1]:8765", "[2001:db8::1]:8765"),
    ],
)
def test_only_the_host_of_the_address_is_answered(store: Store, person: Person, address: str, host: str) -> None:
    client = FlaskClient(app_for(store, person, address=address, is_team=True))
    assert client.get("/sign-in", headers={"Host": host}).status_code == 200
    for other in ("evil.example", f"evil.{host}", f"{host}.evil.example", "192.0.2.1", ""):
        assert client.get("/sign-in", headers={"Host": other}).status_code == 400, other


@pytest.mark.parametrize(
    ("address", "is_secure"),
    [(HTTPS, True), ("HTTPS://desk.example.org", True), ("http://desk.example.org", False), (None, False)],
)
def test_a_cookie_given_at_an_https_address_is_never_sent_in_clear(
    store: Store, person: Person, address: str | None, is_secure: bool
) -> None:
    client = FlaskClient(app_for(store, person, address=address, is_team=True))
    cookie = client.get("/sign-in").headers["Set-Cookie"]
    assert ("; Secure" in cookie) is is_secure
    assert "; HttpOnly" in cookie
    assert "; SameSite=Lax" in cookie


@pytest.mark.parametrize(
    ("proxies", "believed"),
    [
        (0, ("127.0.0.1", "http")),
        (1, ("203.0.113.9", "https")),
        (2, ("198.51.100.7", "http")),
        (3, ("127.0.0.1", "http")),
    ],
)
def test_as_many_proxies_are_believed_as_there_are_said_to_be(
    store: Store, person: Person, proxies: int, believed: tuple[str, str]
) -> None:
    with FlaskClient(app_for(store, person, address=HTTPS, proxies=proxies, is_team=True)) as client:
        client.get("/sign-in", headers={"Host": "desk.example.org", **FORWARDED})
        assert (request.remote_addr, request.scheme) == believed
        assert (request.host, request.root_path) == ("desk.example.org", "")


def test_a_forwarded_host_opens_no_desk(store: Store, person: Person) -> None:
    client = FlaskClient(app_for(store, person, address=HTTPS, proxies=1, is_team=True))
    headers = {"Host": "evil.example", "X-Forwarded-Host": "desk.example.org"}
    assert client.get("/sign-in", headers=headers).status_code == 400


@pytest.mark.parametrize(("proxies", "status"), [(1, 429), (0, 422)])
def test_wrong_tries_count_against_the_address_that_a_proxy_names(
    store: Store, person: Person, proxies: int, status: int
) -> None:
    app = app_for(store, person, proxies=proxies, is_team=True)
    for each in range(50):
        note_wrong(app.config["ATTEMPTS"], f"nobody-{each}", "203.0.113.9")
    app.config["WTF_CSRF_ENABLED"] = False
    answer = FlaskClient(app).post("/sign-in", data={"login": "vera"}, headers={"X-Forwarded-For": "203.0.113.9"})
    assert answer.status_code == status

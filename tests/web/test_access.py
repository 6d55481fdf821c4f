"""Who is let into a desk without accounts, and what other sites may make a browser ask for."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from annotator.web.plumbing.local_keys import LocalKeys
from tests.web.conftest import Browser

LINK = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}


def stranger(app: Flask) -> FlaskClient:
    """Another account of the machine, which can reach the port."""
    return FlaskClient(app, app.response_class)


def test_the_address_alone_opens_no_page(app: Flask, harbour: str, unit: str) -> None:
    client = stranger(app)
    for rule in app.url_map.iter_rules():
        if rule.endpoint in (
            "static",
            "desk.healthz",
            # There is no such page, unless a token is set.
            "metrics.show",
            "sign_in.invitation",
            "sign_in.accept",
            "oidc.join",
            "oidc.callback",
            "writer.show",
            "writer.reply",
            "embedded.article",
            "embedded.unit",
            "embedded.oembed",
            "api.read_about",
            "api.get_openapi",
            "api.get_problem_kind",
        ):
            continue
        address = f"/{harbour}/{unit}".join(part.partition(">")[2] or part for part in rule.rule.split("<"))
        for method in (rule.methods or set()) & {"GET", "POST"}:
            answer = client.open(address, method=method)
            # Of what is for programs, a token is asked for.
            refusals = (401,) if rule.endpoint.startswith("api.") else (400, 403)
            assert answer.status_code in refusals, (method, address)
            assert "harbour" not in answer.text, (method, address)


def test_whoever_is_not_let_in_reads_where_to_look(app: Flask, harbour: str) -> None:
    answer = stranger(app).get(f"/articles/{harbour}")
    assert answer.status_code == 403
    assert "annotator serve" in answer.text


def test_a_key_opens_the_desk_once_and_leaves_the_address(app: Flask) -> None:
    key = app.config["KEYS"].next
    first, second = stranger(app), stranger(app)
    answer = first.get(f"/sources?key={key}")
    assert (answer.status_code, answer.location) == (303, "/sources")
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert first.get("/sources").status_code == 200
    second.get(f"/?key={key}")
    assert second.get("/").status_code == 403


@pytest.mark.parametrize("path", ["/%09/evil.example", "/%0d%0aX:1", "/nothing"])
def test_a_key_sends_nobody_on_to_another_site(app: Flask, path: str) -> None:
    answer = stranger(app).get(f"{path}?key={app.config['KEYS'].next}")
    assert (answer.status_code, answer.location) == (303, "/")


@pytest.mark.parametrize("key", ["", "x", "é", "key\x00", "a" * 10_000])
def test_a_wrong_key_opens_nothing(app: Flask, key: str) -> None:
    client = stranger(app)
    client.get("/", query_string={"key": key})
    assert client.get("/").status_code == 403


def test_a_key_that_is_used_is_followed_by_another() -> None:
    shown: list[str] = []
    keys = LocalKeys(shown.append)
    first = keys.next
    assert keys.use(first)
    assert shown == [keys.next]
    assert not keys.use(first)
    assert keys.use(keys.next)


def test_the_cookie_of_another_desk_opens_nothing(app: Flask) -> None:
    client = stranger(app)
    client.set_cookie(app.config["SESSION_COOKIE_NAME"], "eyJpbnNpZGUiOnRydWV9.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb")
    assert client.get("/").status_code == 403


def test_the_health_check_needs_no_key_and_gives_nothing_away(app: Flask) -> None:
    assert stranger(app).get("/healthz").json == {"ok": True}


@pytest.mark.parametrize("mode", [("navigate", "iframe"), ("no-cors", "image"), ("cors", "empty"), ("navigate", "")])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_may_only_link_to_a_page(browser: Browser, mode: tuple[str, str], site: str) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode[0], "Sec-Fetch-Dest": mode[1]}
    assert browser.client.get("/", headers=headers).status_code == 403
    assert browser.client.get("/", headers={**LINK, "Sec-Fetch-Site": site}).status_code == 200


def test_another_site_cannot_send_a_form(browser: Browser, harbour: str) -> None:
    data = {"csrf_token": browser.token(), "kind": "claim", "sentence": "3"}
    answer = browser.client.post(f"/articles/{harbour}/units", data=data, headers=LINK)
    assert answer.status_code == 403
    assert "Another site" in answer.text


def test_another_site_cannot_choose_what_a_page_shows(browser: Browser, harbour: str) -> None:
    assert browser.client.get(f"/articles/{harbour}", headers=LINK).status_code == 200
    assert browser.client.get(f"/articles/{harbour}?s=3", headers=LINK).status_code == 403
    answer = browser.client.get("/sources?q=berg", headers=LINK)
    assert (answer.status_code, answer.location) == (303, "/sources")


def test_a_browser_from_before_these_headers_is_served(browser: Browser) -> None:
    assert browser.client.get("/").status_code == 200


def test_two_desks_on_one_machine_keep_their_cookies_apart(app: Flask, store: object) -> None:
    from annotator.web import create_app

    other = create_app(app.config["STORE"], secret_key=b"other")
    assert other.config["SESSION_COOKIE_NAME"] != app.config["SESSION_COOKIE_NAME"]

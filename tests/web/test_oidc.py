"""Signing in by OpenID Connect, with a provider that answers on this machine."""

import base64
import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from joserfc import jwt
from joserfc.jwk import OctKey
from werkzeug.test import TestResponse

from annotator import config
from annotator.actions.people import accounts, oidc, people
from annotator.domain.errors import RuleBroken
from annotator.domain.people.oidc import ProviderSettings
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.people import accounts as rows
from tests.conftest import PASSPHRASE, refused
from tests.desks import app_over
from tests.openid_provider import CLIENT, SECRET, OpenIdProvider, key_of, running
from tests.web.conftest import Browser, only, soup
from tests.web.test_access import LINK

CALLBACK = "/sign-in/oidc/callback"


@pytest.fixture
def provider() -> Iterator[OpenIdProvider]:
    with running() as started:
        yield started


@pytest.fixture
def app(store: Store, person: Person, provider: OpenIdProvider) -> Flask:
    settings = ProviderSettings(provider.issuer, CLIENT, SECRET, "Newsroom ID")
    return app_over(store, person, OIDC=oidc.provider_of(settings, is_offline=False))


@pytest.fixture
def vera(app: Flask, store: Store, person: Person) -> Person:
    """The admin, linked to the provider's subject."""
    answer = through(browser_of(app), f"/join/{accounts.invite(store, person, person.id)}/oidc")
    assert answer.status_code == 303, answer.text
    return person


def browser_of(app: Flask) -> Browser:
    """A browser that nobody let in."""
    return Browser(FlaskClient(app, app.response_class))


def sent_back(browser: Browser, start: str = "/sign-in/oidc") -> str:
    """The address of ours to which the provider sends the browser that was sent there."""
    there = browser.get(start)
    assert there.status_code == 303, there.text
    parts = urlsplit(there.location)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    connection.request("GET", f"{parts.path}?{parts.query}")
    back = str(connection.getresponse().headers["Location"])
    connection.close()
    assert back.startswith(f"http://localhost{CALLBACK}?")
    return back.removeprefix("http://localhost")


def through(browser: Browser, start: str = "/sign-in/oidc") -> TestResponse:
    """The desk's answer to what the provider answers."""
    return browser.client.get(sent_back(browser, start), headers=LINK)


def assert_kept_out(browser: Browser, answer: TestResponse, sentence: str, status: int = 422) -> None:
    assert (answer.status_code, sentence in only(soup(answer), ".message").text) == (status, True), answer.text
    assert browser.get("/sources").status_code == 303


def test_an_invitation_links_a_person_who_signs_in_with_it_from_then_on(app: Flask, store: Store, person: Person):
    token = accounts.invite(store, person, person.id)
    first = browser_of(app)
    button = next(a for a in first.see(f"/join/{token}").select("a.btn") if a.text == "Use Newsroom ID instead")
    assert through(first, str(button["href"])).location == "/"
    page = first.see("/account")
    assert "signing in with Newsroom ID" in page.text
    assert page.select("[name=passphrase]") == [], "there is no passphrase to change or to ask for"
    assert first.get(f"/join/{token}").status_code == 404
    second = browser_of(app)
    button = next(a for a in second.see("/sign-in").select("a.btn") if a.text == "Sign in with Newsroom ID")
    assert through(second, str(button["href"])).location == "/"
    assert "Vera Lind" in second.see("/").text


def test_who_signs_in_at_the_provider_reads_the_page_that_they_asked_for(app: Flask, vera: Person, harbour: str):
    browser = browser_of(app)
    browser.get(f"/articles/{harbour}?s=2")
    assert through(browser).location == f"/articles/{harbour}?s=2"


def test_signing_in_at_the_provider_makes_a_new_cookie(app: Flask, vera: Person):
    browser, name = browser_of(app), app.config["SESSION_COOKIE_NAME"]
    back = sent_back(browser)
    planted = browser.client.get_cookie(name)
    assert planted
    assert browser.client.get(back, headers=LINK).status_code == 303
    thief = browser_of(app)
    thief.client.set_cookie(name, planted.value)
    assert thief.get("/sources").status_code == 303
    assert browser.get("/sources").status_code == 200


def test_a_name_to_sign_in_with_comes_from_a_verified_address_alone(
    app: Flask, store: Store, vera: Person, provider: OpenIdProvider
):
    assert rows.load(store.reading(), vera.id).login == "vera.lind@paper.example"
    provider.subject, provider.claims = "mia-1", {"email": "mia@paper.example", "email_verified": False}
    mia = people.add_person(store, vera, "Mia Check", "checker")
    through(browser_of(app), f"/join/{accounts.invite(store, vera, mia.id)}/oidc")
    assert rows.load(store.reading(), mia.id).login == "mia-1"


def test_a_subject_that_nobody_linked_is_told_to_ask_for_a_link(app: Flask, vera: Person, provider: OpenIdProvider):
    provider.subject = "somebody else"
    browser = browser_of(app)
    assert_kept_out(browser, through(browser), "ask an admin for a link")


def test_a_subject_is_linked_to_one_person_only(app: Flask, store: Store, vera: Person):
    mia = people.add_person(store, vera, "Mia Check", "checker")
    link = f"/join/{accounts.invite(store, vera, mia.id)}"
    browser = browser_of(app)
    assert_kept_out(browser, through(browser, f"{link}/oidc"), "Somebody else at this desk")
    assert browser.get(link).status_code == 200, "the invitation still counts"


def test_a_link_beside_a_passphrase_lets_in_by_both(app: Flask, store: Store, person: Person):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    through(browser_of(app), f"/join/{accounts.invite(store, person, person.id)}/oidc")
    assert through(browser_of(app)).status_code == 303
    browser = browser_of(app)
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    assert browser.post_with(token, "/sign-in", login="vera", passphrase=PASSPHRASE).status_code == 303
    assert "as vera or with Newsroom ID" in browser.see("/account").text


def test_an_account_made_anew_with_a_passphrase_is_linked_no_more(app: Flask, store: Store, vera: Person):
    accounts.accept(store, accounts.invite(store, vera, vera.id), "vera", PASSPHRASE)
    browser = browser_of(app)
    assert_kept_out(browser, through(browser), "ask an admin for a link")


@pytest.mark.parametrize("passphrase", ["", "None", PASSPHRASE])
def test_no_passphrase_opens_an_account_that_has_none(app: Flask, vera: Person, passphrase: str):
    browser = browser_of(app)
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    typed = {"login": "vera.lind@paper.example", "passphrase": passphrase}
    assert browser.post_with(token, "/sign-in", **typed).status_code == 422


def test_a_removed_person_is_refused_at_the_way_back(app: Flask, store: Store, vera: Person, provider: OpenIdProvider):
    provider.subject = "mia-1"
    mia = people.add_person(store, vera, "Mia Check", "checker")
    through(browser_of(app), f"/join/{accounts.invite(store, vera, mia.id)}/oidc")
    browser = browser_of(app)
    back = sent_back(browser)
    people.remove(store, vera, mia.id)
    assert_kept_out(browser, browser.client.get(back, headers=LINK), "ask an admin for a link")


def test_the_first_account_by_a_provider_is_an_admins(app: Flask, store: Store, person: Person):
    token = accounts.invite(store, person, person.id)
    other = people.add_person(store, person, "Ada Admin", "admin")
    people.set_role(store, other, person.id, "editor")
    answer = through(browser_of(app), f"/join/{token}/oidc")
    assert answer.status_code == 422
    assert "make one for an admin first" in answer.text
    assert not rows.exist(store.reading())


def test_an_invitation_that_ended_meanwhile_links_nobody(app: Flask, store: Store, vera: Person):
    mia = people.add_person(store, vera, "Mia Check", "checker")
    browser = browser_of(app)
    back = sent_back(browser, f"/join/{accounts.invite(store, vera, mia.id)}/oidc")
    accounts.invite(store, vera, mia.id)
    assert browser.client.get(back, headers=LINK).status_code == 404
    assert rows.of_person(store.reading(), mia.id) is None
    assert browser_of(app).get("/join/nothing/oidc").status_code == 404


def test_who_declines_at_the_provider_stays_out(app: Flask, vera: Person, provider: OpenIdProvider):
    provider.answer = {"error": "access_denied", "error_description": "<b>No</b>"}
    browser = browser_of(app)
    answer = through(browser)
    assert "<b>No" not in answer.text
    assert_kept_out(browser, answer, "did not sign you in")


def test_an_answer_counts_once(app: Flask, vera: Person):
    browser = browser_of(app)
    back = sent_back(browser)
    held = browser.client.get_cookie(app.config["SESSION_COOKIE_NAME"])
    assert held
    assert browser.client.get(back, headers=LINK).status_code == 303
    browser.post("/sign-out")
    assert_kept_out(browser, browser.client.get(back, headers=LINK), "start again")
    # Whoever brings the cookie of before, too, has a code that is used.
    browser.client.set_cookie(app.config["SESSION_COOKIE_NAME"], held.value)
    assert_kept_out(browser, browser.client.get(back, headers=LINK), "did not answer as it should", 502)


def test_an_answer_that_failed_cannot_be_sent_again_with_a_code(app: Flask, vera: Person, provider: OpenIdProvider):
    provider.answer = {"error": "access_denied"}
    browser = browser_of(app)
    back = sent_back(browser)
    assert browser.client.get(back, headers=LINK).status_code == 422
    later = back.replace("error=access_denied", f"code={next(iter(provider.asked))}")
    assert_kept_out(browser, browser.client.get(later, headers=LINK), "start again")


def test_an_answer_counts_in_the_browser_that_asked(app: Flask, vera: Person):
    """Else somebody could be signed in as another by a link."""
    stolen = sent_back(browser_of(app))
    victim = browser_of(app)
    assert_kept_out(victim, victim.client.get(stolen, headers=LINK), "another browser")
    sent_back(victim)
    assert_kept_out(victim, victim.client.get(stolen, headers=LINK), "another browser")


def test_an_answer_counts_for_ten_minutes(app: Flask, vera: Person):
    browser = browser_of(app)
    back = sent_back(browser)
    with browser.client.session_transaction() as session:
        assert time.time() + 590 < session["oidc"]["expires"] <= time.time() + 600
        session["oidc"] = {**session["oidc"], "expires": int(time.time())}
    assert_kept_out(browser, browser.client.get(back, headers=LINK), "took too long")


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "of another sign-in"}, {"nonce": None}, {"aud": "another-client"}, {"aud": "another-client", "azp": CLIENT}, {"aud": [CLIENT, "another-client"]},
        {"iss": "https://elsewhere.example"}, {"exp": 1_700_000_000}, {"sub": ""}, {"sub": 7}, {"azp": "another-client"},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_that_is_not_for_this_sign_in_lets_nobody_in(
    app: Flask, vera: Person, provider: OpenIdProvider, wrong: dict[str, Any]
):
    provider.claims = wrong
    browser = browser_of(app)
    assert_kept_out(browser, through(browser), "does not prove")


def unsigned(claims: dict[str, Any]) -> str:
    parts = (json.dumps(part).encode() for part in ({"alg": "none"}, claims))
    return "{}.{}.".format(*(base64.urlsafe_b64encode(part).decode().rstrip("=") for part in parts))


def signed_by_another(claims: dict[str, Any]) -> str:
    return jwt.encode({"alg": "RS256", "kid": "1"}, claims, key_of("a stranger"))


def signed_by_the_secret(claims: dict[str, Any]) -> str:
    return jwt.encode({"alg": "HS256", "kid": "1"}, claims, OctKey.import_key(SECRET.ljust(32)))


@pytest.mark.parametrize(
    "sign", [unsigned, signed_by_another, signed_by_the_secret, lambda _: "nonsense", lambda _: ""]
)
def test_a_token_that_the_provider_did_not_sign_lets_nobody_in(
    app: Flask, vera: Person, provider: OpenIdProvider, sign: Any
):
    provider.sign = sign
    browser = browser_of(app)
    assert_kept_out(browser, through(browser), "does not prove")


def test_a_new_key_of_the_provider_needs_no_restart(app: Flask, vera: Person, provider: OpenIdProvider):
    provider.key = key_of("the provider, later")
    assert through(browser_of(app)).status_code == 303


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": "https://elsewhere.example"}, {"token_endpoint": "http://elsewhere.example/token"}, {"jwks_uri": None},
        {"authorization_endpoint": "javascript:alert(1)"}, {"token_endpoint": "http://[x/"},
    ],
    ids=str,
)  # fmt: skip
def test_a_discovery_that_cannot_be_trusted_sends_nobody_there(
    store: Store, person: Person, provider: OpenIdProvider, wrong: dict[str, Any]
):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    settings = ProviderSettings(provider.issuer, CLIENT, SECRET, "Newsroom ID")
    app = app_over(store, person, OIDC=oidc.provider_of(settings, is_offline=False))
    provider.discovery = wrong
    browser = browser_of(app)
    assert_kept_out(browser, browser.get("/sign-in/oidc"), "did not answer as it should", 502)
    provider.discovery = {}
    assert through(browser).status_code == 422, "it is asked again"


def test_a_wrong_secret_lets_nobody_in_and_tells_the_operator(
    store: Store, person: Person, provider: OpenIdProvider, caplog: pytest.LogCaptureFixture
):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    settings = ProviderSettings(provider.issuer, CLIENT, "wrong secret", "Newsroom ID")
    browser = browser_of(app_over(store, person, OIDC=oidc.provider_of(settings, is_offline=False)))
    assert_kept_out(browser, through(browser), "did not answer as it should", 502)
    assert "invalid_client" in caplog.text
    assert "wrong secret" not in caplog.text + repr(settings)


def test_another_site_reaches_the_way_back_and_no_other(app: Flask, store: Store, vera: Person):
    browser = browser_of(app)
    assert browser.client.get("/sign-in/oidc", headers=LINK).status_code == 403
    invited = f"/join/{accounts.invite(store, vera, vera.id)}"
    assert browser.client.get(f"{invited}/oidc", headers=LINK).status_code == 403
    assert browser.client.get(invited, headers=LINK).status_code == 200
    back = sent_back(browser)
    for other in ({"Sec-Fetch-Dest": "iframe"}, {"Sec-Fetch-Mode": "cors"}):
        assert browser.client.get(back, headers={**LINK, **other}).status_code == 403
    assert browser.client.post(back, headers=LINK).status_code in (403, 405)
    assert browser.client.get(back, headers=LINK).status_code == 303


def test_no_event_holds_who_somebody_is_at_the_provider(store: Store, vera: Person, provider: OpenIdProvider):
    logged = "\n".join(str(tuple(row)) for row in store.reading().execute("SELECT * FROM events"))
    assert "linked" in logged
    assert provider.subject not in logged
    assert provider.issuer not in logged


def test_a_desk_without_a_provider_has_no_button(store: Store, person: Person):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    browser = browser_of(app_over(store, person))
    assert "oidc" not in browser.get("/sign-in").text
    link = f"/join/{accounts.invite(store, person, person.id)}"
    assert "oidc" not in browser.get(link).text
    assert [browser.get(at).status_code for at in ("/sign-in/oidc", f"{link}/oidc", CALLBACK)] == [404, 404, 404]


ALL = {"ISSUER": "https://id.example/", "CLIENT_ID": "desk", "CLIENT_SECRET": "x", "NAME": "Newsroom ID"}


def settings_of(monkeypatch: pytest.MonkeyPatch, **given: str) -> ProviderSettings | None:
    for key in ALL:
        monkeypatch.delenv(f"ANNOTATOR_OIDC_{key}", raising=False)
    for key, value in given.items():
        monkeypatch.setenv(f"ANNOTATOR_OIDC_{key}", value)
    return config.oidc()


def test_a_provider_is_configured_wholly_or_not_at_all(monkeypatch: pytest.MonkeyPatch):
    assert settings_of(monkeypatch) is None
    assert settings_of(monkeypatch, **ALL) == ProviderSettings("https://id.example/", "desk", "x", "Newsroom ID")
    unnamed = settings_of(monkeypatch, **{**ALL, "NAME": ""})
    assert unnamed
    assert unnamed.name == "id.example"
    for key in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET"):
        with pytest.raises(RuleBroken, match=f"ANNOTATOR_OIDC_{key}"):
            settings_of(monkeypatch, **{**ALL, key: " "})
    with refused(RuleBroken, "oidc_incomplete"):
        settings_of(monkeypatch, NAME="Newsroom ID")


@pytest.mark.parametrize("issuer", ["http://id.example", "id.example", "ftp://id.example", "https://", "http://[x"])
def test_an_issuer_whose_answers_others_could_change_is_refused(monkeypatch: pytest.MonkeyPatch, issuer: str):
    with refused(RuleBroken, "oidc_not_secure"):
        settings_of(monkeypatch, **{**ALL, "ISSUER": issuer})


def test_an_offline_desk_refuses_to_start_with_a_provider():
    with refused(RuleBroken, "oidc_offline"):
        oidc.provider_of(ProviderSettings("https://id.example", "desk", "x", "Newsroom ID"), is_offline=True)


def test_without_authlib_the_desk_starts_unless_a_provider_is_configured():
    code = """
import sys
sys.modules["authlib"] = None
from annotator.actions.people import oidc
from annotator.domain.errors import RuleBroken
from annotator.domain.people.oidc import ProviderSettings
import annotator.web.server
assert oidc.provider_of(None, is_offline=False) is None
try:
    oidc.provider_of(ProviderSettings("https://id.example", "desk", "x", "Newsroom ID"), is_offline=False)
except RuleBroken as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "annotator-desk[oidc]" in done.stdout


def test_a_server_with_half_a_provider_does_not_start(store: Store, person: Person):
    command = [sys.executable, "-m", "annotator", "--db", str(store.path), "serve", "--port", "0"]
    half = {**os.environ, "ANNOTATOR_OIDC_ISSUER": "https://id.example"}
    done = subprocess.run(command, env=half, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode != 0
    assert "ANNOTATOR_OIDC_CLIENT_ID and ANNOTATOR_OIDC_CLIENT_SECRET" in done.stderr

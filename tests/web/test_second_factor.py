"""The second factor in the browser: setting it up, signing in with it, and what opens in between."""

import pyotp
import pytest
from flask import Flask

from annotator.actions.people import accounts, people, second_factor
from annotator.clock import unix_seconds
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.web.conftest import Browser, only, soup
from tests.web.test_sign_in import PASSPHRASE, browser_of, signed_in

HOUR = 3_600


@pytest.fixture
def phone(store: Store, vera: Person) -> pyotp.TOTP:
    """Vera's, with a second factor that was turned on an hour ago."""
    return turned_on(store, vera)[0]


def turned_on(store: Store, person: Person) -> tuple[pyotp.TOTP, tuple[str, ...]]:
    second_factor.offer(store, person, PASSPHRASE)
    phone = pyotp.TOTP(str(second_factor.offered(store, person)))
    then = unix_seconds() - HOUR
    return phone, second_factor.confirm(store, person, phone.at(then), then)


def code_now(phone: pyotp.TOTP) -> str:
    return phone.at(unix_seconds())


def at_code(app: Flask, wanted: str = "/", login: str = "vera") -> tuple[Browser, str]:
    """A browser that has sent the passphrase, and the token of its next form."""
    browser = browser_of(app)
    browser.get(wanted)
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    answer = browser.post_with(token, "/sign-in", login=login, passphrase=PASSPHRASE)
    assert (answer.status_code, answer.location) == (303, "/sign-in/code"), answer.text
    return browser, str(browser.see("/sign-in/code").select("[name=csrf_token]")[0]["value"])


def test_signing_in_takes_two_pages_and_leads_where_one_wanted(app: Flask, phone: pyotp.TOTP, harbour: str) -> None:
    browser, token = at_code(app, f"/articles/{harbour}?s=2")
    answer = browser.post_with(token, "/sign-in/code", code=code_now(phone))
    assert (answer.status_code, answer.location) == (303, f"/articles/{harbour}?s=2")
    assert "Vera Lind" in browser.see("/").text
    assert browser.get("/sign-in/code").location == "/"


def test_who_has_no_second_factor_signs_in_on_one_page(
    app: Flask, store: Store, vera: Person, phone: pyotp.TOTP
) -> None:
    made = people.add_person(store, vera, "Mia Check", "checker")
    accounts.accept(store, accounts.invite(store, vera, made.id), "mia", PASSPHRASE)
    assert signed_in(app, "mia").get("/sources").status_code == 200


def test_between_the_passphrase_and_the_code_no_page_opens(app: Flask, phone: pyotp.TOTP, harbour: str) -> None:
    browser, token = at_code(app)
    for path in ("/", "/sources", f"/articles/{harbour}", "/account", "/account/second-factor", "/people"):
        assert browser.get(path).location == "/sign-in", path
    answer = browser.post_with(token, f"/articles/{harbour}/units", kind="claim", sentence=2)
    assert answer.status_code == 401


def test_signing_in_as_somebody_else_leaves_the_first_person(
    app: Flask, store: Store, vera: Person, phone: pyotp.TOTP
) -> None:
    made = people.add_person(store, vera, "Mia Check", "checker")
    accounts.accept(store, accounts.invite(store, vera, made.id), "mia", PASSPHRASE)
    browser = signed_in(app, "mia")
    browser.post("/sign-in", login="vera", passphrase=PASSPHRASE)
    assert browser.get("/sources").location == "/sign-in"


def test_a_wrong_code_says_what_to_do_and_is_not_shown_again(app: Flask, phone: pyotp.TOTP) -> None:
    browser, token = at_code(app)
    late = phone.at(unix_seconds() + HOUR)
    answer = browser.post_with(token, "/sign-in/code", code=late)
    assert answer.status_code == 422
    assert "check the clock of your telephone" in only(soup(answer), ".message").text
    assert f'value="{late}"' not in answer.text
    assert "30 seconds before and after" in answer.text
    for _ in range(9):
        browser.post_with(token, "/sign-in/code", code="000")
    limited = browser.post_with(token, "/sign-in/code", code=code_now(phone))
    assert limited.status_code == 429
    assert "wait 15 minutes" in only(soup(limited), ".message").text
    assert browser.get("/sources").location == "/sign-in"


def test_a_code_does_not_let_a_second_browser_in(app: Flask, phone: pyotp.TOTP) -> None:
    code = code_now(phone)
    browser, token = at_code(app)
    assert browser.post_with(token, "/sign-in/code", code=code).status_code == 303
    other, token = at_code(app)
    assert other.post_with(token, "/sign-in/code", code=code).status_code == 422


def test_a_recovery_code_stands_in_for_the_telephone(app: Flask, store: Store, vera: Person) -> None:
    _, recovery = turned_on(store, vera)
    browser, token = at_code(app)
    wrong = browser.post_with(token, "/sign-in/code", recovery="3f9a")
    assert wrong.status_code == 422
    assert only(soup(wrong), "details[open] .message")
    assert browser.post_with(token, "/sign-in/code", recovery=recovery[0]).status_code == 303
    assert "Nine of your recovery codes are left" in " ".join(browser.see("/account").text.split())


def test_who_took_too_long_types_the_passphrase_again(app: Flask, store: Store, phone: pyotp.TOTP) -> None:
    browser, token = at_code(app, "/sources")
    with store.writing() as db:
        db.execute("UPDATE pending_sign_ins SET expires = '2026-01-01T00:00:00Z'")
    answer = browser.post_with(token, "/sign-in/code", code=code_now(phone))
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert "no longer waits for a code" in browser.see("/sign-in").text
    assert browser.get("/sign-in/code").location == "/sign-in"
    browser.post_with(token, "/sign-in", login="vera", passphrase=PASSPHRASE)
    again = str(browser.see("/sign-in/code").select("[name=csrf_token]")[0]["value"])
    assert browser.post_with(again, "/sign-in/code", code=code_now(phone)).location == "/sources"


def test_the_page_of_the_code_is_for_who_sent_a_passphrase(app: Flask, phone: pyotp.TOTP) -> None:
    stranger = browser_of(app)
    assert stranger.get("/sign-in/code").location == "/sign-in"
    token = str(only(stranger.see("/sign-in"), "[name=csrf_token]")["value"])
    assert stranger.post_with(token, "/sign-in/code", code=code_now(phone)).location == "/sign-in"
    assert stranger.get("/sources").location == "/sign-in"


def test_a_cookie_from_before_the_code_stays_without_a_way_in(app: Flask, phone: pyotp.TOTP) -> None:
    browser, token = at_code(app)
    name = app.config["SESSION_COOKIE_NAME"]
    before = browser.client.get_cookie(name)
    assert before
    browser.post_with(token, "/sign-in/code", code=code_now(phone))
    thief = browser_of(app)
    thief.client.set_cookie(name, before.value)
    assert thief.get("/sources").location == "/sign-in"
    assert thief.get("/sign-in/code").location == "/sign-in"


def test_who_is_removed_meanwhile_is_not_let_in(app: Flask, store: Store, vera: Person, phone: pyotp.TOTP) -> None:
    made = people.add_person(store, vera, "Mia Check", "checker")
    accounts.accept(store, accounts.invite(store, vera, made.id), "mia", PASSPHRASE)
    hers, _ = turned_on(store, made)
    browser, token = at_code(app, login="mia")
    people.remove(store, vera, made.id)
    assert browser.post_with(token, "/sign-in/code", code=code_now(hers)).location == "/sign-in"
    assert browser.get("/sources").location == "/sign-in"


# setting it up


def test_it_is_set_up_from_the_account_and_counts_with_the_first_code(app: Flask, vera: Person) -> None:
    browser = signed_in(app)
    assert browser.get("/account/second-factor").location == "/account"
    wrong = browser.post("/account/second-factor", passphrase="wrong")
    assert wrong.status_code == 422
    assert "not your passphrase" in only(soup(wrong), ".message").text
    assert browser.post("/account/second-factor", passphrase=PASSPHRASE).location == "/account/second-factor"
    page = browser.see("/account/second-factor")
    shown = only(page, "code.secret").text
    assert [len(group) for group in shown.split(" ")] == [4] * 8
    phone = pyotp.TOTP(shown.replace(" ", ""))
    assert f"secret={phone.secret}" in str(only(page, "a[href^='otpauth:']")["href"])
    assert signed_in(app).get("/sources").status_code == 200, "it does not count yet"
    refused = browser.post("/account/second-factor/confirm", code=phone.at(unix_seconds() + HOUR))
    assert refused.status_code == 422
    assert "check the clock" in only(soup(refused), ".message").text
    assert only(soup(refused), "code.secret").text == shown
    answer = browser.post("/account/second-factor/confirm", code=code_now(phone))
    assert answer.status_code == 200
    codes = [code.text for code in soup(answer).select(".codes code")]
    assert len(set(codes)) == 10
    assert phone.secret not in answer.text
    account = browser.get("/account").text
    assert all(secret not in account for secret in (phone.secret, shown, *codes))
    assert browser.get("/account/second-factor").location == "/account"
    other, token = at_code(app)
    assert other.post_with(token, "/sign-in/code", recovery=codes[0]).status_code == 303


def test_the_drawing_keeps_to_the_policy_of_the_page(app: Flask, store: Store, vera: Person) -> None:
    """A style of its own would be refused by the browser, and the drawing with it."""
    browser = signed_in(app)
    browser.post("/account/second-factor", passphrase=PASSPHRASE)
    page = browser.see("/account/second-factor")
    assert only(page, "svg[viewbox]").select("path")
    assert not page.select("[style], style, img, svg script")


def test_it_is_turned_off_with_the_passphrase(app: Flask, phone: pyotp.TOTP) -> None:
    browser, token = at_code(app)
    browser.post_with(token, "/sign-in/code", code=code_now(phone))
    wrong = browser.post("/account/second-factor/off", passphrase="wrong")
    assert wrong.status_code == 422
    assert "not your passphrase" in only(soup(wrong), ".message").text
    assert browser.post("/account/second-factor/off", passphrase=PASSPHRASE).status_code == 303
    assert "second factor is off" in browser.see("/account").text
    signed_in(app)


def test_a_desk_without_accounts_has_no_second_factor(browser: Browser) -> None:
    assert browser.get("/account/second-factor").location == "/account"
    assert browser.post("/account/second-factor", passphrase=PASSPHRASE).location == "/people"
    assert browser.post("/account/second-factor/confirm", code="123456").location == "/account"


def test_no_secret_is_logged(app: Flask, phone: pyotp.TOTP, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    browser, token = at_code(app)
    code = code_now(phone)
    browser.post_with(token, "/sign-in/code", code=code)
    assert not [secret for secret in (code, phone.secret) if secret in caplog.text]

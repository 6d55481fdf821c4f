"""A desk with accounts in the browser: who comes in, what their role lets them do, and what a stranger reads."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient

from annotator.actions.people import accounts, people
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.conftest import PASSPHRASE
from tests.web.conftest import Browser, only, soup

SignIn = Callable[[str], Browser]


def browser_of(app: Flask) -> Browser:
    """A browser that nobody let in."""
    return Browser(FlaskClient(app, app.response_class))


def signed_in(app: Flask, login: str = "vera", passphrase: str = PASSPHRASE) -> Browser:
    browser = browser_of(app)
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    answer = browser.post_with(token, "/sign-in", login=login, passphrase=passphrase)
    assert answer.status_code == 303, answer.text
    return browser


@pytest.fixture
def as_role(app: Flask, store: Store, vera: Person) -> SignIn:
    def enter(role: str) -> Browser:
        made = people.add_person(store, vera, f"A {role}", role)
        accounts.accept(store, accounts.invite(store, vera, made.id), role, PASSPHRASE)
        return signed_in(app, role)

    return enter


def test_nobody_comes_in_without_signing_in(app: Flask, vera: Person, harbour: str) -> None:
    stranger = browser_of(app)
    answer = stranger.get(f"/articles/{harbour}?s=2")
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert stranger.get("/sign-in").status_code == 200
    assert stranger.get(f"/?key={app.config['KEYS'].next}").status_code == 303, "the terminal's key opens nothing now"
    assert stranger.get("/sources").status_code == 303


def test_a_browser_from_before_the_first_account_has_to_sign_in(app: Flask, store: Store, person: Person) -> None:
    before = Browser(app.test_client())
    assert before.get("/sources").status_code == 200
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    assert before.get("/sources").status_code == 303


def test_who_signs_in_reads_the_page_that_they_asked_for(app: Flask, vera: Person, harbour: str) -> None:
    browser = browser_of(app)
    browser.get(f"/articles/{harbour}?s=2")
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    answer = browser.post_with(token, "/sign-in", login="vera", passphrase=PASSPHRASE)
    assert (answer.status_code, answer.location) == (303, f"/articles/{harbour}?s=2")
    assert "Vera Lind" in browser.see("/").text


@pytest.mark.parametrize("path", ["/%09/evil.example", "/%0d%0aX:1", "/%5Cevil.example", "/favicon.ico"])
def test_signing_in_leads_to_pages_of_the_desk_only(app: Flask, vera: Person, path: str) -> None:
    browser = browser_of(app)
    assert browser.get("/sources?q=%0d%0a").location == "/sign-in"
    assert browser.get(path).location == "/sign-in"
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    answer = browser.post_with(token, "/sign-in", login="vera", passphrase=PASSPHRASE)
    assert (answer.status_code, answer.location) == (303, "/sources?q=%0d%0a")


def test_signing_in_makes_a_new_cookie(app: Flask, vera: Person) -> None:
    """Whoever planted the one before would be let in with it."""
    browser = browser_of(app)
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    planted = browser.client.get_cookie(app.config["SESSION_COOKIE_NAME"])
    assert planted
    browser.post_with(token, "/sign-in", login="vera", passphrase=PASSPHRASE)
    thief = browser_of(app)
    thief.client.set_cookie(app.config["SESSION_COOKIE_NAME"], planted.value)
    assert thief.get("/sources").status_code == 303


def test_a_wrong_passphrase_says_what_to_do_and_is_not_shown_again(app: Flask, vera: Person) -> None:
    browser = browser_of(app)
    token = str(only(browser.see("/sign-in"), "[name=csrf_token]")["value"])
    answer = browser.post_with(token, "/sign-in", login="vera", passphrase="tram cellar violet")
    assert answer.status_code == 422
    assert "No account has this name with this passphrase" in only(soup(answer), ".message").text
    assert "tram cellar" not in answer.text
    assert 'value="vera"' in answer.text
    for _ in range(9):
        browser.post_with(token, "/sign-in", login="vera", passphrase="wrong")
    limited = browser.post_with(token, "/sign-in", login="vera", passphrase=PASSPHRASE)
    assert limited.status_code == 429
    assert "wait 15 minutes" in only(soup(limited), ".message").text


def test_a_form_sent_after_signing_out_keeps_what_was_typed(app: Flask, vera: Person, harbour: str) -> None:
    browser = signed_in(app)
    token = browser.token()
    browser.post_with(token, "/sign-out")
    for htmx in (True, False):
        answer = browser.post_with(token, f"/articles/{harbour}/units", htmx=htmx, kind="claim", sentence=2)
        assert answer.status_code == 401
        assert "sign in on another tab" in answer.text


def test_signing_out_ends_the_session_not_only_the_cookie(app: Flask, vera: Person) -> None:
    browser = signed_in(app)
    held = browser.client.get_cookie(app.config["SESSION_COOKIE_NAME"])
    assert held
    browser.post("/sign-out")
    browser.client.set_cookie(app.config["SESSION_COOKIE_NAME"], held.value)
    assert browser.get("/sources").status_code == 303


def test_an_invitation_leads_from_the_page_of_a_person_to_their_account(app: Flask, vera: Person) -> None:
    admin = signed_in(app)
    admin.post("/people", name="Mia Check", role="checker")
    place = str(next(a for a in admin.see("/people").select("a") if a.text == "Mia Check")["href"])
    link = str(only(soup(admin.post(f"{place}/invitation")), "input.link")["value"])
    assert link.startswith("http://localhost/join/")
    mia = browser_of(app)
    page = mia.see(link.removeprefix("http://localhost"))
    assert "Welcome, Mia Check" in page.text
    token = str(only(page, "[name=csrf_token]")["value"])
    weak = mia.post_with(token, link.removeprefix("http://localhost"), login="mia", passphrase="password1234")
    assert weak.status_code == 422
    assert "guessed quickly" in weak.text
    assert (
        mia.post_with(token, link.removeprefix("http://localhost"), login="mia", passphrase=PASSPHRASE).location == "/"
    )
    assert "Mia Check" in mia.see("/account").text
    gone = browser_of(app).get(link.removeprefix("http://localhost"))
    assert gone.status_code == 404
    assert "ask an admin for another" in gone.text


def test_the_first_account_is_made_in_any_browser_that_has_the_link(app: Flask, store: Store, person: Person) -> None:
    link = f"/join/{accounts.invite(store, person, person.id)}"
    stranger = browser_of(app)
    token = str(only(stranger.see(link), "[name=csrf_token]")["value"])
    assert stranger.post_with(token, link, login="vera", passphrase=PASSPHRASE).status_code == 303
    assert stranger.get("/sources").status_code == 200
    assert browser_of(app).get("/join/nothing").status_code == 404


def test_nobody_acts_as_somebody_else_on_a_desk_with_accounts(as_role: SignIn, vera: Person) -> None:
    checker = as_role("checker")
    assert "Act as" not in checker.see("/people").text
    assert checker.post(f"/people/{vera.id}/sit").status_code == 404


def test_an_account_page_lists_where_one_is_signed_in_and_ends_it(app: Flask, vera: Person) -> None:
    here, there = signed_in(app), signed_in(app)
    page = here.see("/account")
    assert page.text.count("this browser") == 1
    form = only(page, "form[action*='/account/sessions/']")
    assert here.post(str(form["action"])).status_code == 303
    assert there.get("/sources").status_code == 303
    assert here.get("/sources").status_code == 200


def test_a_passphrase_is_changed_by_who_knows_it(app: Flask, vera: Person) -> None:
    browser = signed_in(app)
    wrong = browser.post("/account/passphrase", old="wrong", passphrase="mosaic lantern herring dune")
    assert wrong.status_code == 422
    assert "not your passphrase" in only(soup(wrong), ".message").text
    assert (
        browser.post("/account/passphrase", old=PASSPHRASE, passphrase="mosaic lantern herring dune").status_code == 303
    )
    signed_in(app, passphrase="mosaic lantern herring dune")


@pytest.mark.parametrize("path", ["/account/passphrase", "/account/second-factor", "/account/second-factor/off"])
def test_a_passphrase_cannot_be_guessed_at_a_browser_that_was_left_open(app: Flask, vera: Person, path: str) -> None:
    browser = signed_in(app)
    for _ in range(10):
        assert browser.post(path, old="wrong", passphrase="wrong").status_code == 422
    assert browser.post(path, old=PASSPHRASE, passphrase=PASSPHRASE).status_code == 429


def test_a_removed_person_is_out_with_their_next_request(
    app: Flask, store: Store, vera: Person, as_role: SignIn
) -> None:
    editor = as_role("editor")
    assert editor.get("/").status_code == 200
    admin = signed_in(app)
    other = next(p for p in people.everyone(store) if p.role == "editor")
    assert admin.post(f"/people/{other.id}/removal").status_code == 303
    assert editor.get("/").status_code == 303
    assert "A editor" in only(admin.see("/people"), "details").text


def test_whoever_adds_a_person_is_led_to_the_link_by_which_they_sign_in(app: Flask, vera: Person) -> None:
    browser = signed_in(app)
    answer = browser.post("/people", name="Nils Berg", role="checker")
    page = browser.see(str(answer.location))
    assert "signs in by a link: make one here" in page.text
    assert only(page, "form[action$=invitation] button").text == "Make a link"


def test_removing_a_person_takes_a_second_press(app: Flask, store: Store, vera: Person) -> None:
    nils = people.add_person(store, vera, "Nils Berg", "checker")
    removal = only(signed_in(app).see(f"/people/{nils.id}"), "details:has(form[action$=removal])")
    assert only(removal, "summary").text == "Remove Nils Berg"
    assert "open" not in removal.attrs

"""The page on which somebody makes and revokes their tokens, and the commands of the terminal that do the same."""

import re

from click.testing import CliRunner

from annotator.actions.people import accounts
from annotator.cli import cli
from tests.conftest import PASSPHRASE
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup

SECRET = re.compile(r"ann_[\w-]{43}")


def test_a_token_is_shown_once_opens_the_interface_and_is_revoked(program, store, person):
    browser = Browser(app_over(store, person).test_client())
    page = soup(browser.post("/account/tokens", name="Word counter", scope=["read"], days="30"))
    secret = str(only(page, ".shown-once input")["value"])
    assert SECRET.fullmatch(secret)
    assert program.ask("GET", "/token", token=secret).json["name"] == "Word counter"
    listed = browser.see("/account/tokens")
    assert SECRET.search(listed.text + str(listed)) is None
    row = next(each for each in listed.select(".rows li") if "Word counter" in each.text)
    assert "last used on" in row.text
    assert browser.post(str(only(row, "form")["action"])).status_code == 303
    assert program.ask("GET", "/token", token=secret).status_code == 401


def test_what_is_wrong_stands_where_it_was_typed(store, person):
    browser = Browser(app_over(store, person).test_client())
    answer = browser.post("/account/tokens", name="Word counter", days="30")
    assert answer.status_code == 422
    assert "choose at least one scope" in only(soup(answer), "fieldset").text
    assert only(soup(answer), "#token-name")["value"] == "Word counter"
    assert SECRET.search(answer.text) is None


def test_on_a_team_desk_it_takes_the_passphrase(store, person):
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    app = app_over(store, person)
    app.test_client_class = None
    client = app.test_client()
    token = only(soup(client.get("/sign-in")), "[name=csrf_token]")["value"]
    client.post("/sign-in", data={"csrf_token": token, "login": "vera", "passphrase": PASSPHRASE})
    token = only(soup(client.get("/account/tokens")), "main form [name=csrf_token]")["value"]
    typed = {"csrf_token": token, "name": "x", "scope": "read", "days": "7"}
    for passphrase, status in (("wrong", 422), (PASSPHRASE, 200)):
        answer = client.post("/account/tokens", data={**typed, "passphrase": passphrase})
        assert (answer.status_code, bool(SECRET.search(answer.text))) == (status, status == 200)


def test_the_terminal_makes_lists_and_revokes_them(program, store, person):
    def said(*words):
        return CliRunner().invoke(cli, ["--db", str(store.path), "tokens", *words])

    made = said("add", person.name, "--name", "Hook", "--scope", "import", "--days", "7")
    secret = made.stdout.strip()
    assert program.ask("POST", "/articles", json={"text": "It rained."}, token=secret).status_code == 201
    line = next(line for line in said().stdout.splitlines() if "Hook" in line)
    assert "(import), until" in line
    assert SECRET.search(said("list").output) is None
    assert said("revoke", line.split()[0]).output == "Revoked: Hook\n"
    assert program.ask("POST", "/articles", json={"text": "It rained."}, token=secret).status_code == 401

"""The pages that other sites show in a frame, without a session; and the page on which an editor turns them on."""

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from annotator import config
from annotator.actions import units
from annotator.actions.desk import schedules
from annotator.actions.people import accounts, people
from annotator.actions.publication import corrections, embeds
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.domain.publication.corrections import Correction
from annotator.storage.database import Store
from annotator.storage.publication import embeds as rows
from tests.actions.test_signoffs import sign
from tests.conftest import PASSPHRASE
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup
from tests.web.test_sign_in import signed_in

DESK = "https://desk.example"
FRAME = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe"}


class Reader:
    """A browser that shows a page of another site, with a frame of the desk in it."""

    def __init__(self, app: Flask) -> None:
        self._client = FlaskClient(app, app.response_class)

    def get(self, address: str, **headers: str) -> TestResponse:
        return self._client.get(address.removeprefix(DESK), base_url=DESK, headers={**FRAME, **headers})


@pytest.fixture
def unit(store: Store, vera: Person, harbour: str) -> str:
    return units.make_unit(store, vera, harbour, "claim", sentence=3).id


@pytest.fixture
def ran(store: Store, vera: Person, harbour: str, unit: str) -> str:
    reasons = {unit: "The log comes on Monday.", "sentences": "Colour, not facts."}
    sign(store, people.add_person(store, vera, "Mia Check", "checker"), harbour, "checker", reasons)
    sign(store, vera, harbour, "editor", reasons)
    schedules.run_article(store, vera, harbour)
    return harbour


@pytest.fixture
def team(store: Store, vera: Person) -> Flask:
    return app_over(store, vera, TEAM=True, ADDRESS=DESK, HOSTS={"desk.example"})


@pytest.fixture
def reader(team: Flask) -> Reader:
    return Reader(team)


def test_a_frame_on_another_site_needs_no_session_and_leaves_nothing_behind(
    store: Store, vera: Person, reader: Reader, ran: str, unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    embed = embeds.embed_article(store, vera, ran).id
    for address in (f"/embed/{embed}", f"/embed/{embed}/{unit}"):
        answer = reader.get(address, Cookie="session=x")
        assert answer.status_code == 200
        headers = answer.headers
        policy = headers["Content-Security-Policy"]
        for part in ("default-src 'none'", "style-src 'sha256-", "frame-ancestors *", "sandbox allow-popups"):
            assert part in policy
        assert "script-src" not in policy
        assert not {"X-Frame-Options", "Set-Cookie"} & set(headers.keys())
        assert "Cookie" not in ",".join(headers.getlist("Vary"))
        assert headers["Cache-Control"] == "public, no-cache"
        assert headers["X-Robots-Tag"] == "noindex"
        same = reader.get(address, **{"If-None-Match": headers["ETag"]})
        assert (same.status_code, same.data) == (304, b"")
        assert "1,204 steps" in answer.text
    assert reader.get(f"/embed/{embed}", **{"Sec-Fetch-Site": "none"}).status_code == 200
    monkeypatch.setenv("ANNOTATOR_EMBED_HOSTS", "https://www.city.example  https://*.press.example:8443")
    policy = reader.get(f"/embed/{embed}").headers["Content-Security-Policy"]
    assert "frame-ancestors https://www.city.example https://*.press.example:8443; " in policy


def test_what_is_corrected_is_told_the_next_time_that_it_is_asked_for(
    store: Store, vera: Person, reader: Reader, ran: str, unit: str
) -> None:
    address = f"/embed/{embeds.embed_article(store, vera, ran).id}/{unit}"
    before = reader.get(address)
    typed = Correction(
        id="",
        article="",
        by="",
        at="",
        wrong="1,204",
        right="1,240",
        date="2026-12-01",
        note="It has 1,240.",
        unit=unit,
    )
    corrections.make_correction(store, vera, ran, typed)
    after = reader.get(address, **{"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert "Corrected since it ran." in after.text
    assert "It has 1,240." in after.text


def test_what_opens_nothing_always_answers_the_same(
    store: Store, vera: Person, reader: Reader, ran: str, unit: str
) -> None:
    embed = embeds.embed_article(store, vera, ran).id
    assert reader.get(f"/embed/{embed}").status_code == 200
    known = rows.find(store.reading(), embed)
    assert known
    answers = [
        reader.get(f"/embed/{embed}/nothing"),
        reader.get(f"/embed/{known.article}"),
        reader.get(f"/embed/{ran}"),
    ]
    answers.append(reader.get(f"/embed/{'x' * 5000}/%00"))
    embeds.end_embed(store, vera, ran)
    answers += [reader.get(f"/embed/{embed}"), reader.get(f"/embed/{embed}/{unit}")]
    answers += [reader.get("/oembed"), reader.get(f"/oembed?url={DESK}/embed/{embed}")]
    told = {(a.status_code, a.data, *sorted((k, v) for k, v in a.headers if k != "Date")) for a in answers}
    assert len(told) == 1
    assert (answers[0].status_code, answers[0].text) == (404, "Nothing is shown here.\n")


def test_oembed_gives_the_frame_of_a_page_that_names_it(
    store: Store, vera: Person, reader: Reader, ran: str, unit: str
) -> None:
    embed = embeds.embed_article(store, vera, ran).id
    page = soup(reader.get(f"/embed/{embed}/{unit}"))
    asked = str(only(page, "link[type='application/json+oembed']")["href"])
    assert asked.startswith(f"{DESK}/oembed?url=")
    answer = reader.get(f"{asked}&maxwidth=300&maxheight=120")
    assert answer.content_type == "application/json; charset=utf-8"
    said = json.loads(answer.data)
    assert (said["type"], said["width"], said["height"]) == ("rich", 300, 120)
    assert f'src="{DESK}/embed/{embed}/{unit}"' in said["html"]
    assert reader.get(asked, **{"If-None-Match": reader.get(asked).headers["ETag"]}).status_code == 304
    other = reader.get(f"/oembed?url={DESK}/embed/{embed}&format=xml&maxwidth=x&maxheight=-1")
    assert other.content_type == "text/xml; charset=utf-8"
    assert "<width>640</width>" in other.text
    for url in (
        f"https://other.example/embed/{embed}", f"http://desk.example/embed/{embed}", f"{DESK}.evil.example/embed/{embed}",
        f"{DESK}/embed/{embed}/{unit}/x", f"{DESK}/articles/{ran}", f"/embed/{embed}", "https://[x", "",
    ):  # fmt: skip
        assert reader.get(f"/oembed?url={url}").status_code == 404, url
    assert reader.get(f"/oembed?url={DESK}/embed/{embed}&format=yaml").status_code == 501
    assert reader.get(f"/embed/{embed}", Host="evil.example").status_code == 400


def test_no_other_page_may_be_shown_in_a_frame(browser: Browser, store: Store, harbour: str) -> None:
    for address in ("/", f"/articles/{harbour}", f"/articles/{harbour}/embed", "/static/x/y", "/healthz"):
        headers = browser.get(address).headers
        assert headers["X-Frame-Options"] == "DENY", address
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_an_editor_turns_it_on_copies_the_lines_and_turns_it_off(
    store: Store, vera: Person, ran: str, unit: str
) -> None:
    browser = signed_in(app_over(store, vera, ADDRESS=DESK))
    page = f"/articles/{ran}/embed"
    assert only(browser.see(f"/articles/{ran}/sign-off"), f"a[href='{page}']")
    before = browser.see(page)
    assert only(before, "h1").text.strip() == "Not shown on other sites"
    assert not before.select("#lines")
    assert browser.post(page, value=1).status_code == 303
    on = browser.see(f"{page}?unit={unit}")
    lines = only(on, "#lines").text
    embed = only(on, "#address")["value"]
    assert f'src="{embed}"' in lines
    assert str(embed).startswith(f"{DESK}/embed/")
    shown = browser.get(str(only(on, "main iframe")["src"]))
    assert shown.status_code == 200
    assert "frame-ancestors 'self'" in shown.headers["Content-Security-Policy"]
    assert "1,204 steps" in shown.text
    refused = browser.post(page, value=1)
    assert refused.status_code == 422
    assert "It is on already" in refused.text
    assert browser.post(page, value=0).status_code == 303
    assert "Off: its address shows nothing any more." in browser.see(page).text


def test_who_may_not_turn_it_on_reads_what_it_looks_like_and_not_why_it_is_hidden(
    store: Store, vera: Person, harbour: str
) -> None:
    page = f"/articles/{harbour}/embed"
    told = " ".join(signed_in(app_over(store, vera)).see(page).text.split())
    assert "It cannot be turned on: the article has not run." in told
    viewer = people.add_person(store, vera, "A viewer", "viewer")
    accounts.accept(store, accounts.invite(store, vera, viewer.id), "eye", PASSPHRASE)
    seen = signed_in(app_over(store, vera), login="eye").see(page)
    assert "It cannot be turned on: the article is not shown at present." in " ".join(seen.text.split())
    assert not seen.select("form[method=post], .kept")
    assert seen.select("main iframe")


@pytest.mark.parametrize("host", ["www.example.org", "https://a.example;script-src *", "https://*", "'self'", "*"])
def test_a_site_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    monkeypatch.setenv("ANNOTATOR_EMBED_HOSTS", f"https://ok.example {host}")
    with pytest.raises(RuleBroken, match="which is no site"):
        config.embed_hosts()

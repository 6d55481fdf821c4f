"""Pages: each answers, says what it must, and keeps out what it must."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from annotator.actions import articles
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup

CSS = Path(__file__).parents[2] / "static" / "css"


@pytest.mark.parametrize("page", ["/", "/articles/new", "/sources", "/people", "/healthz"])
def test_every_page_of_an_empty_desk_answers(browser: Browser, page: str) -> None:
    assert browser.get(page).status_code == 200


def test_a_desk_whose_file_is_gone_does_not_say_that_it_is_well(browser: Browser, store: Store, tmp_path: Path) -> None:
    assert browser.get("/healthz").json == {"ok": True}
    store.path.rename(tmp_path / "moved.db")
    answer = browser.get("/healthz")
    assert (answer.status_code, answer.json) == (503, {"ok": False})


def test_what_was_typed_stays_on_the_page_where_the_disk_is_full(browser: Browser, store: Store, unit: str) -> None:
    with store.writing() as db:
        db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    typed = "Called the port office. " * 400
    answer = browser.post(f"/units/{unit}/evidence", source_title="Port log", passage=typed)
    assert (answer.status_code, typed.strip() in answer.text, "is full" in answer.text) == (422, True, True)


def test_an_empty_desk_says_what_to_do_next(browser: Browser) -> None:
    assert only(browser.see("/"), ".empty a")["href"] == "/articles/new"


@pytest.mark.parametrize("page", ["", "?s=2", "?all=1", "/coverage", "/sentences/2", "/export.json"])
def test_every_page_of_an_article_answers(browser: Browser, harbour: str, page: str) -> None:
    assert browser.get(f"/articles/{harbour}{page}").status_code == 200


def test_the_desk_lists_articles_with_their_answer(browser: Browser, harbour: str) -> None:
    row = only(browser.see("/"), ".row")
    assert "The harbour light goes dark" in row.text
    assert "Not yet." in row.text
    assert row.select(".bar .cell[data-state=unaccounted]")


def test_each_sentence_is_an_element_with_its_state_and_place(browser: Browser, harbour: str) -> None:
    page = browser.see(f"/articles/{harbour}")
    numbers = [str(s["data-sentence"]) for s in page.select("#text .s")]
    assert numbers == [str(n + 1) for n in range(len(numbers))]
    assert only(page, "#s1")["data-state"] == "unaccounted"
    assert only(page, "#s1")["data-start"] == "0"
    assert len(page.select(".spine .cell")) == len(numbers)
    assert str(only(page, "#c2")["href"]).endswith("?s=2#s2")


def test_a_fragment_is_the_card_and_a_history_restore_is_the_page(browser: Browser, harbour: str) -> None:
    address = f"/articles/{harbour}/sentences/2"
    part = browser.get(address, htmx=True)
    assert part.text.lstrip().startswith('<div id="card"')
    restored = browser.client.get(address, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert "<!doctype html>" in restored.text


def test_pictures_are_not_asked_for(browser: Browser, harbour: str) -> None:
    picture = only(browser.see(f"/articles/{harbour}"), "#text img")
    assert not picture.get("src")
    assert picture["alt"] == "The light at dusk"


def test_unknown_things_answer_404_with_a_page(browser: Browser, harbour: str) -> None:
    for address in ("/articles/nothing", "/sources/nothing", "/nowhere", "/articles/nothing/export.json"):
        answer = browser.get(address)
        assert answer.status_code == 404
        assert only(soup(answer), "main h1").text.strip()


@pytest.mark.parametrize("number", ["99", "x", "-1", "1e3", "²", "9" * 40])
def test_a_sentence_that_is_none_answers_422(browser: Browser, harbour: str, number: str) -> None:
    for address in (f"/articles/{harbour}?s={number}", f"/articles/{harbour}/sentences/{number}"):
        answer = browser.get(address)
        assert answer.status_code == 422
        assert "Traceback" not in answer.text


def test_an_unknown_format_is_refused(browser: Browser, harbour: str) -> None:
    assert browser.get(f"/articles/{harbour}/export.odt").status_code == 422


def test_the_page_may_run_nothing_of_its_own(browser: Browser, harbour: str) -> None:
    answer = browser.get(f"/articles/{harbour}?s=1")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    page = soup(answer)
    assert not page.select("[style], style, script:not([src]), [onclick]")


def test_every_answer_carries_the_headers_of_the_desk_once(browser: Browser, harbour: str) -> None:
    page = f"/articles/{harbour}?s=1"
    strange, foreign = {"Host": "evil.example"}, {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    answers = [browser.get(page), browser.get("/nowhere"), browser.post(f"/articles/{harbour}/units", sentence="1")]
    answers += [browser.client.get(page, headers=headers) for headers in (strange, foreign)]
    assert [answer.status_code for answer in answers] == [200, 404, 303, 400, 403]
    for answer in answers:
        policies = answer.headers.getlist("Content-Security-Policy")
        assert [policy.endswith("frame-ancestors 'none'") for policy in policies] == [True]
        for name, value in (
            ("X-Frame-Options", "DENY"),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "same-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cache-Control", "no-store"),
        ):
            assert answer.headers.getlist(name) == [value]


def test_a_page_says_that_it_varies_by_the_cookie_and_by_htmx(browser: Browser, harbour: str) -> None:
    varies = ", ".join(browser.get(f"/articles/{harbour}?s=1").headers.getlist("Vary"))
    assert {"Cookie", "HX-Request", "Accept-Encoding"} <= set(varies.split(", "))


def test_another_host_name_is_refused(browser: Browser) -> None:
    for host in ("evil.example", "evil.example:80", "127.0.0.1.evil.example"):
        assert browser.client.get("/", headers={"Host": host}).status_code == 400
    for host in ("127.0.0.1:8000", "localhost", "[::1]:8000"):
        assert browser.client.get("/healthz", headers={"Host": host}).status_code == 200


def test_a_form_without_its_token_is_refused_with_a_page(browser: Browser, harbour: str) -> None:
    answer = browser.client.post(f"/articles/{harbour}/units", data={"kind": "claim", "sentence": "1"})
    assert answer.status_code == 400
    assert "reload the page" in answer.text


def test_static_files_are_kept_for_good_and_packed(browser: Browser) -> None:
    style = str(only(browser.see("/"), "link[rel=stylesheet][href$='index.css']")["href"])
    answer = browser.client.get(style, headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert browser.get("/static/old/css/index.css").status_code == 404


def test_the_reading_table_ships_in_forty_kilobytes(app: Flask, store: Store, person: Person) -> None:
    slug = articles.import_article(store, person, Input(_article(60))).slug
    client = app.test_client()

    def packed(address: str) -> int:
        answer = client.get(address, headers={"Accept-Encoding": "gzip"})
        assert answer.status_code == 200
        return len(answer.data)

    page = soup(client.get(f"/articles/{slug}?s=1"))
    files = [str(e["href"]) for e in page.select("link[rel=stylesheet]")]
    files += [str(e["src"]) for e in page.select("script")]
    folder = next(f for f in files if f.endswith("js/index.js")).removesuffix("index.js")
    files += [folder + module for module in ("facts.js", "hand.js", "keys.js", "sources.js", "words.js")]
    assert packed(f"/articles/{slug}?s=1") + sum(map(packed, files)) <= 40_000


def test_a_page_costs_as_many_statements_for_sixty_sentences_as_for_ten(
    app: Flask, store: Store, person: Person
) -> None:
    slugs = [articles.import_article(store, person, Input(_article(count))).slug for count in (10, 60)]
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    for client in (app.test_client(), app_over(store, viewer).test_client()):
        _costs_the_same(store, client, slugs)


def _costs_the_same(store: Store, client: FlaskClient, slugs: list[str]) -> None:
    client.get("/")
    for page in (
        "/articles/{}",
        "/articles/{}?s=3",
        "/articles/{}/coverage",
        "/articles/{}/history",
        "/articles/{}/sentences/3",
    ):
        short, long = (_statements(store, client, page.format(slug)) for slug in slugs)
        assert short == long, page
        assert 0 < long < 25


def _statements(store: Store, client: FlaskClient, address: str) -> int:
    ran: list[str] = []
    connection = store.reading().conn
    connection.set_trace_callback(ran.append)
    assert client.get(address).status_code == 200
    connection.set_trace_callback(None)
    return len(ran)


def test_a_long_article_comes_in_chunks_and_whole_without_script(
    browser: Browser, store: Store, person: Person
) -> None:
    slug = articles.import_article(store, person, Input(_article(450))).slug
    page = browser.see(f"/articles/{slug}")
    more = only(page, "#more")
    shown = len(page.select("#text .s"))
    assert 200 <= shown < 450
    rest = soup(browser.get(str(more["hx-get"]), htmx=True))
    assert rest.select(".s")[0]["id"] == f"s{shown + 1}"
    assert len(browser.see(f"/articles/{slug}?all=1").select("#text .s")) > 440
    assert browser.see(f"/articles/{slug}?s=430").select("#s430")


def _article(sentences: int) -> str:
    said = [f"The council paid {n} crowns for post {n}." for n in range(sentences)]
    paragraphs = ["<p>" + " ".join(said[at : at + 5]) + "</p>" for at in range(0, sentences, 5)]
    return f"<html><body><article><h1>Posts of {sentences}</h1>{''.join(paragraphs)}</article></body></html>"


def test_the_schemas_are_served(browser: Browser) -> None:
    served = browser.get("/schemas/article-1.json")
    assert served.get_json()["$id"] == "annotator/article/1"
    assert browser.get("/schemas/reading-1.json").status_code == 200
    assert browser.get("/schemas/secrets.json").status_code == 404


def test_a_page_kept_in_memory_carries_each_sessions_own_token(app: Flask, harbour: str) -> None:
    tokens = set()
    for _ in range(2):
        visitor = Browser(app.test_client())
        page = visitor.see(f"/articles/{harbour}")
        token = str(only(page, "#table")["data-token"])
        tokens.add(token)
        done = visitor.client.post(
            f"/articles/{harbour}/no-claim", data={"csrf_token": token, "sentence": 1, "value": 1}
        )
        assert done.status_code == 303
    assert len(tokens) == 2


def test_no_string_of_a_style_sheet_holds_a_space_that_is_not_shipped() -> None:
    whole = "".join(sheet.read_text("utf-8") for sheet in CSS.glob("*.css"))
    strings = re.findall(r'"[^"\n]*"', re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL))
    assert len(strings) > 10
    assert [each for each in strings if re.search(r"[{};:,]\s|\s[{};]", each)] == []

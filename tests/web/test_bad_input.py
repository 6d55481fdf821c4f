"""Bad input by the browser: a page in words with what was typed, a 4xx status, and nothing stored."""

import hashlib
import io
import json
import random
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from urllib.parse import quote

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from annotator.actions import articles, sources, units
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.desks import app_over, new_store
from tests.exported import exported
from tests.web.conftest import PAGE, Browser, only, soup

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LONG = "secret " * 14_000
JSON_TEXT = '{"schema": "annotator/article/1", "id": "abc'


# One desk serves the whole file: what is refused leaves no trace on it.


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    desk = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    yield desk
    desk.close()


@pytest.fixture(scope="module")
def person(store: Store) -> Person:
    return people.owner(store, "Vera Lind")


@pytest.fixture(scope="module")
def harbour(store: Store, person: Person) -> str:
    return articles.import_article(store, person, Input(PAGE, url="https://port.example/dark")).slug


@pytest.fixture(scope="module")
def made(store: Store, person: Person, harbour: str) -> str:
    """The id of a claim on sentence 3; the desk has a source too, so that a search has something to search."""
    sources.add_source(store, person, sources.blank_source("Port log"))
    return units.make_unit(store, person, harbour, "claim", sentence=3).id


@pytest.fixture(scope="module")
def app(store: Store, person: Person) -> Flask:
    return app_over(store, person)


@pytest.fixture(scope="module")
def browser(app: Flask) -> Browser:
    return Browser(app.test_client())


def rows(store: Store) -> dict[str, int]:
    db = store.reading()
    return {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in db.table_names()}


def assert_guarded(answer: TestResponse, **stricter: str) -> None:
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert {name: answer.headers[name] for name in HEADERS} == {**HEADERS, **stricter}
    assert "Cache-Control" in answer.headers


def assert_in_words(answer: TestResponse, *, htmx: bool = False) -> None:
    assert 400 <= answer.status_code < 500, answer.text
    assert_guarded(answer)
    for word in ("Traceback", "werkzeug", "sqlite", "/annotator/"):
        assert word not in answer.text
    assert ("<html" not in answer.text) == htmx
    found = soup(answer).select(".message, .problem, #problem, h1")
    assert any(each.get_text(strip=True) for each in found), answer.text


# What comes in

FILES = {
    "empty": b"",
    "blank": b" \n\t",
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(64),
    "PDF": b"%PDF-1.7\n" + bytes(64),
    "zip": b"PK\x03\x04" + bytes(64),
    "noise": random.Random(2).randbytes(2_000),
    "navigation": b"<html><body><nav><a href='/'>Home</a></nav></body></html>",
    "login": b"<html><body><form><input name=u><input type=password><button>Log in</button></form></body></html>",
    "truncated JSON": JSON_TEXT.encode(),
    "other version": b'{"schema": "annotator/article/9"}',
}


@pytest.mark.parametrize("source", FILES.values(), ids=FILES)
def test_a_file_that_is_no_article_is_refused(browser: Browser, store: Store, source: bytes) -> None:
    before = rows(store)
    for htmx in (False, True):
        answer = browser.post(
            "/articles/new", htmx=htmx, file=(io.BytesIO(source), "x.html"), url="https://port.example/typed"
        )
        assert answer.status_code == 422
        assert_guarded(answer)
        assert "https://port.example/typed" in answer.text
        assert only(soup(answer), "#new-m").get_text(strip=True)
    assert rows(store) == before


@pytest.mark.parametrize(
    "typed",
    [
        {"html": "<script>alert(1)</script>"},
        {"html": "   "},
        {"text": " \u200b\ufeff\u00ad "},
        {"html": "\0\0"},
        {"text": JSON_TEXT, "url": "x"},
        {"html": JSON_TEXT},
        {"html": PAGE, "url": "javascript:alert(1)"},
        {"html": PAGE, "url": "https://a b.example/"},
        {"html": PAGE, "url": "https:///path"},
        {"html": PAGE, "url": "https://port.example/\ud83d"},
        {"text": "Words.", "url": "https://port.example/\0"},
        {"url": "http://127.0.0.1/latest"},
        {"url": "file:///etc/hostname"},
    ],
)
def test_a_paste_that_is_no_article_is_refused_and_kept(browser: Browser, store: Store, typed: dict[str, str]) -> None:
    before = rows(store)
    answer = send(browser, "/articles/new", typed)
    assert answer.status_code == 422
    assert_guarded(answer)
    for name in ("html", "text"):
        kept = only(soup(answer), f"[name={name}]").get_text()
        assert kept.strip() == typed.get(name, "").replace("\0", "\ufffd").strip() or "\0" in typed.get(name, "")
    assert rows(store) == before


def test_an_upload_of_thirty_megabytes_is_refused(browser: Browser, store: Store) -> None:
    before = rows(store)
    head = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.html"\r\n\r\n'
    body = head + b"a word " * 4_500_000 + b"\r\n--b--\r\n"
    for headers in ({}, {"HX-Request": "true"}):
        answer = browser.client.post(
            "/articles/new", data=body, content_type="multipart/form-data; boundary=b", headers=headers
        )
        assert answer.status_code == 413
        assert "larger than 20 MB" in answer.text
        assert_guarded(answer)
    assert rows(store) == before


# What is typed


def send(browser: Browser, address: str, typed: dict[str, str], *, htmx: bool = False) -> TestResponse:
    """As a browser sends it: half of a UTF-16 pair becomes U+FFFD."""
    sent = {
        name: value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") for name, value in typed.items()
    }
    return browser.post(address, htmx=htmx, **sent)


def test_bytes_that_are_no_unicode_break_nothing(browser: Browser, made: str) -> None:
    token = browser.token()
    for byte in ("%ED%A0%80", "%FF", "%C0%80"):
        answer = browser.client.post(
            f"/units/{made}/note",
            data=f"csrf_token={token}&value=x{byte}",
            content_type="application/x-www-form-urlencoded",
        )
        assert answer.status_code in (303, 422)
        assert browser.get(f"/units/{made}/history").status_code == 200


REFUSED = [
    ("/articles/{slug}/units", {"kind": "rumour", "sentence": "3"}),
    ("/articles/{slug}/units", {"start": "0", "end": "99999"}),
    ("/articles/{slug}/units", {"start": "99999", "end": "100000"}),
    ("/articles/{slug}/units", {"start": "20", "end": "10"}),
    ("/articles/{slug}/units", {"start": "10", "end": "10"}),
    ("/articles/{slug}/units", {"start": "-5", "end": "10"}),
    ("/articles/{slug}/units", {"start": "1.5", "end": "10"}),
    ("/articles/{slug}/units", {"start": "٣", "end": "١٠"}),
    ("/articles/{slug}/units", {"start": "²", "end": "10"}),
    ("/articles/{slug}/units", {"start": "1e1", "end": "20"}),
    ("/articles/{slug}/units", {"start": "0", "end": "9" * 30}),
    ("/articles/{slug}/units", {"start": "0", "end": "80"}),
    ("/articles/{slug}/units", {"start": "{gap}", "end": "{gap_end}"}),
    ("/articles/{slug}/units", {"sentence": "0"}),
    ("/articles/{slug}/units", {"sentence": "99"}),
    ("/articles/{slug}/units", {"sentence": "NaN"}),
    ("/articles/{slug}/units", {"sentence": "3", "exact": "not in it"}),
    ("/articles/{slug}/units", {"sentence": "3", "exact": "\ud800"}),
    ("/articles/{slug}/units", {"sentence": "3", "exact": LONG}),
    ("/articles/{slug}/no-claim", {"sentence": "99"}),
    ("/articles/{slug}/no-claim", {"block": "99"}),
    ("/articles/{slug}/no-claim", {"whole": "99"}),
    ("/articles/{slug}/no-claim", {}),
    ("/articles/{slug}/no-claim", {"sentence": "2", "value": "maybe"}),
    ("/articles/{slug}/no-claim", {"sentence": "2", "hand": "x"}),
    ("/articles/{slug}/undo", {"hand": "\0"}),
    ("/units/{unit}/status", {"value": "golden"}),
    ("/units/{unit}/status", {"value": "verified"}),
    ("/units/{unit}/status", {"value": "query"}),
    ("/units/{unit}/status", {"value": ""}),
    ("/units/{unit}/status", {"value": LONG}),
    ("/units/{unit}/status", {"value": "cut", "version": "one"}),
    ("/units/{unit}/status", {"value": "cut", "version": "١"}),
    ("/units/{unit}/status", {"value": "cut", "version": "-1"}),
    ("/units/{unit}/confidence", {"value": "certain"}),
    ("/units/{unit}/risk", {"value": "none"}),
    ("/units/{unit}/risk", {"value": ""}),
    ("/units/{unit}/kind", {"value": "both"}),
    ("/units/{unit}/facets", {"value": "colour"}),
    ("/units/{unit}/note", {"value": LONG}),
    ("/units/{unit}/note", {"value": "nul\0"}),
    ("/units/{unit}/note", {"value": "half \ud83d"}),
    ("/units/{unit}/speaker", {"value": LONG}),
    ("/units/{unit}/speaker", {"value": "\udfff"}),
    ("/units/{unit}/vouched_by", {"value": "nobody"}),
    ("/units/{unit}/assignee", {"value": "nobody\0"}),
    ("/units/{unit}/span", {"exact": LONG}),
    ("/units/{unit}/span", {"exact": " \n "}),
    ("/units/{unit}/span", {"start": "5"}),
    ("/units/{unit}/span", {"start": "0", "end": "9999"}),
    ("/units/{unit}/queries", {"to": "nobody", "text": "Why?"}),
    ("/units/{unit}/queries", {"text": "Why?"}),
    ("/units/{unit}/evidence", {}),
    ("/units/{unit}/evidence", {"source": "nobody"}),
    ("/units/{unit}/evidence", {"q": LONG}),
    ("/units/{unit}/evidence", {"q": "%_\\"}),
    ("/units/{unit}/evidence", {"source_title": LONG}),
    ("/units/{unit}/evidence", {"source_title": "\ud800"}),
    ("/units/{unit}/evidence", {"source_title": "A", "stance": "hearsay"}),
    ("/units/{unit}/evidence", {"source_title": "A", "terms": "secret"}),
    ("/units/{unit}/evidence", {"source_title": "A", "method": "guess"}),
    ("/units/{unit}/evidence", {"source_title": "A", "credibility": "7"}),
    ("/units/{unit}/evidence", {"source_title": "A", "credibility": "1.0"}),
    ("/units/{unit}/evidence", {"source_title": "A", "passage": LONG}),
    ("/units/{unit}/evidence", {"source_title": "A", "note": "nul\0"}),
    ("/units/{unit}/evidence", {"source_title": "A", "source_url": "javascript:alert(1)"}),
    ("/units/{unit}/evidence", {"source_title": "A", "source_published": "2026-02-30"}),
    ("/sources", {"title": ""}),
    ("/sources", {"title": LONG}),
    ("/sources", {"title": "A", "type": "rumour"}),
    ("/sources", {"title": "A", "terms": "background"}),
    ("/sources", {"title": "A", "level": "best"}),
    ("/sources", {"title": "A", "reliability": "Z"}),
    ("/sources", {"title": "A", "url": "java\nscript:alert(1)"}),
    ("/sources", {"title": "A", "url": "https://a b.example"}),
    ("/sources", {"title": "A", "url": "https://"}),
    ("/sources", {"title": "A", "published": "yesterday"}),
    ("/sources", {"title": "A", "published": "٢٠٢٦"}),
    ("/sources", {"title": "A", "embargoed_until": "2026"}),
    ("/sources", {"title": "A", "note": "\ud800"}),
]  # fmt: skip


@pytest.mark.parametrize(("address", "typed"), REFUSED)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_stored(
    browser: Browser, store: Store, harbour: str, made: str, address: str, typed: dict[str, str]
) -> None:
    gap = text_of(store, harbour).index("\n\n")
    places = {"{gap}": str(gap), "{gap_end}": str(gap + 2)}
    filled = {name: places.get(value, value) for name, value in typed.items()}
    before = rows(store)
    for htmx in (False, True):
        answer = send(browser, address.format(slug=harbour, unit=made), filled, htmx=htmx)
        assert answer.status_code in (404, 422)
        # A form on a page of its own is answered by that page.
        assert_in_words(answer, htmx=htmx and address != "/sources")
    assert rows(store) == before


def text_of(store: Store, slug: str) -> str:
    return str(json.loads(exported(store, slug))["text"])


@pytest.mark.parametrize(
    ("field", "value"), [("note", "<b>kept & whole</b>\0"), ("speaker", 'Anna "K" Berg\'\0'), ("note", LONG)]
)
def test_what_was_typed_is_still_there(browser: Browser, made: str, field: str, value: str) -> None:
    page = soup(browser.post(f"/units/{made}/{field}", value=value))
    form = only(page, f"[data-form={field}]:has([name=value]:not([type=hidden]))")
    box = only(form, "[name=value]")
    kept = box.get_text() if box.name == "textarea" else str(box["value"])
    assert kept.strip().replace("\0", "").replace("\ufffd", "") == value.strip().replace("\0", "")


@pytest.mark.parametrize("address", ["note", "status", "evidence", "remove", "queries"])
@pytest.mark.parametrize("unit", ["nothing", "..", "%00", "x" * 5_000, "' OR 1=1"])
def test_an_unknown_unit_is_named(browser: Browser, store: Store, harbour: str, unit: str, address: str) -> None:
    before = rows(store)
    answer = browser.post(f"/units/{quote(unit, safe='%')}/{address}", value="x", source_title="A", to="x", text="x")
    assert answer.status_code in (404, 405)
    assert_guarded(answer)
    assert rows(store) == before


def test_a_stale_version_is_told_and_nothing_is_overwritten(browser: Browser, store: Store, made: str) -> None:
    browser.post(f"/units/{made}/note", value="First words.")
    before = rows(store)
    for htmx in (False, True):
        answer = browser.post(f"/units/{made}/note", htmx=htmx, value="Other words.", version="1")
        assert answer.status_code == 409
        assert "First words." in answer.text
        assert "Other words." in answer.text
    assert rows(store) == before


# Who asks, and how


@pytest.mark.parametrize("token", [None, "", "x", "a.b.c"])
@pytest.mark.parametrize("htmx", [False, True], ids=["page", "htmx"])
def test_a_form_without_its_token_is_refused_and_tells_no_secret(
    browser: Browser, store: Store, harbour: str, made: str, token: str | None, htmx: bool
) -> None:
    before = rows(store)
    fields = {"value": "the secret name", **({} if token is None else {"csrf_token": token})}
    headers = {"HX-Request": "true"} if htmx else {}
    for address in (f"/units/{made}/note", f"/articles/{harbour}/undo", "/articles/new", "/sources", "/people"):
        answer = browser.client.post(address, data=fields, headers=headers)
        assert answer.status_code == 400
        assert_in_words(answer, htmx=htmx)
        assert "the secret name" not in answer.text
        if htmx:
            assert answer.headers["HX-Retarget"] == "#problem"
    assert rows(store) == before


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "0.0.0.0", "2130706433",
     "127.0.0.1,evil.example", "127.0.0.1 ", "user@127.0.0.1", "[::2]", "localhost/"],
)  # fmt: skip
def test_another_host_is_answered_nothing_of_the_desk(browser: Browser, harbour: str, host: str) -> None:
    for address in ("/", f"/articles/{harbour}", "/static/css/index.css", "/healthz"):
        answer = browser.client.get(address, headers={"Host": host})
        assert answer.status_code == 400
        assert_guarded(answer)
        assert "harbour" not in answer.text


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "TRACE", "NONE"])
def test_a_wrong_method_is_refused(browser: Browser, store: Store, harbour: str, made: str, method: str) -> None:
    before = rows(store)
    for htmx in (False, True):
        for address in (f"/articles/{harbour}/units", f"/units/{made}/remove", f"/articles/{harbour}/undo"):
            answer = browser.client.open(address, method=method, headers={"HX-Request": "true"} if htmx else {})
            assert answer.status_code == 405
            assert_in_words(answer, htmx=htmx)
    assert rows(store) == before


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=", "application/xml", "",
     "multipart/form-data; boundary=" + "x" * 500, "garbage;;;;=", 'multipart/form-data; boundary="a\\"b"'],
)  # fmt: skip
@pytest.mark.parametrize("body", [b"", b'{"html": "x"}', b"--x\r\n\r\n", b"\xff\xfe\0", b"csrf_token=x&text=y"])
def test_a_body_of_another_kind_is_refused(browser: Browser, store: Store, content_type: str, body: bytes) -> None:
    before = rows(store)
    answer = browser.client.post("/articles/new", data=body, content_type=content_type)
    assert_in_words(answer)
    assert rows(store) == before


def test_ten_thousand_fields_are_refused(browser: Browser, store: Store) -> None:
    before = rows(store)
    token = browser.token()
    parts = [f'--b\r\nContent-Disposition: form-data; name="f{n}"\r\n\r\n1\r\n' for n in range(10_000)]
    parts.append(f'--b\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token}\r\n--b--\r\n')
    answer = browser.client.post("/sources", data="".join(parts), content_type="multipart/form-data; boundary=b")
    assert_in_words(answer)
    assert "larger" not in answer.text
    plain = "&".join(f"f{n}=1" for n in range(10_000))
    answer = browser.client.post(
        "/sources", data=f"csrf_token={token}&{plain}", content_type="application/x-www-form-urlencoded"
    )
    assert_in_words(answer)
    assert rows(store) == before


# Addresses

JUNK = ["", "0", "-1", "٣", "³", "9" * 40, "1e3", "%00", "%ff", "%ed%a0%80", "x" * 9_000, "<script>", "s1", "' OR 1=1",
        "../..", "NaN", '"', "AND OR NOT (", "*"]  # fmt: skip


@pytest.mark.parametrize("value", JUNK)
def test_junk_in_an_address_breaks_no_page(browser: Browser, harbour: str, made: str, value: str) -> None:
    plain = value if value.startswith("%") else quote(value)
    for name in ("s", "u", "form", "from", "all", "q", "since"):
        for address in (
            f"/articles/{harbour}",
            f"/articles/{harbour}/chunk",
            "/sources",
            "/sources/find",
            f"/units/{made}",
        ):
            answer = browser.get(f"{address}?{name}={plain}", htmx=name == "from")
            assert answer.status_code in (200, 303, 404, 422), (address, name)
            assert_guarded(answer)
            assert "<script>" not in answer.text


@pytest.mark.parametrize(
    "slug",
    ["nothing", "..", "%2e%2e", "..%2f..%2fetc", "%00", "a.b", "%ff", "x" * 5_000, "<script>alert(1)</script>", "NEW",
     "%0d%0aX:%20y", "-", "' OR 1=1"],
)  # fmt: skip
def test_an_unknown_article_is_named_on_every_page_of_it(browser: Browser, harbour: str, slug: str) -> None:
    for tail in ("", "/coverage", "/chunk", "/export.json", "/sentences/1", "/sentences/x", "/sentences/-1"):
        for htmx in (False, True):
            answer = browser.get(f"/articles/{slug}{tail}", htmx=htmx)
            assert answer.status_code in (303, 308, 404, 422)
            assert_guarded(answer)
            assert "<script>alert" not in answer.text
            assert "X" not in answer.headers


@pytest.mark.parametrize(
    "format_", ["", "exe", "JSON", "json.json", "json%00", "..%2fjson", "x" * 3_000, "<b>", "json/"]
)
def test_an_unknown_export_is_refused(browser: Browser, harbour: str, format_: str) -> None:
    answer = browser.get(f"/articles/{harbour}/export.{format_}")
    assert_in_words(answer)
    assert "<b>x" not in answer.text


@pytest.mark.parametrize(
    "name", ["User-Agent", "Cookie", "HX-Target", "HX-Current-URL", "Accept-Encoding", "If-None-Match"]
)
def test_a_very_long_header_breaks_nothing(browser: Browser, harbour: str, name: str) -> None:
    answer = browser.client.get(f"/articles/{harbour}?s=2", headers={name: "x" * 60_000, "HX-Request": "true"})
    assert answer.status_code == 200
    assert_guarded(answer)


def test_every_page_is_guarded(app: Flask, browser: Browser, harbour: str, made: str) -> None:
    known = {"slug": harbour, "unit_id": made, "number": "2", "a": "1", "b": "1", "format_name": "json"}
    checked = 0
    for rule in app.url_map.iter_rules():
        if "GET" in (rule.methods or ()):
            with app.test_request_context():
                address = rule.build({name: known.get(name, "x") for name in rule.arguments})
            assert address
            # What strangers open tells no other site where it stands.
            tells_nobody = rule.endpoint == "writer.show" or rule.endpoint.startswith("embedded.")
            assert_guarded(browser.get(address[1]), **({"Referrer-Policy": "no-referrer"} if tells_nobody else {}))
            checked += 1
    assert checked > 12


def test_a_fault_of_ours_shows_no_trace_and_nothing_typed(tmp_path: Path) -> None:
    broken = new_store(tmp_path / "broken.db")
    vera = people.owner(broken, "Vera Lind")
    slug = articles.import_article(broken, vera, Input(PAGE)).slug
    unit = units.make_unit(broken, vera, slug, "claim", sentence=3).id
    here = Browser(app_over(broken, vera, TESTING=False).test_client())
    here.token()
    with broken.writing() as db:
        db.execute("DROP TABLE anchors")
    for htmx in (False, True):
        answer = here.post(f"/units/{unit}/note", htmx=htmx, value="the secret name")
        assert answer.status_code == 500
        assert_guarded(answer)
        for word in ("Traceback", "anchors", "sqlite", "the secret name"):
            assert word not in answer.text
        assert ("<html" in answer.text) != htmx
    broken.close()


# What is shown of a hostile page

VECTORS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<iframe src=//evil.example></iframe>", "<style>p{background:url(//evil.example)}</style>",
    "<a href=' java\tscript:alert(1)'>x</a>", "<a href='java&#115;cript:alert(1)'>x</a>",
    "<a href='javascript&colon;alert(1)'>x</a>", "<a href='&#x01;javascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>", "<a href='vb\nscript:x'>x</a>",
    "<a href='JaVaScRiPt&#58;alert(1)'>x</a>", "<a href='%6aavascript:alert(1)'>x</a>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<template><img src=x onerror=alert(1)></template>",
    "<form><math><mtext></form><form><mglyph><svg><mtext><textarea><path id='</textarea><img onerror=alert(1) src=1>'>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'></style></table>",
    '<svg><style><a id="</style><img src=1 onerror=alert(1)>"></style></svg>',
    "<!--><img src=x onerror=alert(1)>-->", "<!-- --!><img src=x onerror=alert(1)>", "<![CDATA[<img src=x onerror=alert(1)>]]>",
    "<p style='background:url(javascript:1)'>x</p>", "<img srcset='javascript:alert(1) 1x' src='https://ok.example/a.png'>",
    "<base href='https://evil.example/'>", "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<form action='https://evil.example'><input name=q><button formaction=javascript:alert(1)>go</button></form>",
    "<div onclick=alert(1)>click</div>", "<a href=https://ok.example ping=https://evil.example onclick=alert(1)>ok</a>",
    "<object data=evil.swf></object>", "<p id=card name=csrf_token hx-get=/people hx-trigger=load data-act=n>x</p>",
    "<link rel=stylesheet href=//evil.example>", "<video><source onerror=alert(1)></video>",
    "<details open ontoggle=alert(1)>d</details>", "<p lang='\"><img src=x onerror=alert(1)>'>x</p>",
    "<abbr title='\"><img src=x onerror=alert(1)>'>x</abbr>", "<time datetime='&quot;><script>'>t</time>",
    "<img alt='\"><script>alert(1)</script>' src='https://ok.example/a.png'>", "<x-y onclick=alert(1) is=z>x</x-y>",
    "<a href='https://ok.example/\"onmouseover=alert(1) x='>q</a>", "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<svg><foreignObject><p>x<img src=x onerror=alert(1)></p></foreignObject></svg>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>", "<span class=u data-unit=x>x</span>",
    "<marquee onstart=alert(1)>m</marquee>", "<select><option><img src=x onerror=alert(1)></select>",
]  # fmt: skip
FIRST = "The council met on Monday in the old hall, and it talked about the bridge for more than three hours, he said."
LAST = "The ferry will run until then, and it will cost nothing for all the people who live on the island, she said."
ALLOWED = {
    "href", "rel", "src", "data-src", "alt", "title", "datetime", "lang", "dir", "id", "class", "data-sentence",
    "data-start", "data-hint", "data-state", "data-status", "data-mark", "data-block", "width", "height", "colspan", "rowspan", "scope", "start",
}  # fmt: skip
NUMBERS = count(1)
ELEMENTS = {"h1", "p", "figure", "a", "img", "abbr", "time", "span", "table", "ul", "li"}
TAG = re.compile(r"<([a-z][a-z0-9-]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.IGNORECASE)


def bodies(vector: str) -> tuple[str, str]:
    """A paste and a page with the vector in the middle of the article."""
    body = f"<h1>The bridge</h1><p>{FIRST}</p><p>{FIRST.replace('Monday', 'Friday')}</p>{vector}<p>{LAST}</p>"
    return body, f"<html><head><title>The bridge</title></head><body><article>{body}</article></body></html>"


@pytest.mark.parametrize("vector", VECTORS)
def test_nothing_hostile_is_stored_or_shown(browser: Browser, store: Store, vector: str) -> None:
    for source in bodies(vector):
        answer = browser.post("/articles/new", html=source, url=f"https://site.example/{next(NUMBERS)}")
        assert answer.status_code == 303, answer.text
        stored = json.loads(exported(store, answer.location.rpartition("/")[2]))["html"]
        for name, attributes in TAG.findall(stored):
            assert name in ELEMENTS, stored
            assert set(re.findall(r'\s([a-z-]+)="', attributes)) <= ALLOWED, stored
        shown = only(browser.see(f"{answer.location}?all=1"), "#text")
        assert FIRST in " ".join(shown.get_text().split())
        for element in shown.find_all(True):
            assert element.name in ELEMENTS
            assert set(element.attrs) <= ALLOWED - {"src"}, element
            addresses = [str(element[name]) for name in ("href", "data-src") if element.has_attr(name)]
            assert all(a.startswith(("https:", "mailto:")) and "script:" not in a for a in addresses)


@pytest.mark.parametrize(
    "markup", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick=alert(1)>x</b>"]
)
def test_a_file_made_by_hand_never_brings_markup_to_a_page(
    browser: Browser, store: Store, harbour: str, markup: str
) -> None:
    data = json.loads(exported(store, harbour))
    data["id"], data["slug"] = "handmadehandmade", "hand-made"
    data["html"] = data["html"].replace("Nobody", markup + "Nobody")
    data["revision"]["html_sha256"] = hashlib.sha256(data["html"].encode()).hexdigest()
    before = rows(store)
    answer = browser.post("/articles/new", file=(io.BytesIO(json.dumps(data).encode()), "x.json"))
    assert answer.status_code == 422
    assert "contradicts itself" in answer.text
    assert rows(store) == before
    assert browser.get("/articles/hand-made").status_code == 404


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}", "'-alert(1)-'"]
)
def test_what_people_type_is_shown_as_it_was_typed(browser: Browser, harbour: str, made: str, words: str) -> None:
    browser.post(f"/units/{made}/note", value=words)
    browser.post(f"/units/{made}/speaker", value=words)
    browser.post(f"/units/{made}/evidence", source_title=words, passage=words, note=words)
    browser.post("/people", name=words, role="editor")
    for address in (
        f"/articles/{harbour}?s=3&form=more",
        "/sources",
        f"/units/{made}/history",
        "/people",
        f"/articles/{harbour}/coverage",
    ):
        page = browser.get(address)
        assert page.status_code == 200
        assert words not in page.text or words in ("{{ 7*7 }}", "'-alert(1)-'")
        assert "onerror" not in [name for tag in soup(page).find_all(True) for name in tag.attrs]

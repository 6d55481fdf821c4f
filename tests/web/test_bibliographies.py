"""A bibliography on pages: shown before it is added, added as ticked, taken back by a button; and the registry as one."""

import io
import re
from dataclasses import replace

import pytest

from annotator.actions import sources
from annotator.actions.people import people
from annotator.storage import sources as rows
from tests.desks import app_over
from tests.web.conftest import Browser, soup

FILE = """@book{a, title={A <b>book</b>}, publisher={House}, isbn={12}}
@misc{b, title={A talk}, type={Interview}}
@book{c, title={Known}, publisher={House}}
@book{d, title={broken
"""


@pytest.fixture
def known(store, person):
    source = sources.blank_source("Known")
    return sources.add_source(store, person, replace(source, publisher="House"))


def previewed(browser, **more):
    answer = browser.post("/sources/bibliography", file=(io.BytesIO(FILE.encode()), "library.bib"), **more)
    assert answer.status_code == 200
    return soup(answer)


def fields_of(page):
    return {each["name"]: each["value"] for each in page.select("main form input[type=hidden]")}


def test_it_is_shown_first_and_then_what_is_ticked_is_added_and_taken_back(browser, store, known):
    page = previewed(browser)
    assert len(rows.all_sources(store.reading())) == 1
    assert page.select_one("h1").text == "2 sources to add"
    shown = [" ".join(row.text.split()) for row in page.select("tbody tr")]
    assert shown == ["1 A <b>book</b>Book · House on the record isbn: 12", "2 A talkInterview off the record"]
    # On paper stands no name that an export leaves out.
    assert ["data-kept" in row.attrs for row in page.select("tbody tr")] == [False, True]
    told = " ".join(page.select_one("main").text.split())
    assert "Line 3: it is Known." in told
    assert "Line 4: the entry that begins here is left out" in told
    box, _ = page.select("[name=ticked]")
    answer = browser.post("/sources/bibliography", **fields_of(page), ticked=box["value"])
    assert answer.status_code == 303
    page = browser.see(answer.location)
    assert [a.text for a in page.select("main .say a")] == ["A <b>book</b>"]
    answer = browser.post(page.select_one("main form")["action"])
    assert (answer.status_code, answer.location) == (303, "/sources")
    assert "1 source is taken back" in browser.get("/sources").text
    assert [s.id for s in rows.all_sources(store.reading())] == [known.id]
    assert browser.get(page.select_one("main form")["action"].removesuffix("/take-back")).status_code == 404


def test_what_is_no_bibliography_says_so_where_it_was_given_and_what_was_pasted_stays(browser):
    answer = browser.post("/sources/bibliography", text="Dear desk", terms="off_record")
    assert answer.status_code == 422
    page = soup(answer)
    assert "This is no bibliography" in page.select_one("[role=alert]").text
    assert page.select_one("textarea").text == "Dear desk"
    assert page.select_one("[name=terms][checked]")["value"] == "off_record"
    answer = browser.post("/sources/bibliography", text=FILE, terms="x")
    assert answer.status_code == 422
    assert browser.post("/sources/bibliography").status_code == 422


def test_the_registry_leaves_in_each_format_as_a_file(browser, known):
    links = browser.see("/sources/bibliography").select("a[href*='/export.']")
    for link, name in zip(links, ("sources.bib", "sources.ris", "sources.csl.json"), strict=True):
        answer = browser.get(link["href"])
        assert name in answer.headers["Content-Disposition"]
        assert "Known" in answer.text
    assert browser.get("/sources/bibliography/export.docx").status_code == 422


def test_a_viewer_exports_and_is_offered_no_import(store, person, known):
    browser = Browser(app_over(store, people.add_person(store, person, "Nils Berg", "viewer")).test_client())
    page = browser.see("/sources/bibliography")
    assert page.select("a[href*='/export.']")
    assert not page.select("main form")
    assert browser.post("/sources/bibliography", text=FILE).status_code == 422


def test_an_article_leaves_its_own_sources(browser, harbour):
    page = browser.see(f"/articles/{harbour}/export")
    found = [a["href"] for a in page.find_all("a", href=re.compile(r"/export\.(bibtex|ris|csl)$"))]
    assert len(found) == 3
    assert [browser.get(each).status_code for each in found] == [200] * 3

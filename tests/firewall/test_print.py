"""What the desk's own person prints, who sees all of it on the screen: nothing on paper that must stay at the desk.

Every answer of the walk is laid out by a real browser as for its printer: pages, parts of pages, refusals. What a
viewer gets holds no mark at all (`test_routes`), and so no print of it does.
"""

import itertools
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from annotator.actions.people import people
from annotator.actions.second_readings import drawing
from annotator.actions.transaction import transaction
from annotator.domain.second_readings.readings import SecondCheck, SecondReading
from annotator.storage import articles
from annotator.storage.database import Store
from annotator.storage.people import second_readings
from annotator.web.plumbing.assets import shipped
from tests.desks import app_over
from tests.firewall.conftest import PUBLIC, Marked
from tests.firewall.test_routes import NOT_POSTED, TOKEN, addresses, app_for, values, walked, with_forms
from tests.web.conftest import Browser

pytestmark = pytest.mark.browser

CSS = Path(__file__).parents[2] / "static" / "css" / "index.css"
# What somebody folded out stays so on paper.
PRINTED = """() => {
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
  const typed = [...document.querySelectorAll("input:not([type=hidden]), textarea")].filter((each) => each.checkVisibility());
  return [document.title, document.body.innerText, ...typed.flatMap((each) => [each.value, each.placeholder])].join("\\n");
}"""
# A checker may print what an open source published, and what was captured of it.
MAY_BE_PRINTED = {"text of what is on the record", "page of what is on the record, beside words that are not"}
# The copy of a galley that stays inside holds all, and says so on each page (`test_galleys`).
SAYS_SO = "/galley?copy=inside"
# Names of secret sources are typed where a source is meant; nothing in these forms is good enough to be kept.
STALE = {"version": "0", "kind": "claim", "value": "verified", "stance": "supports"}
WRONG = {
    "version": "x",
    "value": "nonsense",
    "stance": "nonsense",
    "published": "nonsense",
    "sentence": "x",
    "number": "x",
}


@pytest.fixture
def printed(chromium):
    """The text of an answer as a printer gets it, with the title that browsers print on each page."""
    page = chromium.new_page()
    page.emulate_media(media="print")
    style = f"<style>{shipped(CSS)}</style>"

    def read(html: str) -> str:
        page.set_content(f"{html}{style}", wait_until="domcontentloaded")
        return str(page.evaluate(PRINTED))

    yield read
    page.close()


def test_no_mark_is_on_any_printed_page(marked, printed):
    app = app_for(marked, "owner")
    browser = Browser(app.test_client())
    table = f"/articles/{marked.slug}"
    units = itertools.zip_longest(range(2, 7), marked.ids["unit_id"][:5], fillvalue="")
    more = [*(f"/sources?q={word}" for word in marked.marks), *(f"{table}?s={n}&u={u}" for n, u in units)]
    answers = itertools.chain(walked(marked, app, ("GET",)), ((f"GET {each}", browser.get(each)) for each in more))
    assert _leaks(marked, answers, printed) == {}


def test_no_mark_is_on_any_printed_refusal(marked, printed, tmp_path):
    statuses = set()

    def noted() -> Iterator[tuple[str, TestResponse]]:
        for asked, answer in refused(marked, tmp_path / "copies"):
            statuses.add(answer.status_code)
            yield asked, answer

    assert _leaks(marked, noted(), printed) == {}
    assert statuses >= {404, 409, 422}


def refused(marked: Marked, folder: Path) -> Iterator[tuple[str, TestResponse]]:
    """What the owner cannot post to any address; after what went through, the walk goes on at a fresh desk."""
    source = marked.named["the embargoed"]
    secret = next(word for word, where in marked.marks.items() if where == "Source title of the whisperer")
    names = dict.fromkeys(("title", "source_title", "note", "passage", "contact", "description", "origin"), secret)
    forms = ({"q": secret, "other": secret}, STALE | names, STALE | {"source": source, "into": source}, WRONG | names)
    rules = list(app_for(marked, "owner").url_map.iter_rules())
    known = values(marked)
    desks = _desks(marked, folder)
    browser, token = next(desks)
    for rule in rules:
        if "POST" not in rule.methods or rule.endpoint in NOT_POSTED:
            continue
        for n, address, form in with_forms(list(addresses(rule, known)), forms):
            answer = browser.post_with(token, address, htmx=n % 2 == 1, **form)
            if answer.status_code >= 400:
                yield f"POST {address} {sorted(form)}", answer
            else:
                browser, token = next(desks)


def _desks(marked: Marked, folder: Path) -> Iterator[tuple[Browser, str]]:
    """The same desk again and again, each in a folder of its own."""
    marked.store.close()
    home = marked.store.path.parent
    first = folder.with_name("first")
    first.mkdir()
    for path in home.glob(f"{marked.store.path.name}*"):
        (shutil.copytree if path.is_dir() else shutil.copy)(path, first / path.name)
    app = app_for(marked, "owner")
    for _ in itertools.count():
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(first, folder)
        store = app.config["STORE"] = Store.at(folder / marked.store.path.name)
        browser = Browser(app.test_client())
        yield browser, browser.token()
        store.close()


def _leaks(marked: Marked, answers, printed) -> dict[str, list[str]]:
    """What stands on paper and may not, by address; an answer that was seen already is not laid out again."""
    seen, found = set(), {}
    for asked, answer in answers:
        if asked.endswith(SAYS_SO):
            continue
        is_shown = answer.mimetype == "text/html" and not answer.location
        html = TOKEN.sub("", answer.text) if is_shown else ""
        # What holds no mark as it is holds none on paper.
        if html in seen or not marked.leaks(html):
            continue
        seen.add(html)
        leaks = set(marked.leaks(printed(html))) - MAY_BE_PRINTED
        if leaks:
            found[asked] = sorted(leaks)
    return found


def test_what_was_agreed_is_printed_and_nothing_tells_of_the_rest(marked, printed):
    browser = Browser(app_for(marked, "owner").test_client())
    table = f"/articles/{marked.slug}?s={{}}&u={{}}"
    background = printed(browser.get(table.format(4, marked.ids["unit_id"][2])).text)
    assert PUBLIC["clerk"] in background
    assert PUBLIC["insider"] in background
    assert "Leaves as" not in background
    hidden = printed(browser.get(table.format(2, marked.ids["unit_id"][0])).text)
    assert "Evidence" not in hidden
    assert "off the record" not in hidden


def test_the_passages_of_an_open_source_are_printed(marked, printed):
    """But beside a unit for which its words were given off the record."""
    browser = Browser(app_for(marked, "owner").test_client())
    beside, other = marked.ids["unit_id"][1], marked.ids["unit_id"][0]
    address = f"/units/{{}}/passages?source={marked.named['Official']}&text=1"
    assert "text of what is on the record" in marked.leaks(printed(browser.get(address.format(other)).text))
    kept = printed(browser.get(address.format(beside)).text)
    assert marked.leaks(kept) == []
    assert "Official" not in kept


def test_the_history_of_a_unit_is_printed_without_what_was_done_to_its_evidence(marked, printed):
    browser = Browser(app_for(marked, "owner").test_client())
    address = f"/units/{marked.ids['unit_id'][5]}/history"
    assert "away from “" in browser.get(address).text
    on_paper = printed(browser.get(address).text)
    assert "made a claim of" in on_paper
    assert not [words for words in ("away from “", "tied", "evidence") if words in on_paper]


def test_the_page_of_a_blind_reader_shows_sources_and_prints_none(marked, printed):
    reader = people.add_person(marked.store, marked.owner, "Prints blind", "checker")
    article = articles.load(marked.store.reading(), marked.slug).article.id
    with transaction(marked.store, marked.owner, "draw_second_reading", article=article) as act:
        drawn = SecondReading("print-blind", article, reader.id, marked.owner.id, act.at, "first", 20)
        second_readings.save(act, None, drawn)
        for unit in marked.ids["unit_id"][:5]:
            second_readings.save_check(act, None, SecondCheck(f"blind.{unit}", article, drawn.id, unit, ""))
    browser = Browser(app_over(marked.store, reader).test_client())
    for asked in ("", f"?source={marked.named['the whisperer']}"):
        page = browser.get(f"/second-readings/{drawn.id}{asked}").text
        assert "Source title of the whisperer" in marked.leaks(page)
        assert [where for where in marked.leaks(page) if " note of " in where] == []
        assert marked.leaks(printed(TOKEN.sub("", page))) == []
    drawing.withdraw(marked.store, marked.owner, marked.slug, drawn.id)

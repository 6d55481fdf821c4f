"""What a checker prints: the page as a printer gets it, and nothing on it that must stay at the desk."""

import itertools
import subprocess
import sys

import pytest

from annotator.web import create_app
from tests.firewall.conftest import PUBLIC
from tests.firewall.test_routes import addresses, values

pytestmark = pytest.mark.browser

PRINTED = """() => [
  document.title,
  document.body.innerText,
  ...[...document.querySelectorAll("input, textarea, select")].filter((each) => each.checkVisibility()).map((each) => each.value),
].join("\\n")"""
# A checker may print what an open source published, and what was captured of it.
MAY_BE_PRINTED = {"text of what is on the record"}
# Parts of pages, files, and what machines ask for.
UNSEEN = (
    "articles.chunk",
    "articles.export",
    "captures.state",
    "captures.download",
    "captures.record",
    "desk.schema",
    "desk.healthz",
    "sources.find",
    "sources.alike",
    "static",
)


@pytest.fixture
def printed(marked, chromium):
    command = [sys.executable, "-m", "annotator", "--db", str(marked.store.path), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        address = server.stdout.readline().split()[-1].rstrip("/")
        page = chromium.new_page()
        page.emulate_media(media="print")

        def read(path: str) -> str:
            page.goto(address + path)
            return page.evaluate(PRINTED)

        yield read
        page.close()
        server.terminate()


def test_no_mark_is_on_any_printed_page(marked, printed):
    """The owner sits there, who sees all of it on the screen."""
    rules = create_app(marked.store).url_map.iter_rules()
    pages = [
        address
        for rule in rules
        if "GET" in rule.methods and rule.endpoint not in UNSEEN
        for address in addresses(rule, values(marked))
        if "nothing" not in address
    ]
    table = f"/articles/{marked.slug}"
    cards = [
        f"{table}?s={n}&u={u}" for n, u in itertools.zip_longest(range(2, 7), marked.ids["unit_id"][:5], fillvalue="")
    ]
    for path in (*pages, *cards, f"{table}?s=0", "/sources?q=e"):
        assert set(marked.leaks(printed(path))) <= MAY_BE_PRINTED, path


def test_what_was_agreed_is_printed_and_nothing_tells_of_the_rest(marked, printed):
    table = f"/articles/{marked.slug}?s={{}}&u={{}}"
    background = printed(table.format(4, marked.ids["unit_id"][2]))
    assert PUBLIC["clerk"] in background
    assert PUBLIC["insider"] in background
    assert "Leaves as" not in background
    hidden = printed(table.format(2, marked.ids["unit_id"][0]))
    assert "Evidence" not in hidden
    assert "off the record" not in hidden

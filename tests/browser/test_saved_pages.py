"""Pages that a real browser saved as one file."""

import pytest
from playwright.sync_api import Browser

from annotator.domain.reading_input import Input
from annotator.intake.input_formats import found_in_bytes
from annotator.reading.article import read
from tests.markup.stories import PARAGRAPHS, article
from tests.network.servers import answering, serving

pytestmark = pytest.mark.browser

PAGE = article(
    *PARAGRAPHS[:3],
    "<p>Sie kostete im Café “Zur Fähre” <button>nur ganze</button> 3 € – und <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> "
    "davon zahlt die Stadt, die das Geld schon im Winter gegeben hat.</p>",
    '<figure><img src="/boat.jpg" alt="A white boat"><figcaption>The boat in May.</figcaption></figure>',
    *PARAGRAPHS[3:],
)


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_what_chromium_saves_as_one_file_is_read_as_the_page_itself(chromium: Browser, charset: str) -> None:
    with serving(answering(PAGE.encode(charset), f"Content-Type: text/html; charset={charset}")) as server:
        page = chromium.new_page()
        page.goto(server.at("/ferry"))
        saved = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})["data"].encode()
        page.close()
        there = server.at("/ferry")
    alone, found = read(Input(PAGE, url=there)), read(Input(saved))
    assert found_in_bytes(saved).name == "mhtml"
    assert (found.text, found.facts) == (alone.text, alone.facts)
    assert "“Zur Fähre” nur ganze 3 € – und 1/2 davon" in found.text
    assert found.html == alone.html

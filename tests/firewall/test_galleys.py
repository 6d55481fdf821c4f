"""The galley, for every kind of person and in both copies: on its page, printed, and as PDF from the terminal."""

import socket

import pytest
from click.testing import CliRunner

from annotator.actions import closed_articles
from annotator.actions.people import people
from annotator.cli import cli
from annotator.domain.sheets.galley_sheets import GalleySheet
from annotator.formats.galley_pdf import typeset
from tests.firewall.conftest import PUBLIC
from tests.firewall.test_routes import app_for
from tests.galleys import pages_of, typesetter
from tests.web.conftest import Browser

INSIDE = "Inside: holds material off the record"


@pytest.mark.parametrize("role", ["viewer", "author", "checker", "owner"])
def test_the_public_copy_is_the_same_for_everybody_and_holds_no_mark(marked, role):
    browser = Browser(app_for(marked, role).test_client())
    for asked in ("", "?copy=public"):
        page = browser.see(f"/articles/{marked.slug}/galley{asked}")
        assert marked.leaks(str(page)) == []
        assert PUBLIC["clerk"] in page.text
        assert INSIDE not in page.text
    inside = browser.get(f"/articles/{marked.slug}/galley?copy=inside")
    if role in ("viewer", "author"):
        assert inside.status_code == 422
        assert marked.leaks(inside.text) == []
        assert "copy=inside" not in str(page)
    else:
        assert "Source title of the whisperer" in marked.leaks(inside.text)
        assert inside.text.count(INSIDE) == 2


def test_a_closed_article_has_no_galley_for_others(marked):
    editor = people.add_person(marked.store, marked.owner, "Rune Dahl", "editor")
    closed_articles.set_readers(marked.store, editor, marked.slug, [editor.id])
    for role in ("owner", "checker", "viewer"):
        for asked in ("", "?copy=inside"):
            answer = Browser(app_for(marked, role).test_client()).get(f"/articles/{marked.slug}/galley{asked}")
            assert answer.status_code == 404
            assert marked.leaks(answer.text) == []


@pytest.mark.browser
def test_each_page_that_a_browser_prints_of_the_inside_copy_says_so(marked, chromium, tmp_path):
    app = app_for(marked, "owner")
    browser = Browser(app.test_client())
    page = chromium.new_page()

    def answer(route) -> None:
        found = browser.get(route.request.url.removeprefix("http://desk.example"))
        route.fulfill(status=found.status_code, content_type=found.content_type, body=found.data)

    page.route("**/*", answer)
    page.goto(f"http://desk.example/articles/{marked.slug}/galley?copy=inside")
    # A long text, so that there are several pages.
    page.evaluate("""() => { const last = document.querySelector(".galley-text").lastElementChild;
      for (let n = 0; n < 60; n++) last.after(last.cloneNode(true)); }""")
    printed = pages_of(page.pdf(prefer_css_page_size=True))
    page.close()
    assert len(printed) > 2
    assert [text for text in printed if INSIDE not in text] == []


def test_the_pdf_of_the_public_copy_holds_no_mark_and_each_page_of_the_other_says_what_it_holds(marked, tmp_path):
    typesetter()
    for more in ([], ["--inside"]):
        to = tmp_path / "galley.pdf"
        done = CliRunner().invoke(cli, ["--db", str(marked.store.path), "galley", marked.slug, "-o", str(to), *more])
        assert (done.exit_code, done.output) == (0, "")
        body = to.read_bytes()
        pages = pages_of(body)
        if more:
            assert "Source title of the whisperer" in marked.leaks(" ".join(pages))
            assert all(INSIDE in page for page in pages)
        else:
            assert marked.leaks(" ".join(pages)) == []
            assert marked.leaks(body.decode("latin-1")) == []
            assert PUBLIC["clerk"] in " ".join(pages)
            assert not any(INSIDE in page for page in pages)


HOSTILE = """<html><head><link rel=stylesheet href="{file}"><link rel=stylesheet href="{http}/a.css">
<link rel=attachment href="{file}"><base href="{http}/"><style>@import url({file}); @import "{http}/b.css";
@font-face {{ font-family: far; src: url({http}/far.woff) }} p {{ font-family: far; background: url({file}) }}</style></head>
<body><p>Read me.</p><img src="{http}/c.png"><img src="{file}"><img src="d.png"><object data="{http}/e"></object>
<embed src="{file}"><svg width=9 height=9><image href="{http}/f.png" width=9 height=9 /><use href="{file}#a" /></svg>
<iframe src="{http}/g"></iframe><a rel=attachment href="{file}">h</a><img src="data:image/svg+xml,%3Csvg/%3E"></body></html>"""


def test_a_typesetter_fetches_nothing_whatever_the_text_asks_for(tmp_path):
    typesetter()
    secret = tmp_path / "secret.css"
    secret.write_text("body::before { content: 'mksecretquux' }")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        html = HOSTILE.format(file=secret.as_uri(), http=address)
        styles = f"@import url({secret.as_uri()}); @import '{address}/i.css'; body {{ background: url({address}/j) }}"
        body = typeset(GalleySheet(html, html, (("1", f'<p class="note">7a {html}</p>'),), styles, ("a", "b"), ""))
        with pytest.raises(BlockingIOError):
            server.accept()
    text = " ".join(pages_of(body))
    assert "Read me." in text
    assert "mksecretquux" not in text
    assert b"mksecretquux" not in body
    assert b"EmbeddedFile" not in body

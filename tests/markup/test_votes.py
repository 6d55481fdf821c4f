"""How the extraction libraries are asked."""

from lxml.html import tostring

from annotator.markup.pages import parse
from annotator.markup.votes import ballot_for
from tests.markup.stories import PARAGRAPHS, article, texts_of


def test_the_libraries_leave_the_page_as_it_was():
    for page in (article(*PARAGRAPHS), "<body><p>Too little for the first of them.</p><nav>News</nav></body>"):
        tree = parse(page)
        before = tostring(tree)
        ballot_for(tree, None)
        assert tostring(tree) == before


def test_they_are_not_asked_about_what_no_reader_sees(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "trafilatura.bare_extraction", lambda tree, **_: asked.append(tostring(tree, encoding="unicode"))
    )
    unread = "<p hidden>secret</p><nav>secret</nav><script>secret()</script><svg><text>secret</text></svg>"
    texts_of(article(*PARAGRAPHS, unread, meta="<meta name=secret content=x>"))
    assert PARAGRAPHS[0] in asked[0]
    assert "secret" not in asked[0]

"""How the extraction libraries are asked."""

from lxml.html import tostring

from annotator.markup.body.extractors import ballot_for
from annotator.markup.body.leaves import body_of, leaves_of
from annotator.markup.pages.parsing import parse
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


def test_they_are_not_asked_about_more_pieces_of_text_than_any_news_page_has():
    """What they do with a page grows with the square of them; its longest column is the article all the same."""
    for links, is_asked in ((10, True), (11_000, False)):
        page = f"<p>{PARAGRAPHS[0]} {'<a href=/x>so</a> and ' * links}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
        tree = parse(article(page))
        ballot, body = ballot_for(tree, None), body_of(tree)
        assert any(ballot.names(leaf) for leaf in leaves_of(body, {body: ""})) is is_asked
        assert PARAGRAPHS[1] in texts_of(article(page))

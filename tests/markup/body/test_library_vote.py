"""What the extraction library gets, and what its answer counts for."""

from types import SimpleNamespace

import pytest
from lxml.html import tostring

from annotator.markup.body.leaves import body_of, leaves_of
from annotator.markup.body.library_vote import library_vote
from annotator.markup.pages.parsing import parse
from tests.markup.leaf_lists import only, text
from tests.markup.stories import PARAGRAPHS, article, texts_of


def test_the_library_does_not_change_the_page():
    for page in (article(*PARAGRAPHS), "<body><p>Too little for the first vote.</p><nav>News</nav></body>"):
        tree = parse(page)
        before = tostring(tree)
        library_vote(tree, None)
        assert tostring(tree) == before


def test_the_library_does_not_get_hidden_text(monkeypatch):
    asked = []
    monkeypatch.setattr(
        "trafilatura.bare_extraction", lambda tree, **_: asked.append(tostring(tree, encoding="unicode"))
    )
    unread = "<p hidden>secret</p><nav>secret</nav><script>secret()</script><svg><text>secret</text></svg>"
    texts_of(article(*PARAGRAPHS, unread, meta="<meta name=secret content=x>"))
    assert PARAGRAPHS[0] in asked[0]
    assert "secret" not in asked[0]


def test_the_library_does_not_get_a_page_with_too_many_pieces_of_text():
    """Its time is quadratic in them; the longest column of such a page is still the article."""
    for links, is_asked in ((10, True), (11_000, False)):
        page = f"<p>{PARAGRAPHS[0]} {'<a href=/x>so</a> and ' * links}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
        tree = parse(article(page))
        vote, body = library_vote(tree, None), body_of(tree)
        assert any(vote.includes(leaf) for leaf in leaves_of(body, {body: ""})) is is_asked
        assert PARAGRAPHS[1] in texts_of(article(page))


def test_the_library_gets_a_line_of_too_many_elements_as_text():
    """It takes four times as long for twice as many; a transcript may hold each word in an element of its own."""
    words = " ".join(PARAGRAPHS * 20).split()
    in_spans = "".join(f"<span>{word} </span>" for word in words)
    tree = parse(article(f"<p>{in_spans}</p>"))
    vote, body = library_vote(tree, None), body_of(tree)
    assert len(words) > 2_000
    assert any(vote.includes(leaf) for leaf in leaves_of(body, {body: ""}))
    assert texts_of(article(f"<p>{in_spans}</p>"))[-1] == " ".join(words)


def test_the_library_does_not_get_a_line_of_too_many_links(monkeypatch):
    asked = []
    monkeypatch.setattr("trafilatura.bare_extraction", lambda tree, **_: asked.append(tree))
    library_vote(parse(article(*PARAGRAPHS, "<p>" + "so <a href=/x>far</a> <b>on</b> " * 2_100 + "</p>")), None)
    assert [(given.xpath("count(//p//a)"), given.xpath("count(//b)")) for given in asked] == [(0, 0)] * 2
    assert PARAGRAPHS[0] in asked[0].text_content()


def test_the_library_does_not_write_out_the_columns_and_rows_of_a_wide_cell(monkeypatch):
    asked = []
    monkeypatch.setattr("trafilatura.bare_extraction", lambda tree, **_: asked.append(tree))
    wide = "<table><tr><td colspan=9999 rowspan=9999>Wide<td colspan=2>Narrow</table>"
    tree = parse(article(*PARAGRAPHS, wide))
    before = tostring(tree)
    library_vote(tree, None)
    cells = [[(cell.text, dict(cell.attrib)) for cell in given.iter("td")] for given in asked]
    assert cells == [[("Wide", {}), ("Narrow", {"colspan": "2"})]] * 2
    assert tostring(tree) == before


@pytest.mark.parametrize(("characters", "is_asked_again"), [(180, True), (350, False)])
def test_recall_adds_to_what_precision_finds_if_that_is_hardly_anything(monkeypatch, characters, is_asked_again):
    precise = text(characters, "Precise")

    def finds(_tree, *, favor_recall, **_):
        return SimpleNamespace(text=PARAGRAPHS[1] if favor_recall else precise)

    monkeypatch.setattr("trafilatura.bare_extraction", finds)
    vote = library_vote(parse(article(*PARAGRAPHS)), None)
    assert vote.includes(only(f"<p>{precise}</p>"))
    assert vote.includes(only(f"<p>{PARAGRAPHS[1]}</p>")) is is_asked_again


def test_recall_counts_only_for_prose(monkeypatch):
    linked = "The long way round by bus took most people an hour"
    monkeypatch.setattr(
        "trafilatura.bare_extraction",
        lambda _tree, *, favor_recall, **_: SimpleNamespace(text=f"{linked}\n{PARAGRAPHS[1]}" if favor_recall else ""),
    )
    vote = library_vote(parse(article(*PARAGRAPHS)), None)
    assert vote.includes(only(f"<p>{PARAGRAPHS[1]}</p>"))
    assert not vote.includes(only(f"<p><a href=/bus>{linked}</a></p>"))

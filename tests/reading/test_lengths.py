"""How long a text is, is told before its article is looked for: by then, a long one has taken a minute."""

import pytest

from annotator.domain import limits
from annotator.domain.errors import Refused
from annotator.domain.limits import ARTICLE, PAGE
from annotator.domain.reading_input import Input
from annotator.intake import media_types
from annotator.markup.pages.parsing import parse, shown_length
from annotator.reading import article
from annotator.reading.captured_text import extract
from tests.conftest import refused

LINE = "The council met on Monday in the old hall, and it talked about the bridge for more than three hours. "
TEXT = "\n\n".join([LINE * 50] * (PAGE // len(LINE * 50) + 1))
HEAD = b"From: a@city.example\r\nTo: b@city.example\r\nSubject: Long\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n\r\n"


def page(paragraphs: str) -> bytes:
    return f"<html><body><article><h1>The bridge</h1>{paragraphs}</article></body></html>".encode()


def in_paragraphs(text: str) -> str:
    return "".join(f"<p>{each}</p>" for each in text.split("\n\n"))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(TEXT.encode(), id="plain text"),
        pytest.param(b"# The bridge\n\n" + TEXT.encode(), id="Markdown"),
        pytest.param(in_paragraphs(TEXT).encode(), id="a paste"),
        pytest.param(page(in_paragraphs(TEXT)), id="a page"),
        pytest.param(HEAD + TEXT.replace("\n", "\r\n").encode(), id="a mail"),
    ],
)
def test_what_is_far_too_long_is_told_its_length(body: bytes) -> None:
    with pytest.raises(
        Refused, match=r"^There are 6,0\d\d,\d{3} characters of text in this, and an article may have 2,0"
    ) as caught:
        article.read(Input(body))
    assert caught.value.code == "page_too_long"


def test_it_is_told_before_the_article_is_looked_for() -> None:
    links = f"<p><a href='/more'>{LINE}</a></p>" * 100
    body = "<html><body><nav>{}</nav></body></html>"
    with refused(Refused, "no_article"):
        article.read(Input(body.format(links)))
    with refused(Refused, "page_too_long"):
        article.read(Input(body.format(links * (PAGE // len(LINE * 90)))))


def test_a_little_too_long_is_told_of_the_article_alone() -> None:
    with refused(Refused, "text_too_long"):
        article.read(Input(TEXT[: ARTICLE + 10_000]))


def test_what_nobody_reads_on_a_page_makes_it_no_longer() -> None:
    hidden = "x = 1; " * (PAGE // 24)
    silent = "".join(f"<{name}>{hidden}</{name}>" for name in ("script", "style", "template"))
    assert len(article.read(Input(page(f"<!-- {hidden} -->{silent}" + in_paragraphs(LINE * 3)))).sentences) == 4
    tree = parse("<p>One  <b>two</b>\n three</p><svg><text>no</text></svg>four<script>no</script> five")
    assert shown_length(tree) == len("Onetwothreefourfive")


def test_a_source_may_be_longer_than_any_article(monkeypatch: pytest.MonkeyPatch) -> None:
    body = page(in_paragraphs("\n\n".join([LINE * 3] * 4)))
    whole = extract(Input(body), media_types.HTML)
    monkeypatch.setattr(limits, "PAGE", 100)
    with refused(Refused, "page_too_long"):
        article.read(Input(body))
    assert extract(Input(body), media_types.HTML) == whole

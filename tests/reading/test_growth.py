"""The work that a page or a mail takes grows with its length, and no faster, whatever is said again and again.

There is no clock here. Counted are the calls of functions, and what lxml does inside one: the children that it counts
and the characters that it collects. `benchmarks/growth.py` times many more shapes.
"""

import sys
from contextlib import suppress

import pytest
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.intake.mail import find_letter, is_mail
from annotator.markup.body.leaves import body_of
from annotator.markup.pages.hidden import drop_hidden
from annotator.markup.pages.parsing import is_page, parse
from annotator.markup.reading import find_article
from tests.intake.saved import mail, part

SENTENCE = "The harbour board has voted to build a second ferry quay, after two years of long delays."
PARAGRAPH = f"<p>{SENTENCE}</p>"
# The most that twice the size may take.
MOST = 2.4
PIECES = {
    "paragraphs of one element": "<p>Word one.</p>",
    "captions beside pictures": f'{PARAGRAPH}<img src=/a.png><p class="caption">A mill. Photo: Ann</p>',
}


class TreeSteps:
    """Counts what lxml does in one call of ours: the children that it counts, the characters that it collects."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.children = self.characters = 0
        count, collect = HtmlElement.__len__, HtmlElement.text_content

        def counted(element):
            found = count(element)
            self.children += found
            return found

        def collected(element):
            found = collect(element)
            self.characters += len(found)
            return found

        monkeypatch.setattr(HtmlElement, "__len__", counted, raising=False)
        monkeypatch.setattr(HtmlElement, "text_content", collected)

    def of(self, html: str) -> tuple[int, int]:
        self.children = self.characters = 0
        with suppress(Refused):
            find_article(html)
        return self.children, self.characters


def page(pieces: str) -> str:
    return f"<html><body><article><h1>The quay</h1>{pieces}</article></body></html>"


def calls(deed, given) -> int:
    """How many functions are called."""
    count = 0

    def called(_frame, event, _what):
        nonlocal count
        count += event in ("call", "c_call")

    deed(given)  # what is read once for all does not count
    sys.setprofile(called)
    try:
        deed(given)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_twice_as_much_of_a_page_takes_twice_the_steps(piece, monkeypatch):
    steps = TreeSteps(monkeypatch)
    one, two = steps.of(page(piece * 100)), steps.of(page(piece * 200))
    assert all(after <= MOST * before for before, after in zip(one, two, strict=True))


def test_the_rests_of_texts_that_wait_for_a_reader_are_each_looked_at_once():
    def read(times):
        drop_hidden(body_of(parse(page(f"<p>a</p><div hidden>{PARAGRAPH * 3}</div>" * times))))

    assert calls(read, 200) <= MOST * calls(read, 100)


def test_twice_as_many_parts_of_a_mail_take_twice_the_steps():
    text = part("text/plain; charset=utf-8", SENTENCE, encoding="8bit")
    assert calls(find_letter, mail(*[text] * 100)) <= MOST * calls(find_letter, mail(*[text] * 50))


def test_what_is_behind_a_comment_that_never_ends_makes_no_page():
    assert not is_page("<!-- <html>")
    assert not is_page("<p>a</p>" + "<!-- " * 4_000)
    assert is_page("<!--> <html>")
    assert is_page("<!-- a --> <html>")


def test_a_mail_whose_headers_do_not_end_soon_is_a_mail():
    headers = b"MIME-Version: 1.0\r\n" + b"X-A: a\r\n" * 30_000
    assert is_mail(headers + b"\r\nThe mill opened.")
    assert not is_mail(b"MIME-Version: 1.0\r\nX-A: a")
    assert not is_mail(b"MIME-Version: 1.0\r\nAnd this is a text.\r\n" + headers)


def test_a_page_of_too_many_elements_is_refused_before_it_is_parsed():
    with pytest.raises(Refused) as caught:
        find_article(page("<b></b>" * 150_000))
    assert (caught.value.code, caught.value.values) == ("too_many_elements", {"limit": "150,000"})
    assert "150,000 elements" in str(caught.value)

import pytest

from annotator.markup.pages.headings import mend_headings
from annotator.markup.pages.parsing import parse, text_of
from annotator.markup.reading import find_article

TITLE = "Board backs a second quay"


def h1s(heading, titles=()):
    tree = parse(f"<html><body>{heading}</body></html>")
    mend_headings(tree, titles)
    return [" ".join(text_of(h1).split()) for h1 in tree.iter("h1")]


@pytest.mark.parametrize(
    "heading",
    [
        f'<h1><span class="article__kicker">Harbour</span>{TITLE}</h1>',
        f'<h1><span class="kicker">Harbour</span><span class="sr-only">: </span><span>{TITLE}</span></h1>',
        f"<h1><span><small>Harbour</small><br>{TITLE}</span></h1>",
        f'<h1><span class="c-top">Harbour</span> <span class="c-headline">{TITLE}</span></h1>',
        f'<h1><span class="dachzeile">Der Hafen:</span> {TITLE}</h1>',
    ],
)
def test_a_kicker_in_the_heading_is_no_part_of_the_headline(heading):
    assert h1s(heading) == [TITLE]


def test_what_is_over_the_declared_title_in_a_heading_is_a_kicker():
    heading = f"<h1><b>Harbour</b> {TITLE}</h1>"
    assert h1s(heading, [TITLE]) == [TITLE]
    assert h1s(heading) == [f"Harbour {TITLE}"]


@pytest.mark.parametrize("declared", [f"{TITLE} | Coast Post", f"{TITLE} - Harbour - Coast Post"])
@pytest.mark.parametrize("heading", [f"<h1><b>Harbour</b> {TITLE}</h1>", f"<h1>Harbour<br>{TITLE}</h1>"])
def test_the_site_behind_a_declared_title_hides_no_kicker(heading, declared):
    assert h1s(heading, [declared]) == [TITLE]


@pytest.mark.parametrize(
    "heading", [f"<h1>{TITLE} <small>Work begins in May</small></h1>", f"<h1>{TITLE}<span>In May</span></h1>"]
)
def test_what_is_below_the_declared_title_in_a_heading_is_a_line_of_its_own(heading):
    assert h1s(heading, [f"{TITLE} | Coast Post"]) == [TITLE]
    assert h1s(heading, ["Another title"]) != [TITLE]


def test_a_headline_that_is_declared_with_its_section_before_it_stays():
    heading = f"<h1><span>Harbour and ferries</span> <span>{TITLE}</span></h1>"
    whole = f"Harbour and ferries {TITLE}"
    assert h1s(heading, [f"Harbour and ferries | {TITLE} | Coast Post"]) == [whole]


def test_a_kicker_that_the_page_declares_as_part_of_the_title_stays():
    heading = f'<h1><span class="kicker">Harbour:</span> {TITLE}</h1>'
    assert h1s(heading, [f"Harbour: {TITLE}"]) == [f"Harbour: {TITLE}"]


@pytest.mark.parametrize("href", ["/", "https://post.example", "https://post.example/index.html", "/de/", "/?lang=en"])
def test_a_link_to_the_front_page_is_no_headline(href):
    assert h1s(f"<h1><a href='{href}'>Coast Post</a></h1><h1>{TITLE}</h1>") == [TITLE]


def test_a_headline_that_links_to_its_own_page_stays():
    assert h1s(f"<h1><a href='/2024/quay'>{TITLE}</a></h1><h1><a href='#top'>Top</a></h1>") == [TITLE, "Top"]


def test_the_article_begins_with_the_headline_alone():
    story = "".join(
        f"<p>The harbour board voted in year {n} to build quay {n}, after {n} years of delays.</p>" for n in range(8)
    )
    heading = f'<h1><span class="kicker">Harbour</span>{TITLE}</h1>'
    found = find_article(f"<html><body><article>{heading}{story}</article></body></html>")
    assert found.facts.title == TITLE
    assert f"{TITLE}</h1>" in found.article
    assert "Harbour</" not in found.article


SHORT = "Quay two: what the board decided"


@pytest.mark.parametrize(
    ("below", "headline"),
    [
        (f'<h2 class="article__headline">{TITLE}</h2>', TITLE),
        (f'<h2 class="kicker headline">Harbour</h2><h2><span class="headline">{TITLE}</span></h2>', TITLE),
        (f'<h2 itemprop="headline">{TITLE}</h2>', TITLE),
        # Its kicker is in an element of its own.
        ('<h2 class="headline">what the board decided</h2>', SHORT),
        # A section of the site, and a heading of the story.
        (f'<h2 class="headline"><a href="/harbour">Harbour</a></h2><h2>{TITLE}</h2>', SHORT),
        ('<h2 class="headline"></h2>', SHORT),
        ("", SHORT),
    ],
)
def test_a_step_of_the_path_is_no_headline_where_another_heading_is_shown_as_one(below, headline):
    path = f'<ol class="breadcrumb"><li><a href="/harbour">Harbour</a></li><li><h1>{SHORT}</h1></li></ol>'
    assert h1s(path + below) == [headline]


def test_an_h1_outside_the_path_is_the_headline_whatever_follows():
    assert h1s(f'<h1>{SHORT}</h1><h2 class="headline">{TITLE}</h2>') == [SHORT]

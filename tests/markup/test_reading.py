import contextlib
import json
import re
from pathlib import Path

import pytest

from annotator.domain.errors import Refused
from annotator.intake.decoding import decode
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page
from tests.markup.stories import HEADING, PARAGRAPHS, QUOTE, STANDFIRST, TITLE, article, blocks_of, head, texts_of

SEED = Path(__file__).parents[3] / "shared" / "seed"

# The seed


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed article is not part of the package")
def test_the_seed_article_is_read_to_the_letter():
    gold = json.loads((SEED / "gold.json").read_text("utf-8"))
    facts, article = read_page(decode((SEED / "article.html").read_bytes()))
    html, text, blocks = measure(clean(article, facts.url))
    expected = [("headline", gold["headline"]), *((block["kind"], block["text"]) for block in gold["blocks"])]
    assert [(block.kind, text[block.start : block.end]) for block in blocks] == expected
    assert not [words for words in gold["not_in_body"] if words in text]
    assert html.count("<img") == 1
    assert facts.title == gold["headline"]
    assert (facts.publisher, facts.language) == ("Cyber Blog", "en")
    assert facts.url == "https://cyber-blog.example/amnesty-international-canada-reports-cyber-attack-breach/"


# One text in different markup


def as_table_layout():
    cells = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    menu = "".join(f'<tr><td><a href="/{n}">Page {n}</a></td></tr>' for n in range(8))
    return (
        f"{head()}<body><table width=100%><tr><td colspan=2><img src=logo.gif></td></tr><tr>"
        f"<td width=150><table>{menu}</table></td><td><h1>{TITLE}</h1>{cells}</td></tr>"
        "<tr><td colspan=2>© Coast Post. All rights reserved.</td></tr></table></body></html>"
    )


def as_breaks():
    return (
        f"{head()}<body><div id=menu><a href=/>Home</a> <a href=/sport>Sport</a></div><div id=story><h1>{TITLE}</h1>"
        f"<div class=text>{'<br><br>'.join(PARAGRAPHS)}</div></div><div id=foot>© Coast Post</div></body></html>"
    )


def as_amp_with_ads():
    ad = '<amp-ad width=300 height=250 type=x><div fallback>Advertisement</div></amp-ad><div class="ad-slot">Advert</div>'
    body = ad.join(f"<p>{one}</p>" for one in PARAGRAPHS)
    return (
        f"<!doctype html><html ⚡ lang=en><head><title>{TITLE}</title></head><body><amp-sidebar><ul><li>Home</ul>"
        f"</amp-sidebar><main><article><header><h1>{TITLE}</h1></header><section>{body}</section></article></main>"
        "<footer>Follow us</footer></body></html>"
    )


def as_wrong_label():
    page = as_breaks().replace("<title>", '<meta charset="iso-8859-1"><title>')
    return decode(page.encode("utf-8"))


def as_spans():
    def spanned(text):
        return " ".join(f"<span class=w data-unit=u{n}>{word}</span>" for n, word in enumerate(text.split(" ")))

    body = "".join(f"<p>{spanned(one)}</p>" for one in PARAGRAPHS)
    return f"{head()}<body><nav>Menu</nav><article><h1>{spanned(TITLE)}</h1>{body}</article></body></html>"


@pytest.mark.parametrize("page", [as_table_layout, as_breaks, as_amp_with_ads, as_wrong_label, as_spans])
def test_an_article_reads_the_same_in_any_mark_up(page):
    expected = [("headline", TITLE), *(("paragraph", one) for one in PARAGRAPHS)]
    assert blocks_of(page())[1] == expected


# What belongs to an article, and what does not


def test_headings_lists_quotations_and_tables_between_paragraphs_stay():
    table = "<table><tr><th>Year</th><th>Trips</th></tr><tr><td>2022</td><td>912</td></tr></table>"
    items = "<ul><li>Six in the morning</li><li>Eleven at night</li></ul>"
    page = article(*PARAGRAPHS[:3], f"<h2>{HEADING}</h2>", PARAGRAPHS[3], f"<blockquote>{QUOTE}</blockquote>", items,
                   table, PARAGRAPHS[4])  # fmt: skip
    kinds = [kind for kind, _ in blocks_of(page)[1]]
    assert kinds[4:] == [
        "heading",
        "paragraph",
        "blockquote",
        *["list_item"] * 2,
        *["table_cell"] * 4,
        "paragraph",
    ]


def test_pictures_stay_with_their_captions():
    figure = '<figure><img src="/ferry.jpg" width=800><figcaption>The ferry in May.</figcaption></figure>'
    named = '<div class="wp-caption"><img src="/yard.jpg"><p class="wp-caption-text">The yard.</p></div>'
    page = article(figure, *PARAGRAPHS[:2], named, *PARAGRAPHS[2:])
    _, html = read_page(page)
    stored = clean(html, "https://example.org/a")
    assert re.findall(r'src="([^"]+)"', stored) == [
        "https://example.org/ferry.jpg",
        "https://example.org/yard.jpg",
    ]
    captions = [text for kind, text in blocks_of(page)[1] if kind == "caption"]
    assert captions == ["The ferry in May.", "The yard."]


def test_links_and_emphasis_are_the_page_s_own():
    linked = PARAGRAPHS[1].replace("Ines Calder", '<a href="/people/calder">Ines <em>Calder</em></a>')
    _, html = read_page(article(PARAGRAPHS[0], linked, *PARAGRAPHS[2:]))
    link = '<a href="https://example.org/people/calder" rel="noopener noreferrer">Ines <em>Calder</em></a>'
    assert link in clean(html, "https://example.org/a")


def test_a_note_among_the_paragraphs_is_left_out():
    note = "Read more: the long way round by bus took most people an hour"
    assert texts_of(article(*PARAGRAPHS[:2], note, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


def test_an_element_whose_class_marks_it_as_no_article_is_left_out():
    box = f'<div class="recirc-box"><p>{STANDFIRST}</p></div>'
    assert texts_of(article(*PARAGRAPHS[:2], box, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


def test_a_table_whose_cell_holds_the_article_is_no_data():
    story = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    page = article(f"<table><tr><td>{story}</td><td><a href=/x>More</a></td></tr></table>")
    assert blocks_of(page)[1][1:] == [("paragraph", one) for one in PARAGRAPHS]


def test_lines_are_not_run_together():
    lines = ["Six in the morning", "Eleven at night", "Not on Sundays"]
    page = article(*PARAGRAPHS[:2], f"<p>{'<br>'.join(lines)}</p>", *PARAGRAPHS[2:])
    assert "\n".join(lines) in texts_of(page)


# What the library misses


def test_a_heading_over_a_kept_paragraph_is_kept(library):
    library(*PARAGRAPHS)
    page = article(*PARAGRAPHS[:2], f"<h2>{HEADING}</h2>", *PARAGRAPHS[2:], "<h2>Elsewhere</h2>", "<p>Other.</p>")
    assert texts_of(page) == [TITLE, *PARAGRAPHS[:2], HEADING, *PARAGRAPHS[2:]]


def test_a_paragraph_between_two_others_is_kept_however_it_is_framed(library):
    library(*PARAGRAPHS[:2], *PARAGRAPHS[3:])
    framed_otherwise = f'<div class="box"><p>{PARAGRAPHS[2]}</p></div>'
    for framed in (PARAGRAPHS[2], framed_otherwise):
        assert texts_of(article(*PARAGRAPHS[:2], framed, *PARAGRAPHS[3:])) == [TITLE, *PARAGRAPHS]


def test_all_items_of_a_list_are_kept_if_half_were_taken(library):
    library(*PARAGRAPHS, "Six in the morning")
    page = article(*PARAGRAPHS[:2], "<ul><li>Six in the morning<li>Eleven at night</ul>", *PARAGRAPHS[2:])
    assert texts_of(page)[3:5] == ["Six in the morning", "Eleven at night"]


def test_a_cell_beside_the_article_in_a_layout_table_is_left_out(library):
    library(*PARAGRAPHS)
    first, rest = ("".join(f"<p>{one}</p>" for one in part) for part in (PARAGRAPHS[:3], PARAGRAPHS[3:4]))
    beside = "<h3><a href=/1>A boat</a></h3><p>It sank.</p>"
    table = f"<table><tr><td>{first}</td><td>{beside}</td><td>{rest}</td></tr></table>"
    assert texts_of(article(table, *PARAGRAPHS[4:])) == [TITLE, *PARAGRAPHS]


def test_broken_lines_are_compared_as_separate_words(library):
    lines = ["Monday at six", "Tuesday at seven", "Friday at eight", "Sunday never"]
    library(*PARAGRAPHS, " ".join(lines))
    page = article(*PARAGRAPHS[:2], f"<div class=x><p>{'<br>'.join(lines)}</p></div>", *PARAGRAPHS[2:])
    assert "\n".join(lines) in texts_of(page)


def test_an_article_is_found_even_if_the_library_finds_nothing(monkeypatch):
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_, **__: None)
    assert texts_of(article(*PARAGRAPHS)) == [TITLE, *PARAGRAPHS]


def test_the_surroundings_of_an_article_are_left_out():
    share = '<div class="share-bar"><a href="/s">Share this</a></div>'
    related = '<aside class="related"><h3>Related</h3><ul><li><a href="/x">Another story of the coast</a></ul></aside>'
    letter = '<div class="newsletter-signup"><p>Get the latest news in your inbox every morning, for free.</p></div>'
    byline = '<p class="byline">By Tom Reed</p><p class="date">12 May 2024, 10:30</p>'
    tags = '<ul class="tags"><li>Tags</li><li><a href="/t">Ferries</a></li></ul>'
    page = article(share, byline, *PARAGRAPHS[:2], letter, related, *PARAGRAPHS[2:], tags, share)
    assert texts_of(page) == [TITLE, *PARAGRAPHS]


def test_an_article_whose_paragraphs_have_a_class_of_boilerplate_is_read():
    parts = "".join(f'<div class="widget"><p>{one}</p></div>' for one in PARAGRAPHS)
    assert texts_of(article(parts))[1:] == PARAGRAPHS


def test_a_comment_in_the_source_does_not_split_a_paragraph():
    split = [one.replace(" the ", " <!-- -->the<!-- --> ") for one in PARAGRAPHS]
    assert texts_of(article(*split)) == [TITLE, *PARAGRAPHS]


def test_hidden_text_is_not_read():
    hidden = f'<p style="display: NONE">{QUOTE} {STANDFIRST}</p><div hidden><p>{QUOTE} {QUOTE}</p></div>'
    assert texts_of(article(*PARAGRAPHS[:2], hidden, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


def test_a_short_article_is_read_too():
    assert texts_of(article(PARAGRAPHS[4])) == [TITLE, PARAGRAPHS[4]]


def test_a_page_with_hardly_any_prose_is_refused():
    links = "".join(f"<li><a href=/{n}>Link {n}</a></li>" for n in range(40))
    for page in (
        f"{head()}<body><ul>{links}</ul></body></html>",
        "<html></html>",
        f"{head()}<body><p>Short.</body>",
    ):
        with pytest.raises(Refused) as caught:
            read_page(page)
        assert caught.value.code == "no_article"


@pytest.mark.parametrize("tag", ["div", "span", "font", "article"])
def test_a_page_that_is_nested_too_deep_is_read(tag):
    body = f"<{tag}>" * 10_000 + "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    found = texts_of(f"<html><body>{body}</body></html>")
    assert [one for one in PARAGRAPHS if one in found] == list(PARAGRAPHS)


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "b"])
def test_a_page_just_not_too_deep_is_read_or_refused_but_never_fails(tag):
    body = f"<{tag}>" * 480 + "".join(f"<p>{one}</p>" for one in PARAGRAPHS) + f"</{tag}>" * 480
    with contextlib.suppress(Refused):
        assert PARAGRAPHS[0] in texts_of(f"<html><body>{body}</body></html>")


# Headline and standfirst


def test_the_standfirst_follows_the_headline_where_the_page_shows_it():
    facts, blocks = blocks_of(article(f'<p class="article-standfirst">{STANDFIRST}</p>', *PARAGRAPHS))
    assert facts.standfirst == STANDFIRST
    assert blocks[:3] == [("headline", TITLE), ("standfirst", STANDFIRST), ("paragraph", PARAGRAPHS[0])]
    assert [text for _, text in blocks].count(STANDFIRST) == 1


def test_a_heading_that_is_the_page_s_description_is_its_standfirst():
    meta = f'<meta name="description" content="{STANDFIRST}">'
    facts, blocks = blocks_of(article(f"<h2>{STANDFIRST}</h2>", *PARAGRAPHS, meta=meta))
    assert facts.standfirst == STANDFIRST
    assert blocks[1] == ("standfirst", STANDFIRST)


def test_a_first_paragraph_that_serves_as_description_stays_a_paragraph():
    meta = f'<meta property="og:description" content="{PARAGRAPHS[0]}">'
    facts, blocks = blocks_of(article(*PARAGRAPHS, meta=meta))
    assert facts.standfirst is None
    assert blocks[1] == ("paragraph", PARAGRAPHS[0])


def test_a_headline_that_the_page_does_not_show_is_a_fact_and_no_block():
    page = f"{head()}<body><article>{''.join(f'<p>{one}</p>' for one in PARAGRAPHS)}</article></body></html>"
    facts, blocks = blocks_of(page)
    assert facts.title == TITLE
    assert blocks[0] == ("paragraph", PARAGRAPHS[0])


# A paste


def test_all_of_a_paste_is_read():
    facts, blocks = blocks_of("<h1>A short note</h1><p>By Tom Reed</p><p>Share this.</p>", "https://example.org/a")
    assert blocks == [
        ("headline", "A short note"),
        ("paragraph", "By Tom Reed"),
        ("paragraph", "Share this."),
    ]
    assert (facts.title, facts.url, facts.language) == ("A short note", "https://example.org/a", None)


def test_a_paste_needs_no_headline_and_no_tags():
    facts, blocks = blocks_of("just <b>words</b>")
    assert (facts.title, blocks) == (None, [("paragraph", "just words")])


def test_a_paste_about_pages_is_still_a_paste():
    assert texts_of("<p>The &lt;html&gt; element<!-- <html> --></p>") == ["The <html> element"]


@pytest.mark.parametrize("paste", ["", "  ", "<p></p>", "<!-- nothing -->"])
def test_a_paste_without_words_is_refused(paste):
    with pytest.raises(Refused):
        read_page(paste)

"""Which parts of a page belong to the article, beyond those that the library takes for it."""

import pytest

from tests.markup.stories import PARAGRAPHS, QUOTE, STANDFIRST, TITLE, article, blocks_of, head, texts_of

# The first paragraph


def described(*parts, description=PARAGRAPHS[0]):
    return article(*parts, meta=f'<meta name="description" content="{description}">')


def test_a_first_paragraph_in_a_separate_element_is_the_body_s_if_nothing_comes_between(library):
    library(*PARAGRAPHS[1:])
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    page = described(f"<div class=lead><p>{PARAGRAPHS[0]}</p></div><div class=text>{rest}</div>")
    facts, blocks = blocks_of(page)
    assert facts.standfirst is None
    assert blocks[1:] == [("paragraph", one) for one in PARAGRAPHS]


def test_a_summary_with_a_byline_between_it_and_the_body_is_the_standfirst(library):
    library(*PARAGRAPHS)
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    between = "<div class=by>By Tom Reed</div><div class=day>12 May 2024</div><div class=tools>Print</div>"
    page = described(f"<div><p>{STANDFIRST}</p></div>{between}<div class=text>{rest}</div>", description=STANDFIRST)
    facts, blocks = blocks_of(page)
    assert facts.standfirst == STANDFIRST
    assert blocks[1] == ("standfirst", STANDFIRST)


def test_a_first_paragraph_in_an_element_called_teaser_is_still_the_body_s(library):
    library(*PARAGRAPHS[1:])
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    page = described(f"<div class=teaser><p>{PARAGRAPHS[0]}</p></div><div class=text>{rest}</div>")
    assert blocks_of(page)[1][1:] == [("paragraph", one) for one in PARAGRAPHS]


def test_a_summary_before_the_byline_is_the_standfirst_even_if_the_library_took_it(library):
    library(STANDFIRST, *PARAGRAPHS)
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    between = "<div>By Tom Reed</div><div>12 May 2024</div><div>Print</div>"
    page = described(f"<div><p>{STANDFIRST}</p></div>{between}<div>{rest}</div>", description=STANDFIRST)
    assert blocks_of(page)[1][1] == ("standfirst", STANDFIRST)


def test_a_paragraph_near_the_headline_that_the_library_missed_is_the_standfirst(library):
    library(*PARAGRAPHS)
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    lines = "<div>12 May 2024</div><div>Harbour</div><div>Print</div>"

    def under(paragraph):
        return blocks_of(article(f"<div>{paragraph}</div>{lines}<div>{rest}</div>"))[1]

    assert under(f"<p>{STANDFIRST}</p>")[1] == ("standfirst", STANDFIRST)
    paragraphs = [("paragraph", one) for one in PARAGRAPHS]
    assert under(f'<p class="author-bio">{STANDFIRST}</p>')[1:] == paragraphs
    assert under(f'<p><a href="/other">{STANDFIRST}</a></p>')[1:] == paragraphs


def test_a_heading_right_under_the_headline_is_the_standfirst_if_both_are_outside_the_body(library):
    library(*PARAGRAPHS)
    second = "<h2>The town paid for the new engine itself and wants its money back</h2>"
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    apart = article(f"<div>{text}</div>").replace(f"<h1>{TITLE}</h1>", f"<header><h1>{TITLE}</h1>{second}</header>")
    assert blocks_of(apart)[1][1] == ("standfirst", second[4:-5])
    assert blocks_of(article(second, *PARAGRAPHS))[1][1] == ("heading", second[4:-5])


@pytest.mark.parametrize(
    "note",
    [
        '<div class="article-correction"><p>{}</p></div>',
        '<aside class="correction"><p>{}</p></aside>',
        "</article><footer><p>Correction: {}</p></footer>",
        "<aside><p>An earlier version of this story gave another figure: {}</p></aside>",
    ],
)
def test_a_correction_belongs_to_the_article_wherever_it_is(note):
    correction = "The repair cost 412,000 euros, not 421,000."
    found = texts_of(article(*PARAGRAPHS, note.format(correction)))
    assert found[:-1] == [TITLE, *PARAGRAPHS]
    assert found[-1].endswith(correction)


def test_neither_a_reader_s_comment_nor_a_link_to_the_desk_is_a_correction():
    comment = '<div class="comments"><p>Correction: it cost 500,000 euros, I was there myself.</p></div>'
    way = '<div class="correction"><a href="/desk">Tell us of an error in this article of ours</a></div>'
    assert texts_of(article(*PARAGRAPHS, comment, way)) == [TITLE, *PARAGRAPHS]


def test_a_first_paragraph_is_kept_if_the_library_missed_it(library):
    second = " ".join(PARAGRAPHS[1:3])
    tools = "".join(f"<div>Tool {n}</div>" for n in range(8))
    library(second)
    assert texts_of(article(tools, PARAGRAPHS[0], second)) == [TITLE, PARAGRAPHS[0], second]
    assert texts_of(article(tools, f'<p class="hint">{PARAGRAPHS[0]}</p>', second)) == [TITLE, PARAGRAPHS[0], second]


def test_a_description_that_is_cut_off_still_identifies_the_standfirst(library):
    library(*PARAGRAPHS)
    cut = PARAGRAPHS[0][:90] + "…"
    page = described(f"<h2>{PARAGRAPHS[0]}</h2>", *PARAGRAPHS[1:], description=cut)
    assert blocks_of(page)[1][1] == ("standfirst", PARAGRAPHS[0])


# Lists, tables and quotations, kept or left out as a whole


def test_a_table_keeps_its_linked_and_its_empty_looking_cells(library):
    library(*PARAGRAPHS)
    rows = "".join(f'<tr><th><a href="/{year}">{year}</a></th><td>{year} trips, more or less</td></tr>' for year in
                   (2021, 2022, 2023))  # fmt: skip
    page = article(*PARAGRAPHS[:2], f"<table>{rows}</table>", *PARAGRAPHS[2:])
    cells = [text for kind, text in blocks_of(page)[1] if kind == "table_cell"]
    assert cells == ["2021", "2021 trips, more or less", "2022", "2022 trips, more or less", "2023",
                     "2023 trips, more or less"]  # fmt: skip


def test_a_table_at_the_end_is_not_cut_off_where_the_library_stopped(library):
    rows = [f"The boat of the year {year} made 912 trips" for year in range(2019, 2025)]
    library(*PARAGRAPHS, *rows[:3])
    table = "".join(f"<tr><td>{row}</td><td>912</td></tr>" for row in rows)
    found = texts_of(article(*PARAGRAPHS, f"<table>{table}</table>"))
    assert [row for row in rows if row in found] == rows
    assert found.count("912") == len(rows)


def test_no_cell_of_a_table_of_links_between_paragraphs_is_kept(library):
    library(*PARAGRAPHS)
    cells = "".join(f'<td><a href="/{n}">Boat number {n}</a></td><td>new</td>' for n in range(4))
    page = article(*PARAGRAPHS[:2], f"<table><tr>{cells}</tr></table>", *PARAGRAPHS[2:])
    assert texts_of(page) == [TITLE, *PARAGRAPHS]


def test_a_quotation_keeps_the_line_that_says_where_it_is_from(library):
    library(*PARAGRAPHS, QUOTE)
    quotation = f'<blockquote><p>{QUOTE}</p><p><a href="/calder">Ines Calder, 12 May</a></p></blockquote>'
    found = blocks_of(article(*PARAGRAPHS[:2], quotation, *PARAGRAPHS[2:]))[1]
    assert found[3:5] == [("blockquote", QUOTE), ("blockquote", "Ines Calder, 12 May")]


def test_a_row_with_a_single_short_cell_is_a_heading(library):
    library(*PARAGRAPHS)
    rows = [
        f"<tr><td>{head}</td></tr><tr><td><p>{text}</p></td></tr>"
        for head, text in zip("ABCDE", PARAGRAPHS, strict=True)
    ]
    found = texts_of(article(f"<table>{''.join(rows)}</table>"))
    assert found == [TITLE, *(one for pair in zip("ABCDE", PARAGRAPHS, strict=True) for one in pair)]


def test_a_quotation_at_the_end_belongs_to_the_article(library):
    library(*PARAGRAPHS)
    quotation = f"<div class=social-embed><blockquote><p>{QUOTE}</p>— Ines Calder</blockquote></div>"
    assert texts_of(article(*PARAGRAPHS, quotation)) == [TITLE, *PARAGRAPHS, QUOTE, "— Ines Calder"]
    assert texts_of(article(*PARAGRAPHS, "<p>Share it</p>", quotation)) == [TITLE, *PARAGRAPHS]


def test_an_empty_block_inside_a_heading_does_not_split_it(library):
    library(*PARAGRAPHS)
    heading = "<h2><b><div class=space></div>A second opi</b><b>nion<div></div>from the yard</b></h2>"
    found = texts_of(article(*PARAGRAPHS[:2], heading, *PARAGRAPHS[2:]))
    assert found[3] == "A second opinion\nfrom the yard"


def test_a_list_inside_a_list_is_kept_with_it(library):
    library(*PARAGRAPHS, "Repairs that are done after the winter")
    inner = '<ul><li><a href="/1">The engine, at last</a></li><li><a href="/2">The hull</a></li></ul>'
    page = article(*PARAGRAPHS[:2], f"<ul><li><p>Repairs that are done after the winter</p>{inner}</li></ul>",
                   *PARAGRAPHS[2:])  # fmt: skip
    assert texts_of(page)[3:6] == ["Repairs that are done after the winter", "The engine, at last", "The hull"]


def test_an_advertisement_in_a_list_is_left_out(library):
    items = ["The first boat leaves at six in the morning", "The last boat leaves at eleven at night"]
    library(*PARAGRAPHS, *items)
    listed = f'<ul><li>{items[0]}</li><li class="advert">Cheap boats</li><li>{items[1]}</li></ul>'
    assert texts_of(article(*PARAGRAPHS[:2], listed, *PARAGRAPHS[2:]))[3:5] == items


# Links to other pages, and lines of the desk


def test_a_line_that_is_a_link_and_no_sentence_leads_elsewhere(library):
    line = '<p>Elsewhere: <a href="/b">The long way round by bus took most people an hour</a></p>'
    shown = "Elsewhere: The long way round by bus took most people an hour"
    library(*PARAGRAPHS, shown)
    assert texts_of(article(*PARAGRAPHS[:2], line, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]
    sentence = line.replace("</a>", ".</a>")
    assert shown + "." in texts_of(article(*PARAGRAPHS[:2], sentence, *PARAGRAPHS[2:]))


def test_a_stanza_of_linked_verses_is_kept_and_a_list_of_tags_is_not(library):
    verses = [f"The old boat number {n} went out before the winter and never came home again" for n in range(3)]
    stanza = "<br>".join(f'<a href="/notes/{n}">{verse}</a>' for n, verse in enumerate(verses))
    tags = ", ".join(f'<a href="/tags/{n}">boats of year {n}</a>' for n in range(12))
    library(*PARAGRAPHS, " ".join(verses), ", ".join(f"boats of year {n}" for n in range(12)))
    page = article(*PARAGRAPHS[:2], f"<p>{stanza}</p>", *PARAGRAPHS[2:], f"<p>{tags}</p>")
    assert texts_of(page) == [TITLE, *PARAGRAPHS[:2], "\n".join(verses), *PARAGRAPHS[2:]]


def test_a_linked_heading_is_kept_with_the_text_under_it(library):
    library(*PARAGRAPHS, "The yard in Port Ellis", "The buses of last winter")
    yard, buses = (
        '<h3><a href="/y">The yard in Port Ellis</a></h3>',
        '<a href="/b"><h3>The buses of last winter</h3></a>',
    )
    found = texts_of(article(*PARAGRAPHS[:3], yard, *PARAGRAPHS[3:], buses, "<aside><p>Other.</p></aside>"))
    assert "The yard in Port Ellis" in found
    assert "The buses of last winter" not in found


@pytest.mark.parametrize("line", ["More about the harbour:", "Das könnte Sie auch interessieren:"])
def test_a_short_last_line_with_a_colon_is_left_out(library, line):
    library(*PARAGRAPHS, line)
    links = '<ul><li><a href="/1">One more story</a></li><li><a href="/2">And another story</a></li></ul>'
    assert texts_of(article(*PARAGRAPHS, line, links)) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Tom Reed and Ines Calder; editing by Jan Vos)",
        "Tom Reed contributed reporting from Port Ellis.",
        "Associated Press writers Tom Reed and Ines Calder contributed to this report.",
    ],
)
def test_a_line_on_who_else_worked_on_a_story_is_left_out(library, line):
    library(*PARAGRAPHS, line)
    assert texts_of(article(*PARAGRAPHS, line)) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("line", ["Foto: Ines Calder", "Crédits photos : Ines Calder", "Titelbild: Ines Calder/AP"])
def test_a_credit_among_the_paragraphs_is_left_out_in_other_languages_too(library, line):
    library(*PARAGRAPHS, line)
    assert texts_of(article(*PARAGRAPHS, line)) == [TITLE, *PARAGRAPHS]


def test_a_paragraph_that_the_library_missed_is_kept_between_two_that_it_took(library):
    library(*PARAGRAPHS[:2], *PARAGRAPHS[3:])
    boxes = [f"<div><p>{one}</p></div>" for one in PARAGRAPHS]
    assert texts_of(article(*boxes)) == [TITLE, *PARAGRAPHS]
    parted = article(*boxes[:2], "<div>A vote: who was right?</div>", *boxes[2:])
    assert texts_of(parted) == [TITLE, *PARAGRAPHS[:2], "A vote: who was right?", *PARAGRAPHS[2:]]


# Scripts without spaces

JAPANESE = (
    "市は月曜日から港の両岸を結ぶ渡し船の運航を再開すると発表した。冬の間は修理のため利用者が遠回りを強いられていた。",
    "修理には四十一万ユーロがかかり、当初の見積もりの二倍を超えた。市は半額の負担を州に求めている。",
)


def test_a_paragraph_without_spaces_counts_as_more_than_one_word():
    body = "".join(f"<p>{one}</p>" for one in JAPANESE)
    page = f"<html lang=ja><body><nav><a href=/>ホーム</a></nav><h1>渡し船が再開</h1><div>{body}</div></body></html>"
    assert [one for one in blocks_of(page)[1] if one[0] == "paragraph"] == [("paragraph", one) for one in JAPANESE]


# Mistakes of the library


def test_the_longest_column_of_prose_is_the_article_where_the_library_took_a_teaser(library):
    library("Other boats of the year")
    teasers = "<section><h3>More</h3><p>Other boats of the year</p></section>"
    assert texts_of(article(*PARAGRAPHS).replace("</main>", f"{teasers}</main>")) == [TITLE, *PARAGRAPHS]


def test_a_long_comment_does_not_outvote_a_short_story(library):
    library(PARAGRAPHS[0])
    comment = "".join(f"<p>{one} {one}</p>" for one in PARAGRAPHS[1:])
    page = article(PARAGRAPHS[0]).replace("</main>", f'<div class="comments">{comment}</div></main>')
    assert texts_of(page) == [TITLE, PARAGRAPHS[0]]


def test_a_page_built_of_widgets_keeps_its_first_paragraphs(library):
    first, rest = PARAGRAPHS[0], "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    library(*PARAGRAPHS)
    page = article(f'<section><div class="builder-widget"><p>{first}</p></div></section>'
                   f'<section><div class="builder-widget">{rest}</div></section>')  # fmt: skip
    assert texts_of(page) == [TITLE, *PARAGRAPHS]
    alone = page.replace("builder-widget", "text", 2).replace("text", "builder-widget", 1)
    assert texts_of(alone) == [TITLE, *PARAGRAPHS]


def test_a_window_that_opens_over_the_page_is_not_read(library):
    library(*PARAGRAPHS, "This is a modal window.")
    window = '<div role="dialog"><p>This is a modal window.</p></div><ul role="menu"><li>Chapters</li></ul>'
    assert texts_of(article(*PARAGRAPHS[:2], window, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


def test_an_article_in_the_template_of_a_script_is_read():
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    page = article(f'<div itemprop="articleBody"><script type="text/template">{text}</script></div>')
    assert texts_of(page) == [TITLE, *PARAGRAPHS]


def test_text_after_the_end_of_the_page_is_read():
    first, rest = PARAGRAPHS[0], "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    page = f"{head()}<body><h1>{TITLE}</h1><p>{first}</p></body></html>{rest}"
    assert texts_of(page) == [TITLE, *PARAGRAPHS]

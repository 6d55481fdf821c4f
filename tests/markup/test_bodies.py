"""What of a page is the article's, beyond what a library takes for it."""

from tests.markup.stories import PARAGRAPHS, QUOTE, STANDFIRST, TITLE, article, blocks_of, texts_of

# The first paragraph


def described(*parts, description=PARAGRAPHS[0]):
    return article(*parts, meta=f'<meta name="description" content="{description}">')


def test_a_first_paragraph_in_an_element_of_its_own_is_the_body_s_where_nothing_parts_it_from_the_next(library):
    library(*PARAGRAPHS[1:])
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    page = described(f"<div class=lead><p>{PARAGRAPHS[0]}</p></div><div class=text>{rest}</div>")
    facts, blocks = blocks_of(page)
    assert facts.standfirst is None
    assert blocks[1:] == [("paragraph", one) for one in PARAGRAPHS]


def test_a_summary_parted_from_the_body_by_the_byline_and_the_like_is_its_standfirst(library):
    library(*PARAGRAPHS)
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    between = "<div class=by>By Tom Reed</div><div class=day>12 May 2024</div><div class=tools>Print</div>"
    page = described(f"<div><p>{STANDFIRST}</p></div>{between}<div class=text>{rest}</div>", description=STANDFIRST)
    facts, blocks = blocks_of(page)
    assert facts.standfirst == STANDFIRST
    assert blocks[1] == ("standfirst", STANDFIRST)


def test_a_first_paragraph_in_an_element_of_another_name_is_the_body_s_all_the_same(library):
    library(*PARAGRAPHS[1:])
    rest = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[1:])
    page = described(f"<div class=teaser><p>{PARAGRAPHS[0]}</p></div><div class=text>{rest}</div>")
    assert blocks_of(page)[1][1:] == [("paragraph", one) for one in PARAGRAPHS]


def test_a_description_that_is_cut_off_still_tells_the_standfirst(library):
    library(*PARAGRAPHS)
    cut = PARAGRAPHS[0][:90] + "…"
    page = described(f"<h2>{PARAGRAPHS[0]}</h2>", *PARAGRAPHS[1:], description=cut)
    assert blocks_of(page)[1][1] == ("standfirst", PARAGRAPHS[0])


# Lists, tables and quotations: whole, or not at all


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


def test_a_table_of_links_between_paragraphs_is_left_out_whole(library):
    library(*PARAGRAPHS)
    cells = "".join(f'<td><a href="/{n}">Boat number {n}</a></td><td>new</td>' for n in range(4))
    page = article(*PARAGRAPHS[:2], f"<table><tr>{cells}</tr></table>", *PARAGRAPHS[2:])
    assert texts_of(page) == [TITLE, *PARAGRAPHS]


def test_a_quotation_keeps_the_line_that_says_where_it_is_from(library):
    library(*PARAGRAPHS, QUOTE)
    quotation = f'<blockquote><p>{QUOTE}</p><p><a href="/calder">Ines Calder, 12 May</a></p></blockquote>'
    found = blocks_of(article(*PARAGRAPHS[:2], quotation, *PARAGRAPHS[2:]))[1]
    assert found[3:5] == [("blockquote", QUOTE), ("blockquote", "Ines Calder, 12 May")]


def test_a_list_in_a_list_goes_with_it(library):
    library(*PARAGRAPHS, "Repairs that are done after the winter")
    inner = '<ul><li><a href="/1">The engine, at last</a></li><li><a href="/2">The hull</a></li></ul>'
    page = article(*PARAGRAPHS[:2], f"<ul><li><p>Repairs that are done after the winter</p>{inner}</li></ul>",
                   *PARAGRAPHS[2:])  # fmt: skip
    assert texts_of(page)[3:6] == ["Repairs that are done after the winter", "The engine, at last", "The hull"]


def test_an_advertisement_in_a_list_is_no_item_of_it(library):
    items = ["The first boat leaves at six in the morning", "The last boat leaves at eleven at night"]
    library(*PARAGRAPHS, *items)
    listed = f'<ul><li>{items[0]}</li><li class="advert">Cheap boats</li><li>{items[1]}</li></ul>'
    assert texts_of(article(*PARAGRAPHS[:2], listed, *PARAGRAPHS[2:]))[3:5] == items

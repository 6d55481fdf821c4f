"""Runs of short lines, lists at the ends, tables under the last line: no sentences, and the story's, or told."""

import pytest

from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

ROW = "<div class=s>{}</div>"
MOMENT = "<div class=t><div class=d>{}</div><div class=x>{}</div></div>"
RUNS = {
    "a recipe": (f"<div class=rc><div class=h>{{}}</div>{ROW * 2}</div>", ("For the dough", "500 g flour", "2 eggs")),
    "results": (f"<div class=scores>{ROW * 2}</div>", ("Oxley 2, Saltby 1", "Marsh 0, Quay 3")),
    "a timeline": (MOMENT * 2, ("November 2023", "The engine fails", "May 2024", "The yard takes the order")),
    "a list": (
        "<ul class=list><li>{}</li><li>{}</li><li>{}</li></ul>",
        ("Life jackets", "A second radio", "New ropes"),
    ),
    "lines parted by breaks": ("<div class=hours>{}<br>{}<br>{}</div>", ("Monday at six", "Friday at nine", "No boat")),
    "values": ("<dl><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>", ("Built", "1987", "Length", "41 metres")),
}
NO_RUNS = {
    "another name": "<div class=related><div class=s>Oxley 2, Saltby 1</div><div class=s>Marsh 0, Quay 3</div></div>",
    "links": "<div><div class=s>Boats <a href=/1>in Oxley</a></div><div class=s>Boats <a href=/2>in Saltby</a></div></div>",
    "lines each of its own kind": "<div><b class=a>Our fair</b><p class=b>Chur</p><div class=c>Hall two</div></div>",
}


def parts_of(*paragraphs):
    """Each paragraph in a part of its own, as systems write that put a page together of components."""
    return [f'<div class="part"><p class="text">{paragraph}</p></div>' for paragraph in paragraphs]


def in_parts(shape):
    return article(*parts_of(*PARAGRAPHS[:3]), f'<div class="part">{shape}</div>', *parts_of(*PARAGRAPHS[3:]))


@pytest.mark.parametrize("name", RUNS)
def test_a_run_of_short_lines_built_alike_is_kept_between_two_paragraphs(name, library):
    library(*PARAGRAPHS)
    shape, lines = RUNS[name]
    read = "\n".join(texts_of(in_parts(shape.format(*lines))))
    assert read == "\n".join([TITLE, *PARAGRAPHS[:3], *lines, *PARAGRAPHS[3:]])


@pytest.mark.parametrize("name", NO_RUNS)
def test_short_lines_that_lead_on_or_are_of_many_kinds_are_no_run(name, library):
    library(*PARAGRAPHS)
    assert texts_of(in_parts(NO_RUNS[name])) == [TITLE, *PARAGRAPHS]


def test_lines_that_stand_elsewhere_on_the_page_are_labels(library):
    library(*PARAGRAPHS)
    shape = "<div class=s>On the quay</div><div class=s>At sea</div>"
    page = in_parts(shape).replace("</article>", f"{shape}</article>")
    assert texts_of(page) == [TITLE, *PARAGRAPHS]


TABLE = "<div class=wrap><table><tr><th>Club<th>Points<tr><td>Oxley<td>41<tr><td>Saltby<td>39</table></div>"


def test_a_table_right_under_the_last_line_is_the_storys(library):
    library(*PARAGRAPHS)
    assert texts_of(article(*PARAGRAPHS, TABLE))[-6:] == ["Club", "Points", "Oxley", "41", "Saltby", "39"]


@pytest.mark.parametrize(
    ("line", "is_kept"),
    [
        ("Ines Calder runs the ferry in Oxley.", True),
        ("Who runs the ferry in Oxley?", False),
        ("Ines Calder and her ferry", False),
        ("Read the whole report here.", False),
    ],
)
def test_a_first_line_that_is_one_link_is_kept_if_it_is_a_sentence(line, is_kept, library):
    library(*PARAGRAPHS)
    assert (line in texts_of(article(f'<p><a href="/calder">{line}</a></p>', *PARAGRAPHS))) is is_kept


POINTS = ("Boats run again from next week", "Costs grew to 412,000 euros", "No fare is to rise this year")
LIST = "<ul>" + "".join(f"<li>{point}</li>" for point in POINTS) + "</ul>"
LISTS_OF_POINTS = {
    "an aside": f"<aside class=key-points><h2>In short</h2>{LIST}</aside>",
    "an aside by its role": f"<div role=complementary>{LIST}</div>",
    "a box by its name": f"<div class=article-summary><p><b>In short</b></p>{LIST}</div>",
    "a list with a link": f"<aside>{LIST.replace('412,000 euros', '<a href=/bill>412,000 euros</a>')}</aside>",
}
OTHER_LISTS = {
    "an offer beside the text": "<aside><p>Read on</p><ul><li>All you want on your phone</li><li>Stop it any day</li></ul></aside>",
    "a related list": f"<aside class=related><nav>{LIST}</nav></aside>",
    "buttons": "<ul class=tools><li>Print</li><li>Save</li><li>Share</li></ul>",
    "goods": '<div><a href="/shop"><img src="/f.jpg"></a><p>Our calendar</p><p>19.90 euros</p></div>',
}


@pytest.mark.parametrize("shape", LISTS_OF_POINTS)
@pytest.mark.parametrize("at", [0, 3])
def test_a_list_of_key_points_is_kept_over_and_between_the_paragraphs(shape, at, library):
    library(*PARAGRAPHS)
    for parts in (PARAGRAPHS, parts_of(*PARAGRAPHS)):
        read = texts_of(article(*parts[:at], LISTS_OF_POINTS[shape], *parts[at:]))
        assert [line for line in read if line not in ("In short", TITLE)] == [
            *PARAGRAPHS[:at],
            *POINTS,
            *PARAGRAPHS[at:],
        ]


@pytest.mark.parametrize("shape", OTHER_LISTS)
def test_a_list_of_the_page_is_no_list_of_key_points(shape, library):
    library(*PARAGRAPHS)
    for at in (0, 3):
        assert texts_of(article(*PARAGRAPHS[:at], OTHER_LISTS[shape], *PARAGRAPHS[at:])) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("shape", ["<div class=list>{}</div>", "<div class=a><div><p>What changes:</p>{}</div></div>"])
def test_a_list_right_under_the_last_line_is_the_storys_in_an_element_of_its_own_too(shape, library):
    library(*PARAGRAPHS)
    for parts in (PARAGRAPHS, parts_of(*PARAGRAPHS)):
        assert texts_of(article(*parts, shape.format(LIST)))[-len(POINTS) :] == list(POINTS)


@pytest.mark.parametrize(
    "below",
    [
        "<ul><li><a href=/1>The buses of last winter</a></li><li><a href=/2>The new yard at Oxley</a></li></ul>",
        "<ul><li>Harbour</li><li>Boats</li><li>Oxley</li></ul>",
        "<ul><li>All of our news on your phone</li><li>Stop it any day you like</li></ul>",
        f"<div class=comments>{LIST}</div>",
        f"<h2>Two comments</h2>{LIST}",
    ],
)
def test_what_else_is_listed_under_a_story_stays_out(below, library):
    library(*PARAGRAPHS)
    assert texts_of(article(*PARAGRAPHS, f"<div>{below}</div>")) == [TITLE, *PARAGRAPHS]


ROWS = "<aside class=facts><div class=r>Built in 1987</div><div class=r>41 metres long</div></aside>"


def test_lines_one_like_the_other_that_are_left_out_among_paragraphs_are_told(library):
    library(*PARAGRAPHS)
    found = find_article(article(*PARAGRAPHS[:3], ROWS, *PARAGRAPHS[3:]))
    assert [one.text for one in found.left_out if one.has_lines] == ["Built in 1987", "41 metres long"]
    assert "lines_left_out" in found.cautions


def test_a_list_under_a_heading_below_the_story_is_told(library):
    library(*PARAGRAPHS)
    assert "lines_left_out" in find_article(article(*PARAGRAPHS, f"<div><h2>In short</h2>{LIST}</div>")).cautions


@pytest.mark.parametrize(
    "other",
    [
        "<aside class=facts><div class=r>Built in 1987</div><p>41 metres long</p></aside>",
        "<aside><div class=r><a href=/1>The old boat</a></div><div class=r><a href=/2>The new boat</a></div></aside>",
        "<aside><div><h3><a href=/1>Old</a></h3><p>Sold abroad</p></div><div><h3><a href=/2>New</a></h3><p>Now here</p></div>",
        "<div class=comments><p class=r>Built in 1987</p><p class=r>41 metres long</p></div>",
    ],
)
def test_a_lone_line_teasers_and_comments_are_not_told_as_lines(other, library):
    library(*PARAGRAPHS)
    assert "lines_left_out" not in find_article(article(*PARAGRAPHS[:3], other, *PARAGRAPHS[3:])).cautions

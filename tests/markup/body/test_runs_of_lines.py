"""Runs of short lines, tables under the last line and a first line that is a link: no sentences, and the story's."""

import pytest

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
    assert texts_of(in_parts(shape.format(*lines))) == [TITLE, *PARAGRAPHS[:3], *lines, *PARAGRAPHS[3:]]


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

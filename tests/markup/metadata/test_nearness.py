"""How near to the headline a byline or a date has to be, and how long bylines, titles and names may be."""

import pytest

from annotator.domain.articles import facts_of
from annotator.markup.metadata.author_names import names_of
from annotator.markup.metadata.facts import find_facts
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import parse


def offers_in(body, head=""):
    tree = parse(f"<html lang=en><head>{head}</head><body>{body}</body></html>")
    return find_facts(tree, StructuredData(tree), None)


def facts_in(body, head=""):
    return facts_of(offers_in(body, head))


def byline_in(line):
    return facts_in(f"<h1>The ferry returns</h1>{line}").byline


LINE = "<p><a>Home</a></p>"
DATE = "<p>12 May 2024</p>"


@pytest.mark.parametrize(("lines", "is_found"), [(25, True), (60, False)])
def test_a_date_under_the_headline_is_near_it(lines, is_found):
    page = f"<h1>The ferry returns</h1>{LINE * lines}<p>Updated 12 May 2024</p>"
    assert (facts_in(page).modified is not None) is is_found


@pytest.mark.parametrize(("lines", "is_found"), [(4, True), (8, False)])
def test_a_date_over_the_headline_is_nearer(lines, is_found):
    offers = offers_in(f"<div>{DATE}{LINE * lines}</div><h1>The ferry returns</h1>")
    origins = [offer.origin for offer in offers.get("published", ())]
    assert ("the line over the headline" in origins) is is_found


@pytest.mark.parametrize(("characters", "is_found"), [(80, True), (160, False)])
def test_a_date_in_a_long_line_is_not_that_of_publication(characters, is_found):
    page = f"<h1>The ferry returns</h1><p>Updated 12 May 2024 {'x' * (characters - 20)}</p>"
    assert (facts_in(page).modified is not None) is is_found


@pytest.mark.parametrize(("between", "is_found"), [(12, True), (40, False)])
def test_the_label_of_a_date_is_right_before_it(between, is_found):
    page = f"<h1>The ferry returns</h1><p>Updated {'x' * between} <time>12 May 2024</time></p>"
    assert (facts_in(page).modified is not None) is is_found


# Bylines


@pytest.mark.parametrize(("characters", "is_found"), [(90, True), (160, False)])
def test_a_byline_without_a_class_is_a_line(characters, is_found):
    line = f"<p>By Ines Calder – {'x' * (characters - 13)}</p>"
    assert (byline_in(line) == ("Ines Calder",)) is is_found


@pytest.mark.parametrize(("characters", "is_found"), [(150, True), (260, False)])
def test_a_byline_is_no_longer_than_a_few_lines(characters, is_found):
    line = f"<p class=byline>Ines Calder – {'x' * (characters - 10)}</p>"
    assert (byline_in(line) == ("Ines Calder",)) is is_found


@pytest.mark.parametrize(("writers", "named"), [(12, 12), (40, 30)])
def test_a_byline_names_thirty_writers_at_most(writers, named):
    spans = "".join(
        f"<span class=author>A{'abcdefghijklmnopqrst'[n % 20]} {chr(66 + n // 20)}o</span>" for n in range(writers)
    )
    assert len(byline_in(f"<div>{spans}</div>")) == named


@pytest.mark.parametrize(("words", "is_name"), [(5, True), (8, False)])
def test_a_name_has_a_few_words(words, is_name):
    assert bool(names_of([" ".join(["Ines", *["Maria"] * (words - 1)])])) is is_name


@pytest.mark.parametrize(("characters", "is_name"), [(45, True), (80, False)])
def test_a_name_has_not_many_characters(characters, is_name):
    assert bool(names_of(["Ines M" + "a" * (characters - 6)])) is is_name


def test_hostile_bylines_are_read_in_part():
    names = [f"Ines {chr(65 + n // 26)}o{chr(97 + n % 26)}o" for n in range(150)]
    assert len(names_of(names[:40])) == 40
    assert len(names_of(names)) == 50
    padding = "; " + "x" * 60
    assert "Tom Reed" in names_of([padding * 25 + "; Tom Reed"])
    assert "Tom Reed" not in names_of([padding * 50 + "; Tom Reed"])


# Titles


def title_in(h1, og=""):
    return facts_in(f"<h1>{h1}</h1>", f'<meta property="og:title" content="{og}">' if og else "").title


@pytest.mark.parametrize(("characters", "is_title"), [(200, True), (400, False)])
def test_a_title_is_a_line(characters, is_title):
    assert (title_in("Ferry " * (characters // 6)) is not None) is is_title


@pytest.mark.parametrize(("h1", "is_title"), [("Coast Post Weekly", False), ("The ferry returns on Monday", True)])
def test_a_short_h1_that_the_head_does_not_give_is_the_site_s_name(h1, is_title):
    assert (title_in(h1, "Something else that the page declares") == h1) is is_title


@pytest.mark.parametrize(("h1", "is_title"), [("Ferry back", False), ("Harbour ferries back", True)])
def test_an_h1_within_a_declared_title_is_the_title_if_it_is_distinctive(h1, is_title):
    assert (title_in(h1, f"{h1} from a long winter") == h1) is is_title


def test_a_person_is_offered_four_titles():
    head = "".join(f'<meta name="{name}" content="Title number {n}">' for n, name in
                   enumerate(("og:title", "twitter:title", "dc.title", "parsely-title", "headline")))  # fmt: skip
    assert len(offers_in("", head)["title"]) == 4

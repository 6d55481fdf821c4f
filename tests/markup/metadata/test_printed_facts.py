"""Writers and headlines as publishing systems print and declare them."""

import pytest

from annotator.domain.articles import facts_of
from annotator.markup.metadata.facts import find_facts
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import parse
from tests.markup.stories import PARAGRAPHS, blocks_of

BOTH = ("Ines Calder", "Tom Reed")


def facts_in(head="", under="", h1="<h1>The ferry returns</h1>"):
    tree = parse(f"<html lang=en><head>{head}</head><body><main>{h1}{under}<p>Some words.</p></main></body></html>")
    return facts_of(find_facts(tree, StructuredData(tree), "https://post.example/ferry"))


@pytest.mark.parametrize(
    ("under", "names"),
    [
        # The office of each writer is in an element beside the name, and nothing is between the two.
        (
            """<div class="authors"><span class="author"><a>Ines Calder</a><span class="author-role">Editor</span></span>
            <span class="author"><a>Tom Reed</a><span class="author-role">Reporter</span></span></div>""",
            BOTH,
        ),
        ('<div class="byline">Ines Calder</div><div class="byline">Tom Reed</div>', BOTH),
        (
            """<div class="byline"><b>Ines Calder</b><p>Reporter</p></div>
            <div class="byline"><b>Tom Reed</b><p>Photographer</p></div>""",
            ("Ines Calder",),
        ),
        (
            """<div class="author"><span>Text</span> <b>Ines Calder</b></div>
            <div class="author"><span>Foto</span> <b>Anna Berg</b></div>""",
            ("Ines Calder",),
        ),
        ('<a href="/staff/4511/ines-calder/">Ines Calder</a>', ("Ines Calder",)),
        ('<div><a href="/reporter-4511.cms">Ines Calder</a> / May 12, 2024, 20:10</div>', ("Ines Calder",)),
        ("<p>Oleh Ines Calder</p>", ("Ines Calder",)),
        ("<p>Door onze verslaggever Ines Calder</p>", ("Ines Calder",)),
        ("<p>Words: Ines Calder. Photos: Tom Reed</p>", ("Ines Calder",)),
        ("<p>(Reporting by Ines Calder and Tom Reed; editing by Anna Berg)</p>", BOTH),
        ("<p>Editing by Anna Berg</p>", ()),
        ('<p class="writer">文・山田太郎</p>', ("山田太郎",)),
    ],
)
def test_writers_are_told_from_what_stands_beside_their_names(under, names):
    assert facts_in(under=under).byline == names


def test_a_desk_that_the_page_declares_gives_way_to_a_person_whom_it_prints():
    desk = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Web Desk"}}</script>'
    assert facts_in(desk, "<p>By Ines Calder</p>").byline == ("Ines Calder",)
    assert facts_in(desk).byline == ("Web Desk",)


def test_the_name_of_the_paper_behind_a_writer_is_no_part_of_the_name():
    head = '<meta property="og:site_name" content="The Harbour Post">'
    assert facts_in(head, '<p class="byline">INES CALDER Harbour Post</p>').byline == ("INES CALDER",)


ARTICLE = '{"@type": "NewsArticle", "author": {"name": "Ines Calder"}, "datePublished": "2024-05-12"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE[:-1] + ",}",
        '{"@type": "WebSite", "name": "Post"}\n' + ARTICLE,
        ARTICLE.replace('"', "&quot;"),
    ],
)
def test_json_ld_that_programs_write_wrongly_is_read_as_it_is_meant(script):
    facts = facts_in(f'<script type="application/ld+json">{script}</script>')
    assert (facts.byline, facts.published) == (("Ines Calder",), "2024-05-12")


def test_without_an_h1_the_lower_heading_that_the_title_repeats_is_the_headline():
    head = "<title>Ferries and work » Harbour Union</title>"
    assert facts_in(head, h1="<h2>Harbour Union</h2><h2>Ferries and work</h2>").title == "Harbour Union"
    known = f'{head}<meta property="og:site_name" content="Harbour Union">'
    assert facts_in(known, h1="<h2>Harbour Union</h2><h2>Ferries and work</h2>").title == "Ferries and work"
    assert facts_in(head, h1="<h2>Elsewhere</h2><h2>Ferries and work</h2>").title == "Ferries and work"


def test_a_lower_heading_is_no_headline_where_the_page_declares_another():
    head = '<title>Ferries | Post</title><meta property="og:title" content="Why the harbour waits">'
    assert facts_in(head, h1="<h2>Ferries</h2>").title == "Why the harbour waits"


LONG = f"<p>{PARAGRAPHS[0]}</p>"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("— Ines Calder", ("Ines Calder",)),
        ("Ines Calder/dpa", ("Ines Calder",)),
        ("(Ines Calder / AFP)", ("Ines Calder",)),
        # A name alone may be that of a place, and a sentence is none.
        ("Ines Calder", ()),
        ("Quelle: Fährdienst Oxley", ()),
        ("— nobody knows", ()),
        ("2019/20", ()),
    ],
)
def test_a_signature_under_the_last_paragraph_names_the_writer_if_nobody_else_is_named(line, names):
    assert facts_in(under=f"{LONG * 3}<p>{line}</p>").byline == names
    assert facts_in(under=f"<p>By Tom Reed</p>{LONG * 3}<p>{line}</p>").byline == ("Tom Reed",)


@pytest.mark.parametrize(
    "h1",
    [
        "<span>Harbour</span><span>The ferry returns</span>",
        "<em>Harbour:</em> The ferry returns",
        "The ferry returns<span>Premium</span>",
    ],
)
def test_the_title_of_the_window_tells_the_headline_from_what_is_in_its_heading(h1):
    facts, blocks = blocks_of(f"<title>The ferry returns | Post</title><body><h1>{h1}</h1>{LONG * 3}</body>")
    assert facts.title == "The ferry returns"
    assert blocks[0][1] == "The ferry returns"

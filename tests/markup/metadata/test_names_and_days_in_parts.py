"""Names whose parts are in elements of their own, sections that are no writers, and the day before that of a change."""

import json

import pytest

from tests.markup.metadata.test_printed_facts import facts_in

NAME = ("Ines Calder",)
CHANGED = "2024-05-05"
PUBLISHED = "2024-05-03"


def declared(**article):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **article})}</script>'


@pytest.mark.parametrize(
    "under",
    [
        "<div class=author><span class=author-first>Ines</span><span class=author-last>Calder</span></div>",
        "<div class=byline>By <span class=byline__first>Ines</span> <span class=byline__last>Calder</span></div>",
        "<div class=author><div class=author-first>Ines</div><div class=author-last>Calder</div></div>",
        "<div class=author>Ines<br>Calder</div>",
        "<p class=byline>Political correspondent Ines Calder</p>",
        "<p class=byline>Words: Ines Calder. Pictures: Anna Berg</p>",
    ],
)
def test_a_name_is_read_whole(under):
    assert facts_in(under=under).byline == NAME


@pytest.mark.parametrize(
    ("under", "names"),
    [
        ("<div class=author>Eingestellt von <span class=author-name>Marlena</span></div>", ("Marlena",)),
        ("<div class=byline>Ines Calder<br>Reporter</div>", NAME),
        ("<div class=byline>Oxley<br>Ines Calder</div>", NAME),
    ],
)
def test_what_is_in_an_element_beside_a_name_is_no_part_of_it(under, names):
    assert facts_in(under=under).byline == names


def test_a_name_for_machines_may_be_in_two_parts():
    assert facts_in(declared(author={"@type": "Person", "givenName": "Ines", "familyName": "Calder"})).byline == NAME


@pytest.mark.parametrize("short", ["I. Calder", "Calder"])
def test_the_printed_name_goes_before_half_of_it(short):
    head = declared(author={"@type": "Person", "name": short})
    assert facts_in(head, "<p class=byline>By Ines Calder</p>").byline == NAME


def test_a_middle_initial_is_left_to_what_the_page_declares():
    head = declared(author={"@type": "Person", "name": "Ines A. Calder"})
    assert facts_in(head, "<p class=byline>By Ines Anna Calder</p>").byline == ("Ines A. Calder",)


PATH = "<div class=breadcrumbs><a href=/>Ferry Post</a> › <a href=/courts>Courts & Crime</a></div>"
HEADED = PATH + "<h1>The ferry returns</h1>"


def test_a_section_in_the_path_over_the_headline_is_no_writer():
    head = declared(author={"@type": "Person", "name": "Courts & Crime"})
    assert not facts_in(head, h1=HEADED).byline
    assert facts_in(head, "<p>By Ines Calder</p>", HEADED).byline == NAME


def test_a_writer_in_the_path_whom_the_page_prints_with_by_stays():
    path = HEADED.replace("Courts & Crime", "Ines Calder")
    assert facts_in(declared(author={"name": "Ines Calder"}), "<p>By Ines Calder</p>", path).byline == NAME


LATER = declared(datePublished=CHANGED, dateModified=CHANGED)


@pytest.mark.parametrize(
    "under",
    [
        "<p class=date>Published 3 May 2024</p>",
        "<p class=date>Published: 3 May 2024 | Updated: 5 May 2024</p>",
        "<p>Updated May 5, 2024 · Published May 3, 2024</p>",
        "<p>May 3, 2024 (updated May 5, 2024)</p>",
        "<p class=date>3 May 2024 / Updated 5 May 2024</p>",
        "<p>Published 9:00 AM EDT, May 3, 2024</p><p>Updated 11:00 AM EDT, May 5, 2024</p>",
        "<p>Erstveröffentlichung: 3. Mai 2024, zuletzt aktualisiert am 5. Mai 2024</p>",
        "<p>Publié le 3 mai 2024 à 08h00, mis à jour le 5 mai 2024 à 10h12</p>",
        "<p>Actualizado el 5 de mayo de 2024 | Publicado el 3 de mayo de 2024</p>",
        "<p>Gepubliceerd op 3 mei 2024, bijgewerkt op 5 mei 2024</p>",
        "<p>The ferry sails.</p><p>First published on 3 May 2024.</p>",
    ],
)
def test_the_printed_day_of_publication_goes_before_a_later_one_that_the_page_declares(under):
    assert facts_in(LATER, under).published == PUBLISHED


@pytest.mark.parametrize(
    "under",
    [
        "<p>Datum: 3. Mai 2024</p>",
        "<p>Created 3 May 2024</p>",
        "<p>Updated 3 May 2024</p>",
        "<p>Deadline: 3 May 2024</p>",
        "<p>3 May 2024</p>",
        "<aside class=related><p>Published 3 May 2024</p></aside>",
        "<p class=date>Published 7 May 2024</p>",
    ],
)
def test_an_earlier_day_that_is_not_said_to_be_of_publication_does_not(under):
    assert facts_in(LATER, under).published == CHANGED

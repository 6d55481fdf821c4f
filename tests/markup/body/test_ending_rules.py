"""What is under a story is no part of it, and neither is a notice about the reader's account."""

import pytest

from annotator.markup.reading import find_article
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of

BY = '<meta name="author" content="Ines Calder-Roe">'
ENDINGS = [
    "Follow us on Bluesky and Mastodon for more.",
    "Reporter Ines Calder-Roe writes about ferries and the coast. She was born in Oxley.",
    "Comments are moderated and may take a day to appear.",
    "Contact the reporter at ines@post.example",
    "Filed under: Boats, Money",
    "3 min read",
    "Support our work with a gift.",
    "Mit Material der Nachrichtenagenturen",
    "Suivez-nous sur WhatsApp.",
    "icr/PAN",
    "This article appeared in the Harbour section of the print edition under the headline “Afloat”.",
    "What do you think? Let us know in the comments.",
    "Disclaimer: The views expressed here are those of the author.",
    "Our Standards: The Coast Post Principles",
    "Redaktion: Ines Calder-Roe",
    "This article is for subscribers only.",
    "To continue reading, please log in or subscribe.",
    "Il vous reste 82.4% de cet article à lire. La suite est réservée aux abonnés.",
    "(With inputs from PAN)",
    "This story has not been edited by our staff and is published from a syndicated feed.",
    "pan-infocom, pan:240504-99-123456/3",
    "icr",
    "(icr)",
    "First published: 4 May 2024, 10:12",
    "Updated: 5 May 2024 10:12 CET",
    "Stand: 04.05.2024, 10:12 Uhr",
]


@pytest.mark.parametrize("line", ENDINGS)
def test_a_line_of_the_desk_under_a_story_is_left_out(library, line):
    library(*PARAGRAPHS, line, "© Coast Post")
    assert texts_of(article(*PARAGRAPHS, line, "All rights reserved.", meta=BY)) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize(
    "last",
    [
        "“Follow the money,” he said.",
        "He lives in Oxley.",
        "The support for it fell by half.",
        "Views of the quay were sold in a print edition of forty.",
        "This article is one of forty that the treaty has.",
        "Updated in 2019, the plan is still in force.",
        "Published in 1902 by the harbour office, it is the oldest map.",
        "Stand 12 was the only one that had sold nothing by noon.",
        "“Yes.”",
    ],
)
def test_the_last_sentence_of_a_story_stays(library, last):
    library(*PARAGRAPHS, last)
    assert texts_of(article(*PARAGRAPHS, last)) == [TITLE, *PARAGRAPHS, last]


@pytest.mark.parametrize("heading", ["About the author", "Zur Autorin", "À propos de l’auteur", "Sobre los autores"])
def test_a_last_heading_about_the_writers_goes_with_what_is_under_it(library, heading):
    life = "She has covered ports for twelve years and won two prizes for her work."
    library(*PARAGRAPHS, life)
    assert texts_of(article(*PARAGRAPHS, f"<h3>{heading}</h3>", life)) == [TITLE, *PARAGRAPHS]
    in_story = texts_of(article(*PARAGRAPHS[:1], f"<h3>{heading}</h3>", life, *PARAGRAPHS[1:]))
    assert in_story == [TITLE, PARAGRAPHS[0], heading, life, *PARAGRAPHS[1:]]


def test_a_page_that_ends_with_words_for_subscribers_is_still_called_closed(library):
    library(*PARAGRAPHS)
    found = find_article(article(*PARAGRAPHS, "To continue reading, please log in or subscribe."))
    assert "closed_page" in found.cautions
    assert "please log in" not in found.article


GO_ON = "If you go on here, the other reader will see this message, and both of you may have to sign in again."
NOTICE = (
    "<div class='m-9'><div><h2>Your subscription is open on another device</h2>"
    f"<p>Would you like to add another user?</p><p>{GO_ON}</p></div></div>"
)


def test_a_notice_about_the_readers_account_is_left_out_wherever_it_is(library):
    library(*PARAGRAPHS, GO_ON)
    assert texts_of(article(*PARAGRAPHS, NOTICE)) == [TITLE, *PARAGRAPHS]
    assert texts_of(article(*PARAGRAPHS[:3], NOTICE, *PARAGRAPHS[3:])) == [TITLE, *PARAGRAPHS]


def test_lists_of_links_over_and_under_the_story_are_left_out_and_those_in_it_stay(library):
    links = [f"The harbour in the year {year}" for year in (1951, 1962, 1973)]
    library(*PARAGRAPHS, *links)
    listed = f"<ul>{''.join(f'<li><a href=/{n}>{one}</a></li>' for n, one in enumerate(links))}</ul>"
    assert texts_of(article(listed, *PARAGRAPHS, "<h3>More to read</h3>", listed)) == [TITLE, *PARAGRAPHS]
    assert texts_of(article(*PARAGRAPHS[:2], listed, *PARAGRAPHS[2:]))[3:6] == links


def test_cards_of_other_stories_that_the_library_took_are_left_out(library):
    summary = "A summary of some other story that is long enough to be taken for prose."
    library(*PARAGRAPHS, summary)
    card = f"<a href=/1><div><h3>Another story</h3><p>{summary}</p></div></a>"
    assert texts_of(article(*PARAGRAPHS, card)) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("head", ["Sources", "Quellen:", "Fuentes"])
def test_the_list_of_sources_under_a_story_belongs_to_it(library, head):
    library(*PARAGRAPHS)
    entries = ["Audit office, report 12", "Talk with Ines Calder, 2 March"]
    listed = f"<div><h2>{head}</h2><ul><li><a href=/a>{entries[0]}</a></li><li>{entries[1]}</li></ul></div>"
    after = "<h2>More</h2><ul><li><a href=/1>Boats</a></li></ul>"
    assert texts_of(article(*PARAGRAPHS, listed, after)) == [TITLE, *PARAGRAPHS, head, *entries]


def test_a_list_for_layout_is_no_list_of_the_story(library):
    library(*PARAGRAPHS, "Another story")
    story = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    page = article(f"<ul><li>{story}</li><li><a href=/1>Boats</a></li></ul>")
    assert texts_of(page) == [TITLE, *PARAGRAPHS]

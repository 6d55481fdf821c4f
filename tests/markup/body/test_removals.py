"""How long and how near text has to be, and how much of it there has to be, to be dropped as the page's."""

import pytest

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.boilerplate.lines import is_byline, is_note, is_signature, leads_elsewhere
from annotator.markup.body.boilerplate.signups import mark_signups
from annotator.markup.body.corrections import corrections_under
from annotator.markup.body.footnotes import keep_footnotes
from annotator.markup.body.lists_and_tables import settle_lists_and_tables
from annotator.markup.body.removals import drop_after_signature, drop_boilerplate, leaves_in_boilerplate
from tests.markup.leaf_lists import kept, only, prose, read, text
from tests.markup.stories import PARAGRAPHS, TITLE, article, texts_of


def after_removals(page, byline=()):
    body, leaves = read(page, " ")
    drop_boilerplate(leaves, body, BoilerplateElements(leaves, body), byline)
    return kept(leaves)


@pytest.mark.parametrize(("words", "times"), [(10, 0), (20, 1)])
def test_a_repeated_short_line_is_a_label_and_a_repeated_long_one_is_kept_once(words, times):
    line = prose(words).rstrip(".")
    assert after_removals(f"<div>{line}</div><p>{prose(30)}</p><div>{line}</div>").count(line) == times


@pytest.mark.parametrize(("lines", "is_dropped"), [(4, True), (9, False)])
def test_a_byline_is_among_the_first_short_lines(lines, is_dropped):
    page = "".join(f"<div>The line number {n}</div>" for n in range(lines)) + "<div>Ines Calder writes</div>"
    assert ("Ines Calder writes" not in after_removals(page, ("Ines Calder",))) is is_dropped


@pytest.mark.parametrize(("words", "is_dropped"), [(20, True), (40, False)])
def test_a_few_words_under_the_signature_are_dropped(words, is_dropped):
    _, leaves = read(f"<p>{prose(40)}</p><p>Reporting by Tom Reed</p><p>{prose(words, 'Under')}</p>", " ")
    drop_after_signature(leaves)
    assert (prose(words, "Under") not in kept(leaves)) is is_dropped


@pytest.mark.parametrize(("share", "is_excluded"), [(20, True), (45, False)])
def test_an_element_that_holds_much_of_the_article_is_no_boilerplate(share, is_excluded):
    page = f"<aside><p>{text(share * 10)}</p></aside><div><p>{text(1_000 - share * 10)}</p></div>"
    body, leaves = read(page, "Taken")
    assert (leaves[0] in leaves_in_boilerplate(leaves, body, BoilerplateElements([], body))) is is_excluded


@pytest.mark.parametrize(("share", "is_boilerplate"), [(50, True), (70, False)])
def test_a_name_that_covers_most_of_the_article_is_no_sign_of_boilerplate(share, is_boilerplate):
    page = f"<div class=promo><p>{text(share * 10)}</p></div><div><p>{text(1_000 - share * 10)}</p></div>"
    body, leaves = read(page, "Taken")
    assert BoilerplateElements(leaves, body).holds(leaves[0]) is is_boilerplate


# Lists


def is_list_kept(items, article=2_000):
    body, leaves = read(f"<p>{text(article)}</p><ul>{items}</ul>", "Taken")
    settle_lists_and_tables(leaves, body, set(), set())
    return all(leaf.kept for leaf in leaves[1:])


def items(kept_characters, other_characters):
    return f"<li>{text(kept_characters)}</li><li>{text(other_characters, 'Other')}</li>"


@pytest.mark.parametrize(("share", "is_kept"), [(20, False), (40, True)])
def test_all_items_of_a_list_are_kept_if_a_quarter_of_its_text_was_taken(share, is_kept):
    assert is_list_kept(items(share * 10, 1_000 - share * 10)) is is_kept


@pytest.mark.parametrize(("share", "is_settled"), [(60, True), (80, False)])
def test_a_list_that_holds_most_of_the_article_frames_it(share, is_settled):
    assert is_list_kept(items(share * 10, 200), 1_000 - share * 10) is is_settled


@pytest.mark.parametrize(("linked", "is_kept"), [(95, False), (60, True)])
def test_a_list_of_links_into_the_page_is_a_table_of_contents(linked, is_kept):
    assert is_list_kept(f"<li><a href='#a'>{text(linked)}</a> {text(100 - linked)}</li>") is is_kept


# Lines


@pytest.mark.parametrize(
    ("rule", "begins", "words", "longer"),
    [(is_note, "Read more about", 20, 40), (is_signature, "Reporting by", 40, 80)],
)
def test_a_line_of_the_desk_is_short(rule, begins, words, longer):
    assert rule(only(f"<p>{begins} {prose(words)}</p>"))
    assert not rule(only(f"<p>{begins} {prose(longer)}</p>"))


@pytest.mark.parametrize(("words", "is_dateline"), [(10, True), (20, False)])
def test_a_dateline_is_short(words, is_dateline):
    assert is_byline(only(f"<p>{prose(words)} 2024</p>"), ()) is is_dateline


@pytest.mark.parametrize(("share", "leads"), [(80, True), (55, False)])
def test_a_line_that_is_mostly_a_link_leads_elsewhere(share, leads):
    linked, rest = "x" * share, "y" * (99 - share)
    assert leads_elsewhere(only(f"<p><a href=/x>{linked}</a> {rest}</p>")) is leads


@pytest.mark.parametrize(("links", "words", "leads"), [(1, 20, True), (1, 40, False), (10, 50, True), (10, 80, False)])
def test_long_text_in_few_links_does_not_lead_elsewhere(links, words, leads):
    parts = "".join(f"<a href=/x>{'word ' * (words // links)}</a>" for _ in range(links))
    assert leads_elsewhere(only(f"<p>{parts}</p>")) is leads


@pytest.mark.parametrize(("words", "is_correction"), [(4, False), (8, True), (150, True), (300, False)])
def test_a_correction_is_a_paragraph_of_some_words(words, is_correction):
    page = f"<h1>The ferry</h1><p>{prose(words, 'Correction:')}</p>"
    assert bool(list(corrections_under(read(page)[1], 0))) is is_correction


@pytest.mark.parametrize(("words", "is_kept"), [(90, True), (150, False)])
def test_a_footnote_is_no_longer_than_a_paragraph(words, is_kept):
    page = f"<p>Taken <a href='#n1'>1</a> {prose(12)}</p><p id=n1>{prose(words, 'Note')}</p>"
    body, leaves = read(page, "Taken")
    keep_footnotes(leaves, body)
    assert leaves[1].kept is is_kept


@pytest.mark.parametrize(("characters", "is_box"), [(300, True), (600, False)])
def test_a_box_that_asks_for_an_address_has_little_text(characters, is_box):
    body, _ = read("")
    page = f"<div><p>{text(characters)}</p><form><input type=email></form></div>"
    body.append(body.makeelement("main"))
    body[-1].append(read(page)[0][0])
    mark_signups(body)
    assert (body[-1][0].get("role") == "contentinfo") is is_box


@pytest.mark.parametrize(
    "label",
    [
        "Listen to this article",
        "4 min",
        "12 minutes",
        "5-min read",
        "Artikel anhören",
        "Écouter l’article",
        "3 min de lectura",
    ],
)
def test_the_label_of_a_player_is_not_the_first_line_of_the_story(label):
    assert texts_of(article(f'<div class="audio"><p>{label}</p></div>', *PARAGRAPHS))[1] == PARAGRAPHS[0]


@pytest.mark.parametrize(
    "line", ["4 minutes passed before anybody spoke.", "Listen to this boat, and you hear its age."]
)
def test_a_sentence_that_begins_like_such_a_label_is_the_first_line(line):
    assert texts_of(article(line, *PARAGRAPHS))[1] == line


# Labels of links


def test_a_short_line_with_a_colon_over_a_link_that_is_left_out_goes_with_it(library):
    link = "<p><a href=/x>Why the quay sank in a single night of May</a></p>"
    items = "<ul><li><a href=/x>Why the quay sank</a></li><li><a href=/y>The pontoon that never was</a></li></ul>"
    library(*PARAGRAPHS, "From the harbour:")
    for below in (link, items):
        page = article(*PARAGRAPHS[:2], "<p>From the harbour:</p>", below, *PARAGRAPHS[2:])
        assert texts_of(page) == [TITLE, *PARAGRAPHS]


def test_a_short_line_with_a_colon_over_a_paragraph_or_a_list_of_the_story_stays(library):
    items = "<ul><li>The quay closes in winter.</li><li>Boats land at the market.</li></ul>"
    library(*PARAGRAPHS, "From the harbour:", "The quay closes in winter.", "Boats land at the market.")
    over_list = texts_of(article(*PARAGRAPHS[:2], "<p>From the harbour:</p>", items, *PARAGRAPHS[2:]))
    assert "From the harbour:" in over_list
    assert "From the harbour:" in texts_of(article(*PARAGRAPHS[:2], "<p>From the harbour:</p>", *PARAGRAPHS[2:]))


# Cards


def test_a_link_around_a_picture_and_lines_leads_to_another_story(library):
    card = "<a href=/x><img src=p.jpg width=300><span>Why the ferry was late</span><p>It came at nine, nobody knows why.</p></a>"
    library(*PARAGRAPHS, "It came at nine, nobody knows why.")
    assert texts_of(article(*PARAGRAPHS[:2], card, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]


@pytest.mark.parametrize("address", ["quay.jpg?w=1600", "#quay"])
def test_a_link_around_a_picture_and_its_caption_leads_to_the_picture(library, address):
    picture = f"<a href='{address}'><img src=p.jpg width=300><p>The old quay, seen from the market.</p></a>"
    library(*PARAGRAPHS, "The old quay, seen from the market.")
    assert "The old quay, seen from the market." in texts_of(article(*PARAGRAPHS[:2], picture, *PARAGRAPHS[2:]))


# Titles that are questions


def test_a_question_that_is_a_link_as_a_whole_is_the_title_of_another_story(library):
    link = "<p><a href=/x>Why was the ferry late on every second day of May?</a></p>"
    items = "<ul><li><a href=/x>Why was the ferry late?</a></li><li><a href=/y>The pontoon that never was</a></li></ul>"
    library(*PARAGRAPHS, "Why was the ferry late on every second day of May?", "Why was the ferry late?")
    assert texts_of(article(*PARAGRAPHS[:2], link, *PARAGRAPHS[2:])) == [TITLE, *PARAGRAPHS]
    assert texts_of(article(*PARAGRAPHS, items)) == [TITLE, *PARAGRAPHS]


def test_a_question_of_the_story_may_hold_a_link(library):
    asked = "<p>Why was <a href=/x>the ferry late on every second day</a> of May?</p>"
    shown = "Why was the ferry late on every second day of May?"
    library(*PARAGRAPHS, shown)
    assert texts_of(article(*PARAGRAPHS[:2], asked, *PARAGRAPHS[2:])) == [
        TITLE,
        *PARAGRAPHS[:2],
        shown,
        *PARAGRAPHS[2:],
    ]


@pytest.mark.parametrize(
    ("label", "title", "leads"),
    [
        ("Te puede interesar:", "El consejo vota sobre el nuevo varadero", True),
        ("Czytaj także:", "Rada głosuje nad nową pochylnią w porcie", True),
        ("Nota relacionada &gt;", "El consejo vota sobre el varadero", True),
        ("Calder:", "We had every part of it made by hand.", False),
        ("Report:", "Ferries and fares", False),
        ("The board published a report with the title:", "Ferries and fares of the coast", False),
    ],
)
def test_a_short_label_before_a_linked_title_leads_elsewhere_in_any_language(label, title, leads):
    assert leads_elsewhere(only(f'<p><b>{label}</b> <a href="/next">{title}</a></p>')) is leads

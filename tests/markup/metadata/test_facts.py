import json

import pytest

from annotator.domain.articles import facts_of
from annotator.markup.metadata.facts import find_facts
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.pages.parsing import parse

URL = "https://post.example/2024/05/ferry"


def offers_in(head="", body="", url=URL, root="<html>"):
    tree = parse(f"{root}<head>{head}</head><body>{body}<p>Some words.</p></body></html>")
    return find_facts(tree, StructuredData(tree), url)


def facts_in(head="", body="", url=URL, root="<html>"):
    return facts_of(offers_in(head, body, url, root))


def json_ld(**given):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **given})}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>The ferry returns | Our Post</title>",
            "<h1>Our Post</h1><h1>The ferry returns</h1>",
            "The ferry returns",
        ),
        ('<meta property="og:title" content="Ferry returns">', "<h1>Ferry returns</h1>", "Ferry returns"),
        (
            "<title>Harbour Ferry returns | Post</title>",
            "<h1>Harbour<br>Ferry <b>re</b>turns</h1>",
            "Harbour Ferry returns",
        ),
        (json_ld(headline="Ferry &amp; bus return"), "<h1>Ferry &amp; bus return</h1>", "Ferry & bus return"),
        ('<meta property="og:site_name" content="Post"><title>Ferry - Post</title>', "", "Ferry"),
        (
            '<meta property="og:site_name" content="Post"><title>Post: Ferry - x</title>',
            "",
            "Post: Ferry - x",
        ),
        ("<title>The ferry returns at last - Post</title>", "", "The ferry returns at last"),
        ("", "<h1>The ferry returns at last</h1>", "The ferry returns at last"),
        (
            '<meta property="og:title" content="The ferry returns at last | Harbour Daily Post">',
            "<h1>Harbour Daily Post</h1><h1>The ferry returns at last</h1>",
            "The ferry returns at last",
        ),
        ("", "", None),
    ],
)
def test_the_title_is_the_headline_that_the_page_s_head_confirms(head, body, title):
    assert facts_in(head, body).title == title


@pytest.mark.parametrize(
    ("head", "body", "names"),
    [
        (json_ld(author={"name": "Ines Calder"}), "", ("Ines Calder",)),
        (json_ld(author=[{"name": "Ines Calder"}, "Tom Reed"]), "", ("Ines Calder", "Tom Reed")),
        ('<meta name="author" content="By Ines Calder and Tom Reed">', "", ("Ines Calder", "Tom Reed")),
        ('<meta name="author" content="admin">', '<a rel="author">Tom Reed</a>', ("Tom Reed",)),
        ("", '<p class="byline">By Ines Calder | 12 May 2024</p>', ("Ines Calder",)),
        ('<meta property="og:site_name" content="Post"><meta name=author content="Post">', "", ()),
        ('<meta property="article:author" content="https://post.example/tom">', "", ()),
        ("", '<div class="comment"><a rel="author">A Reader</a></div>', ()),
        (
            json_ld(author={"@id": "#ines"}) + '<script type="application/ld+json">'
            '{"@graph": [{"@type": "Person", "@id": "#ines", "name": "Ines Calder"}]}</script>',
            "",
            ("Ines Calder",),
        ),
        ('<meta name="author" value="Ines Calder">', "", ("Ines Calder",)),
        (
            '<meta name="author" content="Harbour House"><meta name="parsely-author" content="Calder, Ines">',
            "",
            ("Ines Calder",),
        ),
        ('<meta name="author" content="Harbour House">', "<h1>Ferry</h1><p>By Ines Calder</p>", ("Ines Calder",)),
        ('<meta name="author" content="post.example">', "", ()),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tom Reed">',
            "",
            ("Tom Reed",),
        ),
    ],
)
def test_the_byline_is_a_list_of_names(head, body, names):
    assert facts_in(head, body).byline == names


@pytest.mark.parametrize(
    ("declared", "names", "origin"),
    [
        ("Ines Calder", ("Ines Calder", "Tom Reed"), "the byline under the headline"),
        ("ines2014", ("Ines Calder", "Tom Reed"), "the byline under the headline"),
        ("Anna Berg", ("Anna Berg",), "JSON-LD"),
    ],
)
def test_the_byline_on_the_page_outweighs_a_login_and_a_part_of_itself(declared, names, origin):
    head, body = json_ld(author=declared), "<h1>Ferry</h1><p class=byline>By Ines Calder and Tom Reed</p>"
    first, second = offers_in(head, body)["byline"]
    assert (first.values, first.origin) == (names, origin)
    assert second.values != names


@pytest.mark.parametrize(
    ("under", "names"),
    [
        ('<div><a rel="author">Ines Calder</a> and <a rel="author">Tom Reed</a></div>', ("Ines Calder", "Tom Reed")),
        ('<ul class="authors"><li><a href="/by/ic">Ines Calder</a></li><li><a href="/by/tr">Tom Reed</a></li></ul>',
         ("Ines Calder", "Tom Reed")),
        ('<div class="byline"><a class="author-name">Ines Calder</a><p class="author-title">Politics Editor</p></div>',
         ("Ines Calder",)),
        ('<a href="/staff/ines-calder">Ines Calder</a>', ("Ines Calder",)),
        ('<div><span>By</span> <b>Ines Calder</b><br>Harbour correspondent</div>', ("Ines Calder",)),
        ("<p>12.05.2024, 13:30 Uhr von Ines Calder</p>", ("Ines Calder",)),
        ("<p>Text: Ines Calder</p>", ("Ines Calder",)),
        ("<p>By the time the ferry returned, Ines Calder had gone home.</p>", ()),
        ('<p class="photo">A view of the harbour by night</p>', ()),
        ('<aside class="related"><a rel="author">Tom Reed</a></aside><i class="byline">Ines Calder</i>',
         ("Ines Calder",)),
    ],
)  # fmt: skip
def test_a_byline_is_read_under_the_headline(under, names):
    body = f'<a href="/staff/x">Some Columnist</a>{"<p>x</p>" * 20}<h1>Ferry returns</h1>{under}'
    assert facts_in(body=body).byline == names


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("2024-05-12", "2024-05-12"),
        ("2024-05-12T10:30:00Z", "2024-05-12T10:30:00+00:00"),
        ("2024-05-12T10:30:00.123+02:00", "2024-05-12T10:30:00+02:00"),
        ("2024-05-12 at ten", "2024-05-12"),
        ("2024-13-45", None),
        ("0001-01-01T00:00:00Z", None),
    ],
)
def test_dates_are_iso_8601(given, published):
    assert facts_in(json_ld(datePublished=given), url=None).published == published
    assert facts_in(f'<meta property="article:modified_time" content="{given}">', url=None).modified == published


def test_a_date_that_is_only_shown_is_found():
    assert facts_in(body='<time datetime="2024-05-12">12 May</time>', url=None).published == "2024-05-12"


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        ('<link rel="canonical" href="/ferry">', URL, "https://post.example/ferry"),
        ('<link rel="canonical" href="https://post.example/">', URL, URL),
        ('<link rel="canonical" href="https://post.example">', None, None),
        ('<link rel="canonical" href="https://post.example/?p=12">', None, "https://post.example/?p=12"),
        ('<meta property="og:url" content="https://post.example/x">', None, "https://post.example/x"),
        ('<link rel="canonical" href="javascript:x">', None, None),
        ('<link rel="canonical" href="https://[">', URL, URL),
        ("", "https://post.example/", None),
    ],
)
def test_a_site_s_root_identifies_no_article(head, url, address):
    assert facts_in(head, url=url).url == address


@pytest.mark.parametrize(
    ("root", "head", "language"),
    [
        ("<html lang=EN-us>", "", "en"),
        ("<html>", '<meta property="og:locale" content="de_AT">', "de"),
        ("<html lang=''>", "", None),
        ("<html lang='english please'>", "", None),
    ],
)
def test_the_language_is_a_primary_tag(root, head, language):
    assert facts_in(head, root=root).language == language


def test_publisher_section_and_image_are_read():
    given = json_ld(publisher={"name": "Coast Post"}, articleSection="Local", image={"url": "/ferry.jpg"})
    facts = facts_in(given)
    assert (facts.publisher, facts.section) == ("Coast Post", "Local")
    assert facts.image == "https://post.example/ferry.jpg"


@pytest.mark.parametrize("broken", ["{", "[1, 2]", "null", '{"@graph": 1}', "[" * 9000, '{"@type": {"a": [null]}}'])
def test_broken_json_ld_is_ignored(broken):
    assert facts_in(f'<script type="application/ld+json">{broken}</script>').title is None


def test_a_title_loses_a_site_name_known_only_from_the_address():
    assert facts_in("<title>Ferry back - The Post</title>", url="https://www.thepost.example/1").title == "Ferry back"


def test_two_places_that_agree_make_one_offer():
    head = (
        json_ld(headline="Ferry", datePublished="2024-05-12T23:00:00Z") + '<meta property="og:title" content="FERRY">'
    )
    offers = offers_in(head, "<h1>Ferry</h1><p>12 May 2024</p>")
    assert [[one.origin for one in offers[name]] for name in ("title", "published")] == [["an h1 heading"], ["JSON-LD"]]


@pytest.mark.parametrize(
    "nested", ["<div class=author>", "<div class=author><a rel=author></a>", "<div class=author>x"]
)
def test_bylines_nested_in_bylines_are_read_in_bounded_time(nested):
    assert facts_in(body=f"<h1>Ferry</h1>{nested * 400}").byline in ((), ("x",))


def test_a_site_that_names_itself_as_the_writer_is_believed_if_nobody_else_is_named():
    site = '<meta property="og:site_name" content="Coast Post">'
    author = json_ld(author={"@type": "Organization", "name": "Coast Post"})
    assert facts_in(site + author).byline == ("Coast Post",)
    assert facts_in(site + author, "<h1>Ferry</h1><p>By Ines Calder</p>").byline == ("Ines Calder",)


def test_a_site_that_prints_itself_as_the_writer_is_believed_too():
    site = '<meta property="og:site_name" content="Coast Post">'
    assert facts_in(site, '<h1>Ferry</h1><p class="byline">By Coast Post</p>').byline == ("Coast Post",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<small>04.05.2024 | 13:10 Uhr | Ines Calder</small>", ("Ines Calder",)),
        ("<p>Ines de la Calle · 4 May 2024</p>", ("Ines de la Calle",)),
        ("<p>Press Release | 4 May 2024</p>", ()),
        ("<p>Harbour News · 4 May 2024</p>", ()),
        ("<p>Local | 4 May 2024</p>", ()),
        ("<p>The board voted | 4 May 2024</p>", ()),
        ("<p>Ines Calder | the harbour</p>", ()),
    ],
)
def test_a_full_name_beside_the_date_is_the_writer(line, names):
    story = "<p>The board of the harbour voted on Monday to build a second quay for the island's boats.</p>"
    assert facts_in("", f"{line}<h1>Board backs a second quay</h1>{story}").byline == names
    assert facts_in("", f"<h1>Board backs a second quay</h1>{line}{story}").byline == names


def test_a_section_is_no_writer():
    filed = '<h1>Ferry</h1><p>In <a rel="category tag" href="/news">News</a></p>'
    assert facts_in('<meta name="author" content="News">', filed).byline == ()


def test_a_link_to_a_person_in_the_story_is_no_byline():
    story = '<p><a href="/people/tom-reed">Tom Reed</a>' + " said that the quay is closed." * 10 + "</p>"
    assert facts_in("", f"<h1>Ferry</h1>{story}").byline == ()


def test_a_title_that_an_unescaped_quotation_mark_cuts_is_not_used():
    head = '<meta property="og:title" content="Board says "no" to the quay"><title>Board says "no" to the quay</title>'
    assert facts_in(head).title == 'Board says "no" to the quay'


def test_a_title_loses_what_another_place_does_not_add():
    head = '<meta property="og:title" content="The board backs the quay-Localㅣ Coast">'
    assert facts_in(head + json_ld(headline="The board backs the quay")).title == "The board backs the quay"


def test_a_title_loses_the_name_on_the_link_to_the_front_page():
    logo = '<div><a href="/">Coast Post</a></div>'
    assert facts_in("<title>Ferry back at sea - Coast Post</title>", logo).title == "Ferry back at sea"

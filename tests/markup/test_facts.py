import json

import pytest

from annotator.markup.facts import find_facts
from annotator.markup.pages import parse

URL = "https://post.example/2024/05/ferry"


def facts_of(head="", body="", url=URL, root="<html>"):
    return find_facts(parse(f"{root}<head>{head}</head><body>{body}<p>Some words.</p></body></html>"), url)


def json_ld(**said):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **said})}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>The ferry returns | Our Post</title>",
            "<h1>Our Post</h1><h1>The ferry returns</h1>",
            "The ferry returns",
        ),
        ('<meta property="og:title" content="Ferry returns">', "<h1>Ferry returns</h1>", "Ferry returns"),
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
def test_the_title_is_the_headline_that_the_page_names_too(head, body, title):
    assert facts_of(head, body).title == title


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
    ],
)
def test_the_byline_is_a_list_of_names(head, body, names):
    assert facts_of(head, body).byline == names


@pytest.mark.parametrize(
    ("said", "published"),
    [
        ("2024-05-12", "2024-05-12"),
        ("2024-05-12T10:30:00Z", "2024-05-12T10:30:00+00:00"),
        ("2024-05-12T10:30:00.123+02:00", "2024-05-12T10:30:00+02:00"),
        ("2024-05-12 at ten", "2024-05-12"),
        ("2024-13-45", None),
    ],
)
def test_dates_are_iso_8601(said, published):
    assert facts_of(json_ld(datePublished=said), url=None).published == published
    assert facts_of(f'<meta property="article:modified_time" content="{said}">', url=None).modified == published


def test_a_date_that_is_only_shown_is_found():
    assert facts_of(body='<time datetime="2024-05-12">12 May</time>', url=None).published == "2024-05-12"


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
    assert facts_of(head, url=url).url == address


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
    assert facts_of(head, root=root).language == language


def test_publisher_section_and_image_are_read():
    said = json_ld(publisher={"name": "Coast Post"}, articleSection="Local", image={"url": "/ferry.jpg"})
    facts = facts_of(said)
    assert (facts.publisher, facts.section) == ("Coast Post", "Local")
    assert facts.image == "https://post.example/ferry.jpg"


@pytest.mark.parametrize("broken", ["{", "[1, 2]", "null", '{"@graph": 1}', "[" * 9000, '{"@type": {"a": [null]}}'])
def test_broken_json_ld_is_passed_over(broken):
    assert facts_of(f'<script type="application/ld+json">{broken}</script>').title is None

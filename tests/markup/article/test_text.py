from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import find_article

PAGE = """
<h1>Headline</h1><p class="standfirst">Standfirst.</p>
<p>One <em>two</em>.</p><h3>Heading</h3>
<blockquote>Bare.</blockquote><blockquote><p>Said.</p><ul><li>Item</li></ul></blockquote>
<ol><li>First</li><li><p>Second</p><p>Third</p></li></ol>
<figure><img src="https://example.org/i.png"><figcaption><p>Caption</p></figcaption></figure>
<table><caption>Title</caption><tr><th>Head</th><td></td></tr><tr><td><p>Cell</p></td><td>😀</td></tr></table>
<pre>a  b
c</pre>
"""


def seen(html):
    _, text, blocks = measure(clean(html))
    return [(block.kind, block.level, text[block.start : block.end]) for block in blocks]


def test_every_kind_of_block_is_recognised():
    assert seen(PAGE) == [
        ("headline", 1, "Headline"),
        ("standfirst", None, "Standfirst."),
        ("paragraph", None, "One two."),
        ("heading", 3, "Heading"),
        ("blockquote", None, "Bare."),
        ("blockquote", None, "Said."),
        ("list_item", None, "Item"),
        ("list_item", None, "First"),
        ("list_item", None, "Second"),
        ("list_item", None, "Third"),
        ("caption", None, "Caption"),
        ("caption", None, "Title"),
        ("table_cell", None, "Head"),
        ("table_cell", None, "Cell"),
        ("table_cell", None, "😀"),
        ("preformatted", None, "a  b\nc"),
    ]


def test_blocks_are_numbered_and_their_texts_joined_by_a_blank_line():
    html, text, blocks = measure(clean("<p>a &amp; b</p><ul><li>c<br>d</li></ul><img src=https://e.org/i>"))
    assert html == (
        '<p data-block="b1">a &amp; b</p><ul><li data-block="b2">c<br>\nd</li></ul>'
        '<figure><img alt="" src="https://e.org/i"></figure>'
    )
    assert text == "a & b\n\nc\nd"
    assert [(block.id, block.start, block.end) for block in blocks] == [("b1", 0, 5), ("b2", 7, 10)]


def test_an_article_without_text_has_no_blocks():
    assert measure(clean("<img src=https://e.org/i>"))[1:] == ("", ())
    assert measure("") == ("", "", ())


def test_only_the_first_standfirst_counts():
    twice = '<p class="standfirst">a</p><p class="standfirst">b</p><ul><li><p class="standfirst">c</ul>'
    assert [kind for kind, _, _ in seen(twice)] == ["standfirst", "paragraph", "list_item"]


def test_each_block_of_a_page_keeps_its_xpath():
    prose = "The committee met on Friday and approved the plan for the northern harbour without a vote."
    page = (
        f"<html><body><div><nav>Home</nav><p>{prose}</p><div>{prose} Again.<br><br>{prose} Thrice.</div></div></body>"
    )
    html, _, blocks = measure(clean(find_article(page).article))
    assert [block.path for block in blocks] == [
        "/html/body/div/p",
        "/html/body/div/div/text()[1]",
        "/html/body/div/div/text()[2]",
    ]
    assert "data-from" not in html
    assert [block.path for block in measure(clean("<p>pasted</p>"))[2]] == [None]

import pytest

from annotator.domain.reading_input import Input
from annotator.markup.pages.office_documents import office_document
from annotator.reading.article import read

WORD = (
    '<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">'
    "</head><body lang=EN-GB><div class=WordSection1>{body}</div>{notes}</body></html>"
)
DOCS = (
    "<html><head><style>.c1{{text-decoration:line-through}}.c2{{font-weight:700}}</style></head>"
    '<body class="c5 doc-content">{body}{notes}</body></html>'
)
BULLET = "<span style='mso-list:Ignore'>{sign}<span style='font:7.0pt'>&nbsp;&nbsp; </span></span>"
ITEM = "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>{sign}<![endif]>{words}</p>"


def item(words, sign="·"):
    return ITEM.format(sign=BULLET.format(sign=sign), words=words)


def blocks(source):
    found = read(Input(source.encode(), filename="a.html"))
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def sources(source):
    found = read(Input(source.encode(), filename="a.html"))
    return [
        (one.kind, found.text[: one.start].rpartition("\n")[2], one.words, one.by)
        for one in found.analysis.draft_sources
    ]


def test_a_title_and_lists_of_word_are_what_they_look_like():
    body = (
        "<p class=MsoTitle>The bridge opens</p><p class=MsoSubtitle>After nine years</p>"
        f"<p class=MsoNormal>It is open.<o:p></o:p></p>{item('One.')}{item('Two.')}<p class=MsoNormal>Now:</p>"
        f"{item('First.', '1.')}{item('Second.', '2.')}"
    )
    assert blocks(WORD.format(body=body, notes="")) == [
        ("headline", "The bridge opens"),
        ("standfirst", "After nine years"),
        ("paragraph", "It is open."),
        ("list_item", "One."),
        ("list_item", "Two."),
        ("paragraph", "Now:"),
        ("list_item", "First."),
        ("list_item", "Second."),
    ]
    assert read(Input(WORD.format(body=body, notes="").encode())).facts.title == "The bridge opens"


def test_a_comment_in_word_is_a_remark_and_no_text():
    mark = (
        '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1" name="_msoanchor_1">[AK1]</a></span>'
    )
    comment = (
        "<div style='mso-element:comment-list'><hr><div style='mso-element:comment'><div id='_com_1' class=msocomtxt>"
        "<p class=MsoCommentText>Check this.</p></div></div></div>"
    )
    source = WORD.format(body=f"<p class=MsoNormal>It is long.{mark} It is wide.</p>", notes=comment)
    assert blocks(source) == [("paragraph", "It is long. It is wide.")]
    assert sources(source) == [("comment", "It is long", "Check this.", "AK")]


@pytest.mark.parametrize(("kind", "back"), [("_ftn", "ftn"), ("_edn", "edn")])
def test_a_note_in_word_stands_at_the_end_and_at_its_words(kind, back):
    mark = f'<a href="#{kind}1" name="{kind}ref1"><span class=MsoFootnoteReference>[1]</span></a>'
    note = (
        f"<div style='mso-element:footnote-list'><hr><div id={back}1><p class=MsoFootnoteText>"
        f'<a href="#{kind}ref1" name="{kind}1"><span>[1]</span></a> The log, page 4.</p></div></div>'
    )
    source = WORD.format(body=f"<p class=MsoNormal>It has 40{mark} rooms.</p>", notes=note)
    assert blocks(source) == [("paragraph", "It has 40 rooms."), ("list_item", "The log, page 4.")]
    assert [one[:3] for one in sources(source)] == [("note", "It has 4", "The log, page 4.")]


def test_a_document_of_google_docs_gives_its_title_notes_comments_and_links():
    body = (
        '<p class="c3 title"><span>The bridge opens</span></p><p class="c2"><span>It cost </span><span class="c1">5</span>'
        '<span> 7 million, the </span><a href="https://www.google.com/url?q=https://port.example/a%3Fb%3D1&amp;sa=D">port'
        '</a><span> said.</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><sup><a href="#ftnt1" id="ftnt_ref1">[1]'
        '</a></sup></p><ul class="lst-kix_1"><li><span>Nine voted.</span></li></ul>'
    )
    notes = (
        '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Letter, 4 May 2019.</span></p></div>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Who says so?</span></p></div>'
    )
    source = DOCS.format(body=body, notes=notes)
    assert blocks(source) == [
        ("headline", "The bridge opens"),
        ("paragraph", "It cost 5 7 million, the port said."),
        ("list_item", "Nine voted."),
        ("list_item", "Letter, 4 May 2019."),
    ]
    found = read(Input(source.encode()))
    assert "<s>5</s>" in found.html
    assert 'href="https://port.example/a?b=1"' in found.html
    assert found.facts.published is None
    assert sorted((one[0], one[2]) for one in sources(source) if one[0] != "link") == [
        ("comment", "Who says so?"),
        ("note", "Letter, 4 May 2019."),
    ]


def test_a_page_with_paragraphs_pasted_from_word_is_a_page():
    page = '<html><head></head><body><nav>Menu</nav><p class="MsoNormal">It is open.</p></body></html>'
    assert office_document(page) is None
    assert office_document('<p class="MsoNormal">It is open.</p>') is not None

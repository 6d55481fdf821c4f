"""Texts that nobody writes and anybody may send: each is one piece, said again and again.

`benchmarks/growth.py` reads them at one, two and four times their size.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HostileShape:
    """`piece` is repeated `times`, a # in it being its number; `around` has … where the pieces stand.

    `door` is a row of `growth.DOORS`, which takes the text.
    """

    door: str
    piece: str
    times: int
    around: str = "…"

    def text(self, size: int) -> str:
        """The shape at `size` times its size."""
        numbers = range(self.times * size)
        pieces = (
            (self.piece.replace("#", str(n)) for n in numbers) if "#" in self.piece else (self.piece for _ in numbers)
        )
        return self.around.replace("…", "".join(pieces))


_STORY = "<p>The mill opened in May. It cost 3 million, the mayor said on Friday, and nobody was asked.</p>"
_PAGE = f"<html><head><title>T</title></head><body><article><h1>The mill</h1>{_STORY}…{_STORY}</article></body></html>"
_LONG = "<p>The harbour board has voted to build a second ferry quay, after two years of long delays.</p>"
_PARAGRAPH = _PAGE.replace("…", "<p>…</p>")
_HEAD = f"<html><head><title>T</title>…</head><body><article><h1>The mill</h1>{_STORY}{_STORY}</article></body></html>"
_MAIL = "From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: The mill\r\n…Content-Type: text/plain\r\n\r\nThe mill opened in May.\r\n"
_PARTS = (
    "From: a@b.example\r\nMIME-Version: 1.0\r\nSubject: The mill\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    "--b\r\nContent-Type: text/plain\r\n\r\nThe mill opened in May.\r\n…--b--\r\n"
)

SHAPES = {
    # pages
    "cells over 9,999 columns and rows": HostileShape(
        "page", "<tr><td colspan=9999 rowspan=9999>a</td></tr>", 50, _PAGE.replace("…", "<table>…</table>")
    ),
    "paragraphs": HostileShape("page", "<p>Word one.</p>", 1_500, _PAGE),
    "paragraphs that differ": HostileShape("page", "<p>Word number #.</p>", 1_000, _PAGE),
    "a long paragraph": HostileShape("page", "It cost 41 million crowns in May. ", 700, _PARAGRAPH),
    "note marks": HostileShape("page", "x<sup>1</sup>", 1_000, _PARAGRAPH),
    "links to notes": HostileShape("page", '<a href="#n#">1</a> word ', 1_000, _PARAGRAPH),
    "links": HostileShape("page", '<a href="/a/#">word</a> ', 1_000, _PARAGRAPH),
    "a run of capitals in a page": HostileShape("page", "A", 15_000, _PARAGRAPH),
    "line breaks": HostileShape("page", "a<br>", 1_500, _PARAGRAPH),
    "pairs of line breaks": HostileShape("page", "The end.<br><br>", 1_500, _PAGE.replace("…", "<div>…</div>")),
    "elements in line": HostileShape("page", "<b>a</b><i>b</i> ", 1_500, _PARAGRAPH),
    "open elements": HostileShape("page", "<div>a", 700, _PAGE),
    "open elements in line": HostileShape("page", "<b>a", 1_500, _PARAGRAPH),
    "end tags": HostileShape("page", "a</p></b></div>", 3_000, _PAGE),
    "list items": HostileShape("page", "<li>word</li>", 2_000, _PAGE.replace("…", "<ul>…</ul>")),
    "lists in lists": HostileShape("page", "<ul><li>word", 1_000, _PAGE),
    "headings": HostileShape("page", "<h2>Head #</h2>", 1_500, _PAGE),
    "headlines": HostileShape("page", "<h1>The mill #</h1>", 500, _PAGE),
    "figures": HostileShape(
        "page", "<figure><img src=/a.png><figcaption>A mill, by Ann.</figcaption></figure>", 400, _PAGE
    ),
    "tables": HostileShape("page", "<table><tr><td>a</table>", 700, _PAGE),
    "quotations set apart": HostileShape("page", "<blockquote>No, never.</blockquote>", 1_000, _PAGE),
    "footnotes": HostileShape("page", '<p id="fn#"><a href="#r#">#</a> A note.</p>', 400, _PAGE),
    "hidden elements": HostileShape("page", "<p hidden>word</p>", 2_000, _PAGE),
    "formulas": HostileShape("page", "<math><mi>x</mi><mo>+</mo><mn>1</mn></math> ", 500, _PARAGRAPH),
    "templates": HostileShape("page", "<template><p>word</p></template>", 1_000, _PAGE),
    "columns of prose": HostileShape("page", f"<div>{_STORY}</div>", 500, _PAGE),
    "bylines": HostileShape("page", '<p class="byline">By Ann Holm and Ben Holm</p>', 1_000, _PAGE),
    "dates": HostileShape("page", "<time datetime=2026-03-07>7 March 2026</time> ", 500, _PAGE),
    "open comments": HostileShape("page", "<!-- ", 10_000, _PAGE),
    "open tags": HostileShape("page", "<a ", 10_000, _PAGE),
    "attributes": HostileShape("page", " a#=1", 5_000, _PAGE.replace("…", "<p…>word</p>")),
    "ampersands": HostileShape("page", "&amp", 10_000, _PARAGRAPH),
    "frames": HostileShape("page", "<iframe srcdoc='<p>word'></iframe>", 700, _PAGE),
    "meta elements": HostileShape("page", '<meta name="author" content="Ann #">', 1_000, _HEAD),
    "structured data": HostileShape(
        "page", '<script type="application/ld+json">{"@type":"NewsArticle","author":"Ann #"}</script>', 500, _HEAD
    ),
    "lists of structured data": HostileShape(
        "page", "[", 20_000, _HEAD.replace("…", '<script type="application/ld+json">…</script>')
    ),
    "names with colons": HostileShape("page", "<o:p>a</o:p>", 2_000, _PAGE),
    "paragraphs under names with colons": HostileShape("page", "<o:p><p>Word one.</p></o:p>", 1_000, _PAGE),
    "pictures without a script": HostileShape("page", "<noscript><img src=/a.png></noscript>", 700, _PAGE),
    "rests of texts that are hidden": HostileShape(
        "page", f"<p>a</p><div hidden>{_LONG}{_LONG}{_LONG}</div>", 400, _PAGE
    ),
    "kickers": HostileShape(
        "page", '<span class="kicker">a</span> ', 1_500, _PAGE.replace("…", "").replace("<h1>", "<h1>…")
    ),
    "paragraphs that repeat the description": HostileShape(
        "page", _LONG, 1_000, _PAGE.replace("<title>", f'<meta name=description content="{_LONG[3:-4]}"><title>')
    ),
    "headings of sources": HostileShape("page", "<h2>Sources</h2><ul><li>A book</li></ul>", 700, _PAGE),
    "captions beside pictures": HostileShape(
        "page", '<img src=/a.png><p class="caption">A mill. Photo: Ann</p>', 500, _PAGE
    ),
    "labels": HostileShape("page", "<label>a</label><input><button>b</button>", 1_000, _PAGE),
    "pasted paragraphs": HostileShape("html", "<p>Word one.</p>", 2_500),
    "pasted spans": HostileShape("html", "<span>word</span> ", 2_500),
    "a page by an office program": HostileShape(
        "html",
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>a</p>",
        800,
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>…</body></html>',
    ),
    # other formats
    "lines": HostileShape("text", "word one\n", 2_500),
    "paragraphs of text": HostileShape("text", "Word one.\n\n", 1_200),
    "spaces": HostileShape("text", " ", 50_000, "a…b"),
    "stars in Markdown": HostileShape("markdown", "*a ", 3_000, "# The mill\n\n…"),
    "brackets in Markdown": HostileShape("markdown", "[", 3_000, "# The mill\n\n…"),
    "links in Markdown": HostileShape("markdown", "[a](b ", 2_000, "# The mill\n\n…"),
    "back ticks in Markdown": HostileShape("markdown", "`a``", 3_000, "# The mill\n\n…"),
    "quotations in Markdown": HostileShape("markdown", ">", 3_000, "# The mill\n\n… a"),
    "rows in Markdown": HostileShape("markdown", "| a | b |\n", 700, "# The mill\n\n| a | b |\n|---|---|\n…"),
    "references in Markdown": HostileShape("markdown", "[a#]: b\n", 2_000, "# The mill\n\n…\nThe mill opened."),
    "front matter": HostileShape("markdown", "key#: word\n", 1_500, "---\n…---\n\n# The mill\n\nThe mill opened."),
    "headers of a mail": HostileShape("mail", "X-#: a\r\n", 2_500, _MAIL),
    "a folded header": HostileShape("mail", " a\r\n", 10_000, _MAIL.replace("…", "X-A: a\r\n…")),
    "encoded words": HostileShape(
        "mail", "=?utf-8?q?a?= ", 2_000, _MAIL.replace("…", "X-A: a\r\n").replace("The mill\r", "…\r")
    ),
    "parts of a mail": HostileShape("mail", "--b\r\nContent-Type: text/plain\r\n\r\nIt cost 4.\r\n", 700, _PARTS),
    "quoted lines of a mail": HostileShape(
        "mail", "> word\r\n", 4_000, _MAIL.replace("…", "") + "On Friday Ann wrote:\r\n…"
    ),
    "paragraphs of a Word document": HostileShape("docx", "<w:p><w:r><w:t>Word one.</w:t></w:r></w:p>", 800),
    "runs of a Word document": HostileShape("docx", "<w:r><w:t>word </w:t></w:r>", 2_000, "<w:p>…</w:p>"),
    "cells of a Word document": HostileShape(
        "docx", "<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", 400, "<w:tbl>…</w:tbl>"
    ),
    "tracked changes": HostileShape(
        "docx", '<w:ins w:id="#" w:author="A"><w:r><w:t>in </w:t></w:r></w:ins>', 500, "<w:p>…</w:p>"
    ),
    "entries of a bibliography": HostileShape("bibliography", "@book{a#, title={A mill}, year=2020}\n", 500),
    "open entries of a bibliography": HostileShape("bibliography", "@book{a#, title={", 2_000),
    "braces of a bibliography": HostileShape("bibliography", "{", 20_000, "@book{a, title=…"),
    "rows of a table": HostileShape("table", "a,b,c\n", 2_000),
    "quotation marks of a table": HostileShape("table", '"a""', 5_000),
    # words
    "a run of capitals": HostileShape("words", "A", 15_000),
    "capitals and apostrophes": HostileShape("words", "A’", 8_000),
    "capitals and hyphens": HostileShape("words", "A-", 3_000),
    "small letters": HostileShape("words", "a", 20_000),
    "lone capitals": HostileShape("words", "A ", 2_500),
    "names": HostileShape("words", "Ann Holm ", 2_500),
    "names that differ": HostileShape("words", "Ann Holm#g said no. ", 500),
    "acronyms": HostileShape("words", "Aaa Bbb Ccc (ABC) ", 1_000),
    "acronyms that differ": HostileShape("words", "Aaa Bbb Ccc#x (ABC) used. ", 350),
    "digits": HostileShape("words", "7", 20_000),
    "digits and commas": HostileShape("words", "1,", 10_000),
    "digits and spaces": HostileShape("words", "1 ", 2_500),
    "digits and hyphens": HostileShape("words", "1-", 1_500),
    "digits and slashes": HostileShape("words", "1/", 2_000),
    "digits and colons": HostileShape("words", "1:", 5_000),
    "digits and “and”": HostileShape("words", "1 and ", 1_000),
    "months": HostileShape("words", "May ", 2_000),
    "days": HostileShape("words", "7 March 2026, ", 700),
    "per cent": HostileShape("words", "5% of ", 1_000),
    "money": HostileShape("words", "$5: ", 1_200),
    "numbers in words": HostileShape("words", "twenty ", 1_000),
    "hundreds in words": HostileShape("words", "one hundred and ", 1_500),
    "ages": HostileShape("words", "born in 1999, aged 5 ", 300),
    "opening marks": HostileShape("words", "“", 10_000),
    "open quotations": HostileShape("words", "“No ", 4_000),
    "quotations": HostileShape("words", "“No,” he said. ", 1_000),
    "quotations in quotations": HostileShape("words", "“‘«", 4_000),
    "straight marks": HostileShape("words", '"No ', 1_200),
    "apostrophes": HostileShape("words", "'", 10_000),
    "stops": HostileShape("words", ".", 15_000),
    "stops and letters": HostileShape("words", "A.", 2_500),
    "brackets": HostileShape("words", "(", 15_000),
    "commas": HostileShape("words", "a, ", 6_000),
    "titles": HostileShape("words", "Mr. ", 4_000),
    "initials": HostileShape("words", "J. K. ", 3_000),
    "said": HostileShape("words", "he said ", 2_500),
    "said that": HostileShape("words", "Ann Holm said that ", 1_200),
    "dashes": HostileShape("words", "– ", 8_000),
    "white space": HostileShape("words", " \t", 15_000, "a…b"),
    "combining marks": HostileShape("words", "́", 15_000, "a…"),
    "Chinese sentences": HostileShape("words", "文。", 4_000),
    "Hebrew": HostileShape("words", "הוא אמר 42 ", 1_500),
    "Thai": HostileShape("words", "ไทย", 4_000),
    "short sentences": HostileShape("words", "No. ", 3_000),
    "German words": HostileShape("German words", "Der Bau kostete 41 Millionen Euro, sagte Anna Holm. ", 300),
    "French words": HostileShape("French words", "Le 7 mars, « non », a dit Anne Holm. ", 400),
    "Spanish words": HostileShape("Spanish words", "El 7 de marzo, «no», dijo Ana Holm. ", 400),
    "Polish words": HostileShape("Polish words", "Ala ma kota. ", 1_000),
    # the words of a unit or a passage, and of an article’s two drafts
    "facts": HostileShape("facts", "The mill cost 41 million crowns in May 2026, Ann Holm said. ", 40),
    "facts of numbers": HostileShape("facts", "5 mills, ", 200),
    "facts of names": HostileShape("facts", "Ann Holm, Ben Berg, ", 150),
    "facts of votes": HostileShape("facts", "won 5 to 3 against ", 100),
    "facts of lists": HostileShape("facts", "1. ", 500),
    "facts of logs": HostileShape("facts", "9.40: a. 9.#: b. in order: c, ", 100),
    "compared facts": HostileShape("compared facts", "The mill # cost # million crowns in May. ", 20),
    "compared names": HostileShape("compared facts", "Ann Holm#g left. ", 40),
    "compared years": HostileShape("compared facts", "in 19## ", 60),
    "the same sentence in two drafts": HostileShape("drafts", "The mill opened. ", 700),
    "sentences in two drafts": HostileShape("drafts", "The mill # opened in May. ", 500),
    "short sentences in two drafts": HostileShape("drafts", "No. Yes. It rained #. ", 400),
    "one sentence in two drafts": HostileShape("drafts", "word ", 6_000),
}

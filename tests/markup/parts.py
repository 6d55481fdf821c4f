"""Hypothesis strategies for whole pages: the parts that news pages are made of, in any order, some of them broken."""

from hypothesis import strategies as st

from .soups import elements, soups

HEADS = (
    "<title>The mill closes | The Mill Post</title>",
    '<meta property="og:title" content="The mill closes">',
    '<meta property="og:type" content="article">',
    '<meta name="description" content="Forty people lose their work at the old mill in spring.">',
    '<meta charset="iso-8859-1">',
    '<meta http-equiv="refresh" content="0;url=/x">',
    '<link rel="canonical" href="https://mill.example/2026/closes">',
    '<base href="https://mill.example/">',
    """<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill closes","wordCount":"12",
    "author":[{"name":"Ida Moen"}],"isAccessibleForFree":false,"datePublished":"2026-03-01T08:00"}</script>""",
    '<script type="application/ld+json">{"@graph":[[[{"@type":["Thing",7,null]}]],{"@type":"WebPage"}]}</script>',
    '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
    "<style>p { display: none }</style>",
    "<noscript><p>No script</p></noscript>",
)
SENTENCES = (
    "The mill closes in spring, and forty people who live in the town lose their work, its owner said on Friday.",
    "“Nobody asked us,” said Ida Moen, who has worked there since 1987, “and nobody will.” She is 61 years old.",
    "Es schließt am 3. Oktober; das sagte der Sprecher z. B. am Montag.",
    "It made 1,204 tonnes of flour a year.",
    "Read more",
    "By Ida Moen",
    "March 1, 2026",
    "👩‍👩‍👧‍👦 e\u0301 한 \u202eabc\u202c &amp; &lt;p&gt; &nbsp;&shy;x",
    "Already a subscriber? Log in",
    "Accept all cookies",
)
SINGLES = (
    "<h1>The mill closes</h1>",
    "<h2><a href=/a1>Another mill</a></h2>",
    '<p class="standfirst">Forty people lose their work.</p>',
    '<figure><img src="/a.jpg" alt="The mill"><figcaption>The mill. Photo: X</figcaption></figure>',
    '<noscript><img src="/b.jpg" alt="The river"></noscript>',
    "<img data-src=/c.jpg alt='c'>",
    "<table><caption>Flour</caption><tr><th>Year<td>1,204<tr><td>1987<td>9</table>",
    "<ul><li>One<li>Two<ul><li>Three</ul></ul>",
    "<blockquote><p>Nobody was asked.</p><cite>Ida</cite></blockquote>",
    "<pre>  a\n   b</pre>",
    "<iframe src=https://x.example></iframe>",
    "<div hidden>Hidden</div>",
    "<div style='display:none'>Gone</div>",
    "<form><input type=password><button>Log in</button></form>",
    "<aside class=related><a href=/x>Related</a></aside>",
    "<div class='cookie-consent'>We use cookies <button>Accept</button></div>",
    "<amp-ad></amp-ad>",
    "<frameset><frame src=x></frameset>",
    "<frameset><frame src=x><noframes><body><p>The mill closes in spring.</p></body></noframes></frameset>",
    '<p>It is <span class=katex><span><math alttext="x = 5"><mi>x</math></span><span aria-hidden=true>x=5</span></span> or more.',
    "<p>It makes <math><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac></math> a day, and the <button>base rate</button> fell.",
    "<p>In <select><option>May<option selected>June</select> it was <input value=3> points lower.",
    '<img src="mill_files/a.jpg" alt="The mill"><img src="data:," alt="The mill">',
    "<svg><text>x</text></svg>",
    "<br><br>",
    "</div></article>",
    "<table><tr><td><h1>The mill closes</h1>",
    "<html><body>",
    "</body></html>",
    "<!-- <p>no</p>",
    "<![CDATA[ x ]]>",
    "<plaintext>",
    "<template><p>x</template>",
    "<select><option>x",
    "<math><mi>x</mi></math>",
)
WRAPPERS = ("p", "p", "p", "div", "li", "span", "td", "article", "main", "section", "h2", "font", "center", "footer")


@st.composite
def prose(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(WRAPPERS))
    lines = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3))
    closing = draw(st.sampled_from((f"</{name}>", f"</{name}>", "")))
    return f"<{name}>{draw(st.sampled_from((' ', '<br>', '<br><br>'))).join(lines)}{closing}"


bodies = st.lists(
    st.one_of(prose(), prose(), st.sampled_from(SINGLES), elements(prose()), soups), min_size=1, max_size=14
).map("".join)


@st.composite
def whole_pages(draw: st.DrawFn) -> str:
    head = "".join(draw(st.lists(st.sampled_from(HEADS), max_size=5)))
    language = draw(st.sampled_from(("", ' lang="en"', ' lang="de"', ' lang="xx-yy"', ' lang=""')))
    menu = draw(
        st.sampled_from(("", "<nav><a href=/>Home</a></nav>", "<div id=menu><ul><li><a href=/n>News</a></ul></div>"))
    )
    return f"<!doctype html><html{language}><head>{head}</head><body>{menu}{draw(bodies)}</body></html>"

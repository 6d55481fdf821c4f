"""Hypothesis strategies for HTML as it is found in the wild: nested at will, closed or not."""

from hypothesis import strategies as st

NAMES = (
    "p", "div", "h1", "h2", "h3", "ul", "ol", "li", "blockquote", "pre", "table", "caption", "thead", "tbody",
    "tr", "td", "th", "figure", "figcaption", "a", "em", "b", "i", "span", "q", "code", "section", "dl", "dt",
    "dd", "center", "button", "form", "nav", "details", "summary", "sub", "article", "bdi", "label", "font",
)  # fmt: skip
ATTRIBUTES = (
    "", "", "", ' href="https://example.org/x"', ' href="/y"', " href='javascript:alert(1)'", ' lang="fr"',
    ' dir="rtl"', ' class="standfirst"', ' class="standfirst u"', ' data-block="b9"', ' colspan="2"',
    ' role="presentation"', ' onclick="x"', " hidden",
)  # fmt: skip
LETTERS = "ab cé’—.&<>\"'\U0001f600\n\t\u00a0\u202f\u2028\x01\u200b\u00ad\u200d\u0301\u0323\u0338\u1112\u1161\u11a8"
ODDITIES = (
    "<img src='a_files/b.jpg' alt=' a  mill '>", "<br>", "<br><br>", "<br/> <br/>", "<hr>", '<img src="https://example.org/i.png" alt="a">', "<img src=x>",
    "&nbsp;", "&shy;", "&amp;lt;", "&#13;", "<!-- c -->", "<svg><p>x</svg>", "<math><mi>x</math>", "<wbr>",
    "</p>", "</div>", "</table>", "</b>", "</a>", "<template><td>x</template>", "<select><option>x</select>",
    '<math alttext="x = 5"><mi>x</math>', "<math><mfrac><mn>1<mi>x", "a <button>two words</button> b", "a <input value=5> b", "<img src='data:,x' alt=y>",
)  # fmt: skip

texts = st.text(alphabet=LETTERS, max_size=8)


@st.composite
def tags(draw: st.DrawFn) -> str:
    name = draw(st.sampled_from(NAMES))
    return f"<{name}{draw(st.sampled_from(ATTRIBUTES))}>"


closings = st.sampled_from(NAMES).map(lambda name: f"</{name}>")
soups = st.lists(st.one_of(tags(), tags(), closings, texts, texts, st.sampled_from(ODDITIES)), max_size=25).map("".join)


@st.composite
def elements(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    name = draw(st.sampled_from(NAMES))
    return f"<{name}{draw(st.sampled_from(ATTRIBUTES))}>{''.join(draw(st.lists(inner, max_size=4)))}</{name}>"


trees = st.recursive(st.one_of(texts, st.sampled_from(ODDITIES[:11])), elements, max_leaves=25)
pages = st.one_of(soups, trees)

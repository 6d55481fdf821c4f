"""Formulas and controls among the words of a sentence."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.embedded_text import SettledHtml, settle
from annotator.markup.reading import find_article
from tests.markup.parts import bodies, whole_pages
from tests.markup.stories import PARAGRAPHS, article, texts_of

WIKIPEDIA = (
    '<span class="mwe-math-element"><span class="mwe-math-mathml-a11y" style="display: none;">'
    r'<math alttext="{\displaystyle E=mc^{2}}"><mi>E</mi></math></span>'
    r'<img src="/svg/3f.svg" class="mwe-math-fallback-image-inline" alt="{\displaystyle E=mc^{2}}"></span>'
)
KATEX = (
    '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi><mo>=</mo><mn>5</mn></mrow>'
    '<annotation encoding="application/x-tex">x = 5</annotation></semantics></math></span>'
    '<span class="katex-html" aria-hidden="true"><span>x</span><span>=5</span></span></span>'
)
MATHJAX = (
    '<span class="MathJax_Preview" style="display: none;"></span><span class="MathJax"><nobr aria-hidden="true">x=5</nobr>'
    '<span class="MJX_Assistive_MathML"><math><mi>x</mi><mo>=</mo><mn>5</mn></math></span></span>'
    '<script type="math/tex; mode=display">x = 5</script>'
)
HALF = "<mfrac><mn>1</mn><mn>2</mn></mfrac>"
POWER = "<msup><mi>a</mi><mn>2</mn></msup>"
SUM = "<mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow>"


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ('<math alttext="x &lt; 5"><mi>x</mi></math>', "x &lt; 5"),
        (KATEX, "x = 5"),
        (WIKIPEDIA, "E=mc^{2}"),
        ('<script type="math/tex">x &lt; 5</script>'.replace("&lt;", "<"), "x &lt; 5"),
        (MATHJAX, "x = 5"),
        ('<img src="https://s0.wp.example/latex.php" alt="x = 5" class="latex">', "x = 5"),
        (r'<math alttext="\displaystyle x^{2}"></math>', "x^{2}"),
        (r'<math alttext="{\displaystyle x}+{y_{1}}"></math>', r"{\displaystyle x}+{y_{1}}"),
        ('<span role="math" aria-label="x is 5"><svg><text>x</text></svg></span>', "x is 5"),
        (f"<math>{HALF}</math>", "1/2"),
        (f"<math>{POWER}<mo>+</mo><msqrt>{SUM}</msqrt></math>", "a^2+√(b+1)"),
        (f"<math><mfrac>{SUM}<mi>c</mi></mfrac><mtext> or so</mtext></math>", "(b+1)/c or so"),
        ("<math><mo>(</mo><mi>p</mi><msup><mo>)</mo><mi>n</mi></msup></math>", "(p)^n"),
        ('<math><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo></math>', "(n; k)"),
        ("<math><msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup></math>", "x_1^2"),
        ("<math><mroot><mi>x</mi><mn>3</mn></mroot></math>", "x^(1/3)"),
    ],
)
def test_a_formula_is_written_out_in_its_place(formula, written):
    stored = clean(f"<p>So {formula} it is.</p>", "https://example.org/")
    assert stored == f"<p>So {written} it is.</p>"
    assert clean(stored) == stored


def test_text_next_to_a_formula_stays():
    picture = '<img alt="a cat" src="https://e.org/1.png">'
    given = f'<p>{picture} <math alttext="x"></math>, y <span aria-hidden="true">z</span></p>'
    assert clean(given) == f"<p>{picture}x, y z</p>"


def test_a_formula_of_a_page_is_in_its_sentence(library):
    library(*PARAGRAPHS)
    sentence = f"The number of boats, where {KATEX} is what anybody asks for, comes to {WIKIPEDIA} in a year like this."
    found = texts_of(article(*PARAGRAPHS[:2], f"<p>{sentence}</p>", *PARAGRAPHS[2:]))
    assert "The number of boats, where x = 5 is what anybody asks for, comes to E=mc^{2} in a year like this." in found


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("The <button>base <b>rate</b></button> fell.", "The base rate fell."),
        ("They call it <em><button>easing</button></em>.", "They call it <em>easing</em>."),
        ("<button><svg><text>i</text></svg>Easing</button> is a word.", "Easing is a word."),
        ("Die <button>Bundesbank</button> Frankfurt", "Die Bundesbank Frankfurt"),
        ("The <button>base <button>rate</button></button> fell.", "The base rate fell."),
        ("In <select><option>May<option selected>June</select> it fell by <input value=3> points.",
         "In June it fell by 3 points."),
        ("It fell. <button>Share</button>", "It fell."),
        ("“The mill” <button>base rate</button> 3 fell.", "“The mill” base rate 3 fell."),
        ("“It fell.” <button>Listen</button> Then it rose.", "“It fell.” Then it rose."),
        ("It fell. <button>Listen</button> Then it rose.", "It fell. Then it rose."),
        ("It fell<button>1</button> in May.", "It fell in May."),
        ("It fell<button>i</button> in May.", "It fell in May."),
        ("It fell <input type=password value=secret> in May.", "It fell in May."),
        ("<button>Share</button>", None),
        ("It fell.</p><button>Share</button><p>then it rose.", "It fell.</p><p>then it rose."),
    ],
)  # fmt: skip
def test_a_control_inside_a_sentence_becomes_a_word(given, stored):
    assert clean(f"<p>{given}</p>") == (f"<p>{stored}</p>" if stored else "")


def test_a_button_on_a_term_becomes_a_word_and_a_button_below_the_text_does_not(library):
    library(*PARAGRAPHS)
    sentence = "<p>The yard calls this <button>careening</button>, and so does everybody who has a boat there.</p>"
    found = texts_of(article(*PARAGRAPHS[:2], sentence, "<button>Share</button>", *PARAGRAPHS[2:]))
    assert "The yard calls this careening, and so does everybody who has a boat there." in found
    assert "Share" not in found


def test_a_form_of_many_fields_is_read_in_one_pass():
    assert clean("<form>" + "<input value=5>" * 20_000 + "</form><p>a</p>") == "<p>a</p>"


def test_deleted_and_inserted_words_stay_separate():
    page = article(*PARAGRAPHS, "<p>It cost <del>nine</del><ins>ten</ins> million euros.</p>")
    assert texts_of(page)[-1] == "It cost nine ten million euros."
    paste = "<p>It cost <s>nine</s><ins>ten</ins> million euros.</p>"
    assert clean(paste, None) == paste.replace("</s>", "</s> ")


def test_settled_html_is_settled_once_and_again_after_a_change():
    settled = settle(f"<p>So {KATEX} it is.</p>")
    assert settle(settled) is settled
    assert not isinstance(settled + "<p>More.</p>", SettledHtml)
    assert not isinstance(settled.replace("So", "Thus"), SettledHtml)
    assert not isinstance(f"{settled}", SettledHtml)
    assert isinstance(pickle.loads(pickle.dumps(settled)), SettledHtml)


@given(st.one_of(whole_pages(), bodies))
def test_the_article_of_a_page_is_settled_like_any_fragment(page):
    try:
        article = find_article(page).article
    except Refused:
        return
    assert isinstance(article, SettledHtml)
    assert clean(article) == clean("".join(article))


@pytest.mark.parametrize("depth", [450, 499, 600, 10_000])
@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li", "p><font"])
def test_the_article_of_a_deep_page_is_as_flat_as_any_fragment(tag, depth):
    prose = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    for inside in (prose, f"<p>{PARAGRAPHS[0]} <math alttext='x'></math></p>"):
        try:
            article = find_article(f"<html><body>{f'<{tag}>' * depth}{inside}{prose}</body></html>").article
        except Refused:
            continue
        assert clean(article) == clean("".join(article))

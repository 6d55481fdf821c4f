"""The marks of a proof: the words stay as they are, and each mark stands where its words begin or end."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.markup.article.proofs import BeginsHere, EndsHere, ProofUnit, proof, without_pictures

HTML = 'A <a href="https://x.example/">link with <em>two</em></a> words &amp; <strong>more</strong>.'
TEXT = "A link with two words & more."


def unit(id_: str, start: int, end: int, *, begins: bool = True, ends: bool = True) -> ProofUnit:
    return ProofUnit(id_, start, end, {"class": "u", "data-mark": id_}, begins, ends)


def shown(units: list[ProofUnit]) -> str:
    """The parts as one string: [a at the beginning of unit a, a] at its end."""
    marks = {BeginsHere: "[{}", EndsHere: "{}]"}
    return "".join(p if isinstance(p, str) else marks[type(p)].format(p.unit) for p in proof(HTML, units))


def test_a_mark_stands_outside_the_link_and_the_underline_of_its_words():
    assert shown([unit("a", 7, 15)]) == (
        'A <a href="https://x.example/">link </a>[a<a href="https://x.example/"><span class="u" data-mark="a">with '
        '</span><em><span class="u" data-mark="a">two</span></em></a>a] words &amp; <strong>more</strong>.'
    )


def test_what_ends_comes_before_what_begins_and_the_last_mark_after_all():
    found = shown([unit("a", 0, 2), unit("b", 2, 29), unit("c", 2, 6)])
    assert re.sub("<[^>]+>", "", found) == "[aA a][b[clinkc] with two words &amp; more.b]"


def test_a_unit_of_several_sentences_gets_its_note_in_the_first_and_its_mark_in_the_last():
    assert "[a" not in shown([unit("a", 0, 5, begins=False)])
    assert "a]" not in shown([unit("a", 0, 5, ends=False)])


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))), max_size=6))
def test_the_words_are_those_of_the_sentence_and_every_tag_is_closed(spans):
    units = [unit(f"u{n}", min(a, b - 1), max(a + 1, b)) for n, (a, b) in enumerate(spans)]
    parts = list(proof(HTML, units))
    html = "".join(part for part in parts if isinstance(part, str))
    assert re.sub("<[^>]+>", "", html).replace("&amp;", "&") == TEXT
    open_: list[str] = []
    for closes, name in re.findall(r"<(/?)(\w+)", html):
        if closes:
            assert open_.pop() == name
        else:
            open_.append(name)
    assert open_ == []
    assert {p.unit for p in parts if isinstance(p, BeginsHere)} == {p.unit for p in parts if isinstance(p, EndsHere)}


def test_words_stand_in_place_of_a_picture():
    html = '<figure><img alt="A &quot;grey&quot; > horn" src="https://far.example/a.png" srcset="b.png 2x"><figcaption>'
    assert without_pictures(html) == ('<figure><span class="picture">Picture: A "grey" &gt; horn</span><figcaption>')
    assert "Picture without a description" in without_pictures('<p><img alt="" src="a.png"></p>')

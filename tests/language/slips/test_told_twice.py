"""Two sentences of one article that give different figures of the same thing, whatever their form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.slips.figures.told_twice import told_twice
from annotator.language.slips.rule import Prose
from tests.language.articles import cut, noise
from tests.language.slips.reading import slips_in

SLIPS = [
    (
        ["The flood damaged 260 houses in Marnow.", "Help came at dawn.", "In Marnow, the flood damaged 620 houses."],
        "620",
    ),
    (
        ["The museum bought the painting for £3.1m.", "“The museum bought the painting for £3.4m,” said its director."],
        "£3.4m",
    ),
    (
        [
            "The new tunnel carries 18 trains an hour.",
            "It is bored through rock. The tunnel carries 16 trains an hour.",
        ],
        "16",
    ),
    (["The pipe will carry water for 40 km to Selby.", "Water for Selby will be carried 48 km in the pipe."], "48 km"),
]
SOUND = {
    "a change": ["The flood damaged 260 houses in Marnow.", "The flood later damaged 620 houses in Marnow."],
    "another year": ["The flood damaged 260 houses in Marnow.", "Last year, the flood damaged 620 houses in Marnow."],
    "another place": ["The flood damaged 260 houses in Marnow.", "The flood damaged 620 houses in Aldby."],
    "another day": ["On Monday, the flood damaged 260 houses.", "The flood damaged 620 houses on Tuesday."],
    "an estimate": ["The flood damaged 260 houses in Marnow.", "The flood damaged about 300 houses in Marnow."],
    "a rounded figure": ["The dam cost the town £3.14m.", "The dam cost the town £3.1m."],
    "other speakers": ["The army said 40 soldiers fell at Orm.", "The rebels said 90 soldiers fell at Orm."],
    "a part": ["The flood damaged 260 houses in Marnow.", "The flood damaged 20 wooden houses in Marnow."],
    "a part of the place": ["The flood damaged 260 houses.", "In Aldby, the flood damaged 30 houses."],
    "a month": ["The port loaded 900 ships with grain.", "The port loaded 80 ships with grain in July."],
    "a list": [f"{name}: held in the county jail in lieu of ${bail},000 bond." for name, bail in
               (("Ann Lee", 70), ("Bo Orr", 326), ("Cy Day", 268))],
    "the second figure twice": [
        "The flood damaged 260 houses in Marnow.", "The flood damaged 620 houses in Marnow.", "All 620 were old.",
    ],
}  # fmt: skip


def _without_figures(text: str) -> str:
    return "".join(character for character in text if not character.isnumeric())


@pytest.mark.parametrize(("paragraphs", "wrong"), SLIPS)
def test_another_figure_of_the_same_thing_is_found_with_the_sentence_that_it_contradicts(
    paragraphs: list[str], wrong: str
) -> None:
    text, slips = slips_in(*paragraphs)
    found = [(text[slip.start : slip.end], slip.message) for slip in slips if slip.kind == "figure"]
    assert found == [(wrong, f"Elsewhere the text says: “{paragraphs[0]}”")]


@pytest.mark.parametrize("paragraphs", SOUND.values(), ids=SOUND)
def test_a_figure_of_something_else_is_left_alone(paragraphs: list[str]) -> None:
    assert not [slip for slip in slips_in(*paragraphs)[1] if slip.kind == "figure"]


@given(st.lists(noise("The flood damaged houses in Marnow. ", "said ").map(_without_figures), max_size=4))
def test_a_text_without_figures_has_no_such_slip(paragraphs: list[str]) -> None:
    text, blocks, sentences = cut(paragraphs)
    assert not list(told_twice(Prose(text, blocks, sentences, ())))

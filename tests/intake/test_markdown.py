"""The front matter and the notes of a Markdown file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.articles import Facts
from annotator.domain.reading_input import Input
from annotator.intake import front_matter
from annotator.intake.input_formats import found_in_text
from annotator.reading.article import read

FACTS = """---
title: "The ferry: a story"
authors:
  - Ines Calder
  - name: Tom Reed
date: 2026-01-16 09:00:00+01:00
lastmod: 2026-02
lang: en-GB
canonical_url: https://port.example/ferry
section: Harbour
image: /ferry.jpg
tags: [boats, winter]
---
"""
TEXT = "The ferry sails again.\n\nIt was late."


def test_front_matter_becomes_facts_and_no_text():
    found = read(Input(FACTS + TEXT))
    assert found.text == TEXT
    assert found.facts == Facts(
        title="The ferry: a story",
        byline=("Ines Calder", "Tom Reed"),
        published="2026-01-16T09:00:00+01:00",
        modified="2026-02",
        section="Harbour",
        url="https://port.example/ferry",
        language="en",
    )
    assert {offer.origin for offers in found.offers.values() for offer in offers} == {"the front matter"}


def test_a_heading_of_the_text_is_the_headline_and_the_other_title_is_offered():
    found = read(Input(f"{FACTS}# The ferry is back\n\n{TEXT}"))
    assert found.facts.title == "The ferry is back"
    assert found.offers["title"][1].values == ("The ferry: a story",)


@pytest.mark.parametrize(
    ("typed", "names"),
    [("author: A. Berg", ["A. Berg"]), ("author: A. Berg and B. Moen", ["A. Berg", "B. Moen"]),
     ("byline: A. Berg, B. Moen & C. Holm", ["A. Berg", "B. Moen", "C. Holm"]), ("authors: [A, B]", ["A", "B"]),
     ("author: {name: A. Berg, mail: a@b.example}", ["A. Berg"]), ("author: [[A], {x: 1}, 2]", ["2"]), ("author:", [])],
)  # fmt: skip
def test_the_writers_are_a_list_of_names(typed, names):
    assert list(read(Input(f"---\ntitle: x\n{typed}\n---\n{TEXT}")).facts.byline) == names


@pytest.mark.parametrize("typed", ["null", "~", "", "NULL", "[]", "[null]"])
def test_a_null_value_gives_no_fact(typed):
    found = read(Input(f"---\nsection: Harbour\nauthor: {typed}\ntitle: {typed}\n---\n{TEXT}"))
    assert (found.text, found.facts.byline, found.facts.title) == (TEXT, (), None)
    assert read(Input(f"---\nauthor: 'null'\n---\n{TEXT}")).facts.byline == ("null",)


@pytest.mark.parametrize(
    "inside",
    ["title: Ferry: the boat: sails\nauthor: Ida Holm\ndate: 2026-01-16", 'author: [Ida Holm\ndate: 2026-01-16\ntitle: "Ferry: the boat: sails',
     "# of the desk\ntitle: Ferry: the boat:\n  sails\nauthors:\n- Ida Holm\ntags:\n  - a: b: c\ndate: 2026-01-16"],
)  # fmt: skip
def test_the_lines_of_broken_yaml_are_read_separately(inside):
    facts = read(Input(f"---\n{inside}\n---\n{TEXT}")).facts
    assert (facts.title, facts.byline, facts.published) == ("Ferry: the boat: sails", ("Ida Holm",), "2026-01-16")


@pytest.mark.parametrize(
    "inside",
    ['title = "Ferry"\nauthors = [\n  "Ida Holm",\n]\ndate = 2026-01-16\n[extra]\nx = 1',
     'title = Ferry\nauthor = "Ida Holm"\ndate = 2026-01-16'],
)  # fmt: skip
def test_toml_is_read_like_yaml(inside):
    found = read(Input(f"+++\n{inside}\n+++\n{TEXT}"))
    assert (found.text, found.facts.title, found.facts.byline) == (TEXT, "Ferry", ("Ida Holm",))
    assert found.facts.published == "2026-01-16"


def test_numbers_to_base_sixty_and_names_of_many_parts_take_no_time():
    long = "1" + ":59" * 5_000
    assert front_matter.part(f"---\ntags: {long}\nsection: Harbour\n---\n{TEXT}")[0]["section"][0].values == (
        "Harbour",
    )
    deep = f"+++\n{'a.' * 5_000}a = 1\n+++\n{TEXT}"
    assert front_matter.part(deep) == ({}, deep)


@pytest.mark.parametrize(
    "typed", ["date: 2026-13-45", "date: soon", "lang: English, mostly", "url: /ferry", "title: [[]]"]
)
def test_an_invalid_fact_is_left_out(typed):
    found = read(Input(f"---\nsection: Harbour\n{typed}\n---\n{TEXT}"))
    assert found.text == TEXT
    assert (found.facts.section, found.facts.published, found.facts.url) == ("Harbour", None, None)


@pytest.mark.parametrize(
    "text",
    ["---\nJust a line of text.\n---\nMore.", "---\n- a\n- b\n---\nMore.", "---\nSaid so far: nothing\n---\nMore.", "---\n\n---\nMore.", "---\ntitle: x", "--- a\nx: y",
     "---\n" + "[" * 10_000 + "\n---\nMore.", "---\na: *nothing\n---\nMore.", "---\na: b: c\n---\nMore.",
     "---\ntitle: Mayor: the bridge: will\nJust a line of text.\n---\nMore.", "+++\nJust a line of text.\n+++\nMore."],
)  # fmt: skip
def test_a_block_that_is_no_mapping_is_text(text):
    assert front_matter.part(text) == ({}, text)


def test_facts_make_a_text_markdown_whatever_is_below():
    assert found_in_text(FACTS + TEXT).name == "markdown"
    assert found_in_text(FACTS + "<p>The ferry sails.</p>").name == "markdown"
    assert read(Input(FACTS.replace("\n", "\r\n") + "<p>The ferry sails.</p>")).text == "The ferry sails."
    assert found_in_text("---\nFrom the desk: hello\n---\n" + TEXT).name == "text"


NOTED = """The mill[^log] closes in *spring*[^2].

The mill[^log] closes in *spring*[^2].

[^log]: See [the log](https://mill.example/log) of 1931.

    A second line.
[^2]: Said by phone.
"""


def test_notes_are_at_the_end_and_attached_to_their_words():
    found = read(Input(NOTED))
    sentence = "The mill closes in spring."
    assert found.text.split("\n\n") == [sentence, sentence, "See the log of 1931.", "A second line.", "Said by phone."]
    assert [(one.start, one.url, one.words) for one in found.analysis.draft_sources if one.kind == "note"] == [
        (start + place, url, words)
        for start in (0, len(sentence) + 2)
        for place, url, words in (
            (len("The mill") - 1, "https://mill.example/log", "See the log of 1931.\nA second line."),
            (len("The mill closes in spring") - 1, None, "Said by phone."),
        )
    ]
    assert found_in_text(NOTED).name == "markdown"


@given(st.text(alphabet="-: \n[]{}#&*!|>'\"ab1", max_size=60))
def test_any_block_is_facts_or_text(inside):
    offers, text = front_matter.part(f"---\n{inside}\n---\nEnd.")
    assert text.endswith("End.")
    assert all(offer.values for several in offers.values() for offer in several)

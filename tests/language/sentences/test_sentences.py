import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.sentences.segmentation import sentences
from tests.language.articles import noise, seed


def split(text: str, language: str | None = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


def assert_cut(marked: str, language: str | None = "en") -> None:
    """`marked` has a bar wherever a sentence ends and the next begins."""
    parts = marked.split("|")
    assert split(" ".join(parts), language) == parts


PROSE = noise(
    *"aAbBiI I12.!?…,;:—-\"'“”‘’«»()[]\n\u00a0。！é中",
    "Mr.",
    "U.S.",
    " The ",
    " said",
    "a.m.",
    ". ",
    "?” ",
    "...",
)


@given(PROSE, st.sampled_from(["en", "de", "fr", "es", "nl", "ja", "qq", None]))
def test_sentences_are_in_order_disjoint_and_cover_every_character_that_is_not_space(text, language):
    position = 0
    for start, end in sentences(text, language):
        assert position <= start < end <= len(text)
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        position = end
    assert text[position:].strip() == ""


@given(PROSE)
def test_all_kinds_of_white_space_count_alike(text):
    spaced = text.replace("\n", " ").replace("\u00a0", " ")
    assert sentences(spaced) == sentences(spaced.replace(" ", "\u00a0")) == sentences(spaced.replace(" ", "\n"))


def test_text_without_an_end_is_one_sentence_and_blank_text_has_none():
    assert_cut("Headline without a full stop")
    assert split(" \n ") == []


def test_every_sentence_of_the_seed_article_is_found():
    for block in seed()["blocks"]:
        assert split(block["text"]) == block["sentences"]


@pytest.mark.parametrize(
    "marked",
    [
        "The group of attackers (Advanced Persistent Threat group.)|The firm described it.",
        "The figure was revised. (It was wrong.)|A third followed.".replace(". (", ".|("),
        "The decision stood.[1]|It was final.[2][3]",
    ],
)
def test_closing_brackets_and_notes_belong_to_the_sentence_before_them(marked):
    assert_cut(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. Smith and Messrs. Klein met Lt. Gen. Roe.|They left.",
        "It is on Main St.|The house is red.",
        "We met in St. Paul, Minn. — a city.",
        "Acme Inc. rose.|It makes things for Acme Inc.|The rest is silence.",
        "Acme Inc. Chairman Jo Roe declined.|Acme Inc.|Roe was pleased.",
        "He met the U.S. Senate, and left the U.S.|Analysts expect more.",
        "The U.S. President spoke in the U.S.|The President left.",
        "It closed at 5 p.m. Monday.|It opens at 9 a.m.|Police were waiting.",
        "At 5 a.m. Mr. Roe rose.|He was late.",
        "The No. 2 seed won on Sept. 11 in Sept.|Rain fell.",
        "They sell food, etc.|Members get a discount.",
        "In Roe v. Wade, e.g. there, it said so.",
    ],
)
def test_abbreviations_end_a_sentence_only_where_what_follows_begins_one(marked):
    assert_cut(marked)


@pytest.mark.parametrize("marked", ["J. K. Rowling met Michael J. Fox.", "There is no Plan B.|The rest waits."])
def test_an_initial_ends_a_sentence_only_before_a_closed_class_word(marked):
    assert_cut(marked)


@pytest.mark.parametrize(
    "marked", ["1. The first thing.|Then more.", "(a) The second. thing", "It rose 3.4 percent.|It fell."]
)
def test_enumerators_and_decimals_do_not_end_a_sentence(marked):
    assert_cut(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "“Why?” she asked.|“Because.”",
        "“Why?” Ms. Park asked.|Nobody knew.",
        "“Who paid?” Prime Minister Jo Roe asked the crowd.|It waited.",
        "“Who paid?”|Roe said he would not answer.",
        "“No.|I did nothing.”|Opponents disagreed.",
        "“I never met him.”|“I never spoke to him.”",
        "He played his “Who Cares?” Tour.",
    ],
)
@pytest.mark.parametrize("marks", ["“”", '""'])
def test_an_attribution_belongs_to_the_question_before_it(marked, marks):
    assert_cut(marked.replace("“", marks[0]).replace("”", marks[1]))


@pytest.mark.parametrize(
    "marked",
    [
        "“So … yes,” he said.",
        "“More people turn to credit … While this may work now, it will not last.”",
        '"It was late ... The rest is known," he said.',
        "“It was late. …|The rest is known.”|He left.",
        "He waited …|The rest is known.|“Gone.”",
        "“I could go on …”|She did not.",
        "I ... I do.",
        "Well . . . no.",
        "It held [...]|The rest fell.",
    ],
)
def test_an_ellipsis_ends_a_sentence_only_before_the_start_of_another(marked):
    assert_cut(marked)


@pytest.mark.parametrize(
    "marked",
    ["It was sold.|eBay bought it.", "“It was fair.”|van der Berg disagrees.", "We saw it. and left."],
)
def test_a_lower_case_word_begins_a_sentence_only_as_a_name(marked):
    assert_cut(marked)


@pytest.mark.parametrize(
    "marked", ["Yahoo! said so.|It left Yahoo!|The end.", "The band Panic! at the Disco broke up."]
)
def test_names_may_hold_an_exclamation_mark(marked):
    assert_cut(marked)


def test_a_line_break_alone_ends_no_sentence():
    assert split("12 High Street\nTown\nIt is here.\nCome in.") == [
        "12 High Street\nTown\nIt is here.",
        "Come in.",
    ]


def test_full_width_stops_need_no_space():
    assert split("你好！「我们走吧。」他说。") == ["你好！", "「我们走吧。」", "他说。"]


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("Der Angriff vom 3. Oktober kostete 2 Mrd. Euro.|Dr. Lee, z. B. Uber, schwieg.", "de"),
        ("„Wir stehen hier.“|„Gut.“", "de"),
        ("M. Le Pen a parlé.|« Non. »|L’été vient.", "fr"),
        ("El Sr. Comey calló.|¿y los demás?|EE. UU. perdió.", "es"),
        ("Hij woont in Gent.|De rest niet.", "nl"),
    ],
)
def test_each_language_has_its_own_tables(marked, language):
    assert_cut(marked, language)

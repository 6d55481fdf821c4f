"""Every rule of language reads 20,000 characters of one thing said again and again, and says what it says of one.

There is no clock here: how the time grows with the length is measured by benchmarks/growth.py.
"""

from collections import Counter

import pytest

from annotator.domain.passages import Excerpt
from annotator.domain.readings import Quotation
from annotator.domain.revisions import Block, Sentence
from annotator.language.alignment.draft_sentences import draft_sentences
from annotator.language.alignment.locations import ASK, CARRIED, Places
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.claims.check_worthiness import reasons_of
from annotator.language.claims.loose_facts import loose_facts
from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from annotator.language.retrieval.best_passages import best_passages
from annotator.language.retrieval.passages import pieces
from annotator.language.retrieval.ranking import wanted
from annotator.language.sentences.segmentation import sentences
from annotator.language.slips.rule_table import findings
from tests.language.articles import cut

SIZE = 20_000

# What is said again and again; how many sentences it has, quotations, loose facts; and its slips by kind.
TEXTS: dict[str, tuple[int, int, int, dict[str, int]]] = {
    "A": (1, 0, 1, {}),
    "Aa ": (1, 0, 0, {}),
    "A-": (1, 0, 1, {}),
    "Aa’": (1, 0, 1, {}),
    "1,": (1, 0, 1, {}),
    "“No ": (1, 1, 0, {"speaker": 1, "quotation_mark": 1}),
    "...": (1, 0, 0, {}),
    "(ABC) ": (1, 0, SIZE // 6, {}),
    "Aaa Bbb Ccc (ABC) ": (1, 0, SIZE // 18, {"acronym": 1}),
    "Mr. ": (1, 0, 0, {}),
    "word ": (1, 0, 0, {}),
    "$5: ": (1, 0, SIZE // 4, {}),
    "born in 1999, aged 5 ": (1, 0, SIZE // 21 * 2, {"age": SIZE // 21 - 1}),
    "文。": (SIZE // 2, 0, 0, {}),
    "הוא אמר 42 ": (1, 0, SIZE // 11, {}),
}
FEW = ["A", "1,", "“No ", "(ABC) ", "文。"]


def of_size(piece: str) -> str:
    return (piece * (SIZE // len(piece))).strip()


def whole(text: str) -> tuple[list[Block], tuple[Sentence, ...]]:
    """The text as one paragraph of one sentence, which hides no length from a rule."""
    return [Block(1, "paragraph", None, 0, len(text))], (Sentence(1, 1, 0, len(text), ""),)


@pytest.mark.parametrize("piece", TEXTS)
def test_sentences_quotations_facts_and_slips_of_a_hostile_text(piece: str) -> None:
    text = of_size(piece)
    blocks, one = whole(text)
    quotes = find_quotes(text, blocks, one)
    found = (
        len(sentences(text)),
        len(quotes),
        len(loose_facts(text)),
        dict(Counter(slip.kind for slip in findings(text, blocks, one, quotes, "2026-03-07"))),
    )
    assert found == TEXTS[piece]
    assert find_paraphrases(text, blocks, one, quotes) == ()
    assert len(reasons_of(text)) < 20


@pytest.mark.parametrize("piece", FEW)
@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_quotations_of_a_hostile_text_in_another_language(piece: str, language: str) -> None:
    text = of_size(piece)
    assert len(find_quotes(text, *whole(text), language)) == TEXTS[piece][1]


@pytest.mark.parametrize("piece", FEW)
def test_a_hostile_text_keeps_its_place_behind_a_new_sentence(piece: str) -> None:
    old = of_size(piece)
    new = f"It rained.\n\n{old}"
    before = draft_sentences(old, [(0, len(old))])
    after = draft_sentences(new, [(0, 10), (12, len(new))])
    placing = Places(Alignment(before, after), old, new).of(0, 20)
    assert (placing.place, placing.start, placing.end) == (CARRIED, 12, 32)


@pytest.mark.parametrize("piece", FEW)
def test_passages_of_a_hostile_text_are_found_by_a_hostile_unit(piece: str) -> None:
    text = of_size(piece)
    found = pieces(text)
    assert (found[0].start, found[-1].end) == (0, len(text))
    assert all(passage.end - passage.start <= 1_000 for passage in found)
    unit = wanted(text)
    assert len(best_passages(unit, found[:20])) in (1, 2, 3, 4, 5)


def letters(number: int) -> str:
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))


def test_names_that_all_differ_by_more_than_a_letter_are_no_slips() -> None:
    text = " ".join(f"Anna {(letters(n) * 2).capitalize()}rg left." for n in range(10_000))
    assert findings(text, *whole(text)) == ()


def test_every_surname_is_compared_with_every_full_name() -> None:
    text = " ".join(f"Anna {(letters(n) * 2).capitalize()}berg left." for n in range(5_000)) + " Aaabaaberg left."
    assert {slip.kind for slip in findings(text, *whole(text))} <= {"spelling"}
    assert "Aaabaaberg" not in text[:-20]


def test_acronyms_are_each_looked_for_once() -> None:
    names = [f"Xaa Y{letters(n)} (X{letters(n).upper()}Y)" for n in range(8_000)]
    text = ". ".join(names)
    assert findings(text, *whole(text)) == ()


def test_counts_of_a_headline_are_looked_up_in_the_body() -> None:
    headline = ", ".join(f"{n} sirens" for n in range(10_000, 12_500))
    body = ", ".join(f"{n} sirens" for n in range(2, 2_500))
    text, blocks, parts = cut([headline, body], ["headline", "paragraph"])
    slips = findings(text, blocks, parts)
    assert len(slips) == 2_500
    assert slips[0].message.startswith("The body says 2, 3, 4, ")
    assert len(slips[0].message) < 150


def test_long_quotations_are_not_compared_letter_by_letter() -> None:
    said = "We were never asked about the mill " * 2_800
    text = f"“{said}now,” he said. “{said}then,” he said."
    quotes = [Quotation(1, len(said) + 4, (1,), "direct", None, None)]
    quotes.append(Quotation(len(said) + 20, 2 * len(said), (1,), "direct", None, None))
    assert [slip.kind for slip in findings(text, *whole(text), quotes)] == ["speaker", "speaker"]


@pytest.mark.parametrize(
    ("piece", "count"), [("文。", SIZE // 2), ("Ala ma kota. ", SIZE // 13), ("A. ", SIZE // 5_000), ("word ", 1)]
)
def test_a_second_opinion_on_a_long_text_is_asked_for_in_stretches(piece: str, count: int) -> None:
    assert len(sentences(of_size(piece), "pl")) == count


def test_figures_of_a_table_that_is_taken_for_a_unit_are_compared_by_the_first_of_them() -> None:
    sought = wanted("1, " * 7_000)
    assert len(sought.figures) == 50
    piece = Excerpt(0, 3, "1, ", ((0, 3),), ())
    assert len(best_passages(sought, [piece])) == 1


@pytest.mark.parametrize("between", ["", "Mr {} ran. "])
def test_thousands_of_copies_of_a_sentence_are_left_to_a_person_after_an_edit(between: str) -> None:
    old = "".join(f"Yes. {between.format(letters(n).capitalize())}" for n in range(6_000)).strip()
    new = f"It rained. {old}"
    before, after = draft_sentences(old, sentences(old)), draft_sentences(new, sentences(new))
    assert Places(Alignment(before, after), old, new).of(0, 4).place == ASK

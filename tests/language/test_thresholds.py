"""On either side of each threshold that only a rule of thumb gives, one case: moved, the number fails here."""

import pytest

from annotator.domain.revisions import Block, Sentence
from annotator.language.alignment.draft_sentences import DraftSentence
from annotator.language.alignment.lost_units import likeliest
from annotator.language.alignment.matches import MOVED, UNSURE
from annotator.language.alignment.neighbours import Neighbours
from annotator.language.alignment.resemblance import Resemblance, WordRun
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.claims.check_worthiness import reasons_of
from annotator.language.claims.loose_facts import loose_facts
from annotator.language.lexis.misspellings import is_misspelling
from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from annotator.language.retrieval.passages import pieces
from annotator.language.retrieval.same_sources import same_works
from annotator.language.slips.rule_table import findings
from tests.language.articles import cut


def slips(text: str) -> list[str]:
    whole, blocks, sentences = cut([text])
    quotes = find_quotes(whole, blocks, tuple(sentences))
    return [slip.kind for slip in findings(whole, blocks, sentences, quotes, "2026-03-07")]


def draft(*sentences: str) -> list[DraftSentence]:
    return [
        DraftSentence(n * 100, n * 100 + len(s), s, tuple(s.lower().split()), False) for n, s in enumerate(sentences)
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("“We were never asked it.” It rained.", []),
        ("“We were never asked about it.” It rained.", ["speaker"]),
        ("She is Ida Holm, 115, who was born in Tollen in 1920.", ["age"]),
        ("She is Ida Holm, 116, who was born in Tollen in 1920.", []),
        ("Some 42% voted for it, 30% against it and 14% stayed away.", ["whole"]),
        ("Some 42% voted for it, 30% against it and 12% stayed away.", []),
        ("Some 42% voted for it, 30% against it and 42% stayed away.", ["whole"]),
        ("Some 42% voted for it, 30% against it and 44% stayed away.", []),
        ("Nine of the 32 sirens, or 28.6%, failed.", []),
        ("Nine of the 32 sirens, or 28.8%, failed.", ["share"]),
        ("Ida Anders left. Nobody asked Andars about it.", ["spelling"]),
        ("Ida Berge left. Nobody asked Barge about it.", []),
    ],
)
def test_a_slip_is_reported_from_its_threshold_on(text: str, kinds: list[str]) -> None:
    assert slips(text) == kinds


@pytest.mark.parametrize(("day", "year"), [("September 4", 2026), ("September 5", 2025)])
def test_a_day_without_a_year_is_the_nearest_one(day: str, year: int) -> None:
    text, blocks, sentences = cut([f"It opened on Monday, {day}."])
    (slip,) = findings(text, blocks, sentences, published="2026-03-07")
    assert slip.message.startswith(f"{day}, {year}")


def test_a_misspelling_has_five_letters() -> None:
    assert is_misspelling("Holme", "Holmo")
    assert not is_misspelling("Holm", "Holn")


@pytest.mark.parametrize(
    ("words", "is_short"), [("The mill is old here.", True), ("The mill is very old here.", False)]
)
def test_a_sentence_of_fewer_than_six_words_is_short(words: str, is_short: bool) -> None:
    assert ("short" in {reason.name for reason in reasons_of(words)}) is is_short


@pytest.mark.parametrize(
    ("words", "kind"), [("an old mill", "scare"), ("an old mill here", "mixed"), ("Nothing Left to Burn", "scare")]
)
def test_up_to_three_words_without_a_speaker_are_held_at_a_distance(words: str, kind: str) -> None:
    text = f"The plan for “{words}” was dropped."
    (quote,) = find_quotes(text, [Block(1, "paragraph", None, 0, len(text))], (Sentence(1, 1, 0, len(text), ""),))
    assert quote.kind == kind


@pytest.mark.parametrize(("said", "count"), [("the mill would close", 1), ("the mill closed", 0)])
def test_a_paraphrase_reports_four_words_or_more(said: str, count: int) -> None:
    text = f"Ida Holm said that {said}."
    one = (Sentence(1, 1, 0, len(text), ""),)
    assert len(find_paraphrases(text, [Block(1, "paragraph", None, 0, len(text))], one, ())) == count


@pytest.mark.parametrize(
    ("line", "names"),
    [("Mill Closes in the Valley", 0), ("A mill closed in the Tollen Valley", 1), ("Mill in Tollen", 1)],
)
def test_a_line_in_title_case_names_nobody(line: str, names: int) -> None:
    assert sum(fact.kind == "name" for fact in loose_facts(line)) == names


COUNCIL = "the council met on friday in the old town hall"
LONG_ONES = ("rain fell over all of the valley until late", "the mill closed in the spring of that same year")


@pytest.mark.parametrize(
    ("neighbour", "kind"),
    [(COUNCIL, MOVED), ("the council met on friday in a new building there", UNSURE)],
)
def test_a_sentence_of_one_word_has_moved_for_sure_only_where_its_neighbour_came_along(
    neighbour: str, kind: str
) -> None:
    old = draft("yes", COUNCIL, *LONG_ONES)
    new = draft(*LONG_ONES, "yes", neighbour)
    assert 0.1 < Neighbours(old, new).agreement(0, 2) <= 1
    assert Alignment(old, new).matches[0].kind == kind


def test_a_worse_neighbour_agrees_less() -> None:
    old = draft(COUNCIL, "yes", LONG_ONES[0])
    near = [Neighbours(old, draft(each, "yes", "x")) for each in (COUNCIL, COUNCIL[:36], LONG_ONES[1])]
    best, worse, worst = [each.agreement(1, 1) for each in near]
    assert best > worse > worst


def test_rows_of_a_table_are_alike_by_seven_letters_in_ten() -> None:
    rows = draft("aaaaaaaaaa", "aaaaaaaabb", "aaaaaabbbb")
    assert Neighbours(rows, rows).rows_like(0) == (1,)


def test_a_worse_candidate_resembles_less() -> None:
    old = draft(COUNCIL)
    candidates = draft(COUNCIL, "the council met on monday in the old town hall", LONG_ONES[0])
    by = Resemblance(old, candidates)
    scores = [by.of(WordRun(old), WordRun([each])) for each in candidates]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


@pytest.mark.parametrize(("sentence", "found"), [("council met here", [0]), ("council left", [])])
def test_a_place_for_a_lost_unit_holds_a_third_of_its_words(sentence: str, found: list[int]) -> None:
    assert likeliest("council met friday today later", [sentence], 5) == found


@pytest.mark.parametrize(("title", "same"), [("The mill of Tollen close", [0]), ("The mills of Tolland are shut", [])])
def test_a_title_that_differs_in_a_letter_is_the_same(title: str, same: list[int]) -> None:
    assert same_works((title, None, None), [("The mill of Tollen closed", None, None)]) == same


@pytest.mark.parametrize(("length", "count"), [(59, 1), (60, 2)])
def test_a_heading_is_found_with_the_paragraph_below(length: int, count: int) -> None:
    assert len(pieces("x" * length + "\n\n" + "y" * 100)) == count


@pytest.mark.parametrize(("length", "count"), [(499, 1), (501, 2)])
def test_a_passage_has_five_hundred_characters_at_most(length: int, count: int) -> None:
    first = "It rained. " * 20
    assert len(pieces(first + "A" * (length - len(first) - 1) + ".")) == count

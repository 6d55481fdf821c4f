"""Who speaks, and which words are speech: one example of our own for each kind of attribution."""

import pytest

from annotator.domain.readings import Quotation
from annotator.language.quotes.extraction import find_quotes
from tests.language.articles import cut


def read(*paragraphs: str, language: str = "en") -> list[Quotation]:
    return list(find_quotes(*cut(list(paragraphs)), language))


def name_of(quote: Quotation) -> str | None:
    return quote.speaker.name if quote.speaker else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“The roof is gone,” sobbed Nina Orr.", "Nina Orr"),
        ("“The roof is gone,” emailed landlord Nina Orr.", "Nina Orr"),
        ("“The roof is gone,” Nina Orr croaked.", "Nina Orr"),
        ("“It’s the roof,” piped up Councillor Abe Finch.", "Councillor Abe Finch"),
        ("“The roof is gone,” Nina Orr, a teacher, mother of two and poet, told them.", "Nina Orr"),
        ("Nina Orr, who had climbed up with a torch after the storm of 2021, said: “The roof is gone.”", "Nina Orr"),
        ("“The roof is gone,” said the school’s deputy head, Nina Orr, 44.", "Nina Orr"),
        ("“The roof is gone,” according to the head of the roofers’ guild, Nina Orr.", "Nina Orr"),
        ("Nina Orr, a lawyer, who took office in May, after a long row, said: “It is gone.”", "Nina Orr"),
        ("“The roof is gone,” Nina Orr, 41, of Quay Street, Lund, said.", "Nina Orr"),
        ("The guild, which has 4,000 members, called the roof “a disgrace”.", "The guild"),
        ("“The roof is gone,” Nina Orr texted a friend.", "Nina Orr"),
        ("Dr Nina Orr and colleagues conclude that the roof is “beyond repair”.", "Nina Orr and colleagues"),
        ("People were told to “stay out of the hall” by the school.", "the school"),
        ("Guild head Nina Orr loves slate: “It lasts.”", "Nina Orr"),
        ("The Daily Post quoted roofer Nina Orr as saying: “The roof is gone.”", "Nina Orr"),
        ("Nina Orr was quoted by the Daily Post as saying “the roof is gone”.", "Nina Orr"),
        ("A notice at the gate said “the roof is gone, keep out”.", "A notice at the gate"),
        ("“Keep out of the yard,” a voice on the radio warned.", "a voice"),
    ],
)
def test_the_speaker_is_found_whatever_the_verb_and_however_long_the_apposition(text, who):
    (quote,) = read(text)
    assert name_of(quote) == who


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Nina Orr branded the repair “a bad joke” last week.", "mixed"),
        ("Nina Orr dismissed the repair as “a joke”.", "mixed"),
        ("Neighbours described the roof as “unsafe”.", "mixed"),
        ("The so-called “smart” roof leaked twice.", "scare"),
        ("A painting called “Roofs and Rain” hangs in the hall.", "scare"),
        ("“Roof falls on school” — Westport Post, May 3, 2019", "scare"),
        ("Her first single, “Slate Roofs,” went gold.", "scare"),
        ("“Absolutely not,” came the answer from the guild.", "direct"),
        ("“It was,” the roofer Nina Orr recalled, “awful.”", "direct"),
    ],
)
def test_a_few_words_behind_a_verb_of_saying_are_speech_and_titles_are_not(text, kind):
    assert read(text)[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "WESTPORT — The roof fell at noon. “It was loud.”",
        "The roofers’ guild counted 12 roofs. “It was loud.”",
        "WESTPORT: “It was loud” was all there was to read.",
        "The roofers’ guild counted 12 roofs: “It was loud.”",
    ],
)
def test_neither_a_dateline_nor_half_a_sentence_speaks(text):
    assert not any(quote.speaker and quote.speaker.certain for quote in read(text))


def test_a_thing_speaks_as_what_it_is():
    report, person = read("The report calls it “a near miss”.", "“It was close,” said Nina Orr.")
    assert report.speaker
    assert person.speaker
    assert (report.speaker.is_person, person.speaker.is_person) == (False, True)


@pytest.mark.parametrize("line", ["— Nina Orr, roofer", "Nina Orr, roofer at the guild", "Nina Orr"])
def test_a_name_on_the_line_below_a_quotation_is_its_speaker(line):
    quote = read("“The roof is gone and nobody came.”", line)[0]
    assert name_of(quote) == "Nina Orr"


def test_a_series_of_quotations_has_the_speaker_behind_the_last():
    quotes = read("The roof is “a joke,” “a trap” and “a disgrace,” said Nina Orr.")
    assert [(quote.kind != "scare", name_of(quote)) for quote in quotes] == [(True, "Nina Orr")] * 3


def test_the_first_paragraph_of_a_quotation_that_goes_on_has_the_speaker_of_the_next():
    first, second = read("“The roof went first.", "“Then the walls went,” Nina Orr said.")
    assert (name_of(first), name_of(second)) == ("Nina Orr", "Nina Orr")
    assert first.speaker
    assert not first.speaker.certain


def test_the_answers_of_an_interview_are_the_words_of_the_one_who_is_asked():
    text = ["Nina Orr mends roofs.", "Q: Is it dangerous?", "A: Not with a rope.", "Q: Ever fallen?", "A: Once."]
    answers = read(*text)
    assert [name_of(quote) for quote in answers] == ["Nina Orr", "Nina Orr"]
    assert not any(quote.speaker and quote.speaker.certain for quote in answers)


def test_in_an_interview_with_names_the_one_who_only_asks_is_not_quoted():
    paragraphs = ["POST: Is it dangerous?", "ORR: Not with a rope.", "And one looks twice.", "POST: Ever fallen?",
                  "ORR: “Once.”"]  # fmt: skip
    text = "\n\n".join(paragraphs)
    answers = read(*paragraphs)
    assert [text[quote.start : quote.end] for quote in answers] == ["Not with a rope.", "And one looks twice.", "Once."]
    assert {name_of(quote) for quote in answers} == {"ORR"}


@pytest.mark.parametrize(
    ("language", "text", "words", "who"),
    [
        ("fr", "« Il pleut, a soupiré la maire, Ida Roux. Encore. »", None, "Ida Roux"),
        ("fr", "« Il pleut, se plaint Ida Roux. Encore. »", None, "Ida Roux"),
        ("fr", "« Il pleut », s’agace Ida Roux.", "Il pleut", "Ida Roux"),
        ("fr", "Selon Ida Roux, « rien ne va ».", "rien ne va", "Ida Roux"),
        ("de", "„Es regnet rein“, jammerte Mieterin Ida Roth.", "Es regnet rein", "Mieterin Ida Roth"),
        ("de", "Laut Ida Roth war das Dach „völlig morsch“.", "völlig morsch", "Ida Roth"),
        ("es", "—Llueve dentro —murmuró Ida Rojas.", "Llueve dentro", "Ida Rojas"),
        ("sv", "”Det regnar in”, klagar Ida Rot.", "Det regnar in", "Ida Rot"),
        ("nb", "– Det regner inn, klager huseier Ida Rot.", "Det regner inn", "Ida Rot"),
        ("it", "«Piove dentro», ha detto l’inquilina Ida Rossi.", "Piove dentro", "Ida Rossi"),
        ("ja", "住民は「雨漏りがする」と話した。", "雨漏りがする", None),
        ("fi", "”Sataa sisään”, sanoo Ida Ruusu.", "Sataa sisään", "Ida Ruusu"),
        ("nl", "‘Het regent binnen’, klaagt Ida de Roo.", "Het regent binnen", "Ida de Roo"),
        ("pl", "– Leje się do środka – mówi Ida Rosa.", "Leje się do środka", "Ida Rosa"),
        ("ru", "— Дождь идёт внутри, — сказала Ида Роза.", "Дождь идёт внутри", None),
        ("de", "Für Ida Roth, die dort wohnt, ist das Dach „völlig morsch“.", "völlig morsch", "Ida Roth"),
    ],
)
def test_speech_is_found_in_other_languages_with_their_marks_and_dashes(language, text, words, who):
    (quote,) = read(text, language=language)
    assert quote.kind != "scare"
    assert words is None or text[quote.start : quote.end].strip(",.") == words
    assert name_of(quote) == who or who is None


def test_a_word_in_corners_is_a_name_unless_it_is_said():
    assert [quote.kind for quote in read("新作「雨の屋根」は売れた。", language="ja")] == ["scare"]


def test_where_no_table_knows_the_verb_no_speaker_is_sure():
    (quote,) = read("”Det regnar in”, klagar Ida Rot.", language="sv")
    assert quote.speaker
    assert not quote.speaker.certain

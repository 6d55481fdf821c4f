import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.readings import Quotation
from annotator.language.quotes.extraction import find_quotes, quotations
from tests.language.articles import cut, noise, seed


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


def read(*paragraphs: str) -> list[Quotation]:
    return list(find_quotes(*cut(list(paragraphs))))


def said(quote: Quotation) -> tuple[str, str, str] | None:
    if quote.speaker is None:
        return None
    return quote.speaker.name, quote.speaker.mention.text, quote.cue.text if quote.cue else ""


NOISE = noise(*"aAs ,.?!:—-()“”‘’\"'«»", " said ", " Mr Roe ", " who ", ", “we go,” ", " said: “")


@given(st.lists(NOISE, max_size=4))
def test_quotations_lie_inside_one_block_in_order_and_their_words_are_where_they_say(paragraphs):
    text, blocks, sentences = cut(paragraphs)
    position = 0
    for quote in find_quotes(text, blocks, sentences):
        assert position <= quote.start < quote.end
        assert any(block.start <= quote.start and quote.end <= block.end for block in blocks)
        assert quote.kind in ("direct", "mixed", "scare")
        for words in (quote.speaker.mention if quote.speaker else None, quote.cue):
            assert words is None or text[words.start : words.end] == words.text
        position = quote.end


def test_the_five_quotations_of_the_seed_article_are_found_with_speaker_mention_and_cue():
    gold = seed()
    text, blocks, sentences = cut([b["text"] for b in gold["blocks"]], [b["kind"] for b in gold["blocks"]])
    found = find_quotes(text, blocks, sentences)
    assert [text[quote.start : quote.end] for quote in found] == [quote["exact"] for quote in gold["quotes"]]
    wanted = [(q["speaker"], q.get("mention", q["speaker"]), q["cue"]) for q in gold["quotes"]]
    assert [said(quote) for quote in found] == wanted
    assert [quote.kind for quote in found] == ["mixed", "direct", "direct", "mixed", "direct"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said “a b.” and "c d" then.', ["a b.", "c d"]),
        ("« Bonjour » et „Guten Tag“ und »Nein«", ["Bonjour", "Guten Tag", "Nein"]),
        ("‘We won’t go,’ she said.", ["We won’t go,"]),
        ("‘The workers’ rights matter,’ he said.", ["The workers’ rights matter,"]),
        ("He said “she said ‘no’ to it” twice.", ["she said ‘no’ to it"]),
        ("A 5'10\" man in the ’90s; rock ’n’ roll; the workers’ rights.", []),
        ('the "final decision.“ However, it', ["final decision."]),
    ],
)
def test_marks_of_every_kind_are_told_from_apostrophes_and_inches(text, words):
    assert quoted(text) == words


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph_and_keeps_its_speaker():
    first, second = read("Jo Roe said: “We begin here.", "“And we end here.”")
    assert said(first) == ("Jo Roe", "Jo Roe", "said")
    assert second.speaker is not None
    assert (second.speaker.name, second.speaker.certain) == ("Jo Roe", False)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("“We will not go,” said Jo Roe, the club’s chair.", "Jo Roe"),
        ("“We will not go,” a spokesman for the ministry said.", "a spokesman for the ministry"),
        ("Jo Roe, the club’s chair, told reporters: “We will not go.”", "Jo Roe"),
        ("The chair of the club, Jo Roe, said, “We will not go.”", "Jo Roe"),
        ("According to the report, “nothing was left to chance at all”.", "the report"),
        ("The plan was described by Jo Roe as “a sad day for the country”.", "Jo Roe"),
        ("“We will not go.” — Jo Roe", "Jo Roe"),
    ],
)
def test_the_speaker_is_read_from_the_words_around(text, who):
    (quote,) = read(text)
    assert said(quote) is not None
    assert quote.speaker is not None
    assert quote.speaker.mention.text == who


def test_a_split_quotation_is_two_with_one_speaker():
    first, second = read("“We will go,” Jo Roe said, “but not today.”")
    assert said(first) == said(second) == ("Jo Roe", "Jo Roe", "said")


def test_a_last_name_and_a_pronoun_mean_the_full_name_before_them():
    _, second, third = read(
        "Jo Roe said: “We will go there.”", "“We will go now,” Mr Roe said.", "“It is late,” he added."
    )
    assert said(second) == ("Jo Roe", "Mr Roe", "said")
    assert said(third) == ("Jo Roe", "he", "added")
    assert third.speaker is not None
    assert not third.speaker.certain


def test_nobody_speaks_where_the_text_does_not_say():
    (quote,) = read("The so-called “big bang” of 1986 changed the city.")
    assert (quote.speaker, quote.kind) == (None, "scare")


def test_a_quotation_names_the_sentences_it_lies_in():
    (quote,) = read("Rain fell. Jo Roe said: “It rains. It pours.” We left.")
    assert quote.sentences == (2, 3)


@pytest.mark.parametrize(
    ("paragraphs", "offered"),
    [
        (["Romelu Lukaku scored a third goal. Harry Kane won the award. He said, “It felt good.”"],
         ["Harry Kane", "Romelu Lukaku"]),
        (["Ida Roe’s daughter Mia drowned in May. “She never learned to swim,” she said."], ["Mia", "Ida Roe"]),
        (["Ben and Carl Dow run the farm. “We sold it,” he said."], ["Carl Dow", "Ben"]),
    ],
)  # fmt: skip
def test_where_a_pronoun_may_mean_several_people_nobody_is_set_and_all_are_offered(paragraphs, offered):
    (quote,) = read(*paragraphs)
    assert quote.speaker is None
    assert sorted(speaker.name for speaker in quote.candidates) == sorted(offered)
    assert not any(speaker.certain for speaker in quote.candidates)


def test_a_pronoun_goes_on_with_who_spoke_last_and_never_means_somebody_named_later():
    first, second = read("Ida Roe said: “It rains.” She had met Mia Lund.", "“It pours,” she added. Eva Dow agreed.")
    assert said(first) == ("Ida Roe", "Ida Roe", "said")
    assert {speaker.name for speaker in (second.speaker, *second.candidates) if speaker} <= {"Ida Roe", "Mia Lund"}


def test_it_goes_on_with_the_agency_that_spoke_last():
    first, second = read("“Six shells fell,” said KCNA. “Provocation deserves punishment,” it added.")
    assert first.speaker
    assert second.speaker
    assert (second.speaker.name, second.speaker.certain) == (first.speaker.name, False)

"""Slips are found, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.language.lexis.numbers_and_dates import figures_of
from annotator.language.quotes.extraction import find_quotes
from annotator.language.slips.rule_table import findings
from tests.language.articles import cut, noise
from tests.work import lines_run

PUBLISHED = "2026-03-07"


def found(*paragraphs: str, kinds: list[str] | None = None) -> list[tuple[str, str]]:
    text, blocks, sentences = cut(list(paragraphs), kinds)
    quotes = find_quotes(text, blocks, tuple(sentences))
    return [(n.kind, text[n.start : n.end]) for n in findings(text, blocks, sentences, quotes, PUBLISHED)]


SLIPS = [
    ("weekday", "It opened on Monday, March 3, 2026."),
    ("weekday", "It opened on Monday 3 March."),
    ("weekday", "It opened on Monday, Mar. 3, 2026."),
    ("impossible_date", "It opened on June 32."),
    ("impossible_date", "It opened on 31 June."),
    ("impossible_date", "It opened on February 29, 2025."),
    ("age", "She is Ida Holm, 45, who was born in Tollen in 1975."),
    ("share", "Nine of the 32 sirens, or 38 per cent, failed."),
    ("change", "Spending fell by 43 per cent between 2021 and 2024, from £412,000 to £289,000."),
    ("change", "It rose 10% from 200 to 240."),
    ("sum", "The plan costs £640,000: £310,000 for batteries, £185,000 for links and £125,000 for masts."),
    ("whole", "Some 42% voted for it, 30% against it and 35% stayed away."),
    ("currency", "They paid $3.2 million. Later it was £3.2 million."),
    ("measure", "It runs for 120 miles. Nobody walks all 120 kilometres of it."),
    ("spelling", "Colm Vaszary left. Nobody asked Colm Vaszari."),
    ("spelling", "Rosalind Achterberg chairs it. Achterburg would not say."),
    ("acronym", "The FBI came. The Federal Bureau of Investigation (FBI) would not say."),
    ("speaker", "“We were never asked about any of it.” It rained."),
    ("quotation_mark", "“Never asked, said Ida Holm."),
    ("quotation_mark", 'He said "no and left.'),
    ("echo", "“We were never asked about the mill,” said Ida Holm. “We were not asked about the mill,” said Ida Holm."),
    ("superlative", "It is the oldest mill in the country."),
    ("weekday", "It opened on Wednesday, 3 March last year."),
    ("change", "Sales rose 12 percent, to $88m from $100m."),
    ("change", "The budget fell 12 percent, to $112 million from $100 million a year before."),
    ("change", "Sales rose 35 percent, from 40 to 50 million."),
    ("impossible_date", "It opened on Feb. 29, 2023."),
    ("age", "Ida Holm, 45, is a nurse. She was born in Tollen in 1975."),
    ("age", "The 45-year-old, born in 1975, won."),
    ("age", "Born in 1975, the 45-year-old won."),
    ("age", "Holm, who was born in 1975, is 45."),
    ("age", "Holm (born 1975), 45, won."),
    ("spelling", "Rosalind Achterberg chairs it. Mayor Achterburg would not say."),
    ("list", "Three towns were hit: Lund, Moss, Tollen and Dahl."),
    ("list", "Police held three men: Tom Rowe, 54, Bo Lind, 30, Ed Moss, 41, and Omar Said, 39."),
    ("list", "Police held two men, Tom Rowe, 54, Bo Lind, 30, and Omar Said, 39."),
    ("currency", "The grant is 5 million euros. The 5 million dollar grant was paid."),
    ("digits", "The ferry carried 1,243 passengers in May. The 1,234 passengers paid."),
    ("digits", "The $1.54 million contract was signed. The $1.45 million contract ended."),
    ("sum", "The walk is 2.5 kilometres long: 800 metres by road and 900 metres by river."),
    ("sum", "Of the 120 people on board, 50 were men, 60 were women and 20 were children."),
    ("whole", "Of those asked, 54 percent said yes, 33 percent said no and 33 percent had no view."),
    ("figure", "All 32 sirens failed. In the end all 31 sirens were mended."),
]

SOUND = [
    "It opened on Tuesday, March 3, 2026, and again on Tuesday 3 March.",
    "It opened on Monday, and on March 3 it closed.",
    "It closed on 29 February 2024 and on 30 June.",
    "In May 45 people walked. The Edmonton Sun, August 16, 2025, had it.",
    "Sales rose by 69 per cent from 2015 to 2016.",
    "Ida Holm, 50, was born in Tollen in 1975.",
    "Nine of the 32 sirens, or 28 per cent, failed.",
    "A third of them, 11 of 32, or 34.4%, failed.",
    "Spending fell by 30 per cent between 2021 and 2024, from £412,000 to £289,000.",
    "It rose from 1.2 million to 1.3 million, or 8%.",
    "It rose two percentage points, from 4% to 6%.",
    "The plan costs £620,000: £310,000 for batteries, £185,000 for links and £125,000 for masts.",
    "Some 42% voted for it, 30% against it and 28% stayed away.",
    "They paid $3.2 million, and £2.1 million later. A million dollars is a million pounds to some.",
    "It runs for 120 miles and carries 120 tonnes. It is 10 miles or 10 kilometres long.",
    "Colm Vaszary left. Nobody asked Colm Vaszary’s sister, Anna Berg, or Anna Bergman.",
    "Ada Johnson and Ida Johnston met. Johnson left, Johnston stayed.",
    "Ida Holms left. Thinking of it, Holms stayed. It was a thing worth thinking of, said Per Thinkins.",
    "The Federal Bureau of Investigation (FBI) came. The FBI would not say.",
    "“We were never asked about any of it,” said Ida Holm.",
    "“We were never asked,” said Ida Holm. “It was a mistake.”",
    "“We were never asked about the mill,” said Ida Holm. “We were never asked about the mill today,” said Ida Holm.",
    "It is the oldest mill in the country, according to the census.",
    "All 32 sirens failed. All 12 masts stood.",
    'The screen is 24" wide.',
    "The fair begins on Wednesday, 3 March next year. It was over on Monday, 3 March last year.",
    "In 2021 the mill burned. That year, on Wednesday, March 3, it reopened.",
    "Two years ago, on Sunday, March 3, it closed.",
    "Sales fell 12 percent, to $88m from $100m. They rose 25 percent, from 40 to 50 million.",
    "Ida Holm, born in 1975, died in 2020, aged 45. She was 12 when her brother was born in 1990.",
    "Ben Parker and Mr. Barker met Dr. Larsen, Jan Larson and Eva Larsen.",
    "Three towns were hit: Lund, Moss and Tollen. Three of the five winners are here: Ida, Bo and Omar.",
    "Five towns, including Lund, Moss and Tollen, were hit. Two states: Germany and Trinidad and Tobago.",
    "Three people won: Ida Holm and two friends. Four days later: wind and rain.",
    "The ferry carried 1,243 passengers in May and 1,234 passengers in June.",
    "Of the 120 people on board, 50 were men and 70 were women. A million dollars was paid; a million euros was not.",
    "The walk is 2 kilometres long: 800 metres by road and 1,200 metres by river.",
]


@pytest.mark.parametrize(("kind", "text"), SLIPS)
def test_a_slip_is_found(kind, text):
    assert [name for name, _ in found(text)] == [kind]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_has_no_findings(text):
    assert found(text) == []


def test_a_quotation_goes_on_in_the_next_paragraph():
    kinds = [kind for kind, _ in found("“We were never asked about it.", "“It was a mistake.”")]
    assert "quotation_mark" not in kinds


@pytest.mark.parametrize(
    "again",
    [
        "“We were never asked [by anybody] about the old mill here,” said Ida Holm.",
        "“[W]e were never … about the old mill here,” said Ida Holm.",
        "“We were never ‘asked’ about the old mill here,” said Ida Holm.",
    ],
)
def test_openly_marked_changes_in_a_quotation_are_no_finding(again):
    first = (
        "“We were never “asked” about the old mill here,” said Ida Holm."
        if "‘" in again
        else ("“We were never asked about the old mill here,” said Ida Holm.")
    )
    assert [kind for kind, _ in found(first, again) if kind == "echo"] == []


def test_a_number_in_another_measure_is_reported_with_the_earlier_words():
    text, blocks, sentences = cut(["It is 4,120 feet long. Nobody walks all 4,120 yards of it."])
    (note,) = findings(text, blocks, sentences, [], PUBLISHED)
    assert note.message == "The same number is given earlier as 4,120 feet."


def test_a_headline_with_another_number_than_the_body_is_found():
    kinds = ["headline", "paragraph"]
    assert found("Eleven sirens stayed silent", "Of the 32 sirens, nine sirens failed.", kinds=kinds) == [
        ("headline", "Eleven")
    ]
    assert found("Nine sirens stayed silent", "Of the 32 sirens, nine sirens failed.", kinds=kinds) == []
    assert found("Nearly 40 sirens stayed silent", "Of the 32 sirens, nine failed.", kinds=kinds) == []


def test_a_name_spelled_differently_in_headline_and_body_is_found():
    kinds = ["headline", "paragraph"]
    body = "Rosalind Achterberg chairs the board."
    assert found("Achterburg to go", body, kinds=kinds)[0] == ("headline", "Achterburg")
    assert found("Achterberg to go", body, kinds=kinds) == []
    assert found("Boards to go", body, kinds=kinds) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("£1.25 million and 3,400 people", [1_250_000, 3_400]),
        ("twenty-one of thirty", [21, 30]),
        ("COVID-19, B2B, 3.5.1 and F16", []),
        ("43 per cent, 5%", [43, 5]),
    ],
)
def test_numbers_are_read_as_values(text, values):
    assert [figure.value for figure in figures_of(text, "en")] == values


@given(
    st.lists(
        noise("“", "”", '"', " 31 June ", "9 of 32, or ", "40%", "£3 million: ", "Ida Holm ", "(FBI)", "born in 1975")
        .map(str.strip)
        .filter(bool),
        max_size=6,
    )
)
def test_each_finding_is_inside_the_text(paragraphs):
    text, blocks, sentences = cut(paragraphs)
    quotes = find_quotes(text, blocks, tuple(sentences))
    for note in findings(text, blocks, sentences, quotes, PUBLISHED):
        assert 0 <= note.start < note.end <= len(text)
        assert note.message.endswith(".")


REPEATED = [
    "1,", "1 $2 ", "$1: 2 ", "“No,” said Ida Holm, 3 of 4. ", "Ida Holm (IH) ",
    "rose from 5 to 4 ", "up 3% to 5, from 4, ", "for ten years, from 1998 to 2006 ", "four hours, from 9 to 12 ",
    "her third win, after wins in 2011 and 2013 ", "aged 5 in 1999. ", "first held in 1950, the 2019 one is the 75th ",
    "3 miles (2 km) ", "two men, Ida, Bo and ", "3kg 2g and ", "a majority of the 3, ", "the other 2 and 4 of them, ",
    "half, the remaining third ", "a further 5%, ", "In all it is £5. The total is £4, £3 and the last £2. ",
    "highest in A, at 5%. B is 7%. ", "led with 5, followed by 7 ", "won in 1:02:03, second in 1:02:02. ",
    "died on 3 May 2030, ", "from 1998 to 2006, his 9 years in power ", "A, B and C are. All two men ",
    "built in 1967, the building in 1976 ", "Two men left. They are Bo, Ida and Jo. ", "Ida Holm, 5, the older of the two ",
    "on Friday 7 June, on Sunday 15 June ", "bus route 318, bus route 381 ", "fell by half, from 4 to 3 ", "Board (HSB) HSD ",
    "In 1987, at 17, and in 1999, when she was 25. ", "a nine-hour closure, shut at 9pm and open at 4am ",
    "17 casualties, 4 died and 15 were injured ", "now £3, will be £4, ", "62mm of rain, 62cm of rain ", "at 14:62 ",
]  # fmt: skip


@pytest.mark.parametrize("words", REPEATED)
def test_the_work_is_linear_in_the_text(words: str) -> None:
    def work(size: int) -> int:
        text = words * size
        return lines_run(lambda: found(text))

    work(1)
    assert work(200) < 2.5 * work(100)

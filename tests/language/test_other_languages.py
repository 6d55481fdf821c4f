"""Languages without tables of our own: which one it is, and where its sentences end."""

import pytest

from annotator.domain.reading_input import Input
from annotator.language.detection import language_of
from annotator.language.sentences.segmentation import sentences
from annotator.reading.article import read

# "|" stands where a sentence ends.
SAID = {
    "cs": ("Dne 3. října přijel prof. Novák.|Odjel hned.", "„Jdeš?“ zeptal se.|Přikývla."),
    "da": ("Den 3. oktober kom prof. Berg.|Han gik igen.", "Det er f.eks. sådan, at kl. 8 åbner de.|Ingen kommer."),
    "fi": ("Prof. A. Virtanen tuli klo 8.|Hän lähti pian.", "Hinta on n. 3 milj. euroa, esim. Turussa.|Se on paljon."),
    "hu": ("A 19. században Dr. Nagy ott élt.|Aztán elment.", "Ez kb. 3 ezer Ft, pl. Pesten.|Sok."),
    "it": ("Il dott. Rossi e la sig.ra Bianchi sono arrivati.|Poi sono partiti.", "«Vieni?» chiese.|Lei annuì."),
    "ja": ("彼は来た。|そして去った。",),
    "nl": ("De heer dr. J. de Vries sprak o.a. over de brug.|Zij zweeg.", "“Kom je?” vroeg hij.|Zij knikte."),
    "pl": ("Prof. Jan Kowalski mieszka przy ul. Długiej 3.|Jest tam sam.", "To kosztuje ok. 3 mln zł, tj. dużo.|Nikt."),
    "pt": ("O Sr. Silva e a Dra. Costa chegaram.|Depois saíram.", "“Vens?”, perguntou.|Ela assentiu."),
    "ru": ("Проф. И. И. Иванов живёт на ул. Ленина.|Он приехал.", "«Идёшь?» — спросил он.|Она кивнула."),
    "sk": ("Dňa 3. októbra prišiel prof. Novák.|Odišiel hneď.",),
    "sv": ("Det kostar ca 3 kr, t.ex. i Lund.|Det är mycket.", "”Kommer du?” frågade han.|Hon nickade."),
}  # fmt: skip
CASES = [(language, said) for language, all_said in SAID.items() for said in all_said]


@pytest.mark.parametrize(("language", "marked"), CASES)
def test_a_sentence_ends_where_the_library_and_the_rules_agree(language: str, marked: str) -> None:
    parts = marked.split("|")
    text = ("" if language == "ja" else " ").join(parts)
    assert [text[start:end] for start, end in sentences(text, language)] == parts


def test_a_language_that_nobody_knows_is_read_all_the_same() -> None:
    assert len(sentences("Abo bibo. Cebo debo.", "qq")) == 2
    assert sentences("Abo\ud800. Cebo.", "qq") == [(0, 5), (6, 11)]


LONG = {
    "de": "Die Mühle schließt im Frühling, und vierzig Menschen verlieren ihre Arbeit, sagte der Besitzer am Freitag.",
    "en": "The mill closes in spring, and forty people who live in the town lose their work, its owner said on Friday.",
    "es": "El molino cierra en primavera y cuarenta personas pierden su trabajo, dijo el viernes su dueño en la ciudad.",
    "fr": "Le moulin ferme au printemps et quarante personnes perdent leur travail, a dit vendredi son propriétaire.",
    "it": "Il mulino chiude in primavera e quaranta persone perdono il lavoro, ha detto venerdì il suo proprietario.",
    "pl": "Młyn zostanie zamknięty wiosną, a czterdzieści osób straci pracę, powiedział w piątek jego właściciel.",
    "ru": "Мельница закрывается весной, и сорок человек потеряют работу, сказал в пятницу её владелец в городе.",
}


@pytest.mark.parametrize("language", LONG)
def test_the_language_is_told_where_nobody_says_it(language: str) -> None:
    assert language_of(LONG[language]) == language
    assert read(Input(LONG[language], format="text")).facts.language == language
    assert read(Input(f"<p>{LONG[language]}</p>")).facts.language == language


@pytest.mark.parametrize("text", ["", "Words.", "12 34 " * 40, "\0\x01\ud800" * 40, LONG["de"] + " " + LONG["en"]])
def test_what_is_short_or_mixed_is_in_no_language_for_sure(text: str) -> None:
    assert language_of(text) is None


def test_what_the_page_declares_outweighs_what_it_looks_like() -> None:
    page = f"<html lang=fr><body><article><h1>Mill</h1><p>{LONG['en']}</p><p>{LONG['en']}</p></article></body></html>"
    assert read(Input(page)).facts.language == "fr"
    assert read(Input(page.replace(" lang=fr", ""))).facts.language == "en"


def test_a_german_text_without_a_label_is_cut_by_german_rules() -> None:
    found = read(Input(f"{LONG['de']} Am 3. Oktober kam z. B. Dr. Weiß. Er ging.", format="text"))
    assert [found.text[s.start : s.end] for s in found.sentences][1:] == [
        "Am 3. Oktober kam z. B. Dr. Weiß.",
        "Er ging.",
    ]


def page(declared: str, *texts: str) -> str:
    said = "".join(f"<p>{text} {number}</p>" for number, text in enumerate(texts))
    return f'<html lang="{declared}"><body><article><h1>Abc</h1>{said}</article></body></html>'


@pytest.mark.parametrize("language", LONG)
def test_a_long_text_outweighs_a_label_that_cannot_be(language: str) -> None:
    label = "de-AT" if language == "en" else "en"
    found = read(Input(page(label, *[LONG[language]] * 8)))
    assert [(one.values, one.origin) for one in found.offers["language"]] == [
        ((language,), "the words of the text"), ((label[:2],), "the lang of the page"),
    ]  # fmt: skip
    assert found.facts.language == language


def test_the_label_holds_where_the_text_is_short_or_mixed_or_in_a_kindred_language() -> None:
    for declared, texts in (
        ("en", [LONG["de"]] * 3), ("en", [LONG["de"], LONG["en"]] * 5), ("fr", [LONG["fr"]] * 8),
        ("nb", ["Møllen stenger til våren, og førti mennesker mister arbeidet sitt, sa eieren på fredag."] * 9),
    ):  # fmt: skip
        assert [one.values for one in read(Input(page(declared, *texts))).offers["language"]] == [(declared,)]

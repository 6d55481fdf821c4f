"""Wrongly decoded letters are recognised, and no language is mistaken for them."""

import pytest

from annotator.domain.reading_input import Input
from annotator.intake.mojibake import is_mojibake
from annotator.reading.article import read

CLEAN = {
    "English": "“It’s a naïve façade,” said Zoë – the café’s owner… and paid £5 (€6), 20 °C, ½ of it. ™ © 2026",
    "German": "„Das Gebäude an der Größeren Straße“, sagte er, „müsse für 3 € über Nacht geöffnet bleiben.“ Ärger, Öl, Übel.",
    "French": "« L’été dernier, à Orléans, où l’œuvre de Noël fut créée, ça coûtait déjà 12 € », dit-elle. À bientôt ! Où ? Ô joie.",
    "Spanish": "¿Cuándo llegó el niño a España? «¡Mañana!», contestó María, a la que le dolía el corazón. El pingüino, 3.º piso.",
    "Portuguese": "“Não há razão”, disse João, “para a situação à beira-mar: três irmãos, avô e avó, são órfãos.” Às vezes, Ângela.",
    "Polish": "„Zażółć gęślą jaźń” – powiedział Łukasz Świątek, który źle się czuł w Łodzi. Ósma część, ćwierć, śnieg.",
    "Czech": "„Příliš žluťoučký kůň úpěl ďábelské ódy,“ řekl Jiří Dvořák v Českých Budějovicích. Šťastný, ňadra, Ústí.",
    "Turkish": "“İstanbul’da öğle yağmuru şiddetliydi,” dedi Ayşe Çağlar. Işık, gül, düğüm, Ünlü şoför.",
    "Swedish": "”Ålen i Östersjön är äldre än så”, sade Åsa Öberg. På ön låg blåbärspaj för 40 kr à la carte.",
    "Vietnamese": "“Tôi không biết điều đó,” ông Nguyễn Văn Đức nói ở Hà Nội. Tiếng Việt có nhiều dấu: ằ, ỗ, ữ, ệ.",
    "Russian": "«Мост откроют в понедельник», — сказал Иван Щёголев. Это стоило 41 миллион рублей; объём работ вырос.",
    "Greek": "«Η γέφυρα ανοίγει τη Δευτέρα», είπε ο Γιώργος Παπαδόπουλος. Κόστισε 41 εκατομμύρια ευρώ· πολύ ακριβή.",
    "Arabic": "قال عمدة المدينة «نعتذر عن الانتظار» يوم الاثنين، وافتُتح الجسر بتكلفة ٤١ مليونًا.",
    "Hebrew": "״אנחנו מצטערים על ההמתנה״, אמר ראש העיר. הגשר נפתח ביום שני, 2 במרץ.",
    "Hindi": "पुल सोमवार को खुला, मेयर ने कहा। इसकी लागत ४१ मिलियन थी।",
    "Japanese": "「お待たせして申し訳ない」と市長は語った。橋は月曜日に開通し、費用は４１億円だった。",
    "Chinese": "“让大家久等了，”市长说。大桥于周一通车，耗资四千一百万元。",
    "Korean": "“기다리게 해서 죄송합니다.” 시장이 말했다. 다리는 월요일에 개통했다.",
}
# The encodings that each text is mistaken for in practice.
WRONG = {
    "English": "cp1252", "German": "latin-1", "French": "cp1252", "Spanish": "cp1252", "Portuguese": "latin-1",
    "Polish": "latin-1", "Czech": "latin-1", "Turkish": "latin-1", "Swedish": "cp1252", "Vietnamese": "latin-1",
    "Russian": "latin-1", "Greek": "latin-1",
}  # fmt: skip
CASES = list(CLEAN.items())


@pytest.mark.parametrize(("name", "text"), CASES, ids=[name for name, _ in CASES])
def test_no_language_is_mistaken_for_mojibake(name: str, text: str) -> None:
    assert not is_mojibake(text)
    assert "mojibake" not in read(Input(text, format="text")).cautions


@pytest.mark.parametrize(("name", "codec"), WRONG.items(), ids=WRONG)
def test_letters_that_were_decoded_wrongly_are_noticed(name: str, codec: str) -> None:
    harmed = CLEAN[name].encode().decode(codec, "replace")
    assert is_mojibake(harmed)
    around = "\n\n".join((CLEAN["English"], harmed, CLEAN["German"]))
    found = read(Input(around, format="text"))
    assert "mojibake" in found.cautions
    assert any(word in found.text for word in ("Ã", "Ä", "Å", "Ð", "Î", "â"))


def test_utf_8_labelled_as_latin_1_is_decoded_as_utf_8() -> None:
    found = read(Input(f"<h1>Paris</h1><p>{CLEAN['French']}</p>".encode(), charset="iso-8859-1"))
    assert CLEAN["French"] in found.text
    assert found.cautions == ()
    assert read(Input(f"<p>{CLEAN['French']}</p>".encode())).cautions == ()


def test_lost_letters_raise_a_caution() -> None:
    assert read(Input(CLEAN["German"].replace("ä", "\ufffd"), format="text")).cautions == ("lost_letters",)

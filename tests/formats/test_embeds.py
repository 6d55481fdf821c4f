"""What other sites show: one unit or the whole article, in a frame that runs nothing, and what oEmbed says of it."""

import base64
import hashlib
import json
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from annotator.domain.publication.corrections import Correction
from annotator.formats.readers import embeds, oembed
from annotator.formats.readers.embeds import EmbedLinks
from annotator.formats.readers.reader_notes import reader_notes
from tests.formats.test_reader_page import HOSTILE
from tests.formats.test_reader_page import dossier as dossier

HERE = "https://desk.example/embed/x/u"
LINKS = EmbedLinks(HERE, "https://desk.example/embed/x", f"https://desk.example/oembed?url={HERE}&format=json", "xml")


def pages(dossier):
    """The page of the whole article, then that of each unit."""
    notes = reader_notes(dossier)
    yield BeautifulSoup(embeds.write_article(dossier, notes, LINKS), "lxml")
    yield from (BeautifulSoup(embeds.write_unit(dossier, notes, note, LINKS), "lxml") for note in notes.notes)


def test_a_frame_runs_nothing_and_asks_for_nothing_whatever_the_words_are(dossier):
    for page in pages(dossier):
        assert not page.select("script, img, iframe, object, form, [style], [onerror], [src]")
        assert not {name for element in page.find_all(True) for name in element.attrs if name.startswith("on")}
        assert {link["rel"][0] for link in page.select("link")} == {"alternate"}
        hashed = base64.b64encode(hashlib.sha256(page.style.string.encode()).digest()).decode()
        assert embeds.style_hash() == f"sha256-{hashed}"
        assert "Secret" not in page.get_text()
        assert "Vera Lind" not in page.get_text()
        inside = page.select("a[href^='#']")
        assert {link["target"] for link in inside} <= {"_self"}
        assert all(len(page.select(link["href"])) == 1 for link in inside)
        assert page.base["target"] == "_blank"
        discovered = page.select_one("link[type='application/json+oembed']")
        assert discovered["href"] == LINKS.json


def test_a_unit_stands_in_its_sentence_with_what_it_rests_on(dossier):
    _, wide, narrow, _ = pages(dossier)
    assert wide.mark.text == "It carried 412 people on Sunday."
    assert narrow.blockquote.get_text() == "It carried 412 people on Sunday."
    assert (narrow.mark.text, narrow.mark["data-state"]) == ("412 people", "open")
    said = wide.select_one(".note").get_text(" ", strip=True)
    assert "Supports, page 4" in said
    assert "somebody on board" in said
    assert HOSTILE in said
    assert wide.footer.a["href"] == LINKS.article
    assert wide.footer.text == "All 3 notes on this article"


def test_what_was_corrected_is_no_longer_said_to_be_verified(dossier):
    unit = dossier.standing.units[0]
    note = Correction("c", unit.article, "412", "413", "2026-05-17", "It was 413 </script>.", "v", "x", unit=unit.id)
    whole, wide, narrow, _ = pages(replace(dossier, corrections=(note,)))
    assert wide.mark["data-state"] == "trouble"
    said = [each.get_text() for each in wide.select(".note > p")]
    assert said[:2] == ["≠ Corrected since it ran.", "May 17, 2026: It was 413 </script>."]
    assert said[2].startswith("When it ran: verified;")
    assert "Corrected" not in narrow.select_one(".note").get_text()
    assert "It was 413" in whole.select_one("[aria-labelledby=corrections]").get_text()
    assert "Corrected since it ran." in whole.select_one("#tip-1").get_text()
    assert "Verified." not in whole.select_one("#note-1").get_text()


@pytest.mark.parametrize("largest", [None, 300, 1])
def test_a_frame_is_no_larger_than_asked(dossier, largest):
    notes = reader_notes(dossier)
    for note in (None, notes.notes[0]):
        frame = oembed.frame_of(dossier, notes, note, HERE, largest, largest)
        assert max(frame.width, frame.height) <= (largest or oembed.WHOLE_HEIGHT)
        (element,) = BeautifulSoup(frame.html, "lxml").body.children
        assert (element.name, element["src"], element["width"]) == ("iframe", HERE, str(frame.width))
        assert element["title"].startswith("How it was checked: ")


def test_oembed_says_the_same_as_json_and_as_xml_whatever_the_title_is(dossier):
    facts = replace(dossier.article.facts, title=f"{HOSTILE}\ufffe\x0b", byline=("Ida", "Ola"))
    told = replace(dossier, article=replace(dossier.article, facts=facts))
    frame = oembed.frame_of(told, reader_notes(told), None, HERE)
    said = oembed.response(frame, told, "https://desk.example")
    assert json.loads(oembed.as_json(said)) == said
    assert {"version": "1.0", "type": "rich", "author_name": "Ida, Ola"}.items() <= said.items()
    assert {"html", "width", "height"} <= said.keys()
    root = etree.fromstring(oembed.as_xml(said))
    assert root.tag == "oembed"
    shown = {each.tag: each.text for each in root}
    assert shown == {name: str(value).replace("\ufffe", "").replace("\x0b", "") for name, value in said.items()}

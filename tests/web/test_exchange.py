"""What leaves an article for other programs, and what comes back, over HTTP."""

import json
from io import BytesIO

from annotator.actions import captures, closed_articles, evidence, sources, units
from annotator.actions.people import people
from annotator.clock import at_the_desk
from annotator.domain.evidence import EvidenceForm
from annotator.domain.exports.beside import EMBED, GALLEY
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.views import exports
from tests.desks import app_over
from tests.web.conftest import Browser, filled, only, soup

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def test_annotations_are_read_at_an_address_and_answered_304_until_they_change(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    place = f"/articles/{harbour}/annotations/"
    first = browser.client.get(place)
    assert first.headers["Content-Type"] == f'application/ld+json; profile="{CONTEXT}"'
    collection = json.loads(first.data)
    assert collection["id"] == f"http://localhost{place}"
    (found,) = json.loads(browser.client.get(collection["first"]).data)["items"]
    assert found["@context"] == CONTEXT
    assert browser.client.get(f"{place}?page=2").status_code == 404
    again = {"If-None-Match": first.headers["ETag"]}
    same = browser.client.get(place, headers=again)
    assert (same.status_code, same.data) == (304, b"")
    packed = browser.client.get(collection["first"], headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    known = {"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    assert browser.client.get(collection["first"], headers=known).status_code == 304
    # What may not leave changes nothing that one could see from outside.
    secret = sources.blank_source("Whisper")
    evidence.add_evidence(store, person, unit, secret, EvidenceForm(terms="off_record"))
    assert browser.client.get(place, headers=again).status_code == 304
    units.make_unit(store, person, harbour, "claim", sentence=5)
    assert browser.client.get(place, headers=again).status_code == 200
    assert browser.client.head(place).status_code == 200
    assert browser.post(place).status_code == 405


def test_annotations_of_a_closed_article_are_at_no_address(
    store: Store, person: Person, harbour: str, unit: str
) -> None:
    viewer = people.add_person(store, person, "Vic View", "viewer")
    other = Browser(app_over(store, viewer).test_client())
    place = f"/articles/{harbour}/annotations/"
    known = other.client.get(place)
    assert known.status_code == 200
    closed_articles.set_readers(store, person, harbour, [person.id])
    gone = other.client.get(place, headers={"If-None-Match": known.headers["ETag"]})
    assert gone.status_code == 404
    assert "ETag" not in gone.headers


def test_annotations_come_in_shown_first_and_only_what_is_ticked_is_taken(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    place = f"/articles/{harbour}/annotations/import"
    assert browser.see(place).select_one("input[type=file]")

    def quoting(words: str, said: str) -> dict[str, object]:
        target = {"source": "https://elsewhere.example/", "selector": {"type": "TextQuoteSelector", "exact": words}}
        return {"type": "Annotation", "bodyValue": said, "target": target}

    hostile = '"><script>alert(1)</script>{{ 7*7 }}\u202e'
    nowhere, link = quoting(f"{hostile}\ud800\x00", "x"), quoting("Nobody climbs it.", hostile)
    link["body"] = "https://port.example/stairs"
    file = json.dumps(
        {"next": "https://far.example/2", "items": [quoting("It has 1,204 steps", "Count"), link, nowhere]}
    )
    page = soup(browser.post(place, file=(BytesIO(file.encode()), "annotations.json")))
    assert only(page, "h1.head").text == "2 annotations find their words"
    assert not page.select("main script")
    told = " ".join(page.text.split())
    assert "elsewhere and are not fetched" in told
    assert "Made on another page: https://elsewhere.example/" in told
    assert "Its words are not in this text." in only(page, ".rows").text
    form = only(page, "form:has(table)")
    boxes = [str(box["value"]) for box in form.select("[name=ticked]")]
    taken = browser.post(place, **{**filled(form), "ticked": boxes[1]})
    assert taken.status_code == 303
    shown = browser.see(f"/articles/{harbour}?s=4")
    assert "1 unit is made. Undo takes it back." in shown.text
    assert "port.example/stairs" in shown.text
    told = " ".join(only(browser.see(f"/articles/{harbour}/history"), "main").text.split())
    assert "took annotations" in told
    for body, said in ((b"{", "no JSON"), (b"[]", "no annotation in this file")):
        refused = browser.post(place, file=(BytesIO(body), "x.json"))
        assert refused.status_code == 422
        assert said in only(soup(refused), "form .message").text


def test_the_export_page_shows_every_format_and_tells_only_who_sees_all_what_is_held_back(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    place = f"/articles/{harbour}/export"
    assert "Nothing: all that was found for this article is on the record." in browser.see(place).text
    whisper = sources.blank_source("Whisper")
    evidence.add_evidence(store, person, unit, whisper, EvidenceForm(terms="off_record"))
    page = browser.see(place)
    rows = {only(row, "th").contents[0]: only(row, "a")["href"] for row in page.select(".formats tbody tr")}
    assert set(rows) == {each.contents.label for each in exports.FORMATS.values()} | {GALLEY.label, EMBED.label}
    assert f"/articles/{harbour}/revisions" in {link["href"] for link in page.select("section:has(#back) a")}
    for address in [*rows.values(), *(link["href"] for link in page.select("main section a"))]:
        assert browser.get(str(address)).status_code == 200, address
    assert [line.text for line in page.select(".kept li")] == ["1 piece of evidence off the record"]
    assert "Whisper" not in page.text
    assert "a packet holds" not in page.text
    captures.keep_file(store, person, whisper.id, b"Minutes of the evening.", "minutes.txt")
    told = " ".join(only(browser.see(place), ".kept").text.split())
    assert "Of the pages and files that were captured, a packet holds 0, and 1 stays here." in told
    packet = browser.client.get(f"/articles/{harbour}/export.packet")
    assert packet.data == exports.export(store, harbour, "packet", at_the_desk()).body
    assert int(packet.headers["Content-Length"]) == len(packet.data)
    assert packet.headers["Content-Disposition"] == f"attachment; filename={harbour}.packet.zip"
    viewer = people.add_person(store, person, "Vic View", "viewer")
    public = Browser(app_over(store, viewer).test_client()).see(place)
    assert not public.select(".kept, [aria-labelledby=back]")
    assert len(public.select(".formats tbody tr")) == len(rows)

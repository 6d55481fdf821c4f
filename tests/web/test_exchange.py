"""What leaves an article for other programs, and what comes back, over HTTP."""

import json

from annotator.actions import closed_articles, evidence, sources, units
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.desks import app_over
from tests.web.conftest import Browser

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

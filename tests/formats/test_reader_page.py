"""The page for readers: one file that runs nothing, asks for nothing, and says no more than the public copy."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from annotator.actions import articles, evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.disclosure import publish
from annotator.domain.evidence import EvidenceForm
from annotator.domain.publication.corrections import Correction
from annotator.domain.reading_input import Input
from annotator.formats.readers import reader_page
from annotator.storage import dossiers
from tests.desks import new_store

HOSTILE = '</script><script>alert(1)</script><img src="https://far.example/x.png" onerror="alert(2)">{{ 7*7 }}&'
ARTICLE = """<h1>The ferry 🛶 runs again</h1><p>It carried <a href="https://ferry.example/log">412 <em>people</em></a> on
Sunday. Nobody fell in.</p><figure><img src="https://ferry.example/boat.jpg" alt="The boat"></figure>
<table><tr><td>412 people</td><td>“It was loud,” said Ola Lund.</td></tr></table>"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """Two units over one another, one whose source is hostile, and one in a table; one source is on background."""
    store = new_store(tmp_path_factory.mktemp("desk") / "desk.db")
    vera = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, vera, Input(ARTICLE, url="https://ferry.example/søndag?a=1&b=2")).slug
    wide = units.make_unit(store, vera, slug, "claim", sentence=2)
    units.make_unit(store, vera, slug, "claim", sentence=2, exact="412 people")
    units.make_unit(store, vera, slug, "quote", sentence=5)
    log = replace(sources.blank_source(HOSTILE), url="https://log.example/?a=%22&b=<i>", author="Ida Holm")
    evidence.add_evidence(store, vera, wide.id, log, EvidenceForm(passage=f"412 people {HOSTILE}", page="4"))
    insider = replace(sources.blank_source("Per Secret"), terms="background", description="somebody on board")
    evidence.add_evidence(store, vera, wide.id, insider, EvidenceForm(stance="contradicts", passage="Secret words"))
    verdicts.set_status(store, vera, wide.id, "verified")
    yield publish(dossiers.dossier(store.reading(), slug, "2026-05-17"))[0]
    store.close()


@pytest.fixture(scope="module")
def page(dossier):
    return BeautifulSoup(reader_page.write(dossier), "lxml")


def test_the_article_stands_in_it_with_a_number_behind_the_words_of_each_unit(dossier):
    page = BeautifulSoup(reader_page.write(dossier), "lxml")
    for added in page.select("article :is(.ref, .tip, .picture)"):
        if "picture" not in added["class"]:
            added.extract()
    text = page.article.get_text().replace("Picture: The boat", "")
    assert "".join(text.split()) == "".join(dossier.standing.text.split())
    assert page.article.select_one(".picture").text == "Picture: The boat"
    assert [words.get_text() for words in page.select("article a em")] == ["people"]


def test_notes_say_what_the_public_copy_says_and_lead_there_and_back(dossier):
    page = BeautifulSoup(reader_page.write(dossier), "lxml")
    notes = page.select("[aria-labelledby=notes] li")
    assert len(notes) == len(dossier.standing.units) == 3
    assert [link["href"] for link in page.select(".ref a")] == ["#note-2", "#note-1", "#note-3"]
    for link in page.select("a[href^='#']"):
        assert len(page.select(link["href"])) == 1
    wide = notes[0].get_text(" ", strip=True)
    assert "Supports, page 4" in wide
    assert "Contradicts" in wide
    assert "evidence for and against" in wide
    listed = page.select_one("[aria-labelledby=sources]").get_text()
    assert "somebody on board" in listed
    assert "Secret" not in page.get_text()
    assert "Vera Lind" not in page.get_text()


def test_it_runs_nothing_and_asks_for_nothing_whatever_the_words_are(dossier, page):
    (script,) = page.select("script")
    assert script["type"] == "application/ld+json"
    assert not set("<>&") & set(script.string)
    assert not page.select("img, link, iframe, object, [style], [onerror], [src]")
    assert "default-src 'none'" in page.select_one("meta[http-equiv=Content-Security-Policy]")["content"]
    assert not {name for element in page.find_all(True) for name in element.attrs if name.startswith("on")}
    assert HOSTILE in page.select_one("[aria-labelledby=sources]").get_text()
    facts = replace(dossier.article.facts, url="javascript:alert(1)")
    other = reader_page.write(replace(dossier, article=replace(dossier.article, facts=facts)))
    assert not BeautifulSoup(other, "lxml").select("a[href^=javascript]")
    style = page.style.get_text()
    assert "url(" not in style
    assert "@import" not in style


def test_search_engines_read_what_is_cited_claimed_and_corrected(dossier):
    note = Correction("c", "a", "412 people", "413 people", "2026-05-17", "It was 413. </script>", "v", "2026-05-17")
    written = BeautifulSoup(reader_page.write(replace(dossier, corrections=(note,))), "lxml")
    found = json.loads(written.script.string)
    assert (found["@type"], found["headline"]) == ("NewsArticle", "The ferry 🛶 runs again")
    assert found["url"] == "https://ferry.example/s%C3%B8ndag?a=1&b=2"
    assert {cited["name"] for cited in found["citation"]} == {HOSTILE, "somebody on board"}
    claims = [claim["text"] for claim in found["mentions"]]
    assert claims == ["It carried 412 people on Sunday.", "412 people"]
    assert found["correction"] == [
        {"@type": "CorrectionComment", "text": "It was 413. </script>", "datePublished": "2026-05-17"}
    ]
    assert "It was 413." in written.select_one("[aria-labelledby=corrections]").get_text()
    assert "ClaimReview" not in written.script.string
    assert found["backstory"] == "1 of 3 claims and quotations checked, thinly, against 2 sources."


def test_every_property_belongs_to_its_type_and_holds_what_the_vocabulary_says(dossier):
    """The terms are those of schema.org, as schema-dts 2.1.0 (Apache-2.0) lists them."""
    note = Correction("c", "a", "412 people", "413 people", "2026-05-17", "It was 413.", "v", "2026-05-17")
    facts = replace(dossier.article.facts, standfirst="After a year", section="Harbour", modified="2026-05-17")
    whole = replace(dossier, article=replace(dossier.article, facts=facts), corrections=(note,))
    found = json.loads(BeautifulSoup(reader_page.write(whole), "lxml").script.string)
    found["nonsense"] = "x"
    found["citation"][0]["headline"] = found["mentions"][0]
    assert sorted(misused(found)) == ["CreativeWork.headline: Claim", "NewsArticle.nonsense"]


TERMS = json.loads((Path(__file__).parent / "schema_org_terms.json").read_text())
_WORDS = {"Text", "URL", "Date", "DateTime"}


def misused(node):
    """What the vocabulary does not know of a node and of those in it."""
    types = _types(node["@type"])
    found = []
    for name, values in node.items():
        if name.startswith("@"):
            continue
        wanted = next((TERMS[each]["properties"][name] for each in types if name in TERMS[each]["properties"]), None)
        if wanted is None:
            found.append(f"{node['@type']}.{name}")
            continue
        for value in values if isinstance(values, list) else [values]:
            kinds = _kinds(value, wanted)
            if kinds.isdisjoint(wanted):
                found.append(f"{node['@type']}.{name}: {value['@type'] if isinstance(value, dict) else value}")
            if isinstance(value, dict) and "@type" in value:
                found += misused(value)
    return found


def _kinds(value, wanted):
    """What a value may stand for; a bare reference may stand for anything."""
    if isinstance(value, str):
        return _WORDS
    if isinstance(value, int | float):
        return {"Number"}
    return set(_types(value["@type"])) if "@type" in value else set(wanted)


def _types(name):
    """The type, and all that it is a kind of."""
    return [] if name is None else [name, *_types(TERMS[name]["is_a"])]


def test_the_same_dossier_gives_the_same_bytes(dossier):
    assert reader_page.write(dossier) == reader_page.write(dossier)
    empty = replace(dossier, standing=replace(dossier.standing, units=(), evidence=()))
    assert b"note-1" not in reader_page.write(empty)

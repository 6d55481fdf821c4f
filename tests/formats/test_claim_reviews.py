"""Ratings for search engines: off until the newsroom has a table, and only of claims whose verdict holds."""

import json
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from annotator import config
from annotator.domain.errors import RuleBroken, say
from annotator.domain.publication.corrections import Correction
from annotator.domain.publication.ratings import Rating
from annotator.formats.readers import reader_page
from tests.formats.test_reader_page import dossier as dossier
from tests.formats.test_reader_page import misused

TABLE = 'worst = 1\nbest = 5\n[verified]\nvalue = 5\nname = "True"\n'
RATINGS = {"verified": Rating(5, 1, 5, "True"), "unchecked": Rating(1, 1, 5, "Nobody knows")}


@pytest.fixture
def ledger(dossier):
    """Of a publisher, on a day, by two people."""
    facts = replace(dossier.article.facts, publisher="Ferry Ledger", published="2026-05-16", byline=("Ida", "Ola"))
    return replace(dossier, article=replace(dossier.article, facts=facts))


def reviews(dossier, ratings=RATINGS):
    found = json.loads(BeautifulSoup(reader_page.write(dossier, ratings), "lxml").script.string)
    assert list(misused(found)) == []
    return found.get("hasPart", [])


def test_without_a_table_nothing_is_rated(ledger, monkeypatch):
    assert reviews(ledger, None) == []
    assert reviews(ledger, {}) == []
    monkeypatch.delenv("ANNOTATOR_RATINGS", raising=False)
    assert config.ratings() == {}


def test_a_claim_is_rated_with_all_that_search_engines_ask_for(ledger):
    (wide,) = reviews(ledger, {"verified": RATINGS["verified"]})
    address = "https://ferry.example/s%C3%B8ndag?a=1&b=2"
    assert wide == {
        "@type": "ClaimReview",
        "url": f"{address}#note-1",
        "claimReviewed": "It carried 412 people on Sunday.",
        "author": {"@type": "Organization", "name": "Ferry Ledger"},
        "datePublished": "2026-05-16",
        "inLanguage": "en",
        "reviewRating": {
            "@type": "Rating", "ratingValue": 5, "bestRating": 5, "worstRating": 1, "alternateName": "True",
        },
        "itemReviewed": {
            "@type": "Claim",
            "appearance": {"@type": "CreativeWork", "url": address},
            "author": [{"@type": "Person", "name": "Ida"}, {"@type": "Person", "name": "Ola"}],
            "datePublished": "2026-05-16",
        },
    }  # fmt: skip


def test_what_the_table_does_not_name_a_quote_and_what_was_corrected_are_not_rated(ledger):
    assert [each["claimReviewed"] for each in reviews(ledger)] == ["It carried 412 people on Sunday.", "412 people"]
    unit = ledger.standing.units[0]
    note = Correction("c", unit.article, "412", "413", "2026-05-17", "It was 413.", "v", "x", unit=unit.id)
    assert [each["claimReviewed"] for each in reviews(replace(ledger, corrections=(note,)))] == ["412 people"]
    without = replace(ledger.article.facts, publisher=None)
    assert reviews(replace(ledger, article=replace(ledger.article, facts=without))) == []


@pytest.mark.parametrize("status", ["verified", "disputed"])
def test_a_verdict_that_does_not_hold_is_not_rated(ledger, status):
    wide, *others = ledger.standing.units
    for words, rated in ((wide.check.sentence, 1), ("other words", 0)):
        unit = replace(wide, status=status, check=replace(wide.check, sentence=words))
        standing = replace(ledger.standing, units=(unit, *others))
        assert len(reviews(replace(ledger, standing=standing), {status: RATINGS["verified"]})) == rated


def test_what_only_the_writer_knows_is_not_rated_before_an_editor_vouches_for_it(ledger):
    wide, *others = ledger.standing.units
    for voucher, rated in ((None, 0), ("v", 1)):
        unit = replace(wide, status="on_author", vouched_by=voucher)
        standing = replace(ledger.standing, units=(unit, *others))
        assert len(reviews(replace(ledger, standing=standing), {"on_author": RATINGS["verified"]})) == rated


def test_what_somebody_said_is_their_claim_on_a_day_that_is_not_known(ledger):
    units = tuple(replace(each, speaker="Ola Lund") for each in ledger.standing.units)
    (wide, _) = reviews(replace(ledger, standing=replace(ledger.standing, units=units)))
    assert wide["itemReviewed"]["author"] == [{"@type": "Person", "name": "Ola Lund"}]
    assert "datePublished" not in wide["itemReviewed"]


def test_a_table_is_read_from_the_file_that_is_named(tmp_path, monkeypatch):
    file = tmp_path / "ratings.toml"
    file.write_text(TABLE)
    monkeypatch.setenv("ANNOTATOR_RATINGS", str(file))
    assert config.ratings() == {"verified": RATINGS["verified"]}


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        (b"\xff", "cannot be read: no UTF-8"),
        ("worst = ", "is no TOML"),
        (TABLE.replace("worst = 1\n", ""), "lacks a scale"),
        (TABLE.replace("worst = 1", "worst = nan"), "lacks a scale"),
        (TABLE.replace("worst = 1", "worst = true"), "lacks a scale"),
        (TABLE.replace("worst = 1", "worst = 5"), "lacks a scale"),
        (TABLE.replace("best = 5", f"best = {'9' * 400}"), "lacks a scale"),
        ("worst = 1\nbest = 5\n", "rates nothing"),
        (TABLE.replace("[verified]", "[true]"), "rates “true”, which is no verdict of this desk: these are disputed, "),
        (TABLE.replace("[verified]", "[unchecked]"), "is no verdict of this desk"),
        (TABLE + "colour = 3\n", "[verified] needs a value and a name"),
        ("worst = 1\nbest = 5\nverified = 5\n", "[verified] needs a value and a name"),
        (TABLE.replace("value = 5", "value = 6"), "must be a number from 1 to 5"),
        (TABLE.replace("value = 5", 'value = "5"'), "must be a number from 1 to 5"),
        (TABLE.replace('"True"', '" "'), "must be a word or a few"),
        (TABLE.replace('"True"', f'"{"x" * 81}"'), "of at most 80 characters"),
        (TABLE.replace('"True"', "1"), "must be a word or a few"),
    ],
)
def test_a_table_that_is_wrong_is_named_with_what_to_mend(tmp_path, monkeypatch, table, sentence):
    file = tmp_path / "ratings.toml"
    file.write_bytes(table if isinstance(table, bytes) else table.encode())
    monkeypatch.setenv("ANNOTATOR_RATINGS", str(file))
    with pytest.raises(RuleBroken) as caught:
        config.ratings()
    assert sentence in say(caught.value)
    assert str(file) in say(caught.value)


def test_a_table_that_is_not_there_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_RATINGS", str(tmp_path / "none.toml"))
    with pytest.raises(RuleBroken, match="which cannot be read: No such file"):
        config.ratings()

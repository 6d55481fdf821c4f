"""The page of the trends: what it counts, what it leaves out, and for whom it is."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from annotator.actions import articles, closed_articles, evidence, exported_files, sources, units, verdicts
from annotator.actions.history.undo import undo_last
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.cli import cli
from annotator.clock import today
from annotator.config import zone
from annotator.domain.evidence import EvidenceForm
from annotator.domain.publication.corrections import Correction, Missed
from annotator.domain.reading_input import Input
from annotator.domain.trends.unit_trends import TrendFilter
from annotator.storage import articles as article_rows
from annotator.storage.publication import corrections
from annotator.views.exports import export
from annotator.views.trends.trends import trends_of
from tests.desks import app_over, new_store
from tests.web.conftest import Browser, only

MILL = "<h1>The mill</h1><p>The mill burned on Friday. It cost 41 million.</p>"


@pytest.fixture
def checked(store, person, harbour):
    """In one article a claim that was disputed and then cut, and a quote, verified; in another a claim, verified."""
    mill = articles.import_article(store, person, Input(MILL)).slug
    with store.writing() as db:
        article = article_rows.load(db, mill).article
        article_rows.set_facts(db, article.id, replace(article.facts, publisher="The Courier"))
    whispered = replace(sources.blank_source("The whispered log"), terms="background", description="a log")
    log = sources.add_source(store, person, whispered)
    made = [units.make_unit(store, person, harbour, kind, sentence=number).id
            for kind, number in (("claim", 2), ("quote", 5))]  # fmt: skip
    made.append(units.make_unit(store, person, mill, "claim", sentence=3).id)
    for unit in made:
        evidence.add_evidence(store, person, unit, log.id, EvidenceForm(passage="It cost 41 million."))
    for unit, statuses in zip(made, (("disputed", "cut"), ("verified",), ("verified",)), strict=True):
        for status in statuses:
            verdicts.set_status(store, person, unit, status)
    units.set_field(store, person, made[2], "facets", ("number",))
    return {"units": made, "source": log.id, "mill": mill}


def rows(page, caption):
    """By the first cell of each row of a table: the other cells."""
    table = next(each for each in page.select("table") if caption in each.caption.get_text())
    return {row.th.get_text(" ", strip=True): [cell.get_text(" ", strip=True) for cell in row.select("td")]
            for row in table.select("tbody tr")}  # fmt: skip


def whole(store):
    return trends_of(store.reading(), TrendFilter(), zone()).units.whole


def test_what_was_checked_is_counted_by_publication_kind_and_facet(browser, checked):
    page = browser.see("/trends")
    assert only(page, ".tally").get_text(" ", strip=True).startswith("units checked 3 found wrong 1 33 %")
    (week,) = rows(page, "By week").values()
    assert week == ["3", "1 33 %", "1", "under 1 min"]
    assert {name: cells[:3] for name, cells in rows(page, "By publication").items()} == {
        "no publication named": ["2", "1 50 %", "1"], "The Courier": ["1", "0", "0"],
    }  # fmt: skip
    assert {name: cells[0] for name, cells in rows(page, "By kind").items()} == {"Claim": "2", "Quote": "1"}
    assert "a number" in rows(page, "By facet")
    assert len(page.select("svg.chart[role=img][aria-label]")) == 2
    assert not page.select("script[src*=htmx], [style]")
    narrowed = browser.see("/trends?publication=The+Courier")
    assert list(rows(narrowed, "By kind")) == ["Claim"]
    none = browser.see("/trends?until=2020-W01")
    assert "No unit was checked in what you chose" in none.text
    assert only(none, "#trends-until [selected]").text == "2020, week 1"
    refused = browser.get("/trends?since=2026-W99")
    assert refused.status_code == 422
    assert "a week such as 2026-W48" in refused.text
    assert "Trends" in only(browser.see("/"), ".masthead").get_text()


def test_undone_and_imported_verdicts_and_removed_units_are_left_out(store, person, checked, harbour, tmp_path):
    assert (whole(store).checked, whole(store).wrong) == (3, 1)
    other = units.make_unit(store, person, harbour, "claim", sentence=3)
    verdicts.set_status(store, person, other.id, "disputed")
    assert (whole(store).checked, whole(store).wrong) == (4, 2)
    undo_last(store, person, harbour)
    assert (whole(store).checked, whole(store).wrong) == (3, 1)
    units.remove_unit(store, person, checked["units"][2])
    assert whole(store).checked == 2
    there = new_store(tmp_path / "other.db")
    owner = people.owner(there, "Nils")
    exported_files.take(there, owner, export(store, harbour, "json", today()).body.decode())
    assert whole(there).checked == 0
    verdicts.set_status(there, owner, checked["units"][1], "disputed")
    assert (whole(there).checked, whole(there).wrong, whole(there).seconds) == (1, 1, None)
    there.close()


def test_who_does_not_see_everything_is_told_so_and_a_closed_article_is_not_counted(store, person, checked):
    for role in ("viewer", "author"):
        reader = Browser(app_over(store, people.add_person(store, person, f"A {role}", role)).test_client())
        answer = reader.get("/trends")
        assert answer.status_code == 422
        assert "you see the public copy only" in answer.text
        assert "/trends" not in reader.get("/").text
    rune = people.add_person(store, person, "Rune Dahl", "editor")
    outsider = Browser(app_over(store, people.add_person(store, person, "Mia Check", "checker")).test_client())
    assert len(rows(outsider.see("/trends"), "By publication")) == 2
    closed_articles.set_readers(store, rune, checked["mill"], [rune.id])
    page = outsider.see("/trends")
    assert list(rows(page, "By publication")) == ["no publication named"]
    assert "Courier" not in page.text
    assert "The Courier" in Browser(app_over(store, rune).test_client()).see("/trends").text


def test_misses_name_what_they_rested_on_and_the_terminal_says_the_same(store, person, browser, checked):
    article = article_rows.id_of(store.reading(), checked["mill"])
    missed = Missed("verified", "low", "claim", "normal", ("number",), (), (), (checked["source"], "gone"))
    made = Correction("c1", article, "41", "43", "2026-02-03", "It was 43.", person.id, "2026-02-03T08:00:00Z",
                      checked["units"][2], missed)  # fmt: skip
    with transaction(store, person, "make_correction", article=article) as act:
        corrections.save(act, None, made)
        corrections.save(act, None, replace(made, id="c2", unit=None, missed=None))
    page = browser.see("/trends")
    assert "2 corrections of what had run; 1 of words that nobody had made a unit" in page.get_text()
    assert rows(page, "By kind and facet") == {"Claim, a number": ["1"]}
    assert rows(page, "By verdict") == {"verified, low confidence": ["1"]}
    assert rows(page, "By source") == {"a source that is not here": ["1"], "The whispered log": ["1"]}
    kept = [row.a.text for row in page.select("tr[data-kept]")]
    assert kept == ["The whispered log"], "a print would name it"
    assert list(rows(page, "By month and publication")) == ["February 2026, The Courier"]
    told = CliRunner().invoke(cli, ["--db", str(store.path), "stats"])
    assert told.exit_code == 0
    assert "All: 3 checked, 1 wrong (33 %), 1 corrected" in told.output
    assert "  The whispered log: 1" in told.output
    plain = json.loads(CliRunner().invoke(cli, ["--db", str(store.path), "stats", "--json"]).output)
    assert plain["units"]["checked"] == 3
    assert plain["misses"]["by_month"] == [{"month": "2026-02", "publication": "The Courier", "count": 2}]
    narrowed = CliRunner().invoke(cli, ["--db", str(store.path), "stats", "--until", "2020-W01"]).output
    assert narrowed.startswith("No unit was checked")


def test_a_desk_without_checks_says_what_is_missing(browser, store, person):
    page = browser.see("/trends")
    assert "No unit was checked yet." in page.text
    assert "Nothing was corrected after it ran." in " ".join(page.get_text().split())
    assert not page.select("svg.chart, form.trend-filter")

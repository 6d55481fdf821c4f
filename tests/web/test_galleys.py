"""The galley on its page: what its notes and questions say."""

from annotator.actions import queries, verdicts
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.web.conftest import Browser, only


def noted(browser: Browser, slug: str) -> str:
    page = browser.see(f"/articles/{slug}/galley")
    return " ".join(only(page, ".noted:not([data-status=unaccounted])").text.split())


def test_what_is_verified_says_so_in_a_word_and_not_by_its_mark_alone(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    typed = {"source_title": "Port log", "source_type": "dataset", "source_level": "primary"}
    browser.post(f"/units/{unit}/evidence", **typed, passage="The log counts 1,204 steps.")
    verdicts.set_status(store, person, unit, "verified")
    assert noted(browser, harbour).endswith("✓ Verified. S1")


def test_a_query_to_oneself_names_nobody_else(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    queries.raise_query(store, person, unit, person.id, "Who counted?")
    told = noted(browser, harbour)
    assert f"{person.name} asks; nobody else is named yet" in told
    card = only(browser.see(f"/articles/{harbour}?s=3"), ".unit[data-unit]")
    assert "Asked; nobody else is named yet. Answer the query." in only(card, ".next").text
    assert f"{person.name} asked; nobody else is named yet" in " ".join(only(card, ".query").text.split())
    oldest = only(browser.see(f"/articles/{harbour}/coverage"), ".oldest")
    assert f"{person.name} asked; nobody else is named yet" in " ".join(oldest.text.split())


def test_a_query_is_put_to_somebody_else_while_there_is_anybody(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    other = people.add_person(store, person, "Zoe Last", "checker")
    offered = browser.see(f"/articles/{harbour}?s=3").select(f"#ask-{unit} [name=to] option")
    assert [str(option["value"]) for option in offered] == [other.id, person.id]
    queries.raise_query(store, person, unit, other.id, "Who counted?")
    assert "asks Zoe Last" in noted(browser, harbour)

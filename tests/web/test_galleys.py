"""The galley on its page: what its notes and questions say."""

from annotator.actions import verdicts
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

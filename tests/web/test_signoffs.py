"""The page of sign-offs: who signed, what is missing, and what each role may do there."""

from dataclasses import replace

from annotator.actions import evidence, no_claims, sources, units
from annotator.actions.desk import schedules
from annotator.actions.people import accounts, people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from tests.actions.test_signoffs import sign
from tests.conftest import PASSPHRASE
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup
from tests.web.test_sign_in import signed_in


def as_(store: Store, person: Person) -> Browser:
    return Browser(app_over(store, person).test_client())


def words(browser: Browser, address: str) -> str:
    return " ".join(only(browser.see(address), "main").text.split())


def test_an_article_is_signed_with_an_exception_on_its_page(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    page = f"/articles/{harbour}/sign-off"
    form = only(browser.see(page), "form.sheet")
    typed = {"role": "editor", "sha256": only(form, "[name=sha256]")["value"]}
    assert only(form, f"label[for=reason-{unit}]")
    refused = browser.post(page, **typed, **{f"reason-{unit}": "The log comes on Monday."})
    assert refused.status_code == 422
    assert "Say for each thing" in refused.text
    assert "The log comes on Monday." in only(soup(refused), f"#reason-{unit}").text
    reasons = {f"reason-{unit}": "The log comes on Monday.", "reason-sentences": "Colour, not facts."}
    assert browser.post(page, **typed, **reasons).status_code == 303
    shown = words(browser, page)
    assert "unauthenticated" in shown
    assert "The log comes on Monday." in shown
    assert "Not signed off" in shown
    no_claims.mark_no_claim(store, person, harbour, value=True, sentence=1)
    units.set_field(store, person, unit, "note", "Ring the keeper.")
    assert "Signed draft 1 without an account" in words(browser, page)
    units.make_unit(store, person, harbour, "claim", sentence=2)
    assert "Void: signed draft 1; a unit was made in sentence 2 since" in words(browser, page)
    browser.post(f"{page}/take-back", signoff=only(browser.see(page), "[name=signoff]")["value"])
    assert "Nobody has signed this text" in words(browser, page)


def test_without_accounts_the_page_says_one_thing_of_who_signed(
    browser: Browser, store: Store, person: Person, harbour: str
) -> None:
    page = f"/articles/{harbour}/sign-off"
    form = only(browser.see(page), "form.sheet")
    assert "no accounts, so nobody’s identity is proved" in form.text
    typed = {"role": "editor", "sha256": only(form, "[name=sha256]")["value"], "reason-sentences": "Colour."}
    assert browser.post(page, **typed).status_code == 303
    shown = words(browser, page)
    assert "The checker has not signed; the editor has signed without an account, which does not count." in shown
    assert "Signed draft 1 without an account: it does not count towards those required" in shown
    assert "✓" not in shown
    assert "somebody else has to sign" not in shown


def test_with_accounts_a_sign_off_that_counts_has_a_mark(store: Store, vera: Person, harbour: str) -> None:
    sign(store, vera, harbour, "editor", {"sentences": "Colour, not facts."})
    shown = words(signed_in(app_over(store, vera)), f"/articles/{harbour}/sign-off")
    assert "✓ holds: signed draft 1" in shown
    assert "Now somebody else has to sign: the checker has not signed." in shown


def test_who_signed_something_else_than_is_here_now_is_told(browser: Browser, harbour: str) -> None:
    answer = browser.post(f"/articles/{harbour}/sign-off", role="editor", sha256="0" * 64)
    assert answer.status_code == 409
    assert "has changed since you opened this page" in answer.text


def test_it_cannot_run_before_it_is_signed(browser: Browser, harbour: str) -> None:
    answer = browser.post(f"/articles/{harbour}/ran", value=1)
    assert answer.status_code == 422
    assert "the checker has not signed; the editor has not signed" in answer.text


def test_a_viewer_sees_who_signed_and_no_form(store: Store, person: Person, harbour: str) -> None:
    page = as_(store, people.add_person(store, person, "A viewer", "viewer")).see(f"/articles/{harbour}/sign-off")
    assert "Nobody has signed this text." in page.text
    assert not page.select("form.sheet")


def test_what_ran_with_an_exception_is_not_said_to_wait(store: Store, vera: Person, harbour: str) -> None:
    unit = units.make_unit(store, vera, harbour, "claim", sentence=3)
    reasons = {unit.id: "The log comes on Monday.", "sentences": "Colour, not facts."}
    sign(store, people.add_person(store, vera, "Mia Check", "checker"), harbour, "checker", reasons)
    sign(store, vera, harbour, "editor", reasons)
    browser = signed_in(app_over(store, vera))
    line = " ".join(only(browser.see(f"/articles/{harbour}"), "#tally").text.split())
    assert line.startswith("Signed off, with 7 exceptions. 1 of ")
    assert "block" not in line
    row = only(browser.see("/?show=ready"), ".row")
    assert "Signed off, with 7 exceptions." in row.text
    assert not browser.see("/?show=blocked").select(".row")
    assert only(browser.see(f"/articles/{harbour}/galley"), ".answered b").text == "Signed off, with 7 exceptions."
    schedules.run_article(store, vera, harbour)
    assert only(browser.see(f"/articles/{harbour}"), "#tally b").text == "It ran."
    head = " ".join(only(browser.see(f"/articles/{harbour}/coverage"), "h1").text.split())
    assert head.startswith("It ran. One unit would block it.")


def test_a_sign_off_that_is_void_is_told_on_the_desk_and_its_reasons_are_kept(
    store: Store, vera: Person, harbour: str
) -> None:
    mia = people.add_person(store, vera, "Mia Check", "checker")
    unit = units.make_unit(store, vera, harbour, "claim", sentence=3)
    sign(store, mia, harbour, "checker", {unit.id: "The log comes on Monday.", "sentences": "Colour, not facts."})
    browser = signed_in(app_over(store, vera))
    assert not browser.see("/").select(".voided")
    units.make_unit(store, vera, harbour, "claim", sentence=2)
    assert only(browser.see("/"), ".voided").text.strip() == "Mia Check’s sign-off is void"
    accounts.accept(store, accounts.invite(store, vera, mia.id), "mia", PASSPHRASE)
    hers = signed_in(app_over(store, mia), login="mia")
    first = hers.see("/").select("h2.group, .row")
    assert first[0].text.startswith("Waits for you")
    assert only(first[1], ".voided").text.strip() == "Your sign-off is void"
    form = only(hers.see(f"/articles/{harbour}/sign-off"), "form.sheet")
    assert only(form, f"#reason-{unit.id}").text.strip() == "The log comes on Monday."
    assert only(form, "#reason-sentences").text.strip() == "Colour, not facts."


def test_who_signs_is_told_which_reasons_stay_at_the_desk(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    other = units.make_unit(store, person, harbour, "claim", sentence=2)
    secret = sources.add_source(store, person, replace(sources.blank_source("A keeper"), terms="off_record"))
    evidence.add_evidence(store, person, unit, secret.id, EvidenceForm(stance="context"))
    page = browser.see(f"/articles/{harbour}/sign-off")
    assert "stays at the desk" in only(page, f"label[for=reason-{unit}]").text
    assert "stays at the desk" not in only(page, f"label[for=reason-{other.id}]").text


def test_one_reason_stands_for_all_that_have_none_of_their_own(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    other = units.make_unit(store, person, harbour, "claim", sentence=2)
    page = f"/articles/{harbour}/sign-off"
    form = only(browser.see(page), "form.sheet")
    own = {f"reason-{unit}": "The log comes on Monday."}
    typed = {"role": "editor", "sha256": only(form, "[name=sha256]")["value"], "reason-all": "The desk read it."}
    stale = browser.post(page, **{**typed, **own, "sha256": "0" * 64})
    assert only(soup(stale), "#reason-all").text == "The desk read it."
    assert browser.post(page, **typed, **own).status_code == 303
    shown = words(browser, page)
    assert shown.count("The log comes on Monday.") == 1
    assert f"“{other.anchor.exact[:20]}" in shown
    assert "The desk read it." in shown


def test_one_thing_that_blocks_has_one_field(browser: Browser, harbour: str) -> None:
    form = only(browser.see(f"/articles/{harbour}/sign-off"), "form.sheet")
    assert [str(field["name"]) for field in form.select("textarea")] == ["reason-sentences"]

"""Sources and evidence by the browser; what is off the record stays here."""

from tests.web.conftest import Browser, filled, only, soup

SECRET = "A voice from the port office"


def tie(browser: Browser, unit: str, **typed: object) -> None:
    answer = browser.post(f"/units/{unit}/evidence", **{"source_title": "Port log", **typed})
    assert answer.status_code == 303, answer.text


def test_a_new_source_is_tied_and_carries_a_verdict(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit, source_type="dataset", passage="1,204 steps", page="3", credibility="1", source_reliability="A")
    card = browser.see(f"/articles/{harbour}?s=3")
    assert "1,204 steps" in only(card, ".evidence .passage").text
    assert only(card, ".evidence .grade").text == "A1"
    assert only(card, ".next .primary")["value"] == "verified"
    assert browser.post(f"/units/{unit}/status", value="verified").status_code == 303


def test_a_known_source_is_found_as_one_types_and_taken_by_its_title(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit)
    found = soup(browser.get("/sources/find?q=port", htmx=True))
    first, new = found.select("[role=option]")
    assert (first["data-title"], first["aria-selected"], new["data-source"]) == ("Port log", "true", "new")
    assert only(found, ".will").text == "↵ ties “Port log”"
    assert browser.post(f"/units/{unit}/evidence", q="port LOG", stance="contradicts").status_code == 303
    assert browser.post(f"/units/{unit}/evidence", source=first["data-source"]).status_code == 303
    assert len(browser.see(f"/articles/{harbour}?s=3").select(".evidence > li")) == 3


def test_words_that_match_nothing_make_a_new_source_once_its_type_is_known(
    browser: Browser, harbour: str, unit: str
) -> None:
    assert only(soup(browser.get("/sources/find?q=Nobody", htmx=True)), ".will").text == (
        "↵ makes a new source “Nobody”"
    )
    answer = browser.post(
        f"/units/{unit}/evidence", htmx=True, target=f"unit-{unit}", q="Nobody knows it", passage="Some words", page="9"
    )
    assert answer.status_code == 422
    form = only(soup(answer), f"#tie-{unit}")
    assert form.has_attr("open")
    assert "Nobody knows it" in only(form, ".new[open] .message").text
    assert only(form, "[name=q]")["value"] == "Nobody knows it"
    assert only(form, "[name=passage]").text.strip() == "Some words"
    assert only(form, "[name=page]")["value"] == "9"
    assert only(form, "[name=source_type][checked]").has_attr("autofocus")
    kept = browser.post(f"/units/{unit}/evidence", q="Nobody knows it", source_type="court", passage="Some words")
    assert kept.status_code == 303
    assert "Nobody knows it" in only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li").text


def test_an_address_that_is_not_known_becomes_that_of_the_new_source(browser: Browser, harbour: str, unit: str) -> None:
    tie_new = {"q": "https://port.example/plan/", "source_type": "document"}
    assert browser.post(f"/units/{unit}/evidence", **tie_new).status_code == 303
    link = only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li p a:not(.opener)")
    assert link.text == "port.example/plan"
    assert only(browser.see(str(link["href"])), "#known a")["href"] == "https://port.example/plan/"


def test_without_script_matches_are_buttons_and_what_was_typed_stays(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit, source_title="Port log")
    tie(browser, unit, source_title="Port map")
    answer = browser.post(f"/units/{unit}/evidence", q="port", passage="Some words", stance="contradicts")
    assert answer.status_code == 422
    form = only(soup(answer), f"#tie-form-{unit}")
    assert [b.contents[0].strip() for b in form.select("[name=pick]")] == ["Port log", "Port map", "New source: port"]
    assert form.select("button")[0].has_attr("hidden"), "Enter in a field picks no match"
    sent = {**filled(form), "pick": form.select("[name=pick]")[1]["value"], "stance": "contradicts"}
    assert browser.client.post(form["action"], data=sent).status_code == 303
    item = only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > [data-stance=contradicts]")
    assert "Port map" in item.text
    assert only(item, ".passage").text == "Some words"


def test_a_new_source_may_have_words_that_another_holds(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit)
    asked = browser.post(f"/units/{unit}/evidence", q="Port log", pick="new")
    assert asked.status_code == 422
    form = only(soup(asked), f"#tie-form-{unit}")
    sent = {**filled(form), "source_type": "interview"}
    assert browser.client.post(form["action"], data=sent).status_code == 303
    tied = browser.see(f"/articles/{harbour}?s=3").select('.evidence > li p a:not(.opener, [href$="/call-sheet"])')
    assert len({str(a["href"]) for a in tied}) == 2


def test_a_found_place_without_words_ties_nothing(browser: Browser, harbour: str, unit: str) -> None:
    typed = {"source_title": "Port log", "source_type": "dataset"}
    for found in ("12:", "12: ", "12"):
        assert browser.post(f"/units/{unit}/evidence", found=found, **typed).status_code == 422
    assert not browser.see(f"/articles/{harbour}?s=3").select(".evidence > li")


def test_evidence_is_changed_and_removed(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit)
    item = only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li")
    key = str(item["id"]).removeprefix("evidence-")
    opener = str(only(item, ".opener")["href"])
    old = only(browser.see(opener), f"#change-{key} form.sheet [name=version]")["value"]
    assert browser.post(f"/evidence/{key}", stance="context", passage="Old words", version=old).status_code == 303
    stale = browser.post(f"/evidence/{key}", stance="supports", passage="New words", version=old)
    assert stale.status_code == 409
    shown = only(soup(stale), f"#evidence-{key}").text
    assert "Old words" in shown
    assert "New words" in shown
    assert browser.post(f"/evidence/{key}", stance="maybe").status_code == 422
    assert browser.post(f"/evidence/{key}/remove").status_code == 303
    assert not browser.see(f"/articles/{harbour}?s=3").select(".evidence > li")


def test_a_source_is_added_changed_and_removed(browser: Browser) -> None:
    page = browser.post("/sources", title="Harbour map", type="image", url="https://port.example/map").location
    assert "Harbour map" in browser.see(page).text
    old = only(browser.see(page), "form.sheet [name=version]")["value"]
    assert browser.post(page, title="Harbour chart", type="image", version=old).status_code == 303
    stale = browser.post(page, title="Other chart", type="image", version=old)
    assert stale.status_code == 409
    assert "Harbour chart" in only(soup(stale), ".both").text
    bad = browser.post(page, title="", url="ftp://x")
    assert bad.status_code == 422
    assert browser.post(f"{page}/remove").status_code == 303
    assert browser.get(page).status_code == 404


def test_a_source_in_use_is_not_removed_and_shows_what_rests_on_it(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit)
    page = str(only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li p a:not(.opener)")["href"])
    assert f"u={unit}" in str(only(browser.see(page), ".rows a")["href"])
    assert browser.post(f"{page}/remove").status_code == 422


def test_a_source_on_background_needs_its_description(browser: Browser) -> None:
    answer = browser.post("/sources", title="A clerk", type="interview", terms="background")
    assert answer.status_code == 422
    assert only(soup(answer), "[name=title]")["value"] == "A clerk"


def test_an_off_record_source_never_leaves(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit, source_title=SECRET, source_terms="off_record", passage="Said over coffee")
    assert SECRET in browser.see(f"/articles/{harbour}?s=3").text
    exported = browser.get(f"/articles/{harbour}/export.json")
    assert exported.status_code == 200
    assert SECRET not in exported.text
    assert "coffee" not in exported.text
    assert browser.post(f"/units/{unit}/status", value="verified").status_code == 422


def test_people_are_added_and_one_may_act_as_another(browser: Browser) -> None:
    assert browser.post("/people", name="", role="checker").status_code == 422
    assert browser.post("/people", name="Mia Check", role="viewer").status_code == 303
    sit = next(f for f in browser.see("/people").select("form") if "Act as Mia Check" in f.text)
    assert browser.post(str(sit["action"])).status_code == 303
    assert "You act as Mia Check" in browser.see("/people").text
    assert browser.post("/sources", title="Not allowed").status_code == 422


def test_a_source_typed_twice_is_offered_and_merged(browser: Browser, harbour: str, unit: str) -> None:
    tie(browser, unit, source_url="https://port.example/log?utm_source=mail")
    asked = "/sources/alike?source_url=http%3A%2F%2Fwww.port.example%2Flog&title="
    assert only(soup(browser.get(asked, htmx=True)), "a")["data-title"] == "Port log"
    assert "Port log" not in browser.get("/sources/alike?title=Weather", htmx=True).text
    assert browser.get("/sources/alike").status_code == 303
    twice = browser.post("/sources", title="Port LOG!", type="document").location
    form = only(browser.see(twice), "form[action$=merge]")
    into = only(form, "[name=into]")["value"]
    version = only(form, "[name=version]")["value"]
    assert browser.post(f"{twice}/merge", into=into, version=1).status_code == 409
    assert browser.post(f"{twice}/merge", into=into, version=version).status_code == 303
    assert browser.get(twice).status_code == 404

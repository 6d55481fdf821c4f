"""Sources and evidence by the browser; what is off the record stays here."""

from tests.web.conftest import Browser, only, soup

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
    assert only(found, "[role=option]")["data-title"] == "Port log"
    assert browser.post(f"/units/{unit}/evidence", q="port LOG", stance="contradicts").status_code == 303
    assert (
        browser.post(f"/units/{unit}/evidence", source=only(found, "[role=option]")["data-source"]).status_code == 303
    )
    assert len(browser.see(f"/articles/{harbour}?s=3").select(".evidence > li")) == 3


def test_an_unknown_source_is_refused_and_what_was_typed_stays(browser: Browser, unit: str) -> None:
    answer = browser.post(
        f"/units/{unit}/evidence", htmx=True, target=f"unit-{unit}", q="Nobody knows it", passage="Some words", page="9"
    )
    assert answer.status_code == 422
    form = only(soup(answer), f"#tie-{unit}")
    assert form.has_attr("open")
    assert "Nobody knows it" in only(form, ".find .message").text
    assert only(form, "[name=q]")["value"] == "Nobody knows it"
    assert only(form, "[name=passage]").text.strip() == "Some words"
    assert only(form, "[name=page]")["value"] == "9"


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

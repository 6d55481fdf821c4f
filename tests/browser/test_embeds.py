"""A frame on another site: it shows what was checked, runs nothing, asks for nothing, and is for everybody."""

from playwright.sync_api import expect

from annotator.actions import evidence, sources, units, verdicts
from annotator.actions.desk import schedules
from annotator.actions.people import accounts, people
from annotator.actions.publication import embeds
from annotator.domain.evidence import EvidenceForm
from tests.actions.test_signoffs import sign
from tests.browser.accessibility import faults
from tests.conftest import PASSPHRASE
from tests.network.servers import answering, serving


def shown(desk, unit) -> str:
    """The path of the embed of the article, which was signed off with all that blocks it."""
    store, vera = desk.store, desk.person
    accounts.accept(store, accounts.invite(store, vera, vera.id), "vera", PASSPHRASE)
    budget = sources.add_source(store, vera, sources.blank_source("Budget of the city"))
    evidence.add_evidence(store, vera, unit, budget.id, EvidenceForm(passage="It cost 41 million crowns.", page="4"))
    verdicts.set_status(store, vera, unit, "verified")
    reasons = {"sentences": "Colour, not facts."}
    sign(store, people.add_person(store, vera, "Mia Check", "checker"), desk.slug, "checker", reasons)
    sign(store, vera, desk.slug, "editor", reasons)
    schedules.run_article(store, vera, desk.slug)
    return f"/embed/{embeds.embed_article(store, vera, desk.slug).id}"


def test_a_frame_on_another_site_shows_notes_and_is_for_everybody(desk, visit):
    unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=3).id
    page = visit(f"{desk.table}/embed?unit={unit}")
    expect(page.frame_locator("main iframe").locator("mark")).to_contain_text("41 million crowns")
    assert faults(page, "main > :not(iframe)") == []
    address = f"{desk.address}{shown(desk, unit)}"
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    story = f"<!doctype html><title>Story</title><iframe src='{address}' width=640 height=600></iframe>"
    # To a browser, another name is another site.
    with serving(answering(story.encode(), "Content-Type: text/html", "Connection: close")) as site:
        page.goto(f"http://localhost:{site.port}/")
        inside = page.frame_locator("iframe")
        inside.locator("#ref-1").focus()
        expect(inside.locator("#tip-1")).to_be_visible()
        inside.locator("#ref-1").click()
        expect(inside.locator("#note-1")).to_be_in_viewport()
        wanted = {each.partition("#")[0] for each in asked}
        assert wanted - {f"http://localhost:{site.port}/favicon.ico"} == {f"http://localhost:{site.port}/", address}
    for each in (address, f"{address}/{unit}"):
        # Nothing at all runs in it where it is served, so that axe looks at its bytes elsewhere.
        page.goto("about:blank")
        page.set_content(page.request.get(each).text())
        assert faults(page) == [], each
        page.set_viewport_size({"width": 320, "height": 600})
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.emulate_media(media="print")
    expect(page.locator(".note")).to_be_visible()

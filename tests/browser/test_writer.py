"""A writer without an account, on a phone without script, and the desk that asked: the link and what comes of it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from annotator.actions import queries, units
from annotator.actions.people import people

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def violations(page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in Axe().run(page).response["violations"]]


def test_a_writer_answers_by_a_link_on_a_phone_and_a_checker_brings_the_check_to_its_end(
    desk, visit, chromium, tmp_path
):
    writer = people.add_person(desk.store, desk.person, "Hester Quill", "author")
    unit = units.make_unit(desk.store, desk.person, desk.slug, "claim", sentence=3)
    query = queries.raise_query(desk.store, desk.person, unit.id, writer.id, "Crowns of which year?")
    table = visit(f"{desk.table}/questions")
    table.click("text=Make a link")
    link = table.input_value("#link")
    found = {"questions": violations(table)}
    look = visit(link, **PHONE, color_scheme="dark")
    found["answer"] = violations(look)
    assert (
        min(
            box["height"]
            for box in (one.bounding_box() for one in look.locator("form :is(input, textarea, button):visible").all())
        )
        >= 44
    )

    log = tmp_path / "log.txt"
    log.write_text("The bridge cost 41 million crowns of 2024.")
    stranger = chromium.new_context(**PHONE, java_script_enabled=False)
    phone = stranger.new_page()
    phone.goto(link)
    phone.fill(f"[name=text-{query.id}]", "Of 2024.")
    phone.set_input_files(f"[name=file-{query.id}]", log)
    phone.get_by_role("button", name="Send").tap()
    phone.get_by_text("Sent. Thank you.").wait_for()
    phone.goto(desk.address)
    assert "opens from its terminal" in phone.inner_text("main")
    stranger.close()

    card = visit(f"{desk.table}?s=3")
    card.get_by_text("Of 2024.", exact=True).wait_for()
    card.keyboard.press("l")
    card.locator(".evidence").get_by_text("log.txt").wait_for()
    assert "off the record" in card.inner_text(".evidence")

    # What came by a link stays inside until somebody has agreed on its terms; then the check goes on to its end.
    card.locator(".evidence a", has_text="log.txt").click()
    card.get_by_text("Change the details").click()
    card.select_option("#source-terms", "on_record")
    card.get_by_role("button", name="Save the change").click()
    card.goto(f"{desk.table}?s=3")
    card.get_by_role("button", name="Close it").click()
    expect(card.locator("#s3")).not_to_have_attribute("data-status", "query")
    card.keyboard.press("f")
    expect(card.get_by_role("button", name="Use these words").first).to_be_focused()
    card.keyboard.press("Enter")
    expect(card.locator(".evidence .passage")).to_contain_text("41 million crowns of 2024")
    card.locator(".evidence").get_by_text("Change or remove").click()
    form = card.locator(".evidence form").first
    form.get_by_label("Supports", exact=True).check()
    form.get_by_role("button", name="Save").click()
    expect(card.locator(".evidence")).to_contain_text("Supports")
    card.keyboard.press("v")
    expect(card.locator("#s3")).to_have_attribute("data-status", "verified")
    assert found == {"questions": [], "answer": []}

"""A writer without an account, on a phone without script, and the desk that asked: the link and what comes of it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from annotator.actions import queries, units
from annotator.actions.people import people

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def violations(page):
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in Axe().run(page).response["violations"]]


def test_a_writer_answers_by_a_link_on_a_phone_and_the_desk_ties_what_came(desk, visit, chromium, tmp_path):
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
    assert found == {"questions": [], "answer": []}

"""The second factor in a real browser: what the policy of the page lets it draw, and what axe finds."""

import pyotp
import pytest
from axe_playwright_python.sync_playwright import Axe

from annotator.actions.people import accounts
from annotator.clock import unix_seconds
from tests.conftest import PASSPHRASE

pytestmark = pytest.mark.browser


def violations(page, landmark):
    """What axe finds on the page with this part: the click that leads there may still be on its way."""
    page.locator(landmark).first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in Axe().run(page).response["violations"]]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_it_is_set_up_and_asked_for(desk, visit, scheme, width):
    accounts.accept(desk.store, accounts.invite(desk.store, desk.person, desk.person.id), "vera", PASSPHRASE)
    look = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}}

    def signing_in():
        page = visit(f"{desk.address}/account", **look)
        page.fill("[name=login]", "vera")
        page.fill("[name=passphrase]", PASSPHRASE)
        page.click("main button")
        return page

    page, found = signing_in(), {}
    found["account"] = violations(page, "form[action='/account/second-factor']")
    own = page.locator("form[action='/account/second-factor']")
    own.locator("[name=passphrase]").fill(PASSPHRASE)
    own.locator("button").click()
    found["set-up"] = violations(page, "svg.qr")
    assert page.locator("svg.qr").bounding_box()["width"] == pytest.approx(240, abs=1)
    phone = pyotp.TOTP(page.inner_text("code.secret").replace(" ", ""))
    page.fill("[name=code]", phone.at(unix_seconds()))
    page.click("text=Turn it on")
    found["recovery codes"] = violations(page, ".codes code")
    recovery = page.locator(".codes code").all_inner_texts()
    page.emulate_media(media="print")
    assert page.locator(".codes").is_visible()
    page = signing_in()
    page.click("summary")
    found["code"] = violations(page, "[name=recovery]")
    page.fill("[name=recovery]", recovery[0])
    page.click("details button")
    page.wait_for_url(f"{desk.address}/account")
    assert "Nine of your recovery codes are left" in page.inner_text("main")
    assert {name: wrong for name, wrong in found.items() if wrong} == {}

"""The second factor in a real browser: what the policy of the page lets it draw, and what axe finds."""

import pyotp
import pytest

from annotator.actions.people import accounts
from annotator.clock import unix_seconds
from tests.browser.accessibility import faults
from tests.conftest import PASSPHRASE

pytestmark = pytest.mark.browser


def faults_of(page, landmark):
    """What is wrong on the page with this part: the click that leads there may still be on its way."""
    page.locator(landmark).first.wait_for()
    return faults(page)


def test_it_is_set_up_and_asked_for(desk, visit):
    accounts.accept(desk.store, accounts.invite(desk.store, desk.person, desk.person.id), "vera", PASSPHRASE)

    def signing_in():
        page = visit(f"{desk.address}/account")
        page.fill("[name=login]", "vera")
        page.fill("[name=passphrase]", PASSPHRASE)
        page.click("main button")
        return page

    page, found = signing_in(), {}
    found["account"] = faults_of(page, "form[action='/account/second-factor']")
    own = page.locator("form[action='/account/second-factor']")
    own.locator("[name=passphrase]").fill(PASSPHRASE)
    own.locator("button").click()
    found["set-up"] = faults_of(page, "svg.qr")
    assert page.locator("svg.qr").bounding_box()["width"] == pytest.approx(240, abs=1)
    phone = pyotp.TOTP(page.inner_text("code.secret").replace(" ", ""))
    page.fill("[name=code]", phone.at(unix_seconds()))
    page.click("text=Turn it on")
    found["recovery codes"] = faults_of(page, ".codes code")
    recovery = page.locator(".codes code").all_inner_texts()
    page.emulate_media(media="print")
    assert page.locator(".codes").is_visible()
    page = signing_in()
    page.click("summary")
    found["code"] = faults_of(page, "[name=recovery]")
    page.fill("[name=recovery]", recovery[0])
    page.click("details button")
    page.wait_for_url(f"{desk.address}/account")
    assert "Nine of your recovery codes are left" in page.inner_text("main")
    assert {name: wrong for name, wrong in found.items() if wrong} == {}

"""What axe finds on an open page, wide and on a phone, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDE, PHONE = 1440, 390
# All that passes is kept out of the answer: it takes longer to send than to find.
_RUN = """async ([within, options]) => (await axe.run(within, {...options, resultTypes: ["violations"]})).violations
  .map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" ")}`)"""
# Colours take most of the time: those of a part that was seen wide are the same on a phone.
_COLOURS = ["color-contrast", "link-in-text-block"]
_IN_COLOUR = {"runOnly": {"type": "rule", "values": _COLOURS}}
_WITHOUT_COLOURS = {"rules": {each: {"enabled": False} for each in _COLOURS}}
_SEEN = """(within) => {
  window.seenWide = new Set([...document.querySelectorAll(`${within} *`)].filter((each) => each.checkVisibility()));
}"""
_ONLY_HERE = f"""async ([within, options]) => {{
  const shown = [...document.querySelectorAll(`${{within}} *`)].filter((each) => each.checkVisibility());
  const fresh = shown.filter((each) => !window.seenWide.has(each));
  return fresh.length ? ({_RUN})([fresh, options]) : [];
}}"""


def faults(page: Page, within: str = "html") -> list[str]:
    """The violations of axe, each with the first elements that it names, and what is wider than the window.

    `within` selects what axe looks at.
    """
    page.evaluate(Axe().axe_script)
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size({"width": WIDE, "height": 900})
    found = [f"{WIDE}: {each}" for each in page.evaluate(_RUN, [within, {}])]
    found += _too_wide(page, WIDE)
    page.evaluate(_SEEN, within)
    page.emulate_media(color_scheme="dark")
    found += [f"dark: {each}" for each in page.evaluate(_RUN, [within, _IN_COLOUR])]
    page.set_viewport_size({"width": PHONE, "height": 900})
    found += [f"{PHONE}, dark: {each}" for each in page.evaluate(_ONLY_HERE, [within, _IN_COLOUR])]
    page.emulate_media(color_scheme="light")
    found += [f"{PHONE}: {each}" for each in page.evaluate(_ONLY_HERE, [within, _IN_COLOUR])]
    found += [f"{PHONE}: {each}" for each in page.evaluate(_RUN, [within, _WITHOUT_COLOURS])]
    return found + _too_wide(page, PHONE)


def _too_wide(page: Page, width: int) -> list[str]:
    is_wider = page.evaluate("document.documentElement.scrollWidth") > width
    return [f"{width}: wider than its window"] if is_wider else []

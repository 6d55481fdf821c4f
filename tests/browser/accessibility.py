"""What axe finds on an open page, wide and on a phone, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDE, PHONE = 1440, 390
# Another scheme changes colours alone.
_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# All that passes is kept out of the answer: it takes longer to send than to find.
_RUN = """async ([within, options]) => (await axe.run(within, {...options, resultTypes: ["violations"]})).violations
  .map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" ")}`)"""


def faults(page: Page, within: str = "html") -> list[str]:
    """The violations of axe, each with the first elements that it names, and what is wider than the window.

    `within` selects what axe looks at.
    """
    page.evaluate(Axe().axe_script)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found = [f"dark: {each}" for each in page.evaluate(_RUN, [within, _COLOURS])]
    page.emulate_media(color_scheme="light")
    for width in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {each}" for each in page.evaluate(_RUN, [within, {}])]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width}: wider than its window")
    return found

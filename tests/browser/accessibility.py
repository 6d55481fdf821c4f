"""What axe finds on an open page, wide and on a phone, light and dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WIDE, PHONE = 1440, 390
# Another scheme changes colours alone.
_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}


def faults(page: Page) -> list[str]:
    """The violations of axe, each with the first elements that it names, and what is wider than the window."""
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found = [f"dark: {each}" for each in _violations(page, _COLOURS)]
    page.emulate_media(color_scheme="light")
    for width in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {each}" for each in _violations(page)]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{width}: wider than its window")
    return found


def _violations(page: Page, options: dict[str, object] | None = None) -> list[str]:
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {[node['html'][:120] for node in each['nodes'][:3]]}" for each in violations]

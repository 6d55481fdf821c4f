"""Every page, light and dark, wide and on a phone: nothing for axe, nothing on the console."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser

PAGES = ["/", "/articles/new", "/articles/{demo}", "/articles/{demo}?s=1", "/articles/{demo}?s=29", "/articles/{slug}?s=2",
         "/articles/{demo}/coverage", "/sources", "/people"]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_no_violation(desk, visit, scheme, width):
    found = {}
    for path in PAGES:
        address = desk.address + path.format(demo=desk.demo, slug=desk.slug)
        page = visit(address, color_scheme=scheme, viewport={"width": width, "height": 900})
        result = Axe().run(page)
        violations = [f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}" for v in result.response["violations"]]
        if violations:
            found[path] = violations
        page.context.close()
    assert found == {}


def test_nothing_is_wider_than_a_phone(desk, visit):
    for path in PAGES:
        page = visit(desk.address + path.format(demo=desk.demo, slug=desk.slug), viewport={"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path

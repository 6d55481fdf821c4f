"""Boxes that ask for an email address, as for a newsletter, whatever their class is."""

from lxml.html import HtmlElement

# In characters. A box has less text than this, an article more.
_LONGEST = 400
_FIELD = ".//input[@type='email' or contains(@name, 'email') or contains(@placeholder, 'mail')]"


def mark_signups(body: HtmlElement) -> None:
    """Gives each box the role of a sidebar, so that it is left out; must run before form fields are dropped."""
    for field in body.xpath(_FIELD):
        box = _box(field)
        if box is not field:
            box.set("role", "complementary")


def _box(field: HtmlElement) -> HtmlElement:
    box = field
    for around in field.iterancestors():
        if around.tag in ("body", "main", "article") or len(around.text_content()) > _LONGEST:
            break
        if next(around.iter("h1"), None) is not None:
            break
        box = around
    return box

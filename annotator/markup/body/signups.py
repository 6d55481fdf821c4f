"""Boxes that ask for an address, as for a newsletter, whatever they are called."""

from lxml.html import HtmlElement

# In characters: no box says more, and no article less.
_LONGEST = 400
_FIELD = ".//input[@type='email' or contains(@name, 'email') or contains(@placeholder, 'mail')]"


def name_signups(body: HtmlElement) -> None:
    """Makes each, as far as it reaches around its field, what stands beside the article; before fields are dropped."""
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

"""Boxes that ask for an email address or for a consent, whatever their class is."""

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.site_notices import asks_for_consent

# In characters. A box has less text than this, an article more.
_LONGEST = 400
_LONGEST_CONSENT = 900
_CHOICES = (
    "descendant::button | descendant::input[@type='checkbox' or @type='radio' or @type='submit' or @type='button']"
    " | descendant::*[@role='button' or @role='switch']"
)
_FIELD = "descendant::input[@type='email' or contains(@name, 'email') or contains(@placeholder, 'mail')]"


def mark_signups(body: HtmlElement) -> None:
    """Gives each box the role of a page's foot, so that it is left out; must run before form fields are dropped."""
    for field in body.xpath(_FIELD):
        box = _box(field, _LONGEST)
        if box is not field:
            box.set("role", "contentinfo")
    # One box has often many choices.
    boxes = {box for choice in body.xpath(_CHOICES) if (box := _box(choice, _LONGEST_CONSENT)) is not choice}
    for box in boxes:
        if asks_for_consent(box.text_content()):
            box.set("role", "contentinfo")


def _box(field: HtmlElement, longest: int) -> HtmlElement:
    box = field
    for around in field.iterancestors():
        if around.tag in ("body", "main", "article") or len(around.text_content()) > longest:
            break
        if next(around.iter("h1"), None) is not None:
            break
        box = around
    return box

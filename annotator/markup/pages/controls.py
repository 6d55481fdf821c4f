"""Buttons and fields that serve as a word of a sentence, as on sites that explain a term on a click."""

from lxml.html import HtmlElement

from annotator.markup.elements import CONTAINERS, LEAVES, TRANSPARENT

CONTROLS = ("button", "select", "input", "textarea")
_BLOCKS = CONTAINERS | LEAVES | TRANSPARENT | {"body", "html", "br", "hr"}
_UNREAD = ("script", "style", "template", "noscript", "svg", *CONTROLS)
_SHOWN = ".//text()[not(ancestor::script or ancestor::style or ancestor::svg or ancestor::template)]"
_FIELDS = {"text", "number", "date", "month", "search"}
# In elements: how far to look for the words around a control; a form of a thousand fields is no sentence.
_FAR = 12
_GOES_ON = ".,;:!?…)]’”'-%"
_ENDS = tuple(".!?…:;")
_CLOSING = "”’»\"')]"


def keep_words(tree: HtmlElement) -> None:
    """Replaces each control inside a sentence with its text; any other ("Share", a field of a form) stays a control.

    What a broken page has inside another control goes with that one.
    """
    outermost = [control for control in tree.iter(*CONTROLS) if next(control.iterancestors(*CONTROLS), None) is None]
    for control in outermost:
        shown = _shown_text(control)
        if shown and (_is_heading(control) or _runs_through(_before(control), _after(control))):
            word = control.makeelement("span")
            word.text, word.tail, control.tail = shown, control.tail, None
            control.getparent().replace(control, word)


def _shown_text(control: HtmlElement) -> str:
    """The text that the control shows; nothing for a button with a lone digit or letter, which marks a note."""
    if control.tag == "button":
        text = "".join(control.xpath(_SHOWN))
        letters = [letter for letter in text if letter.isalpha()]
        return text if len(letters) > 1 or (letters and not letters[0].isascii()) else ""
    if control.tag == "select":
        options = list(control.iter("option"))
        chosen = [option for option in options if option.get("selected") is not None] or options[:1]
        return " ".join(option.text_content().strip() for option in chosen)
    if control.tag == "textarea":
        return str(control.text_content())
    return (control.get("value") or "") if (control.get("type") or "text").lower() in _FIELDS else ""


def _is_heading(control: HtmlElement) -> bool:
    """Whether the control is all of a heading, as a question is whose answer unfolds."""
    heading = next(control.iterancestors("h1", "h2", "h3", "h4", "h5", "h6"), None)
    return heading is not None and heading.text_content().strip() == control.text_content().strip()


def _runs_through(before: str, after: str) -> bool:
    if not after:
        return False
    return after[0].islower() or after[0] in _GOES_ON or (bool(before) and not before.rstrip(_CLOSING).endswith(_ENDS))


def _before(control: HtmlElement) -> str:
    """The nearest text before the control in its paragraph."""
    at = control
    for _ in range(_FAR):
        previous, around = at.getprevious(), at.getparent()
        loose = previous.tail if previous is not None else around.text
        if (loose or "").strip():
            return str(loose).strip()
        if previous is not None and (text := _words(previous)):
            return text
        at = around if previous is None else previous
        if at.tag in _BLOCKS:
            break
    return ""


def _after(control: HtmlElement) -> str:
    at = control
    for _ in range(_FAR):
        if (at.tail or "").strip():
            return str(at.tail).strip()
        following = at.getnext()
        if following is not None and (text := _words(following)):
            return text
        at = at.getparent() if following is None else following
        if at.tag in _BLOCKS:
            break
    return ""


def _words(element: HtmlElement) -> str:
    return "" if element.tag in _UNREAD or element.tag in _BLOCKS else str(element.text_content()).strip()

"""Boxes in which a site asks its readers for something: to sign up, to give, to follow, to take its app."""

import re
from collections.abc import Sequence

from lxml.html import HtmlElement

from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import has_more_words
from annotator.markup.elements import HEADINGS

# An element is like another with the same parent, tag and class.
Kind = tuple[HtmlElement | None, str, str]

# A line that is a link as a whole has this share of its text in it.
_ALL = 0.9
# In words. A call is the label of a link; a box has no room for a story.
_LONGEST_CALL = 6
_LONGEST_BOX = 70
# A box has less than this share of the article's text.
_SHARE = 0.25
_CALL = re.compile(
    r"""(?:sign\ up|subscribe|register|join|donate|give|support|contribute|become\ a|download|get\ (?:the|our)|follow
    | (?:jetzt|hier|gleich|kostenlos)?\s?(?:anmelden|abonnieren|spenden|unterstützen|herunterladen|registrieren)
    | zum\ newsletter
    | s[’']abonner|s[’']inscrire|je\ m[’'](?:abonne|inscris)|abonnez|inscrivez|faire\ un\ don|soutenez|soutenir
    | suscr[ií]b|ap[uú]ntate|dona\b|descarga|hazte\ soci|iscriviti|abbonati|sostieni|scarica|assine|inscreva|apoie|baixe
    | meld\ je\ aan|schrijf\ je\ in|doneer|prenumerera|bli\ medlem)""",
    re.IGNORECASE | re.VERBOSE,
)
# The site speaks of itself and to its readers, as no story does outside quotation marks.
_ADDRESS = re.compile(
    r"""\b(?:you|your|our|us|we|wir|unse?re?\w*|ihre?[nm]?|sie|du|dein\w*|notre|nos|nous|votre|vos|vous|nuestr\w+|nosotros|tu
    |nostr\w+|tuo|tua|ti|noss[oa]s?|você|ons|onze|je|jouw|uw|vår[at]?|dig)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"[\"“”„«»「]")


def drop_appeals(inside: Sequence[Leaf], root: HtmlElement) -> None:
    """Drops what stands around a call in a box of its own: its headings, and lines that speak to the reader."""
    boxes: dict[HtmlElement, list[Leaf]] = {_box_of(leaf, root): [] for leaf in inside if _is_call(leaf)}
    if not boxes:
        return
    alike: dict[Kind, set[HtmlElement]] = {}
    for leaf in inside:
        for around in leaf.up_to(root):
            if around in boxes:
                boxes[around].append(leaf)
            if leaf.kept:
                alike.setdefault(_kind(around), set()).add(around)
    article = sum(len(leaf.words) for leaf in inside if leaf.kept)
    for box, lines in boxes.items():
        is_small = sum(len(leaf.words) for leaf in lines) < _SHARE * article
        # The story may be in pieces of this kind, one of which has a call as well.
        if len(lines) > 1 and is_small and alike.get(_kind(box), {box}) <= {box}:
            for leaf in lines:
                leaf.kept = leaf.kept and not (_is_call(leaf) or leaf.tag in HEADINGS or _addresses_reader(leaf))


def _is_call(leaf: Leaf) -> bool:
    return 0 < len(leaf.words) <= _LONGEST_CALL and leaf.link_share() >= _ALL and bool(_CALL.match(leaf.text))


def _box_of(call: Leaf, root: HtmlElement) -> HtmlElement:
    """The largest element around the call that is no longer than a box."""
    box = call.element
    while (around := box.getparent()) is not None and around is not root and not has_more_words(around, _LONGEST_BOX):
        box = around
    return box


def _kind(element: HtmlElement) -> Kind:
    return element.getparent(), str(element.tag), element.get("class") or ""


def _addresses_reader(leaf: Leaf) -> bool:
    return bool(_ADDRESS.search(leaf.text)) and not _QUOTED.search(leaf.text)

"""What a page adds under a story, and notices about the reader's account, wherever they are."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.lines import asks_to_sign_up, ends_as_statement, reads_as_story
from annotator.markup.body.boilerplate.site_notices import is_about_account, is_ending, may_be_ending
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import LINKS, SENTENCE, ends_like_prose
from annotator.markup.elements import HEADINGS

# In words.
_LONGEST_LINE = 70
_LONGEST_CONTACT = 14
_LONGEST_NAME = 4
# In characters: a title before a writer's name, as in "Correspondent Ann Roe is …".
_TITLE = 16
# A notice has less than this share of the article's text; half of its own lines say what it is about.
_NOTICE = 0.3
_HALF = 0.5
_ADDRESS = re.compile(
    r"^(?:https?://)?(?:www\.)?(?:twitter|x|facebook|instagram)\.com/\w+$|\b[\w.+-]+(?:@|\s?\(at\)\s?)[\w-]+\.\w"
)
# The date of publication or of the last change, with its label.
_DATED = re.compile(
    r"""\W*(?:(?:first|last|originally)\ )?(?:published|posted|updated|modified|stand|veröffentlicht|erschienen
    |aktualisiert|publié|mis\ à\ jour|modifié|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]
    |gepubliceerd|bijgewerkt)\b[^.?!]{0,20}\d[^?!]{0,40}""",
    re.IGNORECASE | re.VERBOSE,
)
_ABOUT_WRITERS = re.compile(
    r"""\W*(?:about\ the\ (?:authors?|writers?|contributors?) | (?:über|zu)\ (?:den|die|der|dem)\ autor(?:in|en|innen)?
    | zum\ autor | zur\ (?:autorin|person) | à\ propos\ (?:de\ l[’']auteure?|des\ auteure?s) | l[’']auteure?
    | sobre\ (?:el|la|los|las|o|a|os|as)\ autor(?:es|as?)? | l[’']aut(?:ore|rice)
    | over\ de\ auteurs? | om\ författaren)\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_DATED = 12
_INITIALS = 4
_HOLDS = {"li", "td", "th", "dd", "dt", "blockquote", "pre"}


def drop_ending(inside: Sequence[Leaf], byline: Collection[str]) -> None:
    """Drops the lines at the end that are about the writer, the desk or the reader, from the last one upwards."""
    kept = [leaf for leaf in inside if leaf.kept and leaf.text]
    while len(kept) > 1 and (is_under_story(kept[-1], byline) or _is_signature(kept[-1], kept[-2])):
        kept.pop().kept = False


def drop_biographies(inside: Sequence[Leaf]) -> None:
    """Drops what is under a last heading such as “About the author”, and the heading."""
    kept = [leaf for leaf in inside if leaf.kept and leaf.text]
    below = 0
    for at in range(len(kept) - 1, 0, -1):
        is_heading = kept[at].tag in HEADINGS or len(kept[at].words) <= _LONGEST_NAME
        if is_heading and _ABOUT_WRITERS.fullmatch(kept[at].text):
            for leaf in kept[at:]:
                leaf.kept = False
            return
        below += len(kept[at].words)
        if below > _LONGEST_LINE:
            return


def drop_lists_of_links(inside: Sequence[Leaf]) -> None:
    """Drops lists of links to other stories over the first sentence and under the last one."""
    kept = [leaf for leaf in inside if leaf.kept and leaf.text]
    for ordered in (kept, kept[::-1]):
        for leaf in ordered:
            around = next(leaf.element.iterancestors("ul", "ol"), None)
            if around is None:
                if leaf.tag in HEADINGS:
                    continue
                break
            items = [item for item in kept if around in item.up_to(None)]
            if not all(item.link_share() >= LINKS and not ends_as_statement(item) for item in items):
                break
            for item in items:
                item.kept = False


def drop_account_notices(inside: Sequence[Leaf], root: HtmlElement) -> None:
    """Drops each box whose heading, or half of whose lines, are about the reader's subscription or device."""
    kept = [leaf for leaf in inside if leaf.kept]
    total = sum(len(leaf.text) for leaf in kept)
    weights: Counter[HtmlElement] = Counter()
    for leaf in kept:
        for element in leaf.up_to(root):
            weights[element] += len(leaf.text)
    for leaf in kept:
        if leaf.kept and is_about_account(leaf.text):
            box = [element for element in leaf.up_to(root) if weights[element] < _NOTICE * total]
            lines = [other for other in kept if box and box[-1] in other.up_to(root)]
            about = sum(is_about_account(other.text) for other in lines)
            is_headed = bool(lines) and lines[0] is leaf and leaf.tag in HEADINGS
            if len(lines) > 1 and (is_headed or about >= _HALF * len(lines)):
                for line in lines:
                    line.kept = False


def is_under_story(leaf: Leaf, byline: Collection[str]) -> bool:
    if len(leaf.words) > _LONGEST_LINE or leaf.tag in HEADINGS:
        return False
    is_contact = len(leaf.words) < _LONGEST_CONTACT and bool(_ADDRESS.search(leaf.text))
    is_about_writer = any(name in leaf.text[: len(name) + _TITLE] for name in byline if " " in name)
    is_known = is_ending(leaf.text) or (may_be_ending(leaf.text) and not reads_as_story(leaf))
    is_dated = len(leaf.words) <= _LONGEST_DATED and bool(_DATED.fullmatch(leaf.text)) and not ends_like_prose(leaf)
    return is_contact or asks_to_sign_up(leaf) or is_about_writer or is_known or is_dated


def _is_signature(last: Leaf, before: Leaf) -> bool:
    """Whether it is the sign of a writer and an agency, "abc/AFP", or a name in capitals, under a sentence."""
    is_alone = len(before.words) >= SENTENCE and ends_like_prose(before) and before.tag not in HEADINGS
    initials = last.text.strip("()[] ")
    is_initials = len(initials) <= _INITIALS and initials.isalpha() and initials.islower()
    is_name = 0 < len(last.words) <= _LONGEST_NAME and ("/" in last.text or last.text.isupper() or is_initials)
    is_line = last.tag not in HEADINGS and not ends_like_prose(last)
    return is_name and is_line and is_alone and not any(element.tag in _HOLDS for element in last.up_to(None))

"""Why a page is refused, and what to be cautious of in an article that is only part of one.

A page gets a specific refusal only if the extraction found hardly anything, or took for the article what such a page
consists of. A page that declares itself an article is never refused for what is around it.
"""

from collections.abc import Iterable, Iterator, Sequence

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.domain.readings import LeftOut
from annotator.markup.kinds.signs import Signs, signs_of, signs_of_others
from annotator.markup.kinds.words import CONSENT, OFFER
from annotator.markup.metadata.structured_data import StructuredData

# Lengths in characters. The free beginning of a closed article is shorter than this,
_BEGINNING = 1_800
# and shorter than this if only an offer to subscribe says that it is closed; so is what frames leave to read.
_SHORT = 1_200
# A notice in place of an article is shorter than this; a news brief is longer.
_BRIEF = 500
# A list has less text than this beside its teasers.
_HARDLY_ANY = 300
# The label of a button is shorter than this.
_LABEL = 40
# The share of consent, or of teasers, that makes a page a cookie wall or a list.
_MOSTLY = 0.6
# An offer to subscribe is among so many lines at the end of the beginning, or portions after it.
_NEAR = 6
# An article with this share of the words that the page declares is complete.
_COMPLETE = 0.8
_LINES = ("p", "li", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figcaption", "div")


def refusal_of(tree: HtmlElement) -> Refused:
    """Why there is no article in a page; `tree` is the page as parsed."""
    signs = signs_of_others(tree, signs_of(tree, StructuredData(tree)))
    if signs.is_closed:
        return Refused("closed_page")
    if signs.is_missing:
        return Refused("missing_page")
    if signs.asks_for_proof:
        return Refused("robot_check")
    if signs.asks_password:
        return Refused("login_page")
    if signs.is_wall:
        return Refused("cookie_wall")
    if signs.in_frames:
        return Refused("in_frames")
    if signs.teasers:
        return Refused("listing")
    return Refused("built_by_script" if signs.is_built else "no_article")


def cautions_of(signs: Signs, html: str, left_out: Sequence[LeftOut]) -> Iterator[str]:
    """The codes of `domain.cautions` for the article found, which is given as HTML.

    Raises `Refused` if it is no article after all.
    """
    article = lxml.html.fragment_fromstring(html, create_parent="div")
    lines = list(_lines(article))
    is_list = _share(lines, signs.teasers) >= _MOSTLY
    if not signs.is_article:
        _refuse_other(signs, lines, is_list)
    if signs.is_live:
        yield "live_page"
    if _is_beginning(signs, lines, left_out):
        yield "closed_page"
    if is_list:
        yield "listing"
    if next(article.iter("h1"), None) is None:
        yield "no_headline"


def _refuse_other(signs: Signs, lines: Sequence[str], is_list: bool) -> None:
    length = sum(map(len, lines))
    is_short = length < _SHORT
    own = sum(len(line) for line in lines if line not in signs.teasers)
    if own < _BRIEF and signs.is_missing:
        raise Refused("missing_page")
    if length < _BRIEF and signs.asks_for_proof:
        raise Refused("robot_check")
    if length < _BRIEF and signs.is_login:
        raise Refused("login_page")
    if signs.asks_consent and _is_about_consent(signs, lines):
        raise Refused("cookie_wall")
    if is_short and signs.in_frames:
        raise Refused("in_frames")
    if is_list and own < _HARDLY_ANY:
        raise Refused("listing")


def _is_about_consent(signs: Signs, lines: Sequence[str]) -> bool:
    prose = [line for line in lines if len(line) > _LABEL]
    total = sum(map(len, prose))
    about = sum(len(line) for line in prose if CONSENT.search(line))
    return about >= _MOSTLY * total and (total < _BEGINNING or _share(prose, signs.consent) >= _MOSTLY)


def _is_beginning(signs: Signs, lines: Sequence[str], left_out: Sequence[LeftOut]) -> bool:
    """Whether the page withholds the rest: it declares so, or it offers a subscription where the text ends."""
    length = sum(map(len, lines))
    if length >= _BEGINNING or sum(len(line.split()) for line in lines) >= _COMPLETE * (signs.words or length):
        return False
    last = left_out[-1].after if left_out else None
    following = [portion.text for portion in left_out if portion.after == last][:_NEAR]
    return signs.is_closed or (length < _SHORT and any(OFFER.search(text) for text in (*lines[-_NEAR:], *following)))


def _lines(article: HtmlElement) -> Iterator[str]:
    for element in article.iter(*_LINES):
        if all(inner is element for inner in element.iter(*_LINES)):
            text = " ".join(element.text_content().split())
            if text:
                yield text


def _share(lines: Iterable[str], pool: str) -> float:
    """The share of the lines' characters whose line is in the pool too, 0 to 1."""
    found = total = 0
    for line in lines:
        total += len(line)
        found += len(line) if pool and line in pool else 0
    return found / max(total, 1)

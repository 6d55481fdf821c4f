"""Why a page is refused, and what to be cautious of in an article that is incomplete.

A refusal names the kind of page only if the extraction found hardly any text, or mistook the text of that kind of page
(a cookie notice, a list of teasers) for the article. A page that declares an article is never refused for what is
around it.
"""

from collections.abc import Iterable, Iterator, Sequence

import lxml.html
from lxml.html import HtmlElement

from annotator.domain.errors import Refused
from annotator.domain.readings import LeftOut
from annotator.markup.kinds.signs import Signs, signs_of, signs_of_others
from annotator.markup.kinds.words import CONSENT, OFFER
from annotator.markup.metadata.structured_data import StructuredData

# Lengths in characters. The free beginning of an article for subscribers is shorter than this.
_BEGINNING = 1_800
# It is shorter than this if only an offer to subscribe marks it. The text of a page in frames is shorter too.
_SHORT = 1_200
# A notice in place of an article is shorter than this; a news brief is longer.
_BRIEF = 500
# A list has less text than this outside its teasers.
_HARDLY_ANY = 300
# The label of a button is shorter than this.
_LABEL = 40
# A page with this share of text about consent is a cookie wall; with this share of teasers, a list.
_MOSTLY = 0.6
# An offer to subscribe counts in the last so many lines of the text, or the first so many portions left out after it.
_NEAR = 6
# An article with at least this share of the word count that the page declares is complete.
_COMPLETE = 0.8
_LINES = ("p", "li", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figcaption", "div")


def refusal_of(tree: HtmlElement) -> Refused:
    """The reason to refuse a page without an article; `tree` is the page as parsed."""
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
    """The codes of `domain.cautions` that apply to the article found, whose HTML is `html`.

    Raises `Refused` if what was found turns out to be no article.
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
    if any(portion.has_prose for portion in left_out):
        yield "prose_left_out"
    if any(portion.has_lines for portion in left_out):
        yield "lines_left_out"
    if next(article.iter("h1"), None) is None:
        yield "no_headline"


def _refuse_other(signs: Signs, lines: Sequence[str], is_list: bool) -> None:
    length = sum(map(len, lines))
    is_short = length < _SHORT
    beyond_teasers = sum(len(line) for line in lines if line not in signs.teasers)
    if beyond_teasers < _BRIEF and signs.is_missing:
        raise Refused("missing_page")
    if length < _BRIEF and signs.asks_for_proof:
        raise Refused("robot_check")
    if length < _BRIEF and signs.is_login:
        raise Refused("login_page")
    if signs.asks_consent and _is_about_consent(signs, lines):
        raise Refused("cookie_wall")
    if is_short and signs.in_frames:
        raise Refused("in_frames")
    if is_list and beyond_teasers < _HARDLY_ANY:
        raise Refused("listing")


def _is_about_consent(signs: Signs, lines: Sequence[str]) -> bool:
    prose = [line for line in lines if len(line) > _LABEL]
    total = sum(map(len, prose))
    about = sum(len(line) for line in prose if CONSENT.search(line))
    return about >= _MOSTLY * total and (total < _BEGINNING or _share(prose, signs.consent) >= _MOSTLY)


def _is_beginning(signs: Signs, lines: Sequence[str], left_out: Sequence[LeftOut]) -> bool:
    """Whether the page withholds the rest: it declares so, or offers a subscription where the text ends."""
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
    """The share, 0 to 1, of all characters that are in lines which the pool contains too."""
    found = total = 0
    for line in lines:
        total += len(line)
        found += len(line) if pool and line in pool else 0
    return found / max(total, 1)

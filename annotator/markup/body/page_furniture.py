"""Elements that articles only have around them, told by what their class or id names."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from lxml.html import HtmlElement

from annotator.markup.body.leaves import Leaf

_NAMES = {
    "comment", "comments", "kommentar", "kommentare", "commentaires", "comentarios", "reacties", "respond", "disqus",
    "related", "recommended", "recommendations", "recirc",
    "recirculation", "popular", "mostpopular", "trending", "teaser", "teasers", "outbrain", "taboola",
    "newsletter", "subscribe", "subscription", "signup", "paywall", "cookie", "promo", "promotion",
    "advert", "advertisement", "ad", "ads", "sponsor", "sponsored",
    "share", "sharing", "messenger", "sharedaddy", "social", "rating", "ratings",
    "byline", "bylines", "author", "authors", "bio", "tag", "tags", "taglist",
    "sidebar", "footer", "toolbar", "widget", "breadcrumb", "breadcrumbs", "pagination", "pager",
    "republish", "republication", "disclosure", "disclaimer", "contact", "contacts", "kontakt",
}  # fmt: skip
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_TAGS = ("aside", "footer", "nav")
# The same, said in another word than the element's own.
_ROLES = {"complementary", "contentinfo", "navigation", "note"}
_NAMING = {
    "class",
    "id",
    "itemprop",
    "data-area",
    "data-component",
    "data-component-name",
    "data-module",
    "data-qa",
    "data-testid",
}
# A page that calls so much of its own article so uses the word in another sense.
_MOST = 0.6
_NOTHING: frozenset[str] = frozenset()


class Surroundings:
    """What stands beside the article among the `leaves` of `body`, some of which are kept."""

    def __init__(self, leaves: Iterable[Leaf], body: HtmlElement) -> None:
        weights: Counter[str] = Counter()
        whole = 0
        for leaf in leaves:
            if leaf.kept:
                whole += len(leaf.text)
                for name in {name for element in leaf.up_to(body) for name in _names_of(element)}:
                    weights[name] += len(leaf.text)
        self._own = {name for name, weight in weights.items() if weight >= _MOST * whole}

    def hold(self, leaf: Leaf, root: HtmlElement | None = None) -> bool:
        """Whether the leaf, or an element around it (below `root`), is among them."""
        return any(self.include(element) for element in leaf.up_to(root))

    def include(self, element: HtmlElement) -> bool:
        return not _names_of(element) <= self._own


def _names_of(element: HtmlElement) -> frozenset[str]:
    if element.tag in _TAGS:
        return frozenset((str(element.tag),))
    given = element.items()
    if not given:
        return _NOTHING
    if (role := element.get("role")) in _ROLES:
        return frozenset((str(role),))
    said = [value for name, value in given if name in _NAMING]
    return _named(" ".join(said)) if said else _NOTHING


# A page asks this of the same few elements for each of its leaves.
@lru_cache(maxsize=4096)
def _named(text: str) -> frozenset[str]:
    parts = {part.lower() for part in _NAME_PARTS.findall(text)}
    return frozenset(parts & _NAMES if "embed" not in parts else ())

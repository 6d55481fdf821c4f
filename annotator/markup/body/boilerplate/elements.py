"""Elements around an article that are not part of it, such as comments and sidebars, by their tag, class or id."""

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
    "newsletter", "subscribe", "subscription", "signup", "cookie", "promo", "promotion",
    "advert", "advertisement", "ad", "ads", "sponsor", "sponsored",
    "share", "sharing", "messenger", "sharedaddy", "social", "rating", "ratings",
    "byline", "bylines", "author", "authors", "bio", "tag", "tags", "taglist",
    "sidebar", "footer", "toolbar", "widget", "breadcrumb", "breadcrumbs", "pagination", "pager",
    "republish", "republication", "disclosure", "disclaimer", "contact", "contacts", "kontakt",
}  # fmt: skip
# Prose is sometimes in an element with one of these names; in one with any other name it hardly ever is.
_UNCERTAIN = {
    "related", "teaser", "teasers", "subscribe", "subscription", "promo", "promotion",
    "ad", "share", "sharing", "social", "author", "authors", "tag", "tags", "sidebar", "widget",
    "aside", "complementary", "rating", "ratings",
}  # fmt: skip
_BESIDE = {"aside", "complementary"}
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_TAGS = ("aside", "footer", "nav")
# The roles that mean the same as these tags.
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
# If elements with a name hold this share of the kept text, the page uses the name in another sense.
_MOST = 0.6
_NOTHING: frozenset[str] = frozenset()


class BoilerplateElements:
    """The boilerplate of one page; a name that covers most of the kept `leaves` of `body` is not boilerplate there."""

    def __init__(self, leaves: Iterable[Leaf], body: HtmlElement) -> None:
        weights: Counter[str] = Counter()
        total = 0
        for leaf in leaves:
            if leaf.kept:
                total += len(leaf.text)
                for name in {name for element in leaf.up_to(body) for name in _names_of(element)}:
                    weights[name] += len(leaf.text)
        self._exempt = {name for name, weight in weights.items() if weight >= _MOST * total}

    def holds(self, leaf: Leaf, root: HtmlElement | None = None) -> bool:
        """Whether the leaf or an element around it, below `root`, is boilerplate."""
        return any(self.includes(element) for element in leaf.up_to(root))

    def includes(self, element: HtmlElement) -> bool:
        return not _names_of(element) <= self._exempt

    def is_certain(self, element: HtmlElement) -> bool:
        """Whether the element has a name that hardly ever stands for prose of an article."""
        return not _names_of(element) <= self._exempt | _UNCERTAIN

    def is_beside(self, element: HtmlElement) -> bool:
        """Whether it is boilerplate at most for being beside the text, as boxes of facts and key points are, too."""
        return _names_of(element) <= self._exempt | _BESIDE


def _names_of(element: HtmlElement) -> frozenset[str]:
    if element.tag in _TAGS:
        return frozenset((str(element.tag),))
    attributes = element.items()
    if not attributes:
        return _NOTHING
    if (role := element.get("role")) in _ROLES:
        return frozenset((str(role),))
    values = [value for name, value in attributes if name in _NAMING]
    return _names_in(" ".join(values)) if values else _NOTHING


# The same few classes come up for every leaf of a page.
@lru_cache(maxsize=4096)
def _names_in(text: str) -> frozenset[str]:
    parts = {part.lower() for part in _NAME_PARTS.findall(text)}
    return frozenset(parts & _NAMES if "embed" not in parts else ())

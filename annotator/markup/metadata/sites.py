"""The site that published an article, by its names and by its address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from annotator.markup.pages.headings import links_to_front
from annotator.markup.pages.parsing import text_of, words

# A name has at most so many words; so many links to the front page are looked at.
_LONGEST = 8
_MOST = 10


@dataclass(frozen=True, slots=True)
class Site:
    """`names` are those that the site declares; `url` is the page's address; `shown` are on links to the front page."""

    names: tuple[str, ...] = ()
    url: str | None = None
    shown: tuple[str, ...] = ()

    def is_called(self, text: str, fewest: int = 1) -> bool:
        """Whether a text is just the site's name, as "La Stampa" or "lastampa.it" on www.lastampa.it.

        The text has to match at least `fewest` labels of the host, as the first label of a blog may be a pen name.
        """
        called = words(text)
        if called and any(words(name) == called for name in self.names):
            return True
        joined = "".join(called)
        host = [label for label in (urlsplit(self.url or "").hostname or "").split(".") if label != "www"]
        return bool(joined) and joined in {"".join(words(".".join(host[:end]))) for end in range(fewest, len(host) + 1)}

    def is_shown_as(self, text: str) -> bool:
        """Whether it is the site's name, or what its links to the front page say: a blog's may be its writer's name."""
        return self.is_called(text) or words(text) in map(words, self.shown)


def site_of(tree: HtmlElement, declared: Iterable[str], url: str | None) -> Site:
    return Site(tuple(declared), url, tuple(dict.fromkeys(_on_links(tree))))


def _on_links(tree: HtmlElement) -> Iterator[str]:
    for link in islice(links_to_front(tree), _MOST):
        shown = (text_of(link), link.get("title"), *(image.get("alt") for image in link.iter("img")))
        yield from (name for name in shown if name and 0 < len(words(name)) <= _LONGEST)

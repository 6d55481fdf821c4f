"""The site that published an article, by its name and by its address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from annotator.markup.pages.parsing import words


@dataclass(frozen=True, slots=True)
class Site:
    """`name` is what the site calls itself; `url` is the page's address."""

    name: str | None
    url: str | None

    def is_called(self, text: str, fewest: int = 1) -> bool:
        """Whether a text is just the site's name, as "La Stampa" or "lastampa.it" on www.lastampa.it.

        The text has to match at least `fewest` labels of the host, as the first label of a blog may be a pen name.
        """
        if words(text) == words(self.name):
            return True
        joined = "".join(words(text))
        host = [label for label in (urlsplit(self.url or "").hostname or "").split(".") if label != "www"]
        return bool(joined) and joined in {"".join(words(".".join(host[:end]))) for end in range(fewest, len(host) + 1)}

"""The site that an article stands on, by its own name and by its address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from annotator.markup.pages.parsing import words


@dataclass(frozen=True, slots=True)
class Site:
    """`name` is how the site calls itself; `url` is the page's address."""

    name: str | None
    url: str | None

    def is_called(self, text: str, fewest: int = 1) -> bool:
        """Whether a text is only the site's name, as "La Stampa" or "lastampa.it" on www.lastampa.it.

        `fewest` parts of the address have to be named: on a weblog the first may be a pen name.
        """
        if words(text) == words(self.name):
            return True
        said = "".join(words(text))
        host = [label for label in (urlsplit(self.url or "").hostname or "").split(".") if label != "www"]
        return bool(said) and said in {"".join(words(".".join(host[:end]))) for end in range(fewest, len(host) + 1)}
